// The one place figures come from: per target what was pledged, reported and accepted, as of the end of any day.
import type { Tx } from '../../db/open-database.ts'
import { type CampaignFacts, type TargetFacts, targetsOf } from '../campaign/index.ts'
import { countsIn, type OfficeCounts, targetCounts } from '../pledge/index.ts'
import { type Moment, momentOf } from './moment.ts'
import type { Figure } from './report.ts'
import { type StandingReport, standingReports } from './standing-report-view.ts'

export type FigureScope = Moment & { readonly tx: Tx }

/** What units reported, added up; `base` where every one of them said what it counts against. */
export type Sum = { readonly value: number; readonly base?: number; readonly units: number }

export type UnitFigure = {
  readonly unitId: string
  readonly unitName: string
  readonly pledged?: number
  readonly reported?: Figure
  readonly isAccepted: boolean
}

export type TargetFigures = {
  readonly target: TargetFacts
  /** Undefined where the target names no title. */
  readonly pledged?: number
  /** People or units it is measured against; undefined for what is measured otherwise. */
  readonly base?: number
  /** How many it takes; undefined where the target names no number or its base is not known. */
  readonly needed?: number
  /** Handed in: submitted or accepted. Undefined where nobody has said a figure. */
  readonly reported?: Sum
  readonly accepted?: Sum
  readonly units: readonly UnitFigure[]
}

/**
 * Every target of the campaign, in its order. With `dutyKey` the reports on that phase or review; without one each
 * unit's latest word on the target, since what is reached in the end is what counts, and phases are not added up. The
 * pledges' counts of the same day may be given where they are known already.
 */
export async function figuresOf(
  scope: FigureScope,
  campaign: CampaignFacts,
  dutyKey?: string,
  known?: OfficeCounts,
): Promise<readonly TargetFigures[]> {
  const { tx, office } = scope
  const { on, until } = momentOf(scope)
  const counts = known ?? (await countsIn({ tx, officeId: office.id, on, until }, campaign.id))
  const { tally, coverage, unitIds } = counts
  const targets = await targetsOf(tx, office.id, campaign.id, until)
  const said = await standingReports(scope, campaign.id, dutyKey)
  return targetCounts(tally, campaign, targets, unitIds).map(({ target, pledged, base, needed }) => {
    const own = coverage.units.map(({ unit }): UnitFigure => {
      const { figure, isAccepted } = latest(said, unit.id, target.id)
      return {
        unitId: unit.id,
        unitName: unit.name,
        ...(pledged && { pledged: pledged.byUnit.get(unit.id) ?? 0 }),
        ...(figure && { reported: figure }),
        isAccepted,
      }
    })
    return {
      ...{ target, pledged: pledged?.total, base, needed },
      reported: sumOf(own),
      accepted: sumOf(own.filter(one => one.isAccepted)),
      units: own,
    }
  })
}

function latest(said: readonly StandingReport[], unitId: string, targetId: string) {
  for (const one of said) {
    const figure = one.unitId === unitId ? one.figures.find(({ targetId: id }) => id === targetId) : undefined
    if (figure) return { figure, isAccepted: one.isAccepted }
  }
  return { figure: undefined, isAccepted: false }
}

function sumOf(units: readonly UnitFigure[]): Sum | undefined {
  const figures = units.flatMap(({ reported }) => reported ?? [])
  if (figures.length === 0) return undefined
  const value = figures.reduce((sum, figure) => sum + figure.value, 0)
  const isWhole = figures.every(({ base }) => base !== undefined)
  const base = isWhole ? figures.reduce((sum, figure) => sum + (figure.base ?? 0), 0) : undefined
  return { value, ...(base !== undefined && { base }), units: figures.length }
}
