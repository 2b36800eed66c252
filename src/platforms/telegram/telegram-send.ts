// One delivery as requests to Telegram: changed in place where it can be, sent anew where it cannot, removed where it must.
import type { Api } from 'grammy'
import type { InlineKeyboardMarkup } from 'grammy/types'
import type { Logger } from 'pino'
import { type Delivery, SendFailure } from '../platform.ts'
import { isRefusal, toSendFailure } from './telegram-failure.ts'
import { readRemoteId, remoteIdOf } from './telegram-remote-id.ts'
import { type Part, renderParts, type TextPart } from './telegram-render.ts'
import { type PlaceOptions, sendMedium } from './telegram-send-file.ts'

export type Wire = {
  readonly api: Api
  /** The same, with more patience: files take longer than words. */
  readonly uploadApi: Api
  readonly username: () => Promise<string>
  readonly log: Logger
}

/** Throws `SendFailure`. */
export async function sendDelivery(wire: Wire, delivery: Delivery): Promise<void> {
  try {
    const kept = delivery.removes ? [] : await sendParts(wire, delivery)
    for (const remoteId of delivery.replaces) if (!kept.includes(remoteId)) await removeOne(wire, delivery, remoteId)
  } catch (error) {
    throw toSendFailure(error)
  }
}

/** Returns the remote ids the message now has. */
async function sendParts(wire: Wire, delivery: Delivery): Promise<readonly string[]> {
  const parts = renderParts(delivery, await wire.username())
  const kept = [...delivery.alreadySent]
  for (const [index, part] of parts.entries()) {
    if (index < delivery.alreadySent.length) continue
    // Once a part went out anew, all that follow stand below it.
    const old = kept.every((id, at) => id === delivery.replaces[at]) ? delivery.replaces[index] : undefined
    const isEdited = old !== undefined && (await editOne(wire, delivery, part, old))
    const remoteId = isEdited ? old : await sendOne(wire, delivery, part, index)
    kept.push(remoteId)
    if (isEdited) await delivery.partSent(remoteId)
  }
  return kept
}

const sameAlready = /message is not modified/i
const cannotEdit = /message to edit not found|message can't be edited|MESSAGE_ID_INVALID|no text in the message/i

/** False when the old message must be replaced by a new one. */
async function editOne(wire: Wire, delivery: Delivery, part: Part, old: string): Promise<boolean> {
  const before = readRemoteId(old)
  if (before?.kind !== 'text' || part.kind !== 'text') return false
  if (part.markup && !('inline_keyboard' in part.markup)) return false
  const options = { ...asHtml, ...(part.markup && { reply_markup: part.markup as InlineKeyboardMarkup }) }
  await delivery.turn()
  try {
    await wire.api.editMessageText(chatOf(delivery), before.messageId, part.html, options)
    return true
  } catch (error) {
    if (isRefusal(error, sameAlready)) return true
    if (isRefusal(error, cannotEdit)) return false
    throw repeatable(error)
  }
}

/** Changing or removing the same message twice harms nobody: what may have arrived can simply be tried again. */
function repeatable(error: unknown): unknown {
  const failure = toSendFailure(error)
  const isUnknown = failure instanceof SendFailure && failure.kind === 'unknown'
  return isUnknown ? new SendFailure('offline', failure.message) : failure
}

async function removeOne(wire: Wire, delivery: Delivery, remoteId: string): Promise<void> {
  const old = readRemoteId(remoteId)
  if (!old) return
  await delivery.turn()
  try {
    await wire.api.deleteMessage(chatOf(delivery), old.messageId)
  } catch (error) {
    const failure = repeatable(error)
    // Gone already, or too old to be taken away (48 hours): there is no more to be done.
    if (failure instanceof SendFailure && failure.kind === 'never' && failure.reason === 'rejected') return
    throw failure
  }
}

async function sendOne(wire: Wire, delivery: Delivery, part: Part, index: number): Promise<string> {
  const place = { ...threadOf(delivery), ...(index === 0 && replyOf(delivery)) }
  const send = (where: PlaceOptions) =>
    part.kind === 'text' ? sendText(wire, delivery, part, where) : sendMedium(wire, delivery, part, where)
  try {
    return await send(place)
  } catch (error) {
    // A closed or deleted topic must not swallow the message: General takes it.
    const isTopicGone = isRefusal(error, /thread not found|TOPIC_(CLOSED|DELETED)/i)
    if (!isTopicGone || !('message_thread_id' in place)) throw error
    return send({})
  }
}

async function sendText(wire: Wire, delivery: Delivery, part: TextPart, place: PlaceOptions): Promise<string> {
  await delivery.turn()
  const options = { ...asHtml, ...place, ...(part.markup && { reply_markup: part.markup }) }
  const sent = await wire.api.sendMessage(chatOf(delivery), part.html, options)
  const kind = part.markup && !('inline_keyboard' in part.markup) ? 'fixed' : 'text'
  const remoteId = remoteIdOf(kind, sent.message_id)
  await delivery.partSent(remoteId)
  return remoteId
}

const asHtml = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const
function chatOf({ chatKey }: Delivery): number {
  return Number(chatKey)
}

/** General, topic 1 for apps, is addressed without a topic. */
function threadOf({ isGroup, threadKey }: Delivery): PlaceOptions {
  const thread = Number(threadKey)
  return isGroup && Number.isInteger(thread) && thread > 1 ? { message_thread_id: thread } : {}
}

function replyOf({ isGroup, replyToKey }: Delivery): PlaceOptions {
  const message = Number(replyToKey)
  if (!isGroup || !Number.isInteger(message) || message <= 0) return {}
  return { reply_parameters: { message_id: message, allow_sending_without_reply: true } }
}
