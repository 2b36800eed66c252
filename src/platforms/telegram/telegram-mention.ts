// Whom a text is meant for: mentions of the bot are cut off, commands of other bots left alone.
import type { TelegramMessage } from './telegram-update.ts'

type Bot = { readonly id: number; readonly username: string }
type Entity = TelegramMessage['entities'][number]

export type AddressedText = { readonly text: string; readonly isAddressed: boolean }

/** Undefined for a command that names another bot. Offsets of entities count UTF-16 units of the text as it came. */
export function addressedText(text: string, entities: readonly Entity[], bot: Bot): AddressedText | undefined {
  const mentions = entities.filter(entity => isMentionOf(bot, text, entity))
  const bare = withoutRanges(text, mentions)
  const command = /^(\/[^\s@]+)@([A-Za-z0-9_]+)(?=\s|$)/.exec(bare)
  if (!command) return { text: bare, isAddressed: mentions.length > 0 }
  const [whole, word, addressee = ''] = command
  if (addressee.toLowerCase() !== bot.username.toLowerCase()) return undefined
  return { text: `${word}${bare.slice(whole.length)}`, isAddressed: true }
}

function isMentionOf(bot: Bot, text: string, { type, offset, length, user }: Entity): boolean {
  if (type === 'text_mention') return user?.id === bot.id
  if (type !== 'mention') return false
  return text.slice(offset, offset + length).toLowerCase() === `@${bot.username.toLowerCase()}`
}

/** From the last to the first, so that the offsets before stay right. */
function withoutRanges(text: string, ranges: readonly Entity[]): string {
  const backwards = [...ranges].sort((a, b) => b.offset - a.offset)
  return backwards.reduce((rest, { offset, length }) => {
    const before = rest.slice(0, offset)
    const after = rest.slice(offset + length)
    // "@bot, đăng ký" is "đăng ký"; in the middle one space is enough.
    if (before.trim() === '') return after.replace(/^[\s,:]+/, '')
    return /\s$/.test(before) ? before.trimEnd() + after : before + after
  }, text)
}
