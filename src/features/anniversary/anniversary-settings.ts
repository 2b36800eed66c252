// How far ahead anniversaries are announced.
import { daysSetting } from '../setting.ts'

export const anniversaryDaysBefore = daysSetting('anniversary-days-before', [7, 1])
