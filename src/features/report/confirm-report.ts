// The head's word: from here on the report counts as handed in.
import { action } from '../../chat/action.ts'
import { heading, message } from '../../chat/message.ts'
import { inPlace, privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { changedMeanwhile, dutyOf, tell, tellNext, writersOf, writingOf } from './hand-in-report.ts'
import { reportHead } from './report-message.ts'
import { reportToDecide, reviewers } from './report-rights.ts'
import { updateReport } from './report-store.ts'
import { reportById } from './report-view.ts'

export const confirmReport = action({
  name: 'confirm-report',
  access: { who: reviewers },
  run: async (ctx, args) => {
    const report = await reportToDecide(ctx, args.report, ['draft'], args.version)
    const { id, version } = report
    const submittedOn = report.submittedOn ? undefined : ctx.today
    const change = { id, version, fromStates: ['draft'], change: 'confirmed', state: 'submitted', submittedOn } as const
    if (!(await updateReport(writingOf(ctx), change))) throw changedMeanwhile(report)
    ctx.audit({ action: 'report.confirmed', subject: 'report', subjectId: id, details: { code: report.code } })
    const after = (await reportById(ctx, id)) ?? report
    await tellNext(ctx, after, await dutyOf(ctx, after), [])
    const head = await reportHead(ctx, after)
    const told = message(heading(phrase('report-was-confirmed', { name: ctx.member.name })), ...head)
    await tell(ctx, after, await writersOf(ctx, after), 'report-told', told)
    const body = message(phrase('report-confirmed', { code: after.code }), ...head)
    return ctx.place.kind === 'group' ? privately(body) : inPlace(body)
  },
})
