// What waits and for how long, as doctor tells it.
import type { Database } from '../db/open-database.ts'

export type Queue = {
  readonly waiting: number
  /** How long the one waiting longest has been due. */
  readonly oldestSeconds: number
  readonly givenUpSinceYesterday: number
  readonly jobs: number
  readonly overdueReminders: number
  /** Processes that hold a lease that has not ended. */
  readonly holders: readonly string[]
}

const dayMillis = 86_400_000
/** A reminder is fired within seconds; one that waits this long waits for a program that is not there. */
const overdueMillis = 5 * 60_000

/** The clock of the machine where the database runs; undefined where that is this one. */
export async function databaseClock({ kind, client }: Database): Promise<Date | undefined> {
  if (kind === 'sqlite') return undefined
  const [row] = await client.$queryRaw<{ at: Date }[]>`SELECT clock_timestamp() AS at`
  return row?.at
}

/** `now` is the machine clock's, `calendarNow` the calendar's. */
export async function lookAtQueue({ client }: Database, now: Date, calendarNow: Date): Promise<Queue> {
  const { _count: waiting, _min: oldest } = await client.outgoingMessage.aggregate({
    where: { state: { in: ['pending', 'sending'] } },
    _count: true,
    _min: { notBefore: true },
  })
  const givenUpSinceYesterday = await client.attempt.count({
    where: { outcome: 'failed', at: { gt: new Date(now.getTime() - dayMillis) } },
  })
  const jobs = await client.job.count({ where: { state: { in: ['waiting', 'working'] } } })
  const overdueReminders = await client.reminder.count({
    where: { state: 'planned', dueAt: { lt: new Date(calendarNow.getTime() - overdueMillis) } },
  })
  const leases = await client.lease.findMany({ where: { until: { gt: now } } })
  const oldestSeconds = oldest.notBefore ? Math.max(0, (now.getTime() - oldest.notBefore.getTime()) / 1000) : 0
  const holders = [...new Set(leases.map(({ holder }) => holder))]
  return { waiting, oldestSeconds, givenUpSinceYesterday, jobs, overdueReminders, holders }
}
