// Pictures and documents: names, fallbacks, ids that were forgotten, downloads and their limit.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Block } from '../../../src/chat/message.ts'
import type { Delivery } from '../../../src/platforms/platform.ts'
import type { BotApiServer } from '../../support/bot-api-server/server.ts'
import { png } from '../platform-contract.ts'
import { deliveryTo, openTelegramWorld, type TelegramWorld } from './telegram-world.ts'

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

async function send(chat: { id: number; kind?: string }, more: Partial<Delivery>): Promise<readonly string[]> {
  const sent: string[] = []
  await world.platform.send(deliveryTo(chat, { partSent: async id => void sent.push(id), ...more }))
  return sent
}

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
