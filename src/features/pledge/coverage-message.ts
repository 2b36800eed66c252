// The state of registration as people see it: pictures and counts for everybody, never a name.
import type { OfficeContext } from '../../chat/context.ts'
import { type Block, facts, heading, list, note, progress, table, text } from '../../chat/message.ts'
import { type Phrase, phrase, type Wordable } from '../../language/translate.ts'
import { type CampaignFacts, movementsOf, titleName, titlesOn } from '../campaign/index.ts'
import type { Coverage, OfficeCounts } from './coverage-view.ts'
import { countsByObject } from './object-count-view.ts'
import { coverageOf, pledgeKinds } from './pledge.ts'
import { scopeOf } from './pledge-rights.ts'
import { holdersIn, unitsHolding } from './tally.ts'
import { type TargetCount, titlesFrom } from './title-count.ts'

const unitsPerPage = 30

export function totalBlocks(campaign: CampaignFacts, coverage: Coverage): readonly Block[] {
  const total = coverageOf(coverage.total)
  const units = coverage.units.filter(({ eligible }) => eligible > 0).map(coverageOf)
  return [
    heading(phrase('pledge-coverage-heading', { campaign: campaign.title })),
    progress(phrase('pledge-coverage-total'), total.pledged, total.eligible),
    facts(
      [
        phrase('pledge-coverage-units'),
        phrase('pledge-of', { done: units.filter(({ isComplete }) => isComplete).length, total: units.length }),
      ],
      [
        phrase('pledge-coverage-collective'),
        phrase('pledge-of', {
          done: coverage.units.filter(({ collective }) => collective > 0).length,
          total: coverage.units.length,
        }),
      ],
      campaign.dueOn === undefined ? undefined : [phrase('pledge-due-on'), dayPhrase(campaign.dueOn)],
      campaign.lockedOn === undefined ? undefined : [phrase('pledge-locked-on'), dayPhrase(campaign.lockedOn)],
      coverage.late === 0 ? undefined : [phrase('pledge-late'), phrase('field-number', { value: coverage.late })],
      coverage.waiting === 0
        ? undefined
        : [phrase('pledge-state-waiting'), phrase('field-number', { value: coverage.waiting })],
      coverage.notCounted === 0
        ? undefined
        : [phrase('pledge-filter-notCounted'), phrase('field-number', { value: coverage.notCounted })],
    ),
  ]
}

export function dayPhrase(day: string): Phrase {
  return phrase('field-day', { day: { day } })
}

/** The counts of one unit, where a group or a person belongs to it. */
export function unitBlock(coverage: Coverage, unitId: string | undefined): Block | undefined {
  const found = coverage.units.find(({ unit }) => unit.id === unitId)
  if (!found) return undefined
  const counted = coverageOf(found)
  return progress(found.unit.name, counted.pledged, counted.eligible)
}

export function unitTable(coverage: Coverage, page: number): { readonly block: Block; readonly hasMore: boolean } {
  const shown = coverage.units.slice(page * unitsPerPage, (page + 1) * unitsPerPage)
  const rows = shown.map(one => {
    const counted = coverageOf(one)
    return [
      one.unit.name,
      phrase('pledge-of', { done: counted.pledged, total: counted.eligible }),
      phrase('field-number', { value: one.collective }),
    ]
  })
  return {
    block: table(
      [phrase('pledge-column-unit'), phrase('pledge-column-pledged'), phrase('pledge-column-collective')],
      rows,
    ),
    hasMore: coverage.units.length > (page + 1) * unitsPerPage,
  }
}

/** Per title, movement and kind; a higher title counts for those it includes. */
export async function objectBlocks(
  ctx: OfficeContext,
  campaign: CampaignFacts,
  { tally, unitIds }: OfficeCounts,
): Promise<readonly Block[]> {
  const movements = await movementsOf(ctx.tx, ctx.office.id, campaign.id)
  const blocks: Block[] = []
  for (const subject of ['individual', 'collective'] as const) {
    const counts = await countsByObject(scopeOf(ctx), campaign.id, subject)
    const lines: Wordable[] = []
    for (const { key } of titlesOn(campaign.startsOn, subject)) {
      const own = counts.titles.get(key) ?? 0
      const keys = titlesFrom(key, campaign.startsOn, subject)
      const holders = subject === 'individual' ? holdersIn(tally, keys, 'ever') : unitsHolding(tally, keys, unitIds)
      const all = Math.max(own, holders.total)
      if (all === 0) continue
      const args = { title: titleName(key), count: own, all }
      lines.push(phrase(all === own ? 'pledge-title-count' : 'pledge-title-count-included', args))
    }
    for (const { id, name } of movements) {
      const count = counts.movements.get(id) ?? 0
      if (count > 0) lines.push(phrase('pledge-movement-count', { name, count }))
    }
    for (const kind of pledgeKinds.filter(kind => kind === 'commitment' || kind === 'initiative')) {
      const count = counts.kinds.get(kind) ?? 0
      if (count > 0) lines.push(phrase('pledge-kind-count', { kind: phrase(`pledge-kind-${kind}`), count }))
    }
    if (lines.length > 0) blocks.push(heading(phrase(`pledge-objects-${subject}`)), list(lines))
  }
  return blocks.length > 0 ? blocks : [note(phrase('pledge-nobody-yet'))]
}

/** Pledges against the campaign's targets that name a title. */
export function targetBlocks(counts: readonly TargetCount[]): readonly Block[] {
  const blocks = counts.flatMap(({ target: { wording }, pledged, base, needed }): readonly Block[] => {
    if (pledged === undefined) return []
    const count = pledged.total
    if (base === undefined) return [text(phrase('pledge-target-pledged', { target: wording, count }))]
    if (needed === undefined) return [text(phrase('pledge-target-counted', { target: wording, count, base }))]
    return [progress(phrase('pledge-target-needs', { target: wording, needed, base }), count, needed)]
  })
  return blocks.length > 0 ? blocks : [note(phrase('pledge-no-title-targets'))]
}
