// What people do in their Telegram apps: start the bot, write, edit, block. Every act makes real updates.
import type { ClientContext, MessageRef, SentByUser } from './delivery.ts'
import { deliverBotStatus, deliverMessage } from './delivery.ts'
import { automaticEntities, inOrder, textMentions } from './entities.ts'
import type { JsonObject } from './json.ts'
import type { Chat, StoredChat, StoredMessage, User } from './state.ts'
import { addMessage, chatOf, isMember, newChat, personOf } from './state.ts'
import { codePoints, textContent } from './text.ts'

export interface UserOptions {
  readonly id: number
  readonly firstName: string
  readonly lastName?: string
  readonly username?: string
  readonly languageCode?: string
  readonly phoneNumber?: string
}

export interface SayOptions {
  readonly replyTo?: MessageRef
  readonly threadId?: number
  /** People without a user name, mentioned by their first name inside the text. */
  readonly mentions?: readonly User[]
}

export interface PeopleActions {
  user(options: UserOptions): User
  privateChat(user: User): Chat
  says(user: User, chat: Chat, text: string, options?: SayOptions): SentByUser
  /** Opens the bot's link `t.me/<bot>?start=<payload>` and presses Start. */
  starts(user: User, payload?: string): SentByUser
  edits(user: User, message: MessageRef, text: string): SentByUser
  blocks(user: User): number | undefined
  unblocks(user: User): number | undefined
  /** The account is deleted; the bot is told nothing. */
  deactivates(user: User): void
}

const MAX_TYPED = 4096

export function createPeopleActions(context: ClientContext): PeopleActions {
  const { world } = context

  function user(options: UserOptions): User {
    const created = { ...options, phoneNumber: options.phoneNumber ?? `+8490${String(options.id).padStart(7, '0')}` }
    if (world.people.has(created.id)) throw new Error(`there already is a user ${created.id}`)
    const state = { hasStarted: false, isKnownToBot: false, hasBlockedBot: false, isDeactivated: false }
    world.people.set(created.id, { user: created, ...state })
    world.chats.set(created.id, newChat('private', created.id, created.firstName, { botStatus: 'member' }))
    return created
  }

  function privateChat(of: User): Chat {
    return chatOf(world, of)
  }

  function says(by: User, chat: Chat, text: string, options: SayOptions = {}): SentByUser {
    if (codePoints(text) > MAX_TYPED) throw new Error('an app sends at most 4096 characters in one message')
    const content = userText(context, text, options.mentions ?? [])
    return sendAsUser(context, by, chat, content, options)
  }

  function starts(by: User, payload?: string): SentByUser {
    if (payload !== undefined && !/^[A-Za-z0-9_-]{1,64}$/.test(payload)) {
      throw new Error(`"${payload}" cannot travel in a start link`)
    }
    if (personOf(world, by).hasBlockedBot) unblocks(by)
    return says(by, privateChat(by), payload === undefined ? '/start' : `/start ${payload}`)
  }

  function edits(by: User, ref: MessageRef, text: string): SentByUser {
    const chat = chatOf(world, { id: ref.chatId })
    const message = chat.messages.get(ref.messageId)
    if (!message || message.fromId !== by.id) throw new Error('people edit their own messages only')
    message.content = userText(context, text, [])
    message.editedAt = world.now()
    return deliverMessage(context, chat, message, 'edited_message')
  }

  function blocks(by: User): number | undefined {
    personOf(world, by).hasBlockedBot = true
    return deliverBotStatus(context, chatOf(world, by), by.id, 'member', 'kicked')
  }

  function unblocks(by: User): number | undefined {
    personOf(world, by).hasBlockedBot = false
    return deliverBotStatus(context, chatOf(world, by), by.id, 'kicked', 'member')
  }

  function deactivates(who: User): void {
    personOf(world, who).isDeactivated = true
  }

  return { user, privateChat, says, starts, edits, blocks, unblocks, deactivates }
}

function userText({ world }: ClientContext, text: string, mentions: readonly User[]): JsonObject {
  const named = textMentions(world, text, mentions)
  return textContent({ text, entities: inOrder([...named, ...automaticEntities(text, named)]) })
}

/** Stores a person's message and delivers it; throws when an app would not let that person send it. */
export function sendAsUser(
  context: ClientContext,
  by: User,
  to: Chat,
  content: JsonObject,
  options: SayOptions = {},
): SentByUser {
  const { world } = context
  const chat = chatOf(world, to)
  refuseImpossible(context, by, chat)
  const message = addMessage(world, chat, { fromId: by.id, content, ...placeOf(chat, options) })
  return deliverMessage(context, chat, message)
}

function refuseImpossible({ world }: ClientContext, by: User, chat: StoredChat): void {
  const person = personOf(world, by)
  if (person.isDeactivated) throw new Error(`${by.firstName} has no account any more`)
  if (chat.upgradedTo !== undefined) throw new Error(`the group became ${chat.upgradedTo}`)
  if (chat.kind !== 'private') {
    if (!isMember(chat.members.get(by.id))) throw new Error(`${by.firstName} is not in ${chat.title}`)
    return
  }
  if (chat.id !== by.id) throw new Error('that is the private chat of somebody else')
  if (person.hasBlockedBot) throw new Error(`${by.firstName} has blocked the bot`)
  person.hasStarted = true
}

type Place = Pick<StoredMessage, 'threadId' | 'isTopicMessage' | 'replyToId'>

function placeOf(chat: StoredChat, { replyTo, threadId }: SayOptions): Place {
  const replied = replyTo && chat.messages.get(replyTo.messageId)
  if (replyTo && !replied) throw new Error('there is no such message to reply to')
  const reply = replied ? { replyToId: replied.messageId } : {}
  if (chat.isForum) {
    const topic = threadId ?? replied?.threadId
    return topic === undefined ? reply : { ...reply, threadId: topic, isTopicMessage: true }
  }
  if (chat.kind === 'supergroup' && replied) return { ...reply, threadId: replied.threadId ?? replied.messageId }
  return reply
}
