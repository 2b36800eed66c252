// What only Telegram has: forced replies, topics, captions, menus, downloads, proxies.

import { createServer as createHttpServer } from 'node:http'
import { connect, createServer, type Server } from 'node:net'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Block } from '../../../src/chat/message.ts'
import type { Delivery } from '../../../src/platforms/platform.ts'
import { openTelegram } from '../../../src/platforms/telegram/telegram.ts'
import type { BotApiServer } from '../../support/bot-api-server/server.ts'
import type { Chat } from '../../support/bot-api-server/state.ts'
import { png } from '../platform-contract.ts'
import { deliveryTo, menu, openTelegramWorld, type TelegramWorld } from './telegram-world.ts'

let world: TelegramWorld
let server: BotApiServer
let mayBreakRules = false

beforeEach(async () => {
  mayBreakRules = false
  world = await openTelegramWorld()
  server = world.server
})

afterEach(async () => {
  await world.stop()
  if (!mayBreakRules) expect(server.violations).toEqual([])
})

const text = (said: string): Block<string> => ({ block: 'text', text: said })
const button: Block<string> = { block: 'choices', choices: [{ label: 'Tiếp', action: 'a' }] }

async function send(chat: { id: number; kind?: string }, more: Partial<Delivery>): Promise<readonly string[]> {
  const sent: string[] = []
  await world.platform.send(deliveryTo(chat, { partSent: async id => void sent.push(id), ...more }))
  return sent
}

const standing = (chat: Chat) => server.messagesIn(chat).filter(view => view.isFromBot && !view.isDeleted)

describe('a free-text question in a group', () => {
  const addressedTo = { key: '1002', name: 'Minh <b>' }
  const question = { blocks: [text('Nội dung?')], expectsText: { placeholder: 'Cam kết' } }

  test('asks one person, whose answer reaches the bot in privacy mode', async () => {
    const { group, minh, received } = world
    await send(group, { message: question, addressedTo })
    const asked = server.lastMessageIn(group)!
    expect(asked.forceReply).toEqual({ placeholder: 'Cam kết', asks: [1002] })
    expect(asked.text).toBe('Minh <b>\n\nNội dung?')
    server.says(minh, group, 'hoàn thành 100%', { replyTo: asked })
    await world.hears(1)
    expect(received[0]!.content).toMatchObject({
      text: 'hoàn thành 100%',
      isAddressed: true,
      replyToKey: String(asked.messageId),
    })
  })

  test('is never edited: what replaces it is sent anew, and it is taken away', async () => {
    const { group } = world
    const asked = await send(group, { message: question, addressedTo })
    await send(group, { message: { blocks: [text('Cảm ơn')] }, replaces: asked })
    expect(standing(group).map(view => view.text)).toEqual(['Cảm ơn'])
    expect(server.callsOf('editMessageText')).toEqual([])
  })

  test('an edit that would have to force a reply becomes a new message', async () => {
    const { group } = world
    const old = await send(group, { message: { blocks: [text('Chọn'), button] } })
    await send(group, { message: question, addressedTo, replaces: old })
    expect(standing(group).map(view => [view.text, view.forceReply !== undefined])).toEqual([
      ['Minh <b>\n\nNội dung?', true],
    ])
  })
})

