// `/yeucau`: the requests to be linked that wait for a decision of this person.
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { heading, type Message, message, note } from '../../chat/message.ts'
import { privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { rosterOn } from '../roster/index.ts'
import { pendingRequests } from './link-request-store.ts'
import { decisionButtons, whoAsks } from './request-link.ts'
import { inCharge, mayVouch } from './vouching.ts'

const mostShown = 8

export const reviewRequests = command({
  name: 'review-requests',
  words: ['yeucau'],
  english: ['requests'],
  area: 'office',
  access: { who: inCharge },
  run: async ctx => privately(await pendingList(ctx)),
})

/** The oldest first, each with its two buttons; somebody who left in the meantime is left out. */
export async function pendingList(ctx: OfficeContext): Promise<Message> {
  const pending = await pendingRequests(ctx.tx, ctx.office.id)
  const members = await rosterOn(ctx.tx, ctx.office.id, ctx.today, {
    memberIds: pending.map(request => request.memberId),
  })
  const own = pending.flatMap(request => {
    const member = members.find(one => one.id === request.memberId)
    return member && mayVouch(ctx.member, member) ? [{ request, member }] : []
  })
  if (own.length === 0) return message(phrase('requests-none'))
  const rest = own.length - mostShown
  return message(
    heading(phrase('requests-heading', { count: own.length })),
    ...own
      .slice(0, mostShown)
      .flatMap(({ request, member }) => [whoAsks(member, request.accountName), decisionButtons(request.id, 'list')]),
    rest > 0 && note(phrase('requests-more', { count: rest })),
  )
}
