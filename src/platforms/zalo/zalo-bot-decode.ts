// A Bot Platform update as an event; undefined for everything the assistant has no business with. Pure.
import type { Place } from '../../chat/incoming.ts'
import type { ZaloBotUpdate } from './zalo-bot-update.ts'
import type { ZaloContent, ZaloEvent } from './zalo-event.ts'
import { type Callable, withoutMention } from './zalo-mention.ts'
import { typed } from './zalo-words.ts'

export type BotHearing = Callable & {
  /** Group chats are a trial of Zalo's: heard only where the platform and the installation both say so. */
  readonly hearsGroups: boolean
}

export function decodeBotUpdate(update: ZaloBotUpdate, hearing: BotHearing): ZaloEvent | undefined {
  const { event_name: name, message } = update
  const { from, chat, message_id: messageKey } = message
  // Our own messages come back from groups, and other bots are nobody's account.
  if (from.is_bot) return undefined
  const place = placeOf(chat)
  if (!place || (place.kind === 'group' && !hearing.hearsGroups)) return undefined
  const content = contentOf(update, place, hearing)
  if (!content) return undefined
  return {
    // Zalo numbers no updates: what happened, where and to which message is the same however often it is said.
    eventId: `${name}:${chat.id}:${messageKey}`,
    place,
    speaker: { key: from.id, name: typed(from.display_name).trim() || `Zalo ${from.id.slice(-4)}` },
    messageKey,
    saidAt: new Date(message.date ?? 0),
    content,
  }
}

function placeOf({ id, chat_type: type }: ZaloBotUpdate['message']['chat']): Place | undefined {
  if (type === 'PRIVATE') return { kind: 'private', key: id }
  return type === 'GROUP' ? { kind: 'group', key: id } : undefined
}

function contentOf({ event_name: name, message }: ZaloBotUpdate, place: Place, hearing: BotHearing) {
  if (message.text !== undefined) return textContent(message.text, place, hearing)
  const address = message.photo ?? message.photo_url
  if (address !== undefined) return pictureContent(address, message.caption)
  if (/^message\.(sticker|voice|unsupported|link|image)\.received$/.test(name)) return { kind: 'unsupported' } as const
  return undefined
}

/** In groups Zalo hands on only what names the bot or answers it. */
function textContent(raw: string, place: Place, hearing: BotHearing): ZaloContent {
  if (place.kind === 'private') return { kind: 'text', text: typed(raw), isAddressed: true }
  return { kind: 'text', text: withoutMention(typed(raw), hearing).text, isAddressed: true }
}

function pictureContent(address: string, caption: string | undefined): ZaloContent {
  const file = { handle: address, name: 'photo.jpg', mime: 'image/jpeg', size: 0 }
  return { kind: 'file', file, ...(caption && { caption: typed(caption) }) }
}
