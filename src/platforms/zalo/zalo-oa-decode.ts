// An Official Account's webhook event as an event of ours; undefined for everything we have no business with. Pure.
import type { Place } from '../../chat/incoming.ts'
import type { ZaloContent, ZaloEvent } from './zalo-event.ts'
import { type Callable, withoutMention } from './zalo-mention.ts'
import type { ZaloOaEvent } from './zalo-oa-event.ts'
import { typed } from './zalo-words.ts'

export type OaHearing = Callable & { readonly oaId: string }

/** Events name nobody: who and where it was is looked up by the ids. */
export type NamesOf = {
  readonly person: (id: string) => string | undefined
  readonly group: (id: string) => string | undefined
}

export function decodeOaEvent(event: ZaloOaEvent, hearing: OaHearing, names: NamesOf): ZaloEvent | undefined {
  const { event_name: name, follower, timestamp } = event
  const saidAt = new Date(Number(timestamp))
  if (name === 'follow' || name === 'unfollow') {
    if (!follower) return undefined
    const content: ZaloContent = name === 'follow' ? { kind: 'opened' } : { kind: 'membership', change: 'blocked' }
    const place = { kind: 'private', key: follower.id } as const
    const eventId = `${name}:${follower.id}:${timestamp}`
    return { eventId, place, speaker: speakerOf(follower.id, names), messageKey: '', saidAt, content }
  }
  const sender = event.sender?.id
  // `oa_send_…` is our own voice.
  if (!name.startsWith('user_send_') || !sender || !event.message) return undefined
  const place = placeOf(event, sender, hearing, names)
  if (!place) return undefined
  const content = contentOf(event.message, place, hearing)
  if (!content) return undefined
  const messageKey = event.message.msg_id
  const eventId = `${name}:${place.key}:${messageKey}`
  return { eventId, place, speaker: speakerOf(sender, names), messageKey, saidAt, content }
}

/** The accounts that an event concerns; those of another Official Account of the same app are not ours. */
export function isForAnother({ event_name: name, oa_id: oaId, recipient }: ZaloOaEvent, ours: string): boolean {
  if (oaId !== undefined) return oaId !== ours
  const isPrivate = name.startsWith('user_send_') && !name.startsWith('user_send_group_')
  return isPrivate && recipient?.id !== undefined && recipient.id !== ours
}

function speakerOf(id: string, names: NamesOf) {
  return { key: id, name: names.person(id) ?? `Zalo ${id.slice(-4)}` }
}

function placeOf(
  { event_name: name, recipient }: ZaloOaEvent,
  sender: string,
  { oaId }: OaHearing,
  names: NamesOf,
): Place | undefined {
  if (!name.startsWith('user_send_group_')) return { kind: 'private', key: sender }
  const key = recipient?.group_id ?? recipient?.id
  if (key === undefined || key === oaId) return undefined
  const title = names.group(key)
  return { kind: 'group', key, ...(title !== undefined && { title }) }
}

type OaMessage = NonNullable<ZaloOaEvent['message']>

function contentOf(message: OaMessage, place: Place, hearing: OaHearing): ZaloContent | undefined {
  const file = fileOf(message)
  if (file) return { kind: 'file', file, ...(message.text && { caption: typed(message.text) }) }
  if (message.text === undefined || message.attachments.some(({ type }) => type !== 'link'))
    return { kind: 'unsupported' }
  const replyToKey = message.quote_msg_id
  const text = typed(message.text)
  if (place.kind === 'private') return { kind: 'text', text, isAddressed: true, replyToKey }
  const called = withoutMention(text, hearing)
  return { kind: 'text', text: called.text, isAddressed: called.isCalled, replyToKey }
}

function fileOf({ attachments }: OaMessage) {
  const found = attachments.find(({ type, payload }) => ['file', 'image'].includes(type) && payload.url !== undefined)
  if (!found) return undefined
  const { url: handle = '', name, size = 0, type } = found.payload
  if (found.type === 'image') return { handle, name: 'photo.jpg', mime: 'image/jpeg', size: 0 }
  return {
    handle,
    name: typed(name ?? 'document'),
    mime: mimeOf(name ?? '', type),
    size: Number.isFinite(size) ? size : 0,
  }
}

const mimes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  txt: 'text/plain',
}

/** Zalo tells the ending, not the kind. */
function mimeOf(name: string, ending: string | undefined): string {
  return mimes[(name.split('.').at(-1) ?? ending ?? '').toLowerCase()] ?? 'application/octet-stream'
}
