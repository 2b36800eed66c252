// Pledges against the targets that name a title: how many hold it, against what they are measured, how many it takes. Pure.
import { type CampaignFacts, type TargetFacts, titlesOn } from '../campaign/index.ts'
import { neededFor, titlesAbove } from './pledge.ts'
import { type Base, type Counted, countedIn, holdersIn, type Tally, unitsHolding } from './tally.ts'

export type TargetCount = {
  readonly target: TargetFacts
  /** People or units that pledged to the target's title, or to one that includes it; undefined where it names none. */
  readonly pledged?: Counted
  /** What the target is measured against; undefined for what is measured otherwise. */
  readonly base?: number
  /** Undefined where the target names no number or its base is not known. */
  readonly needed?: number
}

/** Every target in its order; `unitIds` are the office's units on that day. */
export function targetCounts(
  tally: Tally,
  campaign: Pick<CampaignFacts, 'startsOn'>,
  targets: readonly TargetFacts[],
  unitIds: readonly string[],
): readonly TargetCount[] {
  const holding = (target: TargetFacts | undefined) => target && heldFor(tally, campaign, target, unitIds)
  return targets.map(target => {
    const parent = target.base === 'parent' ? holding(targets.find(({ id }) => id === target.parentId)) : undefined
    const base = parent?.total ?? wholeOf(tally, target, unitIds)
    const isUnknown = base === undefined && target.measure === 'percent'
    return { target, pledged: holding(target), base, needed: isUnknown ? undefined : neededFor(target, base ?? 0) }
  })
}

function heldFor(
  tally: Tally,
  { startsOn }: Pick<CampaignFacts, 'startsOn'>,
  target: TargetFacts,
  unitIds: readonly string[],
): Counted | undefined {
  if (target.titleKey === undefined) return undefined
  const subject = target.scope === 'individual' ? 'individual' : 'collective'
  const keys = titlesFrom(target.titleKey, startsOn, subject)
  return subject === 'individual' ? holdersIn(tally, keys, baseOf(target)) : unitsHolding(tally, keys, unitIds)
}

/** The title and those that include it. */
export function titlesFrom(key: string, on: string, subject: 'individual' | 'collective'): readonly string[] {
  return [key, ...titlesAbove(key, titlesOn(on, subject))]
}

/** Only who is in the base counts as having pledged: a target is never met by people it is not about. */
function baseOf({ base }: Pick<TargetFacts, 'base'>): Base {
  return base === 'all' ? 'all' : 'eligible'
}

function wholeOf(tally: Tally, target: TargetFacts, unitIds: readonly string[]): number | undefined {
  if (target.scope === 'collective') return unitIds.length
  if (target.scope !== 'individual') return undefined
  return countedIn(tally, baseOf(target)).total
}
