// The office itself: its settings, its rhythm of working days, and who may do what.
import type { Feature } from '../feature.ts'
import { changeSettings } from './change-settings.ts'
import { changeWorkingDays } from './change-working-days.ts'
import { officeSettings } from './office-settings.ts'

export { failureReason } from './failure-reason.ts'
export { calendarOf } from './office-calendar-store.ts'
export { noticeGroups } from './office-settings.ts'
export { lockOffice, timeZoneOf } from './office-store.ts'
export { addressedTo, officeFrame, unitFrame } from './paper-frame.ts'
export { paperSettings } from './paper-settings.ts'
export { isOfficer, mayActForUnit, maySeeNamesOf, requireUnit } from './permission.ts'
export { officersOnly, overseers } from './permission-lists.ts'

/** `all` is asked late: the office shows and changes the settings of every feature. */
export function officeFeature(all: () => readonly Feature[]): Feature {
  return { name: 'office', commands: [changeSettings(all), changeWorkingDays], settings: officeSettings }
}
