// What is nudged for: the reports that were asked for, with the units that have not handed in.
import type { Day } from '../../time/day.ts'
import {
  currentDuties,
  type DutyScope,
  dutyByKey,
  isOwing,
  isUrged,
  isWritableOn,
  lastOnFor,
  type Progress,
  progressOf,
  type ReportDuty,
} from '../report/index.ts'
import type { Owing } from './address-nudges.ts'

/** Asked for, begun, and with a last day that is not settled otherwise. */
export function isNudged(duty: ReportDuty): boolean {
  return duty.isAsked && duty.deadline?.state === 'open'
}

export type OwedDuty = { readonly progress: Progress; readonly owing: readonly Owing[] }

/** The units whose last day it is, or all of them; undefined where the report is not asked for any more. */
export async function owedDuty(scope: DutyScope, key: string, lastOn?: Day): Promise<OwedDuty | undefined> {
  const duty = await dutyByKey(scope, key)
  if (!duty?.isAsked || !isWritableOn(duty, scope.today)) return undefined
  const [progress] = await progressOf(scope, [duty])
  return progress && { progress, owing: owingOf(progress, lastOn) }
}

/** Everything that some unit owes today, the earliest last day first; a period without a last day is owed once it is over. */
export async function owedDuties(scope: DutyScope): Promise<readonly OwedDuty[]> {
  const duties = (await currentDuties(scope)).filter(duty => isUrged(duty, scope.today))
  const all = (await progressOf(scope, duties)).map(progress => ({ progress, owing: owingOf(progress) }))
  const lastOn = ({ progress }: OwedDuty) => lastOnFor(progress.duty, undefined) ?? '9999-12-31'
  return all.filter(({ owing }) => owing.length > 0).toSorted((a, b) => lastOn(a).localeCompare(lastOn(b)))
}

function owingOf({ duty, units }: Progress, lastOn?: Day): readonly Owing[] {
  return units.filter(isOwing).flatMap(({ unit, standing, reportId }): readonly Owing[] => {
    if (lastOn !== undefined && lastOnFor(duty, unit.id) !== lastOn) return []
    const status = standing.status === 'draft' || standing.status === 'sentBack' ? standing.status : 'missing'
    return [{ unit, status, isOverdue: standing.isOverdue, reportId }]
  })
}
