// What Prometheus reads, and who may read it; one id from the update to its last message in the log.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { pino } from 'pino'
import { afterEach, expect, it } from 'vitest'
import { openApp } from '../../src/app.ts'
import { features } from '../../src/features/index.ts'
import { mountMetrics } from '../../src/web/metrics-route.ts'
import { openTestDatabase } from '../support/database.ts'
import { addOffice, openTestOffice } from '../support/office.ts'
import { openTalkPlatform } from '../support/talk-platform.ts'

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

async function served(web: Hono): Promise<string> {
  const server = await new Promise<ReturnType<typeof serve>>(resolve => {
    const starting = serve({ fetch: web.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(starting))
  })
  open.push(() => void server.close())
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/metrics`
}

it('counts updates, refusals and tries, and shows what waits', async () => {
  const office = await openTestOffice()
  const lan = office.person('Nguyễn Thị Lan')
  await lan.says('/trogiup')
  await lan.says('/khongcolenhnay')
  const text = await office.app.engine.metrics.registry.metrics()
  expect(text).toContain('thidua_updates_total{platform="talk",outcome="accepted"} 2')
  expect(text).toContain('thidua_refusals_total{platform="talk"} 1')
  expect(text).toContain('thidua_send_attempts_total{platform="talk",outcome="sent"} 2')
  expect(text).toContain('thidua_send_seconds_count{platform="talk"} 2')
  await office.database.client.outgoingMessage.updateMany({
    data: { state: 'pending', notBefore: new Date(Date.now() - 90_000) },
  })
  const waiting = await office.app.engine.metrics.registry.metrics()
  expect(waiting).toContain('thidua_outbox_depth{platform="talk"} 2')
  expect(Number(/oldest_seconds\{platform="talk"\} (\S+)/.exec(waiting)?.[1])).toBeGreaterThanOrEqual(90)
})

it('is open to this machine, closed to what a proxy passes on', async () => {
  const office = await openTestOffice()
  const web = new Hono()
  mountMetrics(web, office.app.engine.metrics.registry)
  const address = await served(web)
  expect((await fetch(address)).status).toBe(200)
  expect((await fetch(address, { headers: { 'x-forwarded-for': '203.0.113.7' } })).status).toBe(404)
})

it('asks for the token where there is one, also from this machine', async () => {
  const office = await openTestOffice()
  const web = new Hono()
  mountMetrics(web, office.app.engine.metrics.registry, 'a-token-for-prometheus')
  const address = await served(web)
  expect((await fetch(address)).status).toBe(404)
  expect((await fetch(address, { headers: { authorization: 'Bearer another' } })).status).toBe(404)
  const headers = { authorization: 'Bearer a-token-for-prometheus', 'x-forwarded-for': '203.0.113.7' }
  expect((await fetch(address, { headers })).status).toBe(200)
})

it('an update, its job and its messages carry one id in the log', async () => {
  const lines: Record<string, unknown>[] = []
  const log = pino({ level: 'info', base: null }, { write: line => void lines.push(JSON.parse(line)) })
  const database = await openTestDatabase()
  const platform = openTalkPlatform()
  const app = await openApp({ database, features, platforms: [platform], log })
  await app.tick()
  const made = await addOffice(database, platform.connection, 'Sở Nội vụ')
  const hanh = made.people.get('Lê Thị Hạnh')!
  await app.receive({
    connection: platform.connection,
    eventId: 'e-1',
    place: { kind: 'private', key: hanh.key },
    speaker: { key: hanh.key, name: 'Lê Thị Hạnh' },
    content: { kind: 'text', text: '/trogiup', messageKey: 'm1', isAddressed: false },
  })
  await app.settle()
  await app.stop()
  await database.close()
  const update = lines.find(line => line.msg === 'update')
  const sent = lines.filter(line => line.msg === 'sent')
  expect(update).toMatchObject({ event: 'e-1', outcome: 'accepted' })
  expect(sent.length).toBeGreaterThan(0)
  for (const line of sent) expect(line.trace).toBe(update?.trace)
  expect(JSON.stringify(lines)).not.toContain('trogiup')
})
