// The pure rules of pledges: titles, counting, targets, rows of a table, days of reminders.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { titlesOn } from '../../src/features/campaign/index.ts'
import { judgeRows } from '../../src/features/pledge/judge-pledge-rows.ts'
import { activeKeyOf, coverageOf, neededFor, titlesAbove, titlesBelow } from '../../src/features/pledge/pledge.ts'
import { daysBeforeDue, weeklyDays } from '../../src/features/pledge/pledge-plan.ts'
import { readPledgeSheet, titleCalled } from '../../src/features/pledge/pledge-sheet.ts'
import { addDays } from '../../src/time/day.ts'
import { isWorkingDay, type OfficeCalendar } from '../../src/time/office-calendar.ts'

const calendar: OfficeCalendar = {
  timeZone: 'Asia/Ho_Chi_Minh',
  weeklyDaysOff: [6, 7],
  overrides: [],
  reminderTime: '08:00',
  quietFrom: '20:00',
  quietTo: '06:30',
}

describe('coverage', () => {
  const counts = fc.record({ eligible: fc.nat(100_000), pledged: fc.nat(100_000) })

  it('never shows more than all, and what is missing and what is there make the whole', () => {
    fc.assert(
      fc.property(counts, count => {
        const shown = coverageOf(count)
        expect(shown.pledged).toBeLessThanOrEqual(shown.eligible)
        expect(shown.pledged + shown.missing).toBe(count.eligible)
        expect(shown.isComplete).toBe(count.eligible > 0 && shown.missing === 0)
      }),
    )
  })

  it('grows with every pledge and never shrinks', () => {
    fc.assert(
      fc.property(counts, count => {
        const more = coverageOf({ ...count, pledged: count.pledged + 1 })
        expect(more.pledged).toBeGreaterThanOrEqual(coverageOf(count).pledged)
      }),
    )
  })
})

describe('what a target needs', () => {
  it.each([
    [{ comparator: 'gte', measure: 'percent', value: 1500 }, 58, 9],
    [{ comparator: 'gte', measure: 'percent', value: 1500 }, 60, 9],
    [{ comparator: 'gt', measure: 'percent', value: 9000 }, 60, 55],
    [{ comparator: 'gt', measure: 'count', value: 300 }, 60, 4],
    [{ comparator: 'range', measure: 'count', value: 200 }, 60, 2],
    [{ comparator: 'exists', measure: 'none' }, 60, 1],
    [{ comparator: 'betterThanLastYear', measure: 'none' }, 60, undefined],
  ] as const)('%j of %d is %s', (target, base, needed) => {
    expect(neededFor(target, base)).toBe(needed)
  })

  it('in percent is the smallest number that reaches it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 100_000 }), (value, base) => {
        const needed = neededFor({ comparator: 'gte', measure: 'percent', value }, base) ?? 0
        expect(needed * 10_000).toBeGreaterThanOrEqual(value * base)
        expect((needed - 1) * 10_000).toBeLessThan(value * base)
      }),
    )
  })
})

describe('titles', () => {
  const titles = titlesOn('2022-01-01', 'individual')

  it('include those below them, and only those', () => {
    expect(titlesBelow('nationalFighter', titles)).toEqual(['ministryFighter', 'grassrootsFighter', 'advancedWorker'])
    expect(titlesBelow('advancedWorker', titles)).toEqual([])
    for (const { key } of titles)
      for (const above of titlesAbove(key, titles)) expect(titlesBelow(above, titles)).toContain(key)
  })

  it('are told apart per person, unit and campaign; free texts never collide', () => {
    const of = (memberId: string) => ({ subject: 'individual' as const, memberId })
    const title = { kind: 'title' as const, titleKey: 'advancedWorker' }
    const keys = [
      activeKeyOf('c1', of('a'), title),
      activeKeyOf('c1', of('b'), title),
      activeKeyOf('c2', of('a'), title),
      activeKeyOf('c1', { subject: 'collective', unitId: 'a' }, title),
    ]
    expect(new Set(keys).size).toBe(4)
    expect(activeKeyOf('c1', of('a'), { kind: 'commitment' })).toBeUndefined()
  })

  it.each([
    ['LĐTT', 'advancedWorker'],
    ['lao dong tien tien', 'advancedWorker'],
    ['Chiến sỹ thi đua cơ sở', 'grassrootsFighter'],
    ['CSTĐ cấp tỉnh', 'ministryFighter'],
    ['Anh hùng', undefined],
    ['', undefined],
  ])('“%s” means %s', (cell, key) => {
    const named = [
      { key: 'advancedWorker', name: 'Lao động tiên tiến' },
      { key: 'grassrootsFighter', name: 'Chiến sĩ thi đua cơ sở' },
      { key: 'ministryFighter', name: 'Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh' },
    ]
    expect(titleCalled(cell, named)).toBe(key)
  })
})

