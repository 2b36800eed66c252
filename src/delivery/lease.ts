// One process at a time does what only one may do: a row with a holder and an end by the machine clock.

import { isUniqueViolation } from '../db/database-error.ts'
import type { Database } from '../db/open-database.ts'
import { isAlive, isGone } from './lease-holder.ts'

export type LeaseName = 'ticker' | `sender:${string}` | `poller:${string}`

/** Takes or renews the lease; false while another holder's has not ended, unless that process is gone. */
export async function holdLease(
  database: Database,
  name: LeaseName,
  holder: string,
  seconds: number,
  now: Date = new Date(),
): Promise<boolean> {
  const until = new Date(now.getTime() + seconds * 1000)
  const { count } = await database.client.lease.updateMany({
    where: { name, OR: [{ holder }, { until: { lt: now } }] },
    data: { holder, until },
  })
  if (count === 1) return true
  try {
    const held = await database.client.lease.findFirst({ where: { name } })
    if (held) return isGone(held.holder) && (await takeFrom(database, name, held.holder, { holder, until }))
    await database.client.lease.create({ data: { name, holder, until } })
    return true
  } catch (error) {
    if (isUniqueViolation(error)) return false
    throw error
  }
}

async function takeFrom(
  database: Database,
  name: LeaseName,
  gone: string,
  mine: { readonly holder: string; readonly until: Date },
): Promise<boolean> {
  const { count } = await database.client.lease.updateMany({ where: { name, holder: gone }, data: mine })
  return count === 1
}

/** Gives the lease up at once, so that another process need not wait for its end. */
export async function dropLease(database: Database, name: LeaseName, holder: string): Promise<void> {
  await database.client.lease.deleteMany({ where: { name, holder } })
}

/**
 * After a crash the dead process's leases would hold everything up; a SQLite file has one process, so they can be nobody else's,
 * unless a second one was started by mistake: then the first still lives, and keeps them.
 */
export async function forgetDeadLeases(database: Database): Promise<void> {
  if (database.kind !== 'sqlite') return
  const leases = await database.client.lease.findMany()
  const dead = leases.filter(({ holder }) => !isAlive(holder)).map(({ name }) => name)
  await database.client.lease.deleteMany({ where: { name: { in: dead } } })
}
