// Who hears what concerns the office: its groups, and one by one the people of platforms where it can have none.
import type { OfficeFacts, Recipient } from '../../chat/context.ts'
import type { Tx } from '../../db/open-database.ts'
import type { Day } from '../../time/day.ts'
import { groupsToTell } from './roster-view.ts'

/** A context, or what a reminder is given. */
export type Telling = {
  readonly tx: Tx
  readonly office: Pick<OfficeFacts, 'id' | 'settings'>
  readonly today: Day
  readonly oneByOne: readonly string[]
}

/** With `onlyUnitIds` what concerns only these units. Groups first. */
export async function whoToTell(telling: Telling, onlyUnitIds?: readonly string[]): Promise<readonly Recipient[]> {
  const groups = await groupsToTell(telling.tx, telling.office, onlyUnitIds)
  return [...groups.map(({ id }) => ({ group: id })), ...(await toldOneByOne(telling, onlyUnitIds))]
}

/**
 * The linked members all of whose accounts are where an office cannot have an ordinary group and this one has none: a group
 * of theirs on another platform tells them already.
 */
export async function toldOneByOne(
  { tx, office, today, oneByOne }: Telling,
  onlyUnitIds?: readonly string[],
): Promise<readonly { readonly member: string }[]> {
  const officeId = office.id
  const where = { officeId, connection: { in: [...oneByOne] }, removedAt: null }
  const bound = oneByOne.length === 0 ? [] : await tx.chatGroup.findMany({ where, select: { connection: true } })
  const connections = oneByOne.filter(connection => !bound.some(group => group.connection === connection))
  if (connections.length === 0) return []
  const isHere = { connection: { in: connections } }
  const inUnit = { unitId: { in: [...(onlyUnitIds ?? [])] }, OR: [{ validTo: null }, { validTo: { gt: today } }] }
  const members = await tx.member.findMany({
    where: {
      officeId,
      erasedAt: null,
      OR: [{ leftOn: null }, { leftOn: { gt: today } }],
      links: { some: { endedAt: null, account: isHere }, none: { endedAt: null, account: { NOT: isHere } } },
      ...(onlyUnitIds && { memberships: { some: inUnit } }),
    },
    select: { id: true },
    orderBy: { foldedName: 'asc' },
  })
  return members.map(({ id }) => ({ member: id }))
}
