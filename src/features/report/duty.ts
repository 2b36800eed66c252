// What a unit has to report on: a phase, a period where there are no phases, a review, a request. Pure.
import { type Phrase, phrase, type Wordable } from '../../language/translate.ts'
import { addDays, type Day, daysBetween, monthEnd } from '../../time/day.ts'
import type { CampaignFacts } from '../campaign/index.ts'
import { currentDay, type DeadlineFacts } from '../deadline/index.ts'
import { type KindName, kindNames } from './report.ts'

export type ReportDuty = {
  /** Begins with the kind: "phase:phase:<id>", "final:campaign:<id>", "oneOff:request:<id>". */
  readonly key: string
  readonly kind: KindName
  /** "Đợt thi đua thứ nhất", "quý I năm 2022", what was asked for. */
  readonly name: Wordable
  readonly campaign?: CampaignFacts
  readonly phaseId?: string
  readonly requestId?: string
  readonly startsOn?: Day
  readonly endsOn?: Day
  /** Without one nothing is ever overdue. */
  readonly deadline?: DeadlineFacts
  /** False for what a unit may hand in though nobody asked. */
  readonly isAsked: boolean
}

export type PeriodSize = 'month' | 'quarter' | 'half'
const monthsIn: Readonly<Record<PeriodSize, number>> = { month: 1, quarter: 3, half: 6 }

export function kindOfKey(key: unknown): KindName | undefined {
  return kindNames.find(kind => typeof key === 'string' && key.startsWith(`${kind}:`))
}

export type NamedPeriod = { readonly firstOn: Day; readonly lastOn: Day; readonly name: Phrase }

/** The whole months, quarters or halves that a campaign touches, in their order. */
export function periodsOf(
  campaign: Pick<CampaignFacts, 'startsOn' | 'endsOn'>,
  size: PeriodSize,
): readonly NamedPeriod[] {
  const months = monthsIn[size]
  const year = Number(campaign.startsOn.slice(0, 4))
  const within = Math.floor((Number(campaign.startsOn.slice(5, 7)) - 1) / months)
  const periods: NamedPeriod[] = []
  for (let index = within, on = firstDay(year, index * months); on <= campaign.endsOn; index += 1) {
    const lastOn = addDays(firstDay(year, (index + 1) * months), -1)
    periods.push({ firstOn: on, lastOn: monthEnd(lastOn), name: periodName(on, size) })
    on = addDays(lastOn, 1)
  }
  return periods
}

function firstDay(year: number, monthIndex: number): Day {
  const month = (monthIndex % 12) + 1
  return `${year + Math.floor(monthIndex / 12)}-${String(month).padStart(2, '0')}-01`
}

function periodName(firstOn: Day, size: PeriodSize): Phrase {
  const month = Number(firstOn.slice(5, 7))
  const year = firstOn.slice(0, 4)
  if (size === 'month') return phrase('report-month', { month: String(month), year })
  return phrase(`report-${size}-${Math.ceil(month / monthsIn[size])}`, { year })
}

/** The last day that counts for a unit, extensions included. */
export function lastOnFor(duty: ReportDuty, unitId: string | undefined): Day | undefined {
  return duty.deadline && currentDay(duty.deadline, unitId).effectiveLastOn
}

/** Nobody reports on what has not begun. */
export function isWritableOn(duty: ReportDuty, today: Day): boolean {
  return duty.startsOn === undefined || duty.startsOn <= today
}

/** Owed from its beginning where a last day is set; otherwise once its time is over. */
export function isOwedOn(duty: ReportDuty, today: Day): boolean {
  if (!duty.isAsked || !isWritableOn(duty, today)) return false
  return duty.deadline !== undefined || (duty.endsOn !== undefined && duty.endsOn < today)
}

const dueDaysAhead = 30

/** A report that is due half a year from now is no task yet. */
export function isFarAhead(duty: ReportDuty, unitId: string | undefined, today: Day): boolean {
  const lastOn = lastOnFor(duty, unitId)
  return lastOn !== undefined && daysBetween(today, lastOn) > dueDaysAhead
}

/** What the office has settled is over; what is due in half a year urges nobody. */
export function isUrged(duty: ReportDuty, today: Day): boolean {
  return isOwedOn(duty, today) && duty.deadline?.state !== 'done' && !isFarAhead(duty, undefined, today)
}

export function isFor(duty: ReportDuty, unitId: string): boolean {
  const units = duty.deadline?.units ?? []
  return units.length === 0 || units.some(unit => unit.id === unitId)
}

/** "Báo cáo kết quả Đợt thi đua thứ nhất"; a request is called as it was asked for. */
export function dutyTitle(duty: Pick<ReportDuty, 'kind' | 'name'>): Wordable {
  return phrase(`report-of-${duty.kind}`, { name: duty.name })
}
