// Dialogs from both sides: what was asked for is shown in the dialog that stands open, or handed over in its acknowledgement.
import type { webApi } from '@slack/bolt'
import type { Logger } from 'pino'
import { choicesOf } from '../../chat/message.ts'
import type { Delivery } from '../platform.ts'
import type { SlackClients } from './slack-client.ts'
import { slackErrorOf } from './slack-failure.ts'
import { type Dialog, type DialogPlace, formDialog, menuDialog, sayingDialog } from './slack-form.ts'
import { homeView } from './slack-home.ts'
import { readKey, remoteIdOf } from './slack-key.ts'
import type { SlackStore } from './slack-store.ts'
import type { ViewRow } from './slack-view-store.ts'

/** `taken`: the dialog shows it, the chat need not. */
export type Shown = { readonly isTaken: boolean; readonly remoteId?: string }

export type Dialogs = {
  /** Opens a dialog with a trigger; false where Slack would not. */
  readonly open: (trace: string, teamId: string, triggerId: string, view: Dialog) => Promise<boolean>
  /** What a message sent to this turn of talk becomes. */
  readonly show: (delivery: Delivery) => Promise<Shown>
  /** Changes what stands open; false where nothing does. */
  readonly update: (row: Pick<ViewRow, 'id' | 'teamId' | 'viewId'>, view: Dialog) => Promise<boolean>
}

/** A trigger lives three seconds; what comes later is a message in the chat. */
const triggerMillis = 2_500

type Parts = { readonly clients: SlackClients; readonly store: SlackStore; readonly log: Logger }

export function openDialogs({ clients, store, log }: Parts): Dialogs {
  async function attempt(teamId: string, what: string, doing: (client: webApi.WebClient) => Promise<unknown>) {
    try {
      const { client } = await clients.workspace(teamId)
      await doing(client)
      return true
    } catch (error) {
      log.info({ team: teamId, what, detail: slackErrorOf(error) ?? String(error) }, 'a dialog was not shown')
      return false
    }
  }

  async function open(trace: string, teamId: string, triggerId: string, view: Dialog): Promise<boolean> {
    let viewId: string | undefined
    const isOpen = await attempt(teamId, 'views.open', async client => {
      viewId = (await client.views.open({ trigger_id: triggerId, view })).view?.id
    })
    await store.moveView(trace, ['trigger'], { state: isOpen ? 'open' : 'closed', viewId })
    return isOpen
  }

  async function update({ id, teamId, viewId }: Pick<ViewRow, 'id' | 'teamId' | 'viewId'>, view: Dialog) {
    const isShown =
      viewId !== undefined && (await attempt(teamId, 'views.update', c => c.views.update({ view_id: viewId, view })))
    if (!isShown) await store.moveView(id, ['open'], { state: 'closed' })
    return isShown
  }

  /** In whatever state it is: several processes may be at it, so each step says from where it starts. */
  async function place(row: ViewRow, view: Dialog, mayOpen: boolean): Promise<boolean> {
    if (row.state === 'submitting') {
      if (await store.moveView(row.id, ['submitting'], { state: 'submitting', parked: view })) return true
      const now = await store.view(row.id)
      return now !== undefined && now.state !== 'submitting' && place(now, view, mayOpen)
    }
    if (row.state === 'open') return update(row, view)
    const isFresh = Date.now() - row.changedAt.getTime() < triggerMillis
    if (row.state !== 'trigger' || !mayOpen || !isFresh || !row.triggerId) return false
    return open(row.id, row.teamId, row.triggerId, view)
  }

  async function show(delivery: Delivery): Promise<Shown> {
    const row = delivery.isAnswer && delivery.trace ? await store.view(delivery.trace) : undefined
    if (!row || delivery.removes || !isFor(row, delivery)) return { isTaken: false }
    const remoteId = remoteIdOf('view', row.id)
    if (row.surface === 'home') return { isTaken: await publish(row, delivery), remoteId }
    const { message, token } = delivery
    const here = placeOf(row, delivery)
    const turn = turnOf(delivery)
    if (turn === 'pointer') return { isTaken: row.state === 'open' || row.state === 'submitting', remoteId }
    if (turn === 'question')
      return { isTaken: await place(row, formDialog(here, message.form!, { message, token }), true), remoteId }
    if (turn === 'menu') return { isTaken: await place(row, menuDialog(here, { message, token }), true), remoteId }
    await place(row, sayingDialog(here, message), false)
    return { isTaken: false }
  }

  async function publish(row: ViewRow, delivery: Delivery): Promise<boolean> {
    const view = homeView(delivery)
    const { id: user_id } = readKey(row.userKey)
    return attempt(row.teamId, 'views.publish', client => client.views.publish({ user_id, view }))
  }

  return { open, show, update }
}

function isFor(row: ViewRow, { chatKey, isGroup, addressedTo }: Delivery): boolean {
  return isGroup ? chatKey === row.chatKey && addressedTo?.key === row.userKey : chatKey === row.homeKey
}

function placeOf(row: ViewRow, { chatKey, isGroup, threadKey, voice }: Delivery): DialogPlace {
  return { trace: row.id, chatKey, isGroup, threadKey, voice: voice ?? 'vi' }
}

/**
 * A question; a choice of ways through the form; what only points to where the question stands (a dialog is that place
 * already); or the end of it.
 */
function turnOf({ message }: Delivery): 'question' | 'menu' | 'pointer' | 'end' {
  if (message.form) return 'question'
  const choices = choicesOf(message)
  if (!choices.some(choice => choice.action === 'form')) return 'end'
  return choices.some(choice => choice.startPrivate !== undefined) ? 'pointer' : 'menu'
}
