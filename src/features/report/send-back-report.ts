// `/tralai`: a report goes back with a reason and is owed again; the unit opens it as it was and hands it in anew.
import { command } from '../../chat/command.ts'
import { type Field, text } from '../../chat/field.ts'
import { choices, facts, heading, message } from '../../chat/message.ts'
import { privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { owedAgain } from '../deadline/index.ts'
import { isOfficer } from '../office/index.ts'
import { changedMeanwhile, dutyOf, tell, writersOf, writingOf } from './hand-in-report.ts'
import type { ReportState } from './report.ts'
import { reportHead, writeButton } from './report-message.ts'
import { reportToDecide, reviewers } from './report-rights.ts'
import { updateReport } from './report-store.ts'
import { reportById, reportsWhere } from './report-view.ts'
import { nextToReview } from './review-reports.ts'

/** An accepted report too: a mistake may be seen late. */
const returnable: readonly ReportState[] = ['draft', 'submitted', 'accepted']

export const sendBackReport = command({
  name: 'send-back-report',
  words: ['tralai'],
  english: ['sendback'],
  area: 'report',
  access: { who: reviewers, where: 'private' },
  argument: 'report',
  fields: {
    report: returnableField(),
    reason: text({
      ask: phrase('report-ask-send-back-reason'),
      label: phrase('report-reason'),
      max: 1000,
      isPrivate: true,
    }),
  },
  run: async (ctx, { report: id, reason }) => {
    const report = await reportToDecide(ctx, id, returnable)
    const change = { fromStates: returnable, change: 'sentBack', state: 'sentBack', reason } as const
    const isFirst = await updateReport(writingOf(ctx), { id, version: report.version, ...change })
    if (!isFirst) throw changedMeanwhile(report)
    const { code, unit } = report
    ctx.audit({ action: 'report.sentBack', subject: 'report', subjectId: id, details: { code, unit: unit.name } })
    const duty = await dutyOf(ctx, report)
    if (duty?.deadline) await owedAgain(ctx, duty.deadline.id, unit.id)
    const after = (await reportById(ctx, id)) ?? report
    const told = message(
      heading(phrase('report-was-sent-back')),
      facts([phrase('report-reason'), reason]),
      ...(await reportHead(ctx, after)),
      choices({ ...writeButton(after.dutyKey, unit.id, phrase('report-button-amend')), style: 'primary' }),
    )
    await tell(ctx, after, await writersOf(ctx, after), 'report-told', told)
    return privately(await nextToReview(ctx, phrase('report-sent-back', { code, unit: unit.name })))
  },
})

function returnableField(): Field<string> {
  return {
    kind: 'choice',
    ask: phrase('report-ask-which-to-send-back'),
    label: phrase('report-code'),
    isPrivate: true,
    options: async ({ ctx }) => {
      const own = isOfficer(ctx) ? {} : { unitId: ctx.member.unit?.id ?? '', states: ['draft'] as const }
      const found = await reportsWhere(ctx, { states: returnable, ...own }, 40)
      return found.map(report => ({
        id: report.id,
        label: phrase('report-line', { code: report.code, unit: report.unit.name }),
      }))
    },
    parse: async (answer, { ctx }) => {
      const typed = typeof answer === 'string' ? answer.trim() : ''
      const byCode = (await reportsWhere(ctx, { states: returnable, code: typed.toUpperCase() }))[0]
      return { value: (await reportToDecide(ctx, byCode?.id ?? typed, returnable)).id }
    },
    show: async (id, { ctx }) => {
      const report = await reportById(ctx, id)
      return report ? phrase('report-line', { code: report.code, unit: report.unit.name }) : phrase('report-gone')
    },
  }
}
