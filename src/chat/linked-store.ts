// A linked speaker's office with its settings and the member with units and roles, in one statement: every update asks for it.
import type { Tx } from '../db/open-database.ts'
import { type MemberRow, type OfficeRow, type RoleRow, roleOf } from './speaker-row.ts'

type Part = 'office' | 'setting' | 'member' | 'unit' | 'role'
type Row = { readonly part: Part; readonly a: string; readonly b: string | null } & {
  readonly [Column in 'c' | 'd' | 'e']: string | null
}

/** Undefined where one of the two is gone. Columns are all text, so that one statement serves both databases. */
export async function linkedFacts(
  tx: Tx,
  officeId: string,
  memberId: string,
): Promise<{ readonly office: OfficeRow; readonly member: MemberRow } | undefined> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT 'office' AS part, id AS a, name AS b, "timeZone" AS c, language AS d, CAST(NULL AS TEXT) AS e
      FROM "Office" WHERE id = ${officeId}
    UNION ALL SELECT 'setting', key, value, NULL, NULL, NULL FROM "OfficeSetting" WHERE "officeId" = ${officeId}
    UNION ALL SELECT 'member', id, name, code, position, language FROM "Member" WHERE id = ${memberId}
    UNION ALL SELECT 'unit', u.id, u.name, m."validFrom", m."validTo", NULL
      FROM "UnitMembership" m JOIN "Unit" u ON u.id = m."unitId" WHERE m."memberId" = ${memberId}
    UNION ALL SELECT 'role', CAST(role AS TEXT), NULL, "validFrom", "validTo", NULL
      FROM "RoleAssignment" WHERE "memberId" = ${memberId}`
  const of = (part: Part) => rows.filter(row => row.part === part)
  const [office] = of('office')
  const [member] = of('member')
  if (!office || !member) return undefined
  return {
    office: {
      id: office.a,
      name: office.b ?? '',
      timeZone: office.c ?? '',
      language: office.d ?? '',
      settings: of('setting').map(({ a, b }) => ({ key: a, value: b ?? '' })),
    },
    member: {
      id: member.a,
      name: member.b ?? '',
      code: member.c,
      position: member.d,
      language: member.e,
      memberships: of('unit')
        .map(({ a, b, c, d }) => ({ unit: { id: a, name: b ?? '' }, validFrom: c ?? '', validTo: d }))
        .sort((one, other) => one.validFrom.localeCompare(other.validFrom)),
      roles: of('role').flatMap(({ a, c, d }): readonly RoleRow[] => {
        const role = roleOf(a)
        return role ? [{ role, validFrom: c ?? '', validTo: d }] : []
      }),
    },
  }
}
