// Events that Zalo posts: answered 200 only once they are kept, so that Zalo repeats what was not.
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Logger } from 'pino'

export type WebhookParts<Event> = {
  readonly path: string
  /** Whether Zalo sent it. */
  readonly isGenuine: (http: Context, rawBody: string) => boolean
  readonly read: (value: unknown) => Event | undefined
  /** Rejects when nothing of the event was kept. */
  readonly handle: (event: Event) => Promise<void>
  readonly log: Logger
}

const mostBytes = 1024 * 1024

export function mountWebhook<Event>(web: Hono, { path, isGenuine, read, handle, log }: WebhookParts<Event>): void {
  web.post(path, bodyLimit({ maxSize: mostBytes, onError: http => http.body(null, 413) }), async http => {
    const raw = await http.req.text()
    if (!isGenuine(http, raw)) return http.body(null, 401)
    const event = read(jsonOf(raw))
    if (event === undefined) {
      log.warn('an event that cannot be read is left out')
      return http.body(null, 200)
    }
    try {
      await handle(event)
      return http.body(null, 200)
    } catch (error) {
      log.error({ detail: error instanceof Error ? error.message : String(error) }, 'an event waits to be kept')
      return http.body(null, 500)
    }
  })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
