// An office with people and groups in a fresh database, the local Bot API server they live on, and processes between the two.

import { applyMigrations } from '../../src/db/apply-migrations.ts'
import type { Database } from '../../src/db/database.ts'
import { newId } from '../../src/db/new-id.ts'
import { openDatabase } from '../../src/db/open-database.ts'
import { type BotApiServer, startBotApiServer } from '../../tests/support/bot-api-server/server.ts'
import type { Chat, User } from '../../tests/support/bot-api-server/state.ts'
import { freePort } from '../../tests/support/free-port.ts'
import { addOffice } from '../support/add-office.ts'
import type { Installation } from '../support/installation.ts'
import { type DatabaseKind, openPlace, type Place } from '../support/place.ts'
import { type Program, startProgram } from '../support/program.ts'
import type { Environment } from '../support/started-process.ts'

export type Person = { readonly memberId: string; readonly user: User; readonly name: string }
export type Group = { readonly id: string; readonly chat: Chat }

export type World = {
  readonly kind: DatabaseKind
  readonly url: string
  readonly place: Place
  readonly server: BotApiServer
  readonly connection: string
  readonly officeId: string
  readonly people: readonly Person[]
  readonly groups: readonly Group[]
  readonly programs: readonly Program[]
  /** One more process over the same database. */
  readonly start: (more?: Environment, installation?: Installation) => Program
  /** Opens the database beside whatever runs. */
  readonly read: <T>(work: (database: Database) => Promise<T>) => Promise<T>
  readonly leave: () => Promise<void>
}

export type WorldPlan = {
  readonly kind: DatabaseKind
  readonly people: number
  readonly groups: number
  readonly enforceLimits?: boolean
  readonly areBasicGroups?: boolean
  readonly clockStart?: string
  readonly databaseUrl?: string
  readonly postgres?: string
}

const usualStart = '2022-01-25T08:00:00+07:00'

export async function openWorld(plan: WorldPlan): Promise<World> {
  const place = openPlace(plan.postgres)
  const url = plan.databaseUrl ?? (await place.newDatabase(plan.kind))
  const server = await startBotApiServer({ enforceLimits: plan.enforceLimits ?? false, webhookRetryMs: 100 })
  const connection = `telegram:${server.token.split(':')[0]}`
  await applyMigrations(url)
  const made = await withDatabase(url, database => populate(database, server, connection, plan))
  await confirmAll(server)
  server.forgetCalls()
  const programs: Program[] = []
  const usual = {
    DATABASE_URL: url,
    TELEGRAM_BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.url,
    CLOCK_START: plan.clockStart ?? usualStart,
  }
  return {
    kind: plan.kind,
    url,
    place,
    server,
    connection,
    ...made,
    programs,
    start: (more = {}, installation) => {
      const program = startProgram({ ...usual, ...more }, installation)
      programs.push(program)
      return program
    },
    read: work => withDatabase(url, work),
    leave: async () => {
      for (const program of programs) if (program.isRunning()) await program.kill()
      await server.stop()
      await place.leave()
    },
  }
}

/** Webhooks instead of polling: each process has its own port; Telegram is told the last one's. */
export async function webhookEnvironment(): Promise<Environment & { readonly PORT: string }> {
  const port = String(await freePort())
  const secret = 'a-secret-of-more-than-sixteen-letters'
  return { PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}`, TELEGRAM_WEBHOOK_SECRET: secret }
}

export async function withDatabase<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(url)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** Everybody started the bot long ago: no update of that is left. */
async function confirmAll({ url, token }: BotApiServer): Promise<void> {
  await fetch(`${url}/bot${token}/getUpdates?offset=2000000000&timeout=0`)
}

const owner = { id: 900_000, firstName: 'Chủ nhóm' }

async function populate(database: Database, server: BotApiServer, connection: string, plan: WorldPlan) {
  const people = Array.from({ length: plan.people }, (_, index) => personNumber(server, index))
  const host = server.user(owner)
  const groups = Array.from({ length: plan.groups }, (_, index) => {
    const chat = server.group({ title: `Nhóm ${index + 1}`, members: [host], isSupergroup: !plan.areBasicGroups })
    server.addsBot(chat, host)
    return { id: newId(), chat }
  })
  const { officeId } = await addOffice(database, {
    connection,
    people: people.map(({ memberId, user, name }) => ({ memberId, name, key: String(user.id) })),
    groups: groups.map(({ id, chat }) => ({ id, key: String(chat.id), title: chat.title ?? '' })),
    peoplePerUnit: Math.max(1, people.length),
  })
  return { officeId, people, groups }
}

function personNumber(server: BotApiServer, index: number): Person {
  const name = `Người ${String(index + 1).padStart(4, '0')}`
  const user = server.user({ id: 100_001 + index, firstName: name, languageCode: 'vi' })
  server.starts(user)
  return { memberId: newId(), user, name }
}
