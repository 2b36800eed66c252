// Whether a digest is due on a day: a table, and that planning ahead finds the same days as asking day by day.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DigestDays, type DigestRules, digestDueOn, digestsBetween } from '../../src/features/digest/digest-due.ts'
import { addDays } from '../../src/time/day.ts'
import type { OfficeCalendar } from '../../src/time/office-calendar.ts'

const calendar: OfficeCalendar = {
  timeZone: 'Asia/Ho_Chi_Minh',
  weeklyDaysOff: [6, 7],
  overrides: [],
  reminderTime: '08:00',
  quietFrom: '20:00',
  quietTo: '06:30',
}
const days: DigestDays = {
  startsOn: '2022-01-04',
  endsOn: '2022-12-31',
  phaseEnds: ['2022-06-30', '2022-12-31'],
  closings: ['2022-07-14', '2022-12-30'],
}
const rules: DigestRules = { weekly: 1, atPhaseEnd: true, daysBeforeClosing: [3] }

describe('a digest is due', () => {
  it.each([
    ['on the office’s day of the week', '2022-03-07', rules, { reason: 'weekly' }],
    ['not on the day after', '2022-03-08', rules, undefined],
    ['not on a day off, but on the working day that follows', '2022-01-31', rules, undefined],
    ['not in a week of days off', '2022-02-04', rules, undefined],
    ['on the Tuesday of a week whose Monday is a holiday', '2022-04-12', rules, { reason: 'weekly' }],
    ['on Friday where the office wishes so', '2022-03-11', { ...rules, weekly: 5 }, { reason: 'weekly' }],
    ['on a Saturday’s wish never: the week is over', '2022-03-12', { ...rules, weekly: 6 }, undefined],
    ['not before the campaign has begun', '2022-01-03', rules, undefined],
    [
      'on the working day after a phase, up to its last day',
      '2022-07-01',
      rules,
      { reason: 'phaseEnd', asOf: '2022-06-30' },
    ],
    [
      'after the weekend where a phase ends with the year',
      '2023-01-03',
      rules,
      { reason: 'phaseEnd', asOf: '2022-12-31' },
    ],
    ['not after a phase where that is switched off', '2022-07-01', { ...rules, atPhaseEnd: false }, undefined],
    [
      'three days before a closing, once where the weekly one falls there too',
      '2022-07-11',
      rules,
      { reason: 'closing' },
    ],
    [
      'on the working day before, where that is a day off',
      '2022-07-08',
      { ...rules, daysBeforeClosing: [4] },
      { reason: 'closing' },
    ],
    ['not before a closing where that is switched off', '2022-12-27', { ...rules, daysBeforeClosing: [] }, undefined],
    ['never where all is switched off', '2022-03-07', { atPhaseEnd: false, daysBeforeClosing: [] }, undefined],
    ['no more once the campaign is over', '2023-01-09', rules, undefined],
  ] as const)('%s', (_what, on, decided, expected) => {
    expect(digestDueOn(on, days, decided, calendar)).toEqual(expected)
  })

  it('on the same days, planned ahead or asked day by day', () => {
    const day = fc.integer({ min: 0, max: 364 }).map(count => addDays('2022-01-01', count))
    const weekly = fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined })
    const closings = fc.array(day, { maxLength: 3 })
    const ahead = fc.array(fc.nat(14), { maxLength: 3 })
    const property = fc.property(day, closings, closings, weekly, ahead, (from, phaseEnds, ends, wanted, before) => {
      const own: DigestDays = { ...days, phaseEnds, closings: ends }
      const decided: DigestRules = { weekly: wanted, atPhaseEnd: true, daysBeforeClosing: before }
      const last = addDays(from, 60)
      const asked: string[] = []
      for (let on = from; on <= last; on = addDays(on, 1)) if (digestDueOn(on, own, decided, calendar)) asked.push(on)
      expect(digestsBetween(from, last, own, decided, calendar).map(({ on }) => on)).toEqual(asked)
    })
    fc.assert(property, { numRuns: 40 })
  })
})