describe('where a message goes', () => {
  test('an answer in a group replies to what was said, also when that is gone', async () => {
    const { group, lan } = world
    const said = server.says(lan, group, '/viectoi')
    await send(group, { message: { blocks: [text('a')] }, replyToKey: String(said.messageId) })
    expect(server.lastMessageIn(group)?.replyToId).toBe(said.messageId)
    await send(group, { message: { blocks: [text('b')] }, replyToKey: '99999' })
    expect(server.lastMessageIn(group)?.text).toBe('b')
  })

  test('topics get their answers, General is addressed without a topic, a lost topic falls back to it', async () => {
    const { lan, minh } = world
    const forum = server.group({ title: 'Diễn đàn', members: [lan, minh], isForum: true })
    server.addsBot(forum, lan)
    const thread = server.topic(forum, 'Thi đua')
    await send(forum, { message: { blocks: [text('trong chủ đề')] }, threadKey: String(thread) })
    expect(server.lastMessageIn(forum)?.threadId).toBe(thread)
    for (const threadKey of [undefined, '1']) {
      await send(forum, { message: { blocks: [text('chung')] }, threadKey })
      expect(server.lastMessageIn(forum)?.threadId).toBeUndefined()
    }
    server.closesTopic(forum, thread)
    await send(forum, { message: { blocks: [text('vẫn đến')] }, threadKey: String(thread) })
    expect(server.lastMessageIn(forum)).toMatchObject({ text: 'vẫn đến', threadId: undefined })
  })

  test('a group that became a supergroup says its new number', async () => {
    const moved = server.upgrades(world.group)
    await expect(send(world.group, { message: { blocks: [text('x')] } })).rejects.toMatchObject({
      kind: 'moved',
      newChatKey: String(moved.id),
    })
  })

  test('a group that removed the bot, and a deleted account, are never reached again', async () => {
    server.removesBot(world.group, world.lan)
    await expect(send(world.group, { message: { blocks: [text('x')] } })).rejects.toMatchObject({ reason: 'removed' })
    server.deactivates(world.lan)
    await expect(send(world.lan, { message: { blocks: [text('x')] } })).rejects.toMatchObject({ reason: 'deactivated' })
    await expect(send({ id: 424242 }, { message: { blocks: [text('x')] } })).rejects.toMatchObject({
      reason: 'notFound',
    })
  })

  test('a request that is never answered may have arrived', async () => {
    server.fault({ kind: 'hang', method: 'sendMessage', times: 1 })
    await expect(send(world.lan, { message: { blocks: [text('x')] } })).rejects.toMatchObject({ kind: 'unknown' })
  })
})

describe('a lost answer', () => {
  test('to an edit or a removal is simply tried again, for neither harms twice', async () => {
    const { group } = world
    const old = await send(group, { message: { blocks: [text('Chọn'), button] } })
    const edit = { message: { blocks: [text('Xong')] }, replaces: old }
    server.fault({ kind: 'dropAfter', method: 'editMessageText', times: 1 })
    await expect(send(group, edit)).rejects.toMatchObject({ kind: 'offline' })
    expect(await send(group, edit)).toEqual(old)
    server.fault({ kind: 'dropAfter', method: 'deleteMessage', times: 1 })
    const removal = { replaces: old, removes: true }
    await expect(send(group, removal)).rejects.toMatchObject({ kind: 'offline' })
    await send(group, removal)
    expect(standing(group)).toEqual([])
  })
})

describe('messages of several parts', () => {
  const long = (word: string) => ({ blocks: [text(`${word} `.repeat(1500).trim()), button] })

  test('keep their number when they are changed; what is left over goes', async () => {
    const { lan } = world
    const old = await send(lan, { message: long('chữ') })
    expect(old).toHaveLength(2)
    expect(await send(lan, { message: long('câu'), replaces: old })).toEqual(old)
    const shorter = await send(lan, { message: { blocks: [text('ngắn')] }, replaces: old })
    expect(shorter).toEqual(old.slice(0, 1))
    expect(standing(server.privateChat(lan)).map(view => view.text)).toEqual(['ngắn'])
    const longer = await send(lan, { message: long('lại'), replaces: shorter })
    expect(longer[0]).toBe(shorter[0])
    expect(standing(server.privateChat(lan)).at(-1)?.buttons.flat()).toHaveLength(1)
  })

  test('take a turn for every request and note each part before the next one goes', async () => {
    const events: string[] = []
    const chat = server.privateChat(world.lan)
    await send(world.lan, {
      message: long('chữ'),
      turn: async () => void events.push(`turn ${standing(chat).length}`),
      partSent: async () => void events.push(`noted ${standing(chat).length}`),
    })
    expect(events).toEqual(['turn 0', 'noted 1', 'turn 1', 'noted 2'])
  })

  test('go on where they were cut off, also as an edit', async () => {
    const { lan } = world
    const old = await send(lan, { message: long('chữ') })
    server.forgetCalls()
    await send(lan, { message: long('câu'), replaces: old, alreadySent: old.slice(0, 1) })
    expect(server.calls.map(({ method }) => method).filter(method => method !== 'getUpdates')).toEqual([
      'editMessageText',
    ])
  })
})

