// Health, readiness and the port: what whoever runs the program asks of its web server.
import type { Hono } from 'hono'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Platform } from '../../src/platforms/platform.ts'
import { startPlatforms } from '../../src/platforms/start-platforms.ts'
import { openWebServer, type WebServer, webRoutes } from '../../src/web/web-server.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let isStarted: boolean
const servers: WebServer[] = []
const log = pino({ level: 'silent' })

beforeEach(async () => {
  database = await openTestDatabase()
  isStarted = true
})

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
})

function routes(platforms: readonly Platform[] = [], mounts: readonly ((web: Hono) => void)[] = []): Hono {
  const receive = async () => ({ kind: 'accepted' }) as const
  return webRoutes({ database, platforms, receive, isStarted: () => isStarted, log, mounts })
}

const unreachable: Platform = {
  name: 'far',
  connection: 'far',
  limits: {},
  start: async () => {
    throw new Error('no route to host')
  },
  mount: web => void web.post('/far', c => c.text('heard')),
  send: async () => {},
  download: async () => new Uint8Array(),
  stop: async () => {},
}

test('it is alive, and ready once it was started and while the database answers', async () => {
  const web = routes()
  expect((await web.request('/healthz')).status).toBe(200)
  expect((await web.request('/readyz')).status).toBe(200)
  isStarted = false
  expect((await web.request('/readyz')).status).toBe(503)
  isStarted = true
  const lost = async () => {
    throw new Error('connection refused')
  }
  Object.assign(database, { ping: lost })
  expect((await web.request('/readyz')).status).toBe(503)
  expect((await web.request('/healthz')).status).toBe(200)
})

test('a platform that cannot be reached is never unready, is tried again, and its webhook stands', async () => {
  let tries = 0
  const failing = { ...unreachable, start: async () => (++tries < 2 ? unreachable.start([]) : undefined) }
  const stop = startPlatforms([failing], [], log)
  const web = routes([failing])
  expect((await web.request('/readyz')).status).toBe(200)
  expect(await (await web.request('/far', { method: 'POST' })).text()).toBe('heard')
  await expect.poll(() => tries, { timeout: 5_000 }).toBe(2)
  stop()
})

test('what is not there, and what breaks, is answered without a stack', async () => {
  const broken = (web: Hono) =>
    void web.get('/broken', () => {
      throw new Error('secret detail')
    })
  const web = routes([], [broken])
  expect((await web.request('/nothing')).status).toBe(404)
  const response = await web.request('/broken')
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('secret')
})

test('a port in use is told in one sentence', async () => {
  const server = await openWebServer(routes(), '127.0.0.1', 0)
  servers.push(server)
  expect((await fetch(`http://127.0.0.1:${server.port}/healthz`)).status).toBe(200)
  await expect(openWebServer(routes(), '127.0.0.1', server.port)).rejects.toThrow(
    `Port ${server.port} is already in use: stop the other program, or set PORT to another number.`,
  )
})
