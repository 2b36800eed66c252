// The sender's view of the outgoing rows: what is next, claimed, sent, failed, found again after a crash.

import type { WordedMessage } from '../chat/message.ts'
import { firstIdAt, newId } from '../db/new-id.ts'
import type { Database, Tx } from '../db/open-database.ts'

export type PendingRow = {
  readonly id: string
  readonly lane: string
  readonly priority: number
  readonly toGroupId: string | null
}

export type ClaimedRow = Awaited<ReturnType<Tx['outgoingMessage']['findFirstOrThrow']>>

/** The next rows in their order, none of a lane that is busy. `mostPriority` leaves broadcasts out when the hands are full. */
export async function nextRows(
  database: Database,
  connection: string,
  busyLanes: readonly string[],
  mostPriority: number,
  take: number,
  now: Date,
): Promise<readonly PendingRow[]> {
  return database.client.outgoingMessage.findMany({
    where: {
      connection,
      state: 'pending',
      priority: { lte: mostPriority },
      notBefore: { lte: now },
      lane: { notIn: inFixedLength(busyLanes) },
    },
    orderBy: [{ priority: 'asc' }, { id: 'asc' }],
    take,
    select: { id: true, lane: true, priority: true, toGroupId: true },
  })
}

/** Lists of any length would be statements of any number, each planned anew. */
export function inFixedLength(values: readonly string[]): string[] {
  const length = [1, 8, 64].find(one => values.length <= one) ?? values.length
  return Array.from({ length }, (_, index) => values[Math.min(index, values.length - 1)] ?? '')
}

/** Claims rows that are still pending; what another process took or cancelled comes back undefined. */
export async function claimRows(
  database: Database,
  ids: readonly string[],
  holder: string,
): Promise<readonly (ClaimedRow | undefined)[]> {
  const rows = await database.client.outgoingMessage.updateManyAndReturn({
    where: { id: { in: inFixedLength(ids) }, state: 'pending' },
    data: { state: 'sending', claimedBy: holder },
  })
  return ids.map(id => rows.find(row => row.id === id))
}

export type SendResult = {
  readonly row: ClaimedRow
  readonly outcome: 'sent' | 'retry' | 'unknown' | 'failed'
  readonly remoteId?: string
  readonly detail?: string
  readonly notBefore?: Date
}

/** Writes how tries ended; those in vain are kept for the delivery log. */
export async function recordResults(tx: Tx, results: readonly SendResult[], now: Date): Promise<void> {
  for (const result of results) {
    await tx.outgoingMessage.updateMany({ where: stillOurs(result), data: changeFor(result, now) })
  }
  const inVain = results.filter(({ outcome }) => outcome !== 'sent')
  if (inVain.length === 0) return
  await tx.attempt.createMany({
    data: inVain.map(({ row, outcome, detail }) => ({
      ...{ id: newId(), outgoingId: row.id, at: now, outcome },
      detail: detail?.slice(0, 300) ?? null,
    })),
  })
}

/** Another process may have taken the row over meanwhile: then only the good news still counts. */
function stillOurs({ row, outcome }: SendResult) {
  if (outcome === 'sent') return { id: row.id, state: { in: ['pending' as const, 'sending' as const] } }
  return { id: row.id, state: 'sending' as const, claimedBy: row.claimedBy }
}

function changeFor({ row, outcome, remoteId, detail, notBefore }: SendResult, now: Date) {
  const attempts = row.attempts + 1
  const free = { claimedBy: null, attempts }
  if (outcome === 'sent')
    return { ...free, state: 'sent' as const, remoteId: remoteId ?? null, sentAt: now, failure: null }
  if (outcome === 'failed') return { ...free, state: 'failed' as const, failure: detail ?? 'failed' }
  return {
    ...free,
    state: 'pending' as const,
    notBefore: notBefore ?? now,
    ...(outcome === 'unknown' && { isPossiblyTwice: true }),
  }
}

/** Rows whose sender died with the request on the wire: they go out once more, logged as possibly twice. Only the lease's holder may ask. */
export async function recoverRows(
  database: Database,
  connection: string,
  now: Date,
  isInHand: (id: string) => boolean,
): Promise<number> {
  const stuck = await database.client.outgoingMessage.findMany({
    where: { connection, state: 'sending' },
    select: { id: true },
  })
  const ids = stuck.map(row => row.id).filter(id => !isInHand(id))
  if (ids.length === 0) return 0
  await database.transaction(async tx => {
    await tx.outgoingMessage.updateMany({
      where: { id: { in: ids }, state: 'sending' },
      data: { state: 'pending', claimedBy: null, isPossiblyTwice: true },
    })
    await tx.attempt.createMany({
      data: ids.map(id => ({ id: newId(), outgoingId: id, at: now, outcome: 'unknown', detail: 'sender stopped' })),
    })
  })
  return ids.length
}

/** What any process tried to send on this connection since then, oldest first. */
export async function recentTries(
  database: Database,
  connection: string,
  since: Date,
): Promise<readonly { readonly lane: string; readonly at: Date }[]> {
  const sent = await database.client.outgoingMessage.findMany({
    where: { connection, sentAt: { gte: since } },
    select: { lane: true, sentAt: true },
  })
  const inVain = await database.client.attempt.findMany({
    // The id tells the time and has an index.
    where: { id: { gte: firstIdAt(since) }, outgoing: { connection } },
    select: { at: true, outgoing: { select: { lane: true } } },
  })
  return [
    ...sent.flatMap(({ lane, sentAt }) => (sentAt ? [{ lane, at: sentAt }] : [])),
    ...inVain.map(({ at, outgoing }) => ({ lane: outgoing.lane, at })),
  ].sort((one, other) => one.at.getTime() - other.at.getTime())
}

export async function savePart(database: Database, rowId: string, remoteIds: readonly string[]): Promise<void> {
  await database.client.outgoingMessage.update({ where: { id: rowId }, data: { remoteId: remoteIds.join(',') } })
}

export function wordedMessageOf(row: ClaimedRow): WordedMessage {
  return row.message as unknown as WordedMessage
}
