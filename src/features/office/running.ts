// Running the office, gathered for its table of contents: roster, roles, settings, working days, logs.
import type { Feature } from '../feature.ts'
import { changeSettings } from './change-settings.ts'
import { changeWorkingDays } from './change-working-days.ts'
import { importActions, readRosterJob } from './import-roster.ts'
import { manageRoles } from './manage-roles.ts'
import { manageRoster, writeRosterJob } from './manage-roster.ts'
import { logActions, showLog } from './show-log.ts'
import { transferMemberCommand } from './transfer-member.ts'
import { writeLogJob } from './write-log.ts'

/** `all` is asked late: the settings of every feature are shown and changed here. */
export function running(all: () => readonly Feature[]) {
  return {
    commands: [manageRoster, transferMemberCommand, manageRoles, changeSettings(all), changeWorkingDays, showLog],
    actions: [...importActions, ...logActions],
    jobs: [readRosterJob, writeRosterJob, writeLogJob],
  } as const satisfies Partial<Feature>
}
