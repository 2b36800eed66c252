// What a feature may offer: its own commands and reminders, and its part in what spans all features.
import type { Action } from '../chat/action.ts'
import type { Command } from '../chat/command.ts'
import type { Context, OfficeContext } from '../chat/context.ts'
import type { MembershipChange } from '../chat/incoming.ts'
import type { Choice, Message } from '../chat/message.ts'
import type { Reply } from '../chat/reply.ts'
import type { Tx } from '../db/open-database.ts'
import type { JobKind } from '../delivery/job.ts'
import type { ReminderKind } from '../delivery/reminder.ts'
import type { Wordable } from '../language/translate.ts'
import type { Day } from '../time/day.ts'
import type { PaperOffer, SheetOffer } from './offer.ts'
import type { Setting } from './setting.ts'

export type Feature = {
  readonly name: string
  readonly commands?: readonly Command[]
  readonly actions?: readonly Action[]
  readonly reminders?: readonly ReminderKind[]
  readonly jobs?: readonly JobKind[]
  /** What the office may decide, shown and changed in `/caidat`. */
  readonly settings?: readonly Setting[]
  /** What this member still owes, for `/viectoi`. */
  readonly owed?: (ctx: OfficeContext) => Promise<readonly Owed[]>
  /** Lists and official papers that may be taken along, for `/xuat`. */
  readonly sheets?: readonly SheetOffer[]
  readonly papers?: readonly PaperOffer[]
  /** What is stored about a member, for `/dulieutoi`. */
  readonly personalData?: (tx: Tx, officeId: string, memberId: string) => Promise<readonly DataSection[]>
  /** Replaces name and text of a member; counted rows stay. */
  readonly erase?: (tx: Tx, officeId: string, memberId: string, now: Date) => Promise<void>
  /** The bot was added to, removed from or promoted in a chat. */
  readonly onMembership?: (ctx: Context, change: MembershipChange) => Promise<Reply | Message | undefined>
  /** Somebody shared a phone number. */
  readonly onContact?: (ctx: Context, phone: string, isOwn: boolean) => Promise<Reply | Message>
}

export type Owed = {
  readonly what: Wordable
  readonly dueOn?: Day
  readonly isOverdue?: boolean
  readonly choice?: Choice
}

export type DataSection = {
  readonly title: Wordable
  readonly columns: readonly Wordable[]
  readonly rows: readonly (readonly Wordable[])[]
}
