// A waiting pledge goes back with a reason; the person amends it and it waits again.
import { command } from '../../chat/command.ts'
import { type Field, text } from '../../chat/field.ts'
import { button, choices, facts, heading, message } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { tellRegistrant, waitingPledge } from './approval.ts'
import { mineButton, pledgeFacts, pledgeLine } from './pledge-message.ts'
import { scopeOf } from './pledge-rights.ts'
import { updatePledge } from './pledge-store.ts'
import { findPledge } from './pledge-view.ts'
import { nextPledgeToReview, pledgesWaitingFor } from './review-pledges.ts'

export const sendBackPledge = command({
  name: 'send-back-pledge',
  words: ['tralaidangky'],
  english: ['sendbackpledge'],
  area: 'pledge',
  access: { who: ['officer', 'administrator', 'unitHead'], where: 'private' },
  argument: 'pledge',
  fields: {
    pledge: waitingField(),
    reason: text({
      ask: phrase('pledge-ask-send-back-reason'),
      label: phrase('pledge-reason'),
      max: 1000,
      isPrivate: true,
    }),
  },
  run: async (ctx, { pledge: id, reason }) => {
    const pledge = await waitingPledge(ctx, id)
    const isFirst = await updatePledge(
      { tx: ctx.tx, officeId: ctx.office.id, now: ctx.now, byId: ctx.member.id },
      {
        id: pledge.id,
        version: pledge.version,
        fromStates: ['waiting'],
        change: 'sentBack',
        reason,
        data: { state: 'sentBack', sendBackReason: reason },
      },
    )
    if (!isFirst) throw new Refusal(phrase('pledge-changed-meanwhile', { code: pledge.code }))
    ctx.audit({ action: 'pledge.sentBack', subject: 'pledge', subjectId: pledge.id, details: { code: pledge.code } })
    const after = (await findPledge(scopeOf(ctx), { id: pledge.id })) ?? pledge
    await tellRegistrant(
      ctx,
      after,
      message(
        heading(phrase('pledge-sent-back-heading')),
        facts([phrase('pledge-reason'), reason]),
        pledgeFacts(after, ctx.office.timeZone),
        choices(
          {
            ...button(phrase('pledge-button-amend'), 'command', { command: 'amend-pledge', pledge: pledge.id }),
            style: 'primary',
          },
          mineButton(),
        ),
      ),
    )
    return privately(await nextPledgeToReview(ctx, phrase('pledge-sent-back', { code: pledge.code })))
  },
})

function waitingField(): Field<string> {
  return {
    kind: 'choice',
    ask: phrase('pledge-ask-which-to-send-back'),
    label: phrase('pledge-code'),
    isPrivate: true,
    options: async ({ ctx }) => {
      const waiting = await pledgesWaitingFor(ctx, 40)
      return waiting.map(pledge => ({ id: pledge.id, label: pledgeLine(pledge) }))
    },
    parse: async (answer, { ctx }) => {
      const typed = typeof answer === 'string' ? answer.trim() : ''
      const byCode = await findPledge(scopeOf(ctx), { code: typed.toUpperCase() })
      return { value: (await waitingPledge(ctx, byCode?.id ?? typed)).id }
    },
    show: async (id, { ctx }) => {
      const pledge = await findPledge(scopeOf(ctx), { id })
      return pledge ? pledgeLine(pledge) : phrase('pledge-gone')
    },
  }
}
