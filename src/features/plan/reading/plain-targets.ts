// Reads the targets that have no number: "Chi bộ xếp loại hoàn thành tốt nhiệm vụ", "Có cá nhân được tặng Bằng khen".
import type { Block } from './blocks.ts'
import type { TargetItem } from './plan-reading.ts'
import type { PlanText } from './plan-text.ts'
import { clausesOf, type Span, tidyText } from './sentences.ts'
import { achievementOf, isUnion, partWords, scopeOf } from './target-words.ts'

const LEAD = /^(?:Phấn đấu|phấn đấu|Giữ vững|Duy trì|Tiếp tục)(?: để)?,?\s+/u
const EXISTS =
  /^(?:Phấn đấu )?(?:[Cc]ó )((?:cá nhân|tập thể|đơn vị|cán bộ|giáo viên|học sinh|sáng kiến|phòng)(?![\p{L}]).*)$/u
const ABSENT = /^(?:không (?:có|để|xảy ra))\s/iu
// "khá, tốt 97%, không có học sinh xếp loại yếu".
const ABSENT_BESIDE = /\d ?%(?: trở lên)?,\s*(?:và )?(không (?:có|để|xảy ra)\s[^,;]{6,})$/iu
const BETTER_THAN_BEFORE = /(?:phấn đấu )?([^,;]*?)\s+(cao hơn (?:năm|so với|cùng kỳ).*)$/u
const TITLE =
  /Tập thể lao động|Lao động tiên tiến|Cờ thi đua|Bằng khen|Giấy khen|Chiến s[ĩỹ] thi đua|xuất sắc|vững mạnh|hoàn thành (?:tốt|xuất sắc)|đạt chuẩn|văn hóa|dẫn đầu|Huân chương|trong sạch|quyết thắng|danh hiệu/iu
const LIST_TITLE = /^(?:Tập thể lao động|Cờ|Bằng khen|Giấy khen|Huân chương|danh hiệu)/iu
const REACHES = /^(?:đạt|được|hoàn thành|xếp loại|xếp|đề nghị|không|là|giữ vững)/u
const JOINED_ACHIEVEMENT =
  /(?:,\s*(?:và\s+)?|\s+và\s+)(?=(?:được|đạt|xếp loại|đề nghị|Cờ thi đua|Bằng khen|Giấy khen|Huân chương|Tập thể)\s)/u

/** What a sentence of the targets section aims at without a figure; `counted` are those with one. */
export function readPlainTargets(
  plan: PlanText,
  block: Block,
  sentence: Span,
  counted: readonly TargetItem[],
): readonly TargetItem[] {
  return clausesOf(sentence.text, sentence.start)
    .map(absentIn)
    .filter(clause => !counted.some(one => one.place >= clause.start && one.place < clause.end))
    .filter(
      clause =>
        ABSENT.test(clause.text) ||
        EXISTS.test(clause.text) ||
        !counted.some(one => one.place < clause.start && /^\p{Ll}/u.test(clause.text)),
    )
    .flatMap((clause, index, clauses) => targetsIn(plan, block, withLabel(clause, clauses[0]!, index)))
}

/** What must not be stands beside the figures of its clause. */
function absentIn(clause: Span): Span {
  const found = ABSENT_BESIDE.exec(clause.text)?.[1]
  return found === undefined ? clause : { start: clause.end - found.length, end: clause.end, text: found }
}

/** "Bệnh viện: Tập thể lao động xuất sắc; Bằng khen": what the label names goes for the whole list. */
function withLabel(clause: Span, first: Span, index: number): Span {
  const label = /^([^:]{2,60}:)\s/u.exec(first.text)?.[1]
  const isTitleAlone = index > 0 && label !== undefined && LIST_TITLE.test(clause.text)
  return isTitleAlone ? { ...clause, text: `${label} ${clause.text}` } : clause
}

function targetsIn(plan: PlanText, block: Block, clause: Span): readonly TargetItem[] {
  const words = clause.text.replace(LEAD, '')
  if (words.endsWith(':')) return []
  const exists = EXISTS.exec(clause.text)
  if (exists) return existing(plan, block, clause, exists[1]!)
  if (ABSENT.test(clause.text)) return [plain(plan, block, clause, null, clause.text)]
  const better = clause.text.includes('cao hơn') ? BETTER_THAN_BEFORE.exec(clause.text) : null
  if (better)
    return [
      {
        ...plain(plan, block, clause, tidyText(better[1]!), better[2]!),
        scope: 'agency',
        comparator: 'gt',
        sureness: 0.5,
      },
    ]
  return stated(plan, block, clause, words)
}

function stated(plan: PlanText, block: Block, clause: Span, words: string): readonly TargetItem[] {
  const label = /^([^:]{2,60}):\s*(.+)$/u.exec(words)
  const { subject, rest } = label ? { subject: label[1]!, rest: label[2]! } : partWords(words)
  if (!TITLE.test(rest) || (!label && !REACHES.test(rest)) || (subject?.length ?? 0) > 90) return []
  return subjectsOf(subject).flatMap(who =>
    rest.split(JOINED_ACHIEVEMENT).map(part => plain(plan, block, clause, who, part)),
  )
}

/** "Tổ chức Công đoàn, Đoàn Thanh niên" are two that each have to reach it. */
function subjectsOf(subject: string | null): readonly (string | null)[] {
  if (subject === null || !isUnion(subject)) return [subject]
  const parts = subject.split(/,\s*|\s+và\s+/u).map(tidyText)
  return parts.length > 1 && parts.every(isUnion) ? parts : [subject]
}

/** "Có cá nhân được …" asks for at least one. */
function existing(plan: PlanText, block: Block, clause: Span, words: string): readonly TargetItem[] {
  const { subject, rest } = partWords(words)
  if (rest === '' || subject === null) return []
  return [{ ...plain(plan, block, clause, subject, rest, true), comparator: 'gte', unit: 'count', value: 1 }]
}

function plain(
  plan: PlanText,
  block: Block,
  clause: Span,
  subject: string | null,
  rest: string,
  hasAmount = false,
): TargetItem {
  const { outcome, awardedBy } = achievementOf(rest)
  const headings = block.path.flatMap(one => (one.label === null ? [] : [one.label]))
  return {
    subject,
    outcome,
    awardedBy,
    scope: scopeOf(subject, outcome, hasAmount, headings),
    comparator: null,
    unit: 'none',
    value: null,
    valueMax: null,
    parentPlace: null,
    quote: plan.quote(clause.start, clause.end),
    place: clause.start,
    sureness: 0.8,
  }
}
