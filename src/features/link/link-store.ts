// Links between chat accounts and members: made by a proof, ended, never deleted.
import type { AuditNote, Role } from '../../chat/context.ts'
import { newId } from '../../db/new-id.ts'
import type { Prisma, Tx } from '../../db/open-database.ts'
import { fold } from '../../language/vietnamese.ts'
import type { Day } from '../../time/day.ts'

export type Proof = 'code' | 'phone' | 'request'

export type NewLink = {
  readonly officeId: string
  readonly accountId: string
  readonly memberId: string
  readonly proof: Proof
}

/** One member per account and office: a link to somebody else there ends. Linking twice changes nothing. */
export async function linkAccount(tx: Tx, link: NewLink, machineNow: Date): Promise<void> {
  const { officeId, accountId, memberId } = link
  await tx.link.updateMany({
    where: { officeId, accountId, endedAt: null, memberId: { not: memberId } },
    data: { endedAt: machineNow },
  })
  const { count } = await tx.link.updateMany({
    where: { officeId, accountId, memberId, endedAt: null },
    data: { lastUsedAt: machineNow },
  })
  if (count > 0) return
  await tx.link.create({ data: { id: newId(), ...link, linkedAt: machineNow, lastUsedAt: machineNow } })
}

/** False when it had ended already. */
export async function endLink(tx: Tx, officeId: string, linkId: string, machineNow: Date): Promise<boolean> {
  const { count } = await tx.link.updateMany({
    where: { id: linkId, officeId, endedAt: null },
    data: { endedAt: machineNow },
  })
  return count === 1
}

/** What still waits to go out to an account of the office goes nowhere: a lost phone shows nothing more. */
export async function takeBackWaiting(tx: Tx, officeId: string, accountId: string): Promise<void> {
  const waiting = { officeId, toAccountId: accountId, toGroupId: null, state: 'pending' as const }
  await tx.outgoingMessage.updateMany({ where: waiting, data: { state: 'cancelled' } })
}

/** From now on the private chat of this account speaks for that office. */
export async function preferLink(tx: Tx, accountId: string, linkId: string, machineNow: Date): Promise<boolean> {
  const { count } = await tx.link.updateMany({
    where: { id: linkId, accountId, endedAt: null },
    data: { lastUsedAt: machineNow },
  })
  return count === 1
}

/** Private messages come to this account from now on; without a link to the one used last. False when it was cut off. */
export async function preferAccount(
  tx: Tx,
  officeId: string,
  memberId: string,
  linkId: string | undefined,
  machineNow: Date,
): Promise<boolean> {
  const whose = { officeId, memberId, endedAt: null }
  await tx.link.updateMany({ where: whose, data: { preferredAt: null } })
  if (!linkId) return true
  const { count } = await tx.link.updateMany({ where: { ...whose, id: linkId }, data: { preferredAt: machineNow } })
  return count === 1
}

/** Grants what is not yet held. */
export async function grantRoles(
  tx: Tx,
  officeId: string,
  memberId: string,
  roles: readonly Role[],
  today: Day,
  now: Date,
): Promise<readonly Role[]> {
  const held = await tx.roleAssignment.findMany({
    where: { officeId, memberId, role: { in: [...roles] }, OR: [{ validTo: null }, { validTo: { gt: today } }] },
  })
  const missing = roles.filter(role => !held.some(one => one.role === role))
  await tx.roleAssignment.createMany({
    data: missing.map(role => ({ id: newId(), officeId, memberId, role, validFrom: today, recordedAt: now })),
  })
  return missing
}

/** The one person of that name on the roster, or a new one without a unit. */
export async function findOrAddMember(
  tx: Tx,
  officeId: string,
  name: string,
  today: Day,
  now: Date,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const foldedName = fold(name)
  const known = await tx.member.findMany({
    where: { officeId, foldedName, erasedAt: null, OR: [{ leftOn: null }, { leftOn: { gt: today } }] },
    select: { id: true },
    take: 2,
  })
  if (known.length === 1) return { id: known[0]!.id, isNew: false }
  const id = newId()
  await tx.member.create({ data: { id, officeId, name, foldedName, createdAt: now } })
  return { id, isNew: true }
}

/** For what somebody does who belongs to no office yet: it stands in the audit of the office it concerns. */
export async function auditFor(tx: Tx, officeId: string, note: AuditNote, now: Date): Promise<void> {
  await tx.auditEntry.create({
    data: {
      id: newId(),
      officeId,
      at: now,
      action: note.action,
      subject: note.subject,
      subjectId: note.subjectId,
      details: (note.details ?? {}) as Prisma.InputJsonObject,
    },
  })
}
