// Finds where each phase ("đợt", "giai đoạn", a term or quarter of the plan) begins and how far it reaches.
import type { Block } from './blocks.ts'
import type { PlanText } from './plan-text.ts'
import { findRanges, type TimeRange, type Written } from './time-ranges.ts'
import { findTimes, resolveTime } from './times.ts'

/** `start` is the place of the name, `headEnd` the end of its dates, `end` where the phase stops being spoken of. */
export type PhaseHead = {
  readonly start: number
  readonly headEnd: number
  readonly end: number
  readonly name: string
  readonly ordinal: number | null
  readonly range: TimeRange | null
}
type Found = {
  readonly start: number
  readonly name: string
  readonly ordinal: number | null
  readonly block: Block
  readonly isOpening: boolean
}

const ORDINAL =
  'thứ (?:nhất|hai|ba|tư|năm)|(?:số )?(?:0?[1-9](?![\\d/%])|I{1,3}(?![\\p{L}])|IV(?![\\p{L}])|V(?![\\p{L}]))|một(?= |:|,|\\()|hai(?= |:|,|\\()|ba(?= |:|,|\\()|bốn(?= |:|,|\\()|đầu(?= |:|,|\\()'
const QUALIFIER = '(?:thi đua|phát động|hoạt động|cao điểm|đặc biệt|nước rút|ngắn hạn|ngắn ngày|chuyên đề|trọng tâm)'
const NUMBERED = new RegExp(
  `(?:^|(?<=[.;:,(] ?)|(?<=\\n))((?:Đợt|ĐỢT|Giai đoạn|GIAI ĐOẠN)(?: ${QUALIFIER})*[ -]*(${ORDINAL}))`,
  'giu',
)
const OPENING = new RegExp(`^(?:Đợt|Giai đoạn|ĐỢT|GIAI ĐOẠN)(?: ${QUALIFIER})+`, 'u')
const TERM =
  /^(?:Học k[ỳì] (?:I{1,2}|[12]|một|hai)|HK ?(?:I{1,2}|[12])|Quý (?:IV|I{1,3}|[1-4])|(?:0?6|Sáu) tháng (?:đầu|cuối) năm)(?![\p{L}]|,? (?:và|-) )/u
const ORDINALS: Readonly<Record<string, number>> = {
  nhất: 1,
  một: 1,
  đầu: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
}
const HEAD_REACH = 260
const PLAIN_REACH = 60
const YEARS = /^\s*[(:,]?\s*(?:từ )?(?:năm )?((?:19|20)\d\d)\s*(?:-|đến)\s*(?:năm )?((?:19|20)\d\d)/iu
const PERIOD_WORD = /năm \d{4} ?- ?\d{4}|^\s*\d{4}/u

export function findPhaseHeads(plan: PlanText, written: Written): readonly PhaseHead[] {
  const found = plan.body.flatMap(block => (block.topics.has('organisation') ? [] : candidatesIn(block)))
  const heads = found
    .map((one, index) => headOf(plan, one, found[index + 1], written))
    .filter(head => head !== undefined)
  return withoutRepeats(heads)
}

function candidatesIn(block: Block): readonly Found[] {
  const numbered = [...block.text.matchAll(NUMBERED)]
    // A small "đợt 1" inside a sentence speaks of a phase told of elsewhere.
    .filter(match => match.index === 0 || /^\p{Lu}/u.test(match[1]!))
    .map(match => ({
      start: block.start + match.index,
      name: match[1]!,
      ordinal: ordinalOf(match[2]!),
      block,
      isOpening: match.index === 0,
    }))
  if (numbered[0]?.isOpening) return numbered
  const opening = OPENING.exec(block.text) ?? (block.topics.has('phases') ? TERM.exec(block.text) : null)
  if (!opening) return numbered
  return [{ start: block.start, name: opening[0], ordinal: null, block, isOpening: true }, ...numbered]
}

function ordinalOf(words: string): number | null {
  const last = words.toLowerCase().split(' ').at(-1)!
  return ORDINALS[last] ?? (Number(last) || null)
}

function headOf(plan: PlanText, one: Found, next: Found | undefined, written: Written): PhaseHead | undefined {
  const end = endOf(plan, one, next)
  const reach = plan.text.slice(one.start, Math.min(end, one.start + HEAD_REACH))
  const range = rangeIn(reach, one, written)
  const isNamedOnly = range === null && !(one.isOpening && one.block.topics.has('phases') && one.ordinal !== null)
  if (isNamedOnly) return undefined
  const headEnd = range
    ? one.start + range.end + (/^\s*\)/u.exec(reach.slice(range.end))?.[0].length ?? 0)
    : one.start + one.name.length
  return { start: one.start, headEnd, end, name: fullName(reach, one, range), ordinal: one.ordinal, range }
}

