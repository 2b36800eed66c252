// Chat groups: which office and unit they belong to, which topic is spoken in, what they do not want to hear.
import type { Tx } from '../../db/open-database.ts'

export type GroupBinding = {
  readonly officeId: string
  readonly unitId?: string
  /** The forum topic in which the group was bound: notices go there. */
  readonly threadKey?: string
  readonly boundById: string
}

/** False when the group belongs to another office by now. */
export async function bindGroup(tx: Tx, groupId: string, to: GroupBinding, machineNow: Date): Promise<boolean> {
  const { count } = await tx.chatGroup.updateMany({
    where: { id: groupId, OR: [{ officeId: null }, { officeId: to.officeId }] },
    data: {
      officeId: to.officeId,
      unitId: to.unitId ?? null,
      threadKey: to.threadKey ?? null,
      boundById: to.boundById,
      boundAt: machineNow,
    },
  })
  return count === 1
}

export async function unbindGroup(tx: Tx, groupId: string, officeId: string): Promise<boolean> {
  const { count } = await tx.chatGroup.updateMany({
    where: { id: groupId, officeId },
    data: {
      officeId: null,
      unitId: null,
      threadKey: null,
      boundById: null,
      boundAt: null,
      mutedReminders: [],
    },
  })
  return count === 1
}

export async function markRemoved(tx: Tx, groupId: string, machineNow: Date): Promise<void> {
  await tx.chatGroup.update({ where: { id: groupId }, data: { removedAt: machineNow } })
}

export async function markBlocked(tx: Tx, accountId: string, machineNow: Date): Promise<void> {
  await tx.chatAccount.update({
    where: { id: accountId },
    data: { unreachableAt: machineNow, unreachableWhy: 'blocked' },
  })
}

export async function mutedKinds(tx: Tx, groupId: string): Promise<readonly string[]> {
  const group = await tx.chatGroup.findUnique({ where: { id: groupId }, select: { mutedReminders: true } })
  const stored = group?.mutedReminders
  return Array.isArray(stored) ? stored.filter(kind => typeof kind === 'string') : []
}

export async function setMutedKinds(tx: Tx, groupId: string, kinds: readonly string[]): Promise<void> {
  await tx.chatGroup.update({ where: { id: groupId }, data: { mutedReminders: [...kinds] } })
}
