// A request to be linked goes to those who may decide it: the officers, and the head and contacts of the unit.
import type { Context } from '../../chat/context.ts'
import { type Block, button, choices, facts, heading, message } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { here, type Reply } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { dayOf } from '../../time/day.ts'
import { type RosterMember, rosterOn } from '../roster/index.ts'
import { insertRequest, requestAbout, requestsOfAccount } from './link-request-store.ts'
import { auditFor } from './link-store.ts'
import { type OfficeName, officesOfAccount } from './link-view.ts'
import { inCharge, mayVouch } from './vouching.ts'

const mostPerDay = 3

export type Wish = { readonly office: OfficeName; readonly memberId: string; readonly next?: string }

export async function requestLink(ctx: Context, { office, memberId, next }: Wish): Promise<Reply> {
  const linked = await officesOfAccount(ctx.tx, ctx.account.id)
  const present = linked.find(one => one.officeId === office.id)
  if (present) throw new Refusal(phrase('linking-phone-other-person', { name: present.memberName }))
  const earlier = await requestsOfAccount(ctx.tx, ctx.account.id, ctx.now)
  if (earlier.pending.some(request => request.officeId === office.id)) throw new Refusal(phrase('requests-waiting'))
  if (earlier.countToday >= mostPerDay) throw new Refusal(phrase('requests-too-many'))
  const today = dayOf(ctx.now, office.timeZone)
  const [member] = await rosterOn(ctx.tx, office.id, today, { memberIds: [memberId] })
  if (!member) throw new Refusal(phrase('linking-name-not-found'))
  const accountId = ctx.account.id
  const id = await insertRequest(ctx.tx, { officeId: office.id, accountId, memberId, nextWord: next }, ctx.now)
  await auditFor(
    ctx.tx,
    office.id,
    { action: 'link-request.made', subject: 'member', subjectId: memberId, details: { request: id } },
    ctx.now,
  )
  await askDeciders(ctx, office, member, id)
  return here(
    message(
      heading(phrase('requests-sent')),
      whoAsks(member, ctx.account.displayName),
      phrase('requests-sent-explained', { unit: member.unit?.name ?? office.name }),
    ),
  )
}

async function askDeciders(ctx: Context, office: OfficeName, member: RosterMember, requestId: string): Promise<void> {
  const today = dayOf(ctx.now, office.timeZone)
  const people = await rosterOn(ctx.tx, office.id, today, { roles: inCharge })
  const deciders = people.filter(one => one.isLinked && mayVouch(one, member))
  const question = message(
    heading(phrase('requests-asked')),
    whoAsks(member, ctx.account.displayName),
    phrase('requests-asked-explained'),
    decisionButtons(requestId, 'message'),
  )
  for (const decider of deciders)
    ctx.send({ to: { member: decider.id }, message: question, kind: 'link-request', about: requestAbout(requestId) })
}

/** Who wants to be whom. */
export function whoAsks(member: Pick<RosterMember, 'name' | 'unit' | 'position'>, accountName: string): Block {
  return facts(
    [phrase('linking-fact-name'), member.name],
    member.unit && [phrase('linking-fact-unit'), member.unit.name],
    member.position ? [phrase('linking-fact-position'), member.position] : undefined,
    [phrase('linking-fact-account'), accountName],
  )
}

export function decisionButtons(request: string, from: 'message' | 'list'): Block {
  return choices(
    { ...button(phrase('requests-button-approve'), 'approve-link-request', { request, from }), style: 'primary' },
    { ...button(phrase('requests-button-refuse'), 'refuse-link-request', { request, from }), style: 'danger' },
  )
}
