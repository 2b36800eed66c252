// Brings what happened to a campaign to the groups, and to the leaders and officers in private.
import type { OfficeContext, Recipient } from '../../chat/context.ts'
import type { Message } from '../../chat/message.ts'
import { groupsOf, rosterOn, toldOneByOne, whoToTell } from '../roster/index.ts'

/** Posts the launch to every bound group; returns how many there are. */
export async function postEverywhere(ctx: OfficeContext, body: Message, kind: string, about: string): Promise<number> {
  const groups = await groupsOf(ctx.tx, ctx.office.id)
  const told = [...groups.map(({ id }) => ({ group: id })), ...(await toldOneByOne(ctx))]
  return post(ctx, told, body, kind, about)
}

/** Posts what concerns the whole office to the groups that hear of it; returns how many there are. */
export async function postToGroups(ctx: OfficeContext, body: Message, kind: string, about: string): Promise<number> {
  return post(ctx, await whoToTell(ctx), body, kind, about)
}

function post(ctx: OfficeContext, told: readonly Recipient[], body: Message, kind: string, about: string): number {
  for (const to of told) ctx.send({ to, message: body, kind, priority: 'broadcast', about })
  return told.filter(to => 'group' in to).length
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
