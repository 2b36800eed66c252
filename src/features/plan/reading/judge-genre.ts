// Tells a plan of an emulation campaign from the other papers an office may send by mistake.
import { fold } from '../../../language/vietnamese.ts'

/** Why a text is not read: each has its own sentence in the texts. */
export type NotAPlan =
  | 'empty'
  | 'notVietnamese'
  | 'decision'
  | 'report'
  | 'minutes'
  | 'submission'
  | 'notAboutEmulation'
  | 'notAPlan'

const OTHER_KINDS: readonly (readonly [NotAPlan, RegExp])[] = [
  ['decision', /^(?:QUYẾT ĐỊNH)(?![\p{L}])/u],
  ['report', /^(?:BÁO CÁO)(?![\p{L}])/u],
  ['minutes', /^(?:BIÊN BẢN)(?![\p{L}])/u],
  ['submission', /^(?:TỜ TRÌNH|DANH SÁCH)(?![\p{L}])/u],
]
const PLAN_KINDS =
  /^(?:DỰ THẢO\s+)?(?:KẾ HOẠCH|CHỈ THỊ|HƯỚNG DẪN|THÔNG BÁO|GIAO ƯỚC|THƯ PHÁT ĐỘNG|LỜI PHÁT ĐỘNG|PHÁT ĐỘNG|V\/v)(?![\p{L}])/u
// A letter that asks for a report or sends an invitation launches nothing.
const OTHER_LETTER =
  /^V\/v:?\s+(?:báo cáo|đề nghị|xin|mời|lấy ý kiến|tham gia ý kiến|góp ý|cung cấp|trả lời|đôn đốc|rà soát|bổ sung|đính chính|gửi|nộp|hoàn thiện|xét|khen thưởng)/iu
// A newspaper tells of a plan; a plan announces what stands below it and numbers it.
const NEWS =
  /vừa (?:ký )?(?:ban hành|phát động)|nêu rõ|theo đó,|đăng ngày|lượt xem|phóng viên|cùng dự|dự và phát biểu|phát biểu (?:tại|chỉ đạo)|tổ chức hội nghị giao/iu
const ANNOUNCES = /(?:như sau|sau đây|(?:nội dung|kế hoạch) sau)\s*:?/iu
const PARTS = /(?:^|\s)(?:[IVX]{1,4}|[A-E]|\d{1,2})\s?[./)-]+\s*(?=\p{Lu})|^[-+*] /gmu
const FEWEST_PARTS = 2
const FEWEST_WORDS = 40
const FEWEST_EMULATION_WORDS = 3
// A whole plan pasted as one line is shorter.
const LONGEST_PARAGRAPH = 40_000
const HEAD_LINES = 40

/** `lines` are the paragraphs of the cleaned text. Undefined when it may be read. */
export function judgeGenre(lines: readonly string[]): NotAPlan | undefined {
  const text = lines.join('\n')
  if (text.trim() === '') return 'empty'
  if (!/[ăâđêôơưạảấầẩậắằặẹẻẽếềệỉịọỏốồổộớờởợụủứừửữự]/iu.test(text)) return 'notVietnamese'
  const head = lines.slice(0, HEAD_LINES)
  const planAt = head.findIndex(line => PLAN_KINDS.test(line.trim()))
  if (planAt !== -1 && OTHER_LETTER.test(head[planAt]!.trim())) return 'notAPlan'
  const other = OTHER_KINDS.map(([kind, pattern]) => ({ kind, at: head.findIndex(line => pattern.test(line.trim())) }))
    .filter(one => one.at !== -1)
    .sort((one, next) => one.at - next.at)[0]
  if (other && (planAt === -1 || other.at < planAt)) return other.kind
  const folded = fold(text)
  const emulation = folded.match(/thi dua/gu)?.length ?? 0
  if (text.split(/\s+/u).length < FEWEST_WORDS || lines.some(line => line.length > LONGEST_PARAGRAPH)) return 'notAPlan'
  const isAboutEmulation =
    emulation >= FEWEST_EMULATION_WORDS || (emulation > 0 && /phat dong|phong trao/u.test(folded))
  if (planAt !== -1) return isAboutEmulation ? undefined : 'notAboutEmulation'
  const looksLikePlan =
    /to chuc thuc hien|muc dich|dot thi dua|chi tieu|noi dung thi dua|danh hieu thi dua/u.test(folded) &&
    /ke hoach|phat dong/u.test(folded)
  return isAboutEmulation && looksLikePlan && isSetOut(text) ? undefined : 'notAPlan'
}

/** Without a line that says "KẾ HOẠCH" the text must be laid out as one. */
function isSetOut(text: string): boolean {
  return (text.match(PARTS)?.length ?? 0) >= FEWEST_PARTS && ANNOUNCES.test(text) && !NEWS.test(text)
}
