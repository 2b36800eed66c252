// Whether members can be written to, and by which platform: what stands in the way otherwise.
import { spokenToFirst } from '../../chat/spoken-to.ts'
import { inChunks } from '../../db/in-chunks.ts'
import type { Tx } from '../../db/open-database.ts'

export type Reach =
  | { readonly kind: 'here'; readonly platform: string }
  | { readonly kind: 'unreachable'; readonly why: string }

/** Who has never linked an account is not in it. */
export async function reachAmong(
  tx: Tx,
  officeId: string,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, Reach>> {
  const rows = await inChunks(memberIds, some =>
    tx.link.findMany({
      where: { officeId, memberId: { in: some }, endedAt: null },
      select: { memberId: true, lastUsedAt: true, preferredAt: true, account: true },
    }),
  )
  const found = new Map<string, Reach>()
  for (const { memberId, account } of rows.toSorted(spokenToFirst)) {
    if (found.get(memberId)?.kind === 'here') continue
    const why = account.unreachableAt ? (account.unreachableWhy ?? 'blocked') : 'notStarted'
    const isHere = account.privateChatKey !== null && account.unreachableAt === null
    const platform = account.connection.split(':')[0] ?? account.connection
    found.set(memberId, isHere ? { kind: 'here', platform } : { kind: 'unreachable', why })
  }
  return found
}
