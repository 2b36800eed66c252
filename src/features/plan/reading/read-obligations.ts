// Reads what is owed and by when: dated duties with their wording, and the duties the plan gives no day for.
import { fold } from '../../../language/vietnamese.ts'
import type { Block } from './blocks.ts'
import { type DueTime, findDueTimes, leadingDueTime } from './due-times.ts'
import { readDuty, startsDuty } from './duty-words.ts'
import { isClosing, isPhaseItself, isToldOf } from './phase-duties.ts'
import type { ObligationItem, PhaseItem, UndatedDuty } from './plan-reading.ts'
import { lineStart, type PlanText } from './plan-text.ts'
import { actorAbove, readUndated } from './read-undated.ts'
import { clausesOf, type Span, sentencesOf, tidyText } from './sentences.ts'
import { readRow } from './table-rows.ts'
import type { Written } from './time-ranges.ts'

export type ObligationsRead = {
  readonly obligations: readonly ObligationItem[]
  readonly undatedDuties: readonly UndatedDuty[]
}

// "Thời gian thực hiện: từ … đến …" says when all of it runs, not what is owed.
const IS_CAMPAIGN_TIME =
  /^Thời gian(?: (?:thực hiện|tổ chức|phát động|thi đua|triển khai|tiến hành))*(?: phong trào)?:?\s*$/iu
// How much less sure a day is whose year stands in the title only.
const UNGIVEN_YEAR = 0.4

/** `isPhase` tells places inside a phase; a closing belongs to its phase and is no obligation again. */
export function readObligations(
  plan: PlanText,
  written: Written,
  phases: readonly PhaseItem[],
  isPhase: (place: number) => boolean,
): ObligationsRead {
  const obligations: ObligationItem[] = []
  const undatedDuties: UndatedDuty[] = []
  for (const block of plan.body) {
    if (block.topics.size === 0 || block.topics.has('purpose')) continue
    const row = readRow(plan, block, written)
    if (row !== undefined) {
      obligations.push(...row)
      continue
    }
    const isInside = isPhase(block.start)
    const lead = isInside ? undefined : leadOf(block, written)
    const found = lead ? underLead(plan, block, lead, written) : inSentences(plan, block, written)
    obligations.push(...(isInside ? found.filter(one => !isClosing(one) && !isPhaseItself(one, phases)) : found))
    if (block.topics.has('organisation') && found.length === 0) undatedDuties.push(...readUndated(plan, block))
  }
  return { obligations: withoutRepeats(obligations.filter(one => !isToldOf(one, phases))), undatedDuties }
}

type Lead = { readonly due: DueTime; readonly start: number }
/** "Tháng 6/2022: …" opens the paragraph, or is the heading the paragraph stands under. */
function leadOf(block: Block, written: Written): Lead | undefined {
  const own = leadingDueTime(block.text, written)
  if (own) {
    const rest = block.text.slice(own.end)
    return { due: own, start: own.end + /^[\s):,;-]*/u.exec(rest)![0].length }
  }
  const heading = block.path.at(-1)
  // An item that opens with a time is no heading of the paragraph after it.
  if (!heading || heading.level <= 1 || !isLabelAlone(heading)) return undefined
  const due = leadingDueTime(`${heading.label ?? ''}:`, written)
  return due && due.start < 12 ? { due, start: 0 } : undefined
}

function isLabelAlone(heading: Block): boolean {
  return heading.text.replace(/[\s.:]+$/u, '') === heading.label?.replace(/[\s.:]+$/u, '')
}

function underLead(plan: PlanText, block: Block, lead: Lead, written: Written): readonly ObligationItem[] {
  const items: ObligationItem[] = []
  let who = actorAbove(block)
  // Another sentence without a day of its own ("Căn cứ kế hoạch này, …") is no longer under the heading's day.
  for (const [index, sentence] of sentencesOf(block.text.slice(lead.start), block.start + lead.start).entries()) {
    for (const clause of dutyClauses(sentence)) {
      const own = findDueTimes(clause.text, written)
      if (own.length > 0) {
        items.push(...datedIn(plan, clause, own, who))
      } else if (index === 0 || (startsDuty(clause.text) && !/\sphải\s/u.test(clause.text))) {
        const one = itemOf(plan, clause, clause.text, lead.due, who, 0.9)
        if (one && !/^Căn cứ/u.test(clause.text)) items.push(one)
      }
      who = items.at(-1)?.who ?? who
    }
  }
  const first = items[0]
  return first && lead.start > 0
    ? [
        { ...first, quote: plan.quote(lineStart(plan, block.start), first.place + lengthOf(plan, first)) },
        ...items.slice(1),
      ]
    : items
}

function lengthOf(plan: PlanText, one: ObligationItem): number {
  const end = plan.text.slice(one.place).search(/[;\n]|\.\s|$/u)
  return Math.max(end, 1)
}

