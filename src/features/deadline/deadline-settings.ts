// How many days before its last day a deadline is called to mind.
import { daysSetting } from '../setting.ts'

export const deadlineDaysBefore = daysSetting('deadline-days-before', [7, 3, 1, 0])
