// Reads the rows of a table of targets: the title stands in one cell, its amount in another.
import { fold } from '../../../language/vietnamese.ts'
import { type Amount, findAmounts } from './amounts.ts'
import type { Block } from './blocks.ts'
import type { TargetItem } from './plan-reading.ts'
import type { PlanText } from './plan-text.ts'
import { tidyText } from './sentences.ts'
import { cellsOf } from './table-rows.ts'
import { headWords } from './target-segment.ts'
import { namesSomeone, partWords, scopeOf, tailSubject } from './target-words.ts'

const BARE = /^\s*(\d{1,4})\s*(%)?\s*$/u
// What was reached before is no target.
const REACHED = /ket qua|thuc hien nam|dat duoc|nam truoc/u

/** Undefined when the block is no row; a row of heads has no amounts and so no targets. */
export function readTargetRow(plan: PlanText, block: Block): readonly TargetItem[] | undefined {
  const cells = cellsOf(plan, block)
  if (!cells) return undefined
  const heads = headsAbove(plan, block)
  const nameAt = cells.findIndex(cell => /\p{L}{2}/u.test(cell) && !BARE.test(cell))
  return cells.flatMap((cell, at) => {
    if (at <= nameAt || REACHED.test(heads[at] ?? '')) return []
    const amount = amountIn(cell)
    return amount ? [targetIn(plan, block, cells[nameAt]!, cell, amount)] : []
  })
}

function headsAbove(plan: PlanText, block: Block): readonly string[] {
  let first: readonly string[] = []
  for (let index = block.index - 1; index >= 0; index--) {
    const cells = cellsOf(plan, plan.blocks[index]!)
    if (!cells) break
    first = cells.map(fold)
  }
  return first
}

function amountIn(cell: string): Amount | undefined {
  const bare = BARE.exec(cell)
  if (!bare) return findAmounts(cell)[0]
  const unit = bare[2] === undefined ? 'count' : 'percent'
  return { start: 0, end: cell.length, comparator: 'eq', unit, value: Number(bare[1]), valueMax: null }
}

/** "Viên chức đạt Lao động tiên tiến | 85%" says who before what; other rows only what. */
function wordsOf(name: string, cell: string, amount: Amount): ReturnType<typeof headWords> {
  const { subject } = partWords(name)
  const isShareOfSomeone = amount.unit === 'percent' && subject !== null && namesSomeone(subject)
  return isShareOfSomeone && !/^(?:tỷ|tỉ) lệ/iu.test(name)
    ? headWords(` ${name}`, '', null)
    : headWords(cell.slice(amount.end), `${name}: `, null)
}

function targetIn(plan: PlanText, block: Block, name: string, cell: string, amount: Amount): TargetItem {
  const { subject, outcome, awardedBy } = wordsOf(tidyText(name), cell, amount)
  const headings = block.path.flatMap(one => (one.label === null ? [] : [one.label]))
  return {
    subject: subject === '' ? null : subject,
    outcome,
    awardedBy,
    scope: scopeOf(subject || tailSubject(outcome), outcome, true, headings),
    comparator: amount.comparator,
    unit: amount.unit,
    value: amount.value,
    valueMax: amount.valueMax,
    parentPlace: null,
    quote: plan.quote(block.start, block.end),
    place: block.start,
    sureness: 0.8,
  }
}
