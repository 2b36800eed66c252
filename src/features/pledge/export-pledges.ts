// Lists as .xlsx: pledges, coverage per unit and who is missing, read page by page and composed outside any transaction.
import { action } from '../../chat/action.ts'
import { file, message } from '../../chat/message.ts'
import { privately } from '../../chat/reply.ts'
import { type JobTools, jobKind } from '../../delivery/job.ts'
import { composeWorkbook, type Sheet, xlsxMime } from '../../documents/workbook.ts'
import { phrase } from '../../language/translate.ts'
import { type CampaignFacts, campaignById } from '../campaign/index.ts'
import { coverageIn, type MissingMember, missingIn } from './coverage-view.ts'
import { chosenCampaign } from './list-pledges.ts'
import { coverageOf } from './pledge.ts'
import { unitFor } from './pledge-lists.ts'
import { kindName, objectOf } from './pledge-message.ts'
import { type PledgeFacts, pledgesWhere } from './pledge-view.ts'

type Input = {
  readonly officeId: string
  readonly campaignId: string
  readonly on: string
  readonly timeZone: string
  readonly unitId?: string
}
type Result = { readonly fileId: string; readonly name: string }

const pageSize = 500

export const exportPledges = action({
  name: 'export-pledges',
  access: { who: 'linked' },
  run: async (ctx, args) => {
    const campaign = await chosenCampaign(ctx, args.campaign)
    const unitId = unitFor(ctx, args.unit)
    ctx.startJob({
      kind: 'export-pledges',
      input: {
        officeId: ctx.office.id,
        campaignId: campaign.id,
        on: ctx.today,
        timeZone: ctx.office.timeZone,
        ...(unitId && { unitId }),
      },
    })
    ctx.audit({
      action: 'pledge.exported',
      subject: 'campaign',
      subjectId: campaign.id,
      details: { unitId: unitId ?? null },
    })
    return { where: 'here', notice: phrase('pledge-preparing-file') }
  },
})

export const exportJob = jobKind<Input, Result>({
  kind: 'export-pledges',
  work: async (input, tools) => {
    const campaign = await tools.read(tx => campaignById(tx, input.officeId, input.campaignId))
    if (!campaign) throw new Error(`no campaign ${input.campaignId}`)
    const sheets = [
      await pledgeSheet(input, tools),
      await coverageSheet(input, tools, campaign),
      await missingSheet(input, tools),
    ]
    const name = `dang-ky-thi-dua-${campaign.year}.xlsx`
    const bytes = await composeWorkbook(sheets, { timeZone: input.timeZone })
    return { fileId: await tools.saveFile({ name, mime: xlsxMime, bytes }), name }
  },
  done: async (_ctx, { fileId, name }) => privately(message(file(fileId, name, phrase('pledge-export-caption')))),
})

function scopeFor(input: Input) {
  return { officeId: input.officeId, on: input.on }
}

async function pledgeSheet(input: Input, tools: JobTools): Promise<Sheet> {
  const heading = (key: string) => tools.word(phrase(key))
  const pledges: PledgeFacts[] = []
  for (let afterId = ''; ; ) {
    const query = { campaignId: input.campaignId, unitId: input.unitId, ...(afterId && { afterId }) }
    const page = await tools.read(tx => pledgesWhere({ tx, ...scopeFor(input) }, query, { take: pageSize }))
    pledges.push(...page)
    if (page.length < pageSize) break
    afterId = page.at(-1)!.id
  }
  const yes = (is: boolean) => (is ? tools.word(phrase('yes')) : '')
  return {
    name: tools.word(phrase('pledge-sheet-pledges')),
    columns: [
      { heading: heading('pledge-code') },
      { heading: heading('pledge-column-code') },
      { heading: heading('pledge-column-name') },
      { heading: heading('pledge-column-unit') },
      { heading: heading('pledge-column-kind') },
      { heading: heading('pledge-column-content') },
      { heading: heading('pledge-column-commitment') },
      { heading: heading('pledge-registered-on'), kind: 'instant' },
      { heading: heading('pledge-state') },
      { heading: heading('pledge-late') },
      { heading: heading('pledge-on-behalf') },
    ],
    rows: pledges.map(pledge => [
      pledge.code,
      pledge.member?.code,
      pledge.subject === 'individual' ? pledge.member?.name : tools.word(phrase('pledge-filter-collective')),
      pledge.unit?.name,
      tools.word(kindName(pledge.kind)),
      tools.word(objectOf(pledge)),
      pledge.commitment,
      pledge.registeredAt,
      tools.word(phrase(`pledge-state-${pledge.state}`)),
      yes(pledge.isLate),
      yes(pledge.isOnBehalf),
    ]),
  }
}

