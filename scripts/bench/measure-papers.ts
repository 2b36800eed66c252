// How long the office's summary of 200 units takes, and everything as sheets: from the button to the file in the chat.
import { pino } from 'pino'
import { openApp } from '../../src/app.ts'
import { applyMigrations } from '../../src/db/apply-migrations.ts'
import { newId } from '../../src/db/new-id.ts'
import { type Database, openDatabase } from '../../src/db/open-database.ts'
import { features } from '../../src/features/index.ts'
import { type Talk, talk } from '../../tests/support/conversation.ts'
import { openTalkPlatform } from '../../tests/support/talk-platform.ts'
import { openPlace } from '../support/place.ts'
import { median, short, table, whole } from './figures.ts'
import type { Bench, Measure, Section } from './measure.ts'
import { addSizedOffice, firstPersonId, nameOfPerson } from './sized-office.ts'

const units = 200
const peoplePerUnit = 50
const targets = 8
const repeats = { quick: 2, usual: 5, full: 9 } as const
const mostMillis = 2000
const clockStart = new Date('2022-07-20T08:00:00+07:00')
const phaseName = 'Đợt thi đua thứ nhất'

/** A document's name for the page, and the buttons that lead to it. */
const documents = [
  ['summary report, .docx', [`Tổng hợp: Báo cáo kết quả ${phaseName}`]],
  ['all lists, .xlsx', ['Tất cả trong một tệp']],
] as const

export const papers: Measure = { name: 'papers', run: measurePapers }

async function measurePapers({ size, tell }: Bench): Promise<Section> {
  const found = await timeDocuments(repeats[size])
  for (const { name, millis } of found) tell(`   ${name}: ${whole(millis)} ms`)
  const rows = found.map(({ name, millis, bytes }) => [name, short(millis), whole(bytes / 1024)])
  const [summary] = found
  const measured = summary?.millis ?? Number.NaN
  return {
    title: 'Papers',
    text: `An office of ${whole(units * peoplePerUnit)} members in ${units} units, half of whom pledged; every unit's report on a
phase is accepted, with figures for ${targets} targets and four texts. From the button to the file in the chat, medians.

${table(['document', 'ms', 'KB'], rows)}`,
    goals: [
      {
        what: `Summary report of ${units} units`,
        toReach: `under ${mostMillis / 1000} s`,
        measured: `${whole(measured)} ms`,
        isReached: measured < mostMillis,
      },
    ],
  }
}

async function timeDocuments(times: number) {
  const place = openPlace()
  const url = await place.newDatabase('sqlite')
  await applyMigrations(url)
  const platform = openTalkPlatform()
  const members = units * peoplePerUnit
  const { officeId } = await addSizedOffice(url, { connection: platform.connection, members, pledged: members / 2 })
  const database = await openDatabase(url)
  await addReports(database, officeId)
  const app = await openApp({ database, features, platforms: [platform], log: pino({ level: 'silent' }), clockStart })
  try {
    await app.tick()
    const officer = talk(app, platform, { key: String(firstPersonId), name: nameOfPerson(0) })
    const found: { readonly name: string; readonly millis: number; readonly bytes: number }[] = []
    for (const [name, buttons] of documents) {
      const runs: number[] = []
      for (let run = 0; run <= times; run += 1) runs.push(await timeOne(officer, buttons))
      // The first one also compiles what the following find compiled.
      found.push({ name, millis: median(runs.slice(1)), bytes: officer.last()?.files[0]?.bytes.length ?? 0 })
    }
    return found
  } finally {
    await app.stop()
    await database.close()
    await place.leave()
  }
}

async function timeOne(officer: Talk, buttons: readonly string[]): Promise<number> {
  await officer.says('/xuat')
  const startedAt = performance.now()
  for (const label of buttons) await officer.presses(label)
  const millis = performance.now() - startedAt
  if (officer.last()?.files.length !== 1) throw new Error(`no file came: ${officer.hears()}`)
  return millis
}

async function addReports(database: Database, officeId: string): Promise<void> {
  const campaign = await database.client.campaign.findFirstOrThrow({ where: { officeId } })
  const whose = { officeId, campaignId: campaign.id }
  const phaseId = newId()
  const targetIds = Array.from({ length: targets }, () => newId())
  const unitRows = await database.client.unit.findMany({ where: { officeId }, orderBy: { ordinal: 'asc' } })
  await database.transaction(async tx => {
    await tx.phase.create({
      data: { ...whose, id: phaseId, ordinal: 1, name: phaseName, startsOn: '2022-01-01', endsOn: '2022-06-30' },
    })
    await tx.target.createMany({
      data: targetIds.map((id, ordinal) => ({
        ...{ ...whose, id, ordinal, scope: 'individual' as const, subject: 'cá nhân', outcome: 'đạt chỉ tiêu' },
        ...{ comparator: 'gte' as const, measure: 'percent' as const, value: 9000, titleKey: 'advancedWorker' },
        wording: `Chỉ tiêu số ${ordinal + 1}: 90% cá nhân đạt Lao động tiên tiến`,
      })),
    })
    for (const [number, { id }] of unitRows.entries()) {
      const said = reportOf(number, targetIds)
      const at = new Date('2022-07-08T02:00:00Z')
      const reportId = newId()
      await tx.report.create({
        data: {
          ...{ ...whose, ...said, id: reportId, unitId: id, phaseId, code: `BC-2022-${number + 1}`, kind: 'phase' },
          ...{ dutyKey: `phase:phase:${phaseId}`, state: 'accepted', enteredAt: at, submittedOn: '2022-07-08' },
        },
      })
      await tx.reportVersion.create({
        data: {
          ...said,
          id: newId(),
          officeId,
          reportId,
          version: 1,
          change: 'accepted',
          state: 'accepted',
          recordedAt: at,
        },
      })
    }
  })
}

function reportOf(number: number, targetIds: readonly string[]) {
  const line = (what: string) =>
    `${what} của đơn vị ${number + 1}: hoàn thành 100% nhiệm vụ được giao, không có hồ sơ quá hạn.`
  const texts = {
    results: [line('Kết quả'), `- ${line('Cải cách hành chính')}`, `- ${line('Chuyển đổi số')}`].join('\n'),
    shortcomings: line('Hạn chế'),
    difficulties: line('Khó khăn, kiến nghị'),
    examples: line('Gương điển hình'),
  }
  return {
    figures: targetIds.map(targetId => ({ targetId, value: 40 + (number % 10), base: peoplePerUnit })),
    content: { texts, evidence: [] },
  }
}
