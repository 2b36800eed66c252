// Working days, public holidays and quiet hours, checked against the calendar of 2022 and the years decided since.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, instantAt, timeOf, weekday } from '../../src/time/day.ts'
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingInstant,
  type OfficeCalendar,
  outsideQuietHours,
  overrideOn,
  publicHolidays,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../../src/time/office-calendar.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const calendar: OfficeCalendar = {
  timeZone: ZONE,
  weeklyDaysOff: [6, 7],
  overrides: [],
  reminderTime: '08:00',
  quietFrom: '21:00',
  quietTo: '07:00',
}
const anyDay = fc.integer({ min: 0, max: 365 * 20 }).map(days => addDays('2021-01-01', days))

function weekdaysOff(year: number): readonly string[] {
  const off: string[] = []
  for (let on = `${year}-01-01`; on <= `${year}-12-31`; on = addDays(on, 1)) {
    if (weekday(on) < 6 && !isWorkingDay(on, calendar)) off.push(on.slice(5))
  }
  return off
}

function at(on: string, time: string): Date {
  return instantAt(on, time, ZONE)
}

function shown(instant: Date): string {
  return `${dayOf(instant, ZONE)} ${timeOf(instant, ZONE)}`
}

describe('public holidays', () => {
  it.each([
    [2022, '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02'],
    [2023, '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04'],
    [2024, '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03'],
    [2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02'],
    [2026, '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02'],
  ])('%d has exactly these weekdays off', (year, days) => expect(weekdaysOff(year).join(' ')).toBe(days))

  it('a swapped Saturday is worked, but not where Saturdays are worked anyway', () => {
    expect(isWorkingDay('2024-05-04', calendar)).toBe(true)
    expect(isWorkingDay('2024-04-29', calendar)).toBe(false)
    const sixDays = { ...calendar, weeklyDaysOff: [7] }
    expect(isWorkingDay('2024-04-29', sixDays)).toBe(true)
    expect(isWorkingDay('2022-01-01', sixDays)).toBe(false)
    expect(isWorkingDay('2022-01-03', sixDays)).toBe(true)
  })

  it('says why a day is off', () => {
    expect(overrideOn('2022-02-01', calendar)?.name).toBe('Tết Nguyên đán')
    expect(overrideOn('2022-01-03', calendar)?.name).toBe('Nghỉ bù Tết Dương lịch')
    expect(overrideOn('2022-07-14', calendar)).toBeUndefined()
  })

  it('give eleven days off a year from 2021, ten before, each once, none before the law', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2013, max: 2099 }), year => {
        const off = publicHolidays(year).filter(one => !one.isWorking)
        const worked = publicHolidays(year).filter(one => one.isWorking)
        const weekdays = off.filter(one => weekday(one.on) < 6)
        expect(weekdays.length - worked.length).toBe(year >= 2021 ? 11 : 10)
        expect(new Set(off.map(one => one.on)).size).toBe(off.length)
        expect(off.map(one => one.on)).toEqual(off.map(one => one.on).toSorted())
      }),
    )
    expect(publicHolidays(2012)).toEqual([])
  })

  it('the office has the last word', () => {
    const own: OfficeCalendar = {
      ...calendar,
      overrides: [
        { on: '2022-07-14', isWorking: false, name: 'Ngày truyền thống' },
        { on: '2022-09-01', isWorking: true, name: 'Trực' },
        { on: '2022-07-16', isWorking: true, name: 'Làm bù' },
      ],
    }
    expect(['2022-07-14', '2022-09-01', '2022-07-16'].map(on => isWorkingDay(on, own))).toEqual([false, true, true])
  })
})

