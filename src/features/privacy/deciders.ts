// Who answers a request to be erased: the office, never the one who asks.
import type { OfficeContext } from '../../chat/context.ts'
import type { Tx } from '../../db/open-database.ts'
import type { Day } from '../../time/day.ts'
import { type RosterMember, rosterOn } from '../roster/index.ts'

export const deciderRoles = ['officer', 'administrator'] as const

export async function officersBut(
  tx: Tx,
  officeId: string,
  on: Day,
  memberId: string,
): Promise<readonly RosterMember[]> {
  const officers = await rosterOn(tx, officeId, on, { roles: deciderRoles })
  return officers.filter(officer => officer.id !== memberId)
}

/** Without them nobody could run the office any more. */
export async function isLastAdministrator(ctx: OfficeContext, memberId: string): Promise<boolean> {
  const administrators = await rosterOn(ctx.tx, ctx.office.id, ctx.today, { roles: ['administrator'] })
  return administrators.length === 1 && administrators[0]?.id === memberId
}
