// How the cost of a heartbeat and of the lists grows with the members of an office and with the offices of an installation.
import { pino } from 'pino'
import { type App, openApp } from '../../src/app.ts'
import { applyMigrations } from '../../src/db/apply-migrations.ts'
import { newId } from '../../src/db/new-id.ts'
import { type Database, openDatabase } from '../../src/db/open-database.ts'
import { features } from '../../src/features/index.ts'
import { type Talk, talk } from '../../tests/support/conversation.ts'
import { openTalkPlatform } from '../../tests/support/talk-platform.ts'
import { openPlace } from '../support/place.ts'
import { median, short, table, whole } from './figures.ts'
import type { Bench, Goal, Measure, Section, Size } from './measure.ts'
import { addSizedOffice, addSizedOffices, firstPersonId, nameOfPerson } from './sized-office.ts'

type Dimension = { readonly members: number; readonly offices: number }

const acts = ['quiet tick', 'tick with one plan due', '/viectoi', 'coverage', 'who is missing'] as const

/** Milliseconds, medians, of each act. */
type Found = Dimension & { readonly millis: readonly number[] }

const sizes: Readonly<Record<Size, readonly Dimension[]>> = {
  quick: [
    { members: 1_000, offices: 1 },
    { members: 10_000, offices: 1 },
    { members: 1_000, offices: 20 },
  ],
  usual: [
    { members: 1_000, offices: 1 },
    { members: 10_000, offices: 1 },
    { members: 100_000, offices: 1 },
    { members: 1_000, offices: 100 },
    { members: 1_000, offices: 1_000 },
  ],
  full: [
    { members: 1_000, offices: 1 },
    { members: 10_000, offices: 1 },
    { members: 100_000, offices: 1 },
    { members: 1_000, offices: 100 },
    { members: 1_000, offices: 1_000 },
    { members: 10_000, offices: 1_000 },
  ],
}
const clockStart = new Date('2022-01-25T08:00:00+07:00')
const otherOfficesMembers = 20
const warmUps = 5
const repeats = 9
/** How much more the largest may cost than the smallest, and how little is noise. */
const mostTimes = 3
const noiseMillis = 15

export const growth: Measure = { name: 'growth', run: measureGrowth }

async function measureGrowth({ size, tell }: Bench): Promise<Section> {
  const found: Found[] = []
  for (const dimension of sizes[size]) {
    found.push(await measureOne(dimension))
    const { members, offices, millis } = found.at(-1)!
    tell(`   ${whole(members)} members, ${whole(offices)} offices: ${millis.map(short).join(' · ')} ms`)
  }
  return { title: 'Growth', text: text(found), goals: goalsOf(found) }
}

/** The first office has the members, half of whom pledged; each of the others twenty. */
async function measureOne({ members, offices }: Dimension): Promise<Found> {
  const place = openPlace()
  const url = await place.newDatabase('sqlite')
  await applyMigrations(url)
  const platform = openTalkPlatform()
  const { connection } = platform
  const { officeId } = await addSizedOffice(url, { connection, members, pledged: Math.floor(members / 2) })
  const others = Array.from({ length: offices - 1 }, (_, number) => {
    const firstId = firstPersonId + members + number * 100
    return { connection, members: otherOfficesMembers, firstId }
  })
  await addSizedOffices(url, others)
  const database = await openDatabase(url)
  const app = await openApp({ database, features, platforms: [platform], log: pino({ level: 'silent' }), clockStart })
  try {
    await planEveryOffice(database, app)
    const officer = personNumber(app, platform, 0)
    const member = personNumber(app, platform, members - 1)
    const millis = [
      await timed(app.tick),
      await timed(app.tick, () => makeDue(database, officeId, app.engine.now())),
      await timed(() => member.says('/viectoi')),
      await timed(() => officer.says('/dsdangky')),
      await timed(
        () => officer.presses('Ai chưa đăng ký'),
        async () => void (await officer.says('/dsdangky')),
      ),
    ]
    return { members, offices, millis }
  } finally {
    await app.stop()
    await database.close()
    await place.leave()
  }
}

function personNumber(app: App, platform: ReturnType<typeof openTalkPlatform>, number: number): Talk {
  return talk(app, platform, { key: String(firstPersonId + number), name: nameOfPerson(number) })
}

/** Every office has its plan of reminders, as it would have in a running installation. */
async function planEveryOffice(database: Database, app: App): Promise<void> {
  await app.tick()
  for (const { id } of await database.client.office.findMany({ select: { id: true } }))
    await makeDue(database, id, app.engine.now())
  await app.tick()
}

async function makeDue(database: Database, officeId: string, now: Date): Promise<void> {
  const id = newId()
  const dueAt = new Date(now.getTime() - 1000)
  const plan = { id, officeId, kind: 'plan-ahead', subjectId: officeId, key: `bench:${id}`, dueAt, details: {} }
  await database.client.reminder.create({ data: plan })
}

async function timed(act: () => Promise<unknown>, prepare?: () => Promise<void>): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < warmUps + repeats; run += 1) {
    await prepare?.()
    const startedAt = performance.now()
    await act()
    times.push(performance.now() - startedAt)
  }
  return median(times.slice(warmUps))
}

/** The smallest office alone against the most members, and against the most offices. */
function goalsOf(found: readonly Found[]): readonly Goal[] {
  const [smallest] = found
  if (!smallest) return []
  const most = (dimension: keyof Dimension) => found.toSorted((a, b) => b[dimension] - a[dimension])[0]!
  return [
    ...acts.map((act, index) => goalOf(act, smallest.millis[index]!, most('members').millis[index]!, most('members'))),
    ...acts.map((act, index) => goalOf(act, smallest.millis[index]!, most('offices').millis[index]!, most('offices'))),
  ]
}

function goalOf(act: string, few: number, many: number, { members, offices }: Dimension): Goal {
  return {
    what: `${act}: ${whole(members)} members, ${whole(offices)} offices beside 1,000 and 1`,
    toReach: `at most ${mostTimes} times`,
    measured: `${short(few)} → ${short(many)} ms`,
    isReached: many <= Math.max(few * mostTimes, noiseMillis),
  }
}

function text(found: readonly Found[]): string {
  const rows = found.map(({ members, offices, millis }) => [whole(members), whole(offices), ...millis.map(short)])
  return `Milliseconds from the update to the answer in the chat, medians of ${repeats}, in one process on SQLite. The first office has the members,
half of them pledged; every other office has twenty.

${table(['members', 'offices', ...acts], rows)}`
}
