// Makes, opens and uses up the addresses of files; the token itself is known only to whoever was sent it.
import { createHash, randomBytes } from 'node:crypto'
import { newId } from '../db/new-id.ts'
import type { Database } from '../db/open-database.ts'
import type { Voice } from '../language/voice.ts'
import type { FileLinks, LinkedChat } from '../platforms/file-links.ts'
import { readFile, saveFile } from './file-store.ts'

export type LinkPurpose = 'download' | 'picture' | 'upload'

export type OpenLink = {
  readonly id: string
  readonly purpose: LinkPurpose
  readonly connection: string
  readonly chatKey: string
  readonly isGroup: boolean
  readonly officeId?: string
  readonly voice: Voice
  readonly fileId?: string
  readonly isUsed: boolean
}

const hourMillis = 3_600_000
const hoursValid: Readonly<Record<LinkPurpose, number>> = { download: 24, picture: 7 * 24, upload: 24 }
/** A phone that loses its connection may try again; an address that leaks is soon worth nothing. */
const privateDownloads = 5
const uploadDays = 2
const receivedPrefix = 'upload:'

export const paths: Readonly<Record<LinkPurpose, string>> = { download: '/tep', picture: '/anh', upload: '/gui' }

/** `publicUrl` is where phones reach this program's pages. */
export function openFileLinks(
  database: Database,
  publicUrl: string | undefined,
  now: () => Date = () => new Date(),
): FileLinks {
  async function make(purpose: LinkPurpose, chat: LinkedChat, fileId?: string): Promise<string> {
    if (publicUrl === undefined) throw new Error('there is no public address to link to')
    const token = randomBytes(24).toString('base64url')
    const { connection, chatKey, isGroup, officeId = null, voice } = chat
    const createdAt = now()
    const expiresAt = new Date(createdAt.getTime() + hoursValid[purpose] * hourMillis)
    const usesLeft = purpose === 'download' && !isGroup ? privateDownloads : null
    const holder = { connection, chatKey, isGroup, officeId, voice }
    await database.client.fileLink.create({
      data: { id: newId(), tokenHash: hashOf(token), purpose, ...holder, fileId, usesLeft, createdAt, expiresAt },
    })
    return `${publicUrl}${paths[purpose]}/${token}`
  }
  return {
    isPublic: publicUrl !== undefined,
    toDownload: (fileId, chat) => make('download', chat, fileId),
    toPicture: (fileId, chat) => make('picture', chat, fileId),
    toUpload: chat => make('upload', chat),
    received: async handle => {
      if (!handle.startsWith(receivedPrefix)) return undefined
      const where = { id: handle.slice(receivedPrefix.length), purpose: 'upload' } as const
      const { officeId, fileId } = await database.client.fileLink.findFirstOrThrow({ where })
      return (await readFile(database, officeId ?? undefined, fileId ?? '')).bytes
    },
  }
}

export function receivedHandle(link: OpenLink): string {
  return `${receivedPrefix}${link.id}`
}

/** Undefined when there is no such address, it has expired, or whoever it was made for may no longer have what it leads to. */
export async function openLink(database: Database, token: string, now: Date): Promise<OpenLink | undefined> {
  const row = await database.client.fileLink.findFirst({ where: { tokenHash: hashOf(token), expiresAt: { gt: now } } })
  if (!row || row.usesLeft === 0) return undefined
  const link = {
    id: row.id,
    purpose: row.purpose,
    connection: row.connection,
    chatKey: row.chatKey,
    isGroup: row.isGroup,
    officeId: row.officeId ?? undefined,
    voice: row.voice as Voice,
    fileId: row.fileId ?? undefined,
    isUsed: row.usedAt !== null,
  }
  return (await isStillTheirs(database, link)) ? link : undefined
}

/** An account that was unlinked, a group that was unbound: their addresses die with that. */
async function isStillTheirs({ client }: Database, link: OpenLink): Promise<boolean> {
  const { connection, chatKey, officeId, isGroup } = link
  if (officeId === undefined) return true
  if (isGroup)
    return (await client.chatGroup.count({ where: { connection, remoteId: chatKey, officeId, removedAt: null } })) > 0
  const account = { connection, privateChatKey: chatKey }
  return (await client.link.count({ where: { officeId, endedAt: null, account } })) > 0
}

/** Takes one of the downloads that are left; false when there is none. */
export async function takeDownload({ client }: Database, link: OpenLink, now: Date): Promise<boolean> {
  await client.fileLink.updateMany({ where: { id: link.id, usedAt: null }, data: { usedAt: now } })
  if (link.isGroup || link.purpose !== 'download') return true
  const { count } = await client.fileLink.updateMany({
    where: { id: link.id, usesLeft: { gt: 0 } },
    data: { usesLeft: { decrement: 1 } },
  })
  return count === 1
}

export type UploadedFile = { readonly name: string; readonly mime: string; readonly bytes: Uint8Array }

/** Keeps the file and uses the address up in one step; undefined when somebody was quicker. */
export async function keepUpload(
  database: Database,
  link: OpenLink,
  file: UploadedFile,
  now: Date,
): Promise<string | undefined> {
  return database.transaction(async tx => {
    const where = { id: link.id, usedAt: null, expiresAt: { gt: now } }
    const { count } = await tx.fileLink.updateMany({ where, data: { usedAt: now } })
    if (count === 0) return undefined
    // Whoever asked for it saves it for good; nobody may have asked any more.
    const fileId = await saveFile(tx, { ...file, daysKept: uploadDays }, link.officeId, now)
    await tx.fileLink.updateMany({ where: { id: link.id }, data: { fileId } })
    return fileId
  })
}

/** The person whose private chat an upload belongs to, and the file once it is here. */
export async function uploaderOf({ client }: Database, { connection, chatKey }: OpenLink) {
  const select = { remoteId: true, displayName: true } as const
  return client.chatAccount.findFirst({ where: { connection, privateChatKey: chatKey }, select })
}

/** Null when there is none, or it is another office's. */
export async function linkedFile({ client }: Database, { officeId }: OpenLink, fileId: string | undefined) {
  if (fileId === undefined) return null
  const select = { id: true, name: true, mime: true, size: true } as const
  return client.storedFile.findFirst({ where: { id: fileId, officeId: officeId ?? null }, select })
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
