// `/rutdangky`: takes a pledge back; the row stays, its title or movement becomes free again.
import { command } from '../../chat/command.ts'
import { confirm, when } from '../../chat/field.ts'
import { button, choices, heading, message } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { tellRegistrant } from './approval.ts'
import { standingStates } from './pledge.ts'
import { chosenPledge, pledgeRefField, refIn, requireChangeable } from './pledge-choice.ts'
import { reasonField } from './pledge-fields.ts'
import { mineButton, pledgeFacts } from './pledge-message.ts'
import { scopeOf } from './pledge-rights.ts'
import { updatePledge } from './pledge-store.ts'
import { findPledge } from './pledge-view.ts'

export const withdrawPledge = command({
  name: 'withdraw-pledge',
  words: ['rutdangky'],
  english: ['withdraw'],
  area: 'pledge',
  access: { who: 'linked' },
  argument: 'pledge',
  begin: requireChangeable,
  fields: {
    pledge: pledgeRefField(phrase('pledge-ask-which-to-withdraw')),
    reason: when(given => refIn(given).isLocked === true, reasonField),
    confirm: confirm({
      isPrivate: true,
      ask: phrase('pledge-ask-withdraw'),
      button: phrase('pledge-button-withdraw'),
      before: async ({ ctx, given }) => {
        const pledge = await findPledge(scopeOf(ctx), { id: refIn(given).id ?? '' })
        return pledge ? [pledgeFacts(pledge, ctx.office.timeZone)] : []
      },
    }),
  },
  run: async (ctx, { pledge: ref, reason }) => {
    const pledge = await chosenPledge(ctx, ref, reason)
    const isWritten = await updatePledge(
      { tx: ctx.tx, officeId: ctx.office.id, now: ctx.now, byId: ctx.member.id },
      {
        id: pledge.id,
        version: pledge.version,
        fromStates: standingStates,
        change: 'withdrawn',
        reason,
        data: { state: 'withdrawn', activeKey: null },
      },
    )
    if (!isWritten) throw new Refusal(phrase('pledge-changed-meanwhile', { code: pledge.code }))
    ctx.audit({ action: 'pledge.withdrawn', subject: 'pledge', subjectId: pledge.id, details: { code: pledge.code } })
    const after = (await findPledge(scopeOf(ctx), { id: pledge.id })) ?? pledge
    const body = pledgeFacts(after, ctx.office.timeZone)
    const told = message(heading(phrase('pledge-withdrawn-for-you', { name: ctx.member.name })), body)
    await tellRegistrant(ctx, after, told)
    const again = button(phrase('pledge-button-register'), 'command', { command: 'register-pledge' })
    return privately(
      message(heading(phrase('pledge-withdrawn', { code: pledge.code })), body, choices(again, mineButton())),
      message(phrase('pledge-withdrawn', { code: pledge.code })),
    )
  },
})
