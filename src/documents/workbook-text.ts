// The small print of .xlsx: names a sheet may have, texts a cell may hold, and how Excel counts time.
import { printable } from './printable.ts'

const LONGEST_SHEET_NAME = 31
// https://support.microsoft.com/office/excel-specifications-and-limits
const LONGEST_CELL_TEXT = 32_767
const BASIC_NAMES = new Set(Object.getOwnPropertyNames(Object.prototype))

/** Names Excel accepts, in the same order: no `[]:*?/\`, at most 31 characters, none empty, none twice. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return wanted.map((name, index) => {
    const base = sheetName(name) || String(index + 1)
    let unique = base
    for (let copy = 2; taken.has(unique.toLowerCase()); copy++) unique = withSuffix(base, ` (${copy})`)
    taken.add(unique.toLowerCase())
    return unique
  })
}

function sheetName(name: string): string {
  const plain = printable(name)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
  // Excel keeps the name "History" for itself and refuses an apostrophe at either end.
  const allowed = withSuffix(plain, '').replace(/^[' ]+|[' ]+$/g, '')
  return allowed.toLowerCase() === 'history' ? `${allowed}_` : allowed
}

function withSuffix(name: string, suffix: string): string {
  return cutAt(name, LONGEST_SHEET_NAME - suffix.length) + suffix
}

function cutAt(text: string, length: number): string {
  // Not between the two halves of an emoji.
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}

/** The text as a shared string has to be written so that Excel shows it exactly as it was typed. */
export function textForExcel(text: string): string {
  const clean = cutAt(printable(text), LONGEST_CELL_TEXT)
  // `_x0041_` is how the format writes "A" (ECMA-376 part 1, 22.9.2.19): a text that looks like that is escaped.
  const escaped = clean.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  // The library looks strings up in a plain object, where "constructor" and its like are already something else.
  if (!BASIC_NAMES.has(escaped)) return escaped
  return `_x${escaped.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_${escaped.slice(1)}`
}

/** The instant as a `Date` whose UTC fields are the wall clock in that zone: Excel knows no time zones. */
export function excelWallClock(at: Date, timeZone: string): Date {
  const parts = clockOf(timeZone).formatToParts(at)
  const field = (type: string) => Number(parts.find(part => part.type === type)?.value)
  return new Date(
    Date.UTC(field('year'), field('month') - 1, field('day'), field('hour'), field('minute'), field('second')),
  )
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Making one takes longer than a thousand uses. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  clocks.set(timeZone, clock)
  return clock
}

/** Width and height of a PNG in pixels, from its header (https://www.w3.org/TR/png/#11IHDR). */
export function pngSize(png: Buffer): { readonly width: number; readonly height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}
