// The access token of an Official Account: good for a day, exchanged ahead of time by one process, with a refresh token that works once.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { z } from 'zod'
import { SendFailure } from '../platform.ts'
import type { ZaloAccountConfig } from './zalo-config.ts'
import { ask, gatewayFailure } from './zalo-request.ts'
import {
  claimRefresh,
  type Database,
  giveUpRefresh,
  keepPair,
  keptTokens,
  markLost,
  type TokenPair,
  type TokenRow,
} from './zalo-token-store.ts'

export type TokenParts = {
  readonly database: Database
  readonly config: ZaloAccountConfig
  readonly log: Logger
  readonly now: () => Date
  readonly requestSeconds: number
}

export type Tokens = {
  /** Throws `SendFailure`: `revoked` once the refresh token is lost. */
  readonly access: () => Promise<string>
  /** Zalo refused this access token before its time: the next one is another. */
  readonly refused: (accessToken: string) => Promise<void>
}

const hourMillis = 3_600_000
/** Ahead of the end, while the old token still works if the exchange fails. */
export const aheadMillis = 2 * hourMillis
/** Longer than the exchange may take: whoever claims afterwards knows that it is over. */
const claimMarginSeconds = 15
const waitMillis = 200

const pairShape = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  // A text, as Zalo sends it.
  expires_in: z.coerce.number(),
})
const refusalShape = z.object({ error: z.number(), error_description: z.string().default('') })

/** Zalo no longer takes the refresh token, for whatever reason: nobody can mend that but a person with the console. */
const lostCodes: ReadonlySet<number> = new Set([-14020, -14014, -14015])

export function openTokens(parts: TokenParts): Tokens {
  const { database, config, now } = parts
  const refusedTokens = new Set<string>()

  function isGood({ accessToken, expiresAt }: TokenRow, aheadBy = aheadMillis): boolean {
    if (accessToken === undefined || expiresAt === undefined || refusedTokens.has(accessToken)) return false
    return expiresAt.getTime() - aheadBy > now().getTime()
  }

  async function access(): Promise<string> {
    const row = await keptTokens(database, config.oaId, config.refreshToken)
    if (isGood(row)) return row.accessToken!
    if (row.lostAt) return whileItLasts(row, lost(config, row.lostWhy))
    try {
      return await exchangeOrWait(parts, row, isGood)
    } catch (error) {
      return whileItLasts(row, error)
    }
  }

  /** The old token works to its end, whatever became of the exchange. */
  function whileItLasts(row: TokenRow, error: unknown): string {
    if (isGood(row, 0)) return row.accessToken!
    throw error
  }

  return {
    access,
    refused: async accessToken => {
      refusedTokens.add(accessToken)
      await access().catch(() => undefined)
    },
  }
}

function lost({ oaId }: ZaloAccountConfig, why = ''): SendFailure {
  const advice = 'make a new refresh token in the Zalo console and set ZALO_OA_REFRESH_TOKEN'
  return new SendFailure('revoked', `Zalo OA ${oaId}: the refresh token is lost (${why}); ${advice}`)
}

/** One process exchanges; the others wait for what it brings. */
async function exchangeOrWait(parts: TokenParts, row: TokenRow, isGood: (row: TokenRow) => boolean): Promise<string> {
  const { database, config, now, requestSeconds } = parts
  const patience = (requestSeconds + claimMarginSeconds) * 1000
  const end = Date.now() + 2 * patience
  let known = row
  while (Date.now() < end) {
    const by = randomUUID()
    const claim = { refreshToken: known.refreshToken, by, until: new Date(now().getTime() + patience), now: now() }
    if (await claimRefresh(database, config.oaId, claim)) return exchange(parts, known.refreshToken, by)
    await sleep(waitMillis)
    known = await keptTokens(database, config.oaId, config.refreshToken)
    if (isGood(known)) return known.accessToken!
    if (known.lostAt) throw lost(config, known.lostWhy)
  }
  throw new SendFailure('offline', `Zalo OA ${config.oaId}: another process is still exchanging the tokens`)
}

async function exchange(parts: TokenParts, refreshToken: string, by: string): Promise<string> {
  const { database, config, log, now } = parts
  try {
    const answer = await askForPair(parts, refreshToken)
    if ('accessToken' in answer) {
      await keepPair(database, config.oaId, refreshToken, answer, now())
      log.info(
        { oaId: config.oaId, expiresAt: answer.expiresAt },
        'the tokens of the Zalo Official Account were exchanged',
      )
      return answer.accessToken
    }
    const why = `${answer.error} ${answer.error_description}`
    if (!lostCodes.has(answer.error)) throw new SendFailure('revoked', `Zalo OA ${config.oaId}: ${why}`)
    await markLost(database, config.oaId, refreshToken, why, now())
    log.error({ oaId: config.oaId, why }, 'the refresh token of the Zalo Official Account is lost: set a new one')
    throw lost(config, why)
  } finally {
    await giveUpRefresh(database, config.oaId, by).catch(() => undefined)
  }
}

async function askForPair(
  { config, now, requestSeconds }: TokenParts,
  refreshToken: string,
): Promise<TokenPair | z.infer<typeof refusalShape>> {
  const { oauthRoot, appId, appSecret } = config
  const body = new URLSearchParams({ app_id: appId, grant_type: 'refresh_token', refresh_token: refreshToken })
  const answer = await ask({
    name: 'oauth',
    url: `${oauthRoot}/v4/oa/access_token`,
    init: { method: 'POST', headers: { secret_key: appSecret }, body },
    timeoutSeconds: requestSeconds,
  })
  const pair = pairShape.safeParse(answer.body)
  if (pair.success) {
    const { access_token: accessToken, refresh_token: next, expires_in: seconds } = pair.data
    return { accessToken, refreshToken: next, expiresAt: new Date(now().getTime() + seconds * 1000) }
  }
  const refusal = refusalShape.safeParse(answer.body)
  if (!refusal.success) throw gatewayFailure('oauth', answer)
  return refusal.data
}
