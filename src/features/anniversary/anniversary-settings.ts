// How far ahead anniversaries are announced, and into which groups.
import { choiceSetting, daysSetting } from '../setting.ts'

export const anniversaryDaysBefore = daysSetting('anniversary-days-before', [7, 1])
export const anniversaryGroups = choiceSetting('anniversary-groups', ['office', 'all'], 'office')
