// Reads when a phase runs: a stretch of days, a quarter or half, a list of quarters, or whole years.
import { findRanges, type TimeRange, type Written } from './time-ranges.ts'
import { findTimes, type ResolvedTime, resolveTime, type TimeMention } from './times.ts'

/** A quarter, half or term that names a phase by itself. */
export const TERM =
  /^(?:Học k[ỳì] (?:I{1,2}|[12]|một|hai)|HK ?(?:I{1,2}|[12])|Quý (?:IV|I{1,3}|[1-4])|(?:0?6|Sáu) tháng (?:đầu|cuối) năm)(?![\p{L}]|,? (?:và|-) )/u
const PLAIN_REACH = 60
const YEARS = /^\s*[(:,]?\s*(?:từ )?(?:năm )?((?:19|20)\d\d)\s*(?:-|đến)\s*(?:năm )?((?:19|20)\d\d)/iu
const PERIOD_WORD = /năm \d{4} ?- ?\d{4}|^\s*\d{4}/u

/** The dates behind the name a phase begins with; `reach` begins with that name. */
export function phaseRange(reach: string, name: string, written: Written): TimeRange | null {
  const range = findRanges(reach, written).find(found => !isAnniversary(reach, found))
  if (range && !/(?:giai đoạn|nhiệm kỳ|kế hoạch)\s*(?:\d+ năm\s*)?\(?$/iu.test(reach.slice(name.length, range.start))) {
    if (range.fromPrecision !== 'year' || range.toPrecision !== 'year' || range.start < PLAIN_REACH) return range
  }
  return singleTime(reach, name, written)
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
function singleTime(reach: string, name: string, written: Written): TimeRange | null {
  const offset = TERM.test(name) ? 0 : name.length
  const near = reach.slice(offset, offset + PLAIN_REACH)
  const years = YEARS.exec(near)
  if (years) return yearRange(years, offset)
  const time = findTimes(near).find(found => found.kind !== 'schoolYear' && (found.kind !== 'year' || found.start < 12))
  if (!time || PERIOD_WORD.test(time.text)) return null
  const last = lastInList(near, time)
  const resolved = resolveTime(time, written.year, last.year)
  const until = resolveTime(last, written.year)
  if (!resolved || !until) return null
  const isEnd = /(?:đến|tới|hết)\s*(?:hết)?\s*(?:ngày)?\s*$/iu.test(near.slice(0, time.start))
  if (isOpenEnded(near, time)) return openRange(time, resolved, offset)
  if (time.kind === 'day' && !isEnd) return null
  return {
    start: offset + time.start,
    end: offset + last.end,
    from: isEnd ? null : resolved.firstOn,
    to: until.lastOn,
    fromText: isEnd ? '' : time.text,
    toText: last.text,
    fromPrecision: isEnd ? 'none' : resolved.precision,
    toPrecision: until.precision,
    isYearGiven: until.isYearGiven,
  }
}

/** "Từ ngày 20/5/2025 đến khi kết thúc Đại hội": only the start is a day. */
function isOpenEnded(text: string, time: TimeMention): boolean {
  return (
    /(?:từ|phát động|bắt đầu)\s*(?:từ |vào )?(?:ngày\s*)?$/iu.test(text.slice(0, time.start)) &&
    /^\s*(?:,?\s*(?:(?:cho )?(?:đến|tới) (?:khi|hết|ngày|trước|sau)|trở đi)|[,;.]\s*(?:sơ kết|tổng kết))/iu.test(
      text.slice(time.end),
    )
  )
}

function openRange(time: TimeMention, resolved: ResolvedTime, offset: number): TimeRange {
  return {
    start: offset + time.start,
    end: offset + time.end,
    from: resolved.firstOn,
    to: null,
    fromText: time.text,
    toText: '',
    fromPrecision: resolved.precision,
    toPrecision: 'none',
    isYearGiven: resolved.isYearGiven,
  }
}

/** "Quý III, Quý IV/2025": the last of the times that stand in one list. */
function lastInList(text: string, first: TimeMention): TimeMention {
  const rest = findTimes(text).filter(time => time.start >= first.start && time.kind === first.kind)
  const gap = rest.findIndex(
    (time, index) => index > 0 && !/^\s*(?:,|và|-)\s*$/u.test(text.slice(rest[index - 1]!.end, time.start)),
  )
  return rest[(gap === -1 ? rest.length : gap) - 1] ?? first
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
