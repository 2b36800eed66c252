// Brings what happened to a campaign to the groups, and to the leaders and officers in private.
import type { OfficeContext } from '../../chat/context.ts'
import type { Message } from '../../chat/message.ts'
import { groupsOf, groupsToTell, rosterOn } from '../roster/index.ts'

/** Posts the launch to every bound group; returns how many there are. */
export async function postEverywhere(ctx: OfficeContext, body: Message, kind: string, about: string): Promise<number> {
  return post(ctx, await groupsOf(ctx.tx, ctx.office.id), body, kind, about)
}

/** Posts what concerns the whole office to the groups that hear of it; returns how many there are. */
export async function postToGroups(ctx: OfficeContext, body: Message, kind: string, about: string): Promise<number> {
  return post(ctx, await groupsToTell(ctx.tx, ctx.office), body, kind, about)
}

function post(
  ctx: OfficeContext,
  groups: readonly { readonly id: string }[],
  body: Message,
  kind: string,
  about: string,
): number {
  for (const group of groups) ctx.send({ to: { group: group.id }, message: body, kind, priority: 'broadcast', about })
  return groups.length
}

/** Tells those of the office who hold one of the roles, except the one who speaks; returns how many they are. */
export async function tellRoles(
  ctx: OfficeContext,
  roles: readonly ('leader' | 'officer')[],
  body: Message,
  kind: string,
): Promise<number> {
  const people = await rosterOn(ctx.tx, ctx.office.id, ctx.today, { roles })
  const others = people.filter(person => person.id !== ctx.member.id)
  for (const person of others) ctx.send({ to: { member: person.id }, message: body, kind, priority: 'personal' })
  return others.length
}
