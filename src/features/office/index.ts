// The office and its people: what the other features may use of it, and what it offers itself.
import type { Feature } from '../feature.ts'
import { officeSettings } from './office-settings.ts'

export { calendarOf } from './office-calendar-store.ts'
export { addressStyle, reminderTime } from './office-settings.ts'
export { isOfficer, mayActForUnit, maySeeNamesOf, requireUnit } from './permission.ts'
export { memberField, nameWithUnit, unitField } from './roster-fields.ts'
export { type BoundGroup, groupsOf, type RosterMember, rosterOn, type UnitFacts, unitsOn } from './roster-view.ts'

/** `all` is asked late: the office shows and changes the settings of every feature. */
export function officeFeature(_all: () => readonly Feature[]): Feature {
  return {
    name: 'office',
    settings: officeSettings,
  }
}
