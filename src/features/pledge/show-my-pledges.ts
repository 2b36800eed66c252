// One's own pledges, and one pledge with its history.
import { action } from '../../chat/action.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { button, choices, facts, heading, list, type Message, message } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { phrase } from '../../language/translate.ts'
import { dayOf } from '../../time/day.ts'
import { countedNote } from './approval.ts'
import { standingStates } from './pledge.ts'
import { changeButtons, inPrivate, mineButton, pledgeFacts, pledgeLine } from './pledge-message.ts'
import { mayHandle, maySeePledge, scopeOf } from './pledge-rights.ts'
import { findPledge, historyOf, pledgesWhere } from './pledge-view.ts'

const mostShown = 30

export const showMyPledges = action({
  name: 'show-my-pledges',
  access: { who: 'linked' },
  run: async ctx => inPrivate(ctx, await myPledges(ctx)),
})

async function myPledges(ctx: OfficeContext): Promise<Message> {
  const query = { memberId: ctx.member.id, subject: 'individual', isRunning: true } as const
  const own = await pledgesWhere(scopeOf(ctx), query, { take: mostShown })
  const register = button(phrase('pledge-button-register'), 'command', { command: 'register-pledge' })
  if (own.length === 0) return message(phrase('pledge-none-yet'), choices(register))
  return message(
    heading(phrase('pledge-mine-heading')),
    choices(...own.map(pledge => button(pledgeLine(pledge), 'show-pledge', { pledge: pledge.id })), register),
  )
}

export const showPledge = action({
  name: 'show-pledge',
  access: { who: 'linked' },
  run: async (ctx, args) => {
    const pledge = await findPledge(scopeOf(ctx), { id: args.pledge ?? '' })
    if (!pledge) throw new Refusal(phrase('pledge-gone'))
    if (!maySeePledge(ctx, pledge)) throw new Refusal(phrase('pledge-not-yours', { code: pledge.code }))
    const history = await historyOf(scopeOf(ctx), pledge.id)
    const lines = history.map(({ change, reason, recordedAt }) => {
      const args = { day: { day: dayOf(recordedAt, ctx.office.timeZone) }, change: phrase(`pledge-change-${change}`) }
      return reason === undefined
        ? phrase('pledge-history-line', args)
        : phrase('pledge-history-line-reason', { ...args, reason })
    })
    const isStanding = standingStates.some(state => state === pledge.state)
    return inPrivate(
      ctx,
      message(
        heading(phrase('pledge-heading', { code: pledge.code })),
        pledgeFacts(pledge, ctx.office.timeZone),
        pledge.sendBackReason === undefined
          ? undefined
          : facts([phrase('pledge-sent-back-why'), pledge.sendBackReason]),
        mayHandle(ctx, pledge) && pledge.member?.id !== ctx.member.id ? await countedNote(ctx, pledge) : undefined,
        list(lines),
        choices(...(isStanding && mayHandle(ctx, pledge) ? changeButtons(pledge) : []), mineButton()),
      ),
    )
  },
})
