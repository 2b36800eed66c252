// One process at a time does what only one may do: a row with a holder and an end by the machine clock.

import { isUniqueViolation } from '../db/database-error.ts'
import type { Database } from '../db/open-database.ts'

export type LeaseName = 'ticker' | `sender:${string}` | `poller:${string}`

/** Takes or renews the lease; false while another holder's has not ended. */
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
    if (await database.client.lease.findFirst({ where: { name } })) return false
    await database.client.lease.create({ data: { name, holder, until } })
    return true
  } catch (error) {
    if (isUniqueViolation(error)) return false
    throw error
  }
}

/** Gives the lease up at once, so that another process need not wait for its end. */
export async function dropLease(database: Database, name: LeaseName, holder: string): Promise<void> {
  await database.client.lease.deleteMany({ where: { name, holder } })
}
