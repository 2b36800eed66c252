// Environment → Config: checked once at start, one clear sentence per problem; the only reader of process.env.
import { z } from 'zod'

const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]', '::1']

/** An empty value means not set. */
const unset = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)
const text = z.preprocess(unset, z.string().trim().optional())
const url = (schemes: readonly string[]) =>
  z.preprocess(
    unset,
    z
      .string()
      .trim()
      .refine(value => URL.canParse(value) && schemes.includes(new URL(value).protocol), {
        message: `must be an address beginning with ${schemes.map(scheme => `${scheme}//`).join(' or ')}`,
      })
      .optional(),
  )

const slackToken = (prefix: string, place: string) =>
  z.preprocess(
    unset,
    z
      .string()
      .regex(new RegExp(`^${prefix}[\\w-]{10,}$`), `must begin with ${prefix}, as Slack shows it under ${place}`)
      .optional(),
  )

const zaloId = z.preprocess(
  unset,
  z.string().regex(/^\d+$/, 'must be a number, as the Zalo console shows it').optional(),
)

const days = (least: number, usual: number) =>
  z.preprocess(
    unset,
    z.coerce
      .number(`must be a number of days from ${least}`)
      .int()
      .min(least, `must be a number of days from ${least}`)
      .default(usual),
  )

const shape = z.object({
  DATABASE_URL: z.preprocess(
    unset,
    z
      .string()
      .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, 'must be file:PATH or postgresql://…')
      .optional(),
  ),
  HOST: text,
  PORT: z.preprocess(
    unset,
    z.coerce
      .number('must be a number from 0 to 65535')
      .int()
      .min(0)
      .max(65535, 'must be a number from 0 to 65535')
      .default(3000),
  ),
  PUBLIC_URL: url(['https:', 'http:']),
  LOG_LEVEL: z.preprocess(
    unset,
    z
      .enum(
        ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
        'must be one of trace, debug, info, warn, error, fatal, silent',
      )
      .default('info'),
  ),
  METRICS_TOKEN: z.preprocess(unset, z.string().min(16, 'must have 16 characters or more').optional()),
  // Telegram repeats an event for a day; the rest of eight is for platforms and operators that come back from a long outage.
  KEEP_EVENTS_DAYS: days(8, 8),
  KEEP_MESSAGES_DAYS: days(30, 400),
  KEEP_JOBS_DAYS: days(1, 30),
  SANDBOX: z.preprocess(unset, z.enum(['on', 'off'], 'must be on or off').optional()),
  CLOCK_START: z.preprocess(
    unset,
    z.iso.datetime({ offset: true, error: 'must be an instant such as 2022-01-25T07:00:00+07:00' }).optional(),
  ),
  TELEGRAM_BOT_TOKEN: z.preprocess(
    unset,
    z
      .string()
      .regex(/^\d+:[\w-]{20,}$/, 'must look like 123456789:ABC…, as BotFather gives it')
      .optional(),
  ),
  TELEGRAM_WEBHOOK_SECRET: z.preprocess(
    unset,
    z
      .string()
      .regex(/^[A-Za-z0-9_-]{16,256}$/, 'must be 16 to 256 letters, digits, _ or -')
      .optional(),
  ),
  TELEGRAM_API_ROOT: url(['https:', 'http:']),
  TELEGRAM_PROXY: url(['http:', 'https:', 'socks5:', 'socks5h:', 'socks4:']),
  TELEGRAM_PACING: z.preprocess(unset, z.enum(['on', 'off'], 'must be on or off').default('on')),
  SLACK_BOT_TOKEN: slackToken('xoxb-', 'OAuth & Permissions'),
  SLACK_APP_TOKEN: slackToken('xapp-', 'Basic Information, App-Level Tokens'),
  SLACK_SIGNING_SECRET: z.preprocess(
    unset,
    z
      .string()
      .regex(/^[0-9a-f]{16,64}$/, 'must be the hexadecimal signing secret of Basic Information, App Credentials')
      .optional(),
  ),
  SLACK_CLIENT_ID: z.preprocess(
    unset,
    z
      .string()
      .regex(/^\d+\.\d+$/, 'must look like 1234567890.1234567890')
      .optional(),
  ),
  SLACK_CLIENT_SECRET: text,
  SLACK_API_URL: url(['https:', 'http:']),

  ZALO_BOT_TOKEN: z.preprocess(
    unset,
    z
      .string()
      .regex(/^\d+:\S{8,}$/, 'must look like 123456789:abc…, as Zalo Bot Creator gives it')
      .optional(),
  ),
  ZALO_WEBHOOK_SECRET: z.preprocess(
    unset,
    z
      .string()
      .regex(/^[\x21-\x7e]{16,256}$/, 'must be 16 to 256 signs without spaces')
      .optional(),
  ),
  ZALO_API_ROOT: url(['https:', 'http:']),
  ZALO_BOT_GROUPS: z.preprocess(unset, z.enum(['on', 'off'], 'must be on or off').default('off')),
  ZALO_OA_ID: zaloId,
  ZALO_APP_ID: zaloId,
  ZALO_APP_SECRET: text,
  ZALO_OA_SECRET: text,
  ZALO_OA_REFRESH_TOKEN: text,
  ZALO_OA_API_ROOT: url(['https:', 'http:']),
  ZALO_OAUTH_ROOT: url(['https:', 'http:']),
})

