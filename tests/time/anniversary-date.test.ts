// Anniversaries: N, its class and its day, for all of the catalogue and every N the plans state.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnniversaryOrigin, anniversariesBetween, anniversaryIn } from '../../src/time/anniversary-date.ts'
import { addDays, yearOf } from '../../src/time/day.ts'
import { lunarOf } from '../../src/time/lunar-date.ts'
import vectors from './anniversary-vectors.json' with { type: 'json' }

type Plan = {
  readonly quote: string
  readonly n: number | null
  readonly year: number
  readonly n_computed?: number
  readonly year_class?: string
}
type Entry = {
  readonly id: string
  readonly origin: string | null
  readonly recur: string
  readonly plans: readonly Plan[]
  readonly n_2026?: number
  readonly n_2027?: number
  readonly class_2026?: string
  readonly class_2027?: string
}

const entries: readonly Entry[] = vectors
const CLASS_WORDS = { roundYear: 'năm tròn', fifthYear: 'năm lẻ 5', otherYear: 'năm khác' } as const

function originOf(entry: Entry): AnniversaryOrigin {
  const originYear = entry.origin === null ? null : Number(entry.origin.slice(0, 4))
  if (entry.recur === 'year-only') return { calendar: 'yearOnly', originYear }
  const [calendar, month, day] = entry.recur.split(/[ -]/u)
  return { calendar: calendar === 'lunar' ? 'lunar' : 'solar', month: Number(month), day: Number(day), originYear }
}

function classWord(year: number, entry: Entry): string | undefined {
  const { yearClass } = anniversaryIn(year, originOf(entry))
  return yearClass && CLASS_WORDS[yearClass]
}

describe('the catalogue', () => {
  it('has 54 entries and 26 quotes of the plans', () => {
    expect(entries).toHaveLength(54)
    expect(entries.flatMap(entry => entry.plans).filter(plan => plan.n !== null).length).toBe(26)
  })

  it.each(entries)('$id counts as the plans and the table do', entry => {
    const origin = originOf(entry)
    for (const plan of entry.plans) {
      const { years } = anniversaryIn(plan.year, origin)
      expect(years ?? null).toBe(plan.n)
      if (plan.n_computed !== undefined) expect(years).toBe(plan.n_computed)
      if (plan.year_class !== undefined) expect(classWord(plan.year, entry)).toBe(plan.year_class)
    }
    if (entry.n_2026 === undefined) return
    expect([anniversaryIn(2026, origin).years, anniversaryIn(2027, origin).years]).toEqual([entry.n_2026, entry.n_2027])
    expect([classWord(2026, entry), classWord(2027, entry)]).toEqual([entry.class_2026, entry.class_2027])
  })

  it.each(entries.filter(entry => entry.recur.startsWith('solar')))('$id falls on its own day', entry => {
    expect(anniversaryIn(2022, originOf(entry)).on).toBe(`2022-${entry.recur.slice(6)}`)
  })

  it('every dated quote ends with the day we compute', () => {
    for (const entry of entries) {
      for (const plan of entry.plans) {
        const [, day, month, year] = /- (\d{2})\/(\d{1,2})\/(\d{4})\)/u.exec(plan.quote) ?? []
        if (year === undefined) continue
        const on = `${year}-${month!.padStart(2, '0')}-${day}`
        expect(anniversaryIn(plan.year, originOf(entry)).on, plan.quote).toBe(on)
      }
    }
  })
})

