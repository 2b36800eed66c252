// The same office on Telegram, Slack and Zalo: what is handled per second, and a broadcast at each platform's own rate.
import { join } from 'node:path'
import { applyMigrations } from '../../src/db/apply-migrations.ts'
import { newId } from '../../src/db/new-id.ts'
import { openDatabase } from '../../src/db/open-database.ts'
import { freePort } from '../../tests/support/free-port.ts'
import { addOffice } from '../support/add-office.ts'
import { sleep, until } from '../support/patience.ts'
import { openPlace } from '../support/place.ts'
import { type Bot, startBot } from './bot.ts'
import { percentile, short, table, whole } from './figures.ts'
import type { Bench, Goal, Measure, Section, Size } from './measure.ts'
import { type PlatformKind, type PlatformWorld, platformKinds } from './platform-world.ts'

type Handling = { readonly perSecond: number; readonly p50: number; readonly p99: number; readonly cpuMillis: number }
type Broadcast = {
  readonly recipients: number
  readonly seconds: number
  /** Of the permitted rate. */
  readonly share: number
  readonly refused: number
}
type Result = { readonly kind: PlatformKind; readonly handling: Handling; readonly broadcast: Broadcast }
type Scene = { readonly world: PlatformWorld; readonly bot: Bot }

const sizes: Readonly<Record<Size, { readonly updates: number; readonly broadcastSeconds: number }>> = {
  quick: { updates: 150, broadcastSeconds: 6 },
  usual: { updates: 1000, broadcastSeconds: 30 },
  full: { updates: 4000, broadcastSeconds: 60 },
}
const concurrency = 16
const warmUpUpdates = 50
const command = 'viectoi'
const announcement = 'Mời dự họp toàn cơ quan'
const calendarStart = '2022-01-25T08:00:00+07:00'

export const platforms: Measure = { name: 'platforms', run: measurePlatforms }

/** Handling in turns; the broadcasts side by side, since each only waits for its platform's clock. */
async function measurePlatforms(bench: Bench): Promise<Section> {
  const { updates, broadcastSeconds } = sizes[bench.size]
  const handlings: Handling[] = []
  for (const kind of platformKinds) {
    const handling = await within(bench, kind, warmUpUpdates + updates, scene => handle(scene, updates))
    bench.tell(`   ${kind.name}: ${whole(handling.perSecond)}/s, ${short(handling.cpuMillis)} ms CPU`)
    handlings.push(handling)
  }
  const broadcasts = await Promise.all(
    platformKinds.map(kind => {
      const recipients = kind.permittedPerSecond * broadcastSeconds
      return within(bench, kind, recipients + 1, scene => hearAll(scene, kind, recipients), true)
    }),
  )
  const results = platformKinds.map((kind, index) => ({
    ...{ kind, handling: handlings[index]!, broadcast: broadcasts[index]! },
  }))
  return { title: 'Slack and Zalo beside Telegram', text: text(results, updates), goals: goalsOf(results) }
}

