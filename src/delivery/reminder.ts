// What a reminder is: planned from the facts, asked again when it fires, silent if nothing is owed any more.

import type { JobOrder, OfficeFacts, Recipient } from '../chat/context.ts'
import type { Message } from '../chat/message.ts'
import type { Tx } from '../db/open-database.ts'
import type { Day } from '../time/day.ts'
import type { OfficeCalendar } from '../time/office-calendar.ts'

export type PlannedReminder = {
  /** Unique within the kind and office, and made of the facts it was planned from: a moved deadline is another key. */
  readonly key: string
  readonly subjectId: string
  readonly dueAt: Date
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
}

export type PlanEnv = {
  readonly tx: Tx
  readonly now: Date
  readonly today: Day
  /** The last day worth planning for. */
  readonly horizonOn: Day
  readonly office: OfficeFacts
  readonly calendar: OfficeCalendar
  /** Connections whose people are told one by one what groups hear, while their office has no group there. */
  readonly oneByOne: readonly string[]
}

export type FireEnv = PlanEnv & {
  /** Slow work after the commit; what it found is told by the job kind's `tell`. */
  readonly startJob: (order: JobOrder) => void
}

export type DueReminder = {
  readonly id: string
  readonly subjectId: string
  readonly dueAt: Date
  readonly details: Readonly<Record<string, string | number | boolean | null>>
  /** The program was away when it fell due. */
  readonly isLate: boolean
}

export type Notice = {
  readonly to: Recipient
  readonly message: Message
  /** Never folded together with others unless it is late: a greeting, an announcement. */
  readonly standsAlone?: boolean
  readonly about?: string
  readonly priority?: 'personal' | 'broadcast'
}

export type ReminderKind = {
  readonly kind: string
  /** A group may switch this kind off; `reminder-<kind>` names it. */
  readonly canBeMuted: boolean
  readonly plan: (env: PlanEnv) => Promise<readonly PlannedReminder[]>
  /** From the facts at this moment; empty when there is nothing to say any more. */
  readonly fire: (env: FireEnv, reminder: DueReminder) => Promise<readonly Notice[]>
}
