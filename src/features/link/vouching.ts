// Who may vouch that an account or a code belongs to somebody: nobody gains rights by vouching for those above.
import type { Role } from '../../chat/context.ts'

/** Those who look after accounts and groups, of the whole office or of their unit. */
export const inCharge = ['officer', 'administrator', 'unitHead', 'unitContact'] as const

type Person = { readonly roles: readonly Role[]; readonly unit?: { readonly id: string } }

/** An administrator for everybody, an officer for all but administrators, a unit's head or contact for its staff. */
export function mayVouch(by: Person, member: Person): boolean {
  if (by.roles.includes('administrator')) return true
  if (member.roles.includes('administrator')) return false
  if (by.roles.includes('officer')) return true
  if (member.roles.some(role => role === 'officer' || role === 'leader')) return false
  const leadsUnit = by.roles.some(role => role === 'unitHead' || role === 'unitContact')
  return leadsUnit && by.unit !== undefined && by.unit.id === member.unit?.id
}
