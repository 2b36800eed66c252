// A ready office for the tests: units, people with roles, linked accounts, bound groups, and the whole program around it.
import { pino } from 'pino'
import { afterEach } from 'vitest'
import { type App, openApp } from '../../src/app.ts'
import type { Role } from '../../src/chat/context.ts'
import { newId } from '../../src/db/new-id.ts'
import type { Feature } from '../../src/features/feature.ts'
import { features } from '../../src/features/index.ts'
import { type Languages, openLanguages } from '../../src/language/translate.ts'
import { fold } from '../../src/language/vietnamese.ts'
import type { Platform } from '../../src/platforms/platform.ts'
import { instantAt } from '../../src/time/day.ts'
import { type Talk, type TestGroup, talk } from './conversation.ts'
import { openTestDatabase, type TestDatabase } from './database.ts'
import { openTalkPlatform, type TalkPlatform } from './talk-platform.ts'

export type TestPerson = Talk & { readonly id: string; readonly name: string; readonly key: string }

export type TestOffice = {
  readonly id: string
  readonly app: App
  readonly database: TestDatabase
  readonly platform: TalkPlatform
  /** A linked member, by name. */
  readonly person: (name: string) => TestPerson
  /** Somebody the office does not know, with a fresh account. */
  readonly stranger: (name: string) => Talk & { readonly key: string }
  /** The group of the whole office, or of a unit by its name. */
  readonly group: (unit?: string) => TestGroup
  readonly unitId: (name: string) => string
  /** Moves the calendar clock forward to a day and time in Việt Nam, running what is due. */
  readonly clockTo: (day: string, time?: string) => Promise<void>
  /** Only jumps: what was due in between counts as missed. */
  readonly absentUntil: (day: string, time?: string) => Promise<void>
  /** The program once more over the same data, as after a restart or beside the first one. */
  readonly startAgain: () => Promise<App>
  /** The machine clock, for codes and expiries. */
  readonly passes: (hours: number) => void
}

/** Commands that only the tests know are called by their names. */
function withTestTexts(languages: Languages): Languages {
  const keys = new Set(languages.keys('vi'))
  return {
    ...languages,
    word: (language, wordable) =>
      typeof wordable !== 'string' && wordable.key.startsWith('command-') && !keys.has(wordable.key)
        ? wordable.key
        : languages.word(language, wordable),
  }
}

type PersonPlan = readonly [name: string, unit: string, roles?: readonly Role[], position?: string]

const zone = 'Asia/Ho_Chi_Minh'
export const unitNames = ['Văn phòng Sở', 'Phòng Công chức viên chức', 'Phòng Cải cách hành chính'] as const

export const people: readonly PersonPlan[] = [
  ['Trần Quốc Bảo', 'Văn phòng Sở', ['leader'], 'Giám đốc Sở'],
  ['Lê Thị Hạnh', 'Văn phòng Sở', ['officer', 'administrator'], 'Chánh Văn phòng'],
  ['Phạm Văn Dũng', 'Văn phòng Sở', ['union'], 'Chủ tịch Công đoàn'],
  ['Đặng Minh Tuấn', 'Phòng Công chức viên chức', ['unitHead'], 'Trưởng phòng'],
  ['Hoàng Thị Mai', 'Phòng Công chức viên chức', ['unitContact'], 'Chuyên viên'],
  ['Nguyễn Thị Lan', 'Phòng Công chức viên chức', [], 'Chuyên viên'],
  ['Nguyễn Văn Nam', 'Phòng Công chức viên chức', [], 'Chuyên viên'],
  ['Võ Thị Hương', 'Phòng Cải cách hành chính', ['unitHead', 'unitContact'], 'Phó Trưởng phòng'],
  ['Bùi Đức Anh', 'Phòng Cải cách hành chính', [], 'Chuyên viên'],
]

const open: App[] = []
const databases: TestDatabase[] = []
afterEach(async () => {
  for (const app of open.splice(0)) await app.stop()
  // Each test's connections go with it: a file of twenty tests would exhaust PostgreSQL's.
  for (const database of databases.splice(0)) await database.close()
})