describe('working days', () => {
  it.each([
    ['2022-07-15', '2022-07-15', '2022-07-15'],
    ['2022-12-31', '2022-12-30', '2023-01-03'],
    ['2022-02-02', '2022-01-28', '2022-02-07'],
    ['2022-05-01', '2022-04-29', '2022-05-04'],
  ])('around %s: on or before %s, on or after %s', (on, before, after) => {
    expect(workingDayOnOrBefore(on, calendar)).toBe(before)
    expect(workingDayOnOrAfter(on, calendar)).toBe(after)
  })

  it('counts escalation over weekends and Tết', () => {
    expect(addWorkingDays('2022-07-14', 1, calendar)).toBe('2022-07-15')
    expect(addWorkingDays('2022-07-14', 2, calendar)).toBe('2022-07-18')
    expect(addWorkingDays('2022-01-28', 1, calendar)).toBe('2022-02-07')
    expect(addWorkingDays('2022-02-07', -1, calendar)).toBe('2022-01-28')
    expect(addWorkingDays('2022-07-16', 0, calendar)).toBe('2022-07-16')
  })

  it('forward and back again meet on a working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (on, count) => {
        const start = workingDayOnOrAfter(on, calendar)
        expect(addWorkingDays(addWorkingDays(start, count, calendar), -count, calendar)).toBe(start)
        expect(isWorkingDay(addWorkingDays(on, count, calendar), calendar)).toBe(true)
      }),
    )
  })

  it('says so when an office never works', () => {
    const never = { ...calendar, weeklyDaysOff: [1, 2, 3, 4, 5, 6, 7] }
    expect(() => workingDayOnOrAfter('2022-07-14', never)).toThrow('no working day')
  })
})

describe('quiet hours', () => {
  it.each([
    ['20:59', '2022-07-14 20:59'],
    ['21:00', '2022-07-15 07:00'],
    ['23:30', '2022-07-15 07:00'],
    ['00:00', '2022-07-14 07:00'],
    ['06:59', '2022-07-14 07:00'],
    ['07:00', '2022-07-14 07:00'],
  ])('at %s over night: %s', (time, allowed) => {
    expect(shown(outsideQuietHours(at('2022-07-14', time), calendar))).toBe(allowed)
  })

  it.each([
    ['11:29', '11:29'],
    ['11:30', '13:30'],
    ['13:29', '13:30'],
    ['13:30', '13:30'],
  ])('at %s over noon: %s', (time, allowed) => {
    const noon = { ...calendar, quietFrom: '11:30', quietTo: '13:30' }
    expect(timeOf(outsideQuietHours(at('2022-07-14', time), noon), ZONE)).toBe(allowed)
  })

  it('are none when both ends are the same, and an allowed instant is not touched', () => {
    const never = { ...calendar, quietFrom: '00:00', quietTo: '00:00' }
    const midnight = new Date('2022-07-13T17:00:12.345Z')
    expect(outsideQuietHours(midnight, never)).toEqual(midnight)
    const allowed = new Date('2022-07-14T03:00:12.345Z')
    expect(nextWorkingInstant(allowed, calendar)).toEqual(allowed)
  })
})

describe('the next instant one may disturb', () => {
  it.each([
    ['2022-07-14', '10:15', '2022-07-14 10:15'],
    ['2022-07-14', '22:00', '2022-07-15 07:00'],
    ['2022-07-15', '22:00', '2022-07-18 08:00'],
    ['2022-07-16', '10:00', '2022-07-18 08:00'],
    ['2022-01-30', '23:00', '2022-02-07 08:00'],
  ])('after %s %s is %s', (on, time, next) => expect(shown(nextWorkingInstant(at(on, time), calendar))).toBe(next))

  it('respects quiet hours even when the reminder time lies in them', () => {
    const early = { ...calendar, reminderTime: '06:00' }
    expect(shown(nextWorkingInstant(at('2022-07-16', '10:00'), early))).toBe('2022-07-18 07:00')
    const late = { ...calendar, reminderTime: '22:00' }
    expect(shown(nextWorkingInstant(at('2022-07-16', '10:00'), late))).toBe('2022-07-19 07:00')
  })

  it('is never earlier, always allowed, and stays where it is', () => {
    const time = fc
      .integer({ min: 0, max: 95 })
      .map(n => `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`)
    fc.assert(
      fc.property(anyDay, time, time, time, (on, now, quietFrom, quietTo) => {
        const office = { ...calendar, quietFrom, quietTo }
        const next = nextWorkingInstant(at(on, now), office)
        expect(next >= at(on, now)).toBe(true)
        expect(isWorkingDay(dayOf(next, ZONE), office)).toBe(true)
        expect(outsideQuietHours(next, office)).toEqual(next)
        expect(nextWorkingInstant(next, office)).toEqual(next)
      }),
    )
  })
})
