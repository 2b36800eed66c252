// Files made or received once, stored by their content, uploaded once per connection.
import { createHash } from 'node:crypto'
import { newId } from '../db/new-id.ts'
import type { Database, Tx } from '../db/open-database.ts'
import type { OutgoingFile } from '../platforms/platform.ts'

const mostAtOnce = 500

export type NewFile = {
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
  /** Everything in it is about this member: it goes when the person is erased. */
  readonly ofMember?: string
  /** Goes by itself after so many days, for what must not lie around: codes, personal data. */
  readonly daysKept?: number
}

const dayMillis = 86_400_000

/** Returns the file's id; the same content of the same office is stored once, for the longer time. `now` is the machine clock's. */
export async function saveFile(tx: Tx, file: NewFile, officeId: string | undefined, now: Date): Promise<string> {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const whose = { officeId: officeId ?? null, memberId: file.ofMember ?? null, sha256, name: file.name }
  const goesAt = file.daysKept === undefined ? null : new Date(now.getTime() + file.daysKept * dayMillis)
  const known = await tx.storedFile.findFirst({ where: whose, select: { id: true, goesAt: true } })
  if (known) {
    const staysLonger = known.goesAt !== null && (goesAt === null || goesAt > known.goesAt)
    if (staysLonger) await tx.storedFile.update({ where: { id: known.id }, data: { goesAt } })
    return known.id
  }
  const id = newId()
  const { mime, bytes } = file
  await tx.storedFile.create({
    data: { id, ...whose, mime, size: bytes.length, bytes: new Uint8Array(bytes), createdAt: now, goesAt },
  })
  return id
}

/** Removes what was to be kept until now only. */
export async function dropPassedFiles(database: Database, now: Date): Promise<void> {
  const hasPassed = { goesAt: { lt: now } }
  for (;;) {
    const passed = await database.client.storedFile.findMany({
      where: hasPassed,
      select: { id: true },
      take: mostAtOnce,
    })
    const ids = passed.map(({ id }) => id)
    if (ids.length === 0) return
    await database.transaction(async tx => {
      await tx.uploadedFile.deleteMany({ where: { fileId: { in: ids } } })
      await tx.storedFile.deleteMany({ where: { id: { in: ids }, ...hasPassed } })
    })
  }
}

/** Undefined for a file of another office, as for one that is gone. */
export async function findFile(
  database: Database,
  officeId: string | undefined,
  fileId: string,
): Promise<NewFile | undefined> {
  const row = await database.client.storedFile.findFirst({ where: { id: fileId, officeId: officeId ?? null } })
  return row ? { name: row.name, mime: row.mime, bytes: row.bytes } : undefined
}

/** Throws where `findFile` finds none. */
export async function readFile(database: Database, officeId: string | undefined, fileId: string): Promise<NewFile> {
  const file = await findFile(database, officeId, fileId)
  if (!file) throw new Error(`file ${fileId} is not there`)
  return file
}

/** As a platform sends it; throws for a file of another office. */
export async function outgoingFile(
  database: Database,
  officeId: string | undefined,
  fileId: string,
  connection: string,
): Promise<OutgoingFile> {
  const { name, mime } = await database.client.storedFile.findFirstOrThrow({
    where: { id: fileId, officeId: officeId ?? null },
    select: { name: true, mime: true },
  })
  const uploaded = await database.client.uploadedFile.findFirst({
    where: { fileId, connection },
  })
  const bytes = async () => (await readFile(database, officeId, fileId)).bytes
  return { name, mime, remoteId: uploaded?.remoteId, bytes }
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
