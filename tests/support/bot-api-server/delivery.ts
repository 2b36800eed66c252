// Decides which messages reach the bot (membership, privacy mode) and queues them as updates.
import { slicedBy } from './entities.ts'
import type { JsonObject } from './json.ts'
import { objectsIn, textIn } from './json.ts'
import type { MemberStatus, StoredChat, StoredMessage, World } from './state.ts'
import { isMember, personOf } from './state.ts'
import type { UpdateQueue } from './updates.ts'
import { chatJson, memberJson, messageJson, unixSeconds, userJson } from './wire.ts'

export interface ClientContext {
  readonly world: World
  readonly updates: UpdateQueue
}

export interface MessageRef {
  readonly chatId: number
  readonly messageId: number
}

/** `updateId` is undefined when the bot does not get to see the message. */
export interface SentByUser extends MessageRef {
  readonly updateId: number | undefined
}

/** Queues a person's message, when the bot is there and privacy mode lets it through. */
export function deliverMessage(
  { world, updates }: ClientContext,
  chat: StoredChat,
  message: StoredMessage,
  kind: 'message' | 'edited_message' = 'message',
): SentByUser {
  const ref = { chatId: chat.id, messageId: message.messageId }
  if (!reachesBot(world, chat, message)) return { ...ref, updateId: undefined }
  personOf(world, { id: message.fromId }).isKnownToBot = true
  return { ...ref, updateId: updates.push(kind, messageJson(world, chat, message)) }
}

/** A message without `text`, `caption` or a file is a service message, which every member bot gets. */
function reachesBot(world: World, chat: StoredChat, message: StoredMessage): boolean {
  if (chat.kind === 'private') return true
  if (!isMember(chat.botStatus)) return false
  if (!chat.privacyMode || chat.botStatus === 'administrator') return true
  const replied = message.replyToId === undefined ? undefined : chat.messages.get(message.replyToId)
  if (replied?.fromId === world.bot.id) return true
  const { content } = message
  const written = ['text', 'document', 'photo', 'contact'].some(name => content[name] !== undefined)
  return !written || isAddressedToBot(world, content)
}

function isAddressedToBot(world: World, content: JsonObject): boolean {
  const text = textIn(content, 'text') ?? textIn(content, 'caption') ?? ''
  const entities = [...objectsIn(content, 'entities'), ...objectsIn(content, 'caption_entities')]
  const me = `@${world.bot.username}`.toLowerCase()
  const isMentioned = entities.some(
    entity => textIn(entity, 'type') === 'mention' && slicedBy(text, entity).toLowerCase() === me,
  )
  if (isMentioned) return true
  if (!text.startsWith('/')) return false
  const addressee = /^\/\w+@(\w+)/.exec(text)?.[1]
  return addressee === undefined || `@${addressee}`.toLowerCase() === me
}

/** Reports the bot's own new standing in a chat. */
export function deliverBotStatus(
  { world, updates }: ClientContext,
  chat: StoredChat,
  byUserId: number,
  before: MemberStatus,
  after: MemberStatus,
): number | undefined {
  return updates.push('my_chat_member', {
    chat: chatJson(world, chat),
    from: userJson(world, byUserId),
    date: unixSeconds(world.now()),
    old_chat_member: memberJson(world, world.bot.id, before),
    new_chat_member: memberJson(world, world.bot.id, after),
  })
}
