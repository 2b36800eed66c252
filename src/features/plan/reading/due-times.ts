// Finds by when something is to be done: "trước ngày …", "chậm nhất …", "trong tháng …", "từ … đến …".
import { type Day, daysBetween } from '../../../time/day.ts'
import { findRanges, type Written } from './time-ranges.ts'
import { findTimes, resolveTime, type TimeMention } from './times.ts'

/** Either `by` or `from` with `to`. `start` to `end` is the wording, which is kept as `text`. */
export type DueTime = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly by: Day | null
  readonly from: Day | null
  readonly to: Day | null
  readonly isYearGiven: boolean
}

const BEFORE =
  /(?:(?:hoàn thành|xong|chậm nhất|gửi về|nộp|thời hạn|thời gian)?,? ?(?:là )?trước)(?: (?:thời điểm|hết))?(?: \d{1,2} ?(?:h|giờ)(?: ?\d{2})?(?: phút)?,?)?(?: ngày)?:?\s*$/iu
const BY =
  /(?:(?:chậm nhất|muộn nhất|hạn (?:cuối|chót|nộp|gửi)|thời hạn|không muộn hơn|không quá|cho đến|đến|hết|tới)(?: cùng)?(?: là| vào| đến| tới| hết| trong| cuối| trước)*(?: \d{1,2} ?(?:h|giờ)(?: ?\d{2})?(?: phút)?,?)?(?: ngày)?:?)\s*$/iu
// "Hạn cuối nộp báo cáo về phòng Tổ chức là ngày …".
const LAST_DAY = /hạn (?:cuối|chót|nộp|gửi)[^.;]{3,130}\slà\s*$/iu
const WITHIN =
  /(?:(?:hoàn thành|xong|thực hiện|tổ chức|thời gian)?,? ?(?:ngay )?(?:trong|vào lúc|vào hồi|vào|lúc|vào dịp|vào khoảng)(?: khoảng)?(?: \d{1,2} ?(?:h|giờ|g)(?: ?\d{2})?(?: phút)?,?)?(?: ngày| cuối| đầu)?:?)\s*$/iu
