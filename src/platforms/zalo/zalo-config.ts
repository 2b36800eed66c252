// What Zalo needs from the environment, for the Bot Platform and for an Official Account.
import { z } from 'zod'
import { matching, onOrOff, rootOf, text, url } from '../setting-value.ts'

const id = matching(/^\d+$/, 'must be a number, as the Zalo console shows it')

export const zaloShape = z.object({
  PUBLIC_URL: url(['https:', 'http:']),
  ZALO_BOT_TOKEN: matching(/^\d+:\S{8,}$/, 'must look like 123456789:abc…, as Zalo Bot Creator gives it'),
  ZALO_WEBHOOK_SECRET: matching(/^[\x21-\x7e]{16,256}$/, 'must be 16 to 256 signs without spaces'),
  ZALO_API_ROOT: url(['https:', 'http:']),
  ZALO_BOT_GROUPS: onOrOff('off'),
  ZALO_OA_ID: id,
  ZALO_APP_ID: id,
  ZALO_APP_SECRET: text,
  ZALO_OA_SECRET: text,
  ZALO_OA_REFRESH_TOKEN: text,
  ZALO_OA_API_ROOT: url(['https:', 'http:']),
  ZALO_OAUTH_ROOT: url(['https:', 'http:']),
})

type Values = z.infer<typeof zaloShape>

const accountKeys = ['ZALO_OA_ID', 'ZALO_APP_ID', 'ZALO_APP_SECRET', 'ZALO_OA_SECRET', 'ZALO_OA_REFRESH_TOKEN'] as const

/** A bot of Zalo Bot Creator: one token, private chats; groups only where Zalo lets the bot in. */
export type ZaloBotConfig = {
  readonly token: string
  readonly apiRoot: string
  readonly hearsGroups: boolean
  readonly updates:
    | { readonly by: 'polling' }
    | { readonly by: 'webhook'; readonly publicUrl: string; readonly secret: string }
}

/** An Official Account reached through an app: rotating tokens, signed webhook, groups of the account's own. */
export type ZaloAccountConfig = {
  readonly oaId: string
  readonly appId: string
  readonly appSecret: string
  /** What webhook events are signed with. */
  readonly oaSecret: string
  /** Works once, and begins the chain of those that are kept in the database. */
  readonly refreshToken: string
  readonly apiRoot: string
  readonly oauthRoot: string
}

export function zaloBotConfig(values: Values): ZaloBotConfig | undefined {
  const { ZALO_BOT_TOKEN: token, ZALO_WEBHOOK_SECRET: secret, PUBLIC_URL: publicUrl } = values
  if (!token) return undefined
  return {
    token,
    apiRoot: rootOf(values.ZALO_API_ROOT ?? 'https://bot-api.zaloplatforms.com'),
    hearsGroups: values.ZALO_BOT_GROUPS === 'on',
    updates: publicUrl && secret ? { by: 'webhook', publicUrl: rootOf(publicUrl), secret } : { by: 'polling' },
  }
}

export function zaloAccountConfig(values: Values): ZaloAccountConfig | undefined {
  const [oaId, appId, appSecret, oaSecret, refreshToken] = accountKeys.map(key => values[key])
  if (!oaId || !appId || !appSecret || !oaSecret || !refreshToken) return undefined
  return {
    oaId,
    appId,
    appSecret,
    oaSecret,
    refreshToken,
    apiRoot: rootOf(values.ZALO_OA_API_ROOT ?? 'https://openapi.zalo.me'),
    oauthRoot: rootOf(values.ZALO_OAUTH_ROOT ?? 'https://oauth.zaloapp.com'),
  }
}

/** What is given but does not fit together, a sentence each. */
export function zaloProblems(values: Values): readonly string[] {
  const given = accountKeys.filter(key => values[key])
  const missing = accountKeys.filter(key => !values[key])
  const isPublic = values.PUBLIC_URL !== undefined
  return [
    ...(values.ZALO_WEBHOOK_SECRET && !isPublic
      ? ['ZALO_WEBHOOK_SECRET needs PUBLIC_URL, the address under which Zalo reaches this program.']
      : []),
    ...(given.length > 0 && missing.length > 0
      ? [`A Zalo Official Account needs ${missing.join(', ')} beside ${given.join(', ')}.`]
      : []),
    ...(missing.length === 0 && !isPublic
      ? ['ZALO_OA_ID needs PUBLIC_URL: an Official Account sends its events to an address, and cannot be polled.']
      : []),
  ]
}
