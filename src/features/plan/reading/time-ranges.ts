// Joins two named times into the stretch "từ … đến …" that a phase or a piece of work takes.
import type { PlanYear, TimePrecision } from './plan-reading.ts'
import { findTimes, type ResolvedTime, resolveTime, type TimeMention } from './times.ts'

/** A side that the text leaves open, or that cannot be resolved from it, is null. */
export type TimeRange = {
  readonly start: number
  readonly end: number
  readonly from: string | null
  readonly to: string | null
  readonly fromText: string
  readonly toText: string
  readonly fromPrecision: TimePrecision
  readonly toPrecision: TimePrecision
  readonly isYearGiven: boolean
}
export type Written = { readonly year: PlanYear; readonly issuedOn: string | null }

const BETWEEN =
  /^\s*,?\s*(?:và )?(?:(?:cho )?đến|tới|-)?\s*(?:trước|hết|cuối|(?:khi )?kết thúc(?: vào)?)?\s*(?:ngày)?\s*$/iu
const LINK = /(?:đến|tới|-|kết thúc)/u
const FROM = /(?:\btừ|kể từ)\s*(?:ngày)?\s*$/iu
const WORDING_REACH = 40
const BARE_DAY_BEFORE = /(?:từ (?:ngày )?|\(|:\s)(\d{1,2})\s*(?:đến|-)\s*(?:hết )?(?:ngày )?$/iu

/** The stretches in a text, in order. `documentDate` stands for the day the plan was issued, if it says one. */
export function findRanges(text: string, written: Written): readonly TimeRange[] {
  const times = findTimes(text)
  const ranges: TimeRange[] = []
  for (let index = 0; index < times.length; index++) {
    const [first, second] = [times[index]!, times[index + 1]]
    if (second && isRange(text, first, second)) {
      ranges.push(rangeOf(text, first, second, written))
      index++
      continue
    }
    const partial = sameMonthRange(text, first, written)
    if (partial) ranges.push(partial)
  }
  return ranges
}

function before(text: string, one: TimeMention): string {
  return text.slice(Math.max(0, one.start - WORDING_REACH), one.start)
}

function isRange(text: string, first: TimeMention, second: TimeMention): boolean {
  const between = text.slice(first.end, second.start)
  if (!BETWEEN.test(between)) return false
  return LINK.test(between) || (first.kind === 'day' && FROM.test(before(text, first)))
}

function rangeOf(text: string, first: TimeMention, second: TimeMention, written: Written): TimeRange {
  const to = resolveTime(second, written.year)
  const toYear = to ? Number(to.lastOn.slice(0, 4)) : null
  const from = resolveStart(first, second.year === null ? null : toYear, to, written)
  const lead = FROM.exec(before(text, first))?.[0] ?? ''
  const link = text.slice(first.end, second.start).trim()
  return {
    start: first.start - lead.length,
    end: second.end,
    from: first.kind === 'documentDate' ? written.issuedOn : (from?.firstOn ?? null),
    to: to?.lastOn ?? null,
    fromText: `${lead}${first.text}`.trim(),
    toText: `${/^[-\s]*$/u.test(link) ? '' : `${link} `}${second.text}`,
    fromPrecision: precisionOf(first, from),
    toPrecision: precisionOf(second, to),
    isYearGiven: (from?.isYearGiven ?? true) && (to?.isYearGiven ?? true),
  }
}

/** "từ 05/9 đến 20/11/2023": a start without a year is the last such day before the end. */
function resolveStart(
  first: TimeMention,
  endYear: number | null,
  to: ResolvedTime | undefined,
  written: Written,
): ResolvedTime | undefined {
  if (first.year !== null || endYear === null || !to) return resolveTime(first, written.year)
  const sameYear = resolveTime(first, written.year, endYear)
  return sameYear && sameYear.firstOn > to.lastOn ? resolveTime(first, written.year, endYear - 1) : sameYear
}

function precisionOf(one: TimeMention, resolved: ResolvedTime | undefined): TimePrecision {
  if (one.kind === 'documentDate') return 'documentDate'
  if (one.kind === 'schoolYear') return 'schoolYear'
  return resolved?.precision ?? 'none'
}

/** "từ 07 đến 14/12/2022": the first day shares month and year with the second. */
function sameMonthRange(text: string, one: TimeMention, written: Written): TimeRange | undefined {
  if (one.kind !== 'day') return undefined
  const words = before(text, one)
  const bare = BARE_DAY_BEFORE.exec(words)
  const to = resolveTime(one, written.year)
  const from = bare && to && resolveTime({ ...one, day: Number(bare[1]) }, written.year)
  if (!bare || !from || from.firstOn > to.lastOn) return undefined
  return {
    start: one.start - words.length + bare.index,
    end: one.end,
    from: from.firstOn,
    to: to.lastOn,
    fromText: bare[1]!,
    toText: one.text,
    fromPrecision: 'day',
    toPrecision: 'day',
    isYearGiven: to.isYearGiven,
  }
}
