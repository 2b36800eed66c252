// Reads the rows of a table of work: what, who and when stand in cells instead of a sentence.
import { fold } from '../../../language/vietnamese.ts'
import type { Block } from './blocks.ts'
import { findDueTimes, leadingDueTime } from './due-times.ts'
import type { ObligationItem } from './plan-reading.ts'
import { lineStart, type PlanText } from './plan-text.ts'
import { tidyText } from './sentences.ts'
import type { Written } from './time-ranges.ts'

type Columns = { readonly what: number; readonly who: number | null; readonly when: number }

const CELL_GAP = ' | '
const HEAD_WORDS = {
  what: /noi dung|nhiem vu|cong viec|hoat dong|san pham/u,
  who: /chu tri|don vi|thuc hien|phu trach|nguoi|trach nhiem/u,
  when: /thoi gian|thoi han|tien do|hoan thanh|han/u,
}

/** What stands in the cells of a row, its number included; undefined when the block is no row. */
export function cellsOf(plan: PlanText, block: Block): readonly string[] | undefined {
  const line = plan.text.slice(lineStart(plan, block.start), block.end)
  if (!line.includes(CELL_GAP)) return undefined
  return line.split(CELL_GAP).map(cell => cell.replace(/^\|\s*|\s*\|$/gu, '').trim())
}

/** The duty in a table row: undefined when the block is no row at all, empty when the row says no day. */
export function readRow(plan: PlanText, block: Block, written: Written): readonly ObligationItem[] | undefined {
  const cells = cellsOf(plan, block)
  if (!cells) return undefined
  const columns = columnsAbove(plan, block)
  if (!columns) return []
  const when = cells[columns.when] ?? ''
  const due =
    leadingDueTime(`${when}:`, written) ?? findDueTimes(when, written)[0] ?? findDueTimes(`trong ${when}`, written)[0]
  const what = tidyText(cells[columns.what] ?? '')
  if (!due || what.length < 6) return []
  const who = columns.who === null ? null : tidyText(cells[columns.who] ?? '') || null
  const { by, from, to } = due
  return [
    {
      what,
      who,
      toWhom: null,
      through: null,
      by,
      from,
      to,
      byText: when,
      quote: plan.quote(block.start, block.end),
      place: block.start,
      sureness: 0.85,
    },
  ]
}

/** The nearest row above that names its columns. */
function columnsAbove(plan: PlanText, block: Block): Columns | undefined {
  for (let index = block.index - 1; index >= 0 && plan.blocks[index]!.text.includes(CELL_GAP); index--) {
    const heads = plan.blocks[index]!.text.split(CELL_GAP).map(cell => fold(cell))
    const when = heads.findIndex(head => HEAD_WORDS.when.test(head) && !HEAD_WORDS.what.test(head))
    const what = heads.findIndex(head => HEAD_WORDS.what.test(head))
    if (when === -1 || what === -1) continue
    const who = heads.findIndex((head, at) => at !== when && at !== what && HEAD_WORDS.who.test(head))
    return { what, who: who === -1 ? null : who, when }
  }
  return undefined
}
