// What is stored about a person's part in reports. The reports are their unit's: erasing the person takes the name, not the record.
import type { Tx } from '../../db/open-database.ts'
import { phrase } from '../../language/translate.ts'
import { dayOf } from '../../time/day.ts'
import type { DataSection } from '../feature.ts'

export async function reportData(tx: Tx, officeId: string, memberId: string): Promise<readonly DataSection[]> {
  const { timeZone } = await tx.office.findFirstOrThrow({ where: { id: officeId }, select: { timeZone: true } })
  const rows = await tx.reportVersion.findMany({
    where: { officeId, recordedById: memberId },
    orderBy: { recordedAt: 'asc' },
    select: {
      change: true,
      reason: true,
      recordedAt: true,
      report: { select: { code: true, unit: { select: { name: true } } } },
    },
  })
  return [
    {
      title: phrase('report-data'),
      columns: [
        phrase('report-code'),
        phrase('report-unit'),
        phrase('report-data-change'),
        phrase('report-data-day'),
        phrase('report-reason'),
      ],
      rows: rows.map(({ change, reason, recordedAt, report }) => [
        report.code,
        report.unit.name,
        phrase(`report-change-${change}`),
        phrase('field-day', { day: { day: dayOf(recordedAt, timeZone) } }),
        reason ?? '',
      ]),
    },
  ]
}

/** Reasons are the person's own words; the files in a form that was never handed in go with the form. */
export async function eraseReports(tx: Tx, officeId: string, memberId: string): Promise<void> {
  const decided = { officeId, decidedById: memberId, sendBackReason: { not: null } }
  await tx.report.updateMany({ where: decided, data: { sendBackReason: null } })
  const said = { officeId, recordedById: memberId, reason: { not: null } }
  await tx.reportVersion.updateMany({ where: said, data: { reason: null } })
  await tx.reportExcuse.updateMany({ where: { officeId, excusedById: memberId }, data: { reason: '' } })
}
