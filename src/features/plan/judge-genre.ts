// Tells a plan of an emulation campaign from the other papers an office may send by mistake.
import { fold } from '../../language/vietnamese.ts'

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
    /to chuc thuc hien|muc dich|dot thi dua|chi tieu|noi dung thi dua/u.test(folded) &&
    /ke hoach|phat dong/u.test(folded)
  return isAboutEmulation && looksLikePlan ? undefined : 'notAPlan'
}
