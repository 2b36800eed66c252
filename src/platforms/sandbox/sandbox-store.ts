// What was said and shown in the sandbox, kept in the database so that a reload or a restart loses nothing.
import { z } from 'zod'
import type { WordedMessage } from '../../chat/message.ts'
import { newId } from '../../db/new-id.ts'
import type { Database, Prisma } from '../../db/open-database.ts'

export type SandboxFileFacts = {
  readonly id: string
  readonly name: string
  readonly mime: string
  readonly size: number
}

/** `said` is a person's message; `shown` the bot's, with the tokens of its buttons and its files by their id in the message. */
export type SandboxBody =
  | {
      readonly kind: 'said'
      readonly authorName: string
      readonly text: string
      readonly replyToKey?: string
      readonly file?: SandboxFileFacts
    }
  | {
      readonly kind: 'shown'
      readonly message: WordedMessage
      readonly tokens: readonly string[]
      readonly files: Readonly<Record<string, SandboxFileFacts>>
      readonly replyToKey?: string
      readonly addressedTo?: { readonly key: string; readonly name: string }
    }

export type SandboxMessageRow = {
  readonly id: string
  readonly chatKey: string
  readonly authorKey?: string
  readonly body: SandboxBody
  readonly at: Date
  readonly isEdited: boolean
  readonly isRemoved: boolean
}

export type NewSandboxMessage = Pick<SandboxMessageRow, 'chatKey' | 'authorKey' | 'body' | 'at'>

export async function addMessage(database: Database, message: NewSandboxMessage): Promise<string> {
  const id = newId()
  const { chatKey, authorKey = null, body, at } = message
  await database.client.sandboxMessage.create({
    data: { id, chatKey, authorKey, at, formId: formIdOf(body), body: jsonOf(body) },
  })
  return id
}

/** What it replies to stays. False when there is no such message any more: it was removed, or never was in this chat. */
export async function changeMessage(
  database: Database,
  chatKey: string,
  id: string,
  body: SandboxBody,
  now: Date,
): Promise<boolean> {
  const before = await messageById(database, id)
  if (before?.chatKey !== chatKey || before.isRemoved) return false
  const changed = { ...body, replyToKey: before.body.replyToKey }
  const { count } = await database.client.sandboxMessage.updateMany({
    where: { id, chatKey, removedAt: null },
    data: { formId: formIdOf(body), body: jsonOf(changed), changedAt: now },
  })
  return count === 1
}

export async function removeMessage(database: Database, chatKey: string, id: string, now: Date): Promise<boolean> {
  const { count } = await database.client.sandboxMessage.updateMany({
    where: { id, chatKey, removedAt: null },
    data: { removedAt: now },
  })
  return count === 1
}

export async function messageById(database: Database, id: string): Promise<SandboxMessageRow | undefined> {
  const row = await database.client.sandboxMessage.findFirst({ where: { id } })
  return row ? asMessage(row) : undefined
}

/** What still stands in a chat, oldest first: the newest `take` before `before`. */
export async function messagesIn(
  database: Database,
  chatKey: string,
  options: { readonly take: number; readonly before?: string; readonly after?: string },
): Promise<readonly SandboxMessageRow[]> {
  const rows = await database.client.sandboxMessage.findMany({
    where: { chatKey, removedAt: null, id: { lt: options.before, gt: options.after } },
    orderBy: { id: 'desc' },
    take: options.take,
  })
  return rows.reverse().map(asMessage)
}

/** The newest message that shows this form. */
export async function messageOfForm(database: Database, formId: string): Promise<SandboxMessageRow | undefined> {
  const row = await database.client.sandboxMessage.findFirst({
    where: { formId, removedAt: null },
    orderBy: { id: 'desc' },
  })
  return row ? asMessage(row) : undefined
}

export async function addFile(
  database: Database,
  file: { readonly name: string; readonly mime: string; readonly bytes: Uint8Array },
): Promise<SandboxFileFacts> {
  const facts = { id: newId(), name: file.name, mime: file.mime, size: file.bytes.length }
  await database.client.sandboxFile.create({ data: { ...facts, bytes: new Uint8Array(file.bytes) } })
  return facts
}

export async function fileFacts(database: Database, id: string): Promise<SandboxFileFacts | undefined> {
  const select = { id: true, name: true, mime: true, size: true } as const
  return (await database.client.sandboxFile.findFirst({ where: { id }, select })) ?? undefined
}

/** Throws when there is no such file. */
export async function fileBytes(database: Database, id: string): Promise<Uint8Array> {
  const row = await database.client.sandboxFile.findFirstOrThrow({ where: { id }, select: { bytes: true } })
  return row.bytes
}

function formIdOf(body: SandboxBody): string | null {
  return body.kind === 'shown' ? (body.message.form?.formId ?? null) : null
}

function jsonOf(body: SandboxBody): Prisma.InputJsonObject {
  return body as unknown as Prisma.InputJsonObject
}

const bodyShape = z.custom<SandboxBody>(
  value => typeof value === 'object' && value !== null && 'kind' in value,
  'not the body of a sandbox message',
)

type Row = Awaited<ReturnType<Database['client']['sandboxMessage']['findFirstOrThrow']>>

function asMessage(row: Row): SandboxMessageRow {
  return {
    id: row.id,
    chatKey: row.chatKey,
    authorKey: row.authorKey ?? undefined,
    body: bodyShape.parse(row.body),
    at: row.at,
    isEdited: row.changedAt !== null,
    isRemoved: row.removedAt !== null,
  }
}
