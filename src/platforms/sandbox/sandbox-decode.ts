// What the bot hears of what people type in the sandbox: in groups as under Telegram's privacy mode, so that habits carry over.
import type { Content } from '../../chat/incoming.ts'

/** The bot's name in chats of the sandbox; mentioning it speaks to the bot. */
const sandboxBotName = 'thidua'

const mention = new RegExp(`(?<![\\p{L}\\p{N}_])@${sandboxBotName}(?![\\p{L}\\p{N}_])`, 'giu')
const namedCommand = /^(\/[^\s@]+)@(\S+)/u

export type Typed = {
  readonly text: string
  readonly messageKey: string
  readonly replyToKey?: string
  /** The message replied to is the bot's. */
  readonly repliesToBot: boolean
  readonly isGroup: boolean
}

/** Undefined: ordinary talk in a group, which the bot does not hear. A mention is cut off. */
export function heardText(typed: Typed): (Content & { readonly kind: 'text' }) | undefined {
  const { messageKey, replyToKey, repliesToBot, isGroup } = typed
  const text = typed.text.trim()
  const named = namedCommand.exec(text)
  if (named && isGroup && named[2]!.toLowerCase() !== sandboxBotName) return undefined
  const plain = named?.[2]?.toLowerCase() === sandboxBotName ? text.replace(namedCommand, '$1') : text
  const isMentioned = named === null && plain.search(mention) >= 0
  const isAddressed = !isGroup || isMentioned || repliesToBot
  if (!isAddressed && !plain.startsWith('/')) return undefined
  const withoutMention = isMentioned ? plain.replace(mention, ' ').replace(/ {2,}/g, ' ').trim() : plain
  return { kind: 'text', text: withoutMention, messageKey, replyToKey, isAddressed }
}

/** A file in a group reaches the bot only as a reply to it, or with a caption that speaks to it. */
export function hearsFile(typed: Omit<Typed, 'messageKey'>): boolean {
  if (!typed.isGroup || typed.repliesToBot) return true
  return typed.text !== '' && heardText({ ...typed, messageKey: '' }) !== undefined
}
