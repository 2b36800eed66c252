// What happens to groups: the bot comes, goes and is promoted, members change, topics open, a group is upgraded.
import type { ClientContext } from './delivery.ts'
import { deliverBotStatus, deliverMessage } from './delivery.ts'
import type { JsonObject } from './json.ts'
import type { Chat, MemberStatus, StoredChat, User } from './state.ts'
import { addMessage, chatOf, isMember, newChat, personOf } from './state.ts'
import { chatJson, memberJson, unixSeconds, userJson } from './wire.ts'

export interface GroupOptions {
  readonly title: string
  /** The first is the owner. */
  readonly members: readonly User[]
  readonly administrators?: readonly User[]
  /** Forums are supergroups. */
  readonly isForum?: boolean
  readonly isSupergroup?: boolean
  readonly privacyMode?: boolean
}

export interface GroupActions {
  /** A group without the bot: `addsBot` brings it in. Basic unless said otherwise. */
  group(options: GroupOptions): Chat
  /** Opens a topic of a forum; returns its thread id. */
  topic(group: Chat, name: string): number
  closesTopic(group: Chat, threadId: number): void
  addsBot(group: Chat, byUser?: User): number | undefined
  removesBot(group: Chat, byUser?: User): number | undefined
  promotesBot(group: Chat, byUser?: User): number | undefined
  demotesBot(group: Chat, byUser?: User): number | undefined
  joins(user: User, group: Chat): void
  leaves(user: User, group: Chat): void
  /** Makes a basic group a supergroup with a new id; both sides get their service message. */
  upgrades(group: Chat): Chat
}

const FIRST_GROUP_ID = -4_500_000
const FIRST_SUPERGROUP_ID = -1_002_100_000_000
const TOPIC_COLOUR = 7_322_096

export function createGroupActions(context: ClientContext): GroupActions {
  const { world } = context

  function freshId(isSupergroup: boolean): number {
    return (isSupergroup ? FIRST_SUPERGROUP_ID : FIRST_GROUP_ID) - world.chats.size
  }

  function group(options: GroupOptions): Chat {
    const isSupergroup = options.isSupergroup === true || options.isForum === true
    const members = new Map<number, MemberStatus>()
    for (const [index, member] of options.members.entries()) members.set(member.id, index === 0 ? 'creator' : 'member')
    for (const administrator of options.administrators ?? []) members.set(administrator.id, 'administrator')
    const { isForum, privacyMode } = options
    const kind = isSupergroup ? 'supergroup' : 'group'
    const chat = newChat(kind, freshId(isSupergroup), options.title, { members, isForum, privacyMode })
    world.chats.set(chat.id, chat)
    return chat
  }

  function service(chat: StoredChat, byId: number, content: JsonObject, threadId?: number): void {
    const place = threadId === undefined ? {} : { threadId, isTopicMessage: true }
    deliverMessage(context, chat, addMessage(world, chat, { fromId: byId, content, ...place }))
  }

  function changeBot(to: Chat, byUser: User | undefined, after: MemberStatus): number | undefined {
    const chat = chatOf(world, to)
    const before = chat.botStatus
    chat.botStatus = after
    return deliverBotStatus(context, chat, byUser?.id ?? ownerOf(chat), before, shownStatus(chat, after))
  }

  function addsBot(to: Chat, byUser?: User): number | undefined {
    const chat = chatOf(world, to)
    const updateId = changeBot(to, byUser, 'member')
    for (const memberId of chat.members.keys()) personOf(world, { id: memberId }).isKnownToBot = true
    service(chat, byUser?.id ?? ownerOf(chat), { new_chat_members: [userJson(world, world.bot.id)] })
    return updateId
  }

  function topic(to: Chat, name: string): number {
    const chat = chatOf(world, to)
    if (!chat.isForum) throw new Error(`${chat.title} has no topics`)
    const threadId = Math.max(1, ...chat.messages.keys()) + 1
    const content = { forum_topic_created: { name, icon_color: TOPIC_COLOUR } }
    const opening = { chatId: chat.id, messageId: threadId, fromId: ownerOf(chat), sentAt: world.now(), content }
    const message = { ...opening, threadId, isTopicMessage: true, isDeleted: false }
    chat.messages.set(threadId, message)
    chat.topics.set(threadId, { threadId, name, isClosed: false })
    deliverMessage(context, chat, message)
    return threadId
  }

  function closesTopic(to: Chat, threadId: number): void {
    const chat = chatOf(world, to)
    const found = chat.topics.get(threadId)
    if (!found) throw new Error(`there is no topic ${threadId}`)
    found.isClosed = true
    service(chat, ownerOf(chat), { forum_topic_closed: {} }, threadId)
  }

  function changeMember(who: User, to: Chat, after: MemberStatus): void {
    const chat = chatOf(world, to)
    const before = chat.members.get(who.id) ?? 'left'
    chat.members.set(who.id, after)
    const user = userJson(world, who.id)
    service(chat, who.id, isMember(after) ? { new_chat_members: [user] } : { left_chat_member: user })
    // Only administrators are told about other members, and only when they asked for it.
    if (chat.botStatus !== 'administrator') return
    context.updates.push('chat_member', {
      chat: chatJson(world, chat),
      from: user,
      date: unixSeconds(world.now()),
      old_chat_member: memberJson(world, who.id, before),
      new_chat_member: memberJson(world, who.id, after),
    })
  }

  function upgrades(from: Chat): Chat {
    const old = chatOf(world, from)
    if (old.kind !== 'group' || old.upgradedTo !== undefined) throw new Error('only basic groups are upgraded, once')
    const { members, privacyMode, botStatus } = old
    const id = freshId(true)
    const chat = newChat('supergroup', id, old.title, { members: new Map(members), privacyMode, botStatus })
    world.chats.set(id, chat)
    service(old, ownerOf(old), { migrate_to_chat_id: id })
    service(chat, ownerOf(chat), { migrate_from_chat_id: old.id })
    old.upgradedTo = id
    return chat
  }

  return {
    group,
    topic,
    closesTopic,
    addsBot,
    removesBot: (to, byUser) => changeBot(to, byUser, 'kicked'),
    promotesBot: (to, byUser) => changeBot(to, byUser, 'administrator'),
    demotesBot: (to, byUser) => changeBot(to, byUser, 'member'),
    joins: (who, to) => changeMember(who, to, 'member'),
    leaves: (who, to) => changeMember(who, to, 'left'),
    upgrades,
  }
}

/** Basic groups report a removed bot as "left", supergroups as "kicked"; both then refuse it as kicked. */
function shownStatus(chat: StoredChat, status: MemberStatus): MemberStatus {
  return chat.kind === 'group' && status === 'kicked' ? 'left' : status
}

function ownerOf(chat: StoredChat): number {
  for (const [userId, status] of chat.members) if (status === 'creator') return userId
  throw new Error(`${chat.title} has no owner`)
}
