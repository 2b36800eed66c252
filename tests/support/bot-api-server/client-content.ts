// People pressing buttons, sharing contacts and sending files.
import { randomInt } from 'node:crypto'
import type { PeopleActions, SayOptions } from './clients.ts'
import { sendAsUser } from './clients.ts'
import type { ClientContext, SentByUser } from './delivery.ts'
import { automaticEntities } from './entities.ts'
import type { JsonObject } from './json.ts'
import type { CallbackAnswer, Chat, StoredChat, User } from './state.ts'
import { chatOf, isMember, personOf, storeFile } from './state.ts'
import type { ButtonView, MessageView } from './views.ts'
import { chatJson, documentJson, messageJson, photoJson, userJson } from './wire.ts'

export interface SentFileOptions extends SayOptions {
  readonly caption?: string
}

export interface DocumentSource {
  readonly name: string
  readonly bytes: Uint8Array
  readonly mime: string
  /** Claims another size, so that a test of large files needs no large file. */
  readonly sizeBytes?: number
}

export interface Press {
  readonly updateId: number | undefined
  readonly queryId: string | undefined
  /** What the bot answered to the pressed button; undefined until it did. */
  answer(): CallbackAnswer | undefined
}

export interface ContentActions {
  /**
   * Presses a button of a message as the person sees it, by its text or its place (rows read on from 0).
   * Links to the bot's own `?start=` open it; buttons of a reply keyboard send their text or the contact.
   */
  presses(user: User, message: MessageView, button: string | number): Press
  /** Sends the own phone number, or somebody else's card. */
  sharesContact(user: User, own?: boolean): SentByUser
  sendsDocument(user: User, chat: Chat, document: DocumentSource, options?: SentFileOptions): SentByUser
  sendsPhoto(user: User, chat: Chat, bytes: Uint8Array, options?: SentFileOptions): SentByUser
  /** From now on every button pressed so far is too old to be answered. */
  expiresQueries(): void
}

export function createContentActions(context: ClientContext, people: PeopleActions): ContentActions {
  const { world } = context

  function presses(by: User, view: MessageView, which: string | number): Press {
    const chat = chatOf(world, { id: view.chatId })
    const buttons = [...view.buttons, ...view.keyboard].flat()
    const button = typeof which === 'number' ? buttons[which] : buttons.find(({ text }) => text === which)
    if (!button) throw new Error(`no button "${which}" among: ${buttons.map(({ text }) => text).join(' | ')}`)
    if (chat.kind !== 'private' && !isMember(chat.members.get(by.id))) throw new Error(`${by.firstName} is not there`)
    if (button.callbackData !== undefined) return pressCallback(context, by, chat, view, button.callbackData)
    const sent = pressPlain(by, chat, button)
    return { updateId: sent?.updateId, queryId: undefined, answer: () => undefined }
  }

  function pressPlain(by: User, chat: StoredChat, button: ButtonView): SentByUser | undefined {
    const start = button.url && startPayloadOf(context, button.url)
    if (start !== undefined) return people.starts(by, start === '' ? undefined : start)
    if (button.url !== undefined || button.webAppUrl !== undefined) return undefined
    return button.requestsContact ? sharesContact(by) : people.says(by, chat, button.text)
  }

  function sharesContact(by: User, own = true): SentByUser {
    const card = own
      ? { phone_number: by.phoneNumber, first_name: by.firstName, user_id: by.id }
      : { phone_number: '+84911111111', first_name: 'Người khác' }
    return sendAsUser(context, by, chatOf(world, by), { contact: card })
  }

  function sendsDocument(by: User, chat: Chat, source: DocumentSource, options: SentFileOptions = {}): SentByUser {
    const upload = { fileName: source.name, mimeType: source.mime, bytes: Buffer.from(source.bytes) }
    const file = storeFile(world, { ...upload, sizeBytes: source.sizeBytes }, 'documents')
    return sendAsUser(context, by, chat, { document: documentJson(file), ...captionOf(options) }, options)
  }

  function sendsPhoto(by: User, chat: Chat, bytes: Uint8Array, options: SentFileOptions = {}): SentByUser {
    const upload = { fileName: 'photo.jpg', mimeType: 'image/jpeg', bytes: Buffer.from(bytes) }
    const photo = photoJson(storeFile(world, upload, 'photos'))
    return sendAsUser(context, by, chat, { photo, ...captionOf(options) }, options)
  }

  function expiresQueries(): void {
    for (const query of world.queries.values()) query.isExpired = true
  }

  return { presses, sharesContact, sendsDocument, sendsPhoto, expiresQueries }
}

function captionOf({ caption }: SentFileOptions): JsonObject {
  if (caption === undefined) return {}
  const entities = automaticEntities(caption)
  return { caption, ...(entities.length > 0 ? { caption_entities: entities } : {}) }
}

function startPayloadOf({ world }: ClientContext, url: string): string | undefined {
  const link = new RegExp(`^(?:https?://)?t\\.me/${world.bot.username}(?:\\?start=([A-Za-z0-9_-]*))?$`, 'i').exec(url)
  return link ? (link[1] ?? '') : undefined
}

function pressCallback(
  { world, updates }: ClientContext,
  by: User,
  chat: StoredChat,
  view: MessageView,
  data: string,
): Press {
  const message = chat.messages.get(view.messageId)
  const id = String(randomInt(1e12, 9e12))
  const query = { id, userId: by.id, pressedAt: world.now(), isExpired: false }
  world.queries.set(id, query)
  personOf(world, by).isKnownToBot = true
  const updateId = updates.push('callback_query', {
    id,
    from: userJson(world, by.id),
    message:
      message && !message.isDeleted
        ? messageJson(world, chat, message)
        : { chat: chatJson(world, chat), message_id: view.messageId, date: 0 },
    chat_instance: String(Math.abs(chat.id) * 7919),
    data,
  })
  return { updateId, queryId: id, answer: () => world.queries.get(id)?.answer }
}
