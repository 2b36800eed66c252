// The groups of the sandbox and how far each person has read.
import { newId } from '../../db/new-id.ts'
import type { Database, Tx } from '../../db/open-database.ts'

export type NewSandboxGroup = {
  readonly key?: string
  readonly title: string
  /** With an office, its people are members; with a unit, those of the unit. */
  readonly officeId?: string
  readonly unitId?: string
  /** Members by name of their key; the first of them may administer the group. */
  readonly memberKeys?: readonly string[]
}

/** Returns the key of the group's chat. */
export async function addGroup(tx: Pick<Tx, 'sandboxGroup'>, group: NewSandboxGroup): Promise<string> {
  const { key = `g-${newId()}`, title, officeId = null, unitId = null, memberKeys = [] } = group
  await tx.sandboxGroup.create({ data: { key, title, officeId, unitId, memberKeys: [...memberKeys] } })
  return key
}

export async function setBotInGroup({ client }: Database, key: string, hasBot: boolean): Promise<void> {
  await client.sandboxGroup.update({ where: { key }, data: { hasBot } })
}

export async function markRead({ client }: Database, personKey: string, chatKey: string): Promise<void> {
  const last = await client.sandboxMessage.findFirst({
    where: { chatKey },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  if (!last) return
  const where = { personKey_chatKey: { personKey, chatKey } }
  const read = { messageId: last.id }
  await client.sandboxRead.upsert({ where, create: { personKey, chatKey, ...read }, update: read })
}

/** Messages of others after the last one read, by chat; chats without any are left out. */
export async function unreadOf(
  { client }: Database,
  personKey: string,
  chatKeys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const reads = await client.sandboxRead.findMany({ where: { personKey } })
  const readTo = new Map(reads.map(read => [read.chatKey, read.messageId]))
  const counts = await Promise.all(
    chatKeys.map(async chatKey => {
      const isOthers = { OR: [{ authorKey: null }, { authorKey: { not: personKey } }] }
      const where = { chatKey, removedAt: null, id: { gt: readTo.get(chatKey) ?? '' }, ...isOthers }
      return [chatKey, await client.sandboxMessage.count({ where })] as const
    }),
  )
  return new Map(counts.filter(([, count]) => count > 0))
}
