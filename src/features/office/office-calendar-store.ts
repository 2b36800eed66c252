// The office's rhythm: weekly days off, its own changes to them, the hour of reminders and the quiet hours.
import type { OfficeFacts } from '../../chat/context.ts'
import type { Tx } from '../../db/open-database.ts'
import type { OfficeCalendar } from '../../time/office-calendar.ts'
import { settingOf } from '../setting.ts'
import { quietFrom, quietTo, reminderTime, worksOnSaturday } from './office-settings.ts'

export async function calendarOf(tx: Tx, office: OfficeFacts): Promise<OfficeCalendar> {
  const changes = await tx.workingDayChange.findMany({ where: { officeId: office.id } })
  return {
    timeZone: office.timeZone,
    weeklyDaysOff: settingOf(office, worksOnSaturday) ? [7] : [6, 7],
    overrides: changes.map(({ on, isWorking, name }) => ({ on, isWorking, name })),
    reminderTime: settingOf(office, reminderTime),
    quietFrom: settingOf(office, quietFrom),
    quietTo: settingOf(office, quietTo),
  }
}
