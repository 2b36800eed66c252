// Sending text, documents, photos and albums.
import { randomInt } from 'node:crypto'
import { chatIn, repliedIn, threadIn } from '../access.ts'
import { brokenRule } from '../errors.ts'
import type { Json, JsonObject } from '../json.ts'
import { objectsIn, textIn } from '../json.ts'
import { markupIn } from '../keyboards.ts'
import type { StoredChat, StoredMessage } from '../state.ts'
import { addMessage } from '../state.ts'
import { captionContent, messageText, textContent } from '../text.ts'
import { documentJson, messageJson, photoJson } from '../wire.ts'
import type { MethodContext, MethodTable } from './method.ts'
import { sentFile } from './sent-file.ts'

const CHAT_ACTIONS: readonly string[] = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
]

export const sendMethods: MethodTable = {
  sendMessage: context => sendOne(context, textContent(messageText(context.world, context.params))),
  sendDocument: context => sendOne(context, documentContent(context, context.params, 'document')),
  sendPhoto: context => sendOne(context, photoContent(context, context.params, 'photo')),
  sendMediaGroup,
  sendChatAction: ({ world, params }) => {
    const chat = chatIn(world, params)
    threadIn(chat, params)
    if (!CHAT_ACTIONS.includes(textIn(params, 'action') ?? '')) throw brokenRule('wrong parameter action in request')
    return true
  },
}

function sendOne(context: MethodContext, content: JsonObject): Json {
  const { world, params } = context
  const [message] = post(context, [content])
  const chat = chatIn(world, params)
  return message ? messageJson(world, chat, message) : null
}

/** Checks the target once, counts the flood limit, and stores one message per content. */
function post(context: MethodContext, contents: readonly JsonObject[]): readonly StoredMessage[] {
  const { world, params, limits } = context
  const chat = chatIn(world, params)
  const threadId = threadIn(chat, params)
  const replied = repliedIn(chat, params)
  const markup = markupIn(chat, params)
  limits.spend(chat, contents.length)
  const mediaGroupId = contents.length > 1 ? String(randomInt(1e12, 9e12)) : undefined
  return contents.map(content =>
    addMessage(world, chat, {
      fromId: world.bot.id,
      content,
      ...placeOf(chat, threadId, replied),
      ...(markup ? { markup } : {}),
      ...(mediaGroupId ? { mediaGroupId } : {}),
    }),
  )
}

type Place = Pick<StoredMessage, 'threadId' | 'isTopicMessage' | 'replyToId'>

function placeOf(chat: StoredChat, threadId: number | undefined, replied: StoredMessage | undefined): Place {
  const reply = replied ? { replyToId: replied.messageId } : {}
  if (threadId !== undefined) return { ...reply, threadId, isTopicMessage: true }
  // A reply stays in the topic of what it answers, even when no thread is named.
  if (chat.isForum && replied?.threadId !== undefined) {
    return { ...reply, threadId: replied.threadId, isTopicMessage: true }
  }
  // In supergroups without topics a chain of replies has a thread number too: that of its first message.
  if (chat.kind === 'supergroup' && replied) return { ...reply, threadId: replied.threadId ?? replied.messageId }
  return reply
}

function documentContent(context: MethodContext, params: JsonObject, field: string): JsonObject {
  const document = documentJson(sentFile(context, textIn(params, field) ?? '', 'documents'))
  return { document, ...captionContent(context.world, params) }
}

function photoContent(context: MethodContext, params: JsonObject, field: string): JsonObject {
  const photo = photoJson(sentFile(context, textIn(params, field) ?? '', 'photos'))
  return { photo, ...captionContent(context.world, params) }
}

function sendMediaGroup(context: MethodContext): Json {
  const { world, params } = context
  const media = objectsIn(params, 'media')
  const kinds = new Set(media.map(item => textIn(item, 'type') ?? ''))
  if (media.length < 2 || media.length > 10) throw brokenRule('an album must have 2-10 items')
  if (kinds.has('document') && kinds.size > 1) throw brokenRule("documents can't be mixed with other media types")
  if (kinds.has('audio') && kinds.size > 1) throw brokenRule("audio can't be mixed with other media types")
  const contents = media.map(item => mediumContent(context, item))
  const messages = post(context, contents)
  const chat = chatIn(world, params)
  return messages.map(message => messageJson(world, chat, message))
}

function mediumContent(context: MethodContext, item: JsonObject): JsonObject {
  if (item.type === 'document') return documentContent(context, item, 'media')
  if (item.type === 'photo') return photoContent(context, item, 'media')
  throw brokenRule(`this server simulates albums of photos and documents, not ${textIn(item, 'type')}`)
}
