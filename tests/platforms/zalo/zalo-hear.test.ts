// What reaches the core from Zalo and what the adapter answers itself: once, and never from a list that is gone.
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Choice, WordedMessage } from '../../../src/chat/message.ts'
import { deliveryTo, openZaloWorld, type ZaloWorld, type ZaloWorldOptions } from './zalo-world.ts'

let world: ZaloWorld
afterEach(async () => {
  expect(world.server.world.violations).toEqual([])
  await world.stop()
})

const open = async (kind: 'bot' | 'account' = 'bot', options: ZaloWorldOptions = {}) => {
  world = await openZaloWorld(kind, options)
  return world
}

const asking = (...labels: string[]): WordedMessage => {
  const choices: readonly Choice<string>[] = labels.map(label => ({ label, action: 'a' }))
  return {
    blocks: [
      { block: 'text', text: 'Chọn:' },
      { block: 'choices', choices },
    ],
  }
}

const lanHere = () => ({ id: world.lan.id, isGroup: false })
const groupHere = () => ({ id: world.group.id, isGroup: true })
const texts = (chat = lanHere()) => world.server.seen(chat.id).map(({ text }) => text)
const hearsBack = (text: string, chat = lanHere()) =>
  vi.waitFor(() => expect(texts(chat).at(-1)).toContain(text), { timeout: 8000, interval: 5 })

/** Sends a list and returns the tokens of its choices. */
async function shows(message: WordedMessage, more: Parameters<typeof deliveryTo>[1] = {}, chat = lanHere()) {
  const delivery = deliveryTo(chat, { message, ...more })
  await world.platform.send(delivery)
  return (index: number) => delivery.token(index)
}

describe('a list on Zalo', () => {
  it('is answered by number or by label, in one chat as one person', async () => {
    const { server, lan, hears, received } = await open()
    const token = await shows(asking('Đồng ý', 'Từ chối'))
    server.says(lan, lanHere(), 'số 2')
    server.says(lan, lanHere(), 'dong y')
    await hears(2)
    expect(received.map(({ content }) => content)).toMatchObject([
      { kind: 'press', token: token(1) },
      { kind: 'press', token: token(0) },
    ])
  })

  it('that was replaced says so, and does nothing', async () => {
    const { server, lan, received } = await open()
    await shows(asking('a', 'b', 'c'))
    await shows(asking('d', 'e'))
    server.says(lan, lanHere(), '3')
    await hearsBack('đã được thay')
    expect(received).toEqual([])
  })

  it('that has expired says so', async () => {
    const { server, lan, received, passes } = await open()
    await shows(asking('a', 'b'))
    passes(25)
    server.says(lan, lanHere(), '1')
    await hearsBack('đã hết hạn')
    expect(received).toEqual([])
  })

  it('keeps its numbers while another comes unasked, which counts on', async () => {
    const { server, lan, hears, received } = await open()
    const first = await shows(asking('Có', 'Không'))
    const second = await shows(asking('Duyệt', 'Trả lại'), { isAnswer: false })
    expect(texts().at(-1)).toContain('3. Duyệt\n4. Trả lại')
    server.says(lan, lanHere(), '4')
    server.says(lan, lanHere(), '1')
    await hears(2)
    expect(received.map(({ content }) => content)).toMatchObject([{ token: second(1) }, { token: first(0) }])
  })

  it('that comes unasked has no numbers while a number is asked for', async () => {
    const { server, lan, hears, received } = await open()
    const field = { name: 'n', kind: 'number' as const, label: 'Số', isOptional: false }
    const form = { formId: 'f', revision: 1, title: '', current: 'n', fields: [field] }
    await shows({ blocks: [{ block: 'text', text: 'Bao nhiêu?' }], expectsText: {}, form })
    await shows(asking('Để sau'), { isAnswer: false })
    expect(texts().at(-1)).not.toContain('1. ')
    server.says(lan, lanHere(), '1')
    server.says(lan, lanHere(), 'để sau')
    await hears(2)
    expect(received.map(({ content }) => content.kind)).toEqual(['text', 'press'])
  })

  it('is the same when a message is tried again after it was cut off', async () => {
    const { database } = await open()
    const delivery = deliveryTo(lanHere(), { message: asking('a', 'b') })
    world.server.fault({ kind: 'dropAfter', where: 'sendMessage' })
    await expect(world.platform.send(delivery)).rejects.toMatchObject({ kind: 'unknown' })
    await world.platform.send(delivery)
    expect(texts()[0]).toBe(texts()[1])
    expect(await database.client.zaloList.count()).toBe(1)
  })

  it('shows more than nine on a second page', async () => {
    const { server, lan, hears, received } = await open()
    const token = await shows(asking(...Array.from({ length: 11 }, (_, index) => `Mục ${index + 1}`)))
    server.says(lan, lanHere(), '9')
    await hearsBack('1. Mục 9\n2. Mục 10\n3. Mục 11')
    server.says(lan, lanHere(), '3')
    await hears(1)
    expect(received[0]!.content).toMatchObject({ kind: 'press', token: token(10) })
  })

  it('in a group belongs to whom it speaks to, and wants the mention', async () => {
    const { server, lan, minh, hears, received } = await open('account')
    const token = await shows(asking('Có'), { addressedTo: { key: lan.id, name: lan.name } }, groupHere())
    server.writes(minh, groupHere(), `@${server.account.name} 1`)
    server.writes(lan, groupHere(), '1')
    server.writes(lan, groupHere(), `@${server.account.name} 1`)
    await hears(3)
    const kinds = received.map(({ content, speaker }) => [speaker.key, content.kind])
    expect(kinds).toContainEqual([minh.id, 'text'])
    expect(received.filter(({ content }) => content.kind === 'press')).toMatchObject([
      { speaker: { key: lan.id }, content: { token: token(0) } },
    ])
  })
})

