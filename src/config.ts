// Environment → Config: checked once at start, one clear sentence per problem; the only reader of process.env.
import { z } from 'zod'
import { isLoopback, rootOf, text, unset } from './platforms/setting-value.ts'
import { type SlackConfig, slackConfig, slackProblems, slackShape } from './platforms/slack/slack-config.ts'
import {
  type TelegramConfig,
  telegramConfig,
  telegramProblems,
  telegramShape,
} from './platforms/telegram/telegram-config.ts'
import {
  type ZaloAccountConfig,
  type ZaloBotConfig,
  zaloAccountConfig,
  zaloBotConfig,
  zaloProblems,
  zaloShape,
} from './platforms/zalo/zalo-config.ts'

const days = (least: number, usual: number) =>
  z.preprocess(
    unset,
    z.coerce
      .number(`must be a number of days from ${least}`)
      .int()
      .min(least, `must be a number of days from ${least}`)
      .default(usual),
  )

const ownShape = z.object({
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
})

const shape = z.object({
  ...ownShape.shape,
  ...telegramShape.shape,
  ...slackShape.shape,
  ...zaloShape.shape,
})

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
    ...(values.CLOCK_START && !clockIsFree
      ? [
          'CLOCK_START is only for trying out: it needs every platform to be on this machine (its API root on loopback), or only the sandbox.',
        ]
      : []),
    ...telegramProblems(values),
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
    publicUrl: values.PUBLIC_URL && rootOf(values.PUBLIC_URL),
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