/** Clauses that are duties of their own; a clause without a verb goes on about the one before. */
function dutyClauses(sentence: Span): readonly Span[] {
  const whole: Span[] = []
  for (const clause of clausesOf(sentence.text, sentence.start)) {
    const last = whole.at(-1)
    if (!last || startsDuty(clause.text)) whole.push(clause)
    else whole[whole.length - 1] = { start: last.start, end: clause.end, text: `${last.text} ${clause.text}` }
  }
  return whole
}

function inSentences(plan: PlanText, block: Block, written: Written): readonly ObligationItem[] {
  let who = actorAbove(block)
  return sentencesOf(block.text, block.start).flatMap(sentence =>
    dutyClauses(sentence).flatMap(clause => {
      const own = findDueTimes(clause.text, written)
      const items = own.length > 0 ? datedIn(plan, clause, own, who) : []
      who = items.at(-1)?.who ?? readDuty(clause.text, who)?.who ?? who
      return items
    }),
  )
}

/** Several days in one clause are several duties: "sơ kết (trước ngày 10/6), tổng kết (trước ngày 30/11)". */
function datedIn(plan: PlanText, clause: Span, due: readonly DueTime[], who: string | null): readonly ObligationItem[] {
  if (IS_CAMPAIGN_TIME.test(clause.text.slice(0, due[0]!.start)) && due[0]!.by === null) return []
  const verb = /^(?:.*?\s)?((?:gửi|nộp)(?: về)?)\s+(?=báo cáo|hồ sơ)/iu.exec(clause.text)?.[1]
  const first = clause.text.slice(0, due[0]!.start)
  const items: ObligationItem[] = []
  for (const [index, time] of due.entries()) {
    const from = index === 0 ? 0 : due[index - 1]!.end
    const own = clause.text.slice(from, time.start).replace(/^[\s),;]*(?:và\s+)?/u, '')
    const after = clause.text.slice(time.end, due[index + 1]?.start ?? clause.text.length).replace(/^[\s),]+/u, '')
    const isBare = own.replace(/[\s,;(]/gu, '') === ''
    const deed = isBare
      ? index === 0
        ? after
        : first
      : index === 0
        ? own
        : carriedOn(own, clause.text.slice(0, from), verb)
    const context =
      due.length === 1 && !isBare
        ? `${deed} ${/^(?:về|cho|để|qua|gửi)/u.test(after) ? after : ''}`
        : `${deed} ${/(?:về|cho) \p{Lu}[^;.]*/u.exec(clause.text.slice(due.at(-1)!.end))?.[0] ?? ''}`
    const one = itemOf(
      plan,
      { start: clause.start + from, end: clause.end, text: context },
      context,
      time,
      items.at(-1)?.who ?? who,
      0.95,
    )
    if (one) items.push({ ...one, quote: plan.quote(clause.start, clause.end) })
    else if (due.length === 1) items.push(...labelled(plan, clause, own, time))
  }
  return items
}

/** "Sáng kiến cấp tỉnh: từ 01/3/2022 đến 15/3/2022": a label is all that says what is due. */
function labelled(plan: PlanText, clause: Span, own: string, due: DueTime): readonly ObligationItem[] {
  const label = /^(\p{Lu}[^:;.]{5,90}):\s*$/u.exec(own)?.[1]
  const isAlone = /^[\s.;)]*$/u.test(clause.text.slice(due.end))
  if (label === undefined || !isAlone || /^(?:Thời gian|Đợt|Giai đoạn|Bước)/u.test(label)) return []
  const { by, from, to, text: byText } = due
  const whose = { who: null, toWhom: null, through: null, quote: plan.quote(clause.start, clause.end) }
  return [{ what: tidyText(label), ...whose, by, from, to, byText, place: clause.start, sureness: 0.7 }]
}

/** "báo cáo kết quả đợt 1 trước …, đợt 2 trước …": what the later part leaves out stands in the first. */
function carriedOn(own: string, before: string, verb: string | undefined): string {
  if (verb !== undefined && !/^(?:gửi|nộp)/iu.test(own)) return `${verb} ${own}`
  const report = [...before.matchAll(/(?:gửi |nộp )?báo cáo(?: kết quả)?(?: thực hiện)?/giu)].at(-1)?.[0]
  return startsDuty(own) || report === undefined ? own : `${report} ${own}`
}

function itemOf(
  plan: PlanText,
  span: Span,
  words: string,
  due: DueTime,
  who: string | null,
  sureness: number,
): ObligationItem | undefined {
  const duty = readDuty(words.replace(/\s*\(\s*$/u, ''), who)
  if (!duty || duty.what.length < 6) return undefined
  return {
    ...duty,
    by: due.by,
    from: due.from,
    to: due.to,
    byText: due.text,
    quote: plan.quote(span.start, span.end),
    place: span.start,
    sureness: due.isYearGiven ? sureness : sureness - UNGIVEN_YEAR,
  }
}

function withoutRepeats(items: readonly ObligationItem[]): readonly ObligationItem[] {
  return items.filter(
    (one, index) =>
      !items
        .slice(0, index)
        .some(other => fold(other.what) === fold(one.what) && other.by === one.by && other.to === one.to),
  )
}
