// What an office decides about its campaigns: who may launch, and when the end of a phase is announced.
import { daysSetting, type Setting, yesNoSetting } from '../setting.ts'

/** An officer's launch waits for a leader. */
export const launchNeedsLeader = yesNoSetting('launch-needs-leader', false)
/** Days before the last day of a phase on which the groups are told. */
export const phaseClosingDays = daysSetting('phase-closing-days', [7, 0])

export const campaignSettings: readonly Setting[] = [launchNeedsLeader, phaseClosingDays]
