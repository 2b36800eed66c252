// Reads each phase: its dates as written, its goal and theme, and the closing summary with the day it is due.
import { findDueTimes } from './due-times.ts'
import { findPhaseHeads, type PhaseHead } from './phase-heads.ts'
import type { Closing, PhaseItem } from './plan-reading.ts'
import { lineStart, type PlanText } from './plan-text.ts'
import { readPhaseTheme } from './read-theme.ts'
import { type Span, sentencesOf, tidyText } from './sentences.ts'
import type { Written } from './time-ranges.ts'

export type PhasesRead = { readonly phases: readonly PhaseItem[]; readonly heads: readonly PhaseHead[] }

const CLOSES = /(?:tổng kết|sơ kết|bình xét|đánh giá kết quả|xét khen thưởng)/iu
const GOAL_CLAUSE = /với mục tiêu(?: thi đua)?(?: là)?:?\s*([^;]+?)(?=[.;]|$)/iu
const GOAL_SENTENCE = /^(?:Phấn đấu|Mục tiêu|Hoàn thành)/u
const DUE_LEAD = /[\s,;(]*(?:và )?(?:được )?(?:hoàn thành|xong|thời gian|thực hiện|tổ chức)?\s*[,:(]*\s*$/iu

export function readPhases(plan: PlanText, written: Written): PhasesRead {
  const heads = findPhaseHeads(plan, written)
  const phases = heads.map((head, index) => phaseOf(plan, head, index + 1, written))
  return { phases: phases.map(phase => withClosingElsewhere(plan, phase, heads, written)), heads }
}

function phaseOf(plan: PlanText, head: PhaseHead, number: number, written: Written): PhaseItem {
  const { range } = head
  const rest = plan.text.slice(head.headEnd, head.end)
  const spans = rest.split('\n').flatMap(line => sentencesOf(line, head.headEnd + rest.indexOf(line)))
  const isSure = range !== null && range.from !== null && range.to !== null && range.isYearGiven
  return {
    number,
    name: tidyText(head.name),
    from: range?.from ?? null,
    to: range?.to ?? null,
    fromText: range?.fromText || null,
    toText: range?.toText ?? null,
    fromPrecision: range?.fromPrecision ?? 'none',
    toPrecision: range?.toPrecision ?? 'none',
    theme: readPhaseTheme(rest.slice(0, 600)),
    goal: goalOf(spans),
    closing: closingIn(plan, spans, written),
    quote: plan.quote(blockStart(plan, head.start), head.headEnd),
    place: head.start,
    sureness: isSure ? 0.95 : 0.6,
  }
}

/** The passage of a phase that opens its paragraph takes the paragraph's own mark with it. */
function blockStart(plan: PlanText, start: number): number {
  const block = plan.body.find(one => one.start === start)
  return block ? lineStart(plan, start) : start
}

function goalOf(spans: readonly Span[]): string | null {
  const sentence = spans.find(span => GOAL_SENTENCE.test(span.text))
  if (sentence) return sentence.text
  const clause = spans.map(span => GOAL_CLAUSE.exec(span.text)).find(found => found !== null)
  return clause ? tidyText(clause[1]!.replace(/^thi đua\s+/u, '')) : null
}

function closingIn(plan: PlanText, spans: readonly Span[], written: Written): Closing | null {
  for (const span of spans) {
    const closes = CLOSES.exec(span.text)
    if (!closes) continue
    const due = findDueTimes(span.text, written).find(one => one.end > closes.index && one.text.length > 4)
    const by = due && (due.by ?? due.to)
    if (!due || !by) continue
    const before = span.text.slice(0, due.start).replace(DUE_LEAD, '')
    const lead = span.text.slice(before.length, due.start).replace(/^[\s,;(]+/u, '')
    const what = before.length > closes.index ? before : span.text.slice(due.end)
    return {
      what: tidyText(what.replace(/^[\s,)]*/u, '')),
      by,
      byText: `${lead}${due.text}`.trim(),
      quote: plan.quote(span.start, span.end),
      place: span.start,
      sureness: due.by !== null && due.isYearGiven ? 0.95 : 0.7,
    }
  }
  return null
}

const OF_PHASE =
  /(?:tổng kết|sơ kết)[^.;]{0,40}?(?:đợt|giai đoạn)(?: (?:thi đua|chuyên đề|cao điểm|đặc biệt))* (?:thứ )?(nhất|hai|ba|tư|[1-5]|I{1,3}|IV)(?![\p{L}\d/])/giu
const NUMBERS: Readonly<Record<string, number>> = { nhất: 1, hai: 2, ba: 3, tư: 4, i: 1, ii: 2, iii: 3, iv: 4 }

/** "Tổng kết đợt 1 trước ngày 15/7/2022" under another heading closes that phase all the same. */
function withClosingElsewhere(
  plan: PlanText,
  phase: PhaseItem,
  heads: readonly PhaseHead[],
  written: Written,
): PhaseItem {
  if (phase.closing !== null) return phase
  const isOther = heads.some(head => head.ordinal === phase.number)
  const ordinal = heads[phase.number - 1]!.ordinal ?? (isOther ? null : phase.number)
  for (const block of plan.body) {
    for (const span of sentencesOf(block.text, block.start)) {
      const named = [...span.text.matchAll(OF_PHASE)].find(
        match => (NUMBERS[match[1]!.toLowerCase()] ?? Number(match[1])) === ordinal,
      )
      if (!named) continue
      const piece = span.text.slice(named.index)
      const upTo = /[;.]|,? (?:tổng kết|sơ kết)/iu.exec(piece.slice(8))
      const clause = piece.slice(0, upTo ? upTo.index + 8 : undefined)
      const at = span.start + named.index
      const closing = closingIn(plan, [{ start: at, end: at + clause.length, text: clause }], written)
      if (closing) return { ...phase, closing }
    }
  }
  return phase
}
