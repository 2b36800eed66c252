// Finds who issued the plan: above the number, in the opening ("Sở Nội vụ xây dựng kế hoạch"), or before the signature.
import { fold } from '../../../language/vietnamese.ts'
import { BODY_START } from './organisation-names.ts'
import type { Issuer } from './plan-reading.ts'
import type { PlanText } from './plan-text.ts'
import type { Header } from './read-header.ts'
import { readSigner } from './read-signer.ts'

type Named = Pick<Issuer, 'name' | 'source' | 'quote' | 'place' | 'sureness'>

const NATION =
  /CỘNG H(?:ÒA|OÀ) XÃ|CHỦ NGHĨA VIỆT NAM|Độc lập|ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN TNCS|^Số|ngày .* tháng|^V\/v/iu
const ISSUES =
  /\s(?:(?:đã|tổ chức|tiếp tục) )?(?:xây dựng|ban hành|đề ra|lập|triển khai|phát động|yêu cầu|xin thông báo|thông báo)(?: và (?:tổ chức )?(?:triển khai|ban hành|thực hiện|phát động))?,?(?: thực hiện)? (?:nội dung )?(?:bản )?(?:các |đợt )?(?:Kế hoạch|kế hoạch|KẾ HOẠCH|phong trào|thi đua|đợt thi đua)/gu
const DEMANDS = /\s(?:yêu cầu|đề nghị|chỉ thị|kêu gọi|chỉ đạo)\s/u
const OPENING_BLOCKS = 12
// The addressees of "Kính gửi" are a list above the opening.
const LISTED_LEVEL = 6
// "Chánh Văn phòng UBND tỉnh ban hành …": the head speaks for the body.
const POST =
  /^(?:Chánh (?=Văn phòng)|(?:Phó )?(?:Chủ tịch|Giám đốc|Cục trưởng|Chi cục trưởng|Hiệu trưởng|Tổng Giám đốc|Trưởng ban|Viện trưởng|Lãnh đạo|Ban Giám đốc|Ban Giám hiệu) )/u
// "Nay Liên đội trường … phát động": how the sentence begins, not the name.
const LEAD_IN = /^(?:Nay|Vì vậy|Do đó|Theo đó),? /u
// The committee that acts for an association signs its plans.
const ORGAN = /^(?:Ban Thường vụ|Ban Chấp hành|Ban chấp hành|BTV|BCH|Thường trực|Ban Thường trực) /u
const GENERIC = /^(?:nhà trường|trường|cơ quan|đơn vị|sở|phòng|bệnh viện|trung tâm|công ty|ban|hội đồng|văn phòng)$/u

export function readIssuer(plan: PlanText, header: Header): Issuer | null {
  const signer = readSigner(plan)
  const named = chosen(fromHeader(plan), fromOpening(plan, header), signer.body)
  if (!named) return null
  return { ...named, signerRole: signer.role, signerName: signer.name }
}

function chosen(head: Named | undefined, opening: Named | undefined, signature: Named | undefined): Named | undefined {
  if (!head) return opening ?? signature
  if (!opening || GENERIC.test(opening.name.toLowerCase())) return head
  if (ORGAN.test(opening.name) || isWithin(opening.name, head.name, 1)) return { ...opening, sureness: 1 }
  // The opening writes the same name as people say it; a different body there is the one above.
  return firstWord(opening.name) === firstWord(head.name) &&
    (isWithin(head.name, opening.name) || isWithin(opening.name, head.name))
    ? { ...opening, sureness: 1 }
    : head
}

function firstWord(name: string): string {
  return fold(name).replace(/^ubnd/u, 'uy ban nhan dan').split(' ')[0]!
}

function isWithin(longer: string, shorter: string, share = 0.6): boolean {
  const words = fold(longer)
    .replace(/ubnd/gu, 'uy ban nhan dan')
    .split(/[^a-z0-9]+/u)
  const asked = fold(shorter)
    .replace(/ubnd/gu, 'uy ban nhan dan')
    .split(/[^a-z0-9]+/u)
  return asked.filter(word => words.includes(word)).length >= asked.length * share
}

