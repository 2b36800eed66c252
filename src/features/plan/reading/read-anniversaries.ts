// Reads the commemorations a plan lists: name, N as written, original and this year's day, only as the text gives them.
import { fold } from '../../../language/vietnamese.ts'
import { type DatesRead, readDates } from './anniversary-dates.ts'
import type { PhaseHead } from './phase-heads.ts'
import type { AnniversaryItem, PlanYear } from './plan-reading.ts'
import type { PlanText } from './plan-text.ts'
import type { Header } from './read-header.ts'
import { type Span, sentencesOf, tidyText } from './sentences.ts'

type Piece = { readonly start: number; readonly text: string; readonly joinedByAnd: boolean }

const COMMEMORATES =
  /kỷ niệm|kỉ niệm|chào mừng|lập thành tích|mừng (?:ngày|Ngày)|nhân (?:dịp )?(?:ngày|Ngày)|hướng (?:tới|về)/iu
const COUNT =
  '(?:(?:kỷ|kỉ) niệm\\s+|chào mừng\\s+|mừng\\s+)*(?:(?:lần thứ\\s+)(?<nth>\\d{1,4})(?:\\s+năm)?|(?<years>\\d{1,4})\\s+năm)\\s+'
const NAME_START =
  '(?=[Nn]gày|cuộc |khởi nghĩa|cách mạng|phong trào|thành lập|[Tt]hành lập|giải phóng|chiến thắng|truyền thống|tái lập|chia tách|xây dựng và trưởng thành|sinh |mất |\\p{Lu})'
const COUNTED = new RegExp(`(?<![\\d/])${COUNT}${NAME_START}`, 'gu')
const DATED_NAME =
  /(?<=[);,:]\s*(?:và\s+)?|(?:\d{4}|\/\d{1,2})\s*,?\s+và\s+|\p{L}\s+và\s+(?=[Nn]gày)|(?:kỷ|kỉ) niệm\s+|chào mừng\s+(?:các\s+)?|mừng\s+|nhân\s+(?:dịp\s+)?)(?:(?:kỷ|kỉ) niệm\s+)?(?:[Nn]gày|Quốc khánh|Cách mạng|Tết|Đại thắng|Chiến thắng|Giải phóng)\s?(?=[^;.]{0,140}\d)/gu
const NOT_A_NAME =
  /^(?:thực hiện|qua|tới|liên tục|liền|trở lên|công tác|học|triển khai|tiếp theo|(?:Chỉ|Nghị|Quyết|Kế|Đề|Chương|Luật)\s)/u
const NAME_END =
  /[;,.(:]|\s(?:gắn với|với mục tiêu|nhằm|bằng|và các|và [Nn]gày|và hoàn thành|và chào mừng|hướng tới|lập thành tích|tạo|trong (?:tháng|năm|quý)|của phong trào)(?=\s|$)/u
const DOCUMENT_BEFORE =
  /(?:số|Chỉ thị|Nghị quyết|Quyết định|Kế hoạch|Công văn|Luật|Thông tư|Nghị định)\s[^;.]{0,40},?\s*$/u
const DAY_ONLY = /^(?:[Nn]gày\s+)?(\d{1,2}\s?[/-]\s?\d{1,2})(?![/\d-])/u

export function readAnniversaries(
  plan: PlanText,
  header: Header,
  heads: readonly PhaseHead[],
): readonly AnniversaryItem[] {
  const items: AnniversaryItem[] = []
  for (const paragraph of paragraphsOf(plan, header.titleLines)) {
    for (const sentence of sentencesOf(paragraph.text, paragraph.start)) {
      let before: AnniversaryItem | undefined
      for (const piece of piecesOf(sentence)) {
        const item = itemOf(plan, piece, before, heads, header.year)
        if (!item) continue
        const known = items.findIndex(one => isSame(one, item))
        if (known === -1) items.push(item)
        else if (isFuller(item, items[known]!)) items[known] = { ...item, place: items[known]!.place }
        if (known === -1) before = item
      }
    }
  }
  return items.filter(
    one => !isOnlyDay(one) || !items.some(other => !isOnlyDay(other) && dayMonthOf(other) === dayMonthOf(one)),
  )
}

/** The lines of the title are one text, as its parts often break inside a name. */
function paragraphsOf(plan: PlanText, titleLines: number): readonly Pick<Span, 'start' | 'text'>[] {
  const [first, last] = [plan.body[0], plan.body[titleLines - 1]]
  if (!first || !last) return plan.body
  const title = { start: first.start, text: plan.text.slice(first.start, last.end).replaceAll('\n', ' ') }
  return [title, ...plan.body.slice(titleLines)]
}

/** Each piece begins at a counted or a dated name and ends where the next one begins. */
function piecesOf(sentence: Span): readonly Piece[] {
  const { text } = sentence
  const opens = COMMEMORATES.exec(text)
  const counted = [...text.matchAll(COUNTED)].filter(
    match => !NOT_A_NAME.test(text.slice(match.index + match[0].length)),
  )
  const named = opens
    ? [...text.matchAll(DATED_NAME)].filter(
        match =>
          match.index >= opens.index && !DOCUMENT_BEFORE.test(text.slice(Math.max(0, match.index - 80), match.index)),
      )
    : []
  const starts = [...counted.map(match => match.index)]
  for (const match of named) {
    // The name of a counted item begins with "Ngày" too.
    if (!counted.some(one => match.index >= one.index && match.index <= one.index + one[0].length))
      starts.push(match.index)
  }
  starts.sort((one, other) => one - other)
  return starts.map((start, index) => ({
    start: sentence.start + start,
    text: text.slice(start, starts[index + 1] ?? text.length),
    joinedByAnd: /\)\s*,?\s*và\s*$/u.test(text.slice(Math.max(0, start - 20), start)),
  }))
}

