// Turns the simulated world into the objects of the Bot API: users, chats, messages, members and files.
import type { JsonObject } from './json.ts'
import type { MemberStatus, StoredChat, StoredFile, StoredMessage, User, World } from './state.ts'

/** Instants travel as whole seconds since 1970. */
export function unixSeconds(at: Date): number {
  return Math.floor(at.getTime() / 1000)
}

export function userJson(world: World, id: number): JsonObject {
  const isBot = id === world.bot.id
  const user: User | undefined = isBot ? world.bot : world.people.get(id)?.user
  if (!user) throw new Error(`there is no user ${id}`)
  return {
    id,
    is_bot: isBot,
    first_name: user.firstName,
    ...(user.lastName ? { last_name: user.lastName } : {}),
    ...(user.username ? { username: user.username } : {}),
    ...(user.languageCode ? { language_code: user.languageCode } : {}),
  }
}

export function chatJson(world: World, chat: StoredChat): JsonObject {
  if (chat.kind !== 'private') {
    return { id: chat.id, type: chat.kind, title: chat.title, ...(chat.isForum ? { is_forum: true } : {}) }
  }
  const { first_name, last_name, username } = userJson(world, chat.id)
  return {
    id: chat.id,
    type: 'private',
    first_name,
    ...(last_name ? { last_name } : {}),
    ...(username ? { username } : {}),
  }
}

/** A message as the Bot API shows it; replies are shown one level deep. */
export function messageJson(world: World, chat: StoredChat, message: StoredMessage, withReply = true): JsonObject {
  const reply = withReply && message.replyToId !== undefined ? chat.messages.get(message.replyToId) : undefined
  const isInline = message.markup?.inline_keyboard !== undefined
  return {
    message_id: message.messageId,
    from: userJson(world, message.fromId),
    chat: chatJson(world, chat),
    date: unixSeconds(message.sentAt),
    ...(message.editedAt ? { edit_date: unixSeconds(message.editedAt) } : {}),
    ...(message.threadId !== undefined ? { message_thread_id: message.threadId } : {}),
    ...(message.isTopicMessage ? { is_topic_message: true } : {}),
    ...(message.mediaGroupId ? { media_group_id: message.mediaGroupId } : {}),
    ...(reply ? { reply_to_message: messageJson(world, chat, reply, false) } : {}),
    ...message.content,
    ...(isInline ? { reply_markup: message.markup } : {}),
  }
}

export function documentJson(file: StoredFile): JsonObject {
  return {
    file_id: file.fileId,
    file_unique_id: file.uniqueId,
    file_name: file.fileName,
    mime_type: file.mimeType,
    file_size: file.sizeBytes,
  }
}

export function photoJson(file: StoredFile): readonly JsonObject[] {
  return [{ file_id: file.fileId, file_unique_id: file.uniqueId, width: 1280, height: 720, file_size: file.sizeBytes }]
}

export function memberJson(world: World, userId: number, status: MemberStatus): JsonObject {
  const user = userJson(world, userId)
  if (status === 'creator') return { status, user, is_anonymous: false }
  if (status === 'kicked') return { status, user, until_date: 0 }
  if (status !== 'administrator') return { status, user }
  return {
    status,
    user,
    can_be_edited: false,
    is_anonymous: false,
    can_manage_chat: true,
    can_delete_messages: true,
    can_manage_video_chats: false,
    can_restrict_members: true,
    can_promote_members: false,
    can_change_info: true,
    can_invite_users: true,
    can_post_stories: false,
    can_edit_stories: false,
    can_delete_stories: false,
    can_pin_messages: true,
    can_manage_topics: false,
  }
}
