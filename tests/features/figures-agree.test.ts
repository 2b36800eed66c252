// One figure, one truth: whoever asks, wherever it stands, as text or as a picture, today or later for today.
import { describe, expect, it } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { unitNames } from '../support/office.ts'
import { digestSaid, sources } from './figure-sources.ts'
import { openReportOffice, type ReportOffice } from './report-office.ts'

/** The same numbers for the same seed, so that what fails fails again. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return sides => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
}

const titles = ['advancedWorker', 'grassrootsFighter', 'ministryFighter'] as const
const states = ['active', 'active', 'active', 'waiting', 'sentBack', 'withdrawn'] as const
const at = new Date('2022-06-10T03:00:00Z')

/** Some of the people do not count, have left, were transferred or pledged twice; units pledged and reported, or not. */
async function fill(office: ReportOffice, roll: (sides: number) => number): Promise<void> {
  await office.database.transaction(async tx => {
    const members = await tx.member.findMany({ where: { officeId: office.id }, orderBy: { code: 'asc' } })
    const whose = { officeId: office.id, recordedAt: at }
    for (const member of members) {
      if (roll(5) === 0)
        await tx.eligibility.create({
          data: { ...whose, id: newId(), memberId: member.id, isEligible: false, validFrom: '2022-02-01' },
        })
      if (roll(7) === 0 && member.name !== 'Trần Quốc Bảo')
        await tx.member.update({ where: { id: member.id }, data: { leftOn: '2022-05-01' } })
      if (roll(6) === 0) await transfer(member.id, unitNames[roll(3)]!)
      for (const titleKey of titles) if (roll(3) === 0) await pledge({ memberId: member.id, titleKey })
    }
    async function transfer(memberId: string, unit: string) {
      await tx.unitMembership.updateMany({ where: { memberId }, data: { validTo: '2022-03-31' } })
      const place = { unitId: office.unitId(unit), memberId, validFrom: '2022-04-01' }
      await tx.unitMembership.create({ data: { ...whose, id: newId(), ...place } })
    }
    async function pledge({ memberId, titleKey }: { memberId: string; titleKey: string }) {
      const [id, state] = [newId(), states[roll(states.length)]!]
      const snapshot = { state, kind: 'title', titleKey, isLate: false }
      const what = { campaignId: office.campaignId, subject: 'individual', kind: 'title', titleKey, state } as const
      const row = { id, officeId: office.id, memberId, code: id, registeredAt: at, isLate: roll(4) === 0, ...what }
      await tx.pledge.create({ data: row })
      await tx.pledgeVersion.create({
        data: { ...whose, id: newId(), pledgeId: id, version: 1, change: 'registered', snapshot },
      })
    }
    const targets = await tx.target.findMany({ where: { campaignId: office.campaignId }, orderBy: { ordinal: 'asc' } })
    for (const [index, unit] of unitNames.entries()) {
      const phase = [office.first, office.second][roll(2)]!
      const state = (['submitted', 'accepted', 'sentBack', 'draft'] as const)[roll(4)]!
      const figures = targets.slice(0, 2).map(({ id }) => ({ targetId: id, value: roll(4), base: 4 }))
      const [id, content] = [newId(), { texts: { results: 'Xong' }, evidence: [] }]
      await tx.report.create({
        data: {
          ...{
            id,
            officeId: office.id,
            code: `BC-${index}`,
            unitId: office.unitId(unit),
            kind: 'phase',
            state,
            figures,
          },
          ...{ dutyKey: `phase:phase:${phase}`, campaignId: office.campaignId, phaseId: phase, content },
          ...{ enteredAt: at, submittedOn: '2022-06-10', submittedAt: at },
        },
      })
      const version = { ...whose, id: newId(), reportId: id, version: 1, change: state, state, figures, content }
      await tx.reportVersion.create({ data: version })
    }
  })
}

describe('every figure', () => {
  it.each([1, 2, 3, 4])('is the same wherever it is read, in an office of chance (%i)', async seed => {
    const office = await openReportOffice({ at: '2022-07-05' })
    await fill(office, dice(seed))
    const leader = office.person('Trần Quốc Bảo')
    const said = new Map<string, Map<string, string[]>>()
    for (const { name, read } of sources)
      for (const [figure, value] of Object.entries(await read(office, leader, '2022-07-05'))) {
        const values = said.get(figure) ?? new Map<string, string[]>()
        values.set(value, [...(values.get(value) ?? []), name])
        said.set(figure, values)
      }
    const disputed = [...said].filter(([, values]) => values.size > 1)
    expect(disputed.map(([figure, values]) => [figure, Object.fromEntries(values)])).toEqual([])
    const seenBy = (figure: string) => [...(said.get(figure)?.values() ?? [])].flat().length
    expect(seenBy('coverage')).toBeGreaterThanOrEqual(8)
    for (const figure of ['pledged:1', 'pledged:2', 'needed:1'])
      expect(seenBy(figure), figure).toBeGreaterThanOrEqual(8)
    for (const figure of ['reported:1', 'reported:2']) expect(seenBy(figure), figure).toBeGreaterThanOrEqual(5)
    expect(seenBy('handedIn:Báo cáo kết quả Đợt thi đua thứ nhất')).toBeGreaterThanOrEqual(6)
  })

  it.each([5, 6])('of a day is the same when it is asked for later, whatever happened since (%i)', async seed => {
    const office = await openReportOffice({ at: '2022-07-05' })
    await fill(office, dice(seed))
    const leader = office.person('Trần Quốc Bảo')
    const then = await digestSaid(leader, '/tonghop')
    await office.clockTo('2022-07-06', '09:00')
    const later = new Date('2022-07-06T02:00:00Z')
    await office.database.transaction(async tx => {
      for (const { id } of await tx.pledge.findMany({ where: { state: 'active' } })) {
        await tx.pledge.update({ where: { id }, data: { state: 'withdrawn', version: 2 } })
        const change = { pledgeId: id, version: 2, change: 'withdrawn', snapshot: { state: 'withdrawn' } }
        await tx.pledgeVersion.create({ data: { id: newId(), officeId: office.id, recordedAt: later, ...change } })
      }
      for (const { id, figures, content } of await tx.report.findMany()) {
        await tx.report.update({ where: { id }, data: { state: 'sentBack', version: 2 } })
        const said = { figures: figures ?? [], content: content ?? {}, recordedAt: later }
        const change = { reportId: id, version: 2, change: 'sentBack', state: 'sentBack' as const, ...said }
        await tx.reportVersion.create({ data: { id: newId(), officeId: office.id, ...change } })
      }
      const newcomer = { officeId: office.id, name: 'Mới', foldedName: 'moi', createdAt: later }
      await tx.member.create({ data: { id: newId(), ...newcomer } })
    })
    expect(await digestSaid(leader, '/tonghop 05/7/2022')).toEqual(then)
    const now = await digestSaid(leader, '/tonghop')
    expect(now.coverage).toMatch(/^0\//u)
    expect(now.coverage).not.toBe(then.coverage)
    expect(now['reported:1']).toBe('–')
  })
})
