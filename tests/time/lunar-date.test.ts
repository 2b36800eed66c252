// The Vietnamese lunar calendar against known days of nineteen years, and there and back.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, yearOf } from '../../src/time/day.ts'
import { canChiYear, lunarOf, solarOf } from '../../src/time/lunar-date.ts'
import lunarVectors from './lunar-vectors.json' with { type: 'json' }

const NAMED_DAYS = [
  ['tet', 1, 1],
  ['gio_to', 3, 10],
  ['vu_lan', 7, 15],
  ['trung_thu', 8, 15],
] as const
const known = lunarVectors.vectors.flatMap(vector =>
  NAMED_DAYS.map(([name, month, day]) => ({ name, year: vector.year, month, day, on: vector[name] })),
)

describe('lunar dates', () => {
  it('are checked against 76 known days', () => expect(known).toHaveLength(76))

  it.each(known)('$name of $year is $on', ({ year, month, day, on }) => {
    expect(solarOf({ year, month, day })).toBe(on)
    expect(lunarOf(on)).toEqual({ year, month, day, isLeapMonth: false })
  })

  it('Tết 2030 is the Vietnamese one, a day before the Chinese', () => {
    expect(solarOf({ year: 2030, month: 1, day: 1 })).toBe('2030-02-02')
  })

  it('knows leap months', () => {
    expect(solarOf({ year: 2023, month: 2, day: 1 })).toBe('2023-02-20')
    expect(solarOf({ year: 2023, month: 2, day: 1, isLeapMonth: true })).toBe('2023-03-22')
    expect(solarOf({ year: 2024, month: 2, day: 1, isLeapMonth: true })).toBeUndefined()
    expect(lunarOf('2023-03-22')).toEqual({ year: 2023, month: 2, day: 1, isLeapMonth: true })
  })

  it.each([
    { year: 2022, month: 2, day: 30 },
    { year: 2022, month: 13, day: 1 },
    { year: 2022, month: 1, day: 31 },
    { year: 2022, month: 0, day: 1 },
    { year: 900, month: 1, day: 1 },
    { year: 2300, month: 1, day: 1 },
  ])('%o does not exist', lunar => expect(solarOf(lunar)).toBeUndefined())

  it('names years', () => {
    expect([1930, 2022, 2023, 2024, 2030].map(canChiYear)).toEqual([
      'Canh Ngọ',
      'Nhâm Dần',
      'Quý Mão',
      'Giáp Thìn',
      'Canh Tuất',
    ])
    expect(canChiYear(2024)).toBe(canChiYear(1964))
    expect(() => canChiYear(3000)).toThrow(RangeError)
  })

  it('refuses days it cannot know', () => {
    expect(() => lunarOf('2022-02-30')).toThrow(RangeError)
    expect(() => lunarOf('0900-01-01')).toThrow(RangeError)
  })

  it('every solar day has one lunar date that leads back, in its year or the one before', () => {
    const anyDay = fc.integer({ min: 0, max: 365 * 250 }).map(days => addDays('1850-01-01', days))
    fc.assert(
      fc.property(anyDay, on => {
        const lunar = lunarOf(on)
        expect(solarOf(lunar)).toBe(on)
        expect(yearOf(on) - lunar.year === 0 || yearOf(on) - lunar.year === 1).toBe(true)
        const next = lunarOf(addDays(on, 1))
        expect(next.day === lunar.day + 1 || (next.day === 1 && lunar.day >= 29)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
