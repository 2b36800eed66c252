// Finds the chat, thread and message a call is about, refusing as Telegram does when the bot cannot reach them.
import { ApiError, brokenRule, refusal } from './errors.ts'
import type { JsonObject } from './json.ts'
import { numberIn, objectIn } from './json.ts'
import type { StoredChat, StoredMessage, World } from './state.ts'
import { isMember } from './state.ts'

/** The chat in `chat_id`, which the bot must be able to see. */
export function chatIn(world: World, params: JsonObject): StoredChat {
  const value = params.chat_id
  const id = typeof value === 'string' && /^-?\d+$/.test(value.trim()) ? Number(value) : value
  const chat = typeof id === 'number' ? world.chats.get(id) : undefined
  if (!chat) throw refusal(400, 'chat not found')
  return reachable(world, chat)
}

function reachable(world: World, chat: StoredChat): StoredChat {
  if (chat.kind === 'private') return reachablePrivate(world, chat)
  if (chat.upgradedTo !== undefined) {
    throw new ApiError(400, 'group chat was upgraded to a supergroup chat', {
      parameters: { migrate_to_chat_id: chat.upgradedTo },
    })
  }
  if (isMember(chat.botStatus)) return chat
  if (chat.botStatus === 'kicked') throw refusal(403, `bot was kicked from the ${chat.kind} chat`)
  if (chat.messages.size === 0) throw refusal(400, 'chat not found')
  throw refusal(403, `bot is not a member of the ${chat.kind} chat`)
}

function reachablePrivate(world: World, chat: StoredChat): StoredChat {
  const person = world.people.get(chat.id)
  if (!person?.isKnownToBot) throw refusal(400, 'chat not found')
  if (person.isDeactivated) throw refusal(403, 'user is deactivated')
  if (person.hasBlockedBot) throw refusal(403, 'bot was blocked by the user')
  if (!person.hasStarted) throw refusal(403, "bot can't initiate conversation with a user")
  return chat
}

/** The thread a message is sent to; undefined outside of topics. */
export function threadIn(chat: StoredChat, params: JsonObject): number | undefined {
  const threadId = numberIn(params, 'message_thread_id')
  if (threadId === undefined) return undefined
  if (chat.kind === 'supergroup' && !chat.isForum) return undefined
  // General is topic 1 for clients, but bots must address it without a thread.
  if (!chat.isForum || threadId === 1) throw brokenRule('message thread not found')
  const topic = chat.topics.get(threadId)
  if (!topic) throw refusal(400, 'message thread not found')
  if (topic.isClosed && chat.botStatus !== 'administrator') throw refusal(400, 'TOPIC_CLOSED')
  return threadId
}

/** The message that `reply_parameters` names; undefined when there is none or none is needed. */
export function repliedIn(chat: StoredChat, params: JsonObject): StoredMessage | undefined {
  const reply = objectIn(params, 'reply_parameters')
  if (!reply) return undefined
  const message = chat.messages.get(numberIn(reply, 'message_id') ?? 0)
  if (message && !message.isDeleted) return message
  if (reply.allow_sending_without_reply === true) return undefined
  throw refusal(400, 'message to be replied not found')
}

/** A standing message by `message_id`; `verb` completes "message to … not found". */
export function messageIn(chat: StoredChat, params: JsonObject, verb: 'edit' | 'delete'): StoredMessage {
  const message = chat.messages.get(numberIn(params, 'message_id') ?? 0)
  if (!message || message.isDeleted) throw refusal(400, `message to ${verb} not found`)
  return message
}
