// GET /metrics for Prometheus: open to this machine itself, to others only with the token of the configuration.
import { createHash, timingSafeEqual } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, Hono } from 'hono'
import { collectDefaultMetrics, type Registry } from 'prom-client'

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const forwardHeaders = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

/** Without a token only direct requests from this machine are answered: what a proxy passes on comes from anywhere. */
export function mountMetrics(web: Hono, registry: Registry, token?: string): void {
  collectDefaultMetrics({ register: registry })
  web.get('/metrics', async http => {
    if (!(token === undefined ? isFromThisMachine(http) : hasToken(http, token))) return http.notFound()
    return http.body(await registry.metrics(), 200, {
      'content-type': registry.contentType,
      'cache-control': 'no-store',
    })
  })
}

function isFromThisMachine(http: Context): boolean {
  if (forwardHeaders.some(name => http.req.header(name) !== undefined)) return false
  return loopback.has(getConnInfo(http).remote.address ?? '')
}

function hasToken(http: Context, token: string): boolean {
  return timingSafeEqual(digest(http.req.header('authorization') ?? ''), digest(`Bearer ${token}`))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
