// Whoever reaches the sandbox can play anybody: it answers this machine and its own page only.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { address, openSandboxWorld, type SandboxWorld } from '../platforms/sandbox-world.ts'

let world: SandboxWorld

beforeAll(async () => {
  world = await openSandboxWorld()
})

afterAll(() => world.stop())

const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })
const status = async (headers: Record<string, string>, peer = '127.0.0.1', method = 'GET', path = '/api/people') =>
  (await world.web.request(`${address}${path}`, { headers, method }, from(peer))).status

test('requests of this machine are answered, under its loopback names', async () => {
  for (const peer of ['127.0.0.1', '127.0.1.1', '::1', '::ffff:127.0.0.1']) expect(await status({}, peer)).toBe(200)
  for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000']) expect(await status({ host })).toBe(200)
})

test('other machines, other names and proxies are refused, the page as well', async () => {
  for (const peer of ['192.168.1.7', '::ffff:10.0.0.1', '2001:db8::1', '172.17.0.1'])
    for (const path of ['/', '/api/people', '/sandbox/main.js']) expect(await status({}, peer, 'GET', path)).toBe(403)
  for (const host of ['evil.example', '127.0.0.1.nip.io', 'localhost.evil.example', '10.0.0.1:3000'])
    expect(await status({ host })).toBe(403)
  expect(await status({ 'x-forwarded-for': '203.0.113.9' })).toBe(403)
})

test('pages of other sites can neither act nor read', async () => {
  const host = '127.0.0.1:3000'
  expect(await status({ host, origin: 'http://evil.example' }, '127.0.0.1', 'POST', '/api/say')).toBe(403)
  expect(await status({ host, origin: 'http://127.0.0.1:4000' }, '127.0.0.1', 'POST', '/api/say')).toBe(403)
  expect(await status({ host, origin: 'null' }, '127.0.0.1', 'POST', '/api/say')).toBe(403)
  expect(await status({ host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).toBe(403)
  expect(await status({ host, 'sec-fetch-site': 'same-origin', origin: `http://${host}` })).toBe(200)
})

test('the page carries a strict policy, sets no cookie and loads only our own modules', async () => {
  const page = await world.ask('/')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(page.headers.get('content-security-policy')).not.toContain('unsafe')
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  expect(page.headers.get('set-cookie')).toBeNull()
  const html = await page.text()
  expect(html).not.toMatch(/<script>|<style|style=|onclick|https?:\/\//)
  for (const [, path] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g)) expect((await world.ask(path!)).status).toBe(200)
})

test('modules from npm find each other, and nothing else of the machine is served', async () => {
  const hooks = await (await world.ask('/sandbox/vendor/hooks.js')).text()
  expect(hooks).toContain('from"./preact.js"')
  for (const path of [
    '/sandbox/../package.json',
    '/sandbox/%2e%2e/main.js',
    '/sandbox/vendor/pino.js',
    '/sandbox/x.js',
  ])
    expect((await world.ask(path)).status, path).toBe(404)
})
