// The sample office on its first morning: the people, and a campaign that says what its plan says, word for word.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { announcedBetween } from '../../src/features/anniversary/anniversary-view.ts'
import { contentOf } from '../../src/features/campaign/content-store.ts'
import type { CampaignContent, SingleTarget } from '../../src/features/campaign/index.ts'
import { runningCampaigns } from '../../src/features/campaign/index.ts'
import { openDeadlines } from '../../src/features/deadline/index.ts'
import { rosterOn, unitsOn } from '../../src/features/roster/index.ts'
import { seedSampleOffice } from '../../src/sample-office/seed.ts'
import { openSampleOffice, type SampleOffice } from './sample-office-world.ts'
import truth from './truth.json' with { type: 'json' }

const today = '2022-01-25'
const plan = flat(readFileSync(new URL('plan.txt', import.meta.url), 'utf8'))

function flat(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** As the plan has it, but for a capital at the beginning and the full stop at the end. */
function isInPlan(text: string): boolean {
  return plan.toLowerCase().includes(flat(text).toLowerCase().replace(/\.$/u, ''))
}

/** Words of the quote, in its order, none added. */
function isTakenFrom(text: string, quote: string): boolean {
  const left = flat(quote).toLowerCase().replace(/[.,;]/gu, '').split(' ')
  return flat(text)
    .toLowerCase()
    .replace(/[.,;]/gu, '')
    .split(' ')
    .every(word => {
      const at = left.indexOf(word)
      left.splice(0, at + 1)
      return at >= 0
    })
}

let office: SampleOffice
let content: CampaignContent
beforeAll(async () => {
  office = await openSampleOffice()
  content = await office.database.transaction(async tx => {
    const [campaign] = await runningCampaigns(tx, office.officeId)
    return (await contentOf(tx, office.officeId, campaign?.id ?? ''))!
  })
})
afterAll(() => office.stop())

describe('the people of the sample office', () => {
  it('are 60 in 9 units, each unit with a head and a contact', async () => {
    await office.database.transaction(async tx => {
      const units = await unitsOn(tx, office.officeId, today)
      const people = await rosterOn(tx, office.officeId, today)
      expect(units).toHaveLength(9)
      expect(people).toHaveLength(60)
      for (const unit of units) {
        const roles = people.filter(one => one.unit?.id === unit.id).flatMap(one => one.roles)
        expect(
          roles.filter(role => role === 'unitHead'),
          unit.name,
        ).toHaveLength(1)
        expect(roles, unit.name).toContain('unitContact')
      }
      const roles = people.flatMap(one => one.roles)
      for (const role of ['officer', 'leader', 'union', 'administrator'] as const) expect(roles).toContain(role)
    })
  })

  it('do not all count: somebody new, somebody on leave until 31/3, somebody on a service contract', async () => {
    await office.database.transaction(async tx => {
      const left = async (on: string) =>
        (await rosterOn(tx, office.officeId, on)).filter(one => !one.isEligible).map(one => one.name)
      expect((await left(today)).toSorted()).toEqual(['Bùi Thị Xuân', 'Lê Hoàng Long', 'Trịnh Quang Vinh'])
      expect((await left('2022-04-01')).toSorted()).toEqual(['Lê Hoàng Long', 'Trịnh Quang Vinh'])
    })
  })

  it('have accounts to be played with, but for four who can be played linking one', async () => {
    const people = await office.database.transaction(tx => rosterOn(tx, office.officeId, today))
    const unlinked = people.filter(one => !one.isLinked)
    expect(unlinked).toHaveLength(4)
    expect(unlinked.some(one => one.isEligible)).toBe(true)
  })

  it('have a group of the whole office and one of each unit, in which the launch stands', async () => {
    const groups = await office.database.client.sandboxGroup.findMany()
    expect(groups).toHaveLength(10)
    for (const { key, title } of groups) {
      const said = await office.saidIn(key)
      expect(said, title).toHaveLength(1)
      expect(said[0]!.text).toContain(`“${truth.theme.text}”`)
      expect(said[0]!.text).toContain('[Đăng ký thi đua]')
    }
  })

  it('are written once: a second start changes nothing', async () => {
    expect(office.isWritten).toBe(true)
    expect(await seedSampleOffice(office.app.engine)).toBe(false)
    expect(await office.database.client.member.count()).toBe(60)
    expect(await office.database.client.campaign.count()).toBe(1)
  })
})

describe('the campaign of 2022', () => {
  it('has the title, the theme and the basis of the plan', () => {
    expect(truth.title.toLowerCase()).toContain(content.title.toLowerCase())
    expect(content.theme).toBe(truth.theme.text)
    expect(content.basis).toContain('Chỉ thị số 02/CT-UBND ngày 19/01/2022')
    expect(isInPlan(content.basis ?? '')).toBe(true)
  })

  it('has its two phases with goal and closing, “trước ngày” leaving that day out', () => {
    const phases = content.phases.map(({ name, startsOn, endsOn, closing }) => [
      name,
      startsOn,
      endsOn,
      closing?.statedOn,
    ])
    expect(phases).toEqual(truth.phases.map(one => [one.name, one.from, one.to, one.closing.by]))
    expect(content.phases.map(phase => phase.closing?.wording)).toEqual(['before', 'before'])
    expect(content.phases.map(phase => phase.closing?.effectiveLastOn)).toEqual(['2022-07-14', '2022-12-30'])
    expect(content.phases.map(phase => phase.closing?.what)).toEqual(truth.phases.map(one => one.closing.what))
    for (const [index, { goal = '' }] of content.phases.entries()) {
      expect(isInPlan(goal), goal).toBe(true)
      expect(isTakenFrom(goal, truth.phases[index]!.goal), goal).toBe(true)
    }
  })

  it('has registration days of the office’s own, and no deadline but the closings', async () => {
    expect([content.opensOn, content.dueOn, content.lockedOn]).toEqual(['2022-01-25', '2022-02-28', '2022-03-31'])
    expect(await office.database.client.deadline.count()).toBe(0)
    const openings = async (on: string) =>
      office.database.transaction(async tx =>
        (await openDeadlines(tx, office.officeId, on)).filter(one => one.isOpening),
      )
    expect(await openings('2022-01-24')).toHaveLength(1)
    // On the first day registration is open: that is no day to wait for.
    expect(await openings(today)).toEqual([])
  })

  it('has every target of the plan once, in its words', () => {
    const targets = content.targets.flatMap(({ children, ...target }) => [target, ...children])
    expect(targets).toHaveLength(truth.targets.length)
    for (const [index, expected] of truth.targets.entries()) {
      const target = targets[index]!
      const { scope, subject, outcome } = expected
      expect(target, expected.quote).toMatchObject({ scope, subject, outcome })
      expect(target.awardedBy ?? null, expected.quote).toBe(expected.awarded_by)
      expect(countOf(target), expected.quote).toEqual(expectedCount(expected))
      const isWorded = isInPlan(target.wording) || isTakenFrom(target.wording, expected.quote)
      expect(isWorded, target.wording).toBe(true)
    }
  })

  it('keeps “trong đó” under what it is part of', () => {
    const nested = content.targets.flatMap(({ wording, children }) => children.map(child => [wording, child.wording]))
    expect(nested).toHaveLength(3)
    for (const [parent, child] of nested) expect(plan).toContain(`${parent}, trong đó ${child}`)
  })

  it('responds to every movement of the plan, the repeated ones once', () => {
    // One stands there under two names, of which the second may be left out.
    const names = truth.movements.filter(one => one.optional).map(one => one.name)
    const expected = truth.movements.filter(one => !one.optional)
    const found = content.movements.filter(one => !names.includes(one.name))
    expect(found.map(one => one.name)).toEqual(expected.map(one => one.name))
    const periods = found.map(one => one.period?.replaceAll(' ', '') ?? null)
    expect(periods).toEqual(expected.map(one => one.period))
  })

  it('was made by reading that plan, which is kept to compare a corrected one with', async () => {
    const kept = await office.database.client.plan.findFirstOrThrow()
    expect(kept).toMatchObject({ state: 'accepted', fileName: 'ke-hoach-2022.docx' })
    const lines = JSON.parse(
      readFileSync(new URL('../../src/sample-office/data/plan.json', import.meta.url), 'utf8'),
    ).lines
    expect(flat(lines.join(' '))).toBe(plan)
  })

  it('commemorates its thirteen dated anniversaries, each with N, day and phase', async () => {
    const rows = await office.database.client.anniversary.findMany()
    expect(rows.map(one => [one.name.toLowerCase(), one.statedYears, (one.phaseOrdinal ?? -1) + 1])).toEqual(
      truth.anniversaries.map(one => [one.name.toLowerCase(), one.years, one.phase]),
    )
    const occurrences = await office.database.transaction(tx =>
      announcedBetween(tx, office.officeId, '2022-01-01', '2022-12-31'),
    )
    const expected = truth.anniversaries.toSorted((a, b) => a.anniversary_date.localeCompare(b.anniversary_date))
    expect(occurrences.map(({ on, years, anniversary }) => [on, years, anniversary.originYear])).toEqual(
      expected.map(one => [one.anniversary_date, one.years, Number(one.original_date.slice(0, 4))]),
    )
  })
})

type Counted = readonly [comparator: string, measure: string, value: number | null, valueMax: number | null]

function countOf({ comparator, measure, value, valueMax }: SingleTarget): Counted {
  return [comparator, measure, value ?? null, valueMax ?? null]
}

function expectedCount(target: (typeof truth.targets)[number]): Counted {
  const hundredths = (value: number | null) => (value === null ? null : value * 100)
  const counted = [hundredths(target.value), hundredths(target.value_max)] as const
  if (target.comparator === 'gt') return ['betterThanLastYear', 'none', null, null]
  if (target.comparator === 'gte') return ['exists', 'count', ...counted]
  if (target.comparator === null) return [target.outcome.includes(' hoặc ') ? 'oneOf' : 'exists', 'none', null, null]
  return [target.comparator, target.unit, ...counted]
}
