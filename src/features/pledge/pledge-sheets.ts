// Registration as sheets: every pledge, coverage per unit and in total, and who is missing; read page by page.
import { type Column, counts, type Sheet, texts } from '../../documents/workbook.ts'
import { shareOf } from '../../language/share.ts'
import { phrase } from '../../language/translate.ts'
import type { ExportScope, ExportTools, SheetOffer } from '../offer.ts'
import { overseers } from '../office/index.ts'
import { coverageIn, type MissingMember, missingIn } from './coverage-view.ts'
import { coverageOf, type UnitCount } from './pledge.ts'
import { kindName, objectOf } from './pledge-message.ts'
import { type PledgeFacts, pledgesWhere } from './pledge-view.ts'

const pageSize = 500
const order = new Intl.Collator('vi')

export const pledgeSheets: readonly SheetOffer[] = [
  { name: 'pledges', who: overseers, isForUnits: true, sheets: ofCampaign(listSheet) },
  { name: 'coverage', who: overseers, isForUnits: true, sheets: ofCampaign(coverageSheet, missingSheet) },
]

type CampaignScope = ExportScope & { readonly campaignId: string }
type Compose = (scope: CampaignScope, tools: ExportTools) => Promise<Sheet>

/** Nothing without a campaign. */
function ofCampaign(...composers: readonly Compose[]): SheetOffer['sheets'] {
  return async (scope, tools) => {
    const { campaignId } = scope
    if (campaignId === undefined) return []
    const sheets: Sheet[] = []
    for (const compose of composers) sheets.push(await compose({ ...scope, campaignId }, tools))
    return sheets
  }
}

function pledgeScope({ office, today }: ExportScope) {
  return { officeId: office.id, on: today }
}

/** Page after page, each in a transaction of its own, in the order of ids. */
async function allPages<T extends { readonly id: string }>(
  page: (afterId: string) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const found: T[] = []
  for (;;) {
    const next = await page(found.at(-1)?.id ?? '')
    found.push(...next)
    if (next.length < pageSize) return found
  }
}

async function listSheet(scope: CampaignScope, { read, word }: ExportTools): Promise<Sheet> {
  const { campaignId, unitId } = scope
  const pledges = await allPages<PledgeFacts>(afterId =>
    read(tx =>
      pledgesWhere(
        { tx, ...pledgeScope(scope) },
        { campaignId, unitId, ...(afterId && { afterId }) },
        { take: pageSize },
      ),
    ),
  )
  const heading = (key: string): Column => ({ heading: word(phrase(key)) })
  const yes = (is: boolean) => (is ? word(phrase('yes')) : '')
  return {
    name: word(phrase('pledge-sheet-pledges')),
    columns: [
      heading('pledge-code'),
      heading('pledge-column-code'),
      heading('pledge-column-name'),
      heading('pledge-column-unit'),
      heading('pledge-column-kind'),
      heading('pledge-column-content'),
      heading('pledge-column-commitment'),
      { ...heading('pledge-registered-on'), kind: 'instant' },
      heading('pledge-state'),
      heading('pledge-late'),
      heading('pledge-on-behalf'),
    ],
    rows: pledges.map(pledge => [
      pledge.code,
      pledge.member?.code,
      pledge.subject === 'individual' ? pledge.member?.name : word(phrase('pledge-filter-collective')),
      pledge.unit?.name,
      word(kindName(pledge.kind)),
      word(objectOf(pledge)),
      pledge.commitment,
      pledge.registeredAt,
      word(phrase(`pledge-state-${pledge.state}`)),
      yes(pledge.isLate),
      yes(pledge.isOnBehalf),
    ]),
  }
}

/** The last row is the whole office, as it is told everywhere else; who serves in no unit counts there only. */
async function coverageSheet(scope: CampaignScope, { read, word }: ExportTools): Promise<Sheet> {
  const coverage = await read(tx => coverageIn({ tx, ...pledgeScope(scope) }, scope.campaignId))
  const units = coverage.units.filter(({ unit }) => scope.unitId === undefined || unit.id === scope.unitId)
  const row = (name: string, count: UnitCount, collective: number) => {
    const { eligible, pledged, missing } = coverageOf(count)
    return [name, eligible, pledged, missing, shareOf(pledged, eligible), collective]
  }
  const collective = coverage.units.reduce((sum, one) => sum + one.collective, 0)
  return {
    name: word(phrase('pledge-sheet-coverage')),
    columns: [
      ...texts(word(phrase('pledge-column-unit'))),
      ...counts(...(['eligible', 'pledged', 'missing'] as const).map(key => word(phrase(`pledge-column-${key}`)))),
      { heading: word(phrase('pledge-column-share')), kind: 'percent' },
      ...counts(word(phrase('pledge-column-collective'))),
    ],
    rows: [
      ...units.map(one => row(one.unit.name, one, one.collective)),
      ...(scope.unitId === undefined ? [row(word(phrase('pledge-whole-office')), coverage.total, collective)] : []),
    ],
  }
}

async function missingSheet(scope: CampaignScope, { read, word }: ExportTools): Promise<Sheet> {
  const missing = await allPages<MissingMember>(afterId =>
    read(tx =>
      missingIn({ tx, ...pledgeScope(scope) }, scope.campaignId, { unitId: scope.unitId, take: pageSize, afterId }),
    ),
  )
  return {
    name: word(phrase('pledge-sheet-missing')),
    columns: texts(...(['code', 'name', 'unit'] as const).map(key => word(phrase(`pledge-column-${key}`)))),
    rows: missing
      .toSorted((a, b) => order.compare(a.unitName ?? '', b.unitName ?? '') || order.compare(a.name, b.name))
      .map(({ code, name, unitName }) => [code, name, unitName]),
  }
}
