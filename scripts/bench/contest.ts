// The bots that are measured, each in a fresh world: a server, a database, as many processes as wanted.
import { join } from 'node:path'
import { applyMigrations } from '../../src/db/apply-migrations.ts'
import { freePort } from '../../tests/support/free-port.ts'
import type { Installation } from '../support/installation.ts'
import { sleep } from '../support/patience.ts'
import { openPlace } from '../support/place.ts'
import { type Bot, startBot } from './bot.ts'
import { openPeople, type People } from './people.ts'
import { addSizedOffice, type OfficePlan } from './sized-office.ts'
import { openWireServer, type WireServer } from './wire-server.ts'

export type Contest = {
  readonly server: WireServer
  readonly people: People
  readonly bots: readonly Bot[]
  readonly databaseUrl: string
  readonly leave: () => Promise<void>
}

export type ProgramPlan = {
  readonly installation: Installation
  readonly offices: readonly Omit<OfficePlan, 'connection'>[]
  /** Where PostgreSQL answers; SQLite otherwise. */
  readonly postgres?: string
  readonly processes?: number
  /** Telegram's limits, kept by the server and by the program. */
  readonly isPaced?: boolean
  readonly mostFiles?: number
}

const calendarStart = '2022-01-25T08:00:00+07:00'

export async function openProgramContest(plan: ProgramPlan): Promise<Contest> {
  const place = openPlace(plan.postgres)
  const databaseUrl = await place.newDatabase(plan.postgres ? 'postgresql' : 'sqlite')
  await applyMigrations(databaseUrl)
  const server = await openWireServer({ enforceLimits: plan.isPaced })
  const { connection } = server
  const bots: Bot[] = []
  const leave = async () => {
    for (const bot of bots) await bot.stop()
    await server.stop()
    await place.leave()
  }
  try {
    for (const office of plan.offices) await addSizedOffice(databaseUrl, { ...office, connection })
    for (let index = 0; index < (plan.processes ?? 1); index += 1)
      bots.push(await startProgramBot(plan, server, databaseUrl))
    await allConnected(server, bots)
  } catch (error) {
    await leave()
    throw error
  }
  return { server, people: openPeople(server), bots, databaseUrl, leave }
}

export async function startProgramBot(plan: ProgramPlan, server: WireServer, databaseUrl: string): Promise<Bot> {
  const port = await freePort()
  const environment = {
    DATABASE_URL: databaseUrl,
    SANDBOX: 'off',
    LOG_LEVEL: 'info',
    PORT: String(port),
    ...telegramEnvironment(server, port, plan.isPaced ?? false),
  }
  return startBot(plan.installation.command, environment, plan.mostFiles)
}

/** What the program must know to be called by this server. */
export function telegramEnvironment(server: WireServer, port: number, isPaced: boolean) {
  return {
    TELEGRAM_BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.url,
    TELEGRAM_WEBHOOK_SECRET: server.secret,
    TELEGRAM_PACING: isPaced ? 'on' : 'off',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    CLOCK_START: calendarStart,
  }
}

export async function openRivalContest(kind: 'wizard' | 'echo', members: number): Promise<Contest> {
  const place = openPlace()
  const file = join(place.folder, 'wizard.db')
  const server = await openWireServer()
  const environment = {
    TELEGRAM_BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.url,
    WEBHOOK_SECRET: server.secret,
    DATABASE_FILE: file,
    MEMBERS: String(members),
    PORT: String(await freePort()),
  }
  const rival = join(import.meta.dirname, `rival-${kind}.ts`)
  const bot = await startBot([process.execPath, '--import', 'tsx', rival], environment)
  await allConnected(server, [bot])
  const leave = async () => {
    await bot.stop()
    await server.stop()
    await place.leave()
  }
  return { server, people: openPeople(server), bots: [bot], databaseUrl: file, leave }
}

async function allConnected({ webhooks }: WireServer, bots: readonly Bot[]): Promise<void> {
  while (webhooks.size < bots.length) await sleep(20)
}
