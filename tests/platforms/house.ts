// The test office living on real platforms: adapters over their wire protocols, the whole program between them.
import { type Logger, pino } from 'pino'
import { afterEach } from 'vitest'
import { type App, openApp } from '../../src/app.ts'
import { commandMenu } from '../../src/chat/command.ts'
import { newId } from '../../src/db/new-id.ts'
import { features } from '../../src/features/index.ts'
import { openLanguages } from '../../src/language/translate.ts'
import type { Platform } from '../../src/platforms/platform.ts'
import { startPlatforms } from '../../src/platforms/start-platforms.ts'
import { instantAt } from '../../src/time/day.ts'
import { openWebServer, webRoutes } from '../../src/web/web-server.ts'
import { addPhasedCampaign } from '../features/report-office.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'
import { freePort } from '../support/free-port.ts'
import { addOffice, people } from '../support/office.ts'

/** A question of a form: what the chat asks, and what its input is called where the platform shows a form. */
export type Question = { readonly asks: string; readonly label: string }

export type Attachment = { readonly name: string; readonly bytes: Uint8Array; readonly mime: string }

/** One person's app, open at one chat. Every act waits until what it needs is in sight. */
export type Phone = {
  /** Types a command or a message, as one does there. */
  readonly says: (words: string) => Promise<void>
  /** Chooses one of the answers to the question, by the beginning of its label. */
  readonly picks: (question: Question, label: string) => Promise<void>
  readonly types: (question: Question, text: string) => Promise<void>
  readonly skips: (question: Question) => Promise<void>
  readonly attaches: (question: Question, file: Attachment) => Promise<void>
  /** Presses the newest button (or chooses from the newest list) that begins with this label, outside a form. */
  readonly presses: (label: string) => Promise<void>
  /** Waits until this stands in the chat or in an open form; returns everything in sight, oldest first. */
  readonly sees: (text: string) => Promise<string>
  /** Names and bytes of the files and pictures the bot has sent here. */
  readonly files: () => Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]>
}

export type MovedIn = {
  /** The platform's keys of a person: the account, and the private chat with the bot. */
  readonly keys: (name: string) => { readonly account: string; readonly privateChat: string }
  readonly groupKey: string
}

export type House = {
  readonly platform: Platform
  /** A form begun in a group is read by nobody else (a modal); elsewhere its private questions go to the private chat. */
  readonly formsArePrivate: boolean
  /** Everybody gets an account and has the private chat with the bot open; one group holds them all and the bot. */
  readonly moveIn: (names: readonly string[], groupTitle: string) => Promise<MovedIn>
  /** What is mounted besides the platform's webhooks. */
  readonly mount?: (web: Parameters<NonNullable<Platform['mount']>>[0], app: App) => void
  readonly phone: (name: string, where: 'private' | 'group') => Phone
  /** Throws when the platform's rules were broken. */
  readonly stop: () => Promise<void>
}

export type HouseNeeds = {
  readonly database: TestDatabase
  readonly log: Logger
  /** Where the program's web server will answer. */
  readonly webAddress: string
}

export type OpenHouse = (needs: HouseNeeds) => Promise<House>

export type HousedOffice = {
  readonly id: string
  readonly app: App
  readonly database: TestDatabase
  readonly houses: readonly House[]
  /** Somebody's phone on the first platform, or on another one. */
  readonly phone: (name: string, where?: 'private' | 'group', house?: number) => Phone
  readonly memberId: (name: string) => string
  readonly setting: (key: string, value: string) => Promise<void>
  readonly clockTo: (day: string, time?: string) => Promise<void>
}

const zone = 'Asia/Ho_Chi_Minh'
const closing: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const step of closing.splice(0).reverse()) await step()
})

/** Who lives where: by default everybody on every platform. The campaign of 2022 is running, it is 01/7/2022. */
export async function openHousedOffice(
  open: readonly OpenHouse[],
  livesIn: (name: string, house: number) => boolean = () => true,
): Promise<HousedOffice> {
  const database = await openTestDatabase()
  closing.push(() => database.close())
  const log = pino({ level: process.env.TEST_LOG ?? 'silent' })
  const port = await freePort()
  const webAddress = `http://127.0.0.1:${port}`
  const houses: House[] = []
  for (const openOne of open) {
    const house = await openOne({ database, log, webAddress })
    houses.push(house)
    closing.push(house.stop)
  }
  const made = await addOffice(database, 'nowhere', 'Sở Nội vụ')
  await addPhasedCampaign(database, made.officeId)
  await database.client.link.deleteMany()
  await database.client.chatAccount.deleteMany()
  await database.client.chatGroup.deleteMany()
  for (const [index, house] of houses.entries()) {
    const names = people.map(([name]) => name).filter(name => livesIn(name, index))
    const movedIn = await house.moveIn(names, 'Toàn thể Sở Nội vụ')
    await writeHouse(database, house.platform.connection, made, names, movedIn)
  }
  const platforms = houses.map(house => house.platform)
  const clockStart = instantAt('2022-07-01', '08:00', zone)
  const app = await openApp({ database, features, platforms, log, clockStart, webAddress })
  closing.push(app.stop)
  const mounts = houses
    .flatMap(house => house.mount ?? [])
    .map(mount => (web: Parameters<typeof mount>[0]) => mount(web, app))
  const web = webRoutes({ database, platforms, receive: app.receive, isStarted: () => true, log, mounts })
  const server = await openWebServer(web, '127.0.0.1', port)
  closing.push(server.stop)
  await app.tick()
  app.start()
  closing.push(async () => startingStopped())
  const startingStopped = startPlatforms(platforms, commandMenu(app.engine.table.commands, openLanguages().word), log)
  return {
    id: made.officeId,
    app,
    database,
    houses,
    phone: (name, where = 'private', house = 0) => houses[house]!.phone(name, where),
    memberId: name => made.people.get(name)!.id,
    setting: async (key, value) => {
      const data = { officeId: made.officeId, key, value, changedAt: new Date() }
      await database.client.officeSetting.create({ data })
    },
    clockTo: async (day, time = '23:59') => void (await app.moveClock(instantAt(day, time, zone))),
  }
}

type Made = Awaited<ReturnType<typeof addOffice>>

/** Accounts, links and the bound group, as linking and /gannhom leave them. */
async function writeHouse(
  database: TestDatabase,
  connection: string,
  { officeId, people: members }: Made,
  names: readonly string[],
  { keys, groupKey }: MovedIn,
): Promise<void> {
  const at = new Date('2021-12-01T00:00:00Z')
  await database.transaction(async tx => {
    for (const name of names) {
      const { account, privateChat } = keys(name)
      const seen = { displayName: name, privateChatKey: privateChat, lastSeenAt: at }
      // The account may be known already, since its owner opened the chat.
      const where = { connection_remoteId: { connection, remoteId: account } }
      const create = { id: newId(), connection, remoteId: account, ...seen }
      const { id } = await tx.chatAccount.upsert({ where, create, update: seen })
      const link = { officeId, accountId: id, memberId: members.get(name)!.id, proof: 'code' as const }
      await tx.link.create({ data: { id: newId(), ...link, linkedAt: at, lastUsedAt: at } })
    }
    const bound = { title: 'Toàn thể Sở Nội vụ', officeId, boundAt: at, lastSeenAt: at }
    const where = { connection_remoteId: { connection, remoteId: groupKey } }
    const create = { id: newId(), connection, remoteId: groupKey, ...bound }
    await tx.chatGroup.upsert({ where, create, update: bound })
  })
}
