// The test office with a running campaign to pledge to.
import { officeOf } from '../../src/chat/speaker-store.ts'
import { newId } from '../../src/db/new-id.ts'
import type { Tx } from '../../src/db/open-database.ts'
import { planReminders } from '../../src/delivery/schedule.ts'
import { fold } from '../../src/language/vietnamese.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'

export const campaignTitle = 'Phong trào thi đua năm 2022'
export const movementName = 'Ngày làm việc 8 giờ chất lượng, hiệu quả'

export type Registration = { readonly opensOn?: string; readonly dueOn?: string; readonly lockedOn?: string }

export type PledgeOffice = TestOffice & {
  readonly campaignId: string
  readonly change: (work: (tx: Tx) => Promise<unknown>) => Promise<void>
  readonly setting: (key: string, value: string) => Promise<void>
  readonly grant: (name: string, role: 'officer' | 'unitHead' | 'leader') => Promise<void>
  /** Pledges as rows, for what no chat shows. */
  readonly pledges: () => ReturnType<typeof rows>
}

function rows(tx: Pick<Tx, 'pledge'>) {
  return tx.pledge.findMany({ orderBy: { id: 'asc' }, include: { versions: { orderBy: { version: 'asc' } } } })
}

export async function openPledgeOffice(
  days: Registration = {},
  options: { readonly at?: string; readonly time?: string } = {},
): Promise<PledgeOffice> {
  const office = await openTestOffice(options)
  const now = new Date('2022-01-01T00:00:00Z')

  /** Facts changed by hand: reminders are planned anew, as a command would. */
  async function change(work: (tx: Tx) => Promise<unknown>): Promise<void> {
    await office.database.transaction(async tx => {
      await work(tx)
      const facts = await officeOf(tx, office.id)
      if (facts) await planReminders(office.app.engine, tx, facts, office.app.engine.now())
    })
  }

  const campaignId = await addCampaign(office, campaignTitle, days, change)
  return {
    ...office,
    campaignId,
    change,
    setting: (key, value) =>
      change(tx =>
        tx.officeSetting.upsert({
          where: { officeId_key: { officeId: office.id, key } },
          create: { officeId: office.id, key, value, changedAt: now },
          update: { value },
        }),
      ),
    grant: (name, role) =>
      change(tx =>
        tx.roleAssignment.create({
          data: {
            id: newId(),
            officeId: office.id,
            memberId: office.person(name).id,
            role,
            validFrom: '2021-12-01',
            recordedAt: now,
          },
        }),
      ),
    pledges: () => rows(office.database.client),
  }
}

export async function addCampaign(
  office: TestOffice,
  title: string,
  days: Registration,
  change: (work: (tx: Tx) => Promise<unknown>) => Promise<void>,
): Promise<string> {
  const id = newId()
  const whose = { officeId: office.id, campaignId: id }
  await change(async tx => {
    await tx.campaign.create({
      data: {
        id,
        officeId: office.id,
        kind: 'regular',
        state: 'running',
        title,
        year: 2022,
        startsOn: '2022-01-01',
        endsOn: '2022-12-31',
        ...days,
        createdAt: new Date('2022-01-01T00:00:00Z'),
      },
    })
    await tx.movement.create({
      data: { id: newId(), ...whose, ordinal: 0, name: movementName, foldedName: fold(movementName) },
    })
    await tx.target.create({
      data: {
        id: newId(),
        ...whose,
        ordinal: 0,
        scope: 'individual',
        subject: 'cá nhân',
        outcome: 'Lao động tiên tiến',
        comparator: 'gte',
        measure: 'percent',
        value: 9000,
        titleKey: 'advancedWorker',
        wording: '90% cá nhân đạt Lao động tiên tiến',
      },
    })
    await tx.target.create({
      data: {
        id: newId(),
        ...whose,
        ordinal: 1,
        scope: 'individual',
        subject: 'cá nhân',
        outcome: 'Chiến sĩ thi đua cơ sở',
        comparator: 'exists',
        measure: 'none',
        titleKey: 'grassrootsFighter',
        wording: 'Có cá nhân đạt Chiến sĩ thi đua cơ sở',
      },
    })
  })
  return id
}

/** A pledge to a title from the first question to the receipt. */
export async function pledgesTitle(
  person: { says: (text: string) => Promise<unknown>; presses: (label: string) => Promise<unknown> },
  title: string,
): Promise<void> {
  await person.says('/dangky')
  await person.presses('Danh hiệu thi đua')
  await person.presses(title)
  await person.presses('Bỏ qua')
  await person.presses('Đăng ký')
}
