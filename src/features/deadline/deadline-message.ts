// How deadlines read: wording and effective last day together, days left, whom for, and what to beware of.
import type { OfficeContext } from '../../chat/context.ts'
import { type Block, facts, heading, note, text } from '../../chat/message.ts'
import { weekdayPhrase } from '../../language/common-phrases.ts'
import { type Phrase, phrase, type Wordable } from '../../language/translate.ts'
import { addDays, type Day, weekday } from '../../time/day.ts'
import { deadlinePhrase } from '../../time/deadline-wording.ts'
import { isWorkingDay, type OfficeCalendar, overrideOn, workingDaysUntil } from '../../time/office-calendar.ts'
import { currentDay, type DeadlineFacts, daysLeft, isTrap, type StatedDay, type Waiting } from './deadline.ts'

const nameLength = 40

/**
 * "Còn 7 ngày", "Hôm nay là ngày cuối", "⚠ Đã quá hạn 2 ngày". With the calendar also how many of the days are worked,
 * where a holiday lies in between or no working day is left.
 */
export function leftPhrase(lastOn: Day, today: Day, calendar?: OfficeCalendar): Phrase {
  const days = daysLeft(lastOn, today)
  if (days === 0) return phrase('deadline-today')
  if (days < 0) return phrase('deadline-overdue', { days: -days })
  const working = calendar ? workingDaysUntil(today, lastOn, calendar) : days
  if (working === 0) return phrase('deadline-left-last-working-day', { days })
  const hasHoliday = calendar !== undefined && daysAhead(today, days).some(on => overrideOn(on, calendar) !== undefined)
  return hasHoliday ? phrase('deadline-left-working', { days, working }) : phrase('deadline-left', { days })
}

function daysAhead(today: Day, count: number): readonly Day[] {
  return Array.from({ length: count }, (_, index) => addDays(today, index + 1))
}

/** "trước ngày 15/7/2022 — chậm nhất hết ngày 14/7/2022"; for what begins on a day: "từ ngày 01/02/2022". */
export function whenPhrase(deadline: DeadlineFacts, stated: StatedDay): Phrase {
  return deadline.isOpening ? phrase('deadline-opening', { day: { day: stated.statedOn } }) : deadlinePhrase(stated)
}

/** One line of a list, as it reads for a unit (or for the whole office). */
export function deadlineLine(deadline: DeadlineFacts, today: Day, calendar: OfficeCalendar, unitId?: string): Phrase {
  const stated = currentDay(deadline, unitId)
  const args = {
    what: deadline.what,
    deadline: whenPhrase(deadline, stated),
    left: hasDone(deadline, unitId) ? phrase('deadline-unit-done') : leftPhrase(stated.effectiveLastOn, today),
  }
  const remarks = remarksOn(deadline, stated, calendar, unitId)
  return remarks.length > 0
    ? phrase('deadline-line-with-remarks', { ...args, remarks: { list: remarks } })
    : phrase('deadline-line', args)
}

export function hasDone(deadline: DeadlineFacts, unitId: string | undefined): boolean {
  return unitId !== undefined && deadline.doneUnitIds.includes(unitId)
}

function remarksOn(
  deadline: DeadlineFacts,
  stated: StatedDay,
  calendar: OfficeCalendar,
  unitId?: string,
): readonly Phrase[] {
  const route = routePhrase(deadline)
  const dayOff = deadline.isOpening ? undefined : dayOffPhrase(stated.effectiveLastOn, calendar)
  const others = deadline.extensions.filter(one => one.unitId !== undefined && one.unitId !== unitId)
  return [
    ...(deadline.units.length > 0 ? [phrase('deadline-for-units', { units: unitsText(deadline) })] : []),
    ...(route ? [route] : []),
    ...(stated === deadline.stated ? [] : [phrase('deadline-was-extended', { was: deadlinePhrase(deadline.stated) })]),
    ...(others.length > 0 && unitId === undefined
      ? [phrase('deadline-units-extended', { count: new Set(others.map(one => one.unitId)).size })]
      : []),
    ...(dayOff ? [dayOff] : []),
  ]
}

function unitsText(deadline: DeadlineFacts): { readonly list: readonly string[] } {
  return { list: deadline.units.map(unit => unit.name) }
}

