// Which units have handed in which report, as of any day.
import type { Day } from '../../time/day.ts'
import { type UnitFacts, unitsOn } from '../roster/index.ts'
import { isFor, lastOnFor, type ReportDuty } from './duty.ts'
import type { DutyScope } from './duty-view.ts'
import { excusedFrom } from './excuse-store.ts'
import { momentOf } from './moment.ts'
import { countsOf, type ProgressCounts } from './progress.ts'
import { isHandedIn, type Standing, standingOf } from './report.ts'
import { reportStates } from './report-view.ts'

export type UnitProgress = {
  readonly unit: UnitFacts
  readonly standing: Standing
  readonly reportId?: string
  readonly submittedOn?: Day
}

export type Progress = {
  readonly duty: ReportDuty
  readonly units: readonly UnitProgress[]
  readonly counts: ProgressCounts
}

/** Still to hand in: neither excused nor handed in. */
export function isOwing({ standing: { status } }: UnitProgress): boolean {
  return status !== 'excused' && (status === 'missing' || !isHandedIn(status))
}

/** The units concerned in the office's order, for each duty; with `asOf` as it stood at the end of that day. */
export async function progressOf(scope: DutyScope, duties: readonly ReportDuty[]): Promise<readonly Progress[]> {
  const { on, until } = momentOf(scope)
  const units = await unitsOn(scope.tx, scope.office.id, on)
  const keys = duties.map(({ key }) => key)
  const rows = until ? await statesThen(scope, keys, on, until) : await reportStates(scope, keys)
  const excused = await excusedFrom(scope.tx, scope.office.id, keys, until)
  const byPlace = new Map(rows.map(row => [`${row.unitId} ${row.dutyKey}`, row]))
  return duties.map(duty => {
    const concerned = units.filter(unit => isFor(duty, unit.id))
    const stands = concerned.map((unit): UnitProgress => {
      const place = `${unit.id} ${duty.key}`
      const row = byPlace.get(place)
      const standing = standingOf(row, lastOnFor(duty, unit.id), on, excused.has(place))
      return { unit, standing, reportId: row?.id, submittedOn: row?.submittedOn }
    })
    return { duty, units: stands, counts: countsOf(stands.map(({ standing }) => standing)) }
  })
}

/** The last version of each report that had been written by then. */
async function statesThen({ tx, office }: DutyScope, dutyKeys: readonly string[], on: Day, until: Date) {
  const versions = await tx.reportVersion.findMany({
    where: { officeId: office.id, recordedAt: { lte: until }, report: { dutyKey: { in: [...dutyKeys] } } },
    orderBy: { version: 'asc' },
    select: { state: true, report: { select: { id: true, unitId: true, dutyKey: true, submittedOn: true } } },
  })
  const last = new Map(versions.map(({ state, report }) => [report.id, { ...report, state }]))
  return [...last.values()].map(({ submittedOn, ...row }) => ({
    ...row,
    submittedOn: submittedOn !== null && submittedOn <= on ? submittedOn : undefined,
  }))
}
