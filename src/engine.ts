// The parts that updates, reminders and jobs share; put together once, in app.ts.
import type { Logger } from 'pino'
import type { OfficeFacts } from './chat/context.ts'
import type { Table } from './chat/router.ts'
import type { Database, Tx } from './db/open-database.ts'
import type { JobKind } from './delivery/job.ts'
import type { Metrics } from './delivery/metrics.ts'
import type { ReminderKind } from './delivery/reminder.ts'
import type { Languages } from './language/translate.ts'
import type { Platform } from './platforms/platform.ts'
import type { OfficeCalendar } from './time/office-calendar.ts'

export type Engine = {
  readonly database: Database
  readonly languages: Languages
  readonly log: Logger
  readonly metrics: Metrics
  readonly table: Table
  readonly reminderKinds: readonly ReminderKind[]
  readonly jobKinds: readonly JobKind[]
  readonly platforms: readonly Platform[]
  /** The calendar clock. */
  readonly now: () => Date
  readonly setNow: (now: Date) => Promise<void>
  readonly machineNow: () => Date
  readonly calendarOf: (tx: Tx, office: OfficeFacts) => Promise<OfficeCalendar>
  /** Tells the senders of these connections, in this process, that rows were committed. */
  readonly wake: (connections: readonly string[]) => void
  /** Tells other processes the same when the transaction commits. */
  readonly announceWork: (tx: Tx, connections: readonly string[]) => Promise<void>
  readonly wakeJobs: () => void
  /** Connections whose people are told one by one what groups hear, while their office has no group there. */
  readonly oneByOne: readonly string[]
  /** Where this program's own pages are reached, without a slash at the end; unset where there is no web server. */
  readonly webAddress?: string
}
