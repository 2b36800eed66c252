// Job rows: inserted with the facts that asked for them, claimed by one process at a time.
import type { JobOrder } from '../chat/context.ts'
import type { Incoming } from '../chat/incoming.ts'
import { newId } from '../db/new-id.ts'
import type { Database, Prisma, Tx } from '../db/open-database.ts'
import type { Voice } from '../language/voice.ts'

export type JobRow = Awaited<ReturnType<Tx['job']['findFirstOrThrow']>>

/** Who asked and where, so that the result comes back as if they spoke again. */
export type ReturnTo = Pick<Incoming, 'connection' | 'place' | 'speaker'> & {
  readonly voice: Voice
  /** Of the event that asked. */
  readonly traceId?: string
}

/** Asked for by a reminder: nobody waits for an answer, and what was found is told to whom it concerns. */
export type Scheduled = Pick<ReturnTo, 'voice' | 'traceId'>

const leaseSeconds = 300
const mostTries = 4

export async function insertJobs(
  tx: Tx,
  orders: readonly JobOrder[],
  ctx: { readonly office?: { readonly id: string }; readonly machineNow: Date },
  returnTo: ReturnTo | Scheduled,
): Promise<void> {
  if (orders.length === 0) return
  await tx.job.createMany({
    data: orders.map(order => ({
      id: newId(),
      officeId: ctx.office?.id ?? null,
      kind: order.kind,
      input: order.input as Prisma.InputJsonObject,
      returnTo: returnTo as unknown as Prisma.InputJsonObject,
      notBefore: ctx.machineNow,
      createdAt: ctx.machineNow,
    })),
  })
}

/** The next job nobody is working on, or whose worker is gone. */
export async function claimJob(database: Database, holder: string, now: Date): Promise<JobRow | undefined> {
  const open = { OR: [{ state: 'waiting' as const }, { state: 'working' as const, claimedUntil: { lt: now } }] }
  const candidate = await database.client.job.findFirst({
    where: { ...open, notBefore: { lte: now } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  if (!candidate) return undefined
  const [row] = await database.transaction(tx =>
    tx.job.updateManyAndReturn({
      where: { id: candidate.id, ...open },
      data: {
        state: 'working',
        claimedBy: holder,
        claimedUntil: new Date(now.getTime() + leaseSeconds * 1000),
        attempts: { increment: 1 },
      },
    }),
  )
  return row
}

/** Jobs whose process is gone need not wait for the end of their lease. */
export async function freeJobs(database: Database, isGone: (holder: string) => boolean): Promise<void> {
  const working = await database.client.job.findMany({ where: { state: 'working' }, select: { claimedBy: true } })
  const gone = [...new Set(working.flatMap(({ claimedBy }) => claimedBy ?? []))].filter(isGone)
  if (gone.length === 0) return
  await database.client.job.updateMany({
    where: { state: 'working', claimedBy: { in: gone } },
    data: { state: 'waiting', claimedBy: null, claimedUntil: null },
  })
}

/** What went in and came out is forgotten: a roster's phone numbers must not stay here. False when it was finished before. */
export async function finishJob(tx: Tx, id: string, now: Date): Promise<boolean> {
  const finished = { state: 'done' as const, finishedAt: now, input: {} }
  const { count } = await tx.job.updateMany({ where: { id, state: { not: 'done' } }, data: finished })
  return count > 0
}

/** Tries again later, or not at all; true when that was the last try. Whose lease has passed to another has no say any more. */
export async function failJob({ client }: Database, row: JobRow, why: string, now: Date): Promise<boolean> {
  const isOver = row.attempts >= mostTries
  const { count } = await client.job.updateMany({
    where: { id: row.id, state: 'working', attempts: row.attempts },
    data: isOver
      ? { state: 'failed', failure: why.slice(0, 300), finishedAt: now }
      : { state: 'waiting', failure: why.slice(0, 300), notBefore: new Date(now.getTime() + 2 ** row.attempts * 1000) },
  })
  return isOver && count > 0
}

export function returnToOf(row: JobRow): ReturnTo {
  return row.returnTo as unknown as ReturnTo
}

export function isScheduled(row: JobRow): boolean {
  return returnToOf(row).connection === undefined
}
