// Rows about who speaks, read as the facts a command knows: the unit and the roles of a day.
import type { Language } from '../language/translate.ts'
import type { Day } from '../time/day.ts'
import type { MemberFacts, OfficeFacts, Role } from './context.ts'

export type OfficeRow = {
  readonly id: string
  readonly name: string
  readonly timeZone: string
  readonly language: string
  readonly settings: readonly { readonly key: string; readonly value: string }[]
}

type Dated = { readonly validFrom: string; readonly validTo: string | null }

export type RoleRow = Dated & { readonly role: Role }

export type MemberRow = {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly position: string | null
  readonly language: string | null
  readonly memberships: readonly (Dated & { readonly unit: { readonly id: string; readonly name: string } })[]
  readonly roles: readonly RoleRow[]
}

const roles: readonly Role[] = ['member', 'unitContact', 'unitHead', 'officer', 'leader', 'union', 'administrator']

export function roleOf(name: string): Role | undefined {
  return roles.find(role => role === name)
}

export function asOffice(row: OfficeRow): OfficeFacts {
  return {
    id: row.id,
    name: row.name,
    timeZone: row.timeZone,
    language: row.language as Language,
    settings: Object.fromEntries(row.settings.map(setting => [setting.key, setting.value])),
  }
}

function isValidOn(row: Dated, day: Day): boolean {
  return row.validFrom <= day && (row.validTo === null || row.validTo >= day)
}

export function asMember(row: MemberRow, day: Day): MemberFacts {
  const unit = row.memberships.filter(membership => isValidOn(membership, day)).at(-1)?.unit
  return {
    id: row.id,
    name: row.name,
    code: row.code ?? undefined,
    position: row.position ?? undefined,
    unit: unit && { id: unit.id, name: unit.name },
    roles: ['member', ...row.roles.filter(role => isValidOn(role, day)).map(({ role }) => role)],
  }
}
