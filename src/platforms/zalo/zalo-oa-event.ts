// The little of an Official Account's webhook event that we read, checked; ids and times are strings there.
import { z } from 'zod'

const id = z.union([z.string(), z.number()]).transform(String)
const person = z.object({ id })

const attachment = z.object({
  type: z.string(),
  payload: z
    .object({
      url: z.string().optional(),
      name: z.string().optional(),
      size: z.union([z.string(), z.number()]).transform(Number).optional(),
      type: z.string().optional(),
    })
    .default({}),
})

const event = z.object({
  app_id: id.optional(),
  oa_id: id.optional(),
  event_name: z.string(),
  timestamp: id,
  sender: person.optional(),
  recipient: z.object({ id, group_id: id.optional() }).partial().optional(),
  follower: person.optional(),
  message: z
    .object({
      msg_id: id,
      text: z.string().optional(),
      quote_msg_id: id.optional(),
      attachments: z.array(attachment).default([]),
    })
    .optional(),
})

export type ZaloOaEvent = z.infer<typeof event>

export function readOaEvent(value: unknown): ZaloOaEvent | undefined {
  const read = event.safeParse(value)
  return read.success ? read.data : undefined
}
