// What the office decides about pledges: who approves them, and how often those without one are reminded.
import { choiceSetting, daysSetting, type Setting, yesNoSetting } from '../setting.ts'

export const pledgeApproval = choiceSetting('pledge-approval', ['none', 'officer', 'unitHead'], 'none')
export const pledgeReminderDays = daysSetting('pledge-reminder-days', [7, 3, 1, 0])
export const pledgeWeekly = yesNoSetting('pledge-weekly', false)

export const pledgeSettings: readonly Setting[] = [pledgeApproval, pledgeReminderDays, pledgeWeekly]