// "Sơ kết: 25/11/2024.": a label and nothing but the time.
const LABEL_ALONE = /(?:^|[.;,]\s|-\s)\p{L}[^:.;\d]{2,60}:\s*(?:ngày )?$/u
const ENDS_ALONE = /^\s*(?:[.;,(]|$)/u
const MEETS =
  /(?:họp|tổ chức|khai mạc|phát động|tổng kết|sơ kết|bình xét|triển khai|sinh hoạt|trao giải|mít tinh|Hội nghị|Lễ)(?![^;.]*(?:đến|tới|từ|kỷ niệm|chào mừng|thành lập|truyền thống|Ngày|sinh|số|\d\/\d))[^;.]{0,90}$/u
const ON_GROUNDS_OF = /^(?:Căn cứ|Trên cơ sở|Theo)\s[^,;]*$/u
const TIME_LABEL =
  /(?:thời gian(?: hoàn thành| thực hiện)?|thời hạn|hoàn thành|xong)\s*:?\s*(?:trong |vào )?(?:ngày )?$/iu
// A day beside the number of a document says when that was issued.
const OF_DOCUMENT =
  /(?:số|Luật|Nghị định|Nghị quyết|Chỉ thị|Quyết định|Công văn|Kế hoạch|Thông tư|Hướng dẫn|Kết luận|Thông báo)[^;.]{0,60}?,?\s*(?:ký |ban hành )?(?:ngày|từ ngày)\s*$/u
// How far before a day the words that tell what it means may begin.
const WORDING_REACH = 160
const LONGEST_OPENING = 300
const LONGEST_WORK_DAYS = 800
const OPENS_WITH_TIME =
  /^[\s(]*(?:\d|tháng|quý|từ|trước|ngày|trong|đến|chậm nhất|muộn nhất|cuối|đầu|vào|thời|hết|hạn|0?6 tháng|sáu tháng|học k|hoàn thành|định kỳ)/iu
const ISSUED_BY = /^,?\s*(?:của|về)\s/u
// Work is not due before the plan was written, nor long after it.
const YEARS_BACK = 1
const YEARS_AHEAD = 6
const DAYS_AHEAD = 450

/** All due times of a text, in order. Years alone are horizons of a goal, not due times. */
export function findDueTimes(text: string, written: Written): readonly DueTime[] {
  const ranges = findRanges(text, written)
  const due: DueTime[] = []
  for (const range of ranges) {
    if (range.fromPrecision === 'year' && range.toPrecision === 'year') continue
    // "(03/02/1930 - 03/02/2022)" counts years, it sets no work.
    if (range.from === null || range.to === null || daysBetween(range.from, range.to) > LONGEST_WORK_DAYS) continue
    due.push({ ...range, text: text.slice(range.start, range.end), by: null })
  }
  for (const time of findTimes(text)) {
    if (ranges.some(range => time.start < range.end && time.end > range.start)) continue
    const one = dueOf(text, time, written)
    if (one) due.push(one)
  }
  return due.filter(one => isNear(one, written)).sort((first, second) => first.start - second.start)
}

/** A day whose year the text leaves out may only be the next such day after the plan was issued. */
function follows(due: DueTime, issuedOn: Day): boolean {
  const lastOn = due.by ?? due.to
  return lastOn !== null && lastOn >= issuedOn && daysBetween(issuedOn, lastOn) <= DAYS_AHEAD
}

/** "Hội đồng họp xét ngày 20/12/2021": a gathering happens on its day, with no word between; one held before is past. */
function isMeeting(before: string, time: TimeMention, written: Written): boolean {
  if (time.kind !== 'day' || time.year === null || !/^ngày/iu.test(time.text) || !MEETS.test(before)) return false
  const lastOn = resolveTime(time, written.year)?.lastOn
  return (
    lastOn !== undefined && !ON_GROUNDS_OF.test(before) && (written.issuedOn === null || lastOn >= written.issuedOn)
  )
}

/** The day a law was passed or a hero was born is none on which work is due. */
function isNear(due: DueTime, written: Written): boolean {
  const planYear = Number(String(written.issuedOn ?? written.year ?? '').slice(0, 4))
  const year = Number((due.by ?? due.to ?? '').slice(0, 4))
  if (!due.isYearGiven && written.issuedOn && !follows(due, written.issuedOn)) return false
  return planYear === 0 || (year >= planYear - YEARS_BACK && year <= planYear + YEARS_AHEAD)
}

/** A due time that opens a paragraph, "Tháng 6/2022: …", where any time at all counts. */
export function leadingDueTime(text: string, written: Written): DueTime | undefined {
  if (!OPENS_WITH_TIME.test(text)) return undefined
  const opening = text.slice(0, LONGEST_OPENING)
  const candidates = [findDueTimes(opening, written)[0], plainTime(opening, written)]
  return candidates.find(one => one !== undefined && isAtStart(opening, one))
}

function isAtStart(text: string, due: DueTime): boolean {
  return (
    /^(?:[\s(]|Thời gian|:|Vào|Trong|Ngày)*$/iu.test(text.slice(0, due.start)) &&
    /^\s*\)?\s*[:,;-]/u.test(text.slice(due.end))
  )
}

function plainTime(text: string, written: Written): DueTime | undefined {
  const time = findTimes(text)[0]
  if (!time || time.kind === 'year') return undefined
  return dueOf(text, time, written) ?? windowOf(text, time, time.start, written)
}

function dueOf(text: string, time: TimeMention, written: Written): DueTime | undefined {
  if (time.kind === 'year' || time.kind === 'schoolYear' || time.kind === 'documentDate') return undefined
  const reach = Math.max(0, time.start - WORDING_REACH)
  const before = text.slice(reach, time.start)
  if (OF_DOCUMENT.test(`${before}${/^ngày/iu.test(time.text) ? 'ngày ' : ''}`) && !BEFORE.test(before)) return undefined
  if (
    time.kind === 'day' &&
    ISSUED_BY.test(text.slice(time.end, time.end + 12)) &&
    !BEFORE.test(before) &&
    !BY.test(before)
  )
    return undefined
  const excluding = BEFORE.exec(before)
  if (excluding) return byOf(text, time, reach + excluding.index, 'firstOn', written)
  const including = BY.exec(before) ?? (LAST_DAY.test(before) ? /là\s*$/iu.exec(before) : null)
  if (including && !/(?:từ|kể từ)[^.;]{0,40}$/iu.test(before.slice(0, including.index)))
    return byOf(text, time, reach + including.index, 'lastOn', written)
  if (time.edge === 'last' && time.kind !== 'half') return byOf(text, time, time.start, 'lastOn', written)
  const within = WITHIN.exec(before) ?? TIME_LABEL.exec(before)
  if (within) return windowOf(text, time, reach + within.index, written)
  const isAlone =
    (LABEL_ALONE.test(before) && ENDS_ALONE.test(text.slice(time.end))) || isMeeting(before, time, written)
  return isAlone ? windowOf(text, time, time.start, written) : undefined
}

function byOf(
  text: string,
  time: TimeMention,
  start: number,
  side: 'firstOn' | 'lastOn',
  written: Written,
): DueTime | undefined {
  const resolved = resolveTime(time, written.year)
  if (!resolved) return undefined
  return {
    ...placed(text, start, time.end),
    by: resolved[side],
    from: null,
    to: null,
    isYearGiven: resolved.isYearGiven,
  }
}

function windowOf(text: string, time: TimeMention, start: number, written: Written): DueTime | undefined {
  const resolved = resolveTime(time, written.year)
  if (!resolved) return undefined
  const { firstOn, lastOn, isYearGiven } = resolved
  return { ...placed(text, start, time.end), by: null, from: firstOn, to: lastOn, isYearGiven }
}

/** The wording without the comma and the closing bracket around it. */
function placed(text: string, start: number, end: number): Pick<DueTime, 'start' | 'end' | 'text'> {
  const wording = text.slice(start, end)
  const lead = /^[\s,:(]*/u.exec(wording)![0].length
  return { start: start + lead, end, text: wording.slice(lead) }
}
