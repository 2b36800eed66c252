// Pictures and papers by Slack's three steps: an address, the bytes, and the word that it is complete.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Block } from '../../chat/message.ts'
import { type Delivery, type OutgoingFile, SendFailure } from '../platform.ts'
import { type SlackBlock, shortPlain } from './slack-blocks.ts'
import type { Workspace } from './slack-client.ts'
import { connectionFailure } from './slack-failure.ts'
import { keyOf, readKey, remoteIdOf } from './slack-key.ts'
import type { Wire } from './slack-send.ts'

type ImageBlock = Block<string> & { readonly block: 'image' }

const shownAsPicture = /^image\/(png|jpeg|gif)$/
const longestAlt = 2_000
const uploadMillis = 120_000
const readyTries = 10
const readyPauseMillis = 300

/** Pictures stand in the message itself: each is uploaded once for a workspace and named ever after. */
export async function picturesOf(
  wire: Wire,
  workspace: Workspace,
  delivery: Delivery,
): Promise<ReadonlyMap<Block<string>, SlackBlock>> {
  const pictures = new Map<Block<string>, SlackBlock>()
  for (const block of delivery.message.blocks) {
    if (block.block !== 'image') continue
    const file = await delivery.file(block.fileId)
    if (!shownAsPicture.test(file.mime)) continue
    const id = await pictureId(wire, workspace, delivery, block, file)
    pictures.set(block, { type: 'image', slack_file: { id }, alt_text: shortPlain(block.alt, longestAlt).text })
  }
  return pictures
}

async function pictureId(
  wire: Wire,
  workspace: Workspace,
  delivery: Delivery,
  block: ImageBlock,
  file: OutgoingFile,
): Promise<string> {
  const known = readKey(file.remoteId ?? '')
  if (known.teamId === workspace.teamId && known.id !== '') return known.id
  await delivery.turn()
  const id = await uploadBytes(workspace, file)
  await workspace.client.files.completeUploadExternal({ files: [{ id, title: file.name }] })
  await untilReady(workspace, id)
  // The picture is there: a lost note costs one more upload, an error here would cost a second message.
  await delivery
    .fileUploaded(block.fileId, keyOf(workspace.teamId, id))
    .catch(() => wire.log.warn({ file: block.fileId }, 'an uploaded file is not remembered'))
  return id
}

/** Slack looks at a picture before it lets a block show it. */
async function untilReady({ client }: Workspace, file: string): Promise<void> {
  for (let tries = 0; tries < readyTries; tries++) {
    const { file: found } = await client.files.info({ file })
    if (found?.mimetype) return
    await sleep(readyPauseMillis)
  }
}

/** Each file is shared where it is meant to be seen; the ones an earlier try sent are left out. */
export async function sendFiles(
  wire: Wire,
  workspace: Workspace,
  delivery: Delivery,
  pictures: ReadonlyMap<Block<string>, SlackBlock>,
  alreadySent: number,
): Promise<readonly string[]> {
  const wanted = delivery.message.blocks.flatMap(block =>
    (block.block === 'image' && !pictures.has(block)) || block.block === 'file' ? [block] : [],
  )
  const sent: string[] = []
  for (const block of wanted.slice(alreadySent)) {
    const stored = await delivery.file(block.fileId)
    const file = block.block === 'file' ? { ...stored, name: block.name } : stored
    await delivery.turn()
    const id = await uploadBytes(workspace, file)
    await share(workspace, delivery, id, file.name)
    const remoteId = remoteIdOf('file', id)
    await delivery.partSent(remoteId)
    sent.push(remoteId)
    wire.log.debug({ file: block.fileId }, 'a file was shared')
  }
  return sent
}

async function share({ client }: Workspace, { chatKey, isGroup, threadKey }: Delivery, id: string, title: string) {
  const thread = isGroup && threadKey ? { thread_ts: threadKey } : {}
  const files: [{ id: string; title: string }] = [{ id, title }]
  await client.files.completeUploadExternal({ files, channel_id: readKey(chatKey).id, ...thread })
}

/** Returns the file's id; nobody sees it yet. */
async function uploadBytes({ client }: Workspace, file: OutgoingFile): Promise<string> {
  const bytes = await file.bytes()
  const { upload_url: address, file_id: id } = await client.files.getUploadURLExternal({
    filename: file.name,
    length: bytes.length,
  })
  if (!address || !id) throw new SendFailure('offline', 'files.getUploadURLExternal: no address')
  let response: Response
  try {
    const headers = { 'content-type': 'application/octet-stream' }
    response = await fetch(address, {
      method: 'POST',
      body: Buffer.from(bytes),
      headers,
      signal: AbortSignal.timeout(uploadMillis),
    })
  } catch (error) {
    // Nobody has seen anything: it can be tried again whatever became of the bytes.
    throw new SendFailure('offline', error instanceof Error ? connectionFailure(error).message : 'upload')
  }
  if (!response.ok) throw new SendFailure('offline', `upload: HTTP ${response.status}`)
  return id
}
