// The world the server simulates: people, chats, their messages, files and the bot's own settings.
import { randomUUID } from 'node:crypto'
import type { JsonObject } from './json.ts'
import type { Upload } from './multipart.ts'

export interface User {
  readonly id: number
  readonly firstName: string
  readonly lastName?: string
  readonly username?: string
  readonly languageCode?: string
  readonly phoneNumber: string
}

export interface Person {
  readonly user: User
  hasStarted: boolean
  isKnownToBot: boolean
  hasBlockedBot: boolean
  isDeactivated: boolean
}

export type ChatKind = 'private' | 'group' | 'supergroup'
export type MemberStatus = 'creator' | 'administrator' | 'member' | 'left' | 'kicked'

export interface Chat {
  readonly id: number
  readonly kind: ChatKind
  readonly title: string
}

interface Topic {
  readonly threadId: number
  readonly name: string
  isClosed: boolean
}

export interface StoredMessage {
  readonly chatId: number
  readonly messageId: number
  readonly fromId: number
  readonly sentAt: Date
  readonly threadId?: number
  readonly isTopicMessage?: boolean
  readonly replyToId?: number
  readonly mediaGroupId?: string
  /** The content fields exactly as the Bot API names them: text, entities, document, service fields. */
  content: JsonObject
  markup?: JsonObject
  editedAt?: Date
  isDeleted: boolean
}

export interface StoredChat extends Chat {
  readonly isForum: boolean
  readonly privacyMode: boolean
  readonly members: Map<number, MemberStatus>
  readonly topics: Map<number, Topic>
  readonly messages: Map<number, StoredMessage>
  botStatus: MemberStatus
  upgradedTo?: number
}

export interface StoredFile extends Upload {
  readonly fileId: string
  readonly uniqueId: string
  readonly path: string
  readonly sizeBytes: number
}

interface CallbackQuery {
  readonly id: string
  readonly userId: number
  readonly pressedAt: Date
  answer?: CallbackAnswer
  isExpired: boolean
}

export interface CallbackAnswer {
  readonly text?: string
  readonly showAlert: boolean
  readonly url?: string
}

export interface World {
  readonly token: string
  readonly bot: User
  readonly now: () => Date
  readonly callbackLifetimeMs: number
  readonly people: Map<number, Person>
  readonly chats: Map<number, StoredChat>
  readonly files: Map<string, StoredFile>
  readonly queries: Map<string, CallbackQuery>
  readonly commandLists: Map<string, readonly JsonObject[]>
  readonly profile: Map<string, string>
  nextMessageId: number
}

export interface WorldOptions {
  readonly token: string
  readonly username: string
  readonly now: () => Date
  readonly callbackLifetimeMs: number
}

export function createWorld(options: WorldOptions): World {
  const id = Number(options.token.split(':')[0])
  return {
    ...options,
    bot: { id, firstName: 'Thi đua', username: options.username, phoneNumber: '' },
    people: new Map(),
    chats: new Map(),
    files: new Map(),
    queries: new Map(),
    commandLists: new Map(),
    profile: new Map(),
    nextMessageId: 1,
  }
}

/** Private chats and basic groups share one sequence of the bot; every supergroup counts on its own. */
function nextMessageIdIn(world: World, chat: StoredChat): number {
  if (chat.kind === 'supergroup') return Math.max(0, ...chat.messages.keys()) + 1
  const id = world.nextMessageId
  world.nextMessageId += 1
  return id
}

export type MessageDraft = Omit<StoredMessage, 'chatId' | 'messageId' | 'sentAt' | 'isDeleted'>

export function addMessage(world: World, chat: StoredChat, draft: MessageDraft): StoredMessage {
  const messageId = nextMessageIdIn(world, chat)
  const message = { ...draft, chatId: chat.id, messageId, sentAt: world.now(), isDeleted: false }
  chat.messages.set(messageId, message)
  return message
}

export function newChat(kind: ChatKind, id: number, title: string, options: Partial<StoredChat> = {}): StoredChat {
  return {
    id,
    kind,
    title,
    isForum: options.isForum ?? false,
    privacyMode: options.privacyMode ?? true,
    members: options.members ?? new Map(),
    topics: new Map(),
    messages: new Map(),
    botStatus: options.botStatus ?? 'left',
  }
}

/** The chat of a client action; throws when a test names a chat that this server never made. */
export function chatOf(world: World, chat: { readonly id: number }): StoredChat {
  const found = world.chats.get(chat.id)
  if (!found) throw new Error(`there is no chat ${chat.id}`)
  return found
}

export function personOf(world: World, user: { readonly id: number }): Person {
  const found = world.people.get(user.id)
  if (!found) throw new Error(`there is no user ${user.id}`)
  return found
}

export function isMember(status: MemberStatus | undefined): boolean {
  return status === 'creator' || status === 'administrator' || status === 'member'
}

export interface FileSource extends Upload {
  readonly sizeBytes?: number
}

export function storeFile(world: World, source: FileSource, folder: 'documents' | 'photos'): StoredFile {
  const uniqueId = randomUUID().replaceAll('-', '').slice(0, 16)
  const extension = /\.\w+$/.exec(source.fileName)?.[0] ?? ''
  const file = {
    ...source,
    sizeBytes: source.sizeBytes ?? source.bytes.length,
    fileId: `BQACAgUAAx${uniqueId}`,
    uniqueId,
    path: `${folder}/file_${world.files.size}${extension}`,
  }
  world.files.set(file.fileId, file)
  return file
}
