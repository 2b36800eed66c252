// What people see in a chat, in a shape tests can read: text, styles, buttons, forced replies, files.
import { lengthOf, slicedBy, startOf } from './entities.ts'
import type { JsonObject } from './json.ts'
import { numberIn, objectIn, objectsIn, rowsIn, textIn } from './json.ts'
import type { StoredChat, StoredMessage, World } from './state.ts'

export interface ButtonView {
  readonly text: string
  readonly callbackData: string | undefined
  readonly url: string | undefined
  readonly webAppUrl: string | undefined
  readonly requestsContact: boolean
}

export interface EntityView {
  readonly type: string
  readonly text: string
  readonly offset: number
  readonly length: number
  readonly url: string | undefined
  readonly userId: number | undefined
}

export interface ForceReplyView {
  readonly placeholder: string | undefined
  /** Ids of the people who are asked: all, or (selective) the mentioned and the replied-to ones. */
  readonly asks: 'everyone' | readonly number[]
}

export interface FileView {
  readonly fileName: string
  readonly mimeType: string
  readonly bytes: Buffer
}

export interface MessageView {
  readonly chatId: number
  readonly messageId: number
  readonly fromId: number
  readonly isFromBot: boolean
  readonly sentAt: Date
  /** The text, or the caption of a file; '' for service messages. */
  readonly text: string
  readonly entities: readonly EntityView[]
  /** Rows of the buttons under the message. */
  readonly buttons: readonly (readonly ButtonView[])[]
  /** Rows of the reply keyboard the message brings. */
  readonly keyboard: readonly (readonly ButtonView[])[]
  readonly removesKeyboard: boolean
  readonly forceReply: ForceReplyView | undefined
  readonly replyToId: number | undefined
  readonly threadId: number | undefined
  readonly mediaGroupId: string | undefined
  readonly document: FileView | undefined
  readonly photo: FileView | undefined
  readonly isEdited: boolean
  readonly isDeleted: boolean
  /** The message's content fields as the Bot API names them. */
  readonly content: JsonObject
}

export function viewOf(world: World, chat: StoredChat, message: StoredMessage): MessageView {
  const { content, markup } = message
  const text = textIn(content, 'text') ?? textIn(content, 'caption') ?? ''
  const entities = [...objectsIn(content, 'entities'), ...objectsIn(content, 'caption_entities')]
  return {
    chatId: chat.id,
    messageId: message.messageId,
    fromId: message.fromId,
    isFromBot: message.fromId === world.bot.id,
    sentAt: message.sentAt,
    text,
    entities: entities.map(entity => entityView(text, entity)),
    buttons: buttonRows(markup, 'inline_keyboard'),
    keyboard: buttonRows(markup, 'keyboard'),
    removesKeyboard: markup?.remove_keyboard === true,
    forceReply: forceReplyView(chat, message, entities),
    replyToId: message.replyToId,
    threadId: message.threadId,
    mediaGroupId: message.mediaGroupId,
    document: fileView(world, objectIn(content, 'document')),
    photo: fileView(world, objectsIn(content, 'photo').at(-1)),
    isEdited: message.editedAt !== undefined,
    isDeleted: message.isDeleted,
    content,
  }
}

function entityView(text: string, entity: JsonObject): EntityView {
  const user = objectIn(entity, 'user')
  return {
    type: textIn(entity, 'type') ?? '',
    text: slicedBy(text, entity),
    offset: startOf(entity),
    length: lengthOf(entity),
    url: textIn(entity, 'url'),
    userId: user && numberIn(user, 'id'),
  }
}

function buttonRows(markup: JsonObject | undefined, name: string): readonly (readonly ButtonView[])[] {
  return rowsIn(markup ?? {}, name).map(row =>
    row.map(button => ({
      text: textIn(button, 'text') ?? '',
      callbackData: textIn(button, 'callback_data'),
      url: textIn(button, 'url'),
      webAppUrl: textIn(objectIn(button, 'web_app') ?? {}, 'url'),
      requestsContact: button.request_contact === true,
    })),
  )
}

function forceReplyView(
  chat: StoredChat,
  message: StoredMessage,
  entities: readonly JsonObject[],
): ForceReplyView | undefined {
  const { markup } = message
  if (markup?.force_reply !== true) return undefined
  const replied = message.replyToId === undefined ? undefined : chat.messages.get(message.replyToId)
  const mentioned = entities.flatMap(entity => numberIn(objectIn(entity, 'user') ?? {}, 'id') ?? [])
  const asked = [...(replied ? [replied.fromId] : []), ...mentioned]
  return {
    placeholder: textIn(markup, 'input_field_placeholder'),
    asks: markup.selective === true ? asked : 'everyone',
  }
}

function fileView(world: World, file: JsonObject | undefined): FileView | undefined {
  const stored = file && world.files.get(textIn(file, 'file_id') ?? '')
  return stored && { fileName: stored.fileName, mimeType: stored.mimeType, bytes: stored.bytes }
}
