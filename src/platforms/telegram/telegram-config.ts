// What Telegram needs from the environment.
import { z } from 'zod'
import { isLoopback, matching, onOrOff, rootOf, url } from '../setting-value.ts'

export const telegramShape = z.object({
  PUBLIC_URL: url(['https:', 'http:']),
  TELEGRAM_BOT_TOKEN: matching(/^\d+:[\w-]{20,}$/, 'must look like 123456789:ABC…, as BotFather gives it'),
  TELEGRAM_WEBHOOK_SECRET: matching(/^[A-Za-z0-9_-]{16,256}$/, 'must be 16 to 256 letters, digits, _ or -'),
  TELEGRAM_API_ROOT: url(['https:', 'http:']),
  TELEGRAM_PROXY: url(['http:', 'https:', 'socks5:', 'socks5h:', 'socks4:']),
  TELEGRAM_PACING: onOrOff('on'),
})

type Values = z.infer<typeof telegramShape>

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

export function telegramConfig(values: Values): TelegramConfig | undefined {
  if (!values.TELEGRAM_BOT_TOKEN) return undefined
  const isWebhook = values.PUBLIC_URL && values.TELEGRAM_WEBHOOK_SECRET
  return {
    token: values.TELEGRAM_BOT_TOKEN,
    apiRoot: rootOf(values.TELEGRAM_API_ROOT ?? 'https://api.telegram.org'),
    proxy: values.TELEGRAM_PROXY,
    isUnpaced: values.TELEGRAM_PACING === 'off',
    updates: isWebhook
      ? { by: 'webhook', publicUrl: rootOf(values.PUBLIC_URL!), secret: values.TELEGRAM_WEBHOOK_SECRET! }
      : { by: 'polling' },
  }
}

/** What is given but does not fit together, a sentence each. */
export function telegramProblems(values: Values): readonly string[] {
  const telegram = telegramConfig(values)
  return [
    ...(values.TELEGRAM_WEBHOOK_SECRET && !values.PUBLIC_URL
      ? ['TELEGRAM_WEBHOOK_SECRET needs PUBLIC_URL, the address under which Telegram reaches this program.']
      : []),
    ...(telegram?.isUnpaced && !isLoopback(telegram.apiRoot)
      ? [
          'TELEGRAM_PACING=off is only for measuring: it needs TELEGRAM_API_ROOT on this machine, since Telegram blocks bots that ignore its limits.',
        ]
      : []),
  ]
}
