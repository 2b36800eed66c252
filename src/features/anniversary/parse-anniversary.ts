// Reads anniversaries as plans write them: "92 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2022)", lunar days, years only. Pure.
import { type Phrase, phrase } from '../../language/translate.ts'
import { fold, nfc } from '../../language/vietnamese.ts'
import { type Day, isDay, yearOf } from '../../time/day.ts'
import { type CatalogueEntry, sameEntry } from './catalogue.ts'

/** An anniversary as it was written down; `statedYears` and `statedOn` are what the text claims, to be checked. */
export type AnniversaryItem = {
  readonly name: string
  readonly calendar: 'solar' | 'lunar' | 'yearOnly'
  readonly month?: number
  readonly day?: number
  readonly originYear?: number
  readonly statedYears?: number
  /** The day of this year's anniversary as the text has it, `yyyy-mm-dd` or a year. */
  readonly stated?: string
  readonly catalogueId?: string
}

type Origin = Pick<AnniversaryItem, 'calendar' | 'month' | 'day' | 'originYear' | 'stated'>
type Read = { readonly value: AnniversaryItem } | { readonly problem: Phrase }

const MAX_NAME = 300
const INTRODUCTION = /^.*?(?=(?:thi đua )?lập thành tích chào mừng)/iu
const OCCASION = /^(?:và )?(?:thi đua )?(?:lập thành tích )?(?:để )?(?:chào mừng )?(?:(?:lễ )?k[ỷỉ] niệm )?(?=\S)/iu
const OPEN_END = /;\s*(?:…|\.{3}).*$/u
const YEARS = /^(\d{1,4}) năm (?=\S)/iu
const LUNAR = /\(?\b(?:am lich|lunar|al)\b\)?/u
const FULL_DATE = /^(?:ngay |mung |mong )?(\d{1,2})(?: ?[/.-] ?| thang )(\d{1,2})(?:(?: ?[/.-] ?| nam )(\d{4}))?$/u
const YEAR = /^(?:nam )?(\d{4})$/u
const DATE_WORDS =
  '(?:(?:ngày|mùng|mồng) )?\\d{1,2}(?:[/.-]| tháng )\\d{1,2}(?:(?:[/.-]| năm )\\d{4})?(?: ?\\(?(?:âm lịch|ÂL|AL|lunar)\\)?)?|(?:năm )?\\d{4}'
const DATE_ALONE = new RegExp(`^(?:${DATE_WORDS})$`, 'iu')
const DATE_LAST = new RegExp(`^(.*?)[\\s,:–-]+(${DATE_WORDS})$`, 'iu')
const DATE_FIRST = new RegExp(`^(${DATE_WORDS})\\s*[:–-]?\\s+(.+)$`, 'iu')

/** Lines as pasted from a document, whose items may run over several lines: one item or several per line afterwards. */
export function joinWrappedLines(text: string): string {
  const joined: string[] = []
  for (const line of nfc(text)
    .split(/\r?\n/)
    .map(one => one.trim())
    .filter(Boolean)) {
    const before = joined.at(-1)
    if (before !== undefined && continues(before, line)) joined[joined.length - 1] = `${before} ${line}`
    else joined.push(line)
  }
  return joined.join('\n')
}

/** An open bracket, "47 năm" or a name still without its date at the end, a small letter or a bracket at the start. */
function continues(before: string, line: string): boolean {
  const isOpen = before.lastIndexOf('(') > before.lastIndexOf(')')
  if (isOpen || /[.…]$/u.test(before)) return isOpen
  const isCounted = /(?:^|[\s;])\d{1,4} năm(?: [^\d(]*)?$/u.test(before)
  const rest = /^.*(?:;|\)\s*,?\s+và\s)\s*(.*)$/u.exec(before)?.[1] ?? ''
  const isUndated = rest !== '' && !/\d{1,2}[/.-]\d|\d{4}/u.test(rest)
  return isCounted || isUndated || /^(?:\p{Ll}(?!\))|\()/u.test(line)
}

/** "A (…); B (…) và C (…)" holds three; after "; …", where the plan's list stays open, comes something else. */
export function splitItems(line: string): readonly string[] {
  return nfc(line)
    .replace(INTRODUCTION, '')
    .replace(OPEN_END, '')
    .split(/;|(?<=\))\s*,?\s+(?:và|and)\s+/u)
    .map(part =>
      part
        .replace(/\s+/gu, ' ')
        .replace(/^[-–•+*]\s+/u, '')
        .replace(/[\s.,…]+$/u, '')
        .trim(),
    )
    .filter(part => part !== '')
}

/** One anniversary; `today` gives the year where only "17 năm" is written. */
export function readAnniversary(part: string, today: Day): Read {
  const withYears = nfc(part).trim().replace(OCCASION, '')
  const [, yearDigits] = YEARS.exec(withYears) ?? []
  const statedYears = yearDigits === undefined ? undefined : Number(yearDigits)
  const body = withYears.replace(YEARS, '')
  const found = findDate(body)
  const name = cleanName(found?.name ?? body)
  if ([...name].length < 2) return { problem: phrase('anniversary-no-name') }
  if ([...name].length > MAX_NAME)
    return { problem: phrase('field-too-long', { max: MAX_NAME, length: [...name].length }) }
  if (!found) return undated(name, statedYears, today)
  const origin = readOrigin(found.date)
  if (!origin) return { problem: phrase('anniversary-bad-date', { date: found.date }) }
  if (origin.originYear !== undefined && origin.originYear > yearOf(today))
    return { problem: phrase('anniversary-in-future', { year: String(origin.originYear) }) }
  const entry = sameEntry(name, origin.month, origin.day)
  return { value: withoutGaps({ name, ...origin, statedYears, catalogueId: entry?.id }) }
}

