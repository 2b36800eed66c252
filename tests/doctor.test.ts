// What doctor finds, and what it tells the operator to do.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { doctorCommand } from '../src/cli/doctor.ts'
import { readConfig } from '../src/config.ts'
import { newId } from '../src/db/new-id.ts'
import { type BotApiServer, startBotApiServer } from './support/bot-api-server/server.ts'
import { emptyDatabaseUrl, openTestDatabase, type TestDatabase } from './support/database.ts'

let server: BotApiServer
let database: TestDatabase
beforeEach(async () => {
  server = await startBotApiServer()
  database = await openTestDatabase()
})
afterEach(() => server.stop())

async function doctor(more: Readonly<Record<string, string>> = {}) {
  const config = readConfig({
    ...{ DATABASE_URL: database.url, TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.url, ...more },
  })
  const { lines, hasProblems } = await doctorCommand(config)
  return { text: lines.join('\n'), hasProblems }
}

it('finds nothing wrong with a fresh installation', async () => {
  const { text, hasProblems } = await doctor()
  expect(hasProblems).toBe(false)
  expect(text).toContain('The schema is up to date.')
  expect(text).toContain('@thidua_bot')
  expect(text).toContain('The program is not running.')
})

it('says who to ask for a token that was refused, without showing it', async () => {
  const token = '7000000001:AAF-another-token-of-the-right-shape-00'
  const { text, hasProblems } = await doctor({ TELEGRAM_BOT_TOKEN: token })
  expect(hasProblems).toBe(true)
  expect(text).toContain('Ask @BotFather')
  expect(text).not.toContain('another-token')
})

it('says where Telegram cannot be reached', async () => {
  expect((await doctor({ TELEGRAM_API_ROOT: 'http://127.0.0.1:9' })).text).toContain('TELEGRAM_PROXY')
})

it('tells of a webhook that is not set', async () => {
  const { text, hasProblems } = await doctor({
    ...{ PUBLIC_URL: 'https://bot.example.vn', TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-sixteen-or-more' },
  })
  expect(hasProblems).toBe(true)
  expect(text).toContain('No webhook is set.')
})

it('tells of migrations that wait, and of no database at all', async () => {
  const { text } = await doctor({ DATABASE_URL: await emptyDatabaseUrl() })
  expect(text).toContain(database.kind === 'sqlite' ? 'There is no database' : 'Migrations wait')
})

it('tells how long messages and reminders have been waiting', async () => {
  const hourAgo = new Date(Date.now() - 3_600_000)
  await database.client.outgoingMessage.create({
    data: {
      ...{ id: newId(), connection: 'telegram:1', lane: 'a', priority: 1, kind: 'answer', language: 'vi', message: {} },
      ...{ notBefore: hourAgo, createdAt: hourAgo },
    },
  })
  await database.client.reminder.create({
    data: { id: newId(), officeId: 'o', kind: 'x', subjectId: 'x', key: 'x', dueAt: hourAgo, details: {} },
  })
  const { text, hasProblems } = await doctor()
  expect(hasProblems).toBe(true)
  expect(text).toMatch(/BAD {2}1 messages wait, the longest for 36\d\d s/)
  expect(text).toContain('BAD  1 reminders are overdue.')
})
