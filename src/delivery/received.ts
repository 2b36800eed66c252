// Recognises an event that was handled before, after taking the lock of its chat; writes the audit trail.
import type { AuditNote } from '../chat/context.ts'
import type { Incoming } from '../chat/incoming.ts'
import { isUniqueViolation } from '../db/database-error.ts'
import { newId } from '../db/new-id.ts'
import type { Database, Prisma, Tx } from '../db/open-database.ts'

/** Ends the transaction: on PostgreSQL nothing more could be done in it. */
export class AlreadyReceived extends Error {}

/** One chat's events keep their order. Throws `AlreadyReceived`: the insert itself finds out, so that no update pays for asking. */
export async function receiveOnce(database: Database, tx: Tx, incoming: Incoming, machineNow: Date): Promise<void> {
  const { connection, eventId, place } = incoming
  await database.lock(tx, `chat:${connection}:${place.key}`)
  try {
    await tx.receivedEvent.create({
      data: { connection, eventId, receivedAt: machineNow },
      select: { eventId: true },
    })
  } catch (error) {
    throw isUniqueViolation(error) ? new AlreadyReceived() : error
  }
}

export async function writeAudit(
  tx: Tx,
  officeId: string,
  actorId: string | undefined,
  notes: readonly AuditNote[],
  now: Date,
): Promise<void> {
  if (notes.length === 0) return
  await tx.auditEntry.createMany({
    data: notes.map(note => ({
      id: newId(),
      officeId,
      at: now,
      actorId: actorId ?? null,
      action: note.action,
      subject: note.subject,
      subjectId: note.subjectId,
      details: (note.details ?? {}) as Prisma.InputJsonObject,
    })),
  })
}
