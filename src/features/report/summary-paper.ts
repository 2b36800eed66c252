// The office's own report on a phase, interim or final review: drawn from the accepted reports of its units.
import type { OfficeContext } from '../../chat/context.ts'
import { hasRole } from '../../chat/context.ts'
import type { PaperBlock } from '../../documents/paper-body.ts'
import { numberedSections, prose } from '../../documents/paper-sections.ts'
import { phrase } from '../../language/translate.ts'
import type { Day } from '../../time/day.ts'
import { allDeadlines, throughName } from '../deadline/index.ts'
import type { ExportScope, ExportTools, OfferedPaper, PaperOffer } from '../offer.ts'
import { addressedTo, officeFrame, overseers } from '../office/index.ts'
import { countsIn, coverageOf, type UnitCount } from '../pledge/index.ts'
import { dutyTitle, isWritableOn, type ReportDuty } from './duty.ts'
import { allDuties, dutyByKey } from './duty-view.ts'
import { figuresOf } from './figure-view.ts'
import type { ProgressCounts } from './progress.ts'
import { progressOf } from './progress-view.ts'
import { textNamesOf } from './report-kind.ts'
import { paperTitle } from './report-message.ts'
import { type ReportFacts, reportsWhere } from './report-view.ts'
import { resultTables, shareText, targetTable, unitTable } from './summary-tables.ts'

export const summaryPaper: PaperOffer = {
  name: 'summary-report',
  offered: offeredSummaries,
  paper: async (id, scope, tools) => {
    const { office, today } = scope
    const { read, word } = tools
    const duty = await read(tx => dutyByKey({ tx, office, today }, id))
    if (!duty) return undefined
    const frame = await read(tx => officeFrame(tx, office, { type: 'report', on: today, word }))
    const to = await addresseesOf(duty, scope, tools)
    const type = word(phrase('paper-type-report'))
    const title = word(paperTitle({ kind: duty.kind }, duty))
    return {
      title: `${type} ${title}`,
      paper: {
        ...frame,
        ...(to.length > 0 && { addressees: addressedTo(to, word) }),
        subject: { shape: 'titled', type, title },
        body: await bodyOf(duty, scope, tools),
      },
    }
  },
}

/** What was asked of units and has begun, the latest first. */
async function offeredSummaries(ctx: OfficeContext): Promise<readonly OfferedPaper[]> {
  if (!hasRole(ctx, ...overseers)) return []
  const duties = await allDuties(ctx, ['running', 'closed'])
  return duties
    .filter(duty => duty.isAsked && isWritableOn(duty, ctx.today))
    .toReversed()
    .map(duty => ({ id: duty.key, label: phrase('report-summary-option', { title: dutyTitle(duty) }) }))
}

/** Those to whom the next links of the chain go; without one the frame says whom. */
async function addresseesOf(duty: ReportDuty, { office, today }: ExportScope, { read, word }: ExportTools) {
  const id = duty.deadline?.id
  if (id === undefined) return []
  const all = await read(tx => allDeadlines(tx, office.id, today, ['running', 'closed']))
  const later = all.filter(one => one.waitsFor.includes(id) && one.toWhom !== undefined)
  return [...new Set(later.flatMap(one => throughName(one) ?? []).map(word))]
}

async function bodyOf(duty: ReportDuty, scope: ExportScope, tools: ExportTools): Promise<readonly PaperBlock[]> {
  const { office, today } = scope
  const { read, word } = tools
  const { campaign } = duty
  const where = { office, today }
  const [progress] = await read(tx => progressOf({ tx, ...where }, [duty]))
  const reports = await read(tx => reportsWhere({ tx, office }, { states: ['accepted'], dutyKey: duty.key }))
  const counts = campaign && (await read(tx => countsIn({ tx, officeId: office.id, on: today }, campaign.id)))
  const figures = campaign ? await read(tx => figuresOf({ tx, ...where }, campaign, duty.key, counts)) : []
  const coverage = counts?.coverage
  if (!progress) return []
  const standing = [
    ...(coverage && coverage.total.eligible > 0 ? [coverageSentence(coverageOf(coverage.total), word)] : []),
    progressSentence(progress.counts, word),
  ]
  return [
    { kind: 'paragraph', text: introOf(duty, office.name, today, word) },
    ...numberedSections([
      {
        heading: word(phrase('report-section-standing')),
        body: [...standing.map(text => ({ kind: 'paragraph' as const, text })), unitTable(coverage, progress, word)],
      },
      {
        heading: word(phrase('report-section-targets')),
        body: [...targetTable(figures, word), ...resultTables(figures, word)],
      },
      ...textNamesOf(duty.kind).map(name => ({
        heading: word(phrase(`report-${name}`)),
        body: gathered(
          reports,
          progress.units.map(({ unit }) => unit.id),
          name,
        ),
      })),
    ]),
    { kind: 'paragraph', text: word(phrase('report-paper-end', { who: office.name })) },
  ]
}

function introOf({ campaign }: ReportDuty, who: string, today: Day, word: ExportTools['word']): string {
  const asOf = { day: today }
  return word(
    campaign
      ? phrase('report-summary-intro', { campaign: campaign.title, who, asOf })
      : phrase('report-summary-intro-asked', { who, asOf }),
  )
}

function coverageSentence({ eligible, pledged }: UnitCount, word: ExportTools['word']) {
  const share = shareText({ value: pledged, base: eligible, units: 1 }, word)
  return word(phrase('report-summary-coverage', { pledged, eligible, share }))
}

function progressSentence(counts: ProgressCounts, word: ExportTools['word']) {
  const { total, handedIn, inTime, late, accepted, excused } = counts
  const said = phrase('report-summary-progress', { total, handedIn, inTime, late, accepted, open: total - handedIn })
  const more = excused > 0 ? [phrase('report-summary-excused', { count: excused })] : []
  return [said, ...more].map(word).join(' ')
}

/** What the units wrote under one heading, in the office's order; who wrote nothing there is left out. */
function gathered(reports: readonly ReportFacts[], unitIds: readonly string[], name: string): readonly PaperBlock[] {
  const place = ({ unit }: ReportFacts) => {
    const at = unitIds.indexOf(unit.id)
    return at < 0 ? unitIds.length : at
  }
  return reports
    .filter(report => (report.written.texts[name] ?? '').trim() !== '')
    .toSorted((a, b) => place(a) - place(b))
    .flatMap((report, index) => [
      { kind: 'section' as const, number: `${index + 1}.`, heading: report.unit.name, level: 2 as const },
      ...prose(report.written.texts[name] ?? ''),
    ])
}
