// The built-in web chat as a platform like any other: the bot's messages are stored where the page and the API read them.
import type { IncomingFile } from '../../chat/incoming.ts'
import { choicesOf, filesOf } from '../../chat/message.ts'
import type { Database } from '../../db/open-database.ts'
import { type Delivery, type Platform, SendFailure } from '../platform.ts'
import { openSandboxFeed, type SandboxFeed } from './sandbox-feed.ts'
import { chatState } from './sandbox-people-view.ts'
import {
  addFile,
  addMessage,
  changeMessage,
  fileBytes,
  fileFacts,
  removeMessage,
  type SandboxBody,
  type SandboxFileFacts,
} from './sandbox-store.ts'

export const sandboxConnection = 'sandbox'

export type Sandbox = Platform & { readonly feed: SandboxFeed; readonly database: Database }

/** `address` is where the page is found; deep links lead there. */
export function openSandbox(database: Database, address: string): Sandbox {
  const feed = openSandboxFeed()
  return {
    name: 'sandbox',
    connection: sandboxConnection,
    limits: {},
    feed,
    database,
    start: async () => {},
    send: delivery => send(database, feed, delivery),
    download: (file: IncomingFile) => fileBytes(database, file.handle),
    privateLink: payload => `${address}/?start=${encodeURIComponent(payload)}`,
    stop: async () => {},
  }
}

async function send(database: Database, feed: SandboxFeed, delivery: Delivery): Promise<void> {
  await delivery.turn()
  if (delivery.alreadySent.length > 0) return
  const { chatKey, replaces } = delivery
  const state = await chatState(database, chatKey)
  if (state !== 'open') throw new SendFailure('never', `chat ${chatKey}: ${state}`, { reason: state })
  if (delivery.removes) return removeAll(database, feed, delivery)
  const body = await bodyOf(database, delivery)
  const [first, ...others] = replaces
  if (first && (await changeMessage(database, chatKey, first, body, new Date()))) {
    feed.publish({ kind: 'message', chatKey, messageId: first })
    await removeAll(database, feed, { ...delivery, replaces: others })
    return delivery.partSent(first)
  }
  const messageId = await addMessage(database, { chatKey, body, at: delivery.createdAt })
  feed.publish({ kind: 'message', chatKey, messageId })
  await delivery.partSent(messageId)
}

async function removeAll(database: Database, feed: SandboxFeed, { chatKey, replaces }: Delivery): Promise<void> {
  for (const messageId of replaces) {
    const isGone = await removeMessage(database, chatKey, messageId, new Date())
    if (isGone) feed.publish({ kind: 'message', chatKey, messageId })
  }
}

async function bodyOf(database: Database, delivery: Delivery): Promise<SandboxBody> {
  const { message, replyToKey, addressedTo } = delivery
  const files: Record<string, SandboxFileFacts> = {}
  for (const fileId of filesOf(message)) files[fileId] = await ownFile(database, delivery, fileId)
  const tokens = choicesOf(message).map((_, index) => delivery.token(index))
  return { kind: 'shown', message, tokens, files, replyToKey, addressedTo }
}

async function ownFile(database: Database, delivery: Delivery, fileId: string): Promise<SandboxFileFacts> {
  const file = await delivery.file(fileId)
  const known = file.remoteId ? await fileFacts(database, file.remoteId) : undefined
  if (known) return known
  const made = await addFile(database, { name: file.name, mime: file.mime, bytes: await file.bytes() })
  await delivery.fileUploaded(fileId, made.id)
  return made
}