function itemOf(
  plan: PlanText,
  piece: Piece,
  before: AnniversaryItem | undefined,
  heads: readonly PhaseHead[],
  year: PlanYear,
): AnniversaryItem | undefined {
  const count = new RegExp(`^${COUNT}`, 'u').exec(piece.text)
  const written = count?.groups?.nth ?? count?.groups?.years
  const years = written === undefined ? null : Number(written)
  const nameAt = count?.[0].length ?? /^(?:kỷ|kỉ) niệm\s+/u.exec(piece.text)?.[0].length ?? 0
  const rest = piece.text.slice(nameAt)
  const { name, end, dates } = nameAndDates(rest, years, year)
  if (name === '' || name.length > 160) return undefined
  if (years === null && !dates) return undefined
  if (years !== null && !dates && !isCommemoration(plan, piece)) return undefined
  const isShared =
    years === null && piece.joinedByAnd && before !== undefined && before.years !== null && dates?.originalOn != null
  const place = piece.start
  return {
    name,
    originalOn: dates?.originalOn ?? null,
    originalYear: dates?.originalYear ?? null,
    anniversaryOn: dates?.anniversaryOn ?? null,
    dayMonth: dates?.dayMonth ?? null,
    years: isShared ? before.years : years,
    yearsShared: isShared,
    phase: phaseAt(heads, place),
    quote: plan.quote(place, place + nameAt + end),
    place,
    sureness: dates?.originalOn && (years !== null || isShared) ? 1 : years !== null ? 0.85 : 0.65,
  }
}

function nameAndDates(
  rest: string,
  years: number | null,
  year: PlanYear,
): { readonly name: string; readonly end: number; readonly dates: DatesRead | undefined } {
  const dayOnly = DAY_ONLY.exec(rest)
  const dates = readDates(rest, years, year)
  const nameEnd = dayOnly ? dayOnly[0].length : (NAME_END.exec(rest)?.index ?? rest.length)
  if (!dates || (!dayOnly && dates.start > Math.max(nameEnd + 2, 0) && !isStillName(rest, dates))) {
    return { name: tidyName(rest.slice(0, nameEnd)), end: nameEnd, dates: undefined }
  }
  return { name: tidyName(dayOnly ? rest.slice(0, nameEnd) : rest.slice(0, dates.start)), end: dates.end, dates }
}

/** A comma before the brackets belongs to the name: "Ngày giải phóng miền Nam, thống nhất đất nước (…)". */
function isStillName(rest: string, dates: DatesRead): boolean {
  const words = rest.slice(0, dates.start)
  return dates.isBracketed && words.length < 140 && !/[;.(]/u.test(words.trimEnd().replace(/\($/u, ''))
}

function tidyName(name: string): string {
  return tidyText(name.replace(/\s*\(\s*$/u, ''))
    .replace(/\s+và$/u, '')
    .replace(/^ngày (?=ngày)/iu, '')
}

function isCommemoration(plan: PlanText, piece: Piece): boolean {
  const before = plan.text.slice(Math.max(0, piece.start - 500), piece.start + 12)
  return COMMEMORATES.test(before.slice(before.lastIndexOf('\n') + 1))
}

function phaseAt(heads: readonly PhaseHead[], place: number): number | null {
  const index = heads.findIndex(head => place >= head.start && place < head.end)
  return index === -1 ? null : index + 1
}

/** Named again in fewer words or without its days, it is the same; another number of years is another event. */
function isSame(one: AnniversaryItem, other: AnniversaryItem): boolean {
  if (!agree(one.years, other.years) || !agree(one.originalOn, other.originalOn)) return false
  if (!agree(one.anniversaryOn, other.anniversaryOn) || !agree(dayMonthOf(one), dayMonthOf(other))) return false
  const [name, otherName] = [fold(one.name), fold(other.name)].map(words => words.replace(/[^a-z0-9/]+/gu, ' '))
  if (one.years !== other.years && (dayMonthOf(one) === null || dayMonthOf(other) === null)) return false
  if (name === otherName) return true
  const isDated = (item: AnniversaryItem): boolean => dayMonthOf(item) !== null
  return (one.years !== null || isDated(one)) && (name!.startsWith(otherName!) || otherName!.startsWith(name!))
}

/** "ngày 20/11" says no more than the name of that day does elsewhere. */
function isOnlyDay(one: AnniversaryItem): boolean {
  return /^ngày \d/iu.test(one.name)
}

function agree<Fact>(one: Fact | null, other: Fact | null): boolean {
  return one === null || other === null || one === other
}

function dayMonthOf(one: AnniversaryItem): string | null {
  const on = one.anniversaryOn ?? one.originalOn
  const [day, month] = on ? [on.slice(8), on.slice(5, 7)] : (one.dayMonth?.split('/') ?? [])
  return day && month ? `${Number(day)}/${Number(month)}` : null
}

function isFuller(one: AnniversaryItem, other: AnniversaryItem): boolean {
  return one.originalOn !== null && other.originalOn === null
}
