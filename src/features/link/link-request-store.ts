// Requests to be linked: one waiting per account, decided once, with the messages that asked for a decision.
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/open-database.ts'

const dayMillis = 86_400_000

export type LinkRequestFacts = {
  readonly id: string
  readonly officeId: string
  readonly accountId: string
  readonly accountName: string
  readonly memberId: string
  readonly state: 'pending' | 'approved' | 'refused'
  readonly nextWord?: string
  readonly createdAt: Date
  readonly decidedByName?: string
}

export async function requestsOfAccount(tx: Tx, accountId: string, now: Date) {
  const rows = await tx.linkRequest.findMany({ where: { accountId } })
  const since = now.getTime() - dayMillis
  return {
    pending: rows.filter(row => row.state === 'pending'),
    countToday: rows.filter(row => row.createdAt.getTime() > since).length,
  }
}

export type NewLinkRequest = {
  readonly officeId: string
  readonly accountId: string
  readonly memberId: string
  readonly nextWord?: string
}

export async function insertRequest(tx: Tx, request: NewLinkRequest, now: Date): Promise<string> {
  const id = newId()
  await tx.linkRequest.create({ data: { id, ...request, createdAt: now } })
  return id
}

export async function requestById(tx: Tx, officeId: string, id: string): Promise<LinkRequestFacts | undefined> {
  const row = await tx.linkRequest.findFirst({ where: { id, officeId } })
  return row ? (await withNames(tx, [row]))[0] : undefined
}

/** The oldest first. */
export async function pendingRequests(tx: Tx, officeId: string): Promise<readonly LinkRequestFacts[]> {
  const rows = await tx.linkRequest.findMany({ where: { officeId, state: 'pending' }, orderBy: { id: 'asc' } })
  return withNames(tx, rows)
}

type Row = Awaited<ReturnType<Tx['linkRequest']['findFirstOrThrow']>>

async function withNames(tx: Tx, rows: readonly Row[]): Promise<readonly LinkRequestFacts[]> {
  const accounts = await tx.chatAccount.findMany({
    where: { id: { in: rows.map(row => row.accountId) } },
    select: { id: true, displayName: true },
  })
  const deciders = await tx.member.findMany({
    where: { id: { in: rows.flatMap(row => row.decidedById ?? []) } },
    select: { id: true, name: true },
  })
  return rows.map(row => ({
    id: row.id,
    officeId: row.officeId,
    accountId: row.accountId,
    accountName: accounts.find(account => account.id === row.accountId)?.displayName ?? '',
    memberId: row.memberId,
    state: row.state,
    nextWord: row.nextWord ?? undefined,
    createdAt: row.createdAt,
    decidedByName: deciders.find(member => member.id === row.decidedById)?.name,
  }))
}

/** The first decision wins: false when there was one already. */
export async function decideRequest(
  tx: Tx,
  officeId: string,
  id: string,
  state: 'approved' | 'refused',
  decidedById: string,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.linkRequest.updateMany({
    where: { id, officeId, state: 'pending' },
    data: { state, decidedAt: now, decidedById },
  })
  return count === 1
}

/** The account got in another way: what it asked for needs no decision any more. */
export async function closeRequests(tx: Tx, officeId: string, accountId: string, now: Date): Promise<void> {
  await tx.linkRequest.updateMany({
    where: { officeId, accountId, state: 'pending' },
    data: { state: 'refused', decidedAt: now },
  })
}

export function requestAbout(id: string): string {
  return `link-request:${id}`
}

/** The messages that asked for this decision and were sent; those still on their way are called back. */
export async function askingRows(
  tx: Tx,
  officeId: string,
  requestId: string,
): Promise<readonly { id: string; memberId: string }[]> {
  const about = { officeId, aboutKey: requestAbout(requestId) }
  await tx.outgoingMessage.updateMany({ where: { ...about, state: 'pending' }, data: { state: 'cancelled' } })
  const rows = await tx.outgoingMessage.findMany({
    where: { ...about, state: { in: ['sending', 'sent'] }, toMemberId: { not: null } },
    select: { id: true, toMemberId: true },
  })
  return rows.map(row => ({ id: row.id, memberId: row.toMemberId! }))
}
