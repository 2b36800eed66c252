// What a command answers, and where: here, in private, in place of the pressed message, or as a mere notice.
import type { Wordable } from '../language/translate.ts'
import type { Message } from './message.ts'

export type Reply = {
  readonly message?: Message
  /** `private`: never shown in a group; the group gets `groupNote` or a short pointer. */
  /** `all`: to the whole group, where an answer may otherwise be shown to the one who asked alone. */
  readonly where: 'here' | 'private' | 'all'
  /** What the group sees in place of the conversation that was held there. */
  readonly groupNote?: Message
  /** Replaces the message whose button was pressed. */
  readonly isInPlace?: boolean
  /** Only for the one who pressed, without a message. */
  readonly notice?: Wordable
  readonly next?: Next
}

/** What follows by itself: another command with its first answers given, or one of the speaker's unfinished forms. */
export type Next =
  | { readonly command: string; readonly answers?: Readonly<Record<string, string>> }
  /** As typed: the word of a command, which may have gone since. */
  | { readonly word: string }
  | { readonly resume: string }
  | { readonly cancel: string }

export function here(message: Message): Reply {
  return { where: 'here', message }
}

/** Concerns everybody in the group. */
export function toAll(message: Message): Reply {
  return { where: 'all', message }
}

/** Lists, names, receipts: a group sees only `groupNote`. */
export function privately(message: Message, groupNote?: Message): Reply {
  return { where: 'private', message, groupNote }
}

export function inPlace(message: Message, notice?: Wordable): Reply {
  return { where: 'here', message, isInPlace: true, notice }
}

export function notice(text: Wordable): Reply {
  return { where: 'here', notice: text }
}

export function startCommand(command: string, answers: Readonly<Record<string, string>> = {}): Reply {
  return { where: 'here', next: { command, answers } }
}

export function asReply(result: Reply | Message): Reply {
  return 'blocks' in result ? here(result) : result
}