/** The lines on the left above the number: the parent body first, the issuer from its last beginning on. */
function fromHeader(plan: PlanText): Named | undefined {
  const lines = plan.blocks
    .slice(0, Math.max(plan.titleAt, 0))
    .filter(block => !NATION.test(block.text) && /\p{Lu}{2}/u.test(block.text))
  const first = lines.findLastIndex(
    block => BODY_START.test(titleCase(block.text).slice(0, 14)) && startsBody(block.text),
  )
  if (first === -1) return undefined
  const own = lines.slice(first)
  const written = own
    .map(block => block.text)
    .join(' ')
    .replace(/[\s_*-]+$/u, '')
  // "VĂN PHÒNG" below "UBND TỈNH …" is that body's office.
  const parent = GENERIC.test(written.toLowerCase()) ? lines[first - 1]?.text : undefined
  const whole = /^CHI NHÁNH/u.test(written) ? lines[first - 1]?.text : undefined
  const name = [whole, written, parent].filter(part => part !== undefined).join(' ')
  const quote = plan.quote(own[0]!.start, own.at(-1)!.end)
  return { name: asWrittenBelow(plan.text, name), source: 'header', quote, place: own[0]!.start, sureness: 0.9 }
}

function startsBody(line: string): boolean {
  return BODY_START.exec(titleCase(line))?.index === 0
}

function capitalised(words: string): string {
  return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`
}

/** "SỞ NỘI VỤ" → "Sở nội vụ": enough to recognise how a body's name begins. */
function titleCase(line: string): string {
  const words = line.toLowerCase()
  return /^(?:ubnd|hđnd|lđlđ|bhxh|ubmttq|bch|btv|bgh)/u.test(words) ? line : capitalised(words)
}

/** The name in small letters where the text has it so, else as it stands. */
function asWrittenBelow(text: string, name: string): string {
  const at = text.toLowerCase().indexOf(name.toLowerCase(), text.indexOf(name) + name.length)
  return at === -1 ? name : text.slice(at, at + name.length)
}

function fromOpening(plan: PlanText, header: Header): Named | undefined {
  for (const block of plan.body.slice(header.titleLines, header.titleLines + OPENING_BLOCKS)) {
    if (block.topics.size > 0 && block.level < LISTED_LEVEL) break
    for (const match of block.text.matchAll(ISSUES)) {
      const start = nameStart(block.text.slice(0, match.index))
      if (start === undefined) continue
      const end = match.index + match[0].length
      const quote = plan.quote(block.start + start, block.start + end)
      const name = block.text.slice(start, match.index).split(DEMANDS)[0]!
      return { name, source: 'body', quote, place: block.start + start, sureness: 0.95 }
    }
  }
  return undefined
}

/** Where the body's name begins: the last name after a mark or at the start, without the post of who heads it. */
function nameStart(before: string): number | undefined {
  const starts = [
    ...before.matchAll(/(?:^|[,;:.)”"]\s*)(?=\p{Lu}|nhà trường|cơ quan|phòng |trường |bệnh viện )/gu),
  ].map(match => match.index + match[0].length)
  const named = starts.filter(start => {
    const words = before.slice(start).replace(LEAD_IN, '').replace(POST, '')
    return BODY_START.exec(capitalised(words))?.index === 0 && words.length < 120 && !/^Tổ chức/u.test(words)
  })
  // A name may hold commas itself: "Phòng Văn hóa, Thể thao và Du lịch".
  const start = named.at(-1)
  if (start === undefined) return undefined
  const leadIn = LEAD_IN.exec(before.slice(start))?.[0].length ?? 0
  return start + leadIn + (POST.exec(before.slice(start + leadIn))?.[0].length ?? 0)
}
