// Calendar days as plain text, so that no time zone can shift them on their way through the database.
import { DateTime } from 'luxon'

/** A calendar day, `yyyy-mm-dd`; days compare as texts. */
export type Day = string

const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/u
const TIME_FORM = /^\d{2}:\d{2}$/u

/** The day it is at an instant in a zone such as `Asia/Ho_Chi_Minh`. Throws RangeError on an unknown zone. */
export function dayOf(at: Date, timeZone: string): Day {
  return dayText(inZone(at, timeZone))
}

/** The wall-clock time at an instant in a zone, `HH:mm`. */
export function timeOf(at: Date, timeZone: string): string {
  return inZone(at, timeZone).toFormat('HH:mm')
}

/** The instant at which the zone's clocks show that day and time (`HH:mm`). */
export function instantAt(on: Day, time: string, timeZone: string): Date {
  if (!isDay(on) || !TIME_FORM.test(time)) throw new RangeError(`not a day and time: ${on} ${time}`)
  return valid(DateTime.fromISO(`${on}T${time}`, { zone: timeZone }), `${on} ${time} ${timeZone}`).toJSDate()
}

/** The last millisecond of the day in the zone: the last valid moment of a deadline. */
export function endOfDay(on: Day, timeZone: string): Date {
  return new Date(instantAt(addDays(on, 1), '00:00', timeZone).getTime() - 1)
}

export function addDays(on: Day, days: number): Day {
  return dayText(midnight(on).plus({ days }))
}

/** Days from the first to the second, negative when the second is earlier. */
export function daysBetween(fromOn: Day, toOn: Day): number {
  return midnight(toOn).diff(midnight(fromOn), 'days').days
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekday(on: Day): number {
  return midnight(on).weekday
}

/** Whether the text is a real day written `yyyy-mm-dd`. */
export function isDay(text: string): boolean {
  return DAY_FORM.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid
}

export function yearOf(on: Day): number {
  return midnight(on).year
}

/** The last day of the month that the day is in. */
export function monthEnd(on: Day): Day {
  return dayText(midnight(on).endOf('month'))
}

function midnight(on: Day): DateTime<true> {
  if (!isDay(on)) throw new RangeError(`not a calendar day: ${on}`)
  return valid(DateTime.fromISO(on, { zone: 'utc' }), on)
}

function inZone(at: Date, timeZone: string): DateTime<true> {
  return valid(DateTime.fromJSDate(at, { zone: timeZone }), `${String(at)} ${timeZone}`)
}

function valid(moment: DateTime<true> | DateTime<false>, source: string): DateTime<true> {
  if (!moment.isValid) throw new RangeError(`not a point in time: ${source}`)
  return moment
}

function dayText(moment: DateTime<true>): Day {
  return moment.toFormat('yyyy-MM-dd')
}
