// Updates reach the core once each, in order per chat, and none is lost: by long polling and by webhook.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Incoming } from '../../../src/chat/incoming.ts'
import type { Receive } from '../../../src/platforms/platform.ts'
import { openTelegram } from '../../../src/platforms/telegram/telegram.ts'
import { type BotApiServer, startBotApiServer } from '../../support/bot-api-server/server.ts'
import type { User } from '../../support/bot-api-server/state.ts'
import { post } from '../../support/bot-api-server/test-world.ts'
import { deliveryTo, menu, openTelegramWorld, type TelegramWorld } from './telegram-world.ts'

const textOf = ({ content }: Incoming) => (content.kind === 'text' ? content.text : content.kind)
const accepted: Receive = async () => ({ kind: 'accepted' })

describe('by long polling', () => {
  let world: TelegramWorld
  let server: BotApiServer

  beforeEach(async () => {
    world = await openTelegramWorld()
    server = world.server
  })

  afterEach(async () => {
    await world.stop()
    expect(server.violations).toEqual([])
  })

  test('asks only for the kinds it understands, and takes a webhook away first', async () => {
    const { lan } = world
    server.says(lan, server.privateChat(lan), 'một')
    await world.hears(1)
    await vi.waitFor(() => expect(server.callsOf('getUpdates').length).toBeGreaterThan(0))
    expect(server.callsOf('getUpdates')[0]!.params.allowed_updates).toEqual([
      'message',
      'callback_query',
      'my_chat_member',
    ])
    expect(world.platform.mount).toBeUndefined()
  })

  test('one chat keeps its order while another goes on', async () => {
    const { lan, minh, core, received } = world
    server.starts(minh)
    await world.hears(1)
    let release: () => void = () => {}
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    core.receive = async incoming => {
      if (textOf(incoming) === 'một') await held
      return { kind: 'accepted' }
    }
    server.says(lan, server.privateChat(lan), 'một')
    server.says(lan, server.privateChat(lan), 'hai')
    server.says(minh, server.privateChat(minh), 'ba')
    await world.hears(3)
    expect(received.slice(1).map(textOf).sort()).toEqual(['ba', 'một'])
    expect(server.pendingUpdates()).toBe(3)
    release()
    await world.hears(4)
    expect(textOf(received[3]!)).toBe('hai')
    await vi.waitFor(() => expect(server.pendingUpdates()).toBe(0))
  })

  test('what the core could not keep is brought again until it is kept, and only then confirmed', async () => {
    const { lan, core, received } = world
    let failures = 0
    core.receive = async () => {
      failures += 1
      if (failures <= 2) throw new Error('the database is away')
      return { kind: 'accepted' }
    }
    server.says(lan, server.privateChat(lan), 'một')
    server.says(lan, server.privateChat(lan), 'hai')
    await world.hears(4)
    expect(received.map(textOf)).toEqual(['một', 'một', 'một', 'hai'])
    expect(new Set(received.map(({ eventId }) => eventId)).size).toBe(2)
    await vi.waitFor(() => expect(server.pendingUpdates()).toBe(0))
  })

  test('a shutdown while the core is away leaves the update for the next start', async () => {
    const { lan, core, received } = world
    core.receive = async () => {
      throw new Error('the database is away')
    }
    server.says(lan, server.privateChat(lan), 'một')
    await world.hears(1)
    await world.stopPolling()
    expect(server.pendingUpdates()).toBe(1)
    core.receive = accepted
    world.startPolling()
    await world.hears(2)
    expect(received[1]!.eventId).toBe(received[0]!.eventId)
  })

  test('comes back after an outage and a flood', async () => {
    const { lan } = world
    for (const kind of ['502', 'dropBefore', 'malformed'] as const)
      server.fault({ kind, method: 'getUpdates', times: 1 })
    server.fault({ kind: '429', method: 'getUpdates', times: 1, retryAfterSeconds: 0 })
    server.says(lan, server.privateChat(lan), 'một')
    await world.hears(1)
    server.says(lan, server.privateChat(lan), 'hai')
    await vi.waitFor(() => expect(world.received.map(textOf)).toContain('hai'), { timeout: 10_000 })
    expect(server.callsOf('getUpdates').filter(({ fault }) => fault)).toHaveLength(4)
  })

  test('waits while another process polls with its token, and goes on afterwards', async () => {
    const { lan } = world
    server.says(lan, server.privateChat(lan), 'một')
    await world.hears(1)
    await vi.waitFor(() => expect(server.pendingUpdates()).toBe(0))
    await post(server, 'getUpdates', { timeout: 0 })
    await vi.waitFor(() => expect(world.logged()).toContain('409'))
    server.says(lan, server.privateChat(lan), 'hai')
    await world.hears(2)
  })

  test('updates nobody can read are confirmed and left out', async () => {
    server.raw({ spaceship_launched: { from: 'mars' } })
    server.raw({ message: 'xin chào' })
    server.raw({ message: { message_id: 1, date: 0, chat: { id: 'x' }, text: 5 } })
    server.says(world.lan, server.privateChat(world.lan), 'một')
    await world.hears(1)
    await vi.waitFor(() => expect(server.pendingUpdates()).toBe(0))
    expect(world.received.map(textOf)).toEqual(['một'])
  })

  test('a press is answered once, also when it is delivered twice, and its failure is nobody’s business', async () => {
    const { lan, core, platform } = world
    const choices = { block: 'choices', choices: [{ label: 'A', action: 'a' }] } as const
    await platform.send(deliveryTo(lan, { message: { blocks: [{ block: 'text', text: 'x' }, choices] } }))
    core.receive = async () => ({ kind: 'expired', notice: 'Nút đã cũ. '.repeat(40) })
    const first = server.presses(lan, server.lastMessageIn(lan)!, 'A')
    await vi.waitFor(() => expect(first.answer()?.showAlert).toBe(true))
    expect([...(first.answer()?.text ?? '')].length).toBe(200)
    server.repeats(first.updateId!)
    await world.hears(2)
    const second = server.presses(lan, server.lastMessageIn(lan)!, 'A')
    server.expiresQueries()
    await world.hears(3)
    await world.platform.stop()
    expect(second.answer()).toBeUndefined()
    expect(server.callsOf('answerCallbackQuery').length).toBe(2)
  })

  test('the bot’s own fate is told: promoted, removed, blocked, moved', async () => {
    const { lan, group, received } = world
    server.promotesBot(group, lan)
    const moved = server.upgrades(group)
    server.removesBot(moved, lan)
    server.blocks(lan)
    await world.hears(4)
    const byPlace = (key: number) =>
      received.filter(({ place }) => place.key === String(key)).map(({ content }) => content)
    expect(byPlace(group.id)).toEqual([
      { kind: 'membership', change: 'promoted' },
      { kind: 'moved', newKey: String(moved.id) },
    ])
    expect(byPlace(moved.id)).toEqual([{ kind: 'membership', change: 'removed' }])
    expect(byPlace(lan.id)).toEqual([{ kind: 'membership', change: 'blocked' }])
  })

  test('the token never reaches the log', async () => {
    for (const kind of ['dropBefore', 'malformed', 'hang', '401'] as const) {
      server.fault({ kind, method: 'sendMessage', times: 1 })
      const sent = world.platform.send(deliveryTo(world.lan, { message: { blocks: [{ block: 'text', text: 'x' }] } }))
      const error = await sent.then(
        () => undefined,
        reason => reason,
      )
      expect(`${error} ${JSON.stringify(error)} ${error?.stack} ${error?.cause}`).not.toContain('AAF-')
    }
    server.fault({ kind: 'dropBefore', method: 'getUpdates', times: 1 })
    server.says(world.lan, server.privateChat(world.lan), 'một')
    await world.hears(1)
    server.says(world.lan, server.privateChat(world.lan), 'hai')
    await vi.waitFor(() => expect(world.logged()).toContain('gives no updates'), { timeout: 5000 })
    expect(world.logged()).not.toContain('AAF-')
  })
})

