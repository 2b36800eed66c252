// What a deadline is and which day counts for whom: the day as stated stays, extensions stand beside it. Pure.
import type { Wordable } from '../../language/translate.ts'
import { addDays, type Day, daysBetween } from '../../time/day.ts'

/** A day as it was stated, and the last day that is still in time. */
export type StatedDay = {
  readonly wording: 'before' | 'by' | 'within'
  readonly statedOn: Day
  readonly startsOn?: Day
  readonly effectiveLastOn: Day
}

/** A later day for everybody, or for one unit. */
export type Extension = StatedDay & {
  readonly unitId?: string
  readonly unitName?: string
  readonly reason?: string
}

export type DeadlineFacts = {
  /** The row's id; a phase closing has its phase's. */
  readonly id: string
  readonly kind: 'obligation' | 'phaseClosing' | 'registration'
  readonly state: 'open' | 'done' | 'cancelled'
  readonly what: Wordable
  readonly toWhom?: string
  readonly through?: string
  readonly stated: StatedDay
  /** A day on which something begins rather than ends: registration opens. */
  readonly isOpening?: boolean
  /** Empty means the whole office. */
  readonly units: readonly { readonly id: string; readonly name: string }[]
  /** In the order they were granted. */
  readonly extensions: readonly Extension[]
  /** Done by handing in a report, unit by unit; the phases' closings are. */
  readonly isReport: boolean
  /** Units that have done their part. */
  readonly doneUnitIds: readonly string[]
  /** Deadlines that come first in a chain: this one waits for them. */
  readonly waitsFor: readonly string[]
}

/** The day that counts now: for a unit its own extension, where that is the later one. */
export function currentDay(deadline: DeadlineFacts, unitId?: string): StatedDay {
  const granted = deadline.extensions.filter(one => one.unitId === undefined || one.unitId === unitId)
  return granted.reduce<StatedDay>(
    (latest, one) => (one.effectiveLastOn > latest.effectiveLastOn ? one : latest),
    deadline.stated,
  )
}

export function concerns(deadline: DeadlineFacts, unitId: string | undefined): boolean {
  return deadline.units.length === 0 || deadline.units.some(unit => unit.id === unitId)
}

/** The units concerned that have not done their part; `allUnitIds` are the office's. */
export function missingUnitIds(deadline: DeadlineFacts, allUnitIds: readonly string[]): readonly string[] {
  const concerned = deadline.units.length > 0 ? deadline.units.map(unit => unit.id) : allUnitIds
  return concerned.filter(id => !deadline.doneUnitIds.includes(id))
}

export type Waiting = { readonly deadline: DeadlineFacts; readonly missingUnitIds: readonly string[] }

/**
 * What a deadline still waits for: the units that have not handed in for it, and the earlier ones of its chain that are
 * open. A closing or a collected report waits for its own units.
 */
export function stillWaitsFor(
  deadline: DeadlineFacts,
  all: readonly DeadlineFacts[],
  allUnitIds: readonly string[],
): readonly Waiting[] {
  const earlier = deadline.waitsFor.flatMap(id => all.filter(one => one.id === id && one.state === 'open'))
  const own = deadline.isReport ? [deadline] : []
  return [...own, ...earlier]
    .map(one => ({ deadline: one, missingUnitIds: one.isReport ? missingUnitIds(one, allUnitIds) : [] }))
    .filter(one => one.deadline !== deadline || one.missingUnitIds.length > 0)
}

/** The units concerned by the last day that counts for each; the general day stands there even in an office without units. */
export function unitsByLastDay(
  deadline: DeadlineFacts,
  allUnitIds: readonly string[],
): ReadonlyMap<Day, readonly string[]> {
  const unitIds = deadline.units.length > 0 ? deadline.units.map(unit => unit.id) : allUnitIds
  const byDay = new Map<Day, string[]>()
  if (unitIds.length === 0) byDay.set(currentDay(deadline).effectiveLastOn, [])
  for (const unitId of unitIds) {
    const lastOn = currentDay(deadline, unitId).effectiveLastOn
    byDay.set(lastOn, [...(byDay.get(lastOn) ?? []), unitId])
  }
  return byDay
}

export function daysLeft(lastOn: Day, today: Day): number {
  return daysBetween(today, lastOn)
}

const overdueDaysShown = 30

/** So long overdue that it only tires whoever reads it: the office still finds it under its own button. */
export function isLongOverdue(lastOn: Day, today: Day): boolean {
  return daysLeft(lastOn, today) < -overdueDaysShown
}

/** "trước ngày 15/7" leaves out the 15th; everything else includes its day. */
export function isTrap(stated: StatedDay): boolean {
  return stated.wording === 'before' && addDays(stated.statedOn, -1) === stated.effectiveLastOn
}
