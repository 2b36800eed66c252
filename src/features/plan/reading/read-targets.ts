// Reads targets and initiatives: every amount in the sections of targets, clear amounts elsewhere, and what has no number.

import { isClear } from './aims.ts'
import { findAmounts } from './amounts.ts'
import type { Block } from './blocks.ts'
import { readCountedTarget } from './counted-target.ts'
import { figuresOf, ONLY_LEAD } from './figures.ts'
import { readPlainTargets } from './plain-targets.ts'
import type { InitiativeItem, TargetItem } from './plan-reading.ts'
import type { PlanText } from './plan-text.ts'
import { clausesOf, type Span, sentencesOf } from './sentences.ts'
import { readTargetRow } from './target-rows.ts'

export type TargetsRead = { readonly targets: readonly TargetItem[]; readonly initiatives: readonly InitiativeItem[] }

const GENERAL = /tổng quát|chung$|mục đích|yêu cầu/iu
const WITHIN = /trong đó(?: có| phấn đấu)?:?\s*$/iu
// Beside other matters only what is plainly strived for, or an award, is a target without a figure.
const AIMS_PLAINLY =
  /^phấn đấu|^không (?:có|để|xảy ra)\s|^[^;:.]{2,60} (?:được (?:[^;:.]{0,40} )?tặng|đạt danh hiệu) [^;:.]{5,80}[.;]?$/iu
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
    for (const figure of figuresOf(clause.text)) {
      const { amount, pre } = figure
      if (/không (?:còn|có|để)[^,;:]*$/iu.test(pre)) continue
      const one = readCountedTarget(plan, block, clause, figure, subject)
      const isOpening = amount.start === 0 || ONLY_LEAD.test(clause.text.slice(0, amount.start))
      if (!one || (!isTargets && !isClear(sentence.text, one, isOpening))) continue
      const isPart =
        WITHIN.test(clause.text.slice(Math.max(0, amount.start - 40), amount.start)) ||
        /^trong đó/iu.test(pre.trimStart())
      const parent = isPart ? (found.at(-1)?.place ?? null) : null
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
