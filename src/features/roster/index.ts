// The roster: units and people over time, what other features ask of it, and how the office keeps it.
import type { Feature } from '../feature.ts'
import { importActions, readRosterJob } from './import-roster.ts'
import { manageRoles } from './manage-roles.ts'
import { manageRoster, writeRosterJob } from './manage-roster.ts'
import { eraseMember, memberData } from './member-data.ts'
import { transferMemberCommand } from './transfer-member.ts'

export { normalPhone } from './phone.ts'
export { memberField, nameWithUnit, unitField } from './roster-fields.ts'
export {
  groupsOf,
  groupsToTell,
  isCountedOn,
  type RosterMember,
  rosterOn,
  type UnitFacts,
  unitsOn,
} from './roster-view.ts'
export { validOn } from './validity.ts'
export { type Telling, toldOneByOne, whoToTell } from './who-to-tell-view.ts'

export const rosterFeature: Feature = {
  name: 'roster',
  commands: [manageRoster, transferMemberCommand, manageRoles],
  actions: importActions,
  jobs: [readRosterJob, writeRosterJob],
  personalData: memberData,
  erase: eraseMember,
}
