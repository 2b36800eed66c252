// Keeps the sandbox to this machine and to its own page: it lets anybody play anybody, so nobody else may reach it.
import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'

const policy = [
  "default-src 'self'",
  "img-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const loopbackNames = ['localhost', '127.0.0.1', '[::1]']
const forwardedHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip']

export type GuardedEnv = { readonly Bindings: Partial<HttpBindings> }

export const guardSandbox: MiddlewareHandler<GuardedEnv> = async (c, next) => {
  const refusal = refusalFor(c)
  if (refusal) return c.json({ error: refusal, code: 'forbidden' }, 403)
  await next()
  c.header('Content-Security-Policy', policy)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('X-Frame-Options', 'DENY')
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
}

function refusalFor(c: Context<GuardedEnv>): string | undefined {
  const peer = c.env?.incoming?.socket?.remoteAddress
  if (peer !== undefined && !isLoopbackPeer(peer)) return 'The sandbox answers only on the machine it runs on.'
  if (forwardedHeaders.some(name => c.req.header(name) !== undefined))
    return 'The sandbox is not served through a proxy.'
  // A foreign name that resolves to 127.0.0.1 would otherwise make the browser treat this page as the attacker's own.
  const host = c.req.header('host') ?? new URL(c.req.url).host
  if (!isLoopbackHost(host)) return 'Open the sandbox as http://127.0.0.1 or http://localhost.'
  const origin = c.req.header('origin')
  if (origin !== undefined && origin !== `http://${host}`) return 'Requests of other sites are refused.'
  const site = c.req.header('sec-fetch-site')
  const isForeign = site === 'cross-site' || site === 'same-site'
  // A link from elsewhere to the page itself is harmless; reading or doing something is not.
  if (isForeign && c.req.header('sec-fetch-mode') !== 'navigate') return 'Requests of other sites are refused.'
  if (isForeign && c.req.method !== 'GET') return 'Requests of other sites are refused.'
  return undefined
}

function isLoopbackPeer(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address)
}

function isLoopbackHost(host: string): boolean {
  return URL.canParse(`http://${host}`) && loopbackNames.includes(new URL(`http://${host}`).hostname)
}
