// What a platform tells us happened, in words no platform owns.

/** Where it happened. `key` is the platform's own name of the chat. */
export type Place = {
  readonly kind: 'private' | 'group'
  readonly key: string
  readonly title?: string
  /** A forum topic or thread; answers go there too. */
  readonly threadKey?: string
  readonly isForum?: boolean
}

export type Speaker = {
  /** The platform's id of the account, stable for its life. */
  readonly key: string
  readonly name: string
  readonly handle?: string
  readonly language?: 'vi' | 'en'
  /** The private chat, where the bot may open it by itself and write there first. */
  readonly privateChatKey?: string
  /** May this person manage the group, as far as the platform says? */
  readonly isGroupAdministrator?: boolean
}

export type IncomingFile = {
  readonly handle: string
  readonly name: string
  /** Bytes, as far as the platform says. */
  readonly size: number
  readonly mime: string
}

export type Content =
  /** `isAddressed`: the bot was mentioned or replied to. The mention itself is already cut off. */
  | {
      readonly kind: 'text'
      readonly text: string
      readonly messageKey: string
      readonly replyToKey?: string
      readonly isAddressed: boolean
      /** Said to the bot by name where there are no slashes: a command's word may be followed by its argument. */
      readonly takesArgument?: boolean
    }
  | { readonly kind: 'press'; readonly token: string; readonly messageKey?: string }
  /** A native form: any subset of answers at once; texts as typed, options by id, files by handle. */
  | {
      readonly kind: 'answers'
      readonly formId: string
      readonly revision: number
      readonly answers: Readonly<Record<string, string | readonly string[]>>
    }
  | {
      readonly kind: 'file'
      readonly file: IncomingFile
      readonly messageKey: string
      readonly caption?: string
      readonly replyToKey?: string
    }
  | { readonly kind: 'contact'; readonly phone: string; readonly isOwn: boolean; readonly messageKey: string }
  /** The private chat was opened, by a deep link with a payload or without. */
  | { readonly kind: 'start'; readonly payload: string }
  | { readonly kind: 'membership'; readonly change: MembershipChange }
  | { readonly kind: 'moved'; readonly newKey: string }

/** What became of the bot itself in this chat. */
export type MembershipChange = 'added' | 'removed' | 'promoted' | 'demoted' | 'blocked' | 'unblocked'

export type Incoming = {
  readonly connection: string
  /** Unique within the connection; the same event has the same id however often it is delivered. */
  readonly eventId: string
  readonly place: Place
  readonly speaker: Speaker
  readonly content: Content
  /** What the platform calls this turn of talk: all that answers it carries the same name (`Delivery.trace`). */
  readonly trace?: string
}