describe('by webhook', () => {
  const secret = 'mot-bi-mat-du-dai_123'
  let server: BotApiServer
  let lan: User
  let received: Incoming[]
  let receive: Receive
  let address: string
  let stop: () => Promise<void>

  beforeEach(async () => {
    server = await startBotApiServer({ webhookRetryMs: 5 })
    lan = server.user({ id: 1001, firstName: 'Lan' })
    received = []
    receive = accepted
    const web = new Hono()
    const http = await new Promise<ReturnType<typeof serve>>(resolve => {
      const opened = serve({ fetch: web.fetch, port: 0, hostname: '127.0.0.1' }, info => {
        address = `http://127.0.0.1:${info.port}`
        resolve(opened)
      })
    })
    const updates = { by: 'webhook', publicUrl: address, secret } as const
    const config = { token: server.token, apiRoot: server.url, updates }
    const platform = openTelegram(config, pino({ level: 'silent' }), { request: 1, upload: 1, poll: 5 })
    expect(platform.poll).toBeUndefined()
    platform.mount!(web, async incoming => {
      received.push(incoming)
      return receive(incoming)
    })
    await platform.start(menu)
    stop = async () => {
      await platform.stop()
      await server.stop()
      http.close()
    }
  })

  afterEach(async () => {
    await stop()
    expect(server.violations).toEqual([])
  })

  test('is set with the secret and the wanted kinds, at an address without the token', () => {
    const { params } = server.callsOf('setWebhook')[0]!
    expect(params).toMatchObject({
      secret_token: secret,
      allowed_updates: ['message', 'callback_query', 'my_chat_member'],
    })
    expect(params.url).toMatch(/\/telegram\/\w+$/)
    expect(params.url).not.toContain(server.token.split(':')[1])
  })

  test('an update is repeated until it is kept', async () => {
    let failures = 0
    receive = async () => {
      failures += 1
      if (failures <= 2) throw new Error('the database is away')
      return { kind: 'accepted' }
    }
    server.starts(lan, 'abc')
    server.says(lan, server.privateChat(lan), 'hai')
    await vi.waitFor(() => expect(received).toHaveLength(4))
    expect(received.map(textOf)).toEqual(['start', 'start', 'start', 'hai'])
    expect(new Set(received.map(({ eventId }) => eventId)).size).toBe(2)
    await vi.waitFor(() => expect(server.pendingUpdates()).toBe(0))
  })

  test.each([
    ['no secret', {}, 401],
    ['a wrong secret', { 'x-telegram-bot-api-secret-token': 'sai' }, 401],
    ['the right secret', { 'x-telegram-bot-api-secret-token': secret }, 200],
  ])('%s is answered %s', async (_, headers, status) => {
    const path = new URL(String(server.callsOf('setWebhook')[0]!.params.url)).pathname
    const body = JSON.stringify({
      update_id: 5,
      message: {
        message_id: 1,
        date: 0,
        chat: { id: 1001, type: 'private' },
        from: { id: 1001, first_name: 'Lan' },
        text: 'x',
      },
    })
    const answer = await fetch(address + path, { method: 'POST', headers, body })
    expect(answer.status).toBe(status)
    expect(received).toHaveLength(status === 200 ? 1 : 0)
  })

  test('nonsense with the right secret is taken and left out, too much is refused', async () => {
    const path = new URL(String(server.callsOf('setWebhook')[0]!.params.url)).pathname
    const headers = { 'x-telegram-bot-api-secret-token': secret }
    for (const body of ['{', '[]', '{"update_id":"x"}', '']) {
      const answer = await fetch(address + path, { method: 'POST', headers, body })
      expect(answer.status).toBe(200)
    }
    const answer = await fetch(address + path, { method: 'POST', headers, body: 'x'.repeat(1024 * 1024 + 1) })
    expect(answer.status).toBe(413)
    expect(received).toEqual([])
  })
})
