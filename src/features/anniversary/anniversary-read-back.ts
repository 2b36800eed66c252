// What was read, item by item, with all that an officer should look at before it is added.
import type { OfficeContext } from '../../chat/context.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import { addDays, yearOf } from '../../time/day.ts'
import { type AnniversaryFacts, isOutsidePhase, isRetired, occurrencesBetween, yearOnlyIn } from './anniversary.ts'
import { occurrenceLine, originPhrase, yearOnlyLine } from './anniversary-message.ts'
import { withoutKnown } from './anniversary-store.ts'
import type { PhaseFacts } from './anniversary-view.ts'
import { catalogueEntry } from './catalogue.ts'
import { isUnverified } from './manage-anniversaries.ts'
import { type AnniversaryItem, contradictions } from './parse-anniversary.ts'

export async function readBack(
  ctx: OfficeContext,
  items: readonly AnniversaryItem[],
  phase: PhaseFacts | undefined,
): Promise<{ readonly lines: readonly Phrase[]; readonly warnings: readonly Phrase[] }> {
  const fresh = new Set(await withoutKnown(ctx.tx, ctx.office.id, items))
  const warnings = items.flatMap(item => {
    if (!fresh.has(item)) return [phrase('anniversary-known', { name: item.name })]
    return [...contradictions(item, ctx.today), ...remarks(ctx, asFacts(item, phase))]
  })
  return { lines: items.map(item => itemLine(ctx, asFacts(item))), warnings }
}

/** The item as it will read in lists: by its own day of this year, or the next one. */
function itemLine(ctx: OfficeContext, one: AnniversaryFacts): Phrase {
  const year = yearOf(ctx.today)
  const inYear = occurrencesBetween([one], `${year}-01-01`, `${year}-12-31`)
  const next =
    inYear.find(({ on }) => on >= ctx.today) ?? occurrencesBetween([one], ctx.today, addDays(ctx.today, 400))[0]
  const [yearOnly] = yearOnlyIn([one], year)
  if (yearOnly) return yearOnlyLine(yearOnly)
  if (!next) return phrase('anniversary-item-first', { name: one.name, origin: originPhrase(one) })
  return phrase('anniversary-item', { line: occurrenceLine(next, ctx.today), origin: originPhrase(one) })
}

function remarks(ctx: OfficeContext, one: AnniversaryFacts): readonly Phrase[] {
  const year = one.phase?.year ?? yearOf(ctx.today)
  const inYear = occurrencesBetween([one], `${year}-01-01`, `${year}-12-31`)
  const outside = one.phase ? inYear.find(isOutsidePhase) : undefined
  const entry = catalogueEntry(one.catalogueId)
  return [
    ...(outside && one.phase
      ? [phrase('anniversary-item-outside', { name: one.name, day: { day: outside.on }, phase: one.phase.name })]
      : []),
    ...(entry && isUnverified(entry.verified) ? [phrase('anniversary-item-unverified', { name: one.name })] : []),
    ...(inYear.some(isRetired) ? [phrase('anniversary-item-retired', { name: one.name })] : []),
  ]
}

function asFacts(item: AnniversaryItem, phase?: PhaseFacts): AnniversaryFacts {
  const entry = catalogueEntry(item.catalogueId)
  return {
    ...item,
    id: '',
    isAnnounced: true,
    category: entry?.category,
    retiredFrom: entry?.retiredFrom ?? undefined,
    phase: phase && { name: phase.name, startsOn: phase.startsOn, endsOn: phase.endsOn, year: yearOf(phase.startsOn) },
  }
}
