// What Slack sends, as far as we use it; anything else is no event of ours. Pure.
import { z } from 'zod'

const file = z.object({
  id: z.string(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  mimetype: z.string().nullish(),
  size: z.number().nullish(),
})
export type SlackFile = z.infer<typeof file>

const event = z.object({
  type: z.string(),
  subtype: z.string().optional(),
  bot_id: z.string().optional(),
  // Of a changed profile it is the whole person.
  user: z.union([z.string(), z.object({ id: z.string(), deleted: z.boolean().optional() })]).optional(),
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  ts: z.string().optional(),
  thread_ts: z.string().optional(),
  channel: z.union([z.string(), z.object({ id: z.string(), name: z.string().optional() })]).optional(),
  channel_type: z.string().optional(),
  files: z.array(file).optional(),
  tab: z.string().optional(),
  inviter: z.string().optional(),
  actor_id: z.string().optional(),
  old_channel_id: z.string().optional(),
  new_channel_id: z.string().optional(),
})
export type SlackEvent = z.infer<typeof event>

const eventCallback = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  team_id: z.string(),
  event,
})

const command = z.object({
  command: z.string().startsWith('/'),
  text: z.string().default(''),
  team_id: z.string(),
  channel_id: z.string(),
  user_id: z.string(),
  user_name: z.string().default(''),
  trigger_id: z.string(),
})
export type SlackCommand = z.infer<typeof command>

const person = z.object({
  id: z.string(),
  name: z.string().optional(),
  username: z.string().optional(),
  team_id: z.string().optional(),
})

const view = z.object({
  id: z.string(),
  type: z.string().default('modal'),
  private_metadata: z.string().default(''),
  state: z
    .object({ values: z.record(z.string(), z.record(z.string(), z.looseObject({ type: z.string().optional() }))) })
    .optional(),
})
export type SlackView = z.infer<typeof view>

const team = z.object({ id: z.string() }).nullish()

const blockActions = z.object({
  type: z.literal('block_actions'),
  team,
  user: person,
  trigger_id: z.string(),
  response_url: z.string().optional(),
  channel: z.object({ id: z.string() }).optional(),
  container: z.object({
    type: z.string().optional(),
    message_ts: z.string().optional(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  }),
  message: z.object({ thread_ts: z.string().optional() }).optional(),
  view: view.optional(),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().optional() })).min(1),
})
export type SlackPress = z.infer<typeof blockActions>

const viewSubmission = z.object({
  type: z.literal('view_submission'),
  team,
  user: person,
  trigger_id: z.string().optional(),
  view,
})
export type SlackSubmission = z.infer<typeof viewSubmission>

const viewClosed = z.object({ type: z.literal('view_closed'), team, user: person, view })
export type SlackClosing = z.infer<typeof viewClosed>

const interaction = z.discriminatedUnion('type', [blockActions, viewSubmission, viewClosed])

export type SlackPayload =
  | { readonly kind: 'event'; readonly eventId: string; readonly teamId: string; readonly event: SlackEvent }
  | { readonly kind: 'command'; readonly command: SlackCommand }
  | { readonly kind: 'press'; readonly press: SlackPress }
  | { readonly kind: 'submission'; readonly submission: SlackSubmission }
  | { readonly kind: 'closing'; readonly closing: SlackClosing }

/** Undefined for what we have no business with. */
export function readPayload(value: unknown): SlackPayload | undefined {
  const happened = eventCallback.safeParse(value)
  if (happened.success) {
    const { event_id: eventId, team_id: teamId } = happened.data
    return { kind: 'event', eventId, teamId, event: happened.data.event }
  }
  const typed = command.safeParse(value)
  if (typed.success) return { kind: 'command', command: typed.data }
  const acted = interaction.safeParse(value)
  if (!acted.success) return undefined
  if (acted.data.type === 'block_actions') return { kind: 'press', press: acted.data }
  if (acted.data.type === 'view_submission') return { kind: 'submission', submission: acted.data }
  return { kind: 'closing', closing: acted.data }
}
