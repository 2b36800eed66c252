// When nudges go out, step by step; an empty setting leaves the step out.
import { daysSetting, type Setting, workingDaysAfterSetting } from '../setting.ts'

/** Days before the last day: who hands in, in private. */
export const nudgeDaysBefore = daysSetting('nudge-days-before', [7, 3, 1, 0])
/** Days before the last day: the group hears how many have handed in, the office who has not. */
export const nudgeCountDays = daysSetting('nudge-count-days', [7, 0])
/** Working days after the last day: up the line. */
export const nudgeHeadAfter = workingDaysAfterSetting('nudge-head-after', [1])
export const nudgeOfficeAfter = workingDaysAfterSetting('nudge-office-after', [2])
export const nudgeLeaderAfter = workingDaysAfterSetting('nudge-leader-after', [3])

export const nudgeSettings: readonly Setting[] = [
  nudgeDaysBefore,
  nudgeCountDays,
  nudgeHeadAfter,
  nudgeOfficeAfter,
  nudgeLeaderAfter,
]
