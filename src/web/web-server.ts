// The HTTP server: health, platforms' webhooks, and the pages that others mount.
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Logger } from 'pino'
import type { Database } from '../db/open-database.ts'
import type { Platform, Receive } from '../platforms/platform.ts'

export type WebParts = {
  readonly database: Database
  readonly platforms: readonly Platform[]
  readonly receive: Receive
  /** True once migrations were applied and every adapter was told to start; a platform that cannot be reached does not count. */
  readonly isStarted: () => boolean
  readonly log: Logger
  /** Pages of the rest of the program, mounted after health and webhooks. */
  readonly mounts: readonly ((web: Hono) => void)[]
}

const pingMillis = 3_000

/** The routes without a socket. */
export function webRoutes(parts: WebParts): Hono {
  const { database, platforms, receive, log } = parts
  const web = new Hono()
  web.onError((error, c) => {
    log.error({ err: error, method: c.req.method, path: c.req.path }, 'a request failed')
    return c.json({ error: 'Something went wrong here; the log says what.', code: 'internal' }, 500)
  })
  web.notFound(c => c.json({ error: 'There is nothing here.', code: 'not-found' }, 404))
  web.get('/healthz', c => c.json({ status: 'alive' }))
  web.get('/readyz', async c => {
    const isDatabaseReady = await answersInTime(database.ping())
    const isReady = isDatabaseReady && parts.isStarted()
    const checks = { database: isDatabaseReady, schema: isDatabaseReady, started: parts.isStarted() }
    return c.json({ status: isReady ? 'ready' : 'not ready', checks }, isReady ? 200 : 503)
  })
  for (const platform of platforms) platform.mount?.(web, receive)
  for (const mount of parts.mounts) mount(web)
  return web
}

async function answersInTime(ping: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>(resolve => {
    timer = setTimeout(resolve, pingMillis, false)
  })
  const answered = ping.then(
    () => true,
    () => false,
  )
  return Promise.race([answered, late]).finally(() => clearTimeout(timer))
}

export type WebServer = {
  readonly port: number
  /** Lets running requests end for a moment; open streams are cut. */
  readonly stop: () => Promise<void>
}

const stopMillis = 2_000

/** Rejects with a sentence when the port cannot be had. */
export async function openWebServer(web: Hono, host: string, port: number): Promise<WebServer> {
  const server = await new Promise<Server>((resolve, reject) => {
    const starting = serve({ fetch: web.fetch, hostname: host, port }, () => resolve(starting)) as Server
    starting.once('error', (error: NodeJS.ErrnoException) =>
      reject(new WebServerProblem(sentenceFor(error, host, port))),
    )
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: () => stopServer(server),
  }
}

/** The message is the sentence to show. */
class WebServerProblem extends Error {}

function sentenceFor(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is already in use: stop the other program, or set PORT to another number.`
  if (error.code === 'EACCES') return `Port ${port} needs more rights than this program has: set PORT to 1024 or more.`
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `HOST ${host} is not an address of this machine.`
  return `The web server could not listen on ${host}:${port}: ${error.message}`
}

async function stopServer(server: Server): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()))
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), stopMillis)
  await closed
  clearTimeout(cut)
}
