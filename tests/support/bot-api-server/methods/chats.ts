// What a bot may ask about chats and their members, and leaving them.
import { chatIn } from '../access.ts'
import { refusal } from '../errors.ts'
import type { Json, JsonObject } from '../json.ts'
import { numberIn } from '../json.ts'
import type { MemberStatus, StoredChat, World } from '../state.ts'
import { isMember } from '../state.ts'
import { chatJson, memberJson, unixSeconds, userJson } from '../wire.ts'
import type { MethodContext, MethodTable } from './method.ts'

const MAX_REACTIONS = 11

export const chatMethods: MethodTable = {
  getChat: ({ world, params }) => fullInfo(world, chatIn(world, params)),
  getChatMember: ({ world, params }) => {
    const chat = chatIn(world, params)
    const userId = numberIn(params, 'user_id') ?? 0
    if (userId !== world.bot.id && !world.people.has(userId)) throw refusal(400, 'PARTICIPANT_ID_INVALID')
    return memberJson(world, userId, statusOf(world, chat, userId))
  },
  getChatAdministrators: ({ world, params }) => {
    const chat = chatIn(world, params)
    if (chat.kind === 'private') throw refusal(400, 'there are no administrators in the private chat')
    const all: readonly (readonly [number, MemberStatus])[] = [...chat.members, [world.bot.id, chat.botStatus]]
    return all
      .filter(([, status]) => status === 'creator' || status === 'administrator')
      .filter(([userId]) => userId !== world.bot.id || params.return_bots === true)
      .map(([userId, status]) => memberJson(world, userId, status))
  },
  getChatMemberCount: ({ world, params }) => {
    const chat = chatIn(world, params)
    return chat.kind === 'private' ? 2 : [...chat.members.values()].filter(isMember).length + 1
  },
  leaveChat,
}

function statusOf(world: World, chat: StoredChat, userId: number): MemberStatus {
  if (chat.kind === 'private') return userId === chat.id || userId === world.bot.id ? 'member' : 'left'
  return (userId === world.bot.id ? chat.botStatus : chat.members.get(userId)) ?? 'left'
}

function fullInfo(world: World, chat: StoredChat): JsonObject {
  const gifts = { unlimited_gifts: false, limited_gifts: false, unique_gifts: false }
  return {
    ...chatJson(world, chat),
    accent_color_id: 0,
    max_reaction_count: MAX_REACTIONS,
    accepted_gift_types: { ...gifts, premium_subscription: false, gifts_from_channels: false },
  }
}

/** Leaving is reported to the bot itself, as Telegram does. */
function leaveChat({ world, params, updates }: MethodContext): Json {
  const chat = chatIn(world, params)
  if (chat.kind === 'private') throw refusal(400, "can't leave private chats")
  const before = chat.botStatus
  chat.botStatus = 'left'
  updates.push('my_chat_member', {
    chat: chatJson(world, chat),
    from: userJson(world, world.bot.id),
    date: unixSeconds(world.now()),
    old_chat_member: memberJson(world, world.bot.id, before),
    new_chat_member: memberJson(world, world.bot.id, 'left'),
  })
  return true
}
