// A unit's report as an official paper: what it wrote and its figures, for the head to sign; whatever state it is in.
import type { OfficeContext } from '../../chat/context.ts'
import type { PaperBlock } from '../../documents/paper-body.ts'
import { numberedSections, prose } from '../../documents/paper-sections.ts'
import { phrase } from '../../language/translate.ts'
import type { ExportTools, OfferedPaper, PaperOffer } from '../offer.ts'
import { addressedTo, maySeeNamesOf, unitFrame } from '../office/index.ts'
import { rosterOn } from '../roster/index.ts'
import type { ReportDuty } from './duty.ts'
import { dutyByKey } from './duty-view.ts'
import { textNamesOf } from './report-kind.ts'
import { addresseeName, paperTitle, reportTitle } from './report-message.ts'
import { type ReportFacts, reportById, reportHeads } from './report-view.ts'
import { shareText } from './summary-tables.ts'
import type { UnitTarget } from './unit-target.ts'
import { unitTargets } from './unit-target-view.ts'

export const unitReportPaper: PaperOffer = {
  name: 'unit-report',
  offered: offeredReports,
  paper: async (id, { office, today }, tools) => {
    const { read, word } = tools
    const found = await read(async tx => {
      const ctx = { tx, office, today }
      const report = await reportById(ctx, id)
      if (!report) return undefined
      const duty = await dutyByKey(ctx, report.dutyKey)
      const targets = duty?.campaign ? await unitTargets(ctx, duty.campaign, report.unit.id) : []
      const [head] = await rosterOn(tx, office.id, today, { unitId: report.unit.id, roles: ['unitHead'], take: 1 })
      return { report, duty, targets, head }
    })
    if (!found) return undefined
    const { report, duty, targets, head } = found
    const frame = unitFrame(office, { name: report.unit.name, head }, { on: today, word })
    const title = word(paperTitle(report, duty))
    const subject = { shape: 'titled', type: word(phrase('paper-type-report')), title } as const
    const to = word(addresseeName(office, duty))
    const body = bodyOf(report, duty, targets, office.name, word)
    return {
      title: `${word(phrase('paper-type-report'))} ${title} ${report.unit.name}`,
      paper: { ...frame, subject, addressees: addressedTo([to], word), body },
    }
  },
}

/** Of the speaker's unit, or of all; the latest first. */
async function offeredReports(ctx: OfficeContext): Promise<readonly OfferedPaper[]> {
  const heads = await reportHeads(ctx)
  return heads
    .filter(({ unit }) => maySeeNamesOf(ctx, unit.id))
    .map(head => ({
      id: head.id,
      label: phrase('report-paper-option', {
        unit: head.unit.name,
        title: reportTitle(head, undefined),
        state: phrase(`report-state-${head.state}`),
      }),
    }))
}

function bodyOf(
  report: ReportFacts,
  duty: ReportDuty | undefined,
  targets: readonly UnitTarget[],
  officeName: string,
  word: ExportTools['word'],
): readonly PaperBlock[] {
  const { texts, evidence } = report.written
  const unit = report.unit.name
  const campaign = duty?.campaign?.title ?? report.campaignTitle
  const intro = campaign
    ? phrase('report-paper-intro', { campaign, who: unit })
    : phrase('report-paper-intro-asked', { office: officeName, who: unit })
  return [
    { kind: 'paragraph', text: word(intro) },
    ...numberedSections([
      { heading: word(phrase('report-figures')), body: figureTable(report, targets, word) },
      ...textNamesOf(report.kind).map(name => ({
        heading: word(phrase(`report-${name}`)),
        body: prose(texts[name] ?? ''),
      })),
      {
        heading: word(phrase('report-evidence')),
        body: evidence.length > 0 ? [{ kind: 'list', items: evidence.map(({ name }) => name) }] : [],
      },
    ]),
    { kind: 'paragraph', text: word(phrase('report-paper-end', { who: unit })) },
  ]
}

/** Targets without a figure keep their row: the head sees what is missing. */
function figureTable(
  report: ReportFacts,
  targets: readonly UnitTarget[],
  word: ExportTools['word'],
): readonly PaperBlock[] {
  if (report.written.figures.length === 0) return []
  const heading = (key: string) => word(phrase(`report-${key}`))
  const number = (value: number | undefined) => (value === undefined ? '' : word(phrase('field-number', { value })))
  return [
    {
      kind: 'table',
      columns: [
        { heading: heading('column-target-number'), share: 0.5, align: 'center' },
        { heading: heading('column-target'), share: 4 },
        { heading: heading('figure-pledged'), align: 'center' },
        { heading: heading('column-result'), align: 'center' },
        { heading: heading('column-of'), align: 'center' },
        { heading: heading('column-share'), align: 'center' },
      ],
      rows: targets.map((target, index) => {
        const figure = report.written.figures.find(one => one.targetId === target.targetId)
        const share = shareText(figure, word)
        return [
          String(index + 1),
          target.wording,
          number(target.pledged),
          number(figure?.value),
          number(figure?.base),
          share,
        ]
      }),
    },
  ]
}
