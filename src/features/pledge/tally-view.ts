// Counts a whole office's people and pledges in one statement, as they stood at the end of any day: it may have 100,000 people.
import { join, type Sql, sql } from '../../db/sql.ts'
import { titleKeys } from '../campaign/index.ts'
import type { PledgeScope } from './pledge-view.ts'
import type { CollectivePledge, Tally, TallyRow } from './tally.ts'

type PeopleRow = {
  readonly unit: string | null
  readonly serves: number
  readonly barred: number
  readonly titles: number | bigint
} & Readonly<Record<'people' | 'standing' | 'waiting' | 'late', number | bigint | null>>

type CollectiveRow = {
  readonly who: string
  readonly title: string | null
  readonly state: string
  readonly late: number
}

/** As it stands now; with `scope.until` as it stood at that instant, by the versions of what has changed since. */
export async function tallyOf(scope: PledgeScope, campaignId: string): Promise<Tally> {
  const people = await scope.tx.$queryRaw<PeopleRow[]>(peopleStatement(scope, campaignId))
  const collective = await scope.tx.$queryRaw<CollectiveRow[]>(
    sql`WITH ${held(scope, campaignId, 'collective')} SELECT who, title, state, late FROM held WHERE who IS NOT NULL`,
  )
  return { people: people.map(asPeople), collective: collective.map(asCollective) }
}

function asPeople(row: PeopleRow): TallyRow {
  const bits = Number(row.titles)
  return {
    unitId: row.unit ?? undefined,
    isServing: Number(row.serves) === 1,
    isBarred: Number(row.barred) === 1,
    hasPledged: Number(row.standing ?? 0) > 0,
    titleKeys: titleKeys('individual').filter((_, index) => (bits & (1 << index)) !== 0),
    people: Number(row.people),
    standing: Number(row.standing ?? 0),
    waiting: Number(row.waiting ?? 0),
    late: Number(row.late ?? 0),
  }
}

function asCollective({ who, title, state, late }: CollectiveRow): CollectivePledge {
  return {
    unitId: who,
    titleKey: title ?? undefined,
    state: state === 'active' ? 'active' : 'waiting',
    isLate: Number(late) === 1,
  }
}

/** One row for all who serve in the same unit and have pledged alike. */
function peopleStatement(scope: PledgeScope, campaignId: string): Sql {
  const { officeId, on, until } = scope
  const valid = sql`"officeId" = ${officeId} AND "validFrom" <= ${on} AND ("validTo" IS NULL OR "validTo" >= ${on})`
  const erased = until ? sql`m."erasedAt" <= ${until}` : sql`m."erasedAt" IS NOT NULL`
  const known = until ? sql`m."officeId" = ${officeId} AND m."createdAt" <= ${until}` : sql`m."officeId" = ${officeId}`
  return sql`
    WITH ${held(scope, campaignId, 'individual')},
    pledged AS MATERIALIZED (
      SELECT who, SUM(CASE WHEN state = 'active' THEN 1 ELSE 0 END) AS standing,
        SUM(CASE WHEN state = 'waiting' THEN 1 ELSE 0 END) AS waiting,
        SUM(CASE WHEN state = 'active' THEN late ELSE 0 END) AS late,
        ${titleBits()} AS titles
      FROM held GROUP BY who
    ),
    barred AS MATERIALIZED (SELECT DISTINCT "memberId" AS who FROM "Eligibility" WHERE NOT "isEligible" AND ${valid}),
    place AS MATERIALIZED (SELECT "memberId" AS who, MAX("unitId") AS unit FROM "UnitMembership" WHERE ${valid} GROUP BY "memberId"),
    person AS (
      SELECT place.unit AS unit,
        CASE WHEN ${erased} OR m."leftOn" <= ${on} THEN 0 ELSE 1 END AS serves,
        CASE WHEN barred.who IS NULL THEN 0 ELSE 1 END AS barred,
        COALESCE(pledged.titles, 0) AS titles, CASE WHEN pledged.standing > 0 THEN 1 ELSE 0 END AS has_pledged,
        pledged.standing AS standing, pledged.waiting AS waiting, pledged.late AS late
      FROM "Member" m
      LEFT JOIN pledged ON pledged.who = m.id LEFT JOIN place ON place.who = m.id LEFT JOIN barred ON barred.who = m.id
      WHERE ${known}
    )
    SELECT unit, serves, barred, titles, COUNT(*) AS people,
      SUM(standing) AS standing, SUM(waiting) AS waiting, SUM(late) AS late
    FROM person GROUP BY unit, serves, barred, titles, has_pledged`
}

/** A bit for each title, in their order. */
function titleBits(): Sql {
  const bits = titleKeys('individual').map(
    (key, index) => sql`MAX(CASE WHEN state = 'active' AND title = ${key} THEN ${2 ** index} ELSE 0 END)`,
  )
  return join(bits, ' + ')
}

/** Pledges that stand or wait: whose, to which title, and whether they were made late. */
function held({ officeId, until }: PledgeScope, campaignId: string, subject: 'individual' | 'collective'): Sql {
  const who = subject === 'individual' ? sql`p."memberId"` : sql`p."unitId"`
  const late = sql`CASE WHEN p."isLate" THEN 1 ELSE 0 END AS late`
  const own = sql`p."officeId" = ${officeId} AND p."campaignId" = ${campaignId} AND CAST(p.subject AS TEXT) = ${subject}`
  const now = sql`SELECT ${who} AS who, p."titleKey" AS title, CAST(p.state AS TEXT) AS state, ${late}
    FROM "Pledge" p WHERE ${own} AND p.state IN ('active', 'waiting')`
  if (!until) return sql`held AS (${now})`
  return sql`
    changed AS MATERIALIZED (
      SELECT DISTINCT "pledgeId" AS id FROM "PledgeVersion" WHERE "officeId" = ${officeId} AND "recordedAt" > ${until}
    ),
    said AS MATERIALIZED (
      SELECT v."pledgeId" AS id, MAX(v.version) AS version FROM changed JOIN "PledgeVersion" v ON v."pledgeId" = changed.id
      WHERE v."recordedAt" <= ${until} GROUP BY v."pledgeId"
    ),
    held AS (
      ${now} AND p."registeredAt" <= ${until} AND p.id NOT IN (SELECT id FROM changed)
      UNION ALL
      SELECT ${who} AS who, v.snapshot ->> 'titleKey' AS title, v.snapshot ->> 'state' AS state, ${late}
      FROM said JOIN "Pledge" p ON p.id = said.id JOIN "PledgeVersion" v ON v."pledgeId" = said.id AND v.version = said.version
      WHERE ${own} AND v.snapshot ->> 'state' IN ('active', 'waiting')
    )`
}
