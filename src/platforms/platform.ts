// The contract every chat platform fulfils; nothing outside its own folder knows more of it than this.
import type { Hono } from 'hono'
import type { CommandMenu } from '../chat/command.ts'
import type { Incoming, IncomingFile } from '../chat/incoming.ts'
import type { WordedMessage } from '../chat/message.ts'
import type { Outcome } from '../chat/outcome.ts'
import type { Voice } from '../language/voice.ts'

export type Receive = (incoming: Incoming) => Promise<Outcome>

/** Requests a platform permits; undefined means unlimited. */
export type Limits = {
  readonly perSecond?: number
  readonly perPrivateChatPerSecond?: number
  readonly perGroupPerMinute?: number
}

/** A stored file on its way out. `remoteId` is set where this connection has uploaded it before. */
export type OutgoingFile = {
  readonly name: string
  readonly mime: string
  readonly remoteId?: string
  readonly bytes: () => Promise<Uint8Array>
}

/** One message to one chat, with all a platform needs to send it once. */
export type Delivery = {
  readonly chatKey: string
  readonly isGroup: boolean
  readonly threadKey?: string
  readonly message: WordedMessage
  /** The token that comes back when the n-th button of the message is pressed; at most 40 ASCII characters. */
  readonly token: (choiceIndex: number) => string
  /** Remote ids of the message to change in place; empty for a new message. */
  readonly replaces: readonly string[]
  readonly removes: boolean
  readonly replyToKey?: string
  /** The answer to what somebody just did, not something said unasked. */
  readonly isAnswer?: boolean
  /** In which voice the message is worded: for what a platform has to add in words. */
  readonly voice?: Voice
  readonly officeId?: string
  readonly addressedTo?: { readonly key: string; readonly name: string }
  readonly file: (fileId: string) => Promise<OutgoingFile>
  /** Parts sent by an earlier try that was cut off: they are not sent again. */
  readonly alreadySent: readonly string[]
  /** Waits for this message's turn; called before every request on the wire. */
  readonly turn: () => Promise<void>
  /** Records a part that was sent, before the next one goes out. */
  readonly partSent: (remoteId: string) => Promise<void>
  readonly fileUploaded: (fileId: string, remoteId: string) => Promise<void>
  readonly createdAt: Date
  /** The name of the turn of talk that this answers: the platform's own where it gave one (`Incoming.trace`). */
  readonly trace?: string
}

/** One thing looked at: what was found, and what to do where it is not good. */
export type Finding = { readonly isGood: boolean; readonly what: string; readonly advice?: string }

export type Platform = {
  readonly name: string
  readonly connection: string
  readonly limits: Limits
  /** An ordinary office can have no group here: what groups hear goes to the people of this platform one by one. */
  readonly tellsOneByOne?: true
  /** People cannot prove their phone number here: that way of linking is not offered. */
  readonly sharesNoPhone?: true
  /** Mounts webhooks or pages. */
  readonly mount?: (web: Hono, receive: Receive) => void
  /** Readies the connection (who am I, menus, webhook); tried again in the background while it fails. */
  readonly start: (menu: CommandMenu) => Promise<void>
  /**
   * Fetches updates until the signal aborts; run by the one process that holds the poller lease. `mayPoll` is asked before each
   * request: a process that was paused must not go on before it knows whether the lease is still its own.
   */
  readonly poll?: (receive: Receive, signal: AbortSignal, mayPoll?: () => boolean) => Promise<void>
  readonly send: (delivery: Delivery) => Promise<void>
  /** A harmless request: resolves when the platform answers, else throws a `SendFailure`. Asked before anything is sent once more. */
  readonly probe?: () => Promise<void>
  /** What doctor tells of this connection; asks the platform, changes nothing, never throws. */
  readonly check?: () => Promise<readonly Finding[]>
  readonly download: (file: IncomingFile) => Promise<Uint8Array>
  /** The address that opens the private chat with a payload, where the platform has one. */
  readonly privateLink?: (payload: string) => string | undefined
  readonly stop: () => Promise<void>
}

export type FailureKind =
  /** The platform asked to wait. */
  | 'retryAfter'
  /** It certainly did not arrive; worth another try later. */
  | 'offline'
  /** Whether it arrived is not known: repeated once, logged as possibly twice. */
  | 'unknown'
  /** It will never arrive there. */
  | 'never'
  | 'moved'
  /** The bot's own credentials were refused: nothing goes out until somebody mends them. */
  | 'revoked'

export type NeverReason =
  | 'blocked'
  | 'deactivated'
  | 'removed'
  | 'notFound'
  | 'notStarted'
  /** The person was silent for longer than the platform lets anybody write to them. */
  | 'silent'
  | 'rejected'

export class SendFailure extends Error {
  readonly kind: FailureKind
  readonly retryAfterSeconds?: number
  readonly newChatKey?: string
  readonly reason?: NeverReason

  constructor(
    kind: FailureKind,
    detail: string,
    more: { readonly retryAfterSeconds?: number; readonly newChatKey?: string; readonly reason?: NeverReason } = {},
  ) {
    super(detail)
    this.kind = kind
    this.retryAfterSeconds = more.retryAfterSeconds
    this.newChatKey = more.newChatKey
    this.reason = more.reason
  }
}
