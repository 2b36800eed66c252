// The reports that counted as handed in, now or at an earlier instant, with what they said then.
import type { Tx } from '../../db/open-database.ts'
import type { CampaignFacts } from '../campaign/index.ts'
import { type Moment, momentOf } from './moment.ts'
import { contentFrom, type Figure, figuresFrom, isHandedIn } from './report.ts'

export type StandingReport = {
  readonly id: string
  readonly unitId: string
  readonly unitName: string
  readonly figures: readonly Figure[]
  readonly texts: Readonly<Record<string, string>>
  readonly isAccepted: boolean
  readonly recordedAt: Date
}

/** Of one duty, or of all; the latest first. */
export async function standingReports(
  scope: Moment & { readonly tx: Tx },
  campaignId: string,
  dutyKey?: string,
): Promise<readonly StandingReport[]> {
  const { until } = momentOf(scope)
  const rows = await scope.tx.reportVersion.findMany({
    where: {
      officeId: scope.office.id,
      report: { campaignId, ...(dutyKey !== undefined && { dutyKey }) },
      ...(until && { recordedAt: { lte: until } }),
    },
    orderBy: [{ reportId: 'asc' }, { version: 'asc' }],
    select: {
      ...{ reportId: true, state: true, figures: true, content: true, recordedAt: true },
      report: { select: { unitId: true, unit: { select: { name: true } } } },
    },
  })
  const last = new Map(rows.map(row => [row.reportId, row]))
  return [...last.values()]
    .filter(({ state }) => isHandedIn(state))
    .map(({ reportId, state, figures, content, recordedAt, report }) => ({
      id: reportId,
      unitId: report.unitId,
      unitName: report.unit.name,
      figures: figuresFrom(figures),
      texts: contentFrom(content).texts,
      isAccepted: state === 'accepted',
      recordedAt,
    }))
    .toSorted((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime())
}

export type Remark = { readonly reportId: string; readonly unitName: string; readonly text: string }

/** What units wrote about difficulties or good examples, the latest first. */
export async function remarksOf(
  scope: Moment & { readonly tx: Tx },
  campaign: Pick<CampaignFacts, 'id'>,
  field: 'difficulties' | 'examples',
): Promise<readonly Remark[]> {
  const reports = await standingReports(scope, campaign.id)
  return reports.flatMap(({ id, unitName, texts }) => {
    const text = texts[field]
    return text === undefined ? [] : [{ reportId: id, unitName, text }]
  })
}
