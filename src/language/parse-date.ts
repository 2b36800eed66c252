// Reads days and times as Vietnamese office staff type them; it only knows the calendar, never the clock.
import { fold } from './fold.ts'

const MILLISECONDS_PER_DAY = 86_400_000
const YEARS_TO_TRY = 9
const RELATIVE_DAYS: ReadonlyMap<string, number> = new Map([
  ['hom qua', -1],
  ['yesterday', -1],
  ['nay', 0],
  ['hom nay', 0],
  ['today', 0],
  ['mai', 1],
  ['ngay mai', 1],
  ['tomorrow', 1],
  ['ngay kia', 2],
  ['ngay mot', 2],
])
const WEEKDAY_PREFIX = /^(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\s*,?\s*/u
const ISO_DAY = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u
const NUMERIC_DAY = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?$/u
const WORDED_DAY = /^(\d{1,2}) thang (\d{1,2})(?:(?: nam |[-/.])(\d{4}|\d{2}))?$/u
const CLOCK_TIME =
  /(?<![\d/.-])(\d{1,2})(?: ?: ?(\d{2})(?![\d:])| ?(?:h|gio)(?![a-z])(?: ?(\d{1,2}|ruoi)(?: ?(?:phut|p))?(?![\d/.a-z-]))?|(?= ?[ap]m\b))(?: ?(sang|trua|chieu|toi|am|pm)\b)?/u
const JOINING_WORDS = /\b(?:luc|vao|at|on)\b|,/gu

/** A day (`yyyy-mm-dd`) and a time on it (`HH:mm`), in the office's own time zone. */
export type SpokenInstant = { readonly on: string; readonly time: string }

/**
 * The day meant by 15/7/2022, 15-7-2022, 15.7.2022, 15/7/22, 2022-07-15, 15/7 (the next such day from `today` on),
 * "ngày 15 tháng 7 năm 2022", "15 tháng 7", "hôm nay", "ngày mai", "today", "tomorrow"; a weekday in front is ignored.
 * `today` and the result are `yyyy-mm-dd`; undefined when it is no day of the calendar (30/02).
 */
export function parseDate(text: string, today: string): string | undefined {
  const words = fold(text).replace(WEEKDAY_PREFIX, '')
  const shift = RELATIVE_DAYS.get(words)
  if (shift !== undefined) return shifted(today, shift)
  const written = words
    .replace(/^ngay /u, '')
    .replace(/^(?:mung|mong) /u, '')
    .replace(/ ?([-/.]) ?/gu, '$1')
  const iso = ISO_DAY.exec(written)
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const match = NUMERIC_DAY.exec(written) ?? WORDED_DAY.exec(written)
  if (!match) return undefined
  const [, day, month, year] = match
  if (year === undefined) return nextSuchDay(Number(day), Number(month), today)
  return realDay(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day))
}

/** The time meant by 8h30, 8h, 08:30, "8 giờ", "8 giờ rưỡi", "3 giờ chiều", 3pm, as `HH:mm`; undefined otherwise. */
export function parseTime(text: string): string | undefined {
  const words = fold(text)
  const match = CLOCK_TIME.exec(words)
  if (!match || match[0] !== words) return undefined
  return timeOfMatch(match)
}

/**
 * The day and time meant by "15/7/2022 8h30", "8h30 ngày mai", "lúc 8 giờ ngày 15/7", "8h30" (today).
 * Undefined when the time is missing or either part makes no sense.
 */
export function parseInstant(text: string, today: string): SpokenInstant | undefined {
  const words = fold(text)
  const match = CLOCK_TIME.exec(words)
  if (!match) return undefined
  const time = timeOfMatch(match)
  const dayWords = fold(words.replace(match[0], ' ').replace(JOINING_WORDS, ' '))
  const on = dayWords === '' ? today : parseDate(dayWords, today)
  if (time === undefined || on === undefined) return undefined
  return { on, time }
}

function timeOfMatch(match: RegExpExecArray): string | undefined {
  const [, hourDigits, colonMinutes, spokenMinutes, partOfDay] = match
  const minutes = spokenMinutes === 'ruoi' ? 30 : Number(colonMinutes ?? spokenMinutes ?? 0)
  const hour = hourOfDay(Number(hourDigits), partOfDay)
  if (hour > 23 || minutes > 59) return undefined
  return `${twoDigits(hour)}:${twoDigits(minutes)}`
}

function hourOfDay(hour: number, partOfDay: string | undefined): number {
  const isAfternoon = partOfDay === 'chieu' || partOfDay === 'toi' || partOfDay === 'pm'
  if (isAfternoon && hour < 12) return hour + 12
  if (partOfDay === 'trua' && hour < 3) return hour + 12
  if (partOfDay === 'am' && hour === 12) return 0
  return hour
}

function nextSuchDay(day: number, month: number, today: string): string | undefined {
  const thisYear = Number(today.slice(0, 4))
  for (let year = thisYear; year < thisYear + YEARS_TO_TRY; year += 1) {
    const candidate = realDay(year, month, day)
    if (candidate !== undefined && candidate >= today) return candidate
  }
  return undefined
}

function realDay(year: number, month: number, day: number): string | undefined {
  if (year < 1000) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : undefined
}

function shifted(today: string, days: number): string {
  return new Date(Date.parse(today) + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10)
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
