// The little of an update that we read, checked: whatever else the wire brings is left out, never trusted.
import { z } from 'zod'

const user = z.object({
  id: z.int(),
  is_bot: z.boolean().default(false),
  first_name: z.string().default(''),
  last_name: z.string().optional(),
  username: z.string().optional(),
  language_code: z.string().optional(),
})

const chat = z.object({
  id: z.int(),
  type: z.string(),
  title: z.string().optional(),
  is_forum: z.boolean().optional(),
})

const entity = z.object({
  type: z.string(),
  offset: z.int(),
  length: z.int(),
  user: z.object({ id: z.int() }).optional(),
})

const place = {
  chat,
  message_id: z.int(),
  message_thread_id: z.int().optional(),
  is_topic_message: z.boolean().optional(),
}

const message = z.object({
  ...place,
  from: user.optional(),
  sender_chat: z.object({ id: z.int() }).optional(),
  reply_to_message: z.object({ message_id: z.int(), from: user.optional() }).optional(),
  text: z.string().optional(),
  entities: z.array(entity).default([]),
  caption: z.string().optional(),
  document: z
    .object({
      file_id: z.string(),
      file_name: z.string().optional(),
      mime_type: z.string().optional(),
      file_size: z.number().optional(),
    })
    .optional(),
  photo: z
    .array(z.object({ file_id: z.string(), width: z.number(), height: z.number(), file_size: z.number().optional() }))
    .optional(),
  contact: z.object({ phone_number: z.string(), user_id: z.int().optional() }).optional(),
  migrate_to_chat_id: z.int().optional(),
})

const member = z.object({ status: z.string(), is_member: z.boolean().optional() })

const update = z.object({
  update_id: z.int(),
  message: message.optional(),
  callback_query: z
    .object({ id: z.string(), from: user, data: z.string().optional(), message: z.object(place).optional() })
    .optional(),
  my_chat_member: z.object({ chat, from: user, old_chat_member: member, new_chat_member: member }).optional(),
})

export type TelegramUpdate = z.infer<typeof update>
export type TelegramMessage = z.infer<typeof message>
export type TelegramPlace = Pick<TelegramMessage, 'chat' | 'message_id' | 'message_thread_id' | 'is_topic_message'>
export type TelegramUser = z.infer<typeof user>
export type TelegramChat = z.infer<typeof chat>
export type TelegramMember = z.infer<typeof member>

/** The kinds we ask for; `chat_member` and reactions are nobody's business here. */
export const wantedUpdates = ['message', 'callback_query', 'my_chat_member'] as const

/** Undefined for what is no update, or whose parts are not what Telegram documents. */
export function readUpdate(value: unknown): TelegramUpdate | undefined {
  const read = update.safeParse(value)
  return read.success ? read.data : undefined
}

/** Updates of one chat are handled one after the other. */
export function orderKeyOf({ message, callback_query: query, my_chat_member: standing }: TelegramUpdate): string {
  const { id } = message?.chat ?? query?.message?.chat ?? standing?.chat ?? query?.from ?? { id: 0 }
  return String(id)
}
