// What the office says of itself: its name, what it belongs to, its language. Shown and changed beside the settings.
import { choiceSetting, type Setting, textSetting } from '../setting.ts'

export const officeProfile: readonly Setting[] = [
  textSetting('office-name', '', 200),
  textSetting('office-parent', '', 200),
  choiceSetting('office-language', ['vi', 'en'], 'vi'),
]

export function isProfile(setting: Setting): boolean {
  return officeProfile.includes(setting)
}
