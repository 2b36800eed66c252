// The whole program on Zalo: both platforms at once from one configuration, and an office without any group there.
import { pino } from 'pino'
import { afterEach, describe, expect, it } from 'vitest'
import { doctorCommand } from '../../../src/cli/doctor.ts'
import { readConfig } from '../../../src/config.ts'
import { openProgram } from '../../../src/program.ts'
import { openTestDatabase } from '../../support/database.ts'
import { freePort } from '../../support/free-port.ts'
import { startZaloServer, type ZaloServer } from '../../support/zalo-server/server.ts'
import { type HousedOffice, openHousedOffice } from '../house.ts'
import { announcing, pledging } from '../office-conversations.ts'
import { openZaloAccountHouse, openZaloBotHouse } from './zalo-house.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const step of closing.splice(0).reverse()) await step()
})

const shows = (server: ZaloServer, chatId: string, text: string) =>
  expect
    .poll(
      () =>
        server
          .seen(chatId)
          .map(shown => shown.text)
          .join('\n'),
      { timeout: 20_000 },
    )
    .toContain(text)

describe('one installation', () => {
  it('speaks as a bot and as an Official Account at once, each by its webhook, and doctor finds both well', async () => {
    const server = await startZaloServer()
    closing.push(server.stop)
    const store = await openTestDatabase()
    closing.push(store.close)
    const port = await freePort()
    const { account, bot } = server
    const publicUrl = `http://127.0.0.1:${port}`
    account.webhook = `${publicUrl}/zalo/oa/${account.oaId}`
    const config = readConfig({
      DATABASE_URL: store.url,
      PORT: String(port),
      PUBLIC_URL: publicUrl,
      ZALO_BOT_TOKEN: bot.token,
      ZALO_API_ROOT: server.url,
      ZALO_WEBHOOK_SECRET: 'webhook-secret-of-tests',
      ZALO_OA_ID: account.oaId,
      ZALO_APP_ID: account.appId,
      ZALO_APP_SECRET: account.appSecret,
      ZALO_OA_SECRET: account.oaSecret,
      ZALO_OA_REFRESH_TOKEN: account.refreshToken,
      ZALO_OA_API_ROOT: server.url,
      ZALO_OAUTH_ROOT: server.url,
    })
    const program = await openProgram(config, pino({ level: process.env.TEST_LOG ?? 'silent' }))
    closing.push(program.stop)
    await expect
      .poll(() => [bot.webhook?.url, account.refreshes], { timeout: 10_000 })
      .toEqual([`${publicUrl}/zalo/bot/${bot.token.split(':')[0]}`, 1])
    const [lan, minh] = [server.person('Lan'), server.person('Minh')]
    server.says(lan, { id: lan.id, isGroup: false }, 'xin chào')
    server.follows(minh)
    server.writes(minh, { id: minh.id, isGroup: false }, '/trogiup')
    await shows(server, lan.id, 'trợ lý thi đua')
    await shows(server, minh.id, 'chưa liên kết')
    const names = store.client.chatAccount.findMany({ select: { displayName: true, connection: true } })
    expect(new Set(await names)).toEqual(
      new Set([
        { displayName: 'Lan', connection: `zalo:${bot.token.split(':')[0]}` },
        { displayName: 'Minh', connection: `zalo-oa:${account.oaId}` },
      ]),
    )
    const { hasProblems, lines } = await doctorCommand(config)
    expect(lines.filter(line => line.startsWith('BAD') && line.includes('Zalo'))).toEqual([])
    expect(lines.join('\n')).toContain('the access token is good for')
    expect(hasProblems).toBe(false)
    expect(server.world.violations).toEqual([])
  })
})

const hanh = 'Lê Thị Hạnh'
const lan = 'Nguyễn Thị Lan'

async function announces(office: HousedOffice, words: string): Promise<void> {
  const phone = office.phone(hanh)
  await phone.says('thông báo')
  await phone.types(announcing.text, words)
  await phone.skips(announcing.file)
  await phone.picks(announcing.audience, 'Tất cả các nhóm')
  await phone.picks(announcing.sendAt, 'Gửi ngay')
  await phone.picks(pledging.confirm, 'Gửi thông báo')
}

describe('an office without a group on Zalo', () => {
  it('is told one by one, and the log says who could not be reached and why', async () => {
    let server: ZaloServer | undefined
    const office = await openHousedOffice([
      async needs =>
        openZaloAccountHouse(needs, opened => {
          server = opened
        }),
    ])
    // Its group is on a platform that nobody in this test has.
    await office.database.client.chatGroup.updateMany({ data: { connection: 'elsewhere' } })
    const accounts = await office.database.client.chatAccount.findMany()
    const keyOf = (name: string) => accounts.find(({ displayName }) => displayName === name)!.remoteId
    server!.world.silent.add(keyOf(lan))
    await announces(office, 'Họp giao ban lúc 14h')
    await office.phone('Hoàng Thị Mai').sees('Họp giao ban lúc 14h')
    await office.phone(hanh).sees('Không gửi được tin tới Nguyễn Thị Lan: người nhận đã lâu không nhắn')
    expect(server!.seen(keyOf(lan))).toEqual([])
    const row = await office.database.client.outgoingMessage.findFirst({ where: { toMemberId: office.memberId(lan) } })
    expect(row).toMatchObject({ state: 'failed', failure: 'silent' })
    // Any word from her opens the way again.
    await office.phone(lan).says('viectoi')
    await office.phone(lan).sees('')
    await expect
      .poll(() => office.database.client.chatAccount.count({ where: { unreachableAt: { not: null } } }), {
        timeout: 10_000,
      })
      .toBe(0)
  })
})

describe('an event that Zalo delivers twice', () => {
  it('is not answered as if its list were gone', async () => {
    let server: ZaloServer | undefined
    const office = await openHousedOffice([
      async needs =>
        openZaloBotHouse(needs, opened => {
          server = opened
        }),
    ])
    const phone = office.phone(lan)
    await phone.says('đăng ký')
    await phone.picks(pledging.kind, 'Danh hiệu thi đua')
    await phone.sees(pledging.title.asks)
    server!.post.repeat()
    await phone.says('quay lại')
    await expect.poll(async () => (await phone.sees('')).split(pledging.kind.asks).length, { timeout: 10_000 }).toBe(3)
    expect(await phone.sees('')).not.toContain('đã được thay')
  })
})
