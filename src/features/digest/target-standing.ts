// Whether a target is met, by what was pledged and by what was reported: a count to read at a glance. Pure.
import type { TargetFigures } from '../report/index.ts'

export type TargetsStanding = {
  /** Targets that say how many it takes. */
  readonly counted: number
  readonly pledged: number
  readonly reached: number
}

export function targetsStanding(figures: readonly Pick<TargetFigures, 'needed' | 'pledged' | 'reported'>[]) {
  const counted = figures.filter(({ needed }) => needed !== undefined)
  const meets = (value: number | undefined, needed: number | undefined) =>
    value !== undefined && needed !== undefined && value >= needed
  return {
    counted: counted.length,
    pledged: counted.filter(one => meets(one.pledged, one.needed)).length,
    reached: counted.filter(one => meets(one.reported?.value, one.needed)).length,
  } satisfies TargetsStanding
}
