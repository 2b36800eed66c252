// What the office decides about reports: whose word counts, where they go, and how long a period is.
import { choiceSetting, type Setting, textSetting, yesNoSetting } from '../setting.ts'

export const reportHeadConfirms = yesNoSetting('report-head-confirms', false)
export const reportPeriod = choiceSetting('report-period', ['month', 'quarter', 'half'], 'quarter')
/** Empty: the office itself. */
export const reportTo = textSetting('report-to', '', 150)
export const reportThrough = textSetting('report-through', '', 150)

export const reportSettings: readonly Setting[] = [reportHeadConfirms, reportPeriod, reportTo, reportThrough]
