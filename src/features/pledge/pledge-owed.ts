// What a member still owes here: an own pledge, one that came back, approvals that wait.
import type { OfficeContext } from '../../chat/context.ts'
import { button } from '../../chat/message.ts'
import { phrase } from '../../language/translate.ts'
import type { Owed } from '../feature.ts'
import { isMissing } from './coverage-view.ts'
import { pledgeLine } from './pledge-message.ts'
import { campaignsOpenTo, scopeOf } from './pledge-rights.ts'
import { pledgesWhere } from './pledge-view.ts'
import { countWaitingFor } from './review-pledges.ts'

export async function owedPledges(ctx: OfficeContext): Promise<readonly Owed[]> {
  const owed: Owed[] = []
  for (const campaign of await campaignsOpenTo(ctx)) {
    if (ctx.today > campaign.endsOn) continue
    if (!(await isMissing(scopeOf(ctx), campaign.id, ctx.member.id))) continue
    owed.push({
      what: phrase('pledge-owed', { campaign: campaign.title }),
      dueOn: campaign.dueOn,
      isOverdue: campaign.dueOn !== undefined && ctx.today > campaign.dueOn,
      choice: button(phrase('pledge-button-register'), 'command', {
        command: 'register-pledge',
        campaign: campaign.id,
      }),
    })
  }
  const own = { memberId: ctx.member.id, subject: 'individual', isRunning: true, states: ['sentBack'] } as const
  for (const pledge of await pledgesWhere(scopeOf(ctx), own, { take: 20 }))
    owed.push({
      what: phrase('pledge-owed-sent-back', { pledge: pledgeLine(pledge) }),
      choice: button(phrase('pledge-button-amend'), 'command', { command: 'amend-pledge', pledge: pledge.id }),
    })
  const waiting = await countWaitingFor(ctx)
  if (waiting > 0)
    owed.push({
      what: phrase('pledge-owed-approvals', { count: waiting }),
      choice: button(phrase('pledge-button-queue'), 'command', { command: 'review-pledges' }),
    })
  return owed
}
