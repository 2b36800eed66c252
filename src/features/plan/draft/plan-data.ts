// What plans store about a person: which ones they had read. The plans themselves are the office's papers and stay.
import type { Tx } from '../../../db/open-database.ts'
import { phrase } from '../../../language/translate.ts'
import { dayOf } from '../../../time/day.ts'
import type { DataSection } from '../../feature.ts'
import { timeZoneOf } from '../../office/index.ts'
import { plansBy } from './plan-store.ts'

export async function planData(tx: Tx, officeId: string, memberId: string): Promise<readonly DataSection[]> {
  const plans = await plansBy(tx, officeId, memberId)
  if (plans.length === 0) return []
  const timeZone = await timeZoneOf(tx, officeId)
  const rows = plans.map(({ fileName, readAt }) => [
    fileName,
    phrase('field-day', { day: { day: dayOf(readAt, timeZone) } }),
  ])
  return [{ title: phrase('plan-data'), columns: [phrase('plan-data-file'), phrase('plan-data-day')], rows }]
}
