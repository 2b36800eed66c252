// Changes of one person on the roster: history is ended and begun anew, never overwritten.
import type { Role } from '../../chat/context.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/open-database.ts'
import { fold } from '../../language/vietnamese.ts'
import type { Day } from '../../time/day.ts'
import { holdsLeadingPost } from './leading-post.ts'
import { isValidOn, lastDayBefore, validOn } from './validity.ts'

/** `now` is the calendar clock's, `machineNow` the one that links and codes go by. */
export type Clock = { readonly today: Day; readonly now: Date; readonly machineNow: Date }

export type MemberEdit = Readonly<Partial<Record<'name' | 'code' | 'position' | 'phone' | 'email', string | null>>>

const unitRoles: readonly Role[] = ['unitHead', 'unitContact']

/** Serves in that unit from `startsOn`; roles bound to the old unit end with it. Returns the roles that ended. */
export async function transferMember(
  tx: Tx,
  officeId: string,
  memberId: string,
  unitId: string,
  startsOn: Day,
  { now }: Clock,
): Promise<readonly Role[]> {
  const lastOn = lastDayBefore(startsOn)
  const reaching = { officeId, memberId, OR: [{ validTo: null }, { validTo: { gte: startsOn } }] }
  const before = await tx.unitMembership.updateManyAndReturn({ where: reaching, data: { validTo: lastOn } })
  await tx.unitMembership.create({
    data: { id: newId(), officeId, memberId, unitId, validFrom: startsOn, recordedAt: now },
  })
  if (before.every(span => span.unitId === unitId)) return []
  const ended = await tx.roleAssignment.updateManyAndReturn({
    where: { ...reaching, role: { in: [...unitRoles] } },
    data: { validTo: lastOn },
  })
  await refreshPost(tx, officeId, memberId, startsOn)
  return [...new Set(ended.map(span => span.role))]
}

/** From `startsOn` exactly these roles, besides that of a member. */
export async function setRoles(
  tx: Tx,
  officeId: string,
  memberId: string,
  roles: readonly Role[],
  startsOn: Day,
  { now }: Clock,
): Promise<void> {
  const reaching = await tx.roleAssignment.findMany({
    where: { officeId, memberId, OR: [{ validTo: null }, { validTo: { gte: startsOn } }] },
  })
  const staying = reaching.filter(span => roles.includes(span.role) && isValidOn(span, startsOn) && !span.validTo)
  const ended = reaching.filter(span => !staying.includes(span)).map(span => span.id)
  await tx.roleAssignment.updateMany({
    where: { officeId, id: { in: ended } },
    data: { validTo: lastDayBefore(startsOn) },
  })
  const missing = roles.filter(role => role !== 'member' && !staying.some(span => span.role === role))
  await tx.roleAssignment.createMany({
    data: missing.map(role => ({ id: newId(), officeId, memberId, role, validFrom: startsOn, recordedAt: now })),
  })
  await refreshPost(tx, officeId, memberId, startsOn)
}

export async function setEligibility(
  tx: Tx,
  officeId: string,
  memberId: string,
  eligibility: { readonly isEligible: boolean; readonly reason?: string; readonly validTo?: Day },
  startsOn: Day,
  { now }: Clock,
): Promise<void> {
  await tx.eligibility.updateMany({
    where: { officeId, memberId, OR: [{ validTo: null }, { validTo: { gte: startsOn } }] },
    data: { validTo: lastDayBefore(startsOn) },
  })
  await tx.eligibility.create({
    data: {
      id: newId(),
      officeId,
      memberId,
      isEligible: eligibility.isEligible,
      reason: eligibility.reason ?? null,
      validFrom: startsOn,
      validTo: eligibility.validTo ?? null,
      recordedAt: now,
    },
  })
}

/** Off the roster from that day on: chat accounts are let go, codes and requests void; what they did stays. */
export async function markLeft(
  tx: Tx,
  officeId: string,
  memberId: string,
  leftOn: Day,
  { now, machineNow }: Omit<Clock, 'today'>,
): Promise<void> {
  const reaching = { officeId, memberId, OR: [{ validTo: null }, { validTo: { gte: leftOn } }] }
  const ended = { validTo: lastDayBefore(leftOn) }
  await tx.member.updateMany({ where: { id: memberId, officeId }, data: { leftOn } })
  await tx.unitMembership.updateMany({ where: reaching, data: ended })
  await tx.roleAssignment.updateMany({ where: reaching, data: ended })
  await tx.link.updateMany({ where: { officeId, memberId, endedAt: null }, data: { endedAt: machineNow } })
  await tx.linkCode.updateMany({
    where: { officeId, memberId, usedAt: null, voidedAt: null },
    data: { voidedAt: machineNow },
  })
  await tx.linkRequest.updateMany({
    where: { officeId, memberId, state: 'pending' },
    data: { state: 'refused', decidedAt: now },
  })
}

/** Somebody who left stands on the roster again; unit and roles are given anew. */
export async function welcomeBack(tx: Tx, officeId: string, memberId: string): Promise<void> {
  await tx.member.updateMany({ where: { id: memberId, officeId }, data: { leftOn: null } })
}

/** `null` takes a value away. */
export async function updateDetails(tx: Tx, officeId: string, memberId: string, edit: MemberEdit): Promise<void> {
  const { name, ...rest } = edit
  const named = name ? { name, foldedName: fold(name) } : {}
  await tx.member.updateMany({ where: { id: memberId, officeId }, data: { ...rest, ...named } })
}

/** Whether the person leads follows from position and roles, unless the office says otherwise afterwards. */
export async function refreshPost(tx: Tx, officeId: string, memberId: string, on: Day): Promise<void> {
  const member = await tx.member.findFirstOrThrow({ where: { id: memberId, officeId }, include: { roles: true } })
  const roles = member.roles.filter(span => isValidOn(span, on)).map(span => span.role)
  const holdsPost = holdsLeadingPost(member.position ?? undefined, roles)
  if (holdsPost !== member.holdsPost) await setHoldsPost(tx, officeId, memberId, holdsPost)
}

export async function setHoldsPost(tx: Tx, officeId: string, memberId: string, holdsPost: boolean): Promise<void> {
  await tx.member.updateMany({ where: { id: memberId, officeId }, data: { holdsPost } })
}

/** Administrators of the office on a day, without those who left. */
export async function administratorsOn(tx: Tx, officeId: string, on: Day): Promise<readonly string[]> {
  const rows = await tx.roleAssignment.findMany({
    where: {
      officeId,
      role: 'administrator',
      ...validOn(on),
      member: { erasedAt: null, OR: [{ leftOn: null }, { leftOn: { gt: on } }] },
    },
    select: { memberId: true },
  })
  return [...new Set(rows.map(row => row.memberId))]
}
