// An office's first minutes on Slack, over HTTP: the whole program from its configuration, its real database, the local Slack server.
import { pino } from 'pino'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readConfig } from '../../../src/config.ts'
import { openDatabase } from '../../../src/db/open-database.ts'
import { makeLinkCode } from '../../../src/features/link/link-code-store.ts'
import { createOffice } from '../../../src/features/office/office-store.ts'
import { openProgram, type Program } from '../../../src/program.ts'
import { openTestDatabase, type TestDatabase } from '../../support/database.ts'
import { type SlackServer, startSlackServer } from '../../support/slack-server/server.ts'
import { messagesFor, seenIn, seenInView } from './slack-seen.ts'

let server: SlackServer
let store: TestDatabase
let program: Program
let code: string

beforeEach(async () => {
  server = await startSlackServer()
  store = await openTestDatabase()
  const database = await openDatabase(store.url, { isDurable: false })
  code = await database.transaction(async tx => {
    const officeId = await createOffice(tx, { name: 'Sở Nội vụ' }, new Date('2022-01-25T01:00:00Z'))
    return (await makeLinkCode(tx, { officeId, grantsAdministrator: true }, new Date())).code
  })
  await database.close()
  const config = readConfig({
    DATABASE_URL: store.url,
    PORT: '0',
    PUBLIC_URL: 'https://thidua.example',
    SLACK_BOT_TOKEN: server.workspace.token,
    SLACK_SIGNING_SECRET: server.signingSecret,
    SLACK_API_URL: server.apiUrl,
    CLOCK_START: '2022-01-25T08:00:00+07:00',
  })
  program = await openProgram(config, pino({ level: process.env.TEST_LOG ?? 'silent' }))
  server.postsTo(`http://127.0.0.1:${program.port}/slack/events`)
})

afterEach(async () => {
  await program.stop()
  await server.stop()
  expect(server.violations).toEqual([])
})

it('its administrator is linked in a dialog, binds the channel, and everybody there sees that', async () => {
  const hanh = server.user('Lê Thị Hạnh')
  const lan = server.user('Nguyễn Thị Lan')
  const channel = server.channel('so-noi-vu', [hanh, lan], false)
  const im = server.im(hanh)
  const dialog = () => seenInView(server.openView(hanh)!)

  await server.commands(hanh, im, `/lienket ${code}`)
  await expect.poll(dialog, { timeout: 15_000 }).toContain('họ và tên đầy đủ')
  const view = server.openView(hanh)!
  server.enters(view, 'Họ và tên', 'Lê Thị Hạnh')
  await server.submits(view)
  await expect.poll(dialog, { timeout: 15_000 }).toContain('Đã liên kết')
  await server.closes(view)
  const link = await store.client.link.findFirst({ include: { member: true } })
  expect(link?.member.name).toBe('Lê Thị Hạnh')

  await server.invitesBot(hanh, channel)
  const seenBy = (user: typeof lan) => seenIn(server, channel, user)
  await expect.poll(() => seenBy(lan).at(-1)?.buttons, { timeout: 15_000 }).toContain('Gắn nhóm')
  await server.presses(hanh, channel, messagesFor(channel, hanh).at(-1)!, 'Gắn nhóm')
  await expect.poll(dialog, { timeout: 15_000 }).toContain('Toàn cơ quan')
  const asked = server.openView(hanh)!
  server.enters(asked, 'Gắn với', 'Toàn cơ quan')
  await server.submits(asked)
  await expect
    .poll(
      () =>
        seenBy(lan)
          .map(({ text }) => text)
          .join('\n'),
      { timeout: 15_000 },
    )
    .toContain('Đã gắn nhóm')
})