async function within<T>(
  { installation }: Bench,
  kind: PlatformKind,
  members: number,
  act: (scene: Scene) => Promise<T>,
  isAnnounced = false,
): Promise<T> {
  const place = openPlace()
  const databaseUrl = `file:${join(place.folder, 'office.db')}`
  await applyMigrations(databaseUrl)
  const world = await kind.open(members)
  let bot: Bot | undefined
  try {
    await furnish(databaseUrl, world, isAnnounced)
    const port = await freePort()
    const common = { DATABASE_URL: databaseUrl, SANDBOX: 'off', LOG_LEVEL: 'info', CLOCK_START: calendarStart }
    const address = { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` }
    bot = await startBot(installation.command, { ...common, ...address, ...world.environment(port) })
    await until(`connection to ${kind.name}`, 30, world.isConnected)
    return await act({ world, bot })
  } finally {
    await bot?.stop()
    await world.stop()
    await place.leave()
  }
}

/** The announcement was scheduled for a moment that has just come: it goes out as soon as the program runs. */
async function furnish(databaseUrl: string, { connection, people }: PlatformWorld, isAnnounced: boolean) {
  const database = await openDatabase(databaseUrl, { isDurable: false })
  try {
    const { officeId } = await addOffice(database, { connection, people, groups: [], peoplePerUnit: 50 })
    if (!isAnnounced) return
    const sendAt = new Date(calendarStart)
    const id = newId()
    const audience = { kind: 'everyone' }
    const written = { officeId, authorId: people[0]!.memberId, text: announcement, audience }
    await database.transaction(async tx => {
      await tx.announcement.create({ data: { id, ...written, state: 'scheduled', sendAt, createdAt: sendAt } })
      const reminder = { kind: 'announcement', key: `${id}:${sendAt.toISOString()}`, subjectId: id }
      await tx.reminder.create({ data: { id: newId(), officeId, ...reminder, dueAt: sendAt, details: {} } })
    })
  } finally {
    await database.close()
  }
}

async function handle({ world, bot }: Scene, updates: number): Promise<Handling> {
  await askTogether(world, 0, warmUpUpdates)
  const cpuBefore = bot.cpuSeconds()
  const startedAt = performance.now()
  const waits = await askTogether(world, warmUpUpdates, updates)
  const seconds = (performance.now() - startedAt) / 1000
  const cpuMillis = ((bot.cpuSeconds() - cpuBefore) * 1000) / updates
  return { perSecond: updates / seconds, p50: percentile(waits, 0.5), p99: percentile(waits, 0.99), cpuMillis }
}

/** `concurrency` at a time, everybody once. Milliseconds until each was acknowledged. */
async function askTogether(world: PlatformWorld, from: number, count: number): Promise<readonly number[]> {
  const waits: number[] = []
  let next = from
  async function askOn(): Promise<void> {
    while (next < from + count) {
      const person = next++
      const startedAt = performance.now()
      const status = await world.says(person, command)
      if (status !== 200) throw new Error(`an update was answered ${status}`)
      waits.push(performance.now() - startedAt)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, askOn))
  return waits
}

/** All but its author, whose chat also hears that it went out. */
async function hearAll(
  { world }: Scene,
  { name, permittedPerSecond }: PlatformKind,
  recipients: number,
): Promise<Broadcast> {
  const heard = () => world.arrivals().filter(({ person, text: said }) => person > 0 && said.includes(announcement))
  const patience = (recipients / permittedPerSecond) * 2 + 30
  await until(`end of the broadcast on ${name}`, patience, async () => {
    await sleep(250)
    return heard().length >= recipients
  })
  const times = heard()
    .map(({ atMillis }) => atMillis)
    .sort((a, b) => a - b)
  const seconds = (times.at(-1)! - times[0]!) / 1000
  const share = (times.length - 1) / seconds / permittedPerSecond
  return { recipients: times.length, seconds, share, refused: world.refused() }
}

function goalsOf(results: readonly Result[]): readonly Goal[] {
  return results
    .filter(({ kind }) => kind.name !== 'Telegram')
    .flatMap(({ kind, broadcast: { share, refused } }) => [
      {
        what: `broadcast on ${kind.name}: share of the permitted rate`,
        ...{ toReach: 'at least 95 %', measured: `${(share * 100).toFixed(1)} %`, isReached: share >= 0.95 },
      },
      {
        what: `broadcast on ${kind.name}: above the rate, or refused`,
        toReach: 'neither',
        measured: share > 1 ? `${(share * 100).toFixed(1)} %` : `${refused} refused`,
        isReached: share <= 1 && refused === 0,
      },
    ])
}

function text(results: readonly Result[], updates: number): string {
  const telegram = results[0]!.handling
  const handled = results.map(({ kind, handling: { perSecond, p50, p99, cpuMillis } }) => [
    ...[kind.name, whole(perSecond), (perSecond / telegram.perSecond).toFixed(2), whole(p50), whole(p99)],
    ...[short(cpuMillis), (cpuMillis / telegram.cpuMillis).toFixed(2)],
  ])
  const sent = results.map(({ kind, broadcast: { recipients, seconds, share, refused } }) => [
    ...[kind.name, whole(kind.permittedPerSecond), whole(recipients), whole(seconds)],
    ...[`${(share * 100).toFixed(1)} %`, String(refused)],
  ])
  return `\`${command}\` in private by ${whole(updates)} people, each once, ${concurrency} at a time, after ${warmUpUpdates} others to warm up; over HTTP on SQLite, one
platform after the other. Counted until the acknowledgement, which follows the commit: answers leave at the platform's own rate
meanwhile, since only Telegram's pacing can be turned off. On Slack it includes one request per person for their name, which is
then kept for an hour. Milliseconds to the acknowledgement; beside Telegram: its figure is 1. The servers of Slack and Zalo are
those of the tests, which check every call, on the same cores.

${table(['', 'updates/s', 'beside Telegram', 'ack p50', 'ack p99', 'CPU ms per update', 'beside Telegram'], handled)}

An announcement to everybody in private, on the three at the same time, at the rate each adapter keeps to. Telegram's server here
refuses what is faster; the local Slack and Zalo do not count, so that the rate itself is what shows it.

${table(['', 'permitted a second', 'recipients', 'seconds', 'share reached', 'refused'], sent)}`
}
