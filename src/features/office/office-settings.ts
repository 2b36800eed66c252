// What every office decides about its rhythm and its rules.
import { addressStyleKey } from '../../language/voice.ts'
import { choiceSetting, type Setting, timeSetting, yesNoSetting } from '../setting.ts'

export const reminderTime = timeSetting('reminder-time', '08:00')
export const quietFrom = timeSetting('quiet-from', '20:00')
export const quietTo = timeSetting('quiet-to', '06:30')
export const worksOnSaturday = yesNoSetting('works-on-saturday', false)
const addressStyle = choiceSetting(addressStyleKey, ['comrade', 'plain'], 'comrade')

/** Who hears what concerns the whole office: its own groups, or those of the units too. */
export const noticeGroups = choiceSetting('notice-groups', ['office', 'all'], 'office')

export const officeSettings: readonly Setting[] = [
  reminderTime,
  quietFrom,
  quietTo,
  worksOnSaturday,
  noticeGroups,
  addressStyle,
]
