// What Slack tells us, from its payload to the acknowledgement: events and closed dialogs here, the rest by its own file.
import { type Receive, SendFailure } from '../platform.ts'
import { handleCommand } from './slack-command.ts'
import { decodeEvent, incomingOf } from './slack-decode.ts'
import { placeOfMeta, readMeta } from './slack-form.ts'
import { handsOf } from './slack-hands.ts'
import { keyOf, readKey } from './slack-key.ts'
import type { Ack, HandleParts } from './slack-parts.ts'
import type { SlackClosing, SlackEvent, SlackPayload } from './slack-payload.ts'
import { handlePress } from './slack-press.ts'
import { submit } from './slack-submit.ts'
import { privatePlace } from './slack-turn.ts'

/** The English name of what the Home tab shows: it stays whatever the Vietnamese word becomes. */
const homeCommand = '/tasks'

/** Rejects when nothing was kept, so that Slack delivers again or the person is told. */
export async function handlePayload(parts: HandleParts, payload: SlackPayload, receive: Receive): Promise<Ack> {
  switch (payload.kind) {
    case 'event':
      return handleEvent(parts, payload, receive)
    case 'command':
      return handleCommand(parts, payload.command, receive)
    case 'press':
      return handlePress(parts, payload.press, receive)
    case 'submission':
      return submit(parts, payload.submission, receive)
    case 'closing':
      return handleClosing(parts, payload.closing, receive)
  }
}

async function handleEvent(
  parts: HandleParts,
  { eventId, teamId, event }: { eventId: string; teamId: string; event: SlackEvent },
  receive: Receive,
): Promise<undefined> {
  const { clients, store } = parts
  if (event.type === 'app_uninstalled' || event.type === 'tokens_revoked')
    return store.revoke(teamId).then(() => undefined)
  if (event.type === 'app_home_opened') return showHome(parts, eventId, teamId, event, receive)
  const workspace = await clients.workspace(teamId).catch(error => {
    // Of a workspace that took the app away: sent again it would be as useless.
    if (error instanceof SendFailure && error.kind === 'never') return undefined
    throw error
  })
  const decoded = workspace && decodeEvent(event, workspace)
  if (!decoded) return undefined
  const { channelId, userId, isPrivate, threadKey, contents } = decoded
  if (contents.some(content => content.kind === 'membership')) clients.forget(teamId, channelId)
  const isBlocked = contents.some(content => content.kind === 'membership' && content.change === 'blocked')
  const hands = handsOf(clients, teamId)
  const place = isPrivate ? privatePlace(teamId, channelId) : await hands.groupPlace(channelId, threadKey)
  const facts = await hands.facts({ eventId, userId, place, isReachable: !isBlocked })
  for (const [index, content] of contents.entries())
    await receive(incomingOf({ ...facts, eventId: index === 0 ? eventId : `${eventId}.${index}` }, content))
  return undefined
}

/** The Home tab asks what the command would say, and the answer is published there. */
async function showHome(
  { clients, store }: HandleParts,
  eventId: string,
  teamId: string,
  event: SlackEvent,
  receive: Receive,
): Promise<undefined> {
  const userId = typeof event.user === 'string' ? event.user : undefined
  const channelId = typeof event.channel === 'string' ? event.channel : undefined
  if (!userId || !channelId || event.tab !== 'home') return undefined
  const homeKey = keyOf(teamId, channelId)
  const person = { teamId, userKey: keyOf(teamId, userId), chatKey: homeKey, homeKey }
  const trace = await store.addView({ ...person, surface: 'home', state: 'open' })
  const place = privatePlace(teamId, channelId)
  const facts = await handsOf(clients, teamId).facts({ eventId, userId, place, isReachable: true })
  await receive(incomingOf({ ...facts, trace }, { kind: 'text', text: homeCommand, messageKey: '', isAddressed: true }))
  return undefined
}

/** Nothing typed is lost with a dialog that was closed: its question goes on in the chat. */
async function handleClosing(
  parts: HandleParts,
  { view, user, team }: SlackClosing,
  receive: Receive,
): Promise<undefined> {
  const meta = readMeta(view.private_metadata)
  if (!meta) return undefined
  await parts.store.moveView(meta.trace, ['trigger', 'open', 'submitting'], { state: 'closed' })
  if (!meta.form) return undefined
  const teamId = team?.id ?? readKey(meta.chatKey).teamId
  const eventId = `closed.${view.id}.${meta.revision}`
  const hands = handsOf(parts.clients, teamId)
  const facts = await hands.facts({ eventId, userId: user.id, place: placeOfMeta(meta), isReachable: true })
  await receive(incomingOf(facts, { kind: 'start', payload: `f-${meta.form}` }))
  return undefined
}