function rangeIn(reach: string, one: Found, written: Written): TimeRange | null {
  const range = findRanges(reach, written).find(found => !isAnniversary(reach, found))
  if (
    range &&
    !/(?:giai đoạn|nhiệm kỳ|kế hoạch)\s*(?:\d+ năm\s*)?\(?$/iu.test(reach.slice(one.name.length, range.start))
  ) {
    if (range.fromPrecision !== 'year' || range.toPrecision !== 'year' || range.start < PLAIN_REACH) return range
  }
  return singleTime(reach, one, written)
}

/** "(03/02/1930 - 03/02/2022)" is no stretch of work. */
function isAnniversary(text: string, range: TimeRange): boolean {
  if (range.from === null || range.to === null) return false
  return (
    Number(range.to.slice(0, 4)) - Number(range.from.slice(0, 4)) > 6 ||
    /kỷ niệm[^.;]*\($/iu.test(text.slice(0, range.start))
  )
}

/** "Đợt 1 (Quý I/2023)", "Đợt 2: 6 tháng cuối năm 2022", "(đến hết ngày 30/6/2022)". */
function singleTime(reach: string, one: Found, written: Written): TimeRange | null {
  const offset = TERM.test(one.name) ? 0 : one.name.length
  const near = reach.slice(offset, offset + PLAIN_REACH)
  const years = YEARS.exec(near)
  if (years) return yearRange(years, offset)
  const time = findTimes(near).find(found => found.kind !== 'schoolYear' && (found.kind !== 'year' || found.start < 12))
  if (!time || PERIOD_WORD.test(time.text)) return null
  const resolved = resolveTime(time, written.year)
  if (!resolved) return null
  const isEnd = /(?:đến|tới|hết)\s*(?:hết)?\s*(?:ngày)?\s*$/iu.test(near.slice(0, time.start))
  if (time.kind === 'day' && !isEnd) return null
  const { firstOn, lastOn, precision, isYearGiven } = resolved
  return {
    start: offset + time.start,
    end: offset + time.end,
    from: isEnd ? null : firstOn,
    to: lastOn,
    fromText: isEnd ? '' : time.text,
    toText: time.text,
    fromPrecision: isEnd ? 'none' : precision,
    toPrecision: precision,
    isYearGiven,
  }
}

/** "Giai đoạn 1 (2022 - 2023)" runs from the first day of the one year to the last of the other. */
function yearRange(years: RegExpExecArray, offset: number): TimeRange {
  const [whole, first, last] = years
  const start = offset + whole.length - whole.trimStart().replace(/^[(:,]\s*/u, '').length
  return {
    start,
    end: offset + whole.length,
    from: `${first}-01-01`,
    to: `${last}-12-31`,
    fromText: first!,
    toText: last!,
    fromPrecision: 'year',
    toPrecision: 'year',
    isYearGiven: true,
  }
}

function fullName(reach: string, one: Found, range: TimeRange | null): string {
  const until = range && range.start < 90 ? range.start : one.name.length
  const words = reach.slice(0, Math.max(until, one.name.length)).split(/[(:\n.;]|\s-\s|,? từ |, /u)[0]!
  return words.trim().length >= one.name.length ? words.trim() : one.name
}

/** Up to the next phase, or the next paragraph that stands as high as the one the phase began in. */
function endOf(plan: PlanText, one: Found, next: Found | undefined): number {
  const blocks = plan.body.filter(block => block.start > one.start)
  const stop = blocks.find(block => {
    if (!block.topics.has('phases') && block.level <= 6 && block.level !== one.block.level)
      return block.level < one.block.level || one.block.level === 9
    return block.level <= one.block.level && block.level < 9
  })
  const bodyEnd = plan.body.at(-1)?.end ?? plan.text.length
  return Math.min(next?.start ?? bodyEnd, stop?.start ?? bodyEnd)
}

/** A phase named again without dates of its own is the same phase. */
function withoutRepeats(heads: readonly PhaseHead[]): readonly PhaseHead[] {
  return heads.filter((head, index) => {
    if (head.range !== null) {
      return !heads
        .slice(0, index)
        .some(
          one =>
            one.range?.from === head.range?.from && one.range?.to === head.range?.to && one.ordinal === head.ordinal,
        )
    }
    return !heads.some(
      (one, other) => other !== index && one.ordinal === head.ordinal && (one.range !== null || other < index),
    )
  })
}