describe('an anniversary', () => {
  it.each([
    [
      2022,
      { calendar: 'solar', month: 9, day: 2, originYear: 1945 },
      { on: '2022-09-02', years: 77, yearClass: 'otherYear' },
    ],
    [
      2025,
      { calendar: 'solar', month: 9, day: 2, originYear: 1945 },
      { on: '2025-09-02', years: 80, yearClass: 'roundYear' },
    ],
    [
      2022,
      { calendar: 'solar', month: 6, day: 15, originYear: 1957 },
      { on: '2022-06-15', years: 65, yearClass: 'fifthYear' },
    ],
    [2022, { calendar: 'yearOnly', originYear: 2005 }, { years: 17, yearClass: 'otherYear' }],
    [2022, { calendar: 'yearOnly', month: 5, day: 1, originYear: 2002 }, { years: 20, yearClass: 'roundYear' }],
    [2022, { calendar: 'solar', month: 3, day: 8 }, { on: '2022-03-08' }],
    [2022, { calendar: 'solar', month: 3, day: 8, originYear: null }, { on: '2022-03-08' }],
    [2022, { calendar: 'lunar', month: 3, day: 10 }, { on: '2022-04-10' }],
    [2030, { calendar: 'lunar', month: 1, day: 1 }, { on: '2030-02-02' }],
    [
      2023,
      { calendar: 'solar', month: 2, day: 29, originYear: 2000 },
      { on: '2023-02-28', years: 23, yearClass: 'otherYear' },
    ],
    [
      2024,
      { calendar: 'solar', month: 2, day: 29, originYear: 2000 },
      { on: '2024-02-29', years: 24, yearClass: 'otherYear' },
    ],
    [2022, { calendar: 'solar', month: 4, day: 31 }, {}],
    [2022, { calendar: 'solar', month: null, day: null, originYear: 2012 }, { years: 10, yearClass: 'roundYear' }],
    // The event itself and the years before it are no anniversaries.
    [1945, { calendar: 'solar', month: 9, day: 2, originYear: 1945 }, {}],
    [1900, { calendar: 'solar', month: 9, day: 2, originYear: 1945 }, {}],
  ] as const)('in %d of %o', (year, origin, expected) => expect(anniversaryIn(year, origin)).toEqual(expected))

  it('of the last days of a lunar year falls into the next solar year', () => {
    expect(anniversaryIn(2022, { calendar: 'lunar', month: 12, day: 23 }).on).toBe('2023-01-14')
  })

  it('on the 30th of a short lunar month falls back to the 29th', () => {
    expect(anniversaryIn(2021, { calendar: 'lunar', month: 12, day: 30 }).on).toBe('2022-01-31')
    expect(anniversaryIn(2022, { calendar: 'lunar', month: 12, day: 30 }).on).toBe('2023-01-21')
  })
})

describe('properties', () => {
  const origin = fc.record({
    calendar: fc.constantFrom('solar' as const, 'lunar' as const),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 29 }),
    originYear: fc.integer({ min: 1400, max: 2020 }),
  })

  it('N grows by one a year, and every fifth year is round or a fifth', () => {
    fc.assert(
      fc.property(origin, fc.integer({ min: 2021, max: 2100 }), (one, year) => {
        const years = anniversaryIn(year, one).years!
        expect(anniversaryIn(year + 1, one).years).toBe(years + 1)
        const classes = [0, 1, 2, 3, 4].map(more => anniversaryIn(year + more, one).yearClass)
        expect(classes.filter(yearClass => yearClass === 'otherYear')).toHaveLength(4)
        expect(anniversaryIn(year + 10, one).yearClass).toBe(classes[0])
      }),
    )
  })

  it('the day lies where its calendar says', () => {
    fc.assert(
      fc.property(origin, fc.integer({ min: 2021, max: 2100 }), (one, year) => {
        const { on } = anniversaryIn(year, one)
        if (one.calendar === 'solar') {
          expect(on!.slice(0, 7)).toBe(`${year}-${String(one.month).padStart(2, '0')}`)
        } else {
          expect(lunarOf(on!)).toEqual({ year, month: one.month, day: one.day, isLeapMonth: false })
        }
      }),
    )
  })

  it('between two days are all of them, in order, and none outside', () => {
    const start = fc.integer({ min: 0, max: 365 * 50 }).map(days => addDays('2021-06-01', days))
    fc.assert(
      fc.property(origin, start, fc.integer({ min: 0, max: 1200 }), (one, firstOn, length) => {
        const lastOn = addDays(firstOn, length)
        const found = anniversariesBetween(firstOn, lastOn, one).map(anniversary => anniversary.on)
        const expected: string[] = []
        for (let year = yearOf(firstOn) - 2; year <= yearOf(lastOn) + 1; year += 1) {
          const { on } = anniversaryIn(year, one)
          if (on && on >= firstOn && on <= lastOn) expected.push(on)
        }
        expect(found).toEqual(expected.toSorted())
      }),
    )
  })
})
