// Recognises an event that was handled before, and takes the lock of its chat; writes the audit trail.
import type { AuditNote } from '../chat/context.ts'
import type { Incoming } from '../chat/incoming.ts'
import { isUniqueViolation } from '../db/database-error.ts'
import { newId } from '../db/new-id.ts'
import type { Prisma, Tx } from '../db/open-database.ts'

/** Ends the transaction: on PostgreSQL nothing more could be done in it. */
export class AlreadyReceived extends Error {}

/**
 * The conversation's row is updated first: on PostgreSQL that is the lock that keeps one chat's events in order. Throws
 * `AlreadyReceived`: the insert itself finds out, so that no update pays for asking.
 */
export async function receiveOnce(tx: Tx, incoming: Incoming, machineNow: Date): Promise<void> {
  const { connection, eventId, place } = incoming
  const key = { connection, chatKey: place.key }
  await tx.conversation.upsert({
    where: { connection_chatKey: key },
    create: { ...key, lastEventAt: machineNow },
    update: { lastEventAt: machineNow },
  })
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
