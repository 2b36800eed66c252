// One report with its history, and its evidence as files; for the unit's people who see to it, the office and its leaders.
import { action } from '../../chat/action.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { button, type Choice, choices, file, heading, message } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { isOfficer } from '../office/index.ts'
import { evidenceButton, historyBlocks, reportBlocks, writeButton } from './report-message.ts'
import { isHeadOf, mayWriteFor, requireReport } from './report-rights.ts'
import type { ReportFacts } from './report-view.ts'
import { decideButtons } from './review-reports.ts'

export const showReport = action({
  name: 'show-report',
  access: { who: 'linked' },
  run: async (ctx, args) => {
    const report = await requireReport(ctx, args.report)
    return privately(
      message(
        ...(await reportBlocks(ctx, report)),
        ...(await historyBlocks(ctx, report)),
        choices(...reportButtons(ctx, report), paperButton(report)),
      ),
    )
  },
})

function paperButton(report: ReportFacts): Choice {
  return button(phrase('report-button-paper'), 'export-paper', { paper: 'unit-report', id: report.id })
}

function reportButtons(ctx: OfficeContext, report: ReportFacts): readonly (Choice | undefined)[] {
  const amend = writeButton(report.dutyKey, report.unit.id, phrase('report-button-amend'))
  const mine = mayWriteFor(ctx, report.unit.id) && report.state !== 'accepted' ? [amend] : []
  const args = { report: report.id, version: String(report.version) }
  if (report.state === 'draft' && isHeadOf(ctx, report.unit.id)) {
    const confirm = { ...button(phrase('report-button-confirm'), 'confirm-report', args), style: 'primary' } as const
    return [confirm, evidenceButton(report), ...mine]
  }
  if (!isOfficer(ctx)) return [evidenceButton(report), ...mine]
  if (report.state === 'submitted') return [...decideButtons(report, false), ...mine]
  const back = button(phrase('report-button-send-back'), 'command', { command: 'send-back-report', report: report.id })
  return [evidenceButton(report), ...(report.state === 'accepted' ? [back] : mine)]
}

export const showEvidence = action({
  name: 'show-evidence',
  access: { who: 'linked' },
  run: async (ctx, args) => {
    const report = await requireReport(ctx, args.report)
    const { evidence } = report.written
    if (evidence.length === 0) throw new Refusal(phrase('report-no-evidence', { code: report.code }))
    return privately(
      message(
        heading(phrase('report-evidence-of', { code: report.code, unit: report.unit.name })),
        ...evidence.map(one => file(one.fileId, one.name)),
      ),
    )
  },
})
