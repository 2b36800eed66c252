// What the office decides about digests: on which day of the week, at which hour, and around which days of a campaign.
import { choiceSetting, daysSetting, type Setting, timeSetting, yesNoSetting } from '../setting.ts'

/** In the order of ISO weekdays. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

export const digestWeekly = choiceSetting('digest-weekly', ['never', ...weekdays], 'monday')
export const digestTime = timeSetting('digest-time', '08:00')
export const digestAtPhaseEnd = yesNoSetting('digest-at-phase-end', true)
export const digestBeforeClosing = daysSetting('digest-before-closing', [3])

export const digestSettings: readonly Setting[] = [digestWeekly, digestTime, digestAtPhaseEnd, digestBeforeClosing]
