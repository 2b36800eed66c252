// The list of pledges as an official paper: coverage by unit, then what collectives and people pledged; pledges that stand only.
import { hasRole, type OfficeContext } from '../../chat/context.ts'
import { Refusal } from '../../chat/refusal.ts'
import type { PaperBlock, PaperColumn } from '../../documents/paper-body.ts'
import { numberedSections } from '../../documents/paper-sections.ts'
import { shareOf } from '../../language/share.ts'
import { phrase } from '../../language/translate.ts'
import { campaignById, campaignsIn } from '../campaign/index.ts'
import type { ExportScope, ExportTools, OfferedPaper, PaperOffer } from '../offer.ts'
import { officeFrame, overseers } from '../office/index.ts'
import { coverageIn } from './coverage-view.ts'
import { coverageOf, type UnitCount } from './pledge.ts'
import { objectOf } from './pledge-message.ts'
import { countPledges, type PledgeFacts, pledgesWhere } from './pledge-view.ts'

/** Nobody prints more; the sheet holds any number. */
const mostRows = 3000
const order = new Intl.Collator('vi')

export const pledgeListPaper: PaperOffer = {
  name: 'pledge-list',
  offered: offeredLists,
  paper: async (id, scope, tools) => {
    const { office, today } = scope
    const { read, word } = tools
    const [campaignId = '', unitId] = id.split(' ')
    const campaign = await read(tx => campaignById(tx, office.id, campaignId))
    if (!campaign) return undefined
    const frame = await read(tx => officeFrame(tx, office, { type: 'list', on: today, word }))
    const type = word(phrase('pledge-paper-type'))
    const title = word(phrase('pledge-paper-title', { campaign: campaign.title }))
    const subject = { shape: 'titled', type, title } as const
    const body = await bodyOf(campaignId, { ...scope, unitId }, tools)
    return { title: `${type} ${title}`, paper: { ...frame, subject, body } }
  },
}

/** Of the whole office, or of the speaker's own unit. */
async function offeredLists(ctx: OfficeContext): Promise<readonly OfferedPaper[]> {
  const seesAll = hasRole(ctx, ...overseers)
  const unit = ctx.member.unit
  if (!seesAll && !(unit && hasRole(ctx, 'unitHead', 'unitContact'))) return []
  const campaigns = await campaignsIn(ctx.tx, ctx.office.id, ['running', 'closed'])
  return campaigns.map(({ id, title }) => ({
    id: seesAll || !unit ? id : `${id} ${unit.id}`,
    label: phrase('pledge-paper-option', { campaign: title }),
  }))
}

async function bodyOf(campaignId: string, scope: ExportScope, tools: ExportTools): Promise<readonly PaperBlock[]> {
  const { unitId, office, today } = scope
  const { read, word } = tools
  const own = { officeId: office.id, on: today }
  const query = { campaignId, unitId, states: ['active'] as const }
  const { coverage, pledges } = await read(async tx => {
    const count = await countPledges({ tx, ...own }, query)
    if (count > mostRows) throw new Refusal(phrase('pledge-paper-too-long', { count, max: mostRows }))
    return {
      coverage: await coverageIn({ tx, ...own }, campaignId),
      pledges: await pledgesWhere({ tx, ...own }, query),
    }
  })
  const units = coverage.units.filter(({ unit }) => unitId === undefined || unit.id === unitId)
  const place = new Map(units.map(({ unit }, index) => [unit.id, index]))
  const sorted = pledges.toSorted(
    (a, b) =>
      (place.get(a.unit?.id ?? '') ?? units.length) - (place.get(b.unit?.id ?? '') ?? units.length) ||
      order.compare(a.member?.name ?? '', b.member?.name ?? ''),
  )
  const total = coverageRow('', word(phrase('pledge-whole-office')), coverage.total, word)
  const rows = units.map((one, index) => coverageRow(String(index + 1), one.unit.name, one, word))
  return numberedSections([
    {
      heading: word(phrase('pledge-paper-coverage')),
      body: [{ ...coverageTable(rows, word), ...(unitId === undefined && { total }) }],
    },
    { heading: word(phrase('pledge-paper-collective')), body: listOf(sorted, 'collective', word) },
    { heading: word(phrase('pledge-paper-individual')), body: listOf(sorted, 'individual', word) },
  ])
}

function coverageRow(number: string, name: string, count: UnitCount, word: ExportTools['word']): readonly string[] {
  const { eligible, pledged, missing } = coverageOf(count)
  const share = shareOf(pledged, eligible)
  const numbers = [eligible, pledged, missing].map(value => word(phrase('field-number', { value })))
  return [number, name, ...numbers, share === undefined ? '' : word(phrase('pledge-share', { value: share / 100 }))]
}

function coverageTable(rows: readonly (readonly string[])[], word: ExportTools['word']) {
  const counted = (['eligible', 'pledged', 'missing', 'share'] as const).map(
    (key): PaperColumn => ({ heading: word(phrase(`pledge-column-${key}`)), share: 1.2, align: 'center' }),
  )
  return {
    kind: 'table' as const,
    columns: [ordinal(word), { heading: word(phrase('pledge-column-unit')), share: 4 }, ...counted],
    rows,
  }
}

function ordinal(word: ExportTools['word']): PaperColumn {
  return { heading: word(phrase('pledge-column-ordinal')), share: 0.6, align: 'center' }
}

function listOf(
  pledges: readonly PledgeFacts[],
  subject: PledgeFacts['subject'],
  word: ExportTools['word'],
): readonly PaperBlock[] {
  const shown = pledges.filter(pledge => pledge.subject === subject)
  if (shown.length === 0) return []
  const isOfPeople = subject === 'individual'
  const heading = (key: string) => word(phrase(`pledge-column-${key}`))
  return [
    {
      kind: 'table',
      columns: [
        ordinal(word),
        ...(isOfPeople ? [{ heading: heading('name'), share: 2.2 }] : []),
        { heading: heading('unit'), share: 2.4 },
        { heading: heading('content'), share: 3 },
      ],
      rows: shown.map((pledge, index) => [
        String(index + 1),
        ...(isOfPeople ? [pledge.member?.name ?? ''] : []),
        pledge.unit?.name ?? '',
        [word(objectOf(pledge)), pledge.commitment].filter(Boolean).join('\n'),
      ]),
    },
  ]
}
