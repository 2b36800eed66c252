// What doctor finds out about an Official Account without exchanging its tokens, which only the running program may.

import type { Finding } from '../platform.ts'
import type { ZaloAccountConfig } from './zalo-config.ts'
import type { OaApi } from './zalo-oa-api.ts'
import { aheadMillis } from './zalo-token.ts'
import { type Database, lookAtTokens, type TokenRow } from './zalo-token-store.ts'

export type AccountCheck = {
  readonly database: Database
  readonly config: ZaloAccountConfig
  readonly api: Pick<OaApi, 'getAccount'>
  readonly now: () => Date
}

const hourMillis = 3_600_000

/** Never throws: what does not work is what is looked for. */
export async function checkAccount({ database, config, api, now }: AccountCheck): Promise<readonly Finding[]> {
  const tokens = await lookAtTokens(database, config.oaId)
  const state = tokenFinding(config, tokens, now())
  // Close to its end, asking would exchange it.
  const isGood = tokens?.expiresAt && tokens.expiresAt.getTime() - aheadMillis > now().getTime()
  if (!isGood) return [state]
  return [state, await accountFinding(config, api)]
}

function tokenFinding({ oaId }: ZaloAccountConfig, tokens: TokenRow | undefined, now: Date): Finding {
  if (!tokens?.accessToken && !tokens?.lostAt)
    return {
      isGood: true,
      what: `Zalo OA ${oaId}: no token yet; the program exchanges ZALO_OA_REFRESH_TOKEN when it starts.`,
    }
  if (tokens.lostAt)
    return {
      isGood: false,
      what: `Zalo OA ${oaId}: the refresh token was lost at ${tokens.lostAt.toISOString()} (${tokens.lostWhy ?? ''}).`,
      advice:
        'Open developers.zalo.me, the app, Official Account, and make a new pair of tokens; set ZALO_OA_REFRESH_TOKEN and restart.',
    }
  const left = Math.round(((tokens.expiresAt?.getTime() ?? 0) - now.getTime()) / hourMillis)
  if (left < 0)
    return {
      isGood: false,
      what: `Zalo OA ${oaId}: the access token ended ${-left} hours ago and was not exchanged.`,
      advice: 'See whether the program runs and reaches ZALO_OAUTH_ROOT.',
    }
  return { isGood: true, what: `Zalo OA ${oaId}: the access token is good for ${left} hours.` }
}

async function accountFinding({ oaId }: ZaloAccountConfig, api: AccountCheck['api']): Promise<Finding> {
  try {
    const { name, is_verified: isVerified } = await api.getAccount()
    if (isVerified === false)
      return {
        isGood: false,
        what: `Zalo OA ${oaId} (${name}) is not verified.`,
        advice: 'Verify it in the OA console: Zalo sends no group messages for others.',
      }
    return { isGood: true, what: `Zalo OA ${oaId} is ${name}.` }
  } catch (error) {
    return {
      isGood: false,
      what: `Zalo: ${error instanceof Error ? error.message : String(error)}`,
      advice: 'See whether this machine reaches ZALO_OA_API_ROOT and whether the app is still linked to the account.',
    }
  }
}
