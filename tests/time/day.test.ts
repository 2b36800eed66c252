// Calendar days and instants: the same day text everywhere, whatever zone the machine is in.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarClock, machineClock } from '../../src/time/clocks.ts'
import {
  addDays,
  dayOf,
  daysBetween,
  endOfDay,
  instantAt,
  isDay,
  monthEnd,
  timeOf,
  weekday,
  yearOf,
} from '../../src/time/day.ts'
import { handClock } from '../support/clock.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const anyInstant = fc.date({ min: new Date('1980-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
const anyDay = anyInstant.map(at => at.toISOString().slice(0, 10))

describe('days', () => {
  it('in Việt Nam the day begins at 17:00 UTC', () => {
    expect(dayOf(new Date('2022-07-14T16:59:59.999Z'), ZONE)).toBe('2022-07-14')
    expect(dayOf(new Date('2022-07-14T17:00:00Z'), ZONE)).toBe('2022-07-15')
    expect(timeOf(new Date('2022-07-14T17:00:00Z'), ZONE)).toBe('00:00')
  })

  it('a day ends one millisecond before the next', () => {
    expect(endOfDay('2022-07-14', ZONE).toISOString()).toBe('2022-07-14T16:59:59.999Z')
    expect(endOfDay('2022-12-31', 'UTC').toISOString()).toBe('2022-12-31T23:59:59.999Z')
    // New York loses an hour on that day: it is 23 hours long.
    const start = instantAt('2022-03-13', '00:00', 'America/New_York')
    expect(endOfDay('2022-03-13', 'America/New_York').getTime() - start.getTime()).toBe(23 * 3_600_000 - 1)
  })

  it.each([
    ['2022-01-31', '2022-01-31'],
    ['2022-02-01', '2022-02-28'],
    ['2024-02-10', '2024-02-29'],
    ['2022-06-15', '2022-06-30'],
  ])('the month of %s ends on %s', (on, end) => expect(monthEnd(on)).toBe(end))

  it('knows weekdays, years and distances', () => {
    expect(weekday('2022-01-01')).toBe(6)
    expect(weekday('2022-01-03')).toBe(1)
    expect(weekday('2022-01-02')).toBe(7)
    expect(yearOf('2022-12-31')).toBe(2022)
    expect(daysBetween('2022-07-07', '2022-07-14')).toBe(7)
    expect(daysBetween('2022-03-01', '2022-02-28')).toBe(-1)
  })

  it.each(['2022-02-30', '2022-2-3', '22-02-03', '2022-02-03T00:00', '', 'hôm nay', '2022-13-01'])(
    '%s is no day',
    text => {
      expect(isDay(text)).toBe(false)
      expect(() => addDays(text, 1)).toThrow(RangeError)
    },
  )

  it('refuses unknown zones and times', () => {
    expect(() => dayOf(new Date(), 'Asia/Nowhere')).toThrow(RangeError)
    expect(() => instantAt('2022-07-14', '25:00', ZONE)).toThrow(RangeError)
    expect(() => instantAt('2022-07-14', '8h', ZONE)).toThrow(RangeError)
    expect(() => dayOf(new Date('no'), ZONE)).toThrow(RangeError)
  })

  it('adding days and counting them are opposites', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (on, days) => {
        expect(daysBetween(on, addDays(on, days))).toBe(days)
        expect(addDays(on, days) > on).toBe(days > 0)
      }),
    )
  })

  it('day and time of an instant lead back to its minute', () => {
    fc.assert(
      fc.property(anyInstant, at => {
        const back = instantAt(dayOf(at, ZONE), timeOf(at, ZONE), ZONE)
        expect(at.getTime() - back.getTime()).toBeGreaterThanOrEqual(0)
        expect(at.getTime() - back.getTime()).toBeLessThan(60_000)
      }),
    )
  })
})

describe('clocks', () => {
  it('the calendar clock is real time plus an offset that may change', () => {
    let offset = 0
    const clock = calendarClock(() => offset)
    expect(Math.abs(clock.now().getTime() - machineClock.now().getTime())).toBeLessThan(1000)
    offset = -86_400_000
    expect(machineClock.now().getTime() - clock.now().getTime()).toBeGreaterThan(86_399_000)
  })

  it('a hand clock stands still until moved', () => {
    const clock = handClock('2022-01-25T08:00:00+07:00')
    expect(clock.now().toISOString()).toBe('2022-01-25T01:00:00.000Z')
    clock.advance({ days: 1, hours: 2, minutes: 3, seconds: 4 })
    expect(clock.now().toISOString()).toBe('2022-01-26T03:03:04.000Z')
    clock.set('2022-07-14T00:00:00Z')
    expect(clock.now().toISOString()).toBe('2022-07-14T00:00:00.000Z')
    expect(() => clock.set('yesterday')).toThrow(RangeError)
  })
})
