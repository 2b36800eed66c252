// The approve button: the first one to press decides, the others are told.
import { action } from '../../chat/action.ts'
import { choices, heading, message } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { inPlace, type Reply } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { tellRegistrant, waitingPledge } from './approval.ts'
import { changeButtons, mineButton, pledgeFacts } from './pledge-message.ts'
import { scopeOf } from './pledge-rights.ts'
import { updatePledge } from './pledge-store.ts'
import { findPledge } from './pledge-view.ts'
import { nextPledgeToReview } from './review-pledges.ts'

export const approvePledge = action({
  name: 'approve-pledge',
  access: { who: ['officer', 'administrator', 'unitHead'] },
  run: async (ctx, args): Promise<Reply> => {
    const pledge = await waitingPledge(ctx, args.pledge ?? '', args.version)
    const isFirst = await updatePledge(
      { tx: ctx.tx, officeId: ctx.office.id, now: ctx.now, byId: ctx.member.id },
      {
        id: pledge.id,
        version: pledge.version,
        fromStates: ['waiting'],
        change: 'approved',
        data: { state: 'active', sendBackReason: null },
      },
    )
    if (!isFirst) throw new Refusal(phrase('pledge-changed-meanwhile', { code: pledge.code }))
    ctx.audit({ action: 'pledge.approved', subject: 'pledge', subjectId: pledge.id, details: { code: pledge.code } })
    const approved = (await findPledge(scopeOf(ctx), { id: pledge.id })) ?? pledge
    await tellRegistrant(
      ctx,
      approved,
      message(
        heading(phrase('pledge-approved-heading')),
        pledgeFacts(approved, ctx.office.timeZone),
        choices(...changeButtons(approved), mineButton()),
      ),
    )
    const done = phrase('pledge-approved', { code: pledge.code })
    if (args.queue) return inPlace(await nextPledgeToReview(ctx, done))
    return inPlace(message(done, pledgeFacts(approved, ctx.office.timeZone)))
  },
})
