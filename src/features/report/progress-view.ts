// Which units have handed in which report, as of today.
import type { Day } from '../../time/day.ts'
import { type UnitFacts, unitsOn } from '../roster/index.ts'
import { isFor, lastOnFor, type ReportDuty } from './duty.ts'
import type { DutyScope } from './duty-view.ts'
import { countsOf, type ProgressCounts } from './progress.ts'
import { type Standing, standingOf } from './report.ts'

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

/** The units concerned in the office's order, for each duty. */
export async function progressOf(scope: DutyScope, duties: readonly ReportDuty[]): Promise<readonly Progress[]> {
  const { tx, office, today } = scope
  const units = await unitsOn(tx, office.id, today)
  const rows = await tx.report.findMany({
    where: { officeId: office.id, dutyKey: { in: duties.map(({ key }) => key) } },
    select: { id: true, unitId: true, dutyKey: true, state: true, submittedOn: true },
  })
  const byPlace = new Map(rows.map(row => [`${row.unitId} ${row.dutyKey}`, row]))
  return duties.map(duty => {
    const concerned = units.filter(unit => isFor(duty, unit.id))
    const stands = concerned.map((unit): UnitProgress => {
      const row = byPlace.get(`${unit.id} ${duty.key}`)
      const report = row && { state: row.state, submittedOn: row.submittedOn ?? undefined }
      const standing = standingOf(report, lastOnFor(duty, unit.id), today)
      return { unit, standing, reportId: row?.id, submittedOn: report?.submittedOn }
    })
    return { duty, units: stands, counts: countsOf(stands.map(({ standing }) => standing)) }
  })
}
