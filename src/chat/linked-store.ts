// A linked speaker's office with its settings and the member with units and roles, in one statement: every update asks for it.
import type { Tx } from '../db/open-database.ts'
import { type MemberRow, type OfficeRow, type RoleRow, roleOf } from './speaker-row.ts'

type Part = 'link' | 'office' | 'setting' | 'member' | 'unit' | 'role'
type Row = { readonly part: Part; readonly a: string; readonly b: string | null } & {
  readonly [Column in 'c' | 'd' | 'e']: string | null
}

export type Linked = {
  readonly linkId: string
  /** Not used since `staleBefore`. */
  readonly isStale: boolean
  readonly office: OfficeRow
  readonly member: MemberRow
}

/** The link used last, of one office where it is given; undefined without one. Columns are all text, so that one statement serves both databases. */
export async function linkedFacts(
  tx: Tx,
  accountId: string,
  officeId: string | undefined,
  staleBefore: Date,
): Promise<Linked | undefined> {
  const only = officeId ?? ''
  const rows = await tx.$queryRaw<Row[]>`
    WITH l AS MATERIALIZED (
      SELECT id, "officeId", "memberId", CASE WHEN "lastUsedAt" < ${staleBefore} THEN 'stale' ELSE 'fresh' END AS used
        FROM "Link" WHERE "accountId" = ${accountId} AND "endedAt" IS NULL AND (${only} = '' OR "officeId" = ${only})
        ORDER BY "lastUsedAt" DESC LIMIT 1
    )
    SELECT 'link' AS part, id AS a, used AS b, CAST(NULL AS TEXT) AS c, CAST(NULL AS TEXT) AS d, CAST(NULL AS TEXT) AS e FROM l
    UNION ALL SELECT 'office', o.id, o.name, o."timeZone", o.language, NULL FROM l JOIN "Office" o ON o.id = l."officeId"
    UNION ALL SELECT 'setting', s.key, s.value, NULL, NULL, NULL
      FROM l JOIN "OfficeSetting" s ON s."officeId" = l."officeId"
    UNION ALL SELECT 'member', m.id, m.name, m.code, m.position, m.language
      FROM l JOIN "Member" m ON m.id = l."memberId"
    UNION ALL SELECT 'unit', u.id, u.name, um."validFrom", um."validTo", NULL
      FROM l JOIN "UnitMembership" um ON um."memberId" = l."memberId" JOIN "Unit" u ON u.id = um."unitId"
    UNION ALL SELECT 'role', CAST(r.role AS TEXT), NULL, r."validFrom", r."validTo", NULL
      FROM l JOIN "RoleAssignment" r ON r."memberId" = l."memberId"`
  const of = (part: Part) => rows.filter(row => row.part === part)
  const [[link], [office], [member]] = [of('link'), of('office'), of('member')]
  if (!link || !office || !member) return undefined
  return {
    linkId: link.a,
    isStale: link.b === 'stale',
    office: officeRow(office, of('setting')),
    member: memberRow(member, of('unit'), of('role')),
  }
}

function officeRow(office: Row, settings: readonly Row[]): OfficeRow {
  return {
    id: office.a,
    name: office.b ?? '',
    timeZone: office.c ?? '',
    language: office.d ?? '',
    settings: settings.map(({ a, b }) => ({ key: a, value: b ?? '' })),
  }
}

function memberRow(member: Row, units: readonly Row[], roles: readonly Row[]): MemberRow {
  return {
    id: member.a,
    name: member.b ?? '',
    code: member.c,
    position: member.d,
    language: member.e,
    memberships: units
      .map(({ a, b, c, d }) => ({ unit: { id: a, name: b ?? '' }, validFrom: c ?? '', validTo: d }))
      .sort((one, other) => one.validFrom.localeCompare(other.validFrom)),
    roles: roles.flatMap(({ a, c, d }): readonly RoleRow[] => {
      const role = roleOf(a)
      return role ? [{ role, validFrom: c ?? '', validTo: d }] : []
    }),
  }
}
