// What Slack posts: signed with the shared secret, answered once it is committed, so that Slack repeats what was not.
import { isValidSlackRequest } from '@slack/bolt'
import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Logger } from 'pino'
import type { Ack } from './slack-parts.ts'
import { eventsPath } from './slack-paths.ts'
import { readPayload, type SlackPayload } from './slack-payload.ts'

export type HttpParts = {
  readonly signingSecret: string
  /** Rejects when nothing was kept. */
  readonly handle: (payload: SlackPayload) => Promise<Ack>
  readonly log: Logger
}

const mostBytes = 1024 * 1024
const mostSkewSeconds = 300

export function mountEvents(web: Hono, { signingSecret, handle, log }: HttpParts): void {
  web.post(eventsPath, bodyLimit({ maxSize: mostBytes, onError: c => c.body(null, 413) }), async c => {
    const raw = await c.req.text()
    const stamp = c.req.header('x-slack-request-timestamp') ?? ''
    const signature = c.req.header('x-slack-signature') ?? ''
    if (!isSigned(raw, stamp, signature, signingSecret)) return c.body(null, 401)
    const body = bodyOf(raw, c.req.header('content-type') ?? '')
    const challenge = challengeOf(body)
    if (challenge !== undefined) return c.text(challenge)
    const payload = readPayload(body)
    if (!payload) return c.body(null, 200)
    try {
      const ack = await handle(payload)
      return ack ? c.json(ack) : c.body(null, 200)
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      log.error({ kind: payload.kind, retry: c.req.header('x-slack-retry-num'), detail }, 'an event waits to be kept')
      return c.body(null, 500)
    }
  })
}

/** Bolt compares in constant time and refuses what is older than five minutes; what comes from the future is as wrong. */
function isSigned(body: string, stamp: string, signature: string, signingSecret: string): boolean {
  if (!/^\d{1,12}$/.test(stamp) || !/^v0=[0-9a-f]{64}$/.test(signature)) return false
  if (Number(stamp) - Date.now() / 1000 > mostSkewSeconds) return false
  const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(stamp) }
  return isValidSlackRequest({ signingSecret, body, headers })
}

/** Events are JSON, commands a form, interactions JSON within a form. */
function bodyOf(raw: string, contentType: string): unknown {
  try {
    if (contentType.startsWith('application/json')) return JSON.parse(raw)
    const fields = Object.fromEntries(new URLSearchParams(raw))
    return fields.payload === undefined ? fields : JSON.parse(fields.payload)
  } catch {
    return undefined
  }
}

function challengeOf(body: unknown): string | undefined {
  const isObject = typeof body === 'object' && body !== null
  if (!isObject || !('type' in body) || body.type !== 'url_verification') return undefined
  return 'challenge' in body ? String(body.challenge) : ''
}