const accountKeys = ['ZALO_OA_ID', 'ZALO_APP_ID', 'ZALO_APP_SECRET', 'ZALO_OA_SECRET', 'ZALO_OA_REFRESH_TOKEN'] as const

export type TelegramConfig = {
  readonly token: string
  readonly apiRoot: string
  readonly proxy?: string
  /** Sends as fast as it can, whatever Telegram allows: against a server on this machine only. */
  readonly isUnpaced?: boolean
  readonly updates:
    | { readonly by: 'polling' }
    | { readonly by: 'webhook'; readonly publicUrl: string; readonly secret: string }
}

/** An app installed in one workspace by hand, in any number of them by OAuth, or both. */
export type SlackConfig = {
  /** Ends with a slash. */
  readonly apiUrl: string
  readonly botToken?: string
  readonly oauth?: { readonly clientId: string; readonly clientSecret: string; readonly publicUrl: string }
  readonly events:
    | { readonly by: 'socket'; readonly appToken: string }
    | { readonly by: 'http'; readonly publicUrl: string; readonly signingSecret: string }
}

/** A bot of Zalo Bot Creator: one token, private chats; groups only where Zalo lets the bot in. */
export type ZaloBotConfig = {
  readonly token: string
  readonly apiRoot: string
  readonly hearsGroups: boolean
  readonly updates: TelegramConfig['updates']
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

/** How long what has served its purpose is kept, in days. */
export type Retention = { readonly eventsDays: number; readonly messagesDays: number; readonly jobsDays: number }

export type Config = {
  readonly databaseUrl: string
  readonly host: string
  readonly port: number
  readonly publicUrl?: string
  readonly logLevel: string
  readonly sandbox: boolean
  /** Set: /metrics is for whoever shows it. Unset: only for this machine. */
  readonly metricsToken?: string
  readonly retention: Retention
  readonly clockStart?: Date
  readonly telegram?: TelegramConfig
  readonly slack?: SlackConfig
  readonly zaloBot?: ZaloBotConfig
  readonly zaloAccount?: ZaloAccountConfig
  /** The platforms on which people outside this machine are spoken to. */
  readonly realPlatforms: readonly string[]
  /** The calendar clock may be moved: nobody outside this machine is spoken to. */
  readonly clockIsFree: boolean
}

export class ConfigProblem extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

/** Throws `ConfigProblem` with one sentence per wrong value. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const read = shape.safeParse(environment)
  if (!read.success)
    throw new ConfigProblem(read.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}.`))
  const values = read.data
  const telegram = telegramConfig(values)
  const slack = slackConfig(values)
  const zaloBot = zaloBotConfig(values)
  const zaloAccount = zaloAccountConfig(values)
  const real = { telegram, slack, 'zalo bot': zaloBot, 'zalo account': zaloAccount }
  const realPlatforms = Object.entries(real).flatMap(([name, one]) => (one ? [name] : []))
  const sandbox = values.SANDBOX ? values.SANDBOX === 'on' : realPlatforms.length === 0
  const roots = [telegram?.apiRoot, slack?.apiUrl, zaloBot?.apiRoot, zaloAccount?.apiRoot]
  const clockIsFree = roots.every(root => root === undefined || isLoopback(root))
  const problems = [
    ...(values.TELEGRAM_WEBHOOK_SECRET && !values.PUBLIC_URL
      ? ['TELEGRAM_WEBHOOK_SECRET needs PUBLIC_URL, the address under which Telegram reaches this program.']
      : []),
    ...(values.CLOCK_START && !clockIsFree
      ? [
          'CLOCK_START is only for trying out: it needs every platform to be on this machine (its API root on loopback), or only the sandbox.',
        ]
      : []),
    ...(telegram?.isUnpaced && !isLoopback(telegram.apiRoot)
      ? [
          'TELEGRAM_PACING=off is only for measuring: it needs TELEGRAM_API_ROOT on this machine, since Telegram blocks bots that ignore its limits.',
        ]
      : []),
    ...slackProblems(values),
    ...zaloProblems(values),
    ...(realPlatforms.length === 0 && !sandbox
      ? [
          'No platform is configured: set TELEGRAM_BOT_TOKEN, SLACK_BOT_TOKEN, ZALO_BOT_TOKEN or ZALO_OA_ID, or SANDBOX=on.',
        ]
      : []),
  ]
  if (problems.length > 0) throw new ConfigProblem(problems)
  return {
    databaseUrl:
      values.DATABASE_URL ?? (realPlatforms.length === 0 ? 'file:./data/sandbox.db' : 'file:./data/thidua.db'),
    host: values.HOST ?? '127.0.0.1',
    port: values.PORT,
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, ''),
    logLevel: values.LOG_LEVEL,
    sandbox,
    metricsToken: values.METRICS_TOKEN,
    retention: {
      eventsDays: values.KEEP_EVENTS_DAYS,
      messagesDays: values.KEEP_MESSAGES_DAYS,
      jobsDays: values.KEEP_JOBS_DAYS,
    },
    clockStart: values.CLOCK_START ? new Date(values.CLOCK_START) : undefined,
    telegram,
    slack,
    zaloBot,
    zaloAccount,
    realPlatforms,
    clockIsFree,
  }
}

function telegramConfig(values: z.infer<typeof shape>): TelegramConfig | undefined {
  if (!values.TELEGRAM_BOT_TOKEN) return undefined
  const isWebhook = values.PUBLIC_URL && values.TELEGRAM_WEBHOOK_SECRET
  return {
    token: values.TELEGRAM_BOT_TOKEN,
    apiRoot: (values.TELEGRAM_API_ROOT ?? 'https://api.telegram.org').replace(/\/+$/, ''),
    proxy: values.TELEGRAM_PROXY,
    isUnpaced: values.TELEGRAM_PACING === 'off',
    updates: isWebhook
      ? { by: 'webhook', publicUrl: values.PUBLIC_URL!.replace(/\/+$/, ''), secret: values.TELEGRAM_WEBHOOK_SECRET! }
      : { by: 'polling' },
  }
}

/** Undefined also where what is given is not enough: `slackProblems` says what is missing. */
function slackConfig(values: z.infer<typeof shape>): SlackConfig | undefined {
  if (slackProblems(values).length > 0) return undefined
  const publicUrl = values.PUBLIC_URL?.replace(/\/+$/, '')
  const { SLACK_BOT_TOKEN: botToken, SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = values
  const oauth = clientId && clientSecret && publicUrl ? { clientId, clientSecret, publicUrl } : undefined
  if (!botToken && !oauth) return undefined
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = values
  return {
    apiUrl: `${(values.SLACK_API_URL ?? 'https://slack.com/api').replace(/\/+$/, '')}/`,
    botToken,
    oauth,
    events: appToken
      ? { by: 'socket', appToken }
      : { by: 'http', publicUrl: publicUrl!, signingSecret: signingSecret! },
  }
}

function slackProblems(values: z.infer<typeof shape>): readonly string[] {
  const hasOAuth = values.SLACK_CLIENT_ID !== undefined || values.SLACK_CLIENT_SECRET !== undefined
  const hasOAuthPair = values.SLACK_CLIENT_ID !== undefined && values.SLACK_CLIENT_SECRET !== undefined
  const isWanted = values.SLACK_BOT_TOKEN !== undefined || hasOAuth
  const isHalf = values.SLACK_APP_TOKEN !== undefined || values.SLACK_SIGNING_SECRET !== undefined
  if (!isWanted)
    return isHalf ? ['Slack needs SLACK_BOT_TOKEN (one workspace) or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET.'] : []
  return [
    ...(hasOAuth && !hasOAuthPair ? ['SLACK_CLIENT_ID and SLACK_CLIENT_SECRET belong together: set both.'] : []),
    ...(hasOAuth && !values.PUBLIC_URL
      ? ['SLACK_CLIENT_ID needs PUBLIC_URL, the address to which Slack sends people back after installing.']
      : []),
    ...(!values.SLACK_APP_TOKEN && !(values.SLACK_SIGNING_SECRET && values.PUBLIC_URL)
      ? ['Slack needs SLACK_APP_TOKEN (Socket Mode), or PUBLIC_URL and SLACK_SIGNING_SECRET (events over HTTP).']
      : []),
  ]
}

function zaloBotConfig(values: z.infer<typeof shape>): ZaloBotConfig | undefined {
  const { ZALO_BOT_TOKEN: token, ZALO_WEBHOOK_SECRET: secret, PUBLIC_URL: publicUrl } = values
  if (!token) return undefined
  return {
    token,
    apiRoot: (values.ZALO_API_ROOT ?? 'https://bot-api.zaloplatforms.com').replace(/\/+$/, ''),
    hearsGroups: values.ZALO_BOT_GROUPS === 'on',
    updates:
      publicUrl && secret ? { by: 'webhook', publicUrl: publicUrl.replace(/\/+$/, ''), secret } : { by: 'polling' },
  }
}

function zaloAccountConfig(values: z.infer<typeof shape>): ZaloAccountConfig | undefined {
  const [oaId, appId, appSecret, oaSecret, refreshToken] = accountKeys.map(key => values[key])
  if (!oaId || !appId || !appSecret || !oaSecret || !refreshToken) return undefined
  return {
    oaId,
    appId,
    appSecret,
    oaSecret,
    refreshToken,
    apiRoot: (values.ZALO_OA_API_ROOT ?? 'https://openapi.zalo.me').replace(/\/+$/, ''),
    oauthRoot: (values.ZALO_OAUTH_ROOT ?? 'https://oauth.zaloapp.com').replace(/\/+$/, ''),
  }
}

function zaloProblems(values: z.infer<typeof shape>): readonly string[] {
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

export function isLoopback(address: string): boolean {
  return loopbackHosts.includes(new URL(address).hostname)
}