describe('a table of pledges', () => {
  it('is read with its headings in any order, with or without accents, below a title', () => {
    const rows = [
      { row: 1, cells: ['DANH SÁCH ĐĂNG KÝ'] },
      { row: 3, cells: ['STT', 'LOAI', 'noi dung', 'Ghi chú', 'Họ và tên'] },
      { row: 4, cells: ['1', 'Danh hiệu', 'LĐTT', 'x', 'Lan'] },
    ]
    const sheet = readPledgeSheet(rows)
    expect(sheet).toMatchObject({ missing: [], ignored: ['Ghi chú'] })
    expect(sheet.rows).toEqual([{ row: 4, cells: { kind: 'Danh hiệu', content: 'LĐTT', name: 'Lan' } }])
  })

  it('gives every row one verdict, whatever stands in it', () => {
    const cell = fc.oneof(fc.constantFrom('', 'Danh hiệu', 'Cam kết', 'LĐTT', 'Lan', 'A'), fc.string())
    const row = fc.record({ code: cell, name: cell, unit: cell, kind: cell, content: cell, commitment: cell })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), cells => {
        const rows = cells.map((one, index) => ({ row: index + 2, cells: one }))
        const { pledges, problems } = judgeRows(rows, {
          campaignId: 'c',
          people: [{ id: 'm', name: 'Lan', code: 'A', unitId: 'u', isEligible: true }],
          units: [{ id: 'u', name: 'Phòng' }],
          titles: { individual: [{ key: 'advancedWorker', name: 'Lao động tiên tiến' }], collective: [] },
          movements: [],
          standing: new Set(),
        })
        const judged = [...pledges, ...problems].map(one => one.row).sort((a, b) => a - b)
        expect(judged).toEqual(rows.map(one => one.row))
      }),
    )
  })

  it('with two people of one name asks for code or unit', () => {
    const people = ['u1', 'u2'].map(unitId => ({ id: unitId, name: 'Lan', unitId, isEligible: true }))
    const units = [{ id: 'u1', name: 'Phòng Một' }]
    const facts = {
      ...{ campaignId: 'c', people, units, movements: [], standing: new Set<string>() },
      titles: { individual: [], collective: [] },
    }
    const cells = { name: 'Lan', kind: 'Cam kết', content: 'x' }
    expect(judgeRows([{ row: 2, cells }], facts).problems[0]?.problem.key).toBe('pledge-row-several')
    const named = judgeRows([{ row: 2, cells: { ...cells, unit: 'phong mot' } }], facts)
    expect(named.pledges.map(({ memberId }) => memberId)).toEqual(['u1'])
  })
})

describe('days of reminders', () => {
  const day = fc.integer({ min: 0, max: 700 }).map(days => addDays('2022-01-01', days))

  it('are working days, each once, never after the due day', () => {
    fc.assert(
      fc.property(day, fc.array(fc.nat(30), { maxLength: 6 }), (dueOn, before) => {
        const days = daysBeforeDue({ startsOn: '2021-01-01', endsOn: '2025-12-31', dueOn }, before, calendar)
        expect(new Set(days).size).toBe(days.length)
        for (const on of days) {
          expect(isWorkingDay(on, calendar)).toBe(true)
          expect(on <= dueOn).toBe(true)
        }
      }),
    )
  })

  it('of every week are at most one per week, within registration', () => {
    fc.assert(
      fc.property(day, day, (opensOn, lockedOn) => {
        const campaign = { startsOn: '2021-01-01', endsOn: '2025-12-31', opensOn, lockedOn }
        const days = weeklyDays(campaign, '2022-01-01', '2023-02-05', calendar)
        for (const on of days) {
          expect(isWorkingDay(on, calendar)).toBe(true)
          expect(on >= opensOn && on <= lockedOn && on <= '2023-02-05').toBe(true)
        }
        expect(days.every((on, index) => index === 0 || on > days[index - 1]!)).toBe(true)
      }),
    )
  })
})
