// The test office with a running campaign of two phases, each with its closing, and targets the units answer.
import { officeOf } from '../../src/chat/speaker-store.ts'
import { newId } from '../../src/db/new-id.ts'
import type { Tx } from '../../src/db/open-database.ts'
import { planReminders } from '../../src/delivery/schedule.ts'
import type { TestDatabase } from '../support/database.ts'
import { openTestOffice, type TestOffice, type TestPerson } from '../support/office.ts'

export const unit = 'Phòng Công chức viên chức'
export const other = 'Phòng Cải cách hành chính'
const campaignTitle = 'Phong trào thi đua năm 2022'

export type ReportOffice = TestOffice & {
  readonly campaignId: string
  readonly first: string
  readonly second: string
  readonly change: (work: (tx: Tx) => Promise<unknown>) => Promise<void>
  readonly setting: (key: string, value: string) => Promise<unknown>
  readonly reports: () => ReturnType<typeof reportRows>
}

function reportRows(tx: Pick<Tx, 'report'>) {
  return tx.report.findMany({
    orderBy: { code: 'asc' },
    include: { unit: true, versions: { orderBy: { version: 'asc' } } },
  })
}

type Shape = {
  readonly at?: string
  readonly hasPhases?: boolean
  readonly hasTargets?: boolean
  /** Digests come by themselves, and would be the last thing that leaders and officers hear. */
  readonly hasDigests?: boolean
}

const noDigests = [
  ['digest-weekly', 'never'],
  ['digest-at-phase-end', 'no'],
  ['digest-before-closing', ''],
] as const

export async function openReportOffice({
  at = '2022-07-01',
  hasPhases = true,
  hasTargets = true,
  hasDigests = false,
}: Shape = {}): Promise<ReportOffice> {
  const office = await openTestOffice({ at })
  const rows = noDigests.map(([key, value]) => ({ officeId: office.id, key, value, changedAt: new Date() }))
  if (!hasDigests) await office.database.client.officeSetting.createMany({ data: rows })
  const made = await addPhasedCampaign(office.database, office.id, { hasPhases, hasTargets })

  /** Facts changed by hand: reminders are planned anew, as a command would. */
  async function change(work: (tx: Tx) => Promise<unknown>): Promise<void> {
    await office.database.transaction(async tx => {
      await work(tx)
      const facts = await officeOf(tx, office.id)
      if (facts) await planReminders(office.app.engine, tx, facts, office.app.engine.now())
    })
  }

  await change(async () => {})
  return {
    ...office,
    ...made,
    change,
    setting: (key, value) =>
      change(tx => tx.officeSetting.create({ data: { officeId: office.id, key, value, changedAt: new Date() } })),
    reports: () => reportRows(office.database.client),
  }
}

/** A running campaign of the year 2022 with two phases and three targets. */
export async function addPhasedCampaign(
  database: TestDatabase,
  officeId: string,
  { hasPhases = true, hasTargets = true }: Omit<Shape, 'at'> = {},
) {
  const [campaignId, first, second] = [newId(), newId(), newId()]
  const whose = { officeId, campaignId }
  const closing = { closingWording: 'before' as const }
  await database.transaction(async tx => {
    await tx.campaign.create({
      data: {
        id: campaignId,
        officeId,
        kind: 'regular',
        state: 'running',
        title: campaignTitle,
        year: 2022,
        startsOn: '2022-01-01',
        endsOn: '2022-12-31',
        createdAt: new Date('2022-01-20T00:00:00Z'),
      },
    })
    if (hasTargets) {
      const target = { ...whose, comparator: 'gte' as const, measure: 'percent' as const }
      const workers = newId()
      await tx.target.create({
        data: {
          ...target,
          id: workers,
          ordinal: 0,
          scope: 'individual',
          subject: 'cá nhân',
          outcome: 'Lao động tiên tiến',
          value: 9000,
          titleKey: 'advancedWorker',
          wording: '90% cá nhân đạt Lao động tiên tiến',
        },
      })
      await tx.target.create({
        data: {
          ...target,
          id: newId(),
          ordinal: 1,
          scope: 'individual',
          subject: 'cá nhân',
          outcome: 'Chiến sĩ thi đua cơ sở',
          value: 1500,
          base: 'parent',
          parentId: workers,
          titleKey: 'grassrootsFighter',
          wording: 'trong đó 15% đạt Chiến sĩ thi đua cơ sở',
        },
      })
      await tx.target.create({
        data: {
          ...target,
          id: newId(),
          ordinal: 2,
          scope: 'union',
          subject: 'Công đoàn',
          outcome: 'hoàn thành xuất sắc nhiệm vụ',
          value: 10000,
          wording: 'Công đoàn hoàn thành xuất sắc nhiệm vụ',
        },
      })
    }
    if (!hasPhases) return
    await tx.phase.create({
      data: {
        ...whose,
        ...closing,
        id: first,
        ordinal: 1,
        name: 'Đợt thi đua thứ nhất',
        startsOn: '2022-01-01',
        endsOn: '2022-06-30',
        closing: 'Tổng kết đợt thi đua',
        closingStatedOn: '2022-07-15',
        closingEffectiveLastOn: '2022-07-14',
      },
    })
    await tx.phase.create({
      data: {
        ...whose,
        ...closing,
        id: second,
        ordinal: 2,
        name: 'Đợt thi đua thứ hai',
        startsOn: '2022-07-01',
        endsOn: '2022-12-31',
        closing: 'Tổng kết phong trào thi đua',
        closingStatedOn: '2022-12-31',
        closingEffectiveLastOn: '2022-12-30',
      },
    })
  })
  return { campaignId, first, second }
}

/** Both people of the unit pledge, one of them to the higher title. */
export async function pledgesOfUnit(office: TestOffice): Promise<void> {
  for (const [name, title] of [
    ['Nguyễn Thị Lan', 'Chiến sĩ thi đua cơ sở'],
    ['Nguyễn Văn Nam', 'Lao động tiên tiến'],
  ] as const) {
    const person = office.person(name)
    await person.says('/dangky')
    await person.presses('Danh hiệu thi đua')
    await person.presses(title)
    await person.presses('Bỏ qua')
    await person.presses('Đăng ký')
  }
}

/** From the first question to the receipt; figures as they are filled in unless told. */
export async function reportsOn(
  person: TestPerson,
  phase: string,
  {
    forUnit,
    figures,
    results = 'Hoàn thành 100% nhiệm vụ được giao',
  }: { forUnit?: string; figures?: string; results?: string } = {},
): Promise<void> {
  await person.says('/baocao')
  if (forUnit) await person.presses(forUnit)
  await person.presses(`Báo cáo kết quả ${phase}`)
  await person.says(figures ?? '1: 2')
  await person.says(results)
  for (const _skipped of ['hạn chế', 'khó khăn', 'gương', 'minh chứng', 'văn bản']) await person.presses('Bỏ qua')
  await person.presses('Nộp báo cáo')
}