/** The program with all features on a fresh database; 25/01/2022 08:00 unless told otherwise. */
export async function openTestOffice(
  options: {
    readonly at?: string
    readonly time?: string
    readonly name?: string
    readonly features?: readonly Feature[]
    readonly webAddress?: string
    /** Beside the one that everybody is on. */
    readonly platforms?: readonly Platform[]
  } = {},
): Promise<TestOffice> {
  const database = await openTestDatabase()
  databases.push(database)
  const platform = openTalkPlatform()
  let machineAhead = 0
  const parts = {
    database,
    features: [...features, ...(options.features ?? [])],
    platforms: [platform, ...(options.platforms ?? [])],
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    languages: options.features ? withTestTexts(openLanguages()) : undefined,
    clockStart: instantAt(options.at ?? '2022-01-25', options.time ?? '08:00', zone),
    machineNow: () => new Date(Date.now() + machineAhead),
    webAddress: options.webAddress,
  }
  async function start(): Promise<App> {
    const started = await openApp(parts)
    open.push(started)
    await started.tick()
    return started
  }
  const app = await start()
  const made = await addOffice(database, platform.connection, options.name ?? 'Sở Nội vụ')
  const known = new Map<string, TestPerson>()
  return {
    id: made.officeId,
    app,
    database,
    platform,
    person: name => {
      const facts = made.people.get(name)
      if (!facts) throw new Error(`nobody is called ${name}`)
      const person = known.get(name) ?? { ...talk(app, platform, { key: facts.key, name }), ...facts, name }
      known.set(name, person)
      return person
    },
    stranger: name => {
      const key = `s-${fold(name).replaceAll(' ', '-')}`
      return { ...talk(app, platform, { key, name }), key }
    },
    group: unit => made.groups.get(unit ?? '')!,
    unitId: name => made.units.get(name)!,
    clockTo: async (day, time = '23:59') => void (await app.moveClock(instantAt(day, time, zone))),
    absentUntil: async (day, time = '08:00') => {
      await app.engine.setNow(instantAt(day, time, zone))
      await app.tick()
      await app.settle()
    },
    startAgain: start,
    passes: hours => {
      machineAhead += hours * 3_600_000
    },
  }
}

/** The person has an account on that platform too, used last on that day. */
export async function alsoOn(
  office: TestOffice,
  person: TestPerson,
  { connection }: Pick<Platform, 'connection'>,
  lastUsedOn: string,
): Promise<void> {
  const at = new Date(`${lastUsedOn}T00:00:00Z`)
  const account = { id: newId(), connection, remoteId: person.key, privateChatKey: person.key }
  await office.database.transaction(async tx => {
    await tx.chatAccount.create({ data: { ...account, displayName: person.name, lastSeenAt: at } })
    const whose = { officeId: office.id, accountId: account.id, memberId: person.id }
    await tx.link.create({ data: { id: newId(), ...whose, proof: 'code', linkedAt: at, lastUsedAt: at } })
  })
}

/** A second office in the same installation has its own name and keys. */
export async function addOffice(database: TestDatabase, connection: string, name: string, prefix = '') {
  const officeId = newId()
  const units = new Map<string, string>()
  const groups = new Map<string, TestGroup>()
  const made = new Map<string, { id: string; key: string }>()
  const at = new Date('2021-12-01T00:00:00Z')
  await database.transaction(async tx => {
    await tx.office.create({ data: { id: officeId, name, createdAt: at } })
    for (const [ordinal, unit] of unitNames.entries()) {
      const id = newId()
      units.set(unit, id)
      await tx.unit.create({ data: { id, officeId, name: unit, foldedName: fold(unit), ordinal } })
    }
    for (const [index, [personName, unit, roles = [], position]] of people.entries()) {
      const id = newId()
      const key = `${prefix}p${index + 1}`
      const dated = { officeId, memberId: id, validFrom: '2021-12-01', recordedAt: at }
      made.set(personName, { id, key })
      await tx.member.create({
        data: {
          id,
          officeId,
          code: `CB${String(index + 1).padStart(3, '0')}`,
          name: personName,
          foldedName: fold(personName),
          position,
          phone: `0912000${100 + index}`,
          createdAt: at,
        },
      })
      await tx.unitMembership.create({ data: { id: newId(), unitId: units.get(unit)!, ...dated } })
      for (const role of roles) await tx.roleAssignment.create({ data: { id: newId(), role, ...dated } })
      const accountId = newId()
      await tx.chatAccount.create({
        data: {
          id: accountId,
          connection,
          remoteId: key,
          displayName: personName,
          privateChatKey: key,
          lastSeenAt: at,
        },
      })
      await tx.link.create({
        data: { id: newId(), officeId, accountId, memberId: id, proof: 'code', linkedAt: at, lastUsedAt: at },
      })
    }
    for (const unit of ['', ...unitNames]) {
      const group = {
        key: `${prefix}g-${unit ? fold(unit).replaceAll(' ', '-') : 'office'}`,
        title: unit || `Toàn thể ${name}`,
      }
      groups.set(unit, group)
      await tx.chatGroup.create({
        data: {
          id: newId(),
          connection,
          remoteId: group.key,
          title: group.title,
          officeId,
          unitId: units.get(unit) ?? null,
          boundAt: at,
          lastSeenAt: at,
        },
      })
    }
  })
  return { officeId, units, groups, people: made }
}
