// Events over HTTP: only what Slack signed, just now; answered once it is kept; the same event by the same name.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Incoming } from '../../../src/chat/incoming.ts'
import type { Receive } from '../../../src/platforms/platform.ts'
import { signed } from '../../support/slack-server/delivery.ts'
import type { Channel, User } from '../../support/slack-server/state.ts'
import { openSlackWorld, type SlackWorld } from './slack-world.ts'

let world: SlackWorld
let lan: User
let im: Channel
let received: Incoming[]
let receive: Receive
let address: string
let close: () => Promise<void>

beforeEach(async () => {
  world = await openSlackWorld(server => ({
    events: { by: 'http', publicUrl: 'https://thidua.example', signingSecret: server.signingSecret },
  }))
  lan = world.lan
  im = world.server.im(lan)
  received = []
  receive = async () => ({ kind: 'accepted' })
  const web = new Hono()
  world.platform.mount!(web, async incoming => {
    received.push(incoming)
    return receive(incoming)
  })
  const server = serve({ fetch: web.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise<void>(resolve => server.once('listening', () => resolve()))
  const { port } = server.address() as { port: number }
  address = `http://127.0.0.1:${port}/slack/events`
  world.server.postsTo(address)
  close = () => new Promise(resolve => server.close(() => resolve()))
})

afterEach(async () => {
  await close()
  await world.stop()
  expect(world.server.violations).toEqual([])
})

const said = { type: 'event_callback', team_id: '', event_id: 'Ev1', event: { type: 'future' } }

async function posts(headers: Record<string, string>, body = JSON.stringify(said)): Promise<number> {
  const response = await fetch(address, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  })
  return response.status
}

describe('the signature', () => {
  const body = JSON.stringify(said)
  const nowSeconds = () => Math.floor(Date.now() / 1000)

  it('opens the door only where it is Slack’s, of this body and of this moment', async () => {
    const { signingSecret: secret } = world.server
    const right = signed(body, secret)
    expect(await posts({})).toBe(401)
    expect(await posts({ ...right, 'x-slack-signature': '' })).toBe(401)
    expect(await posts({ ...right, 'x-slack-signature': right['x-slack-signature']!.slice(0, -1) })).toBe(401)
    expect(await posts({ ...right, 'x-slack-signature': `v1${right['x-slack-signature']!.slice(2)}` })).toBe(401)
    expect(await posts({ ...right, 'x-slack-request-timestamp': 'soon' })).toBe(401)
    expect(await posts(signed(body, 'f'.repeat(32)))).toBe(401)
    expect(await posts(signed(`${body} `, secret))).toBe(401)
    expect(await posts(signed(body, secret, nowSeconds() - 301))).toBe(401)
    expect(await posts(signed(body, secret, nowSeconds() + 400))).toBe(401)
    expect(await posts(signed(body, secret, nowSeconds() - 200))).toBe(200)
    expect(received).toEqual([])
  })

  it('replayed within its minutes, the event has the id by which it is known already', async () => {
    await world.server.says(lan, im, 'một')
    await world.server.repeatsLast()
    await world.server.commands(lan, im, '/viectoi')
    await world.server.repeatsLast()
    const ids = received.map(({ eventId }) => eventId)
    expect(ids).toHaveLength(4)
    expect(ids[1]).toBe(ids[0])
    expect(ids[3]).toBe(ids[2])
    expect(ids[2]).not.toBe(ids[0])
  })

  it('answers the question whether this address is ours', async () => {
    const challenge = JSON.stringify({ type: 'url_verification', challenge: 'đúng-rồi' })
    const headers = { 'content-type': 'application/json', ...signed(challenge, world.server.signingSecret) }
    const response = await fetch(address, { method: 'POST', body: challenge, headers })
    expect(await response.text()).toBe('đúng-rồi')
  })

  it('what is signed and yet makes no sense is taken and forgotten', async () => {
    for (const [text, type] of [
      ['{', 'application/json'],
      ['payload=%7B', 'application/x-www-form-urlencoded'],
      ['ssl_check=1&token=x', 'application/x-www-form-urlencoded'],
      ['null', 'application/json'],
    ] as const)
      expect(await posts({ ...signed(text, world.server.signingSecret), 'content-type': type }, text)).toBe(200)
    expect(received).toEqual([])
  })

  it('a body without an end is refused before it is read', async () => {
    const large = JSON.stringify({ fill: 'x'.repeat(1_100_000) })
    expect(await posts(signed(large, world.server.signingSecret), large)).toBe(413)
  })
})

describe('what cannot be kept', () => {
  it('is not acknowledged, so that Slack sends it again', async () => {
    receive = () => Promise.reject(new Error('the database is away'))
    expect((await world.server.says(lan, im, 'một')).status).toBe(500)
    expect((await world.server.repeatsLast()).status).toBe(500)
    expect(world.logged()).toContain('"retry":"1"')
    receive = async () => ({ kind: 'accepted' })
    expect((await world.server.repeatsLast()).status).toBe(200)
    expect(new Set(received.map(({ eventId }) => eventId)).size).toBe(1)
  })

  it('of a command the person sees that it failed', async () => {
    receive = () => Promise.reject(new Error('the database is away'))
    expect((await world.server.commands(lan, im, '/viectoi')).status).toBe(500)
  })
})

it('what takes long is acknowledged within three seconds and goes on', async () => {
  let isDone = false
  receive = async () => {
    await new Promise(resolve => setTimeout(resolve, 3_300))
    isDone = true
    return { kind: 'accepted' }
  }
  const startedAt = Date.now()
  expect((await world.server.commands(lan, im, '/viectoi')).status).toBe(200)
  expect(Date.now() - startedAt).toBeLessThan(3_000)
  await world.platform.stop()
  expect(isDone).toBe(true)
})
