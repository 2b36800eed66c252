// What a pledge is and what follows from it alone: which title includes which, what is late, what makes two the same.

import type { Title } from '../campaign/index.ts'

export const pledgeKinds = ['title', 'movement', 'commitment', 'initiative'] as const
export type PledgeKind = (typeof pledgeKinds)[number]
export type PledgeSubject = 'individual' | 'collective'
export const pledgeStates = ['waiting', 'active', 'sentBack', 'withdrawn'] as const
export type PledgeState = (typeof pledgeStates)[number]

/** States in which a pledge stands for its subject: a second one to the same title is refused. */
export const standingStates = ['waiting', 'active', 'sentBack'] as const

/** What was pledged, apart from who and when. */
export type PledgeContent = {
  readonly kind: PledgeKind
  readonly titleKey?: string
  readonly movementId?: string
  readonly content?: string
  readonly commitment?: string
}

/** Equal for two pledges of which only one may stand; undefined where any number may. */
export function activeKeyOf(
  campaignId: string,
  who: { readonly memberId?: string; readonly unitId?: string; readonly subject: PledgeSubject },
  what: Pick<PledgeContent, 'kind' | 'titleKey' | 'movementId'>,
): string | undefined {
  const object = what.kind === 'title' ? what.titleKey : what.kind === 'movement' ? what.movementId : undefined
  if (object === undefined) return undefined
  const subject = who.subject === 'individual' ? `member:${who.memberId}` : `unit:${who.unitId}`
  return `${campaignId}:${subject}:${what.kind}:${object}`
}

/** The titles a title includes, the next lower first. */
export function titlesBelow(key: string, titles: readonly Title[]): readonly string[] {
  const below: string[] = []
  let next = titles.find(title => title.key === key)?.includes
  while (next !== undefined && !below.includes(next)) {
    below.push(next)
    const lower: string = next
    next = titles.find(title => title.key === lower)?.includes
  }
  return below
}

/** The titles that include this one. */
export function titlesAbove(key: string, titles: readonly Title[]): readonly string[] {
  return titles.filter(title => titlesBelow(title.key, titles).includes(key)).map(title => title.key)
}

export type TargetRule = {
  readonly comparator: 'eq' | 'gte' | 'gt' | 'range' | 'exists' | 'oneOf' | 'betterThanLastYear'
  readonly measure: 'percent' | 'count' | 'none'
  /** Whole hundredths. */
  readonly value?: number
}

/** How many it takes at least to meet a target over a base; undefined where the target does not say a number. */
export function neededFor(target: TargetRule, base: number): number | undefined {
  if (target.comparator === 'exists' || target.comparator === 'oneOf') return 1
  if (target.comparator === 'betterThanLastYear' || target.measure === 'none' || target.value === undefined)
    return undefined
  const exact = target.measure === 'percent' ? (base * target.value) / 10_000 : target.value / 100
  return target.comparator === 'gt' ? Math.floor(exact) + 1 : Math.ceil(exact)
}

export type UnitCount = { readonly eligible: number; readonly pledged: number }

export type CoverageCount = UnitCount & { readonly missing: number; readonly isComplete: boolean }

/** Never more pledged than eligible: who pledged without being counted changes no coverage. */
export function coverageOf({ eligible, pledged }: UnitCount): CoverageCount {
  const counted = Math.min(pledged, eligible)
  return { eligible, pledged: counted, missing: eligible - counted, isComplete: eligible > 0 && counted === eligible }
}