export function routePhrase({ toWhom, through }: Pick<DeadlineFacts, 'toWhom' | 'through'>): Phrase | undefined {
  if (toWhom && through) return phrase('deadline-to-through', { to: toWhom, through })
  return toWhom ? phrase('deadline-to', { to: toWhom }) : undefined
}

/** Behind "Kính gửi": "UBND tỉnh", "UBND tỉnh (qua Sở Nội vụ)". */
export function throughName({ toWhom, through }: Pick<DeadlineFacts, 'toWhom' | 'through'>): Wordable | undefined {
  return toWhom && through ? phrase('deadline-name-through', { to: toWhom, through }) : toWhom
}

/** Undefined on a working day. The deadline stays where it is; only reminders move. */
export function dayOffPhrase(on: Day, calendar: OfficeCalendar): Phrase | undefined {
  if (isWorkingDay(on, calendar)) return undefined
  const name: Wordable = overrideOn(on, calendar)?.name ?? weekdayPhrase(weekday(on))
  return phrase('deadline-day-off', { day: { day: on }, name })
}

/** What an officer should know before a day is set: that "trước" leaves its day out, that the last day is a day off. */
export function dayNotes(stated: StatedDay, calendar: OfficeCalendar): readonly Block[] {
  const trap = isTrap(stated)
    ? [note(phrase('deadline-trap', { stated: { day: stated.statedOn }, last: { day: stated.effectiveLastOn } }))]
    : []
  const dayOff = dayOffPhrase(stated.effectiveLastOn, calendar)
  return [...trap, ...(dayOff ? [note(phrase('deadline-warning', { warning: dayOff }))] : [])]
}

/** Everything about one deadline. */
export function deadlineFacts(deadline: DeadlineFacts, today: Day): Block {
  const stated = currentDay(deadline)
  return facts(
    [phrase('deadline-label-what'), deadline.what],
    [phrase('deadline-label-when'), whenPhrase(deadline, stated)],
    deadline.state === 'open'
      ? [phrase('deadline-label-state'), leftPhrase(stated.effectiveLastOn, today)]
      : [phrase('deadline-label-state'), phrase(`deadline-state-${deadline.state}`)],
    [phrase('deadline-label-who'), whoPhrase(deadline)],
    deadline.toWhom ? [phrase('deadline-label-to'), deadline.toWhom] : undefined,
    deadline.through ? [phrase('deadline-label-through'), deadline.through] : undefined,
  )
}

export function whoPhrase(deadline: Pick<DeadlineFacts, 'units'>): Wordable {
  if (deadline.units.length === 0) return phrase('deadline-all-units')
  return phrase('deadline-units', { units: { list: deadline.units.map(unit => unit.name) } })
}

/** One link of the chain that is still open; who is missing only for those who may see names. */
export function waitingPhrase(
  { deadline, missingUnitIds }: Waiting,
  units: readonly { readonly id: string; readonly name: string }[],
  seesNames: boolean,
): Phrase {
  const what = deadline.what
  const last = { day: currentDay(deadline).effectiveLastOn }
  if (missingUnitIds.length === 0) return phrase('deadline-waits-open', { what, last })
  if (!seesNames) return phrase('deadline-waits-units', { what, last, count: missingUnitIds.length })
  const names = units.filter(unit => missingUnitIds.includes(unit.id)).map(unit => unit.name)
  return phrase('deadline-waits-named', { what, last, units: { list: names } })
}

/** A notice to those concerned: what happened, and what counts now. */
export function deadlineNotice(
  title: Phrase,
  deadline: DeadlineFacts,
  stated: StatedDay,
  today: Day,
  calendar?: OfficeCalendar,
): readonly Block[] {
  const route = routePhrase(deadline)
  return [
    heading(title),
    text(deadline.what),
    text(phrase('deadline-when', { deadline: whenPhrase(deadline, stated) })),
    ...(deadline.state === 'open' ? [text(leftPhrase(stated.effectiveLastOn, today, calendar))] : []),
    ...(deadline.units.length > 0 ? [text(phrase('deadline-for-units', { units: unitsText(deadline) }))] : []),
    ...(route ? [text(route)] : []),
  ]
}

/** The name as a button can carry it. */
export function shortName(ctx: OfficeContext, deadline: DeadlineFacts): string {
  const name = [...ctx.word(deadline.what)]
  return name.length > nameLength ? `${name.slice(0, nameLength).join('')}…` : name.join('')
}
