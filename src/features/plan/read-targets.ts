// Reads targets and initiatives: every amount in the sections of targets, clear amounts elsewhere, and what has no number.

import { isClear } from './aims.ts'
import { type Amount, findAmounts } from './amounts.ts'
import type { Block } from './blocks.ts'
import { readPlainTargets } from './plain-targets.ts'
import type { InitiativeItem, TargetItem } from './plan-reading.ts'
import type { PlanText } from './plan-text.ts'
import { clausesOf, type Span, sentencesOf, tidyText } from './sentences.ts'
import { readTargetRow } from './target-rows.ts'
import { ENDS_IN_VERB, headWords, tailWords } from './target-segment.ts'
import { scopeOf } from './target-words.ts'

export type TargetsRead = { readonly targets: readonly TargetItem[]; readonly initiatives: readonly InitiativeItem[] }

const GENERAL = /tổng quát|chung$|mục đích|yêu cầu/iu
const ONLY_LEAD =
  /^(?:[\s,:;()-]|phấn đấu|đạt|có|và|với|trong đó|được|mục tiêu|phải|cụ thể|là|ít nhất|đảm bảo|bảo đảm|hằng năm|hàng năm|mỗi năm|năm \d{4}|năm học \d{4}-\d{4}|đăng ký|tỷ lệ|giữ vững|duy trì|từ)*$/iu
const WITHIN = /trong đó(?: có| phấn đấu)?:?\s*$/iu
const SEGMENT_END = /[\s,;:]*(?:,|;|và|trong đó(?: có)?|phấn đấu(?: có| đạt)?|có|với|đạt)?[\s,;:]*$/iu
const COUNTED_PEOPLE =
  /^(?:đoàn viên|hội viên|đảng viên|quần chúng|học sinh|cán bộ|giáo viên|người|hộ|gia đình|công chức|viên chức|cá nhân|phụ nữ|thanh niên|nông dân)/u
// Beside other matters only what is plainly strived for, or an award, is a target without a figure.
const AIMS_PLAINLY = /^phấn đấu|^[^;:.]{2,60} (?:được (?:[^;:.]{0,40} )?tặng|đạt danh hiệu) [^;:.]{5,80}[.;]?$/iu
const BARE_GROUP = /^(?:tập thể|cá nhân|đơn vị|phòng|hộ gia đình|khoa|tổ|xã|thôn|trường|cán bộ|giáo viên|học sinh)$/iu
// A cap on what may be awarded, a majority, a division into parts.
const NO_AIM = /^(?!.*(?:tỷ|tỉ) lệ).*không quá|tổng số phiếu|chia làm/iu
const INITIATIVE = /sáng kiến|SKKN|đề tài|giải pháp hữu ích|cải tiến kỹ thuật/iu
const LEVELS: readonly (readonly [InitiativeItem['initiativeLevel'], RegExp])[] = [
  ['province', /cấp (?:tỉnh|thành phố)|Hội đồng[^.;]* tỉnh/iu],
  ['ministry', /cấp (?:bộ|ngành|nhà nước|toàn quốc)/iu],
  ['grassroots', /cấp (?:cơ sở|trường|huyện|sở|phòng|đơn vị|xã)|cơ sở/iu],
]

/** `isPhase` tells places inside a phase, whose figures are not targets of the campaign. */
export function readTargets(plan: PlanText, isPhase: (place: number) => boolean): TargetsRead {
  const all: TargetItem[] = []
  for (const block of plan.body) {
    if (isPhase(block.start) || block.topics.has('awards')) continue
    const isTargets = isTargetBlock(block)
    const row = isTargets ? readTargetRow(plan, block) : undefined
    if (row !== undefined) {
      all.push(...row)
      continue
    }
    for (const sentence of sentencesOf(block.text, block.start)) {
      const found = amountsIn(plan, block, sentence, isTargets)
      all.push(...found)
      if (isTargets && (isStrict(block) || AIMS_PLAINLY.test(sentence.text)))
        all.push(...readPlainTargets(plan, block, sentence, found))
    }
  }
  const initiatives = all
    .filter(isInitiative)
    .map(one => ({ ...one, initiativeLevel: levelOf(`${one.subject ?? ''} ${one.outcome}`) }))
  return { targets: all.filter(one => !isInitiative(one)), initiatives }
}

function isTargetBlock(block: Block): boolean {
  return block.topics.has('targets') && !block.topics.has('purpose')
}

/** Items without a number count only where nothing but targets stands, and not among the general aims. */
function isStrict(block: Block): boolean {
  return block.topics.size === 1 && !block.path.some(one => one.label !== null && GENERAL.test(one.label))
}

function isInitiative(one: TargetItem): boolean {
  return (
    INITIATIVE.test(`${one.subject ?? ''} ${one.outcome}`) &&
    one.unit === 'count' &&
    !/tập thể|cá nhân/iu.test(one.subject ?? '')
  )
}

function levelOf(outcome: string): InitiativeItem['initiativeLevel'] {
  return LEVELS.find(([, pattern]) => pattern.test(outcome))?.[0] ?? null
}

