// On which days those without a pledge are reminded: pure, on working days, several days falling together become one.
import { addDays, type Day, weekday } from '../../time/day.ts'
import { reminderDays } from '../../time/deadline-wording.ts'
import {
  addWorkingDays,
  type OfficeCalendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../../time/office-calendar.ts'
import type { CampaignFacts } from '../campaign/index.ts'

type Dates = Pick<CampaignFacts, 'opensOn' | 'dueOn' | 'lockedOn' | 'startsOn' | 'endsOn'>

/** The day the opening is told; undefined where registration was open from the start. */
export function openingDay({ opensOn }: Dates, calendar: OfficeCalendar): Day | undefined {
  return opensOn === undefined ? undefined : workingDayOnOrAfter(opensOn, calendar)
}

/** Counted back from the due day; a day off moves to the working day before, but never before the opening. */
export function daysBeforeDue(
  campaign: Dates,
  daysBefore: readonly number[],
  calendar: OfficeCalendar,
): readonly Day[] {
  const { dueOn } = campaign
  if (dueOn === undefined) return []
  const wanted = daysBefore.map(days => workingDayOnOrBefore(addDays(dueOn, -days), calendar))
  return distinct(wanted.filter(on => campaign.opensOn === undefined || on >= campaign.opensOn))
}

/**
 * While pledges are still taken though late: counted back from the lock day, as far as they come after the due day; where
 * registration is never locked, once, on the first working day after the due day.
 */
export function lateDays(
  { dueOn, lockedOn, opensOn, endsOn }: Dates,
  daysBefore: readonly number[],
  calendar: OfficeCalendar,
): readonly Day[] {
  if (daysBefore.length === 0) return []
  const earliest = dueOn ?? (opensOn === undefined ? '' : addDays(opensOn, -1))
  if (lockedOn !== undefined) return reminderDays(lockedOn, daysBefore, calendar).filter(on => on > earliest)
  return dueOn === undefined ? [] : [addWorkingDays(dueOn, 1, calendar)].filter(on => on <= endsOn)
}

/** The first working day of each week from today on while registration is open and not late. */
export function weeklyDays(campaign: Dates, today: Day, horizonOn: Day, calendar: OfficeCalendar): readonly Day[] {
  const firstOn = [campaign.opensOn ?? campaign.startsOn, today].reduce((a, b) => (a > b ? a : b))
  const lastOn = [campaign.dueOn ?? campaign.lockedOn ?? campaign.endsOn, horizonOn].reduce((a, b) => (a < b ? a : b))
  const days: Day[] = []
  for (let monday = addDays(firstOn, 1 - weekday(firstOn)); monday <= lastOn; monday = addDays(monday, 7)) {
    const on = workingDayOnOrAfter(monday, calendar)
    const isSameWeek = on < addDays(monday, 7)
    if (isSameWeek && on >= firstOn && on <= lastOn) days.push(on)
  }
  return distinct(days)
}

function distinct(days: readonly Day[]): readonly Day[] {
  return [...new Set(days)].sort()
}
