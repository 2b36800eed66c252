// The accept button: the first one to press decides; the unit hears that its report is taken.
import { action } from '../../chat/action.ts'
import { heading, message } from '../../chat/message.ts'
import { inPlace, privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { officersOnly } from '../office/index.ts'
import { changedMeanwhile, tell, writersOf, writingOf } from './hand-in-report.ts'
import { reportHead } from './report-message.ts'
import { reportToDecide } from './report-rights.ts'
import { updateReport } from './report-store.ts'
import { reportById } from './report-view.ts'
import { nextToReview } from './review-reports.ts'

export const acceptReport = action({
  name: 'accept-report',
  access: { who: officersOnly },
  run: async (ctx, args) => {
    const report = await reportToDecide(ctx, args.report, ['submitted'], args.version)
    const { id, version, code } = report
    const change = { id, version, fromStates: ['submitted'], change: 'accepted', state: 'accepted' } as const
    if (!(await updateReport(writingOf(ctx), change))) throw changedMeanwhile(report)
    ctx.audit({
      action: 'report.accepted',
      subject: 'report',
      subjectId: id,
      details: { code, unit: report.unit.name },
    })
    const after = (await reportById(ctx, id)) ?? report
    const head = await reportHead(ctx, after)
    const told = message(heading(phrase('report-was-accepted')), ...head)
    await tell(ctx, after, await writersOf(ctx, after), 'report-told', told)
    const done = phrase('report-accepted', { code, unit: report.unit.name })
    const body = args.queue ? await nextToReview(ctx, done) : message(done, ...head)
    return ctx.place.kind === 'group' ? privately(body) : inPlace(body)
  },
})
