// When the office works and when it must not be disturbed: reminders keep to it, deadlines do not.
import { addDays, type Day, dayOf, instantAt, timeOf, weekday, yearOf } from './day.ts'
import { type CalendarOverride, publicHolidays } from './public-holidays.ts'

export { type CalendarOverride, publicHolidays } from './public-holidays.ts'

export type OfficeCalendar = {
  /** Such as `Asia/Ho_Chi_Minh`. */
  readonly timeZone: string
  /** ISO weekdays, 6 and 7 for Saturday and Sunday. */
  readonly weeklyDaysOff: readonly number[]
  /** The office's own word on a day; it goes before the public holidays. */
  readonly overrides: readonly CalendarOverride[]
  /** `HH:mm`, when reminders go out. */
  readonly reminderTime: string
  /** Quiet from this `HH:mm` on, over midnight if later than `quietTo`; the same time twice means never quiet. */
  readonly quietFrom: string
  /** Quiet until just before this `HH:mm`. */
  readonly quietTo: string
}

const LONGEST_BREAK_DAYS = 366
const holidaysByYear = new Map<string, ReadonlyMap<Day, CalendarOverride>>()

export function isWorkingDay(on: Day, calendar: OfficeCalendar): boolean {
  const override = overrideOn(on, calendar)
  if (override) return override.isWorking
  return !calendar.weeklyDaysOff.includes(weekday(on))
}

/** The name of the holiday or swapped day, if it is one. */
export function overrideOn(on: Day, calendar: OfficeCalendar): CalendarOverride | undefined {
  return calendar.overrides.find(one => one.on === on) ?? holidaysOf(yearOf(on), calendar.weeklyDaysOff).get(on)
}

/** The day itself or the last working day before it. Throws RangeError when there is none within a year. */
export function workingDayOnOrBefore(on: Day, calendar: OfficeCalendar): Day {
  return searchWorkingDay(on, -1, calendar)
}

/** The day itself or the first working day after it. Throws RangeError when there is none within a year. */
export function workingDayOnOrAfter(on: Day, calendar: OfficeCalendar): Day {
  return searchWorkingDay(on, 1, calendar)
}

/** `count` working days later (earlier if negative), the day itself not counted; 0 gives the day unchanged. */
export function addWorkingDays(on: Day, count: number, calendar: OfficeCalendar): Day {
  const step = count < 0 ? -1 : 1
  let reached = on
  for (let left = Math.abs(count); left > 0; left -= 1) {
    reached = searchWorkingDay(addDays(reached, step), step, calendar)
  }
  return reached
}

/** The instant itself, or the end of the quiet hours it falls into; days off are not looked at. */
export function outsideQuietHours(at: Date, calendar: OfficeCalendar): Date {
  const { timeZone, quietFrom, quietTo } = calendar
  const time = timeOf(at, timeZone)
  const on = dayOf(at, timeZone)
  if (quietFrom <= quietTo) {
    const isQuiet = time >= quietFrom && time < quietTo
    return isQuiet ? instantAt(on, quietTo, timeZone) : at
  }
  if (time < quietTo) return instantAt(on, quietTo, timeZone)
  return time >= quietFrom ? instantAt(addDays(on, 1), quietTo, timeZone) : at
}

/** The office's hour on a day; where quiet hours hold it back past midnight, their end that same morning. */
export function reminderInstant(on: Day, calendar: OfficeCalendar): Date {
  const { timeZone, reminderTime, quietTo } = calendar
  const at = outsideQuietHours(instantAt(on, reminderTime, timeZone), calendar)
  return dayOf(at, timeZone) === on ? at : instantAt(on, quietTo, timeZone)
}

/** Working days from the one after `on` up to `lastOn`; 0 where `lastOn` has come. */
export function workingDaysUntil(on: Day, lastOn: Day, calendar: OfficeCalendar): number {
  let count = 0
  for (let day = addDays(on, 1); day <= lastOn; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1
  return count
}

/**
 * The first instant from `at` on that is on a working day and outside quiet hours.
 * What a day off holds back goes out at the reminder time of the next working day.
 */
export function nextWorkingInstant(at: Date, calendar: OfficeCalendar): Date {
  const allowedAt = outsideQuietHours(at, calendar)
  const on = dayOf(allowedAt, calendar.timeZone)
  if (isWorkingDay(on, calendar)) return allowedAt
  const workingOn = workingDayOnOrAfter(on, calendar)
  return nextWorkingInstant(instantAt(workingOn, calendar.reminderTime, calendar.timeZone), calendar)
}

function searchWorkingDay(fromOn: Day, step: 1 | -1, calendar: OfficeCalendar): Day {
  let on = fromOn
  for (let tries = 0; tries <= LONGEST_BREAK_DAYS; tries += 1) {
    if (isWorkingDay(on, calendar)) return on
    on = addDays(on, step)
  }
  throw new RangeError(`no working day within a year of ${fromOn}`)
}

function holidaysOf(year: number, weeklyDaysOff: readonly number[]): ReadonlyMap<Day, CalendarOverride> {
  const key = `${year}:${weeklyDaysOff.join()}`
  const known = holidaysByYear.get(key)
  if (known) return known
  const holidays = new Map(publicHolidays(year, weeklyDaysOff).map(one => [one.on, one]))
  holidaysByYear.set(key, holidays)
  return holidays
}
