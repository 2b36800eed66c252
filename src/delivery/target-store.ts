// Where a claimed row really goes: looked up at the moment of sending, so that nobody gets what is no longer theirs.
import type { Database, Tx } from '../db/open-database.ts'
import type { NeverReason } from '../platforms/platform.ts'
import { addressesOf } from './address-store.ts'
import type { ClaimedRow } from './delivery-store.ts'
import type { SendLookups } from './send-lookups.ts'

export type Target =
  | {
      readonly kind: 'chat'
      readonly chatKey: string
      readonly isGroup: boolean
      readonly threadKey?: string
      readonly accountId?: string
      readonly groupId?: string
      readonly addressedTo?: { readonly key: string; readonly name: string }
    }
  /** Another account reaches this member now: the row goes to that connection's sender. */
  | { readonly kind: 'elsewhere'; readonly connection: string; readonly lane: string }
  | { readonly kind: 'nobody'; readonly why: string }

/** Asks with findFirst: Prisma gathers findUnique of one tick into a batch, which may run inside somebody's transaction. */
export async function targetOf(database: Database, lookups: SendLookups, row: ClaimedRow): Promise<Target> {
  const { client } = database
  if (row.toGroupId) return groupTarget(client, lookups, row)
  if (row.toMemberId) return memberTarget(client, lookups, row)
  const account = row.toAccountId ? await lookups.account(row.toAccountId) : undefined
  if (!account?.privateChatKey) return { kind: 'nobody', why: 'noPrivateChat' }
  return { kind: 'chat', chatKey: account.privateChatKey, isGroup: false, accountId: account.id }
}

type Client = Pick<Tx, 'chatGroup' | 'link'>

async function groupTarget(client: Client, lookups: SendLookups, row: ClaimedRow): Promise<Target> {
  const group = await client.chatGroup.findFirst({ where: { id: row.toGroupId! } })
  if (!group || group.removedAt) return { kind: 'nobody', why: 'groupRemoved' }
  const isForeign = row.officeId !== null && group.officeId !== null && group.officeId !== row.officeId
  if (isForeign && row.kind !== 'answer') return { kind: 'nobody', why: 'groupChangedOffice' }
  const speaker = row.toAccountId ? await lookups.account(row.toAccountId) : undefined
  return {
    kind: 'chat',
    chatKey: group.remoteId,
    isGroup: true,
    threadKey: row.threadKey ?? undefined,
    groupId: group.id,
    addressedTo: speaker ? { key: speaker.remoteId, name: speaker.displayName } : undefined,
  }
}

async function memberTarget(client: Client, lookups: SendLookups, row: ClaimedRow): Promise<Target> {
  const [address] = await addressesOf(client as Tx, [{ to: { member: row.toMemberId! } }])
  if (!address?.connection) return { kind: 'nobody', why: address?.why ?? 'notLinked' }
  if (address.connection !== row.connection)
    return { kind: 'elsewhere', connection: address.connection, lane: address.lane }
  const account = await lookups.account(address.lane.slice(2))
  if (!account?.privateChatKey) return { kind: 'nobody', why: 'notLinked' }
  return { kind: 'chat', chatKey: account.privateChatKey, isGroup: false, accountId: account.id }
}

/** What a platform said for good: the chat is marked, so that nothing more is tried there until it speaks again. */
export async function markUnreachable(tx: Tx, target: Target & { kind: 'chat' }, why: NeverReason, now: Date) {
  if (why === 'rejected') return
  if (target.groupId) await tx.chatGroup.update({ where: { id: target.groupId }, data: { removedAt: now } })
  if (target.accountId)
    await tx.chatAccount.update({ where: { id: target.accountId }, data: { unreachableAt: now, unreachableWhy: why } })
}

/** A group became a supergroup: everything bound to it stays, only its remote id changes. */
export async function moveGroup(tx: Tx, connection: string, oldKey: string, newKey: string): Promise<void> {
  const old = await tx.chatGroup.findUnique({ where: { connection_remoteId: { connection, remoteId: oldKey } } })
  if (!old) return
  const twin = await tx.chatGroup.findUnique({ where: { connection_remoteId: { connection, remoteId: newKey } } })
  if (twin) {
    if (twin.officeId) return
    await tx.chatGroup.update({
      where: { id: twin.id },
      data: { remoteId: `${newKey}:merged:${twin.id}`, removedAt: twin.lastSeenAt },
    })
  }
  await tx.chatGroup.update({ where: { id: old.id }, data: { remoteId: newKey, removedAt: null } })
  await tx.form.updateMany({ where: { connection, chatKey: oldKey, state: 'open' }, data: { chatKey: newKey } })
}
