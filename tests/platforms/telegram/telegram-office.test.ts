// An office's first day on Telegram, over the wire: the whole program, its real database, the local Bot API server.
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../../src/config.ts'
import { openDatabase } from '../../../src/db/open-database.ts'
import { makeLinkCode } from '../../../src/features/link/link-code-store.ts'
import { createOffice } from '../../../src/features/office/office-store.ts'
import { openProgram, type Program } from '../../../src/program.ts'
import { type BotApiServer, startBotApiServer } from '../../support/bot-api-server/server.ts'
import type { Chat, User } from '../../support/bot-api-server/state.ts'
import type { MessageView } from '../../support/bot-api-server/views.ts'
import { openTestDatabase, type TestDatabase } from '../../support/database.ts'

let server: BotApiServer
let store: TestDatabase
let program: Program
let hanh: User
let lan: User
let group: Chat
let adminCode: string

const roster = [
  'Họ và tên;Đơn vị;Chức vụ;Vai trò;Mã;Số điện thoại',
  'Lê Thị Hạnh;Văn phòng Sở;Chánh Văn phòng;quản trị, văn phòng;SNV001;0912000001',
  'Nguyễn Thị Lan;Phòng Công chức viên chức;Chuyên viên;nhân viên;SNV002;0912000002',
].join('\n')

beforeEach(async () => {
  server = await startBotApiServer({ webhookRetryMs: 5 })
  store = await openTestDatabase()
  const database = await openDatabase(store.url, { isDurable: false })
  const now = new Date('2022-01-25T01:00:00Z')
  adminCode = await database.transaction(async tx => {
    const officeId = await createOffice(tx, { name: 'Sở Nội vụ' }, now)
    return (await makeLinkCode(tx, { officeId, grantsAdministrator: true }, new Date())).code
  })
  await database.close()
  const config = readConfig({
    DATABASE_URL: store.url,
    PORT: '0',
    TELEGRAM_BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.url,
    CLOCK_START: '2022-01-25T08:00:00+07:00',
  })
  program = await openProgram(config, pino({ level: process.env.TEST_LOG ?? 'silent' }))
  hanh = server.user({ id: 1001, firstName: 'Hạnh', languageCode: 'vi' })
  lan = server.user({ id: 1002, firstName: 'Lan', languageCode: 'vi' })
  group = server.group({ title: 'Toàn thể Sở Nội vụ', members: [hanh, lan], isSupergroup: true })
})

afterEach(async () => {
  await program.stop()
  await server.stop()
  expect(server.violations).toEqual([])
})

function textOf(view: MessageView): string {
  return [view.text ?? '', ...view.buttons.flat().map(one => `[${one.text}]`)].join(' ')
}

async function sees(chat: { readonly id: number }, text: string): Promise<MessageView> {
  const shown = () => server.messagesIn(chat).filter(view => !view.isDeleted)
  for (let tries = 0; tries < 150; tries++) {
    const found = shown().findLast(view => textOf(view).includes(text))
    if (found) return found
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`never saw “${text}”; seen: ${shown().map(textOf).join('\n---\n')}`)
}

async function presses(user: User, chat: { readonly id: number }, label: string): Promise<void> {
  const view = await sees(chat, `[${label}]`)
  server.presses(user, view, label)
}

/** The administrator is linked, the roster read, the group bound, a campaign running. */
async function officeIsReady(): Promise<void> {
  const desk = server.privateChat(hanh)
  server.starts(hanh)
  await sees(desk, 'Liên kết tài khoản')
  server.says(hanh, desk, `/lienket ${adminCode}`)
  await sees(desk, 'họ và tên đầy đủ')
  server.says(hanh, desk, 'Lê Thị Hạnh')
  await sees(desk, 'Đã liên kết')
}

describe('an office on Telegram', () => {
  it('begins with a code for its administrator', async () => {
    await officeIsReady()
    const link = await store.client.link.findFirst({ include: { member: true } })
    expect(link?.member.name).toBe('Lê Thị Hạnh')
  })

  it('reads its roster from a file, after showing what it will do', async () => {
    await officeIsReady()
    const desk = server.privateChat(hanh)
    server.says(hanh, desk, '/danhba')
    await presses(hanh, desk, 'Nhập từ tệp')
    await sees(desk, '.xlsx')
    server.sendsDocument(hanh, desk, { name: 'danh-ba.csv', bytes: Buffer.from(roster), mime: 'text/csv' })
    await presses(hanh, desk, 'Nhập')
    await expect.poll(() => store.client.member.count(), { timeout: 15_000 }).toBeGreaterThanOrEqual(2)
  })

  it('binds its group, and answers a member there in the same message', async () => {
    await officeIsReady()
    server.addsBot(group, hanh)
    await sees(group, '[Gắn nhóm]')
    server.says(hanh, group, '/gannhom')
    await presses(hanh, group, 'Toàn cơ quan')
    await expect
      .poll(() => store.client.chatGroup.findFirst({ where: { officeId: { not: null } } }), { timeout: 15_000 })
      .not.toBeNull()
    server.says(lan, group, '/dangky')
    const asked = await sees(group, 'chưa được liên kết')
    expect(asked.buttons.flat()[0]!.url).toContain('start=l-dangky')
  })
})
