// Whether a digest is due on a day: after a phase has ended, before a closing, or on the office's day of the week. Pure.
import { addDays, type Day, weekday } from '../../time/day.ts'
import { type OfficeCalendar, workingDayOnOrAfter, workingDayOnOrBefore } from '../../time/office-calendar.ts'

export type DigestDays = {
  readonly startsOn: Day
  readonly endsOn: Day
  /** The last days of the phases; the campaign's own where it has none. */
  readonly phaseEnds: readonly Day[]
  /** The last days in time of the closings that are still to be held. */
  readonly closings: readonly Day[]
}

export type DigestRules = {
  /** ISO weekday; undefined means never. */
  readonly weekly?: number
  readonly atPhaseEnd: boolean
  readonly daysBeforeClosing: readonly number[]
}

/** `asOf` where it tells of a day that is over: a phase is summed up to its last evening. */
export type DueDigest = { readonly reason: 'phaseEnd' | 'closing' | 'weekly'; readonly asOf?: Day }

/** At most one a day, the most telling: what falls on a day off comes on a working day beside it. */
export function digestDueOn(
  on: Day,
  days: DigestDays,
  rules: DigestRules,
  calendar: OfficeCalendar,
): DueDigest | undefined {
  const ended = days.phaseEnds.find(end => workingDayOnOrAfter(addDays(end, 1), calendar) === on)
  if (rules.atPhaseEnd && ended !== undefined) return { reason: 'phaseEnd', asOf: ended }
  const ahead = (lastOn: Day) =>
    rules.daysBeforeClosing.some(count => workingDayOnOrBefore(addDays(lastOn, -count), calendar) === on)
  if (days.closings.some(ahead)) return { reason: 'closing' }
  if (rules.weekly === undefined || on < days.startsOn || on > days.endsOn) return undefined
  return weeklyDay(on, rules.weekly, calendar) === on ? { reason: 'weekly' } : undefined
}

/** The days from the first to the last on which a digest is due, in order. */
export function digestsBetween(
  firstOn: Day,
  lastOn: Day,
  days: DigestDays,
  rules: DigestRules,
  calendar: OfficeCalendar,
): readonly (DueDigest & { readonly on: Day })[] {
  const candidates = [
    ...days.phaseEnds.map(end => workingDayOnOrAfter(addDays(end, 1), calendar)),
    ...days.closings.flatMap(end =>
      rules.daysBeforeClosing.map(count => workingDayOnOrBefore(addDays(end, -count), calendar)),
    ),
  ]
  const { weekly } = rules
  for (let on = firstOn; weekly !== undefined && on <= addDays(lastOn, 6); on = addDays(on, 7))
    candidates.push(weeklyDay(on, weekly, calendar) ?? on)
  return [...new Set(candidates)]
    .filter(on => on >= firstOn && on <= lastOn)
    .toSorted()
    .flatMap(on => {
      const due = digestDueOn(on, days, rules, calendar)
      return due ? [{ ...due, on }] : []
    })
}

/** The day of that week; where it is a day off the next working day, or none when the week is over by then. */
function weeklyDay(on: Day, wanted: number, calendar: OfficeCalendar): Day | undefined {
  const sunday = addDays(on, 7 - weekday(on))
  const day = workingDayOnOrAfter(addDays(sunday, wanted - 7), calendar)
  return day <= sunday ? day : undefined
}
