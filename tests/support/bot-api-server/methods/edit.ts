// Editing and deleting messages, with Telegram's refusals of what cannot or need not be changed.
import { chatIn, messageIn } from '../access.ts'
import { brokenRule, refusal } from '../errors.ts'
import type { Json, JsonObject } from '../json.ts'
import { isList } from '../json.ts'
import { markupIn } from '../keyboards.ts'
import type { StoredChat, StoredMessage, World } from '../state.ts'
import { captionContent, messageText, textContent } from '../text.ts'
import { messageJson } from '../wire.ts'
import type { MethodContext, MethodTable } from './method.ts'

const DELETABLE_MS = 48 * 60 * 60 * 1000
const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'

export const editMethods: MethodTable = {
  editMessageText: context => {
    const { world, params } = context
    return edit(context, message => {
      if (message.content.text === undefined) throw refusal(400, 'there is no text in the message to edit')
      return textContent(messageText(world, params))
    })
  },
  editMessageCaption: context => {
    const { world, params } = context
    return edit(context, message => {
      if (message.content.text !== undefined) throw refusal(400, 'there is no caption in the message to edit')
      const { caption: _caption, caption_entities: _entities, ...medium } = message.content
      return { ...medium, ...captionContent(world, params) }
    })
  },
  editMessageReplyMarkup: context => edit(context, message => message.content),
  deleteMessage: ({ world, params }) => {
    const chat = chatIn(world, params)
    const message = messageIn(chat, params, 'delete')
    if (!canDelete(world, chat, message)) throw refusal(400, "message can't be deleted for everyone")
    message.isDeleted = true
    return true
  },
  deleteMessages: ({ world, params }) => {
    const chat = chatIn(world, params)
    const ids = isList(params.message_ids) ? params.message_ids : []
    if (ids.length < 1 || ids.length > 100) throw brokenRule('1-100 message identifiers must be specified')
    for (const message of chat.messages.values()) {
      if (ids.includes(message.messageId) && canDelete(world, chat, message)) message.isDeleted = true
    }
    return true
  },
}

/** An edit without `reply_markup` takes the buttons away, as on Telegram. */
function edit({ world, params }: MethodContext, contentOf: (message: StoredMessage) => JsonObject): Json {
  if (params.chat_id === undefined || params.message_id === undefined) {
    throw brokenRule('message identifier is not specified')
  }
  const chat = chatIn(world, params)
  const message = messageIn(chat, params, 'edit')
  if (message.fromId !== world.bot.id || hasOtherMarkup(message)) throw brokenRule("message can't be edited")
  const content = contentOf(message)
  const markup = markupIn(chat, params)
  if (isSame(content, message.content) && isSame(markup, message.markup)) throw refusal(400, NOT_MODIFIED)
  message.content = content
  message.markup = markup
  message.editedAt = world.now()
  return messageJson(world, chat, message)
}

/** A message that forced a reply or brought a reply keyboard can never be edited. */
function hasOtherMarkup(message: StoredMessage): boolean {
  return message.markup !== undefined && message.markup.inline_keyboard === undefined
}

function isSame(a: JsonObject | undefined, b: JsonObject | undefined): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}

function canDelete(world: World, chat: StoredChat, message: StoredMessage): boolean {
  const isAdministrator = chat.botStatus === 'administrator'
  if (chat.kind !== 'private' && isAdministrator) return true
  const isRecent = world.now().getTime() - message.sentAt.getTime() < DELETABLE_MS
  return isRecent && (message.fromId === world.bot.id || chat.kind === 'private')
}
