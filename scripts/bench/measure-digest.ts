// How long a digest and the coverage of pledges take as an office grows: from the command to the answer with its picture.
import { pino } from 'pino'
import { openApp } from '../../src/app.ts'
import { applyMigrations } from '../../src/db/apply-migrations.ts'
import { newId } from '../../src/db/new-id.ts'
import { type Database, openDatabase } from '../../src/db/open-database.ts'
import { features } from '../../src/features/index.ts'
import { talk } from '../../tests/support/conversation.ts'
import { openTalkPlatform } from '../../tests/support/talk-platform.ts'
import { openPlace } from '../support/place.ts'
import { median, short, table, whole } from './figures.ts'
import type { Bench, Goal, Measure, Section, Size } from './measure.ts'
import { addSizedOffice, firstPersonId, nameOfPerson } from './sized-office.ts'

const sizes: Readonly<Record<Size, readonly number[]>> = {
  quick: [1_000, 10_000],
  usual: [1_000, 10_000, 100_000],
  full: [1_000, 10_000, 100_000],
}
/** As typed, and how they are called on the page. */
const acts = [
  ['/tonghop', 'digest with its picture'],
  ['/tonghop 30/6/2022', 'digest of a past day'],
  ['/dsdangky', 'coverage'],
] as const
const repeats = 7
const mostMillis = 1000
const clockStart = new Date('2022-07-20T08:00:00+07:00')
const chunkSize = 1000
/** One in so many pledges was changed after the past day that is asked for. */
const changedEvery = 10

type Found = { readonly members: number; readonly millis: readonly number[] }

export const digest: Measure = { name: 'digest', run: measureDigest }

async function measureDigest({ size, tell }: Bench): Promise<Section> {
  const found: Found[] = []
  for (const members of sizes[size]) {
    found.push({ members, millis: await timeActs(members) })
    tell(`   ${whole(members)} members: ${found.at(-1)!.millis.map(short).join(' · ')} ms`)
  }
  const rows = found.map(({ members, millis }) => [whole(members), ...millis.map(short)])
  return {
    title: 'Digests',
    text: `Milliseconds from the command to the answer in the chat, medians of ${repeats}, in one process on SQLite. Half of the members
pledged to a title, one pledge in ${changedEvery} was changed since the past day; three targets, units of fifty.

${table(['members', ...acts.map(([, name]) => name)], rows)}`,
    goals: acts.map(([, name], index) => goalOf(name, found.at(-1)!, index)),
  }
}

function goalOf(name: string, { members, millis }: Found, index: number): Goal {
  const measured = millis[index]!
  return {
    what: `${name}, ${whole(members)} members`,
    toReach: `under ${mostMillis / 1000} s`,
    measured: `${whole(measured)} ms`,
    isReached: measured < mostMillis,
  }
}

async function timeActs(members: number): Promise<readonly number[]> {
  const place = openPlace()
  const url = await place.newDatabase('sqlite')
  await applyMigrations(url)
  const platform = openTalkPlatform()
  const { connection } = platform
  const { officeId } = await addSizedOffice(url, { connection, members, pledged: Math.floor(members / 2) })
  const database = await openDatabase(url)
  await addTitles(database, officeId)
  const app = await openApp({ database, features, platforms: [platform], log: pino({ level: 'silent' }), clockStart })
  try {
    await app.tick()
    const officer = talk(app, platform, { key: String(firstPersonId), name: nameOfPerson(0) })
    const millis: number[] = []
    for (const [typed] of acts) {
      const runs: number[] = []
      // The first one also compiles what the following find compiled.
      for (let run = 0; run <= repeats; run += 1) {
        await app.tick()
        const startedAt = performance.now()
        await officer.says(typed)
        runs.push(performance.now() - startedAt)
      }
      millis.push(median(runs.slice(1)))
    }
    if (officer.reads().filter(text => text.includes('Tổng hợp thi đua')).length !== 2 * (repeats + 1))
      throw new Error(`not every digest came: ${officer.hears()}`)
    return millis
  } finally {
    await app.stop()
    await database.close()
    await place.leave()
  }
}

/** Targets that name titles; the pledges that were entered become pledges to them, each with its version. */
async function addTitles(database: Database, officeId: string): Promise<void> {
  const campaign = await database.client.campaign.findFirstOrThrow({ where: { officeId } })
  const whose = { officeId, campaignId: campaign.id }
  const target = { comparator: 'gte', measure: 'percent', scope: 'individual', subject: 'cá nhân' } as const
  const wanted = [
    ['advancedWorker', 9000],
    ['grassrootsFighter', 1500],
    ['ministryFighter', 200],
  ] as const
  await database.client.target.createMany({
    data: wanted.map(([titleKey, value], ordinal) => ({
      ...{ ...whose, ...target, id: newId(), ordinal, titleKey, value, outcome: titleKey },
      wording: `Chỉ tiêu ${ordinal + 1}: ${value / 100}% cá nhân đạt danh hiệu`,
    })),
  })
  const pledges = await database.client.pledge.findMany({ where: whose, select: { id: true, registeredAt: true } })
  for (let from = 0; from < pledges.length; from += chunkSize)
    await database.transaction(async tx => {
      const some = pledges.slice(from, from + chunkSize)
      const ids = some.map(({ id }) => id)
      const titleKey = from % (5 * chunkSize) === 0 ? 'grassrootsFighter' : 'advancedWorker'
      await tx.pledge.updateMany({ where: { id: { in: ids } }, data: { kind: 'title', titleKey } })
      const snapshot = { state: 'active', kind: 'title', titleKey, isLate: false }
      const version = { officeId, snapshot }
      await tx.pledgeVersion.createMany({
        data: some.map(({ id: pledgeId, registeredAt: recordedAt }) => {
          return { ...version, id: newId(), pledgeId, version: 1, change: 'registered', recordedAt }
        }),
      })
      const recordedAt = new Date('2022-07-10T02:00:00Z')
      await tx.pledgeVersion.createMany({
        data: some
          .filter((_, index) => index % changedEvery === 0)
          .map(({ id: pledgeId }) => ({
            ...version,
            id: newId(),
            pledgeId,
            version: 2,
            change: 'amended',
            recordedAt,
          })),
      })
    })
}
