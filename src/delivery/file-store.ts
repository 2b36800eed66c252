// Files made or received once, stored by their content, uploaded once per connection.
import { createHash } from 'node:crypto'
import { newId } from '../db/new-id.ts'
import type { Database, Tx } from '../db/open-database.ts'
import type { OutgoingFile } from '../platforms/platform.ts'

export type NewFile = { readonly name: string; readonly mime: string; readonly bytes: Uint8Array }

/** Returns the file's id; the same content of the same office is stored once. */
export async function saveFile(tx: Tx, file: NewFile, officeId: string | undefined, now: Date): Promise<string> {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const known = await tx.storedFile.findFirst({
    where: { officeId: officeId ?? null, sha256, name: file.name },
    select: { id: true },
  })
  if (known) return known.id
  const id = newId()
  await tx.storedFile.create({
    data: {
      id,
      officeId: officeId ?? null,
      sha256,
      name: file.name,
      mime: file.mime,
      size: file.bytes.length,
      bytes: new Uint8Array(file.bytes),
      createdAt: now,
    },
  })
  return id
}

export async function readFile(database: Database, fileId: string): Promise<NewFile> {
  const row = await database.client.storedFile.findFirstOrThrow({ where: { id: fileId } })
  return { name: row.name, mime: row.mime, bytes: row.bytes }
}

export async function outgoingFile(database: Database, fileId: string, connection: string): Promise<OutgoingFile> {
  const { name, mime } = await database.client.storedFile.findFirstOrThrow({
    where: { id: fileId },
    select: { name: true, mime: true },
  })
  const uploaded = await database.client.uploadedFile.findFirst({
    where: { fileId, connection },
  })
  return { name, mime, remoteId: uploaded?.remoteId, bytes: async () => (await readFile(database, fileId)).bytes }
}

export async function rememberUpload(
  database: Database,
  fileId: string,
  connection: string,
  remoteId: string,
): Promise<void> {
  await database.client.uploadedFile.upsert({
    where: { fileId_connection: { fileId, connection } },
    create: { fileId, connection, remoteId, uploadedAt: new Date() },
    update: { remoteId },
  })
}
