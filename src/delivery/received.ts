// Recognises an event that was handled before, and takes the lock of its chat; writes the audit trail.
import type { AuditNote } from '../chat/context.ts'
import type { Incoming } from '../chat/incoming.ts'
import { newId } from '../db/new-id.ts'
import type { Prisma, Tx } from '../db/open-database.ts'

/** The conversation's row is updated first: on PostgreSQL that is the lock that keeps one chat's events in order. */
export async function receiveOnce(tx: Tx, incoming: Incoming, machineNow: Date): Promise<boolean> {
  const { connection, eventId, place } = incoming
  const key = { connection, chatKey: place.key }
  await tx.conversation.upsert({
    where: { connection_chatKey: key },
    create: { ...key, lastEventAt: machineNow },
    update: { lastEventAt: machineNow },
  })
  const known = await tx.receivedEvent.findUnique({ where: { connection_eventId: { connection, eventId } } })
  if (known) return false
  await tx.receivedEvent.create({ data: { connection, eventId, receivedAt: machineNow } })
  return true
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