describe('what is said to the bot', () => {
  it('after its name a command may carry its argument', async () => {
    const { server, lan, hears, received } = await open()
    server.says(lan, groupHere(), `@${server.bot.name} thongbao Họp lúc 9h`)
    await hears(1)
    expect(received[0]!.content).toMatchObject({ text: 'thongbao Họp lúc 9h', isAddressed: true, takesArgument: true })
  })

  it('opens the private chat with what a link would say elsewhere', async () => {
    const { server, lan, hears, received } = await open()
    server.says(lan, lanHere(), 'bắt đầu l-dangky')
    server.says(lan, lanHere(), '/batdau')
    await hears(2)
    expect(received.map(({ content }) => content)).toMatchObject([
      { kind: 'start', payload: 'l-dangky' },
      { kind: 'text', text: '/batdau' },
    ])
  })

  it('by somebody unknown opens the conversation, unless it is a command', async () => {
    const { server, hears, received } = await open()
    const [an, binh] = [server.person('An'), server.person('Bình')]
    server.says(an, { id: an.id, isGroup: false }, 'Xin chào')
    server.says(binh, { id: binh.id, isGroup: false }, 'Đăng ký')
    await hears(2)
    const contents = new Map(received.map(({ speaker, content }) => [speaker.name, content]))
    expect(contents.get('An')).toEqual({ kind: 'start', payload: '' })
    expect(contents.get('Bình')).toMatchObject({ kind: 'text', text: 'Đăng ký' })
  })

  it('a sticker is answered kindly, once', async () => {
    const { server, lan, hears } = await open()
    server.sendsUnsupported(lan, lanHere())
    await hearsBack('chỉ đọc được tin nhắn chữ')
    server.sendsUnsupported(lan, lanHere())
    server.says(lan, lanHere(), 'xin chào')
    await hears(1)
    expect(texts()).toHaveLength(1)
  })
})

describe('a webhook', () => {
  it('is heard with the secret only, and answered 200 once the event is kept', async () => {
    const { server, lan, core, hears } = await open('bot', { updatesBy: 'webhook' })
    const wrong = await fetch(server.bot.webhook!.url, { method: 'POST', body: '{}' })
    expect(wrong.status).toBe(401)
    let tries = 0
    core.receive = async () => {
      tries += 1
      if (tries < 3) throw new Error('the database is away')
      return { kind: 'accepted' }
    }
    server.says(lan, lanHere(), 'xin chào')
    await hears(3)
    await vi.waitFor(() => expect(server.post.statuses).toEqual([500, 500, 200]))
    expect(new Set(world.received.map(({ eventId }) => eventId)).size).toBe(1)
  })

  it('of the account is heard only as Zalo signed it: wrong, missing and stale signatures are refused', async () => {
    const { server } = await open('account')
    const { createHash } = await import('node:crypto')
    const { appId, oaSecret, oaId, webhook } = server.account
    const at = (timestamp: number) =>
      JSON.stringify({
        app_id: appId,
        event_name: 'user_send_text',
        sender: { id: world.lan.id },
        recipient: { id: oaId },
        message: { text: 'a', msg_id: 'm' },
        timestamp: String(timestamp),
      })
    const sign = (body: string, timestamp: number, secret = oaSecret) =>
      `mac=${createHash('sha256').update(`${appId}${body}${timestamp}${secret}`).digest('hex')}`
    const post = async (body: string, signature?: string) => {
      const headers: Record<string, string> = signature === undefined ? {} : { 'x-zevent-signature': signature }
      return (await fetch(webhook, { method: 'POST', body, headers })).status
    }
    const now = Date.now()
    const old = now - 4 * 3_600_000
    expect(await post(at(now))).toBe(401)
    expect(await post(at(now), sign(at(now), now, 'other'))).toBe(401)
    expect(await post(`${at(now)} `, sign(at(now), now))).toBe(401)
    expect(await post(at(old), sign(at(old), old))).toBe(401)
    expect(await post(at(now), sign(at(now), now))).toBe(200)
    expect(await post(at(now), sign(at(now), now))).toBe(200)
    // The core knows a replayed event by its id.
    expect(new Set(world.received.map(({ eventId }) => eventId)).size).toBe(1)
  })
})