describe('pictures and files', () => {
  const stored = (name: string, mime: string, bytes: Uint8Array, remoteId?: string): Partial<Delivery> => ({
    file: async () => ({ name, mime, remoteId, bytes: async () => bytes }),
  })
  const sheet: Block<string> = { block: 'file', fileId: 'f', name: 'ds.xlsx', caption: 'Danh sách' }

  test('a name cannot break out of its header', async () => {
    const name = 'đăng "ký"; x=\r\ny.xlsx'
    await send(world.lan, { message: { blocks: [sheet] }, ...stored(name, 'text/plain', Buffer.from('a')) })
    expect(server.lastMessageIn(world.lan)?.document?.fileName).toBe('đăng _ký__ x=__y.xlsx')
  })

  test('a picture Telegram cannot show as one goes as a document', async () => {
    mayBreakRules = true
    const image: Block<string> = { block: 'image', fileId: 'p', alt: 'Biểu đồ' }
    await send(world.lan, {
      message: { blocks: [image] },
      ...stored('a.png', 'image/png', Buffer.from('not a picture')),
    })
    expect(server.lastMessageIn(world.lan)).toMatchObject({ text: 'Biểu đồ', document: { fileName: 'a.png' } })
    await send(world.lan, { message: { blocks: [image] }, ...stored('a.svg', 'image/svg+xml', Buffer.from('<svg/>')) })
    expect(server.lastMessageIn(world.lan)?.document?.fileName).toBe('a.svg')
  })

  test('an id Telegram has forgotten is uploaded again', async () => {
    mayBreakRules = true
    const uploads: string[] = []
    await send(world.lan, {
      message: { blocks: [sheet] },
      ...stored('ds.xlsx', 'text/plain', Buffer.from('abc'), 'document:gone'),
      fileUploaded: async (_, remoteId) => void uploads.push(remoteId),
    })
    expect(server.lastMessageIn(world.lan)?.document?.bytes.toString()).toBe('abc')
    expect(uploads).toHaveLength(1)
  })

  test('a lost note about an upload does not fail the message', async () => {
    const sent = await send(world.lan, {
      message: { blocks: [{ block: 'image', fileId: 'p', alt: '' }] },
      ...stored('a.png', 'image/png', png),
      fileUploaded: async () => {
        throw new Error('the database is away')
      },
    })
    expect(sent).toHaveLength(1)
  })

  test('only up to 20 MB can be fetched', async () => {
    server.sendsDocument(world.lan, server.privateChat(world.lan), {
      name: 'phim.zip',
      bytes: Buffer.from('x'),
      mime: 'application/zip',
      sizeBytes: 30 * 1024 * 1024,
    })
    await world.hears(1)
    const { content } = world.received[0]!
    if (content.kind !== 'file') throw new Error('not a file')
    await expect(world.platform.download(content.file)).rejects.toMatchObject({ kind: 'never' })
    await expect(world.platform.download({ ...content.file, size: 0 })).rejects.toMatchObject({ kind: 'never' })
    const small = { handle: 'unknown', name: 'x', size: 1, mime: 'text/plain' }
    await expect(world.platform.download(small)).rejects.toMatchObject({ kind: 'never' })
  })

  test('a broken download can be tried again', async () => {
    server.sendsDocument(world.lan, server.privateChat(world.lan), {
      name: 'a.csv',
      bytes: Buffer.from('a'),
      mime: 'text/csv',
    })
    await world.hears(1)
    const { content } = world.received[0]!
    if (content.kind !== 'file') throw new Error('not a file')
    server.fault({ kind: 'dropBefore', method: 'download', times: 1 })
    await expect(world.platform.download(content.file)).rejects.toMatchObject({ kind: 'offline' })
    expect(Buffer.from(await world.platform.download(content.file)).toString()).toBe('a')
  })
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
    await platform.send(deliveryTo(world.lan, { message: { blocks: [text('qua proxy')] } }))
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
      const sent = platform.send(deliveryTo(world.lan, { message: { blocks: [text('x')] } }))
      await expect(sent, address).rejects.toMatchObject({ kind: 'offline' })
      await platform.stop()
    }
  })
})
