// Finds every day, month, quarter, half and year a plan names, exactly as written; nothing is guessed here.
import { isDay, monthEnd } from '../../../time/day.ts'
import type { PlanYear, TimePrecision } from './plan-reading.ts'

/** `year` is null where the text leaves it out; `edge` is "đầu" or "cuối/hết" before a month or a year. */
export type TimeMention = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: 'day' | 'month' | 'quarter' | 'half' | 'year' | 'schoolYear' | 'documentDate'
  readonly day: number | null
  readonly part: number | null
  readonly year: number | null
  readonly edge: 'first' | 'last' | null
}
/** `isYearGiven` is false when the year is the plan's own and does not stand beside the day. */
export type ResolvedTime = {
  readonly firstOn: string
  readonly lastOn: string
  readonly precision: TimePrecision
  readonly isYearGiven: boolean
}

const D = '(?:0?[1-9]|[12]\\d|3[01])'
const M = '(?:0?[1-9]|1[0-2])'
const Y = '(?:1[89]\\d\\d|20\\d\\d)'
const SEP = ' ?[/.-] ?'
const EDGE = '(?:(?<edge>đầu|cuối|hết) )?'
const PATTERNS: readonly (readonly [TimeMention['kind'], string])[] = [
  ['day', `(?:ngày )?(?<day>${D})${SEP}(?<part>${M})${SEP}(?<year>${Y})(?!\\d)`],
  ['day', `(?:ngày )?(?<day>${D}) tháng (?<part>${M})(?:,? năm (?<year>${Y}))?(?!\\d)`],
  ['schoolYear', `${EDGE}(?:học kỳ|học kì|kỳ|HK) ?(?:I{1,2}|1|2|một|hai)(?:,? năm học (?<year>${Y})(?:${SEP}${Y})?)?`],
  ['schoolYear', `${EDGE}năm học(?: (?<year>${Y})(?: ?- ?${Y})?)?`],
  ['month', `${EDGE}tháng (?<part>${M})(?: ?[/.-] ?| năm )(?<year>${Y})(?!\\d)`],
  ['month', `(?<![\\d/.-])(?<part>${M})/(?<year>${Y})(?![\\d/])`],
  ['quarter', `${EDGE}quý (?<part>IV|I{1,3}|[1-4])(?:(?: ?/ ?| năm |-| )(?<year>${Y}))?(?![\\p{L}\\d])`],
  ['half', `(?:0?6|sáu) tháng (?<part>đầu|cuối) năm(?: (?<year>${Y}))?`],
  ['month', `${EDGE}tháng (?<part>${M})(?![\\d/%]| năm)`],
  ['year', `${EDGE}năm (?<year>${Y})(?![\\d-]| ?- ?\\d)`],
  ['year', `(?<edge>đầu|cuối|hết) năm(?! ?\\d| học)`],
  ['day', `ngày (?<day>${D}) ?[/-] ?(?<part>${M})(?![\\d/])`],
  ['day', `(?<![\\d/.,-])(?<day>${D})/(?<part>${M})(?![\\d/%])`],
  [
    'documentDate',
    `(?:từ nay|từ ngày (?:ký|phát động|ban hành)(?: ban hành)?(?: kế hoạch)?(?: này)?|ngay sau khi (?:kế hoạch )?(?:được )?(?:phát động|ban hành))`,
  ],
]
const EXPRESSIONS = PATTERNS.map(([kind, pattern]) => [kind, new RegExp(`(?<![\\p{L}\\d])${pattern}`, 'giu')] as const)
// Most sentences name no time; asking so first spares them all the patterns.
const MAY_HOLD_TIME = /\d|quý|học k|năm học|từ n|sau khi|(?:đầu|cuối|hết) năm/iu
const QUARTERS: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 }

/** The mentions in order, none inside another. */
export function findTimes(text: string): readonly TimeMention[] {
  const found: TimeMention[] = []
  if (!MAY_HOLD_TIME.test(text)) return found
  for (const [kind, expression] of EXPRESSIONS) {
    for (const match of text.matchAll(expression)) {
      const end = match.index + match[0].length
      if (found.some(one => match.index < one.end && end > one.start)) continue
      found.push(mention(kind, match, end))
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

function mention(kind: TimeMention['kind'], match: RegExpExecArray, end: number): TimeMention {
  const { day, part, year, edge } = match.groups ?? {}
  return {
    start: match.index,
    end,
    text: match[0],
    kind,
    day: day === undefined ? null : Number(day),
    part: partNumber(kind, part),
    year: year === undefined ? null : Number(year),
    edge: edge === undefined ? null : edge.toLowerCase() === 'đầu' ? 'first' : 'last',
  }
}

function partNumber(kind: TimeMention['kind'], part: string | undefined): number | null {
  if (part === undefined) return null
  if (kind === 'half') return part.toLowerCase() === 'đầu' ? 1 : 2
  return QUARTERS[part.toUpperCase()] ?? Number(part)
}

/** The days a mention covers. `year` is used where the text gives none; undefined when it cannot be resolved. */
export function resolveTime(
  one: TimeMention,
  planYear: PlanYear,
  nearYear: number | null = null,
): ResolvedTime | undefined {
  if (one.kind === 'schoolYear' || one.kind === 'documentDate') return undefined
  const year = one.year ?? nearYear ?? yearFor(one, planYear)
  if (year === null) return undefined
  const isYearGiven = one.year !== null || nearYear !== null
  const [firstMonth, lastMonth] = monthsOf(one)
  if (one.kind === 'day') {
    const on = `${year}-${two(one.part!)}-${two(one.day!)}`
    return isDay(on) ? { firstOn: on, lastOn: on, precision: 'day', isYearGiven } : undefined
  }
  const firstOn = `${year}-${two(firstMonth)}-01`
  const lastOn = monthEnd(`${year}-${two(lastMonth)}-01`)
  const precision = one.kind === 'year' ? 'year' : 'month'
  if (one.edge === 'first' && one.kind === 'year') return { firstOn, lastOn: firstOn, precision, isYearGiven }
  if (one.edge === 'last') return { firstOn: lastOn, lastOn, precision, isYearGiven }
  return { firstOn, lastOn, precision, isYearGiven }
}

function monthsOf(one: TimeMention): readonly [number, number] {
  const part = one.part ?? 1
  if (one.kind === 'quarter') return [part * 3 - 2, part * 3]
  if (one.kind === 'half') return [part * 6 - 5, part * 6]
  return one.kind === 'year' ? [1, 12] : [part, part]
}

/** In a school year August opens the first and July closes the second of its two years. */
function yearFor(one: TimeMention, planYear: PlanYear): number | null {
  if (typeof planYear !== 'string') return planYear
  const years = /^(\d{4})-(\d{4})$/u.exec(planYear)
  if (!years || one.kind === 'year' || one.kind === 'half' || one.part === null) return null
  const lastMonth = one.kind === 'quarter' ? one.part * 3 : one.part
  return Number(lastMonth >= 8 ? years[1] : years[2])
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
