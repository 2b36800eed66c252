// The little of a Bot Platform update that we read, checked: the documented envelope, and the bare object that is really sent.
import { z } from 'zod'

const message = z.object({
  message_id: z.string(),
  date: z.number().optional(),
  from: z.object({ id: z.string(), display_name: z.string().default(''), is_bot: z.boolean().default(false) }),
  chat: z.object({ id: z.string(), chat_type: z.string().default('PRIVATE') }),
  text: z.string().optional(),
  caption: z.string().optional(),
  // The documentation says `photo`, programs in use read `photo_url`.
  photo: z.string().optional(),
  photo_url: z.string().optional(),
})

const update = z.object({ event_name: z.string(), message })

export type ZaloBotUpdate = z.infer<typeof update>

/** Undefined for what is no update, or whose parts are not what Zalo documents. */
export function readBotUpdate(value: unknown): ZaloBotUpdate | undefined {
  const inner = typeof value === 'object' && value !== null && 'result' in value ? value.result : value
  const read = update.safeParse(Array.isArray(inner) ? inner[0] : inner)
  return read.success ? read.data : undefined
}
