// Finds where each phase ("đợt", "giai đoạn", a term or quarter of the plan) begins and how far it reaches.
import { daysBetween } from '../../../time/day.ts'
import type { Block } from './blocks.ts'
import { phaseRange, TERM } from './phase-times.ts'
import type { PlanText } from './plan-text.ts'
import type { TimeRange, Written } from './time-ranges.ts'

/** `start` is the place of the name, `headEnd` the end of its dates, `end` where the phase stops being spoken of. */
export type PhaseHead = {
  readonly start: number
  readonly headEnd: number
  readonly end: number
  readonly name: string
  readonly ordinal: number | null
  readonly range: TimeRange | null
}
type Found = {
  readonly start: number
  readonly name: string
  readonly ordinal: number | null
  readonly block: Block
  readonly isOpening: boolean
  readonly isTimeFirst?: boolean
}

const ORDINAL =
  'thứ (?:nhất|hai|ba|tư|năm)|(?:số )?(?:0?[1-9](?![\\d/%])|I{1,3}(?![\\p{L}])|IV(?![\\p{L}])|V(?![\\p{L}]))|một(?= |:|,|\\()|hai(?= |:|,|\\()|ba(?= |:|,|\\()|bốn(?= |:|,|\\()|đầu(?= |:|,|\\()'
const QUALIFIER = '(?:thi đua|phát động|hoạt động|cao điểm|đặc biệt|nước rút|ngắn hạn|ngắn ngày|chuyên đề|trọng tâm)'
const NUMBERED = new RegExp(
  `(?:^|(?<=[.;:,(] ?)|(?<=\\n))((?:Đợt|Giai đoạn|Bước)(?: ${QUALIFIER})*[ -]*(${ORDINAL}))`,
  'giu',
)
const OPENING = new RegExp(`^(?:Đợt|Giai đoạn|ĐỢT|GIAI ĐOẠN)(?: ${QUALIFIER})+`, 'u')
// "Tháng Thanh niên: từ 01/3 đến 31/3/2024" under "Các đợt cao điểm".
const NAMED = /^(?:Tháng(?! \d)|Chiến dịch|Tuần lễ|Đợt|Cao điểm) [^:;.\d]{3,80}(?=:\s*từ (?:ngày )?\d)/iu
const ORDINALS: Readonly<Record<string, number>> = {
  nhất: 1,
  một: 1,
  đầu: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
}
const DATES_FOLLOW = /^\s*[:,(]*\s*(?:bắt đầu |kéo dài )?(?:từ|\d{1,2}\/)/u
// "Từ 01/4 đến 30/6/2024: thi đua đợt 1".
const TIME_FIRST = new RegExp(
  `^(?:Từ|Thời gian:? từ) [^:;]{8,60}?:\\s*[^.;:]{0,40}?((?:đợt|giai đoạn)(?: ${QUALIFIER})* (${ORDINAL}))`,
  'iu',
)
const FEWEST_DAYS = 21
const HEAD_REACH = 260

export function findPhaseHeads(plan: PlanText, written: Written): readonly PhaseHead[] {
  const [outside, inside] = [false, true].map(isInside =>
    headsIn(
      plan,
      plan.body.filter(block => block.topics.has('organisation') === isInside),
      written,
    ),
  )
  if (outside!.length > 0) return outside!
  // Where work is given out "đợt 1" mostly names a report, unless it runs for weeks and is told of nowhere else.
  return inside!.filter(head => isLong(head.range))
}

function headsIn(plan: PlanText, blocks: readonly Block[], written: Written): readonly PhaseHead[] {
  const found = blocks.flatMap(candidatesIn)
  return withoutRepeats(
    found.map((one, index) => headOf(plan, one, found[index + 1], written)).filter(head => head !== undefined),
  )
}

function isLong(range: TimeRange | null): boolean {
  return range?.from != null && range.to !== null && daysBetween(range.from, range.to) >= FEWEST_DAYS
}

function candidatesIn(block: Block): readonly Found[] {
  const timeFirst = TIME_FIRST.exec(block.text)
  if (timeFirst) {
    const [, name, ordinal] = timeFirst
    return [
      { start: block.start, name: name!, ordinal: ordinalOf(ordinal!), block, isOpening: true, isTimeFirst: true },
    ]
  }
  const numbered = [...block.text.matchAll(NUMBERED)]
    // A small "đợt 1" inside a sentence speaks of a phase told of elsewhere, unless its dates follow at once.
    .filter(
      match =>
        match.index === 0 ||
        /^\p{Lu}/u.test(match[1]!) ||
        DATES_FOLLOW.test(block.text.slice(match.index + match[0].length)),
    )
    .map(match => ({
      start: block.start + match.index,
      name: match[1]!,
      ordinal: ordinalOf(match[2]!),
      block,
      isOpening: match.index === 0,
    }))
  if (numbered[0]?.isOpening) return numbered
  const opening =
    OPENING.exec(block.text) ?? (block.topics.has('phases') ? (TERM.exec(block.text) ?? NAMED.exec(block.text)) : null)
  if (!opening) return numbered
  return [{ start: block.start, name: opening[0], ordinal: null, block, isOpening: true }, ...numbered]
}

function ordinalOf(words: string): number | null {
  const last = words.toLowerCase().split(' ').at(-1)!
  return ORDINALS[last] ?? (Number(last) || null)
}

function headOf(plan: PlanText, one: Found, next: Found | undefined, written: Written): PhaseHead | undefined {
  const end = endOf(plan, one, next)
  const reach = plan.text.slice(one.start, Math.min(end, one.start + HEAD_REACH))
  const range = phaseRange(reach, one.name, written)
  const isNamedOnly = range === null && !(one.isOpening && one.block.topics.has('phases') && one.ordinal !== null)
  if (isNamedOnly) return undefined
  const headEnd = range
    ? one.start + range.end + (/^\s*\)/u.exec(reach.slice(range.end))?.[0].length ?? 0)
    : one.start + one.name.length
  return { start: one.start, headEnd, end, name: fullName(reach, one, range), ordinal: one.ordinal, range }
}

function fullName(reach: string, one: Found, range: TimeRange | null): string {
  const until = range && range.start < 90 ? range.start : one.name.length
  if (one.isTimeFirst) return one.name
  const words = reach.slice(0, Math.max(until, one.name.length)).split(/[(:\n.;]|\s-\s|,? từ |, /u)[0]!
  return words.trim().length >= one.name.length ? words.trim() : one.name
}

/** Up to the next phase, or the next paragraph that stands as high as the one the phase began in. */
function endOf(plan: PlanText, one: Found, next: Found | undefined): number {
  const blocks = plan.body.filter(block => block.start > one.start)
  const stop = blocks.find(block => {
    if (!block.topics.has('phases') && block.level <= 6 && block.level !== one.block.level)
      return block.level < one.block.level || one.block.level === 9
    return block.level <= one.block.level && block.level < 9
  })
  const bodyEnd = plan.body.at(-1)?.end ?? plan.text.length
  return Math.min(next?.start ?? bodyEnd, stop?.start ?? bodyEnd)
}

/** A phase named again without dates of its own is the same phase. */
function withoutRepeats(heads: readonly PhaseHead[]): readonly PhaseHead[] {
  return heads.filter((head, index) => {
    if (head.range !== null) {
      return !heads
        .slice(0, index)
        .some(
          one =>
            one.range?.from === head.range?.from && one.range?.to === head.range?.to && one.ordinal === head.ordinal,
        )
    }
    return !heads.some(
      (one, other) => other !== index && one.ordinal === head.ordinal && (one.range !== null || other < index),
    )
  })
}
