// The office's answer to a request to be erased: done for good after asking once more, or refused with a reason.
import { type Action, action } from '../../chat/action.ts'
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { choice, text } from '../../chat/field.ts'
import { button, choices, list, message } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { inPlace, privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import type { Feature } from '../feature.ts'
import { nameWithUnit, rosterOn } from '../roster/index.ts'
import { deciderRoles, isLastAdministrator } from './deciders.ts'
import { aboutErasure, erasureButtons, takeBackNotices } from './erasure-notices.ts'
import {
  type ErasureRequest,
  erasureRequestById,
  forgetMember,
  linkedAccountIds,
  pendingErasures,
  settleErasure,
} from './erasure-store.ts'

async function decidable(ctx: OfficeContext, id: string | undefined): Promise<ErasureRequest> {
  const request = await erasureRequestById(ctx.tx, ctx.office.id, id ?? '')
  if (!request) throw new Refusal(phrase('privacy-request-gone'))
  if (request.state !== 'pending') throw new Refusal(phrase(`privacy-already-${request.state}`))
  if (request.memberId === ctx.member.id) throw new Refusal(phrase('privacy-not-own-request'))
  return request
}

async function nameOf(ctx: OfficeContext, memberId: string) {
  const [member] = await rosterOn(ctx.tx, ctx.office.id, ctx.today, { memberIds: [memberId] })
  if (!member) throw new Refusal(phrase('privacy-request-gone'))
  return nameWithUnit(member)
}

/** Shows a request again, for /viectoi. */
export const reviewErasure = action({
  name: 'review-erasure',
  access: { who: deciderRoles },
  run: async (ctx, args) => {
    const request = await decidable(ctx, args.id)
    const person = await nameOf(ctx, request.memberId)
    const asked = phrase('privacy-somebody-asks', { person, day: { day: request.answerDueOn } })
    return privately(message(asked, erasureButtons(request.id)))
  },
})

/** `all` is asked late: every feature forgets its part. */
export function approveErasure(all: () => readonly Feature[]): Action {
  return action({
    name: 'approve-erasure',
    access: { who: deciderRoles },
    run: async (ctx, args) => {
      const request = await decidable(ctx, args.id)
      if (await isLastAdministrator(ctx, request.memberId)) throw new Refusal(phrase('privacy-is-last-administrator'))
      if (args.sure === 'yes') return inPlace(await eraseNow(ctx, request, all()))
      const person = await nameOf(ctx, request.memberId)
      const sure = button(phrase('privacy-button-erase-sure'), 'approve-erasure', { id: request.id, sure: 'yes' })
      return inPlace(
        message(
          phrase('privacy-erase-sure-ask', { person }),
          list([phrase('privacy-erase-goes'), phrase('privacy-erase-stays'), phrase('privacy-erase-unlinks')]),
          choices(
            { ...sure, style: 'danger' },
            button(phrase('privacy-button-refuse'), 'command', { command: 'refuse-erasure', request: request.id }),
          ),
        ),
      )
    },
  })
}

async function eraseNow(ctx: OfficeContext, { id, memberId }: ErasureRequest, features: readonly Feature[]) {
  const { tx, office, now } = ctx
  if (!(await settleErasure(tx, office.id, id, { state: 'erased', decidedById: ctx.member.id }, now)))
    throw new Refusal(phrase('privacy-already-erased'))
  // Told by account: the member can no longer be reached once the links have ended.
  const accountIds = await linkedAccountIds(tx, office.id, memberId)
  for (const account of accountIds) {
    const body = message(phrase('privacy-you-are-erased', { office: office.name }))
    ctx.send({ to: { account }, message: body, kind: 'erasure-answer' })
  }
  await takeBackNotices(ctx, id, phrase('privacy-already-erased'))
  for (const feature of features) await feature.erase?.(tx, office.id, memberId, now)
  const name = ctx.languages.word(office.language, phrase('privacy-erased-name'))
  await forgetMember(tx, office.id, memberId, { name, about: aboutErasure(id), accountIds, now })
  ctx.audit({ action: 'member.erased', subject: 'member', subjectId: memberId, details: { erasureId: id } })
  ctx.planChanged()
  return message(phrase('privacy-erased'))
}

async function others(ctx: OfficeContext): Promise<readonly ErasureRequest[]> {
  const pending = await pendingErasures(ctx.tx, ctx.office.id)
  return pending.filter(request => request.memberId !== ctx.member.id)
}

export const refuseErasure = command({
  name: 'refuse-erasure',
  words: ['tuchoixoa'],
  english: ['keepdata'],
  area: 'office',
  access: { who: deciderRoles },
  begin: async ctx => {
    if ((await others(ctx)).length === 0) throw new Refusal(phrase('privacy-no-requests'))
  },
  fields: {
    request: choice({
      ask: phrase('privacy-which-request'),
      label: phrase('privacy-request'),
      isPrivate: true,
      options: async ({ ctx }) => {
        const requests = await others(ctx)
        const memberIds = requests.map(request => request.memberId)
        const people = await rosterOn(ctx.tx, ctx.office.id, ctx.today, { memberIds })
        return requests.flatMap(({ id, memberId }) => {
          const person = people.find(one => one.id === memberId)
          return person ? [{ id, label: nameWithUnit(person) }] : []
        })
      },
    }),
    reason: text({
      ask: phrase('privacy-reason-ask'),
      hint: phrase('privacy-reason-hint'),
      label: phrase('privacy-reason'),
      isPrivate: true,
      max: 500,
    }),
  },
  run: async (ctx, answers) => {
    const request = await decidable(ctx, answers.request)
    const { reason } = answers
    const decision = { state: 'refused', decidedById: ctx.member.id, reason } as const
    if (!(await settleErasure(ctx.tx, ctx.office.id, request.id, decision, ctx.now)))
      throw new Refusal(phrase('privacy-already-refused'))
    const answer = message(phrase('privacy-you-are-refused', { reason }))
    ctx.send({ to: { member: request.memberId }, message: answer, kind: 'erasure-answer' })
    await takeBackNotices(ctx, request.id, phrase('privacy-already-refused'))
    ctx.audit({ action: 'erasure.refused', subject: 'erasure', subjectId: request.id })
    ctx.planChanged()
    return privately(message(phrase('privacy-refused')))
  },
})
