// How many pledged and who is missing, counted by the database: an office may have 100,000 people.
import type { Prisma } from '../../db/open-database.ts'
import type { Day } from '../../time/day.ts'
import { type UnitFacts, unitsOn, validOn } from '../roster/index.ts'
import type { PledgeState, UnitCount } from './pledge.ts'
import type { PledgeScope } from './pledge-view.ts'
import { countedIn, pledgedIn, pledgesOfBarred, type Tally, totalOf } from './tally.ts'
import { tallyOf } from './tally-view.ts'

type UnitCoverage = UnitCount & { readonly unit: UnitFacts; readonly collective: number }

export type Coverage = {
  readonly total: UnitCount
  readonly units: readonly UnitCoverage[]
  readonly waiting: number
  readonly late: number
  readonly notCounted: number
}

/** Serving on the day and counted in the campaign's denominators. */
function counted(officeId: string, on: Day): Prisma.MemberWhereInput {
  return {
    officeId,
    erasedAt: null,
    OR: [{ leftOn: null }, { leftOn: { gt: on } }],
    eligibilities: { none: { isEligible: false, ...validOn(on) } },
  }
}

function pledgedTo(campaignId: string, states: readonly PledgeState[] = ['active']): Prisma.PledgeWhereInput {
  return { campaignId, subject: 'individual', state: { in: [...states] } }
}

/** Everything that is counted about a campaign's pledges, by people and by the units there are on the day. */
export type OfficeCounts = { readonly tally: Tally; readonly unitIds: readonly string[]; readonly coverage: Coverage }

/** People are counted where they serve on the day, whatever unit their pledge was made in. */
export async function countsIn(scope: PledgeScope, campaignId: string): Promise<OfficeCounts> {
  const units = await unitsOn(scope.tx, scope.officeId, scope.on)
  const tally = await tallyOf(scope, campaignId)
  return { tally, unitIds: units.map(({ id }) => id), coverage: coverageFrom(tally, units) }
}

export async function coverageIn(scope: PledgeScope, campaignId: string): Promise<Coverage> {
  return (await countsIn(scope, campaignId)).coverage
}

function coverageFrom(tally: Tally, units: readonly UnitFacts[]): Coverage {
  const eligible = countedIn(tally, 'eligible')
  const pledged = pledgedIn(tally, 'eligible')
  const collective = (unitId: string) =>
    tally.collective.filter(one => one.unitId === unitId && one.state === 'active').length
  return {
    total: { eligible: eligible.total, pledged: pledged.total },
    units: units.map(unit => ({
      unit,
      eligible: eligible.byUnit.get(unit.id) ?? 0,
      pledged: pledged.byUnit.get(unit.id) ?? 0,
      collective: collective(unit.id),
    })),
    waiting: totalOf(tally, 'waiting'),
    late: totalOf(tally, 'late'),
    notCounted: pledgesOfBarred(tally),
  }
}

function stillMissing(scope: PledgeScope, campaignId: string, unitId?: string): Prisma.MemberWhereInput {
  const { officeId, on } = scope
  return {
    ...counted(officeId, on),
    pledges: { none: pledgedTo(campaignId, ['active', 'waiting']) },
    ...(unitId && { memberships: { some: { unitId, ...validOn(on) } } }),
  }
}

export type MissingMember = {
  readonly id: string
  readonly name: string
  readonly code?: string
  readonly unitName?: string
}

/** Counted members without a pledge that stands or waits, by name; `unitId` for one unit. */
export async function missingIn(
  scope: PledgeScope,
  campaignId: string,
  page: { readonly unitId?: string; readonly take: number; readonly skip?: number; readonly afterId?: string },
): Promise<readonly MissingMember[]> {
  const rows = await scope.tx.member.findMany({
    where: { ...stillMissing(scope, campaignId, page.unitId), ...(page.afterId && { id: { gt: page.afterId } }) },
    orderBy: page.afterId === undefined ? [{ foldedName: 'asc' }, { id: 'asc' }] : { id: 'asc' },
    take: page.take,
    skip: page.skip,
    select: {
      id: true,
      name: true,
      code: true,
      memberships: { where: validOn(scope.on), select: { unit: { select: { name: true } } } },
    },
  })
  return rows.map(({ id, name, code, memberships }) => ({
    id,
    name,
    code: code ?? undefined,
    unitName: memberships.at(-1)?.unit.name,
  }))
}

export async function countMissing(scope: PledgeScope, campaignId: string, unitId?: string): Promise<number> {
  return scope.tx.member.count({ where: stillMissing(scope, campaignId, unitId) })
}

/** Missing people per unit; units where nobody is missing are left out. */
export async function missingByUnit(scope: PledgeScope, campaignId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await scope.tx.unitMembership.groupBy({
    by: ['unitId'],
    where: { officeId: scope.officeId, ...validOn(scope.on), member: stillMissing(scope, campaignId) },
    _count: { memberId: true },
  })
  return new Map(rows.map(row => [row.unitId, row._count.memberId]))
}

/** Ids of missing members who can be written to, for reminders. */
export async function missingLinked(scope: PledgeScope, campaignId: string): Promise<readonly string[]> {
  const rows = await scope.tx.member.findMany({
    where: { ...stillMissing(scope, campaignId), links: { some: { endedAt: null } } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Whether this one member is missing. */
export async function isMissing(scope: PledgeScope, campaignId: string, memberId: string): Promise<boolean> {
  const where = { ...stillMissing(scope, campaignId), id: memberId }
  return (await scope.tx.member.count({ where })) > 0
}
