// How many serve in each unit on a day, how many of them are linked and count: counted by the database, however many there are.
import type { Tx } from '../../db/open-database.ts'
import type { Day } from '../../time/day.ts'

export type RosterCount = {
  /** Unset for those who serve in no unit. */
  readonly unitId?: string
  readonly people: number
  readonly linked: number
  readonly eligible: number
}

type Row = { readonly unit: string | null } & { readonly [Count in 'people' | 'linked' | 'eligible']: number | bigint }

/** The same people as `rosterOn` without conditions. */
export async function rosterCounts(tx: Tx, officeId: string, on: Day): Promise<readonly RosterCount[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT unit, COUNT(*) AS people, SUM(linked) AS linked, SUM(eligible) AS eligible FROM (
      SELECT
        (SELECT s."unitId" FROM "UnitMembership" s
          WHERE s."memberId" = m.id AND s."validFrom" <= ${on} AND (s."validTo" IS NULL OR s."validTo" >= ${on})
          ORDER BY s.id DESC LIMIT 1) AS unit,
        CASE WHEN EXISTS (SELECT 1 FROM "Link" l WHERE l."memberId" = m.id AND l."endedAt" IS NULL)
          THEN 1 ELSE 0 END AS linked,
        COALESCE((SELECT CASE WHEN e."isEligible" THEN 1 ELSE 0 END FROM "Eligibility" e
          WHERE e."memberId" = m.id AND e."validFrom" <= ${on} AND (e."validTo" IS NULL OR e."validTo" >= ${on})
          ORDER BY e."recordedAt" DESC LIMIT 1), 1) AS eligible
        FROM "Member" m WHERE m."officeId" = ${officeId} AND (m."leftOn" IS NULL OR m."leftOn" > ${on})
    ) AS serving GROUP BY unit`
  return rows.map(({ unit, people, linked, eligible }) => ({
    unitId: unit ?? undefined,
    ...{ people: Number(people), linked: Number(linked), eligible: Number(eligible) },
  }))
}
