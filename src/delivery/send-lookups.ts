// What sending asks about single rows, gathered: many lanes that go at once ask once.
import type { Database } from '../db/open-database.ts'
import { batched } from './batch.ts'
import { inFixedLength } from './delivery-store.ts'

export type AccountRow = {
  readonly id: string
  readonly remoteId: string
  readonly displayName: string
  readonly privateChatKey: string | null
}

export type SendLookups = {
  readonly account: (id: string) => Promise<AccountRow | undefined>
  /** The parts a sent message has on its platform; none where it was not sent. */
  readonly remoteIds: (rowId: string) => Promise<readonly string[]>
}

const mostAtOnce = 64

export function openSendLookups({ client }: Database): SendLookups {
  const account = batched<string, AccountRow | undefined>(async ids => {
    const rows = await inChunks(ids, some =>
      client.chatAccount.findMany({
        where: { id: { in: some } },
        select: { id: true, remoteId: true, displayName: true, privateChatKey: true },
      }),
    )
    return ids.map(id => rows.find(row => row.id === id))
  })
  const remoteIds = batched<string, readonly string[]>(async ids => {
    const rows = await inChunks(ids, some =>
      client.outgoingMessage.findMany({
        where: { id: { in: some }, state: 'sent' },
        select: { id: true, remoteId: true },
      }),
    )
    return ids.map(id => rows.find(row => row.id === id)?.remoteId?.split(',') ?? [])
  })
  return { account, remoteIds }
}

async function inChunks<T>(ids: readonly string[], find: (some: string[]) => Promise<readonly T[]>): Promise<T[]> {
  const found: T[] = []
  for (let from = 0; from < ids.length; from += mostAtOnce)
    found.push(...(await find(inFixedLength(ids.slice(from, from + mostAtOnce)))))
  return found
}
