// How much a target asks for: "ít nhất 15%", "trên 90%", "2 - 3", "từ 07 đến 09", "50% trở lên", as comparator and whole hundredths.
import { type Phrase, phrase } from '../../language/translate.ts'
import { nfc, parseNumber } from '../../language/vietnamese.ts'

type Counted = 'eq' | 'gte' | 'gt' | 'range'

export type Amount =
  | {
      readonly comparator: Counted
      readonly measure: 'percent' | 'count' | 'none'
      readonly value?: number
      readonly valueMax?: number
      /** The words after the amount; with a verb that stood before it ("đăng ký 03 nội dung") in front. */
      readonly rest: string
    }
  | { readonly problem: Phrase }

const NUMBER = '\\d+(?:[.,]\\d+)*'
const LEAD = '((?:(?:phấn đấu|phân đấu|có|đạt|duy trì|bảo đảm|đảm bảo|được|đăng ký)\\s+)*)'
const COMPARE = '(ít nhất(?: là)?|tối thiểu|không dưới|không ít hơn|từ|trên|hơn|vượt|khoảng)?\\s*'
const AMOUNT = new RegExp(
  `^${LEAD}${COMPARE}(${NUMBER})\\s*(%)?(?:\\s*(?:-|–|đến|tới)\\s*(${NUMBER})\\s*(%)?)?(\\s+trở lên)?(?:\\s*\\([^)\\d%]{1,20}\\))?(?=\\s|$|[,.;])`,
  'iu',
)
/** Years, dates and clock hours at the beginning are words, not amounts. */
const NO_AMOUNT = /^\s*(?:giờ|tháng|năm|\/)/iu

export function readAmount(clause: string): Amount {
  const text = nfc(clause)
  const match = AMOUNT.exec(text)
  const after = match ? text.slice(match[0].length) : ''
  if (!match || NO_AMOUNT.test(after)) return { comparator: 'eq', measure: 'none', rest: text }
  const [, lead = '', compare, first, percent, second, secondPercent, upwards] = match
  const measure = percent || secondPercent ? ('percent' as const) : ('count' as const)
  const value = hundredths(first!)
  const valueMax = second === undefined ? undefined : hundredths(second)
  const problem = problemOf(measure, value, valueMax)
  if (problem || value === undefined) return { problem: problem ?? phrase('target-line-number') }
  const rest = [/đăng ký/iu.exec(lead)?.[0] ?? '', after.replace(/^[\s,]+/u, '')].join(' ').trim()
  const comparator = comparatorOf(compare, valueMax !== undefined, upwards !== undefined)
  return { comparator, measure, value, ...(valueMax !== undefined && { valueMax }), rest }
}

function hundredths(text: string): number | undefined {
  const number = parseNumber(text)
  return number === undefined ? undefined : Math.round(number * 100)
}

function problemOf(measure: 'percent' | 'count', value?: number, valueMax?: number): Phrase | undefined {
  const values = [value, valueMax].filter(one => one !== undefined)
  if (measure === 'percent' && values.some(one => one > 100_00)) return phrase('target-line-over-hundred')
  if (measure === 'count' && values.some(one => one % 100 !== 0)) return phrase('target-line-not-whole')
  if (values.some(one => one > 2_000_000_000)) return phrase('target-line-number')
  if (valueMax !== undefined && value !== undefined && valueMax <= value) return phrase('target-line-range')
  return undefined
}

function comparatorOf(compare: string | undefined, isRange: boolean, isUpwards: boolean): Counted {
  if (isRange) return 'range'
  const word = compare?.toLowerCase().replace(/\s+/gu, ' ')
  if (isUpwards || word?.startsWith('ít nhất') || word === 'tối thiểu' || word === 'từ' || word?.startsWith('không'))
    return 'gte'
  return word === 'trên' || word === 'hơn' || word === 'vượt' ? 'gt' : 'eq'
}
