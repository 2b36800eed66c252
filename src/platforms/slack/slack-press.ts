// A pressed button: in a message, in a dialog, on the Home tab.
import type { Content, Place } from '../../chat/incoming.ts'
import type { Receive } from '../platform.ts'
import { buttonKindOf } from './slack-buttons.ts'
import { incomingOf } from './slack-decode.ts'
import { noticeDialog, placeOfMeta, readMeta } from './slack-form.ts'
import { handsOf } from './slack-hands.ts'
import type { HandleParts } from './slack-parts.ts'
import type { SlackPress } from './slack-payload.ts'
import { noticeOf, privatePlace, turnOfTalk } from './slack-turn.ts'

export async function handlePress(parts: HandleParts, press: SlackPress, receive: Receive): Promise<undefined> {
  const { user, trigger_id: triggerId, container, view, response_url: address } = press
  const teamId = press.team?.id ?? user.team_id ?? ''
  const [action] = press.actions
  const kind = buttonKindOf(action!.action_id)
  const value = action!.value
  if (kind === undefined || kind === 'link' || value === undefined) return undefined
  const meta = view ? readMeta(view.private_metadata) : undefined
  const hands = handsOf(parts.clients, teamId)
  const home = await parts.clients.privateChat(teamId, user.id)
  const threadKey = container.thread_ts ?? press.message?.thread_ts
  const pressed = meta
    ? placeOfMeta(meta)
    : press.channel && press.channel.id !== home
      ? await hands.groupPlace(press.channel.id, threadKey === container.message_ts ? undefined : threadKey)
      : privatePlace(teamId, home ?? press.channel?.id ?? '')
  const place = kind === 'start' && home ? privatePlace(teamId, home) : pressed
  if (address && container.is_ephemeral && container.message_ts)
    await parts.respond.remember(pressed.key, container.message_ts, address)
  const handle = user.username ?? user.name
  const facts = await hands.facts({ eventId: triggerId, userId: user.id, place, handle, isReachable: true })
  const trace = meta?.trace ?? (await turnOfTalk(parts, facts, triggerId, false))
  const content: Content =
    kind === 'press'
      ? { kind: 'press', token: value, messageKey: container.message_ts }
      : { kind: 'start', payload: value }
  const outcome = await receive(incomingOf({ ...facts, trace }, content))
  const notice = noticeOf(outcome)
  if (notice !== undefined) parts.later(tell(parts, press, { trace, place }, notice))
  return undefined
}

/** By the message's own address, or in the dialog the button stood in. */
async function tell(
  { respond, dialogs, store }: HandleParts,
  { response_url: address, view, team, trigger_id: triggerId }: SlackPress,
  { trace, place }: { trace: string; place: Place },
  notice: string,
): Promise<unknown> {
  if (address) return respond.tell(address, notice)
  const said = noticeDialog({ trace, chatKey: place.key, isGroup: place.kind === 'group', voice: 'vi' }, notice)
  const row = await store.view(trace)
  if (view?.type === 'modal' && row) return dialogs.update({ ...row, viewId: view.id }, said)
  return dialogs.open(trace, team?.id ?? '', triggerId, said)
}
