// How the bot introduces itself (menus, links), and how its requests leave through a proxy.
import { createServer as createHttpServer } from 'node:http'
import { connect, createServer, type Server } from 'node:net'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTelegram } from '../../../src/platforms/telegram/telegram.ts'
import type { BotApiServer } from '../../support/bot-api-server/server.ts'
import { deliveryTo, menu, openTelegramWorld, type TelegramWorld } from './telegram-world.ts'

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

describe('the menu', () => {
  const words = (type: string, language?: string) =>
    server.commandsOf({ type }, language)?.map(({ command }) => command)

  test('shows each scope what it can use there, in both languages', () => {
    expect(words('all_private_chats')).toEqual(['dangky', 'dulieutoi', 'phatdong'])
    expect(words('all_group_chats')).toEqual(['dangky'])
    expect(words('all_chat_administrators', 'vi')).toEqual(['dangky', 'gannhom'])
    expect(words('all_chat_administrators', 'en')).toEqual(['pledge', 'bindgroup'])
    expect(server.commandsOf({ type: 'all_group_chats' })?.[0]?.description).toBe('Đăng ký thi đua')
    expect(server.commandsOf({ type: 'all_group_chats' }, 'en')?.[0]?.description).toBe('Register a pledge')
  })

  test('keeps to what Telegram takes, whatever is declared', async () => {
    const many = Array.from({ length: 120 }, (_, index) => ({
      ...menu[0]!,
      word: index === 0 ? 'đăngký' : `lenh${index}`,
      description: { vi: 'mô tả '.repeat(60), en: 'text '.repeat(60) },
    }))
    await world.platform.start(many)
    expect(words('all_private_chats')).toHaveLength(100)
    expect(words('all_private_chats')).not.toContain('đăngký')
  })

  test('a link into the private chat is known once the bot knows its name', () => {
    expect(world.platform.privateLink?.('f-1')).toBe('https://t.me/thidua_bot?start=f-1')
  })
})

describe('through a proxy', () => {
  const opened: { close: () => unknown }[] = []
  afterEach(() => {
    for (const one of opened.splice(0)) one.close()
  })

  async function port(listening: Server | ReturnType<typeof createHttpServer>): Promise<number> {
    opened.push(listening)
    await new Promise<void>(resolve => listening.listen(0, '127.0.0.1', resolve))
    const address = listening.address()
    return typeof address === 'object' && address ? address.port : 0
  }

  function through(proxy: string) {
    const config = { token: server.token, apiRoot: server.url, proxy, updates: { by: 'polling' } } as const
    return openTelegram(config, pino({ level: 'silent' }), { request: 2, upload: 2, poll: 1 })
  }

  test('every request and every download takes it', async () => {
    const targets: string[] = []
    const proxy = createHttpServer()
    proxy.on('connect', (request, socket) => {
      targets.push(request.url ?? '')
      const { hostname, port: to } = new URL(`http://${request.url}`)
      const onward = connect(Number(to), hostname, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        onward.pipe(socket)
        socket.pipe(onward)
      })
      socket.on('error', () => onward.destroy())
      onward.on('error', () => socket.destroy())
    })
    const platform = through(`http://127.0.0.1:${await port(proxy)}`)
    await platform.send(deliveryTo(world.lan, { message: { blocks: [{ block: 'text', text: 'qua proxy' }] } }))
    expect(server.lastMessageIn(world.lan)?.text).toBe('qua proxy')
    expect(targets.length).toBeGreaterThan(0)
    const { fileId } = await uploaded()
    const before = targets.length
    await platform.stop()
    await platform.download({ handle: fileId, name: 'a', size: 1, mime: 'text/plain' })
    expect(targets.length).toBeGreaterThan(before)
    await platform.stop()
  })

  async function uploaded(): Promise<{ fileId: string }> {
    server.sendsDocument(world.lan, server.privateChat(world.lan), {
      name: 'a',
      bytes: Buffer.from('a'),
      mime: 'text/plain',
    })
    await world.hears(1)
    const { content } = world.received[0]!
    return { fileId: content.kind === 'file' ? content.file.handle : '' }
  }

  test('a proxy that refuses, is away or speaks nonsense never had the message', async () => {
    const refusing = createHttpServer()
    refusing.on('connect', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'))
    const socks = createServer(socket => socket.on('data', () => socket.end(Buffer.from([5, 255]))))
    const away = createServer()
    const awayPort = await port(away)
    await new Promise(resolve => away.close(resolve))
    for (const address of [
      `http://127.0.0.1:${await port(refusing)}`,
      `http://127.0.0.1:${awayPort}`,
      `socks5://127.0.0.1:${await port(socks)}`,
      `socks5://127.0.0.1:${awayPort}`,
    ]) {
      const platform = through(address)
      const sent = platform.send(deliveryTo(world.lan, { message: { blocks: [{ block: 'text', text: 'x' }] } }))
      await expect(sent, address).rejects.toMatchObject({ kind: 'offline' })
      await platform.stop()
    }
  })
})
