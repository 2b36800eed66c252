// Removes what has served its purpose: event ids no platform will repeat, messages long sent, finished jobs, forms long closed.
import type { Database } from '../db/open-database.ts'
import { dropPassedFiles } from './file-store.ts'
import { secretKey } from './outbox.ts'

export type Retention = { readonly eventsDays: number; readonly messagesDays: number; readonly jobsDays: number }

export const usualRetention: Retention = { eventsDays: 8, messagesDays: 400, jobsDays: 30 }

const dayMillis = 86_400_000
const formsDays = 180
/** Until then an address that was opened too late can still say so. */
const linksDays = 7
/** Long enough to be read; the chat itself keeps what was sent. */
const secretsDays = 7
/** Few at a time: people's own transactions come in between. */
const chunkSize = 500
const finished = { in: ['sent' as const, 'failed' as const, 'cancelled' as const] }

/**
 * `now` is the machine clock's. A message goes with its attempts; what a receipt or a button of it could still tell is then gone.
 * What an office recorded (facts, its own log of who did what) is not touched here: that follows the office's rule.
 */
export async function thinOut(database: Database, now: Date, retention: Retention): Promise<void> {
  const { client } = database
  const before = (days: number) => new Date(now.getTime() - days * dayMillis)
  await client.receivedEvent.deleteMany({ where: { receivedAt: { lt: before(retention.eventsDays) } } })
  await client.outgoingMessage.updateMany({
    where: { aboutKey: secretKey, state: finished, notBefore: { lt: before(secretsDays) } },
    data: { message: { blocks: [] }, aboutKey: null },
  })
  const lastTriedBefore = { notBefore: { lt: before(retention.messagesDays) } }
  await inChunks(
    () => client.outgoingMessage.findMany({ where: { state: finished, ...lastTriedBefore }, ...someIds }),
    ids => client.outgoingMessage.deleteMany({ where: { id: { in: ids } } }),
  )
  await inChunks(
    () =>
      client.job.findMany({
        where: { state: { in: ['done', 'failed'] }, createdAt: { lt: before(retention.jobsDays) } },
        ...someIds,
      }),
    ids => client.job.deleteMany({ where: { id: { in: ids } } }),
  )
  await dropPassedFiles(database, now)
  await client.fileLink.deleteMany({ where: { expiresAt: { lt: before(linksDays) } } })
  await client.form.deleteMany({ where: { state: { not: 'open' }, changedAt: { lt: before(formsDays) } } })
}

const someIds = { take: chunkSize, select: { id: true } } as const

async function inChunks(
  find: () => Promise<readonly { readonly id: string }[]>,
  remove: (ids: string[]) => Promise<unknown>,
): Promise<void> {
  for (;;) {
    const ids = (await find()).map(({ id }) => id)
    if (ids.length > 0) await remove(ids)
    if (ids.length < chunkSize) return
  }
}
