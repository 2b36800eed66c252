// A Slack event as an event of ours; undefined for everything the assistant has no business with. Pure.
import type { Content, Incoming, IncomingFile, Place, Speaker } from '../../chat/incoming.ts'
import { nfc } from '../../language/vietnamese.ts'
import { keyOf } from './slack-key.ts'
import type { SlackEvent, SlackFile } from './slack-payload.ts'
import { typedText } from './slack-text.ts'

export const slackConnection = 'slack'

/** An event before it is known who speaks: looking that up costs a request, which most events are not worth. */
export type Decoded = {
  readonly channelId: string
  readonly userId: string
  readonly isPrivate: boolean
  readonly threadKey?: string
  /** Several: a message may bring several files. */
  readonly contents: readonly Content[]
}

export type Bot = { readonly teamId: string; readonly botUserId: string }

const ownSubtypes: ReadonlySet<string | undefined> = new Set([undefined, 'file_share', 'thread_broadcast'])
const leaving = new Set([
  'channel_left',
  'group_left',
  'channel_archive',
  'group_archive',
  'channel_deleted',
  'group_deleted',
])

export function decodeEvent(event: SlackEvent, bot: Bot): Decoded | undefined {
  const channelId = typeof event.channel === 'string' ? event.channel : event.channel?.id
  if (event.type === 'message' || event.type === 'app_mention') return decodeMessage(event, channelId, bot)
  if (event.type === 'user_change') return decodeProfile(event)
  if (event.type === 'channel_id_changed' && event.old_channel_id && event.new_channel_id) {
    const content = { kind: 'moved', newKey: keyOf(bot.teamId, event.new_channel_id) } as const
    return { channelId: event.old_channel_id, userId: bot.botUserId, isPrivate: false, contents: [content] }
  }
  if (!channelId) return undefined
  const userId = typeof event.user === 'string' ? event.user : undefined
  if (event.type === 'member_joined_channel') {
    if (userId !== bot.botUserId) return undefined
    const content = { kind: 'membership', change: 'added' } as const
    return { channelId, userId: event.inviter ?? bot.botUserId, isPrivate: false, contents: [content] }
  }
  if (leaving.has(event.type)) {
    const content = { kind: 'membership', change: 'removed' } as const
    return { channelId, userId: event.actor_id ?? userId ?? bot.botUserId, isPrivate: false, contents: [content] }
  }
  return undefined
}

/** Somebody was removed from the workspace: nothing reaches them any more. */
function decodeProfile({ user }: SlackEvent): Decoded | undefined {
  if (typeof user !== 'object' || !user.deleted) return undefined
  return { channelId: user.id, userId: user.id, isPrivate: true, contents: [{ kind: 'membership', change: 'blocked' }] }
}

function decodeMessage(event: SlackEvent, channelId: string | undefined, bot: Bot): Decoded | undefined {
  const { user, ts, thread_ts: threadKey } = event
  // Bots (we among them), edits, deletions and what Slack itself writes.
  if (event.bot_id !== undefined || typeof user !== 'string' || user === bot.botUserId) return undefined
  if (!ownSubtypes.has(event.subtype) || !channelId || !ts) return undefined
  const isPrivate = event.channel_type === 'im'
  if (event.type === 'message' && !isPrivate) return undefined
  if (event.type === 'app_mention' && isPrivate) return undefined
  const contents = contentsOf(event, ts, bot)
  if (contents.length === 0) return undefined
  return { channelId, userId: user, isPrivate, ...(!isPrivate && threadKey && { threadKey }), contents }
}

function contentsOf(event: SlackEvent, messageKey: string, bot: Bot): readonly Content[] {
  const said = typedText(event.text ?? '', event.blocks, bot.botUserId)
  const text = nfc(said.text)
  if (event.files && event.files.length > 0)
    return event.files.map((file, index) => {
      const caption = index === 0 && text !== '' ? text : undefined
      return { kind: 'file', file: fileOf(file, bot.teamId), messageKey, caption } as const
    })
  if (text === '' && !said.isAddressed) return []
  const isAddressed = said.isAddressed || event.type === 'app_mention'
  return [{ kind: 'text', text, messageKey, isAddressed, takesArgument: isAddressed }]
}

export function fileOf(file: SlackFile, teamId: string): IncomingFile {
  const name = nfc(file.name ?? file.title ?? 'file')
  const mime = file.mimetype || 'application/octet-stream'
  return { handle: keyOf(teamId, file.id), name, size: file.size ?? 0, mime }
}

export type Facts = {
  readonly eventId: string
  readonly teamId: string
  readonly userId: string
  readonly personName?: string
  readonly handle?: string
  readonly place: Place
  readonly privateChatId?: string
  readonly trace?: string
}

export function incomingOf(facts: Facts, content: Content): Incoming {
  const { teamId, userId, personName, handle, privateChatId, trace, place, eventId } = facts
  const speaker: Speaker = {
    key: keyOf(teamId, userId),
    name: nfc((personName ?? handle ?? userId).trim()) || userId,
    ...(handle && { handle }),
    ...(privateChatId && { privateChatKey: keyOf(teamId, privateChatId) }),
  }
  return { connection: slackConnection, eventId, place, speaker, content, ...(trace && { trace }) }
}
