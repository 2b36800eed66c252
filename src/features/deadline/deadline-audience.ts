// Whom a deadline is told to: the groups concerned, and in private the contacts of the units, or their heads.
import type { Recipient } from '../../chat/context.ts'
import type { Tx } from '../../db/open-database.ts'
import type { Day } from '../../time/day.ts'
import { groupsOf, rosterOn } from '../roster/index.ts'
import type { DeadlineFacts } from './deadline.ts'

export type Audience = {
  readonly groups: readonly { readonly group: string }[]
  /** Contacts by their unit; heads where a unit has no contact. */
  readonly contacts: readonly { readonly member: string; readonly unitId: string }[]
  /** Units among those concerned that no group speaks to: neither their own nor the office's. */
  readonly unitsWithoutGroup: readonly string[]
}

/**
 * `unitIds`: the units whose day it is. The office's groups hear what is everybody's, and what concerns only units
 * without a group of their own.
 */
export async function audienceOf(
  tx: Tx,
  officeId: string,
  today: Day,
  deadline: DeadlineFacts,
  unitIds: readonly string[],
  isForAll: boolean,
): Promise<Audience> {
  const groups = await groupsOf(tx, officeId)
  const ofUnits = groups.filter(group => group.unit !== undefined && unitIds.includes(group.unit.id))
  const isOfficeTold = isForAll && deadline.units.length === 0
  const told = isOfficeTold || ofUnits.length === 0 ? groups.filter(group => group.unit === undefined) : []
  const people = await rosterOn(tx, officeId, today, { roles: ['unitContact', 'unitHead'] })
  const contacts = unitIds.flatMap(unitId => {
    const here = people.filter(person => person.unit?.id === unitId)
    const named = here.filter(person => person.roles.includes('unitContact'))
    return (named.length > 0 ? named : here).map(person => ({ member: person.id, unitId }))
  })
  return {
    groups: [...told, ...ofUnits].map(group => ({ group: group.id })),
    contacts,
    unitsWithoutGroup: unitIds.filter(unitId => told.length === 0 && !ofUnits.some(group => group.unit?.id === unitId)),
  }
}

/** Recipients of a single notice: groups, and the contacts of units that no group speaks to. */
export function noticeRecipients(audience: Audience): readonly Recipient[] {
  const alone = audience.contacts.filter(({ unitId }) => audience.unitsWithoutGroup.includes(unitId))
  return [...audience.groups, ...alone.map(({ member }) => ({ member }))]
}
