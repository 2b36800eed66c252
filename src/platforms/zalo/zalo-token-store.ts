// The pair of tokens in the database: one process at a time may exchange it, and the new pair is here before anything else.
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDatabaseDown, isUniqueViolation } from '../../db/database-error.ts'
import type { Database } from '../../db/open-database.ts'

export type { Database }

export type TokenPair = { readonly accessToken: string; readonly refreshToken: string; readonly expiresAt: Date }

export type TokenRow = {
  readonly accessToken?: string
  readonly refreshToken: string
  readonly expiresAt?: Date
  readonly refreshedAt?: Date
  /** The chain is broken: the refresh token was used or has expired. */
  readonly lostAt?: Date
  readonly lostWhy?: string
}

/** The kept pair; begun with the token of the configuration, and anew with another one after the chain was broken. */
export async function keptTokens(database: Database, oaId: string, seed: string): Promise<TokenRow> {
  const { client } = database
  const seedHash = hashOf(seed)
  const row = await client.zaloToken.findFirst({ where: { oaId } })
  if (row) {
    if (row.lostAt === null || row.seedHash === seedHash) return asTokens(row)
    const fresh = { seedHash, refreshToken: seed, accessToken: null, expiresAt: null, lostAt: null, lostWhy: null }
    await client.zaloToken.updateMany({ where: { oaId, seedHash: row.seedHash }, data: fresh })
    return keptTokens(database, oaId, seed)
  }
  try {
    await client.zaloToken.create({ data: { oaId, refreshToken: seed, seedHash } })
    return { refreshToken: seed }
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return keptTokens(database, oaId, seed)
  }
}

/** What is kept now; undefined before anything was. Changes nothing. */
export async function lookAtTokens({ client }: Database, oaId: string): Promise<TokenRow | undefined> {
  const row = await client.zaloToken.findFirst({ where: { oaId } })
  return row ? asTokens(row) : undefined
}

/** True for the one process that may exchange this very refresh token until then. */
export async function claimRefresh(
  { client }: Database,
  oaId: string,
  claim: { readonly refreshToken: string; readonly by: string; readonly until: Date; readonly now: Date },
): Promise<boolean> {
  const { refreshToken, by, until, now } = claim
  const isFree = [{ refreshingUntil: null }, { refreshingUntil: { lt: now } }]
  const { count } = await client.zaloToken.updateMany({
    where: { oaId, refreshToken, lostAt: null, OR: isFree },
    data: { refreshingBy: by, refreshingUntil: until },
  })
  return count === 1
}

const firstPauseMillis = 100
const longestPauseMillis = 5_000

const free = { refreshingBy: null, refreshingUntil: null }

export async function keepPair(
  { client }: Database,
  oaId: string,
  used: string,
  pair: TokenPair,
  now: Date,
): Promise<void> {
  const data = { ...pair, refreshedAt: now, lostAt: null, lostWhy: null, ...free }
  await untilKept(() => client.zaloToken.updateMany({ where: { oaId, refreshToken: used }, data }))
}

export async function giveUpRefresh({ client }: Database, oaId: string, by: string): Promise<void> {
  await client.zaloToken.updateMany({ where: { oaId, refreshingBy: by }, data: free })
}

export async function markLost(
  { client }: Database,
  oaId: string,
  used: string,
  why: string,
  now: Date,
): Promise<void> {
  const data = { lostAt: now, lostWhy: why, ...free }
  await untilKept(() => client.zaloToken.updateMany({ where: { oaId, refreshToken: used }, data }))
}

/** A new pair exists nowhere else: while the database is away it is held, and nothing else is done with it. */
async function untilKept(write: () => Promise<unknown>): Promise<void> {
  for (let pause = firstPauseMillis; ; pause = Math.min(pause * 2, longestPauseMillis)) {
    try {
      await write()
      return
    } catch (error) {
      if (!isDatabaseDown(error)) throw error
      await sleep(pause)
    }
  }
}

type Row = NonNullable<Awaited<ReturnType<Database['client']['zaloToken']['findFirst']>>>

function asTokens(row: Row): TokenRow {
  return {
    accessToken: row.accessToken ?? undefined,
    refreshToken: row.refreshToken,
    expiresAt: row.expiresAt ?? undefined,
    refreshedAt: row.refreshedAt ?? undefined,
    lostAt: row.lostAt ?? undefined,
    lostWhy: row.lostWhy ?? undefined,
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
