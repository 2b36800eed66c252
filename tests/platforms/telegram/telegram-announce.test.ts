// An office announces on Telegram: long texts, pictures, topics, and groups that are gone or have grown.
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../../src/config.ts'
import { newId } from '../../../src/db/new-id.ts'
import { openProgram, type Program } from '../../../src/program.ts'
import { type BotApiServer, startBotApiServer } from '../../support/bot-api-server/server.ts'
import type { Chat, User } from '../../support/bot-api-server/state.ts'
import { openTestDatabase, type TestDatabase } from '../../support/database.ts'
import { addOffice } from '../../support/office.ts'

let server: BotApiServer
let store: TestDatabase
let program: Program
let hanh: User
let lan: User
let officeId: string

/** The smallest PNG. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

beforeEach(async () => {
  server = await startBotApiServer()
  store = await openTestDatabase()
  const connection = `telegram:${server.token.split(':')[0]}`
  hanh = server.user({ id: 1001, firstName: 'Hạnh', languageCode: 'vi' })
  lan = server.user({ id: 1002, firstName: 'Lan', languageCode: 'vi' })
  const made = await addOffice(store, connection, 'Sở Nội vụ')
  officeId = made.officeId
  await store.client.chatGroup.deleteMany({})
  for (const [name, user] of [
    ['Lê Thị Hạnh', hanh],
    ['Nguyễn Thị Lan', lan],
  ] as const) {
    const { key } = made.people.get(name)!
    const remoteId = String(user.id)
    await store.client.chatAccount.updateMany({
      where: { remoteId: key },
      data: { remoteId, privateChatKey: remoteId },
    })
  }
  // The others have no account: what is sent goes to groups and to these two.
  await store.client.link.updateMany({
    where: { account: { remoteId: { notIn: ['1001', '1002'] } } },
    data: { endedAt: new Date() },
  })
})

async function starts(): Promise<void> {
  const config = readConfig({
    DATABASE_URL: store.url,
    PORT: '0',
    TELEGRAM_BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.url,
    CLOCK_START: '2022-01-25T08:00:00+07:00',
  })
  program = await openProgram(config, pino({ level: process.env.TEST_LOG ?? 'silent' }))
  server.starts(hanh)
  server.starts(lan)
  await seen(server.privateChat(hanh), 'Xin chào')
}

afterEach(async () => {
  await program.stop()
  await server.stop()
  expect(server.violations).toEqual([])
})

async function bind(group: Chat, threadKey?: string): Promise<void> {
  const at = new Date()
  const row = { connection: `telegram:${server.token.split(':')[0]}`, title: group.title ?? '', officeId, threadKey }
  await store.client.chatGroup.create({
    data: { id: newId(), remoteId: String(group.id), ...row, boundAt: at, lastSeenAt: at },
  })
}

function shown(chat: { readonly id: number }) {
  return server.messagesIn(chat).filter(view => !view.isDeleted && view.isFromBot)
}

function textIn(chat: { readonly id: number }): string {
  return shown(chat)
    .map(view => [view.text ?? '', ...view.buttons.flat().map(one => `[${one.text}]`)].join(' '))
    .join('\n---\n')
}

async function seen(chat: { readonly id: number }, text: string, seconds = 30): Promise<void> {
  await expect.poll(() => textIn(chat), { timeout: seconds * 1000, interval: 100 }).toContain(text)
}

/** The officer presses a button of the newest message that has it. */
async function presses(label: string): Promise<void> {
  const desk = server.privateChat(hanh)
  await seen(desk, `[${label}`)
  const view = shown(desk).findLast(one => one.buttons.flat().some(({ text }) => text.startsWith(label)))!
  server.presses(hanh, view, view.buttons.flat().find(({ text }) => text.startsWith(label))!.text)
}

async function announces(body: string, attachment?: (desk: Chat) => void): Promise<void> {
  const desk = server.privateChat(hanh)
  server.says(hanh, desk, '/thongbao')
  await seen(desk, 'soạn nội dung')
  server.says(hanh, desk, body)
  if (attachment) {
    await seen(desk, '[Bỏ qua]')
    attachment(desk)
    await seen(desk, 'Thông báo gửi tới đâu')
  } else await presses('Bỏ qua')
  await presses('Tất cả các nhóm')
  await presses('Gửi ngay')
  await presses('Gửi thông báo')
}

describe('an announcement on Telegram', () => {
  it('as long as an app can type comes in parts that say every word once, also into a topic', async () => {
    const plain = server.group({ title: 'Toàn thể', members: [hanh, lan], isSupergroup: true })
    const forum = server.group({ title: 'Diễn đàn', members: [hanh], isForum: true })
    for (const group of [plain, forum]) server.addsBot(group, hanh)
    await bind(plain)
    const thread = server.topic(forum, 'Thi đua')
    await bind(forum, String(thread))
    await starts()
    const words = Array.from({ length: 500 }, (_, index) => `<từ${index}>&`)
    await announces(words.join(' ').slice(0, 4090))
    for (const group of [plain, forum]) {
      await seen(group, words[380]!)
      const text = textIn(group)
      for (const word of words.slice(0, 380)) expect(text.split(word)).toHaveLength(2)
    }
    const sent = server.callsOf('sendMessage').filter(call => Number(call.params.chat_id) === forum.id)
    expect(sent.every(call => Number(call.params.message_thread_id) === thread)).toBe(true)
  })

  it('with a picture keeps the words that no caption holds', async () => {
    const group = server.group({ title: 'Toàn thể', members: [hanh, lan], isSupergroup: true })
    server.addsBot(group, hanh)
    await bind(group)
    await starts()
    const body = Array.from({ length: 250 }, (_, index) => `chữ${index}.`).join(' ')
    await announces(body, desk => server.sendsPhoto(hanh, desk, picture))
    await seen(group, 'chữ249.')
    expect(textIn(group)).toContain('chữ0.')
    await expect
      .poll(() => server.callsOf('sendPhoto').filter(call => Number(call.params.chat_id) === group.id).length)
      .toBe(1)
  })

  it('passes by a group that put the bot out and follows one that was upgraded', async () => {
    const gone = server.group({ title: 'Đã gỡ', members: [hanh] })
    const grows = server.group({ title: 'Nâng cấp', members: [hanh] })
    for (const group of [gone, grows]) {
      server.addsBot(group, hanh)
      await bind(group)
    }
    await starts()
    server.removesBot(gone, hanh)
    const grown = server.upgrades(grows)
    await expect
      .poll(() => store.client.chatGroup.findFirst({ where: { title: 'Đã gỡ', removedAt: { not: null } } }))
      .not.toBeNull()
    await announces('Họp lúc 8 giờ.')
    await seen(grown, 'Họp lúc 8 giờ.')
  })
})
