// /xoadulieu: asks the office to forget me; answered within two working days (NĐ 356/2025).
import { action } from '../../chat/action.ts'
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { confirm } from '../../chat/field.ts'
import { button, choices, heading, list, message } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { inPlace, privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { addWorkingDays } from '../../time/office-calendar.ts'
import { calendarOf } from '../office/index.ts'
import { nameWithUnit } from '../roster/index.ts'
import { isLastAdministrator, officersBut } from './deciders.ts'
import { aboutErasure, erasureButtons, takeBackNotices } from './erasure-notices.ts'
import { erasureRequestById, erasuresOf, insertErasureRequest, settleErasure } from './erasure-store.ts'

const answerWithinWorkingDays = 2

async function refuseIfPointless(ctx: OfficeContext): Promise<void> {
  const pending = (await erasuresOf(ctx.tx, ctx.office.id, ctx.member.id)).find(one => one.state === 'pending')
  if (pending) {
    throw new Refusal(
      phrase('privacy-pending', { day: { day: pending.answerDueOn } }),
      choices(button(phrase('privacy-button-withdraw'), 'withdraw-erasure', { id: pending.id })),
    )
  }
  if (await isLastAdministrator(ctx, ctx.member.id)) throw new Refusal(phrase('privacy-last-administrator'))
}

export const requestErasure = command({
  name: 'request-erasure',
  words: ['xoadulieu'],
  english: ['erase'],
  area: 'mine',
  access: { who: 'linked' },
  begin: refuseIfPointless,
  fields: {
    confirm: confirm({
      ask: phrase('privacy-erase-ask'),
      button: phrase('privacy-erase-confirm'),
      isPrivate: true,
      before: () => [
        heading(phrase('privacy-erase-heading')),
        list([phrase('privacy-erase-goes'), phrase('privacy-erase-stays'), phrase('privacy-erase-unlinks')]),
      ],
    }),
  },
  run: async ctx => {
    await refuseIfPointless(ctx)
    const calendar = await calendarOf(ctx.tx, ctx.office)
    const answerDueOn = addWorkingDays(ctx.today, answerWithinWorkingDays, calendar)
    const made = { officeId: ctx.office.id, memberId: ctx.member.id, answerDueOn }
    const id = await insertErasureRequest(ctx.tx, made, ctx.now)
    const { name, unit } = ctx.member
    const asked = phrase('privacy-somebody-asks', {
      person: nameWithUnit({ name, unit: unit && { ...unit, ordinal: 0 } }),
      day: { day: answerDueOn },
    })
    for (const officer of await officersBut(ctx.tx, ctx.office.id, ctx.today, ctx.member.id)) {
      const to = { member: officer.id }
      ctx.send({ to, message: message(asked, erasureButtons(id)), kind: 'erasure-request', about: aboutErasure(id) })
    }
    ctx.audit({ action: 'erasure.requested', subject: 'erasure', subjectId: id })
    ctx.planChanged()
    const withdraw = button(phrase('privacy-button-withdraw'), 'withdraw-erasure', { id })
    return privately(message(phrase('privacy-asked', { day: { day: answerDueOn } }), choices(withdraw)))
  },
})

export const withdrawErasure = action({
  name: 'withdraw-erasure',
  access: { who: 'linked' },
  run: async (ctx, args) => {
    const request = await erasureRequestById(ctx.tx, ctx.office.id, args.id ?? '')
    if (request?.memberId !== ctx.member.id) throw new Refusal(phrase('privacy-request-gone'))
    const decision = { state: 'withdrawn', decidedById: ctx.member.id } as const
    if (!(await settleErasure(ctx.tx, ctx.office.id, request.id, decision, ctx.now)))
      throw new Refusal(phrase(`privacy-already-${request.state}`))
    await takeBackNotices(ctx, request.id, phrase('privacy-already-withdrawn'))
    ctx.audit({ action: 'erasure.withdrawn', subject: 'erasure', subjectId: request.id })
    ctx.planChanged()
    return inPlace(message(phrase('privacy-withdrawn')))
  },
})
