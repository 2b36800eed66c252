// Reports as sheets: who has handed in what and when, in the unit's words; and what each target has come to, unit by unit.
import { type CellValue, type Column, counts, type Sheet, texts } from '../../documents/workbook.ts'
import { phrase } from '../../language/translate.ts'
import { campaignById } from '../campaign/index.ts'
import type { ExportScope, ExportTools, SheetOffer } from '../offer.ts'
import { overseers } from '../office/index.ts'
import { dutyTitle, isWritableOn, lastOnFor, type ReportDuty } from './duty.ts'
import { allDuties } from './duty-view.ts'
import { figuresOf, type Sum, type TargetFigures } from './figure-view.ts'
import { type Progress, progressOf, type UnitProgress } from './progress-view.ts'
import type { Figure } from './report.ts'
import { textNamesOf } from './report-kind.ts'
import { type ReportFacts, reportsWhere } from './report-view.ts'
import { concernsUnits } from './unit-target.ts'

export const reportSheets: readonly SheetOffer[] = [
  {
    name: 'reports',
    who: overseers,
    isForUnits: true,
    sheets: async (scope, tools) => [await reportSheet(scope, tools)],
  },
  {
    name: 'figures',
    who: overseers,
    isForUnits: true,
    sheets: async (scope, tools) => {
      const { campaignId } = scope
      return campaignId === undefined ? [] : [await figureSheet({ ...scope, campaignId }, tools)]
    },
  },
]

/** Begun and asked for: of the campaign, and one-off requests, which belong to none. */
async function dutiesIn(scope: ExportScope, { read }: ExportTools): Promise<readonly ReportDuty[]> {
  const all = await read(tx => allDuties({ tx, ...scope }, ['running', 'closed']))
  return all.filter(
    duty =>
      duty.isAsked &&
      isWritableOn(duty, scope.today) &&
      (duty.campaign === undefined || duty.campaign.id === scope.campaignId),
  )
}

const plainHeads = ['duty', 'unit', 'code', 'state'] as const

async function reportSheet(scope: ExportScope, tools: ExportTools): Promise<Sheet> {
  const { read, word } = tools
  const { office, today, unitId } = scope
  const duties = await dutiesIn(scope, tools)
  const progress = await read(tx => progressOf({ tx, office, today }, duties))
  const reports = await read(tx => reportsWhere({ tx, office }, unitId === undefined ? {} : { unitId }))
  const byId = new Map(reports.map(report => [report.id, report]))
  const names = textsOf(duties)
  const heading = (key: string): Column => ({ heading: word(phrase(`report-${key}`)) })
  return {
    name: word(phrase('sheet-reports')),
    columns: [
      ...plainHeads.map(head => heading(head)),
      { ...heading('column-due'), kind: 'day' },
      { ...heading('submitted-on'), kind: 'day' },
      ...(['column-late', 'column-on-behalf', 'paper-of-unit'] as const).map(heading),
      { ...heading('column-paper-on'), kind: 'day' },
      ...names.map(name => ({ ...heading(name), width: 50 })),
    ],
    rows: progress.flatMap(one =>
      one.units
        .filter(({ unit }) => unitId === undefined || unit.id === unitId)
        .map(unit =>
          reportRow(one, unit, unit.reportId === undefined ? undefined : byId.get(unit.reportId), names, tools),
        ),
    ),
  }
}

/** Only what these kinds of reports ask for. */
function textsOf(duties: readonly ReportDuty[]): readonly string[] {
  return [...new Set(duties.flatMap(({ kind }) => textNamesOf(kind)))]
}

function reportRow(
  { duty }: Progress,
  { unit, standing, submittedOn }: UnitProgress,
  report: ReportFacts | undefined,
  names: readonly string[],
  { word }: ExportTools,
): readonly CellValue[] {
  const yes = (is: boolean) => (is ? word(phrase('yes')) : '')
  return [
    word(dutyTitle(duty)),
    unit.name,
    report?.code,
    word(phrase(standing.isOverdue ? 'report-overdue' : `report-state-${standing.status}`)),
    lastOnFor(duty, unit.id),
    submittedOn,
    yes(standing.isLate),
    yes(report?.isOnBehalf ?? false),
    report?.written.paper?.number,
    report?.written.paper?.on,
    ...names.map(name => report?.written.texts[name]),
  ]
}

/**
 * The whole campaign first (each unit's latest word, as in the digest), then report by report; per target the whole office,
 * then its units; of one unit its own rows only.
 */
async function figureSheet(scope: ExportScope & { readonly campaignId: string }, tools: ExportTools): Promise<Sheet> {
  const { read, word } = tools
  const { office, today, campaignId, unitId } = scope
  const campaign = await read(tx => campaignById(tx, office.id, campaignId))
  const rows: (readonly CellValue[])[] = []
  const duties = campaign ? (await dutiesIn(scope, tools)).filter(one => one.campaign) : []
  for (const duty of campaign ? [undefined, ...duties] : []) {
    const figures = await read(tx => figuresOf({ tx, office, today }, campaign!, duty?.key))
    const title = word(duty ? dutyTitle(duty) : phrase('report-whole-campaign'))
    for (const [index, one] of figures.filter(({ target }) => concernsUnits(target)).entries()) {
      const whole = unitId === undefined ? [[title, index + 1, one.target.wording, ...wholeRow(one, tools)]] : []
      rows.push(...whole, ...unitRows(one, unitId).map(row => [title, index + 1, one.target.wording, ...row]))
    }
  }
  const heading = (key: string) => word(phrase(`report-${key}`))
  const numbers = ['figure-needed', 'figure-pledged', 'column-pledged-of', 'figure-reported', 'column-reported-of']
  return {
    name: word(phrase('sheet-figures')),
    columns: [
      ...texts(heading('duty')),
      ...counts(heading('column-target-number')),
      { heading: heading('column-target'), width: 50 },
      ...texts(heading('unit')),
      ...counts(...numbers.map(heading), heading('figure-accepted'), heading('column-accepted-of')),
    ],
    rows,
  }
}

function wholeRow(one: TargetFigures, { word }: ExportTools): readonly CellValue[] {
  const pledgedOf = one.pledged === undefined ? undefined : one.base
  const sums = [...sumCells(one.reported), ...sumCells(one.accepted)]
  return [word(phrase('report-whole-office')), one.needed, one.pledged, pledgedOf, ...sums]
}

function unitRows({ units }: TargetFigures, unitId: string | undefined): readonly (readonly CellValue[])[] {
  return units
    .filter(unit => unitId === undefined || unit.unitId === unitId)
    .map(unit => [
      unit.unitName,
      undefined,
      unit.pledged,
      undefined,
      ...sumCells(unit.reported),
      ...sumCells(unit.isAccepted ? unit.reported : undefined),
    ])
}

function sumCells(sum: Sum | Figure | undefined): readonly CellValue[] {
  return [sum?.value, sum?.base]
}
