// Reads a table of pledges outside any transaction: once to say what it would do, once more to do it.
import type { Context, OfficeContext } from '../../chat/context.ts'
import { isInOffice } from '../../chat/context.ts'
import { button, choices, facts, file, heading, list, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately } from '../../chat/reply.ts'
import { handoutDays, type JobTools, jobKind } from '../../delivery/job.ts'
import { readTable } from '../../documents/read-table.ts'
import { composeWorkbook, xlsxMime } from '../../documents/workbook.ts'
import { phrase } from '../../language/translate.ts'
import { campaignById, movementsOf, titleName, titlesOn } from '../campaign/index.ts'
import { isOfficer } from '../office/index.ts'
import { unitsOn } from '../roster/index.ts'
import { peopleNamed, standingKeys } from './import-view.ts'
import { type ImportedPledge, judgeRows, type RowProblem } from './judge-pledge-rows.ts'
import { readPledgeSheet } from './pledge-sheet.ts'
import { recordImport } from './record-import.ts'

export type ImportInput = {
  readonly officeId: string
  readonly campaignId: string
  readonly fileId: string
  readonly fileName: string
  readonly on: string
  /** Where the speaker may enter for one unit only. */
  readonly onlyUnit?: string
  readonly reason?: string
}

type ReadResult = {
  readonly pledges: readonly ImportedPledge[]
  readonly problems: readonly RowProblem[]
  readonly ignored: readonly string[]
  /** All problems as a list, where there are too many for a message. */
  readonly reportId?: string
}

const mostRows = 5000
const mostShown = 15

/** What the import would do; refuses a file that is no table of pledges. */
async function readImport(input: ImportInput, tools: JobTools): Promise<ReadResult> {
  const stored = await tools.readFile(input.fileId)
  const read = await readTable(stored.bytes, input.fileName)
  if (!read.ok) throw new Refusal(phrase(`pledge-table-${read.problem}`))
  const sheet = readPledgeSheet(read.rows)
  if (sheet.missing.length > 0)
    throw new Refusal(
      phrase('pledge-table-columns', { columns: { list: sheet.missing.map(one => phrase(`pledge-column-${one}`)) } }),
      choices(button(phrase('pledge-button-template'), 'pledge-template')),
    )
  if (sheet.rows.length === 0) throw new Refusal(phrase('pledge-table-empty'))
  if (sheet.rows.length > mostRows) throw new Refusal(phrase('pledge-table-too-many', { max: mostRows }))
  const known = await tools.read(async tx => {
    const scope = { tx, officeId: input.officeId, on: input.on }
    const campaign = await campaignById(tx, input.officeId, input.campaignId)
    if (!campaign) throw new Refusal(phrase('pledge-campaign-over'))
    const people = await peopleNamed(scope, sheet.rows)
    const titles = (subject: 'individual' | 'collective') =>
      titlesOn(campaign.startsOn, subject).map(({ key }) => ({ key, name: tools.word(titleName(key)) }))
    return {
      campaignId: campaign.id,
      people,
      units: await unitsOn(tx, input.officeId, input.on),
      titles: { individual: titles('individual'), collective: titles('collective') },
      movements: await movementsOf(tx, input.officeId, campaign.id),
      standing: await standingKeys(
        scope,
        campaign.id,
        people.map(({ id }) => id),
      ),
      onlyUnit: input.onlyUnit,
    }
  })
  const judged = judgeRows(sheet.rows, known)
  const reportId = judged.problems.length > mostShown ? await saveReport(judged.problems, tools) : undefined
  return { ...judged, ignored: sheet.ignored, reportId }
}

async function saveReport(problems: readonly RowProblem[], tools: JobTools): Promise<string> {
  const columns = [
    { heading: tools.word(phrase('pledge-column-row')), kind: 'number' as const },
    { heading: tools.word(phrase('pledge-column-column')) },
    { heading: tools.word(phrase('pledge-column-problem')), width: 60 },
  ]
  const rows = problems.map(({ row, column, problem }) => [
    row,
    tools.word(phrase(`pledge-column-${column}`)),
    tools.word(problem),
  ])
  const bytes = await composeWorkbook([{ name: tools.word(phrase('pledge-sheet-problems')), columns, rows }])
  return tools.saveFile({ name: reportName, mime: xlsxMime, bytes, daysKept: handoutDays })
}

const reportName = 'dong-chua-dung.xlsx'

export const readPledges = jobKind<ImportInput, ReadResult>({
  kind: 'read-pledges',
  work: readImport,
  done: async (_ctx, result, input) => {
    const { pledges, problems, ignored, reportId } = result
    const shown = problems
      .slice(0, mostShown)
      .map(({ row, column, problem }) =>
        phrase('pledge-row-problem', { row, column: phrase(`pledge-column-${column}`), problem }),
      )
    const notCounted = pledges.filter(({ isEligible }) => !isEligible).length
    const args = { file: input.fileId, name: input.fileName, campaign: input.campaignId, reason: input.reason ?? '' }
    return privately(
      message(
        heading(phrase('pledge-import-heading')),
        facts(
          [phrase('pledge-import-right'), phrase('field-number', { value: pledges.length })],
          [phrase('pledge-import-wrong'), phrase('field-number', { value: problems.length })],
          notCounted > 0
            ? [phrase('pledge-filter-notCounted'), phrase('field-number', { value: notCounted })]
            : undefined,
        ),
        shown.length > 0 && list(shown),
        reportId !== undefined && file(reportId, reportName, phrase('pledge-import-all-problems')),
        ignored.length > 0 && note(phrase('pledge-import-ignored', { columns: { list: ignored } })),
        phrase(pledges.length > 0 ? 'pledge-import-ask' : 'pledge-import-nothing'),
        choices(
          pledges.length > 0
            ? { ...button(phrase('pledge-button-import'), 'apply-pledge-import', args), style: 'primary' }
            : undefined,
          button(phrase('pledge-button-other-file'), 'command', { command: 'import-pledges' }),
        ),
      ),
    )
  },
})

export const applyPledges = jobKind<ImportInput, ReadResult>({
  kind: 'apply-pledges',
  work: readImport,
  done: async (ctx: Context, result, input) => {
    const member = requireImporter(ctx)
    return privately(await recordImport(member, result.pledges, input, result.problems.length))
  },
})

/** Rights may have gone while the file was read. */
export function requireImporter(ctx: Context): OfficeContext {
  if (!isInOffice(ctx)) throw new Refusal(phrase('pledge-counts-only'))
  const mayForUnit = ctx.member.roles.some(role => role === 'unitContact' || role === 'unitHead')
  if (!isOfficer(ctx) && !(mayForUnit && ctx.member.unit)) throw new Refusal(phrase('office-not-your-unit'))
  return ctx
}
