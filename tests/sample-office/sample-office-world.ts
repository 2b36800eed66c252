// The sample office as the sandbox starts with it: seeded on a fresh database, its chats read as texts.
import { pino } from 'pino'
import { openApp } from '../../src/app.ts'
import { features } from '../../src/features/index.ts'
import type { Platform } from '../../src/platforms/platform.ts'
import { openSandbox } from '../../src/platforms/sandbox/sandbox.ts'
import { messageView } from '../../src/platforms/sandbox/sandbox-message-view.ts'
import { messagesIn } from '../../src/platforms/sandbox/sandbox-store.ts'
import { sampleClockStart, seedSampleOffice } from '../../src/sample-office/seed.ts'
import { dayOf, timeOf } from '../../src/time/day.ts'
import { openTestDatabase } from '../support/database.ts'

const timeZone = 'Asia/Ho_Chi_Minh'

export type Said = { readonly chat: string; readonly on: string; readonly time: string; readonly text: string }

/** On the sandbox, or on a platform that stands in for it. */
export async function openSampleOffice(platform?: Platform) {
  const database = await openTestDatabase()
  const app = await openApp({
    database,
    features,
    platforms: [platform ?? openSandbox(database, 'http://127.0.0.1:3000')],
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    clockStart: sampleClockStart,
  })
  const isWritten = await seedSampleOffice(app.engine)
  await app.tick()
  await app.settle()
  const office = await database.client.office.findFirstOrThrow()

  /** What stands in a chat, oldest first. */
  async function saidIn(chat: string): Promise<readonly Said[]> {
    const rows = await messagesIn(database, chat, { take: 200 })
    return rows.map(row => ({
      chat,
      on: dayOf(row.at, timeZone),
      time: timeOf(row.at, timeZone),
      text: messageView(row, '').text,
    }))
  }

  return {
    app,
    database,
    isWritten,
    officeId: office.id,
    saidIn,
    stop: async () => {
      await app.stop()
      await database.close()
    },
  }
}

export type SampleOffice = Awaited<ReturnType<typeof openSampleOffice>>
