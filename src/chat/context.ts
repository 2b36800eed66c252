// All that a command, an action or a finished job may know and do; facts and effects commit together.
import type { Tx } from '../db/open-database.ts'
import type { Language, Languages, Wordable } from '../language/translate.ts'
import type { Voice } from '../language/voice.ts'
import type { Day } from '../time/day.ts'
import type { Message } from './message.ts'

export type Role = 'member' | 'unitContact' | 'unitHead' | 'officer' | 'leader' | 'union' | 'administrator'

export type OfficeFacts = {
  readonly id: string
  readonly name: string
  readonly timeZone: string
  readonly language: Language
  /** Stored settings by key; read them through the setting's declaration. */
  readonly settings: Readonly<Record<string, string>>
}

export type MemberFacts = {
  readonly id: string
  readonly name: string
  readonly code?: string
  readonly position?: string
  readonly unit?: { readonly id: string; readonly name: string }
  readonly roles: readonly Role[]
}

export type AccountFacts = {
  readonly id: string
  readonly key: string
  readonly connection: string
  readonly displayName: string
  /** Set once the bot may write to this person first. */
  readonly privateChatKey?: string
  /** Not linked to the office of the group it speaks in, but to another one. */
  readonly isOfAnotherOffice?: boolean
}

export type GroupFacts = {
  readonly id: string
  readonly title: string
  readonly officeId?: string
  readonly unit?: { readonly id: string; readonly name: string }
}

/** Where the speaker is. */
export type Whereabouts = {
  readonly connection: string
  readonly chatKey: string
  readonly kind: 'private' | 'group'
  readonly threadKey?: string
  readonly group?: GroupFacts
  readonly isGroupAdministrator: boolean
  /** The message that was written, where the platform names it. */
  readonly messageKey?: string
}

export type Recipient = { readonly member: string } | { readonly group: string } | { readonly account: string }

export type Outgoing = {
  readonly to: Recipient
  readonly message: Message
  /** What sort of message it is, for the delivery log: 'answer', 'announcement', 'reminder:deadline' … */
  readonly kind: string
  /** `answer` overtakes `personal`, which overtakes `broadcast`. */
  readonly priority?: 'answer' | 'personal' | 'broadcast'
  /** What the message is about ('announcement:<id>'), so that a receipt can be drawn up. */
  readonly about?: string
  /** Row id of an earlier message that this one changes in place. */
  readonly replaces?: string
  readonly removes?: boolean
  readonly replyToKey?: string
  readonly threadKey?: string
  /** In a group: whom the message speaks to. */
  readonly addressedTo?: string
  /** The next question to the one who speaks: nothing that decides where and how they are spoken to has changed. */
  readonly isQuestion?: boolean
  readonly rowId?: string
}

export type JobOrder = { readonly kind: string; readonly input: Readonly<Record<string, unknown>> }

export type AuditNote = {
  /** Noun and verb: 'pledge.registered'. */
  readonly action: string
  readonly subject: string
  readonly subjectId: string
  readonly details?: Readonly<Record<string, unknown>>
}

export type Context = {
  readonly tx: Tx
  /** The calendar clock's instant, and its day in the office's time zone. */
  readonly now: Date
  readonly today: Day
  /** The machine clock, for codes and expiries. */
  readonly machineNow: Date
  readonly languages: Languages
  readonly voice: Voice
  readonly account: AccountFacts
  readonly place: Whereabouts
  readonly office?: OfficeFacts
  readonly member?: MemberFacts
  /** Words something for the speaker, for files and native forms. */
  readonly word: (wordable: Wordable) => string
  /** The address that opens the private chat with a payload, where the platform has one. */
  readonly privateLink: (payload: string) => string | undefined
  /** Whether people can prove their phone number where they speak now. */
  readonly canSharePhone: boolean
  /** Kinds of reminders that a group may switch off; `reminder-<kind>` names each. */
  readonly mutableReminders: readonly string[]
  /** Connections whose people are told one by one what groups hear, while their office has no group there. */
  readonly oneByOne: readonly string[]
  /** Where this program's own pages are reached, without a slash at the end; unset where there is no web server. */
  readonly webAddress?: string
  /** Goes out when the transaction has committed; returns the row's id. */
  readonly send: (outgoing: Outgoing) => string
  readonly audit: (note: AuditNote) => void
  /** Slow work after the commit; its result comes back to the job kind's `done`. */
  readonly startJob: (order: JobOrder) => void
  /** Campaigns, deadlines, anniversaries or settings changed: reminders are planned anew before the commit. */
  readonly planChanged: () => void
  /** From here on the account is known as this member: used by linking, so that what follows is theirs. */
  readonly becomes: (office: OfficeFacts, member: MemberFacts) => OfficeContext
}

/** A context whose speaker is a known member of an office. */
export type OfficeContext = Context & { readonly office: OfficeFacts; readonly member: MemberFacts }

export function isInOffice(ctx: Context): ctx is OfficeContext {
  return ctx.office !== undefined && ctx.member !== undefined
}

export function hasRole(ctx: Context, ...roles: readonly Role[]): boolean {
  return ctx.member?.roles.some(role => roles.includes(role)) ?? false
}
