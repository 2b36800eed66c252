// What Slack tells us, from its payload to the acknowledgement: who it was and where, the core's answer, the dialog in between.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { CommandMenu } from '../../chat/command.ts'
import type { Content, Place } from '../../chat/incoming.ts'
import type { Outcome } from '../../chat/outcome.ts'
import { type Receive, SendFailure } from '../platform.ts'
import { buttonKindOf } from './slack-buttons.ts'
import type { SlackClients } from './slack-client.ts'
import { decodeEvent, type Facts, incomingOf } from './slack-decode.ts'
import type { Dialogs } from './slack-dialog.ts'
import { type DialogPlace, noticeDialog, placeOfMeta, readMeta, waitingDialog } from './slack-form.ts'
import { handsOf } from './slack-hands.ts'
import { keyOf, readKey } from './slack-key.ts'
import type { SlackClosing, SlackCommand, SlackEvent, SlackPayload, SlackPress } from './slack-payload.ts'
import type { Responder } from './slack-respond.ts'
import type { SlackStore } from './slack-store.ts'
import { submit } from './slack-submit.ts'
import { unescapeText } from './slack-text.ts'
import { wordOf } from './slack-words.ts'

/** What goes back to Slack within three seconds; undefined is a bare "received". */
export type Ack = object | undefined

export type HandleParts = {
  readonly clients: SlackClients
  readonly dialogs: Dialogs
  readonly store: SlackStore
  readonly respond: Responder
  readonly log: Logger
  readonly menu: () => CommandMenu
  /** Runs on after the acknowledgement; waited for when the program stops. */
  readonly later: (work: Promise<unknown>) => void
}

/** The English name of what the Home tab shows: it stays whatever the Vietnamese word becomes. */
const homeCommand = '/tasks'
const helpCommand = '/help'
const dialogMillis = 2_000

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

function privatePlace(teamId: string, channelId: string): Place {
  return { kind: 'private', key: keyOf(teamId, channelId) }
}

/** Typed where the bot is not (a channel, a chat between two others): it is answered in private. */
async function handleCommand(parts: HandleParts, command: SlackCommand, receive: Receive): Promise<Ack> {
  const { team_id: teamId, channel_id: channelId, user_id: userId, trigger_id: triggerId } = command
  const text = typedCommand(command, parts.menu())
  const hands = handsOf(parts.clients, teamId)
  const { place, isElsewhere } = await hands.commandPlace(channelId, userId)
  const facts = await hands.facts({ eventId: triggerId, userId, place, handle: command.user_name, isReachable: true })
  const trace = await turnOfTalk(parts, facts, triggerId, asks(text, parts.menu()))
  const content = { kind: 'text', text, messageKey: '', isAddressed: true } as const
  const outcome = await receive(incomingOf({ ...facts, trace }, content))
  const notice = noticeOf(outcome) ?? (isElsewhere ? wordOf('vi', 'slack-answered-privately') : undefined)
  return notice === undefined ? undefined : { response_type: 'ephemeral', text: notice }
}

/** `/thidua dangky` is `/dangky`: for the commands beyond Slack's fifty. */
function typedCommand({ command, text }: SlackCommand, menu: CommandMenu): string {
  const typed = unescapeText(text).trim()
  const word = command.slice(1)
  if (menu.some(entry => entry.word === word)) return `/${word} ${typed}`.trim()
  return typed === '' ? helpCommand : `/${typed.replace(/^\//, '')}`
}

function asks(text: string, menu: CommandMenu): boolean {
  const word = text.slice(1).split(/\s/)[0]
  return menu.some(entry => entry.asks && (entry.word === word || entry.english === word))
}

/**
 * The name under which the answers to this act are known, and the dialog they are shown in: open at once where a question
 * is certain, since a trigger lives three seconds; kept for a moment where it is not.
 */
async function turnOfTalk(
  { store, dialogs }: HandleParts,
  { teamId, userId, place, privateChatId }: Facts,
  triggerId: string,
  isQuestionCertain: boolean,
): Promise<string> {
  const homeKey = keyOf(teamId, privateChatId ?? '')
  const person = { teamId, userKey: keyOf(teamId, userId), chatKey: place.key, homeKey }
  const trace = await store.addView({ ...person, surface: 'dialog', state: 'trigger', triggerId })
  if (!isQuestionCertain) return trace
  const here: DialogPlace = { trace, chatKey: place.key, isGroup: place.kind === 'group', voice: 'vi' }
  const opening = dialogs.open(trace, teamId, triggerId, waitingDialog(here))
  await Promise.race([opening, sleep(dialogMillis, undefined, { ref: false })])
  return trace
}

function noticeOf(outcome: Outcome): string | undefined {
  return outcome.kind === 'accepted' || outcome.kind === 'expired' ? outcome.notice : undefined
}

async function handlePress(parts: HandleParts, press: SlackPress, receive: Receive): Promise<undefined> {
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
