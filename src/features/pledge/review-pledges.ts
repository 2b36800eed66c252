// `/duyetdangky`: the pledges that wait for this speaker, one after the other.
import { action } from '../../chat/action.ts'
import { command } from '../../chat/command.ts'
import { hasRole, type OfficeContext } from '../../chat/context.ts'
import { type Message, message } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { inPlace, privately } from '../../chat/reply.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import { isOfficer } from '../office/index.ts'
import { settingOf } from '../setting.ts'
import { reviewMessage } from './approval.ts'
import { scopeOf } from './pledge-rights.ts'
import { pledgeApproval } from './pledge-settings.ts'
import { countPledges, type PledgeFacts, type PledgeQuery, pledgesWhere } from './pledge-view.ts'

/** What waits for this speaker; undefined where nothing ever does. */
function waitingFor(ctx: OfficeContext): PledgeQuery | undefined {
  const waiting: PledgeQuery = { states: ['waiting'], notOfMember: ctx.member.id }
  if (isOfficer(ctx)) return waiting
  const decides = settingOf(ctx.office, pledgeApproval) === 'unitHead' && hasRole(ctx, 'unitHead')
  return decides && ctx.member.unit ? { ...waiting, unitId: ctx.member.unit.id } : undefined
}

export async function countWaitingFor(ctx: OfficeContext): Promise<number> {
  const query = waitingFor(ctx)
  return query ? countPledges(scopeOf(ctx), query) : 0
}

/** The first of what waits for this speaker. */
export async function pledgesWaitingFor(ctx: OfficeContext, take: number): Promise<readonly PledgeFacts[]> {
  const query = waitingFor(ctx)
  return query ? pledgesWhere(scopeOf(ctx), query, { take }) : []
}

/** The next one, below what has just happened; those put off come round again at the end. */
export async function nextPledgeToReview(ctx: OfficeContext, before?: Phrase, afterId?: string): Promise<Message> {
  const query = waitingFor(ctx)
  if (!query) return message(before, phrase('pledge-review-none'))
  const left = await countPledges(scopeOf(ctx), query)
  const [next] = await pledgesWhere(scopeOf(ctx), { ...query, afterId }, { take: 1 })
  const [first] = next ? [next] : await pledgesWhere(scopeOf(ctx), query, { take: 1 })
  if (!first) return message(before, phrase('pledge-review-none'))
  return message(before, ...(await reviewMessage(ctx, first, left)).blocks)
}

export const reviewPledges = command({
  name: 'review-pledges',
  words: ['duyetdangky'],
  english: ['reviewpledges'],
  area: 'pledge',
  access: { who: ['officer', 'administrator', 'unitHead'] },
  begin: async ctx => {
    if ((await countWaitingFor(ctx)) === 0) throw new Refusal(phrase('pledge-review-none'))
  },
  run: async ctx => privately(await nextPledgeToReview(ctx)),
})

export const skipPledge = action({
  name: 'skip-pledge',
  access: { who: ['officer', 'administrator', 'unitHead'] },
  run: async (ctx, args) => inPlace(await nextPledgeToReview(ctx, undefined, args.after)),
})
