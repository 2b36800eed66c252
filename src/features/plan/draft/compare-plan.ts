// A corrected plan against the last one and what the office changed by hand: a hand change stands unless its passage changed.
import { fold } from '../../../language/vietnamese.ts'
import { pairItems } from './match-items.ts'
import { isByHand, isIncomplete, type PlanDraft, type PlanItem, sameValue } from './plan-item.ts'

/**
 * `ours` holds the items of the last reading with what stands now, and what the office added; `theirs` is the new reading.
 * What becomes of each item is marked on it; where the office has to choose, both versions stand side by side.
 */
export function comparePlan(ours: PlanDraft, theirs: PlanDraft): PlanDraft {
  const read = ours.items.filter(item => item.read !== undefined)
  const added = ours.items.filter(item => item.read === undefined)
  // A plan that names no year says nothing about the time.
  const said = theirs.items.filter(item => item.group !== 'period' || !isIncomplete(item))
  const pairs = pairItems(said, read.map(asRead))
  const known = new Map([...pairs].map(([their, mine]) => [their, read.find(one => one.id === mine.id)!]))
  const unmatched = said.filter(item => !known.has(item))
  for (const [their, mine] of pairItems(unmatched, added)) known.set(their, mine)
  const ids = newIds(ours, theirs, known)
  const merged = said.map(their => {
    const item = mergedItem(their, known.get(their))
    const parentId = their.parentId && ids.get(their.parentId)
    return { ...item, id: ids.get(their.id)!, parentId }
  })
  const seen = new Set([...known.values()].map(({ id }) => id))
  const rest = ours.items.filter(({ id }) => !seen.has(id)).flatMap(leftOver)
  return { ...theirs, items: inGroups([...merged, ...rest]), bodies: { ...ours.bodies, ...theirs.bodies } }
}

/** What the last plan said, to be recognised by it whatever the office made of it. */
function asRead(item: PlanItem): PlanItem {
  return { ...item, value: item.read } as PlanItem
}

function mergedItem(their: PlanItem, mine: PlanItem | undefined): PlanItem {
  if (!mine) return { ...their, change: 'added' }
  const { read, evidence } = their
  const known = { ...mine, read, evidence } as PlanItem
  const isOurs = isByHand(mine)
  if (sameValue(mine.value, their.value) && !mine.isRemoved) return known
  if (mine.read !== undefined && isSamePassage(mine, their)) {
    return isOurs || sameValue(mine.read, their.read) ? known : changed(known, their)
  }
  return isOurs ? ({ ...known, question: { theirs: their.value } } as PlanItem) : changed(known, their)
}

function changed(known: PlanItem, their: PlanItem): PlanItem {
  return { ...known, value: their.value, change: 'changed', was: known.value } as PlanItem
}

/** Whether the plan still says the same there: the same words, or words that mean the same to the reader. */
function isSamePassage(mine: PlanItem, their: PlanItem): boolean {
  if (sameValue(mine.read, their.read)) return true
  const [quote, other] = [mine.evidence?.quote, their.evidence?.quote]
  return quote !== undefined && other !== undefined && quote !== '' && fold(quote) === fold(other)
}

/** What the corrected plan no longer says: kept where a campaign cannot be without it, ended, asked where the office had changed it, kept where the office added it. */
function leftOver(item: PlanItem): readonly PlanItem[] {
  if (item.read === undefined || item.group === 'title' || item.group === 'period') return [item]
  if (item.isRemoved) return []
  return isByHand(item) ? [{ ...item, question: {} }] : [{ ...item, change: 'ended', was: item.value } as PlanItem]
}

/** Items keep their ids; new ones get numbers nobody had. */
function newIds(
  ours: PlanDraft,
  theirs: PlanDraft,
  known: ReadonlyMap<PlanItem, PlanItem>,
): ReadonlyMap<string, string> {
  const taken = new Set(ours.items.map(({ id }) => id))
  return new Map(theirs.items.map(item => [item.id, known.get(item)?.id ?? freeId(item.group, taken)]))
}

/** An id of the group that is not taken yet, and is from now on. */
export function freeId(group: PlanItem['group'], taken: Set<string>): string {
  let number = 1
  while (taken.has(`${group}-${number}`)) number++
  taken.add(`${group}-${number}`)
  return `${group}-${number}`
}

/** One group after the other; inside a group the new plan's order, then what it does not name. */
function inGroups(items: readonly PlanItem[]): readonly PlanItem[] {
  const order = [...new Set(items.map(({ group }) => group))]
  return order.flatMap(group => items.filter(item => item.group === group))
}

/** What the corrected plan said, taken back out of a comparison, to compare once more. */
export function theirsOf(merged: PlanDraft): PlanDraft {
  const said = merged.items.filter(
    ({ read, change, question }) =>
      read !== undefined && change !== 'ended' && !(question && question.theirs === undefined),
  )
  return {
    ...merged,
    items: said.map(
      ({ change: _change, was: _was, question: _question, rowId: _row, isRemoved: _removed, ...item }) =>
        ({ ...item, value: item.read }) as PlanItem,
    ),
  }
}

export function chooseMine(item: PlanItem): PlanItem {
  const { question: _, ...kept } = item
  return kept as PlanItem
}

export function chooseTheirs(item: PlanItem): PlanItem {
  const { question, isRemoved: _, ...known } = item
  if (!question) return item
  const was = item.value
  if (question.theirs === undefined) return { ...known, change: 'ended', was } as PlanItem
  return { ...known, value: question.theirs, change: item.isRemoved ? 'added' : 'changed', was } as PlanItem
}
