// Reads what stands above the text of an office document: its kind, number, place and date, title and year.
import type { Day } from '../../../time/day.ts'
import { isDay } from '../../../time/day.ts'
import { markerOf } from './markers.ts'
import type { DocumentKind, PlanYear } from './plan-reading.ts'
import type { PlanText } from './plan-text.ts'
import { tidyText } from './sentences.ts'

export type Header = {
  readonly kind: DocumentKind
  readonly number: string | null
  readonly issuedOn: Day | null
  readonly place: string | null
  readonly year: PlanYear
  readonly title: string | null
  /** Blocks of the body that belong to the title. */
  readonly titleLines: number
}

const KINDS: readonly (readonly [DocumentKind, RegExp])[] = [
  ['directive', /^CHỈ THỊ/u],
  ['guidance', /^HƯỚNG DẪN/u],
  ['notice', /^THÔNG BÁO/u],
  ['covenant', /^GIAO ƯỚC/u],
  ['letter', /^V\/v/iu],
]
const NUMBER = /(?:^|\s)Số\s?:?\s?([\d.…_]*\s?[-/]\s?\p{Lu}[\p{L}\d&.]*(?:[-/]\s?[\p{L}\d&.]+)*)/u
const PLACE_AND_DATE =
  /(?:^|\s)(\p{Lu}[\p{L}. ]{1,40}?)?,\s*ngày\s*(\d{1,2}|[.…_\s]+)\s*tháng\s*(\d{1,2}|[.…_\s]+)\s*năm\s*(\d{4})/u
const OPENING =
  /^(?:Căn cứ|Thực hiện (?:Luật|Chỉ thị|Kế hoạch|Nghị|Quyết|Công văn|Hướng dẫn|chương trình|nhiệm vụ|sự|Thông|Kết luận|Chương trình|Văn bản|chủ đề)|Nhằm |Để |Triển khai (?:thực hiện )?(?:Chỉ|Kế|Nghị|Quyết|Công|Hướng)|Hưởng ứng|Tiếp tục|Phát huy|Trên cơ sở|Kính gửi|Với |Năm \d{4} là|Thiết thực|Chào mừng|Theo |Sau khi |[_*-]{3,})/u
const ISSUING = /\s(?:xây dựng|ban hành|đề ra)(?: và \p{L}+ \p{L}+)? (?:nội dung )?[Kk]ế hoạch/u
// The plan of a decision bears no day of its own; it was issued with it.
const ATTACHED =
  /\(\s*(?:Ban hành )?[Kk]èm theo [^()]{0,80}ngày\s*(\d{1,2})(?:\s*tháng\s*|\/)(\d{1,2})(?:\s*năm\s*|\/)(\d{4})/u
const KIND = /^(?:DỰ THẢO\s+)?(?:KẾ HOẠCH(?: LIÊN (?:TỊCH|NGÀNH)| PHỐI HỢP)?|CHỈ THỊ|HƯỚNG DẪN|THÔNG BÁO)\s*:?/u
const KIND_ALONE = /^(?:KẾ HOẠCH|CHỈ THỊ|HƯỚNG DẪN|THÔNG BÁO)$/u
const LATE_MONTH = 10
const LONGEST_TITLE = 450
const LONGEST_TITLE_LINE = 320

export function readHeader(plan: PlanText): Header {
  const kindLine = plan.blocks[plan.titleAt]?.text ?? ''
  const head = plan.blocks.slice(0, Math.max(plan.titleAt, 0) + 1).map(block => plan.text.slice(block.start, block.end))
  const kind = KINDS.find(([, pattern]) => pattern.test(kindLine))?.[0] ?? 'plan'
  const { title, titleLines } = titleOf(plan, kindLine)
  const origin = originOf(head.join('\n'), plan)
  return { kind, ...origin, title, titleLines, year: yearOfTitle(title, origin.issuedOn) }
}

function originOf(head: string, plan: PlanText): Pick<Header, 'number' | 'issuedOn' | 'place'> {
  const number = NUMBER.exec(head)
  const rest = number ? head.replace(number[0], '\n') : head
  const dated = PLACE_AND_DATE.exec(rest) ?? PLACE_AND_DATE.exec(plan.foot.map(block => block.text).join('\n'))
  const attached = dated
    ? null
    : ATTACHED.exec(
        plan.body
          .slice(0, 6)
          .map(block => block.text)
          .join('\n'),
      )
  const [day, month, year] = dated?.slice(2) ?? attached?.slice(1) ?? []
  const on = `${year}-${month?.trim().padStart(2, '0')}-${day?.trim().padStart(2, '0')}`
  return {
    number: number ? number[1]!.replace(/[\s.…_]/gu, '') : null,
    issuedOn: isDay(on) ? on : null,
    place: dated?.[1]?.trim() ?? null,
  }
}

function titleOf(plan: PlanText, kindLine: string): { readonly title: string | null; readonly titleLines: number } {
  if (/^V\/v/iu.test(kindLine)) return { title: tidyText(kindLine.replace(/^V\/v/iu, '')), titleLines: 0 }
  const own = kindLine.replace(KIND, '').trim()
  const lines = own === '' ? [] : [own]
  let titleLines = 0
  for (const block of plan.body) {
    const line = block.text
    const isOver = block.marker !== null || markerOf(line) !== undefined || line.length > LONGEST_TITLE_LINE
    if (KIND_ALONE.test(line) || ATTACHED.test(line) || line.startsWith('[')) break
    if (
      isOver ||
      /[;:,]$/u.test(line) ||
      (/\.$/u.test(line) && !isCapitals(line)) ||
      ISSUING.test(line) ||
      (lines.length > 0 && OPENING.test(line))
    )
      break
    if (lines.join(' ').length + line.length > LONGEST_TITLE) break
    lines.push(line)
    titleLines++
  }
  const title = tidyTitle(lines.join(' '))
  return { title: title === '' ? null : title, titleLines }
}

function isCapitals(line: string): boolean {
  return !/\p{Ll}/u.test(line)
}

function tidyTitle(title: string): string {
  return title
    .replace(/\s+/gu, ' ')
    .replace(/[\s_*.-]+$/u, '')
    .trim()
}

/**
 * "năm học 2022-2023" is kept as text; "giai đoạn 2021-2025" and "đến năm 2025" are no year of the plan.
 * Of several years the one the plan was issued in, or for in the last months before it, is meant.
 */
function yearOfTitle(title: string | null, issuedOn: Day | null): PlanYear {
  if (title === null) return null
  const school = /năm học\s*(\d{4})\s*-\s*(\d{4})/iu.exec(title)
  if (school) return `${school[1]}-${school[2]}`
  const years = [...title.matchAll(/(?<!đến |tới |tầm nhìn )năm\s*(\d{4})(?!\s*-\s*\d)/giu)].map(match =>
    Number(match[1]),
  )
  const issued = Number(issuedOn?.slice(0, 4))
  const isLate = Number(issuedOn?.slice(5, 7)) >= LATE_MONTH
  return (
    (isLate ? years.find(year => year === issued + 1) : undefined) ??
    years.find(year => year === issued) ??
    years.at(-1) ??
    null
  )
}