function findDate(body: string): { readonly name: string; readonly date: string } | undefined {
  for (const match of body.matchAll(/\(([^()]*(?:\([^()]*\))?[^()]*)\)/gu)) {
    if (/^[^\d]*\d/u.test(match[1]!) && readOrigin(match[1]!))
      return { name: body.slice(0, match.index), date: match[1]! }
  }
  const bracket = /\(([^()]*\d[^()]*)\)\s*$/u.exec(body)
  if (bracket) return { name: body.slice(0, bracket.index), date: bracket[1]! }
  if (DATE_ALONE.test(body)) return { name: '', date: body }
  const last = DATE_LAST.exec(body)
  if (last) return { name: last[1]!, date: last[2]! }
  const first = DATE_FIRST.exec(body)
  return first ? { name: first[2]!, date: first[1]! } : undefined
}

/** "03/02/1930 - 03/02/2022", "10/3 âm lịch", "2005", "08/3"; undefined when it is no date. */
function readOrigin(text: string): Origin | undefined {
  const words = fold(text)
  const isLunar = LUNAR.test(words)
  const [first = '', second] = words
    .replace(LUNAR, '')
    .split(/ [-–—] ?|(?<=\d{4}) ?[-–—] ?/u)
    .map(part => part.trim())
  const year = YEAR.exec(first)?.[1]
  const stated = second === undefined || second === '' ? undefined : statedDate(second)
  if (second && stated === undefined) return undefined
  if (year !== undefined) return isLunar ? undefined : { calendar: 'yearOnly', originYear: Number(year), stated }
  const [, dayDigits, monthDigits, originDigits] = FULL_DATE.exec(first) ?? []
  if (dayDigits === undefined) return undefined
  const [day, month] = [Number(dayDigits), Number(monthDigits)]
  const originYear = originDigits === undefined ? undefined : Number(originDigits)
  const isReal = isLunar
    ? month >= 1 && month <= 12 && day >= 1 && day <= 30
    : isDay(isoDay(originYear ?? 2000, month, day))
  return isReal ? { calendar: isLunar ? 'lunar' : 'solar', month, day, originYear, stated } : undefined
}

function statedDate(words: string): string | undefined {
  const year = YEAR.exec(words)?.[1]
  if (year !== undefined) return year
  const [, day, month, ofYear] = FULL_DATE.exec(words) ?? []
  if (ofYear === undefined) return undefined
  const on = isoDay(Number(ofYear), Number(month), Number(day))
  return isDay(on) ? on : undefined
}

/** No date is written: the catalogue may know it, or N years give the year. */
function undated(name: string, statedYears: number | undefined, today: Day): Read {
  const entry = sameEntry(name)
  if (entry) return { value: { ...itemOf(entry), name, ...(statedYears === undefined ? {} : { statedYears }) } }
  if (statedYears === undefined) return { problem: phrase('anniversary-no-date') }
  return { value: { name, calendar: 'yearOnly', originYear: yearOf(today) - statedYears, statedYears } }
}

/** A catalogue entry as an anniversary of the office. */
export function itemOf(entry: CatalogueEntry): AnniversaryItem {
  const { id, name, calendar, month, day, originYear } = entry
  return withoutGaps({
    name,
    calendar,
    month: month ?? undefined,
    day: day ?? undefined,
    originYear: originYear ?? undefined,
    catalogueId: id,
  })
}

/** What the text claims and the dates contradict. Without this year's date, N is taken to be this year's. */
export function contradictions(item: AnniversaryItem, today: Day): readonly Phrase[] {
  const { name, originYear, statedYears, stated, calendar, month, day } = item
  const year = stated === undefined ? yearOf(today) : Number(stated.slice(0, 4))
  const wrong: Phrase[] = []
  if (statedYears !== undefined && originYear !== undefined && year - originYear !== statedYears)
    wrong.push(
      phrase('anniversary-wrong-years', {
        name,
        stated: String(statedYears),
        years: String(year - originYear),
        origin: String(originYear),
        year: String(year),
      }),
    )
  if (calendar === 'solar' && stated?.includes('-') && stated.slice(5) !== isoDay(2000, month!, day!).slice(5))
    wrong.push(phrase('anniversary-wrong-day', { name, stated: { day: stated } }))
  const entry = sameEntry(name)
  const differs =
    entry &&
    calendar !== 'yearOnly' &&
    (entry.month !== month || entry.day !== day || (originYear && entry.originYear && entry.originYear !== originYear))
  if (entry && differs && entry.month && entry.day)
    wrong.push(phrase('anniversary-catalogue-differs', { name, date: catalogueDate(entry) }))
  return wrong
}

function catalogueDate({ day, month, originYear }: CatalogueEntry): string {
  return `${String(day).padStart(2, '0')}/${month! <= 2 ? `0${month}` : month}${originYear ? `/${originYear}` : ''}`
}

function cleanName(text: string): string {
  const name = text.replace(/\s+/gu, ' ').replace(/^[\s,:–-]+|[\s,:–-]+$/gu, '')
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1)
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function withoutGaps(item: AnniversaryItem): AnniversaryItem {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as AnniversaryItem
}
