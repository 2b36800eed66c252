// Removes what has served its purpose: event ids no platform will repeat, finished jobs, reminders long past.
import type { Database } from '../db/open-database.ts'

const dayMillis = 86_400_000
const keptDays = { received: 8, jobs: 30, forms: 180 } as const

/** `now` is the machine clock's. */
export async function thinOut(database: Database, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * dayMillis)
  await database.client.receivedEvent.deleteMany({ where: { receivedAt: { lt: before(keptDays.received) } } })
  await database.client.job.deleteMany({
    where: { state: { in: ['done', 'failed'] }, createdAt: { lt: before(keptDays.jobs) } },
  })
  await database.client.form.deleteMany({
    where: { state: { not: 'open' }, changedAt: { lt: before(keptDays.forms) } },
  })
}
