// Whom a deadline is told to: the groups concerned, and in private those who see to it.
import type { Recipient } from '../../chat/context.ts'
import { awayOn } from '../absence/index.ts'
import { groupsToTell, rosterOn, type Telling, toldOneByOne } from '../roster/index.ts'
import type { DeadlineFacts } from './deadline.ts'

export type Audience = {
  /** And one by one the people of platforms where the office has no group. */
  readonly groups: readonly Recipient[]
  /** Who sees to it: the contacts of the units (their heads where a unit has none), the officers for a phase's closing. */
  readonly members: readonly { readonly member: string }[]
  /** Of these, who answers for a unit that no group speaks to: neither its own nor the office's. */
  readonly withoutGroup: readonly { readonly member: string }[]
}

/** `unitIds`: the units whose day it is; `isForAll`: the day that counts for everybody, not one unit's own. */
export async function audienceOf(
  where: Telling,
  deadline: DeadlineFacts,
  unitIds: readonly string[],
  isForAll: boolean,
): Promise<Audience> {
  const isOfOffice = isForAll && deadline.units.length === 0
  const told = await groupsToTell(where.tx, where.office, isOfOffice ? undefined : unitIds)
  const groups = told.filter(({ unit }) => unit === undefined || unitIds.includes(unit.id))
  const speaksTo = (unitId: string) => groups.some(({ unit }) => unit === undefined || unit.id === unitId)
  const answering = await answeringFor(where, deadline, unitIds)
  const alone = answering.filter(({ unitId }) => unitId !== undefined && !speaksTo(unitId))
  const members = new Set(answering.map(one => one.member))
  const apart = await toldOneByOne(where, isOfOffice ? undefined : unitIds)
  return {
    groups: [...groups.map(group => ({ group: group.id })), ...apart.filter(({ member }) => !members.has(member))],
    members: [...members].map(member => ({ member })),
    withoutGroup: [...new Set(alone.map(one => one.member))].map(member => ({ member })),
  }
}

async function answeringFor(
  { tx, office, today }: Telling,
  { kind }: DeadlineFacts,
  unitIds: readonly string[],
): Promise<readonly { readonly member: string; readonly unitId?: string }[]> {
  if (kind === 'phaseClosing') {
    const officers = await rosterOn(tx, office.id, today, { roles: ['officer'] })
    return officers.map(({ id }) => ({ member: id }))
  }
  const away = await awayOn(tx, office.id, today)
  const everybody = await rosterOn(tx, office.id, today, { roles: ['unitContact', 'unitHead'] })
  const people = everybody.filter(({ id }) => !away.has(id))
  return unitIds.flatMap(unitId => {
    const here = people.filter(person => person.unit?.id === unitId)
    const named = here.filter(person => person.roles.includes('unitContact'))
    return (named.length > 0 ? named : here).map(person => ({ member: person.id, unitId }))
  })
}

/** Recipients of a single notice: groups, and those who answer for units that no group speaks to. */
export function noticeRecipients({ groups, withoutGroup }: Audience): readonly Recipient[] {
  return [...groups, ...withoutGroup]
}
