// On which days which step of a nudge is due: before the last day to who hands in, after it up the line. Pure.
import type { OfficeFacts } from '../../chat/context.ts'
import type { Day } from '../../time/day.ts'
import { reminderDays } from '../../time/deadline-wording.ts'
import { addWorkingDays, type OfficeCalendar } from '../../time/office-calendar.ts'
import { settingOf } from '../setting.ts'
import type { Rank } from './next-in-line.ts'
import {
  nudgeCountDays,
  nudgeDaysBefore,
  nudgeHeadAfter,
  nudgeLeaderAfter,
  nudgeOfficeAfter,
} from './nudge-settings.ts'

/** `count` is for groups and the office; the others are named after whom they are for. */
export const steps = ['contact', 'count', 'head', 'office', 'leader'] as const
export type Step = (typeof steps)[number]

/** Days before the last day; for `head`, `office` and `leader` working days after it. */
export type Pace = Readonly<Record<Step, readonly number[]>>

export function paceOf(office: Pick<OfficeFacts, 'settings'>): Pace {
  return {
    contact: settingOf(office, nudgeDaysBefore),
    count: settingOf(office, nudgeCountDays),
    head: settingOf(office, nudgeHeadAfter),
    office: settingOf(office, nudgeOfficeAfter),
    leader: settingOf(office, nudgeLeaderAfter),
  }
}

export type StepDay = { readonly step: Step; readonly on: Day }

/** Before the last day a day off moves to the working day before; after it working days are counted. */
export function stepDays(lastOn: Day, pace: Pace, calendar: OfficeCalendar): readonly StepDay[] {
  const after = (step: Rank & Step) => pace[step].map(days => ({ step, on: addWorkingDays(lastOn, days, calendar) }))
  const before = (step: Step) => reminderDays(lastOn, pace[step], calendar).map(on => ({ step, on }))
  return [...before('contact'), ...before('count'), ...after('head'), ...after('office'), ...after('leader')]
}
