// One delivery as requests to Slack: into the open dialog, changed in place, sent to one person or to all, or removed.
import type { Logger } from 'pino'

import type { Delivery } from '../platform.ts'
import { fallbackText, type Part, type SlackBlock } from './slack-blocks.ts'
import type { SlackClients, Workspace } from './slack-client.ts'
import type { Dialogs } from './slack-dialog.ts'
import { repeatable, slackErrorOf } from './slack-failure.ts'
import { readKey, readRemoteId, remoteIdOf } from './slack-key.ts'
import { renderMessage } from './slack-render.ts'
import type { Responder } from './slack-respond.ts'
import { picturesOf, sendFiles } from './slack-send-file.ts'
import type { SlackStore } from './slack-store.ts'

export type Wire = {
  readonly clients: SlackClients
  readonly dialogs: Dialogs
  readonly store: SlackStore
  readonly respond: Responder
  readonly log: Logger
}

/** Throws `SendFailure`. */
export async function sendDelivery(wire: Wire, delivery: Delivery): Promise<void> {
  const { teamId } = readKey(delivery.chatKey)
  try {
    const workspace = await wire.clients.workspace(teamId)
    const kept = delivery.removes ? [] : await sendParts(wire, workspace, delivery)
    for (const remoteId of delivery.replaces)
      if (!kept.includes(remoteId)) await removeOne(wire, workspace, delivery, remoteId)
  } catch (error) {
    throw await wire.clients.failed(teamId, error)
  }
}

/** Returns the remote ids the message now has. */
async function sendParts(wire: Wire, workspace: Workspace, delivery: Delivery): Promise<readonly string[]> {
  const shown = delivery.alreadySent.length > 0 ? { isTaken: false } : await wire.dialogs.show(delivery)
  if (shown.isTaken && shown.remoteId) {
    await delivery.turn()
    await delivery.partSent(shown.remoteId)
    return [shown.remoteId]
  }
  const pictures = await picturesOf(wire, workspace, delivery)
  const parts = renderMessage(delivery, pictures)
  const kept = [...delivery.alreadySent]
  for (const [index, part] of parts.entries()) {
    if (index < delivery.alreadySent.length) continue
    // Once a part went out anew, all that follow stand below it.
    const old = kept.every((id, at) => id === delivery.replaces[at]) ? delivery.replaces[index] : undefined
    const edited = old === undefined ? undefined : await editOne(wire, workspace, delivery, part, old)
    const remoteId = edited ?? (await sendOne(wire, workspace, delivery, part))
    kept.push(remoteId)
    await delivery.partSent(remoteId)
  }
  const sentFiles = Math.max(0, delivery.alreadySent.length - parts.length)
  return [...kept, ...(await sendFiles(wire, workspace, delivery, pictures, sentFiles))]
}

const cannotEdit = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed', 'is_inactive'])

/** Undefined when the old message must be replaced by a new one. */
async function editOne(wire: Wire, { client }: Workspace, delivery: Delivery, part: Part, old: string) {
  const { kind, id } = readRemoteId(old)
  if (kind === 'view' || kind === 'file') return undefined
  await delivery.turn()
  const body = { text: fallbackText(part.text), blocks: [...part.blocks] }
  if (kind === 'ephemeral') {
    const isChanged = await wire.respond.change(delivery.chatKey, id, body)
    return isChanged ? old : undefined
  }
  try {
    await client.chat.update({ channel: readKey(delivery.chatKey).id, ts: id, ...body })
    return old
  } catch (error) {
    if (cannotEdit.has(slackErrorOf(error) ?? '')) return undefined
    throw repeatable(error)
  }
}

async function removeOne(wire: Wire, { client }: Workspace, delivery: Delivery, remoteId: string): Promise<void> {
  const { kind, id } = readRemoteId(remoteId)
  if (kind === 'view') return
  await delivery.turn()
  if (kind === 'ephemeral') return void (await wire.respond.remove(delivery.chatKey, id))
  try {
    if (kind === 'file') await client.files.delete({ file: id })
    else await client.chat.delete({ channel: readKey(delivery.chatKey).id, ts: id })
  } catch (error) {
    const isGone = ['message_not_found', 'cant_delete_message', 'file_not_found', 'file_deleted', 'cant_delete_file']
    if (!isGone.includes(slackErrorOf(error) ?? '')) throw repeatable(error)
  }
}

/** In a channel, what answers one person is shown to that person alone. */
async function sendOne(wire: Wire, workspace: Workspace, delivery: Delivery, part: Part): Promise<string> {
  const { chatKey, isGroup, threadKey, addressedTo } = delivery
  const thread = isGroup && threadKey ? { thread_ts: threadKey } : {}
  const message = { ...thread, text: fallbackText(part.text), blocks: [...part.blocks] }
  await delivery.turn()
  if (isGroup && addressedTo && !carriesFiles(delivery))
    return sendToOne(wire, workspace, chatKey, readKey(addressedTo.key).id, message)
  return post(workspace, readKey(chatKey).id, message)
}

type PostedMessage = { readonly text: string; readonly blocks: SlackBlock[]; readonly thread_ts?: string }

async function post({ client }: Workspace, channel: string, message: PostedMessage): Promise<string> {
  const sent = await client.chat.postMessage({ channel, ...message, ...quiet })
  return remoteIdOf('message', sent.ts ?? '')
}

const quiet = { unfurl_links: false, unfurl_media: false, mrkdwn: false, parse: 'none' } as const

/** Somebody who has left the channel meanwhile gets it in private. */
async function sendToOne(
  wire: Wire,
  workspace: Workspace,
  chatKey: string,
  user: string,
  message: PostedMessage,
): Promise<string> {
  const { client, teamId } = workspace
  try {
    const sent = await client.chat.postEphemeral({ channel: readKey(chatKey).id, user, ...message })
    return remoteIdOf('ephemeral', sent.message_ts ?? '')
  } catch (error) {
    const home = slackErrorOf(error) === 'user_not_in_channel' && (await wire.clients.privateChat(teamId, user))
    if (!home) throw error
    const { thread_ts: _, ...rest } = message
    return post(workspace, home, rest)
  }
}

/** Files stand in the channel for all, so their message does too. */
function carriesFiles({ message }: Delivery): boolean {
  return message.blocks.some(block => block.block === 'file' || block.block === 'image')
}
