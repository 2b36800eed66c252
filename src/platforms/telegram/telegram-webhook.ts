// Updates that Telegram posts: answered 200 only once they are committed, so that Telegram repeats what was not.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Logger } from 'pino'
import { readUpdate, type TelegramUpdate } from './telegram-update.ts'

export type WebhookParts = {
  readonly path: string
  readonly secret: string
  /** Rejects when nothing of the update was kept. */
  readonly handle: (update: TelegramUpdate) => Promise<void>
  readonly log: Logger
}

const mostBytes = 1024 * 1024

export function mountWebhook(web: Hono, { path, secret, handle, log }: WebhookParts): void {
  const expected = digest(secret)
  web.post(
    path,
    async (c, next) => {
      const given = c.req.header('x-telegram-bot-api-secret-token') ?? ''
      // Of equal length whatever was sent, as the comparison wants.
      if (!timingSafeEqual(digest(given), expected)) return c.body(null, 401)
      await next()
    },
    bodyLimit({ maxSize: mostBytes, onError: c => c.body(null, 413) }),
    async c => {
      const update = readUpdate(await c.req.json().catch(() => undefined))
      if (!update) {
        log.warn('an update that cannot be read is left out')
        return c.body(null, 200)
      }
      try {
        await handle(update)
        return c.body(null, 200)
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error)
        log.error({ update: update.update_id, detail }, 'an update waits to be kept')
        return c.body(null, 500)
      }
    },
  )
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
