// A Telegram update as an event of ours; undefined for everything the assistant has no business with. Pure.
import type { Content, Incoming, MembershipChange, Place, Speaker } from '../../chat/incoming.ts'
import { nfc } from '../../language/vietnamese.ts'
import { addressedText } from './telegram-mention.ts'
import type {
  TelegramChat,
  TelegramMember,
  TelegramMessage,
  TelegramPlace,
  TelegramUpdate,
  TelegramUser,
} from './telegram-update.ts'

/** Who the bot is; the user name comes without `@`. */
export type BotIdentity = { readonly id: number; readonly username: string; readonly connection: string }

export function decodeUpdate(update: TelegramUpdate, bot: BotIdentity): Incoming | undefined {
  const { message, callback_query: query, my_chat_member: standing } = update
  const envelope = { connection: bot.connection, eventId: `u${update.update_id}` }
  if (message) return decodeMessage(message, bot, envelope)
  if (query?.message && query.data !== undefined) {
    const place = placeOf(query.message.chat, query.message)
    if (!place || query.from.is_bot) return undefined
    const content = { kind: 'press', token: query.data, messageKey: String(query.message.message_id) } as const
    return { ...envelope, place, speaker: speakerOf(query.from), content }
  }
  if (standing) {
    const place = placeOf(standing.chat)
    const change = membershipChange(standing.chat, standing.old_chat_member, standing.new_chat_member)
    if (!place || !change || standing.from.id === bot.id) return undefined
    // Only administrators make and unmake administrators.
    const isKnown = change === 'promoted' || change === 'demoted'
    const speaker = { ...speakerOf(standing.from), ...(isKnown && { isGroupAdministrator: true }) }
    return { ...envelope, place, speaker, content: { kind: 'membership', change } }
  }
  return undefined
}

type Envelope = Pick<Incoming, 'connection' | 'eventId'>

function decodeMessage(message: TelegramMessage, bot: BotIdentity, envelope: Envelope): Incoming | undefined {
  const { from, chat } = message
  const place = placeOf(chat, message)
  if (!place) return undefined
  if (message.migrate_to_chat_id !== undefined) {
    const speaker = from ? speakerOf(from) : { key: String(chat.id), name: place.title ?? '' }
    return { ...envelope, place, speaker, content: { kind: 'moved', newKey: String(message.migrate_to_chat_id) } }
  }
  // Bots (we among them), anonymous administrators and channels writing in their own name are nobody's account.
  if (!from || from.is_bot || message.sender_chat) return undefined
  const content = contentOf(message, from, place, bot)
  return content && { ...envelope, place, speaker: speakerOf(from), content }
}

function contentOf(message: TelegramMessage, from: TelegramUser, place: Place, bot: BotIdentity): Content | undefined {
  if (message.text !== undefined) return textContent(message, message.text, place, bot)
  const messageKey = String(message.message_id)
  const file = fileOf(message)
  const caption = message.caption === undefined ? undefined : typed(message.caption)
  if (file) return { kind: 'file', file, messageKey, caption, replyToKey: repliedKey(message) }
  if (message.contact) {
    const { phone_number: phone, user_id: owner } = message.contact
    return { kind: 'contact', phone, isOwn: owner === from.id, messageKey }
  }
  return undefined
}

function textContent(message: TelegramMessage, raw: string, place: Place, bot: BotIdentity): Content | undefined {
  const addressed = addressedText(raw, message.entities, bot)
  if (!addressed) return undefined
  const text = typed(addressed.text)
  const start = place.kind === 'private' ? /^\/start(?:\s+(\S+))?$/.exec(text) : undefined
  if (start) return { kind: 'start', payload: start[1] ?? '' }
  const replyToKey = repliedKey(message)
  const isReplyToBot = replyToKey !== undefined && message.reply_to_message?.from?.id === bot.id
  const isAddressed = addressed.isAddressed || isReplyToBot
  return { kind: 'text', text, messageKey: String(message.message_id), replyToKey, isAddressed }
}

/** Databases refuse NUL and half characters; both can be typed by a program, not by a person. */
function typed(text: string): string {
  return nfc(text.replaceAll('\u0000', '').replace(/\p{Cs}/gu, '\uFFFD'))
}

/** In a topic every message "replies" to the one that opened it. */
function repliedKey({ reply_to_message: replied, message_thread_id, is_topic_message }: TelegramMessage) {
  if (!replied || (is_topic_message && replied.message_id === message_thread_id)) return undefined
  return String(replied.message_id)
}

function fileOf({ document, photo }: TelegramMessage) {
  if (document) {
    const { file_id: handle, file_name: name = 'document', mime_type: mime = 'application/octet-stream' } = document
    return { handle, name: typed(name), mime, size: document.file_size ?? 0 }
  }
  const [largest] = [...(photo ?? [])].sort((a, b) => b.width * b.height - a.width * a.height)
  return largest && { handle: largest.file_id, name: 'photo.jpg', mime: 'image/jpeg', size: largest.file_size ?? 0 }
}

/** Undefined for channels. Chains of replies in ordinary supergroups have a thread number too, but are no topics. */
function placeOf(chat: TelegramChat, message?: TelegramPlace): Place | undefined {
  const key = String(chat.id)
  if (chat.type === 'private') return { kind: 'private', key }
  if (chat.type !== 'group' && chat.type !== 'supergroup') return undefined
  const topic = message?.is_topic_message ? message.message_thread_id : undefined
  return {
    kind: 'group',
    key,
    ...(chat.title !== undefined && { title: typed(chat.title) }),
    ...(topic !== undefined && { threadKey: String(topic) }),
    ...(chat.is_forum && { isForum: true }),
  }
}

function speakerOf(user: TelegramUser): Speaker {
  const name = typed([user.first_name, user.last_name].filter(Boolean).join(' ')).trim()
  const language = /^(vi|en)\b/.exec(user.language_code ?? '')?.[1]
  return {
    key: String(user.id),
    name: name || user.username || String(user.id),
    ...(user.username !== undefined && { handle: user.username }),
    ...((language === 'vi' || language === 'en') && { language }),
  }
}

function membershipChange(
  chat: TelegramChat,
  before: TelegramMember,
  after: TelegramMember,
): MembershipChange | undefined {
  if (chat.type === 'private') {
    if (after.status === 'kicked') return 'blocked'
    return before.status === 'kicked' ? 'unblocked' : undefined
  }
  if (!isIn(before)) return isIn(after) ? 'added' : undefined
  if (!isIn(after)) return 'removed'
  if (isAdministrator(before) === isAdministrator(after)) return undefined
  return isAdministrator(after) ? 'promoted' : 'demoted'
}

function isIn({ status, is_member: isMember }: TelegramMember): boolean {
  return status === 'restricted' ? isMember === true : status !== 'left' && status !== 'kicked'
}

function isAdministrator({ status }: TelegramMember): boolean {
  return status === 'administrator' || status === 'creator'
}
