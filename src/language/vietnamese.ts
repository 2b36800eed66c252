// The one door to Vietnamese text: folding, dates and numbers written and read as an office writes them.
import type { Language } from './translate.ts'

export { fold, foldWord, nearest, nfc, sameName } from './fold.ts'
export { parseDate, parseInstant, parseTime } from './parse-date.ts'

const GROUPED_WITH_DOTS = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/u
const GROUPED_WITH_COMMAS = /^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/u
const GROUPED_WITH_SPACES = /^[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?$/u
const PLAIN_NUMBER = /^\d+(?:[.,]\d+)?$/u

/**
 * `2022-07-07` → `07/7/2022`: a zero before days 1–9 and months 1–2 only.
 * Source: Decree 30/2020/NĐ-CP, annex I, on the date of a document. Throws on anything but a `yyyy-mm-dd` text.
 */
export function dateText(on: string): string {
  return `${dayMonthText(on)}/${on.slice(0, 4)}`
}

/** `2022-07-07` → `07/7`, as in `dateText`. */
export function dayMonthText(on: string): string {
  const match = /^\d{4}-(\d{2})-(\d{2})$/u.exec(on)
  if (!match) throw new RangeError(`not a calendar day: ${on}`)
  const [, month, day] = match
  return `${day}/${Number(month) <= 2 ? month : Number(month)}`
}

/** `1234.5` → `1.234,5` in Vietnamese, `1,234.5` in English; at most three decimals. */
export function numberText(value: number, language: Language = 'vi'): string {
  return new Intl.NumberFormat(language).format(value)
}

/**
 * The number meant by `1.234,5`, `1 234`, `12,5`, `12.5`, `15%` (→ 15), `-3`; undefined when it is none.
 * A dot before exactly three digits groups thousands (`1.234` → 1234), as Vietnamese offices write.
 */
export function parseNumber(text: string): number | undefined {
  const [, sign, digits] = /^([-−+]?) ?(.*?) ?%?$/u.exec(text.replace(/\s+/gu, ' ').trim()) ?? []
  if (sign === undefined || digits === undefined) return undefined
  const plain = plainDigits(digits)
  if (plain === undefined) return undefined
  const value = Number(plain)
  if (!Number.isFinite(value)) return undefined
  return sign === '' || sign === '+' || value === 0 ? value : -value
}

function plainDigits(digits: string): string | undefined {
  if (GROUPED_WITH_DOTS.test(digits)) return digits.replaceAll('.', '').replace(',', '.')
  if (GROUPED_WITH_COMMAS.test(digits)) return digits.replaceAll(',', '')
  if (GROUPED_WITH_SPACES.test(digits)) return digits.replaceAll(' ', '').replace(',', '.')
  if (PLAIN_NUMBER.test(digits)) return digits.replace(',', '.')
  return undefined
}

/** What begins a line, as it stands within a sentence: "… nộp báo cáo kết quả". Abbreviations and names keep their capitals. */
export function withinSentence(text: string): string {
  return text.replace(/^\p{Lu}(?=\p{Ll}*\s+\p{Ll})/u, letter => letter.toLowerCase())
}