async function coverageSheet(input: Input, tools: JobTools, campaign: CampaignFacts): Promise<Sheet> {
  const coverage = await tools.read(tx => coverageIn({ tx, ...scopeFor(input) }, campaign.id))
  const heading = (key: string) => tools.word(phrase(key))
  const units = coverage.units.filter(({ unit }) => input.unitId === undefined || unit.id === input.unitId)
  return {
    name: tools.word(phrase('pledge-sheet-coverage')),
    columns: [
      { heading: heading('pledge-column-unit') },
      { heading: heading('pledge-column-eligible'), kind: 'number' },
      { heading: heading('pledge-column-pledged'), kind: 'number' },
      { heading: heading('pledge-column-missing'), kind: 'number' },
      { heading: heading('pledge-column-collective'), kind: 'number' },
    ],
    rows: units.map(one => {
      const counted = coverageOf(one)
      return [one.unit.name, counted.eligible, counted.pledged, counted.missing, one.collective]
    }),
  }
}

async function missingSheet(input: Input, tools: JobTools): Promise<Sheet> {
  const missing: MissingMember[] = []
  for (let afterId = ''; ; ) {
    const page = await tools.read(tx =>
      missingIn({ tx, ...scopeFor(input) }, input.campaignId, { unitId: input.unitId, take: pageSize, afterId }),
    )
    missing.push(...page)
    if (page.length < pageSize) break
    afterId = page.at(-1)!.id
  }
  return {
    name: tools.word(phrase('pledge-sheet-missing')),
    columns: [
      { heading: tools.word(phrase('pledge-column-code')) },
      { heading: tools.word(phrase('pledge-column-name')) },
      { heading: tools.word(phrase('pledge-column-unit')) },
    ],
    rows: missing.map(({ code, name, unitName }) => [code, name, unitName]),
  }
}

const templateName = 'mau-dang-ky-thi-dua.xlsx'

/** The empty table that `/nhapdangky` reads, with one example row. */
export const templateJob = jobKind<Record<string, never>, Result>({
  kind: 'pledge-template',
  work: async (_input, tools) => {
    const columns = (['code', 'name', 'unit', 'kind', 'content', 'commitment'] as const).map(column => ({
      heading: tools.word(phrase(`pledge-column-${column}`)),
      width: column === 'content' || column === 'commitment' ? 40 : 20,
    }))
    const kinds = (['title', 'movement', 'commitment', 'initiative'] as const).map(kind => [
      tools.word(kindName(kind)),
      tools.word(phrase(`pledge-template-${kind}`)),
    ])
    const bytes = await composeWorkbook([
      { name: tools.word(phrase('pledge-sheet-pledges')), columns, rows: [] },
      {
        name: tools.word(phrase('pledge-sheet-help')),
        columns: [
          { heading: tools.word(phrase('pledge-column-kind')) },
          { heading: tools.word(phrase('pledge-column-content')), width: 60 },
        ],
        rows: kinds,
      },
    ])
    return { fileId: await tools.saveFile({ name: templateName, mime: xlsxMime, bytes }), name: templateName }
  },
  done: async (_ctx, { fileId, name }) => privately(message(file(fileId, name, phrase('pledge-template-caption')))),
})
