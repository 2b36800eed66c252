// `/duyet`: the reports that wait for this speaker, one after the other, and then the pledges that do.
import { action } from '../../chat/action.ts'
import { command } from '../../chat/command.ts'
import { hasRole, type OfficeContext } from '../../chat/context.ts'
import { button, type Choice, choices, type Message, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { inPlace, privately } from '../../chat/reply.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import { isOfficer } from '../office/index.ts'
import { countWaitingFor, nextPledgeToReview } from '../pledge/index.ts'
import { confirmMessage } from './hand-in-report.ts'
import { evidenceButton, reportBlocks } from './report-message.ts'
import { reviewers } from './report-rights.ts'
import { countReports, type ReportFacts, type ReportQuery, reportsWhere } from './report-view.ts'

/** What waits for this speaker: the office's decision, or a head's word; undefined where nothing ever does. */
function waitingFor(ctx: OfficeContext): ReportQuery | undefined {
  if (isOfficer(ctx)) return { states: ['submitted'] }
  return hasRole(ctx, 'unitHead') && ctx.member.unit ? { states: ['draft'], unitId: ctx.member.unit.id } : undefined
}

export async function countReportsWaiting(ctx: OfficeContext): Promise<number> {
  const query = waitingFor(ctx)
  return query ? countReports(ctx, query) : 0
}

/** Drafts that wait for the word of a head who is an officer too come after the office's own queue. */
async function queueOf(ctx: OfficeContext): Promise<readonly ReportFacts[]> {
  const query = waitingFor(ctx)
  const own = hasRole(ctx, 'unitHead') && ctx.member.unit?.id
  const drafts = isOfficer(ctx) && own ? await reportsWhere(ctx, { states: ['draft'], unitId: own }) : []
  return query ? [...(await reportsWhere(ctx, query)), ...drafts] : []
}

/** The next one, below what has just happened; those put off come round again at the end. */
export async function nextToReview(ctx: OfficeContext, before?: Phrase, afterId?: string): Promise<Message> {
  const queue = await queueOf(ctx)
  const place = afterId === undefined ? -1 : queue.findIndex(report => report.id === afterId)
  const next = queue[place + 1] ?? queue[0]
  const pledges = await pledgeButton(ctx)
  // Where no report waits any more, the pledges follow.
  if (!next && pledges) return nextPledgeToReview(ctx, before)
  if (!next) return message(before, phrase('report-review-none'))
  const left = note(phrase('report-review-left', { count: queue.length }))
  if (next.state === 'draft') return message(before, ...(await confirmMessage(ctx, next)).blocks, left)
  return message(
    before,
    ...(await reportBlocks(ctx, next)),
    left,
    choices(
      ...decideButtons(next, true),
      queue.length > 1 ? button(phrase('report-button-later'), 'skip-report', { after: next.id }) : undefined,
      pledges,
    ),
  )
}

export function decideButtons(report: ReportFacts, isInQueue: boolean): readonly (Choice | undefined)[] {
  const queue: Readonly<Record<string, string>> = isInQueue ? { queue: 'yes' } : {}
  const args = { report: report.id, version: String(report.version), ...queue }
  return [
    { ...button(phrase('report-button-accept'), 'accept-report', args), style: 'primary' },
    evidenceButton(report),
    button(phrase('report-button-send-back'), 'command', { command: 'send-back-report', report: report.id }),
  ]
}

async function pledgeButton(ctx: OfficeContext): Promise<Choice | undefined> {
  const count = await countWaitingFor(ctx)
  if (count === 0) return undefined
  return button(phrase('report-button-pledges', { count }), 'command', { command: 'review-pledges' })
}

export const reviewReports = command({
  name: 'review-reports',
  words: ['duyet'],
  english: ['review'],
  area: 'report',
  access: { who: reviewers },
  begin: async ctx => {
    if ((await queueOf(ctx)).length > 0 || (await countWaitingFor(ctx)) > 0) return
    throw new Refusal(phrase('report-review-none'))
  },
  run: async ctx => privately(await nextToReview(ctx)),
})

export const skipReport = action({
  name: 'skip-report',
  access: { who: reviewers },
  run: async (ctx, args) => inPlace(await nextToReview(ctx, undefined, args.after)),
})
