// Tells which item of one reading is which of another: the same words, the same passage, or words that are mostly the same.
import { fold } from '../../../language/vietnamese.ts'
import type { PlanItem } from './plan-item.ts'

const alike = 0.6

/** Pairs of the same group, each item in one pair at most, the surest first. */
export function pairItems(ones: readonly PlanItem[], others: readonly PlanItem[]): ReadonlyMap<PlanItem, PlanItem> {
  const scored = ones.flatMap(one =>
    others.flatMap(other => {
      const score = one.group === other.group ? likeness(one, other) : 0
      return score >= alike ? [{ one, other, score }] : []
    }),
  )
  const pairs = new Map<PlanItem, PlanItem>()
  const taken = new Set<PlanItem>()
  for (const { one, other } of scored.toSorted((a, b) => b.score - a.score)) {
    if (pairs.has(one) || taken.has(other)) continue
    pairs.set(one, other)
    taken.add(other)
  }
  return pairs
}

/** 3 for what there is only one of, 2 for the same name, 1 for the same passage, else the share of common words. */
function likeness(one: PlanItem, other: PlanItem): number {
  if (['title', 'theme', 'basis', 'period'].includes(one.group)) return 3
  const [name, otherName] = [nameOf(one), nameOf(other)]
  if (name === otherName) return 2
  const quote = one.evidence && fold(one.evidence.quote)
  const shared = overlap(name, otherName)
  return quote !== undefined && other.evidence && quote === fold(other.evidence.quote) ? 1 + shared : shared
}

/** What an item is about, without its figures and days: those are what changes. */
function nameOf(item: PlanItem): string {
  if (item.group === 'target')
    return fold(`${item.value.subject} ${item.value.outcome} ${item.parentId ? 'trong do' : ''}`)
  if (item.group === 'deadline') return fold(item.value.what)
  if (typeof item.value === 'string') return fold(item.value)
  return 'name' in item.value ? fold(item.value.name) : ''
}

/** Dice over the words. */
function overlap(one: string, other: string): number {
  const [words, others] = [wordsOf(one), wordsOf(other)]
  const left = [...others]
  const common = words.filter(word => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return words.length + others.length === 0 ? 0 : (2 * common.length) / (words.length + others.length)
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '')
}
