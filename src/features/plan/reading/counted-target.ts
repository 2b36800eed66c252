// Reads the target around one figure: who it counts, what is to be reached, and whether that stands before or behind.
import type { Block } from './blocks.ts'
import { type Figure, ONLY_LEAD } from './figures.ts'
import type { TargetItem } from './plan-reading.ts'
import type { PlanText } from './plan-text.ts'
import { type Span, tidyText } from './sentences.ts'
import { ENDS_IN_VERB, headWords, LEAD_VERB, tailWords } from './target-segment.ts'
import { scopeOf, tailSubject } from './target-words.ts'

const COUNTED_PEOPLE =
  /^(?:đoàn viên|hội viên|đảng viên|quần chúng|học sinh|cán bộ|giáo viên|người|hộ|gia đình|công chức|viên chức|cá nhân|phụ nữ|thanh niên|nông dân|em(?!\p{L}))/u
// Nothing but the unit, or what the share is taken of.
const NOTHING_MORE =
  /^(?:\s*(?:(?:tỷ|triệu|nghìn|ngàn) đồng|triệu|tỷ|đồng|tấn|lượt|ha|km|kWh|m3|MW)(?:\/[\p{L}]+)*)?(?:\s+(?:trở lên|(?:so với|kế hoạch|dự toán|tổng (?:số )?(?:thu|chi|vốn|nợ|dư nợ))[^,;]{0,50}))?[\s.,;]*$/u
const TWO_WORDS = /\p{L}+ \p{L}+/u

export function readCountedTarget(
  plan: PlanText,
  block: Block,
  clause: Span,
  figure: Figure,
  inherited: string | null,
): TargetItem | undefined {
  const { amount, pre, words } = figure
  const isTail = standsBehind(figure)
  const headings = block.path.flatMap(one => (one.label === null ? [] : [one.label]))
  const read = isTail
    ? withLabel(tailWords(pre, words), figure.label)
    : headWords(words, pre, amount.unit === 'count' && !/^(?:mỗi|từng) /iu.test(inherited ?? '') ? null : inherited)
  if (read.outcome === '') return undefined
  const lead = clause.start + amount.start - pre.length
  const start = isTail ? lead + (/^\s*(?:và|có)?\s*/u.exec(pre)?.[0].length ?? 0) : clause.start + amount.start
  const { comparator, unit, value, valueMax } = amount
  return {
    ...read,
    scope: scopeOf(
      isTail ? tailSubject(read.outcome) : (read.subject ?? leadSubject(words)),
      read.outcome,
      true,
      headings,
    ),
    comparator,
    unit,
    value,
    valueMax,
    parentPlace: null,
    quote: plan.quote(start, clause.start + figure.end),
    place: start,
    sureness: read.subject === null && unit === 'percent' ? 0.7 : 0.95,
  }
}

/** "Tỷ lệ … đạt trên 95%", "khá 40%", "nộp ngân sách 1.250 tỷ đồng": what is reached stands before the figure. */
function standsBehind({ amount, pre, words, isFirst }: Figure): boolean {
  if (!isFirst || ONLY_LEAD.test(pre) || isLabel(pre)) return false
  if (ENDS_IN_VERB.test(pre) || (/(?:tỷ|tỉ) lệ\s/iu.test(pre) && tidyText(words) === '')) return true
  if (!NOTHING_MORE.test(words) || /(?:mỗi|từng)\s/iu.test(pre)) return false
  return amount.unit === 'percent' || (/\p{L}/u.test(words) && TWO_WORDS.test(pre) && !LEAD_VERB.test(pre))
}

function withLabel(read: ReturnType<typeof tailWords>, label: string | null): ReturnType<typeof tailWords> {
  return label === null ? read : { ...read, outcome: `${label}: ${read.outcome}` }
}

/** "kết nạp 200 đoàn viên": who is counted stands right behind the figure even where no verb follows. */
function leadSubject(words: string): string | null {
  const first = tidyText(words.trim().split(' ').slice(0, 2).join(' '))
  return COUNTED_PEOPLE.test(first) ? first : null
}

/** "Cơ quan Sở: 01 phòng …": what stands before a colon at the start is a label. */
function isLabel(pre: string): boolean {
  return /^[^;.]{0,200}:\s*$/u.test(pre) && !/tỷ lệ/iu.test(pre)
}
