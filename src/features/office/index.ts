// The office and its people: what the other features may use of it, and what it offers itself.
import type { Feature } from '../feature.ts'
import { linking } from './linking.ts'
import { eraseMember, memberData } from './member-data.ts'
import { officeSettings } from './office-settings.ts'
import { running } from './running.ts'

export { makeLinkCode, type NewLinkCode } from './link-code-store.ts'
export { calendarOf } from './office-calendar-store.ts'
export { addressStyle, reminderTime } from './office-settings.ts'
export { isOfficer, mayActForUnit, maySeeNamesOf, requireUnit } from './permission.ts'
export { memberField, nameWithUnit, unitField } from './roster-fields.ts'
export { type BoundGroup, groupsOf, type RosterMember, rosterOn, type UnitFacts, unitsOn } from './roster-view.ts'

/** `all` is asked late: the office shows and changes the settings of every feature. */
export function officeFeature(all: () => readonly Feature[]): Feature {
  const run = running(all)
  return {
    name: 'office',
    personalData: memberData,
    erase: eraseMember,
    ...linking,
    commands: [...linking.commands, ...run.commands],
    actions: [...linking.actions, ...run.actions],
    jobs: [...linking.jobs, ...run.jobs],
    settings: officeSettings,
  }
}
