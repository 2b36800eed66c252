// When an office's anniversaries come round, which may be announced, and which lie outside the phase that names them. Pure.
import { type AnniversaryDate, anniversariesBetween, anniversaryIn } from '../../time/anniversary-date.ts'
import { addDays, type Day, daysBetween, yearOf } from '../../time/day.ts'
import { canChiYear, lunarOf } from '../../time/lunar-date.ts'
import { type OfficeCalendar, workingDayOnOrBefore } from '../../time/office-calendar.ts'

export type AnniversaryFacts = {
  readonly id: string
  readonly name: string
  readonly calendar: 'solar' | 'lunar' | 'yearOnly'
  readonly month?: number
  readonly day?: number
  readonly originYear?: number
  readonly isAnnounced: boolean
  readonly catalogueId?: string
  readonly category?: string
  /** From this day on the office no longer marks it. */
  readonly retiredFrom?: Day
  /** The phase of the plan that names it. */
  readonly phase?: { readonly name: string; readonly startsOn: Day; readonly endsOn: Day; readonly year: number }
}

export type Occurrence = AnniversaryDate & { readonly anniversary: AnniversaryFacts; readonly on: Day }

/** Everything with a day in the span, both ends included, in order. */
export function occurrencesBetween(
  anniversaries: readonly AnniversaryFacts[],
  firstOn: Day,
  lastOn: Day,
): readonly Occurrence[] {
  return anniversaries
    .flatMap(anniversary => anniversariesBetween(firstOn, lastOn, anniversary).map(date => ({ ...date, anniversary })))
    .sort((a, b) => a.on.localeCompare(b.on) || (b.years ?? 0) - (a.years ?? 0))
}

/** What only a year is known of: N this year, and no day. */
export function yearOnlyIn(
  anniversaries: readonly AnniversaryFacts[],
  year: number,
): readonly (AnniversaryDate & { readonly anniversary: AnniversaryFacts })[] {
  return anniversaries
    .filter(one => one.calendar === 'yearOnly')
    .map(anniversary => ({ ...anniversaryIn(year, anniversary), anniversary }))
    .filter(one => one.years !== undefined)
}

export function isRetired({ anniversary, on }: Pick<Occurrence, 'anniversary' | 'on'>): boolean {
  return anniversary.retiredFrom !== undefined && on >= anniversary.retiredFrom
}

export function isAnnounced(occurrence: Occurrence): boolean {
  return occurrence.anniversary.isAnnounced && !isRetired(occurrence)
}

/** In the year of the plan, but not in the phase that names it: the date decides. */
export function isOutsidePhase({ anniversary: { phase }, on }: Occurrence): boolean {
  if (!phase || yearOf(on) !== phase.year) return false
  return on < phase.startsOn || on > phase.endsOn
}

/** The name as it stands on that day: Tết carries the name of its lunar year. */
export function nameOn({ anniversary, on }: Occurrence): string {
  const isTet = anniversary.calendar === 'lunar' && anniversary.month === 1 && anniversary.day === 1
  return isTet ? `${anniversary.name} ${canChiYear(lunarOf(on).year)}` : anniversary.name
}

/** Ceremonies for founding and traditional days are for round years only. Source: Decree 111/2018/NĐ-CP, art. 4(3), 9(2). */
export function isCeremonyLimited({ anniversary, yearClass }: Occurrence): boolean {
  const limited = ['sector', 'province', 'office', 'union', 'front', 'army']
  const isLimited = anniversary.category === undefined || limited.includes(anniversary.category)
  return isLimited && yearClass !== undefined && yearClass !== 'roundYear'
}

/** Two of one anniversary are worth sending only with this many days between them. */
const leastDaysApart = 2

/** The days to announce on, in order: a day off moves to the working day before, unless the one before that is as good as there. */
export function aheadDays(on: Day, daysBefore: readonly number[], calendar: OfficeCalendar): readonly Day[] {
  const days: Day[] = []
  for (const count of daysBefore.filter(one => one > 0).toSorted((a, b) => b - a)) {
    const wanted = addDays(on, -count)
    const day = workingDayOnOrBefore(wanted, calendar)
    const last = days.at(-1)
    const isRepeated = last !== undefined && daysBetween(last, day) < (day === wanted ? 1 : leastDaysApart)
    if (!isRepeated) days.push(day)
  }
  return days
}
