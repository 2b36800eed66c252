// Reads the movements and drives a plan responds to, told from the titles and slogans that stand in quotation marks too.
import { fold } from '../../../language/vietnamese.ts'
import type { MovementItem } from './plan-reading.ts'
import type { PlanText } from './plan-text.ts'
import { tidyText } from './sentences.ts'

type Quoted = { readonly start: number; readonly end: number; readonly name: string }

const QUOTED = /[“"]([^“”"\n]{3,220})[”"]/gu
const MOVEMENT =
  /phong trào|cuộc vận động|mô hình thi đua|CVĐ|hội thi đua|(?<!(?:chủ đề|khẩu hiệu|phương châm|danh hiệu|mục tiêu|nội dung|đợt|giao ước|cụm|khối) )thi đua(?=[\s:,]*$)/giu
const OTHER =
  /(?:chỉ thị|nghị quyết|kết luận|quyết định|kế hoạch số|công văn|văn bản|đề án|chương trình|nghị định|thông tư|hướng dẫn|chủ đề|khẩu hiệu|phương châm|mục đích|gia đình|tiêu chí|tiêu chuẩn|danh hiệu|tinh thần|quan điểm|nguyên tắc|chuyên mục|cuộc thi|hội thi|giải thưởng|tuần lễ|ngày hội|câu lạc bộ|quỹ|thông điệp|mục tiêu|tác phẩm|lời kêu gọi|lời dạy|lời Bác|điều Bác|chào mừng|kỷ niệm|kỉ niệm)/giu
const BETWEEN =
  /^[\s,;.…và&-]*(?:(?:giai đoạn|năm|trong|đến)?\s*(?:năm )?\d{4}(?:\s*-\s*\d{4})?[\s,;.…và&-]*|(?:và )?(?:các )?(?:phong trào|cuộc vận động)(?: thi đua)?[\s,:]*)*$/iu
const PERIOD = /^[\s,(]*(?:giai đoạn|năm|từ năm)\s*(\d{4}(?:\s*-\s*\d{4})?)/iu
const INNER_PERIOD = /(\d{4})\s*-\s*(\d{4})/u
const UNQUOTED =
  /(?:hưởng ứng|thực hiện|tham gia|phát động|đẩy mạnh|duy trì|triển khai|với)[^.;“"]{0,60}?(?:phong trào thi đua|phong trào|cuộc vận động)\s+((?!Cần Vương|Xô Viết|Đồng Khởi|Đông Du)\p{Lu}[^“”".;:()\n]{6,110}?)(?=[.;:()]|,? (?:và|trong|do|của|gắn|với|theo|nhằm|tại|năm|giai đoạn)\s|$)/gu
const REACH = 130

export function readMovements(plan: PlanText): readonly MovementItem[] {
  const found = new Map<string, MovementItem>()
  for (const block of plan.blocks.slice(Math.max(plan.titleAt, 0))) {
    if (plan.foot.includes(block) && plan.foot[0]?.text.startsWith('N')) continue
    const heading = block.path.at(-1)?.text ?? ''
    for (const item of [
      ...quotedIn(plan, block.text, block.start, heading),
      ...unquotedIn(plan, block.text, block.start),
    ]) {
      const key = fold(item.name).replace(/[^a-z0-9]+/gu, ' ')
      const known = found.get(key)
      found.set(key, known ? { ...known, mentions: known.mentions + 1, period: known.period ?? item.period } : item)
    }
  }
  return [...found.values()]
}

/** `heading` introduces what a paragraph of the list below it begins with. */
function quotedIn(plan: PlanText, text: string, offset: number, heading: string): readonly MovementItem[] {
  const items: MovementItem[] = []
  let last: Quoted | undefined
  for (const match of text.matchAll(QUOTED)) {
    const end = match.index + match[0].length
    const follows = last !== undefined && BETWEEN.test(text.slice(last.end, match.index))
    const one = { start: match.index, end, name: tidyText(match[1]!) }
    const before = match.index === 0 ? heading : text.slice(Math.max(0, match.index - REACH), match.index)
    if (!follows && !isIntroduced(before)) {
      last = undefined
      continue
    }
    last = one
    if (!isName(one.name)) continue
    items.push(itemOf(plan, text, offset, one))
  }
  return items
}

/** The nearest word before says what kind of thing is quoted. */
function isIntroduced(before: string): boolean {
  const clause = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), before.lastIndexOf('”')) + 1)
  const movement = [...clause.matchAll(MOVEMENT)].at(-1)?.index ?? -1
  const other = [...clause.matchAll(OTHER)].at(-1)?.index ?? -1
  return movement !== -1 && movement > other
}

function isName(name: string): boolean {
  return name.split(' ').length >= 2 && !/^(?:về|V\/v)\s/iu.test(name)
}

function itemOf(plan: PlanText, text: string, offset: number, one: Quoted): MovementItem {
  const after = PERIOD.exec(text.slice(one.end))
  const inner = INNER_PERIOD.exec(one.name)
  const period = after ? after[1]!.replace(/\s/gu, '') : inner ? `${inner[1]}-${inner[2]}` : null
  const end = one.end + (after ? after[0].length : 0)
  return {
    name: one.name,
    period,
    isQuoted: true,
    mentions: 1,
    quote: plan.quote(offset + one.start, offset + end),
    place: offset + one.start,
    sureness: 0.95,
  }
}

function unquotedIn(plan: PlanText, text: string, offset: number): readonly MovementItem[] {
  return [...text.matchAll(UNQUOTED)]
    .filter(match => isName(match[1]!) && !/^(?:Chỉ thị|Nghị quyết|Kế hoạch|Đảng|Việt Nam|Trung ương)/u.test(match[1]!))
    .map(match => {
      const place = offset + match.index + match[0].length - match[1]!.length
      const quote = plan.quote(offset + match.index, offset + match.index + match[0].length)
      return { name: tidyText(match[1]!), period: null, isQuoted: false, mentions: 1, quote, place, sureness: 0.55 }
    })
}