function amountsIn(plan: PlanText, block: Block, sentence: Span, isTargets: boolean): readonly TargetItem[] {
  if (!isTargets && (block.topics.has('purpose') || block.topics.size === 0 || NO_AIM.test(sentence.text))) return []
  const found: TargetItem[] = []
  let subject: string | null = null
  const clauses = withTails(clausesOf(sentence.text, sentence.start))
  for (const clause of clauses) {
    const amounts = findAmounts(clause.text)
    for (const [index, amount] of amounts.entries()) {
      if (/không (?:còn|có|để)[^,;:]*$/iu.test(clause.text.slice(amounts[index - 1]?.end ?? 0, amount.start))) continue
      const one = targetOf(plan, block, clause, amount, amounts[index - 1], amounts[index + 1], subject)
      if (
        !one ||
        (!isTargets &&
          !isClear(sentence.text, one, amount.start === 0 || ONLY_LEAD.test(clause.text.slice(0, amount.start))))
      )
        continue
      const parent = WITHIN.test(clause.text.slice(Math.max(0, amount.start - 40), amount.start))
        ? (found.at(-1)?.place ?? null)
        : null
      found.push({ ...one, outcome: atLevel(one.outcome, found.at(-1)), parentPlace: parent })
      subject = one.subject ?? subject
    }
  }
  return found.map((one, index) => withSharedDeed(one, found[index + 1]))
}

/** "Có 02 tập thể, 05 cá nhân được tặng Bằng khen": what the first group reaches is said after the last. */
function withSharedDeed(one: TargetItem, next: TargetItem | undefined): TargetItem {
  if (!next || next.subject === null || one.subject !== null || !BARE_GROUP.test(one.outcome)) return one
  return { ...one, subject: one.outcome, outcome: next.outcome, awardedBy: next.awardedBy }
}

/** "Giáo viên giỏi cấp trường: 24; cấp huyện: 02": the later part leaves out what the level is of. */
function atLevel(outcome: string, before: TargetItem | undefined): string {
  if (!before || !/^cấp \p{L}+$/u.test(outcome)) return outcome
  const whole = /^(.+?) cấp \p{L}+$/u.exec(before.outcome)
  return whole ? `${whole[1]} ${outcome}` : outcome
}

/** A clause without an amount of its own goes on about the one before it. */
function withTails(clauses: readonly Span[]): readonly Span[] {
  const whole: Span[] = []
  for (const clause of clauses) {
    const last = whole.at(-1)
    const isTail = last !== undefined && /^\p{Ll}/u.test(clause.text) && findAmounts(clause.text).length === 0
    if (!isTail) whole.push(clause)
    else
      whole[whole.length - 1] = {
        start: last.start,
        end: clause.end,
        text: last.text + ' '.repeat(Math.max(0, clause.start - last.end)) + clause.text,
      }
  }
  return whole
}

function targetOf(
  plan: PlanText,
  block: Block,
  clause: Span,
  amount: Amount,
  before: Amount | undefined,
  after: Amount | undefined,
  inherited: string | null,
): TargetItem | undefined {
  const pre = clause.text.slice(before?.end ?? 0, amount.start)
  const segmentEnd = after ? endBefore(clause.text, amount.end, after.start) : clause.text.length
  const words = clause.text.slice(amount.end, segmentEnd)
  const isShare = /(?:tỷ|tỉ) lệ\s/iu.test(pre) && tidyText(words) === ''
  const isTail = before === undefined && (ENDS_IN_VERB.test(pre) || isShare) && !ONLY_LEAD.test(pre) && !isLabel(pre)
  const headings = block.path.flatMap(one => (one.label === null ? [] : [one.label]))
  const read = isTail ? tailWords(pre, words) : headWords(words, pre, amount.unit === 'count' ? null : inherited)
  if (read.outcome === '') return undefined
  const start = isTail ? clause.start + (/^\s*(?:và|có)?\s*/u.exec(pre)?.[0].length ?? 0) : clause.start + amount.start
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
    quote: plan.quote(start, clause.start + segmentEnd),
    place: start,
    sureness: read.subject === null && unit === 'percent' ? 0.7 : 0.95,
  }
}

/** What a figure is reached in may name people; what is raised or built is nobody's own. */
function tailSubject(outcome: string): string | null {
  return /^(?:vận động|huy động|thu |xây dựng|trồng|(?:tỷ|tỉ) lệ hộ )/iu.test(outcome) ? null : outcome
}

/** "kết nạp 200 đoàn viên": who is counted stands right behind the figure even where no verb follows. */
function leadSubject(words: string): string | null {
  const first = words.trim().split(' ').slice(0, 2).join(' ')
  return COUNTED_PEOPLE.test(first) ? first : null
}

/** "Cơ quan Sở: 01 phòng …": what stands before a colon at the start is a label. */
function isLabel(pre: string): boolean {
  return /^[^;.]{0,200}:\s*$/u.test(pre) && !/tỷ lệ/iu.test(pre)
}

function endBefore(text: string, from: number, next: number): number {
  const words = text.slice(from, next)
  return from + words.length - SEGMENT_END.exec(words)![0].length
}
