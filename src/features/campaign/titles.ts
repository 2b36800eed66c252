// The titles people and units may pledge to, under the rule set in force on a day; the data carries its citations.
import { phrase } from '../../language/translate.ts'
import type { Day } from '../../time/day.ts'
import ruleSets from './data/titles.json' with { type: 'json' }

export type TitleSubject = 'individual' | 'collective'

export type Title = {
  readonly key: string
  readonly subject: TitleSubject
  /** A pledge to this title shows the lower one as included. */
  readonly includes?: string
  readonly citation: string
}

export type RuleSet = {
  readonly id: string
  readonly validFrom: Day
  readonly validTo: Day | null
  /** Whether a pledge is a condition for a title; a warning to the officer, never a block. */
  readonly needsPledge: boolean
  /** The most grassroots fighters there may be, as a share of the advanced workers; none known under the law of 2022. */
  readonly fighterCap: { readonly percent: number; readonly citation: string } | null
  readonly citation: string
  readonly titles: readonly Title[]
}

/** The rule set in force on a day; the earliest known one for days before it. */
function ruleSetOn(on: Day): RuleSet {
  const sets = ruleSets as readonly RuleSet[]
  return sets.find(set => set.validFrom <= on && (set.validTo === null || set.validTo >= on)) ?? sets[0]!
}

export function titlesOn(on: Day, subject: TitleSubject): readonly Title[] {
  return ruleSetOn(on).titles.filter(title => title.subject === subject)
}

/** The keys of every rule set: a pledge made under an earlier one keeps its title. */
export function titleKeys(subject: TitleSubject): readonly string[] {
  const all = (ruleSets as readonly RuleSet[]).flatMap(({ titles }) => titles)
  return [...new Set(all.filter(title => title.subject === subject).map(({ key }) => key))]
}

export function titleName(key: string) {
  return phrase(`title-${key}`)
}

/** Null where no rule in force sets a cap. */
export function fighterCapPercent(on: Day): number | null {
  return ruleSetOn(on).fighterCap?.percent ?? null
}
