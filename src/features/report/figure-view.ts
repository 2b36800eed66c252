// The one place figures come from: per target what was pledged, reported and accepted, as of the end of any day.
import type { Tx } from '../../db/open-database.ts'
import { type Day, endOfDay } from '../../time/day.ts'
import { type CampaignFacts, type TargetFacts, targetsOf } from '../campaign/index.ts'
import { type Counted, countedOn, neededFor, pledgedTo } from '../pledge/index.ts'
import { unitsOn } from '../roster/index.ts'
import { type Figure, figuresFrom, isHandedIn } from './report.ts'

export type FigureScope = {
  readonly tx: Tx
  readonly office: { readonly id: string; readonly timeZone: string }
  /** The day it is. */
  readonly today: Day
  /** As it stood at the end of this day; today where left out. */
  readonly asOf?: Day
}

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
 * unit's latest word on the target, since what is reached in the end is what counts, and phases are not added up.
 */
export async function figuresOf(
  scope: FigureScope,
  campaign: CampaignFacts,
  dutyKey?: string,
): Promise<readonly TargetFigures[]> {
  const on = scope.asOf ?? scope.today
  const counting = { tx: scope.tx, officeId: scope.office.id, on }
  const until = on < scope.today ? endOfDay(on, scope.office.timeZone) : undefined
  const targets = await targetsOf(scope.tx, scope.office.id, campaign.id)
  const units = await unitsOn(scope.tx, scope.office.id, on)
  const people = { eligible: await countedOn(counting, 'eligible'), all: await countedOn(counting, 'all') }
  const said = await reportsThen(scope, campaign.id, dutyKey, until)
  const pledges = new Map<string, Counted>()
  for (const { id, titleKey, scope: whose } of targets) {
    const subject = whose === 'individual' ? 'individual' : 'collective'
    if (titleKey !== undefined) pledges.set(id, await pledgedTo(counting, campaign, subject, titleKey, until))
  }
  return targets.map(target => {
    const pledged = pledges.get(target.id)
    const base = baseOf(target, pledges, { ...people, units: units.length })
    const own = units.map((unit): UnitFigure => {
      const { figure, isAccepted } = latest(said, unit.id, target.id)
      const reported = { ...(figure && { reported: figure }), isAccepted }
      return {
        unitId: unit.id,
        unitName: unit.name,
        ...(pledged && { pledged: pledged.byUnit.get(unit.id) ?? 0 }),
        ...reported,
      }
    })
    return {
      target,
      pledged: pledged?.total,
      base,
      needed: base === undefined && target.measure === 'percent' ? undefined : neededFor(target, base ?? 0),
      reported: sumOf(own),
      accepted: sumOf(own.filter(one => one.isAccepted)),
      units: own,
    }
  })
}

type Bases = { readonly eligible: Counted; readonly all: Counted; readonly units: number }

/** As pledges are measured: people who count, units, or those who pledged to the target above. */
function baseOf(target: TargetFacts, pledges: ReadonlyMap<string, Counted>, bases: Bases): number | undefined {
  const parent = target.base === 'parent' && target.parentId ? pledges.get(target.parentId) : undefined
  if (parent) return parent.total
  if (target.scope === 'collective') return bases.units
  if (target.scope !== 'individual') return undefined
  return target.base === 'all' ? bases.all.total : bases.eligible.total
}

type Said = {
  readonly unitId: string
  readonly figures: readonly Figure[]
  readonly isAccepted: boolean
  readonly recordedAt: Date
}

/** The reports that counted as handed in at that moment, the latest first. */
async function reportsThen(
  { tx, office }: FigureScope,
  campaignId: string,
  dutyKey: string | undefined,
  until: Date | undefined,
): Promise<readonly Said[]> {
  const rows = await tx.reportVersion.findMany({
    where: {
      officeId: office.id,
      report: { campaignId, ...(dutyKey !== undefined && { dutyKey }) },
      ...(until && { recordedAt: { lte: until } }),
    },
    orderBy: [{ reportId: 'asc' }, { version: 'asc' }],
    select: { reportId: true, state: true, figures: true, recordedAt: true, report: { select: { unitId: true } } },
  })
  const last = new Map(rows.map(row => [row.reportId, row]))
  return [...last.values()]
    .filter(({ state }) => isHandedIn(state))
    .map(({ state, figures, recordedAt, report }) => ({
      unitId: report.unitId,
      figures: figuresFrom(figures),
      isAccepted: state === 'accepted',
      recordedAt,
    }))
    .toSorted((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime())
}

function latest(said: readonly Said[], unitId: string, targetId: string) {
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
