// The private addresses of calendars: 128 random bits, of which only the hash is stored.
import { createHash, randomBytes } from 'node:crypto'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/open-database.ts'

const TOKEN_BYTES = 16

type Owner = { readonly officeId: string; readonly memberId: string }

/** Ends the member's earlier addresses and returns the token of a new one; it cannot be read again. */
export async function renewFeed(tx: Tx, { officeId, memberId }: Owner, now: Date): Promise<string> {
  await revokeFeeds(tx, { officeId, memberId }, now)
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  await tx.calendarFeed.create({ data: { id: newId(), officeId, memberId, tokenHash: hashOf(token), createdAt: now } })
  return token
}

export async function revokeFeeds(tx: Tx, { officeId, memberId }: Owner, now: Date): Promise<number> {
  const { count } = await tx.calendarFeed.updateMany({
    where: { officeId, memberId, revokedAt: null },
    data: { revokedAt: now },
  })
  return count
}

export async function activeFeed(
  tx: Tx,
  { officeId, memberId }: Owner,
): Promise<{ readonly createdAt: Date } | undefined> {
  const row = await tx.calendarFeed.findFirst({ where: { officeId, memberId, revokedAt: null } })
  return row ? { createdAt: row.createdAt } : undefined
}

/** Whose calendar an address is; undefined for one that was revoked or never was. */
export async function ownerOfFeed(tx: Tx, token: string): Promise<Owner | undefined> {
  const row = await tx.calendarFeed.findUnique({ where: { tokenHash: hashOf(token) } })
  return row && row.revokedAt === null ? { officeId: row.officeId, memberId: row.memberId } : undefined
}

export async function feedsOf(tx: Tx, { officeId, memberId }: Owner) {
  return tx.calendarFeed.findMany({ where: { officeId, memberId }, orderBy: { createdAt: 'asc' } })
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
