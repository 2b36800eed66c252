// How many pledged and who is missing, counted by the database: an office may have 100,000 people.
import type { Prisma } from '../../db/open-database.ts'
import type { Day } from '../../time/day.ts'
import { type UnitFacts, unitsOn, validOn } from '../roster/index.ts'
import type { PledgeState, UnitCount } from './pledge.ts'
import type { PledgeScope } from './pledge-view.ts'

type UnitCoverage = UnitCount & { readonly unit: UnitFacts; readonly collective: number }

export type Coverage = {
  readonly total: UnitCount
  readonly units: readonly UnitCoverage[]
  readonly waiting: number
  readonly late: number
  readonly notCounted: number
}

/** Serving on the day and counted in the campaign's denominators. */
export function counted(officeId: string, on: Day): Prisma.MemberWhereInput {
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

/** People are counted where they serve on the day, whatever unit their pledge was made in. */
export async function coverageIn(scope: PledgeScope, campaignId: string): Promise<Coverage> {
  const { tx, officeId, on } = scope
  const member = counted(officeId, on)
  const hasPledged = { ...member, pledges: { some: pledgedTo(campaignId) } }
  const units = await unitsOn(tx, officeId, on)
  const perUnit = async (who: Prisma.MemberWhereInput) => {
    const rows = await tx.unitMembership.groupBy({
      by: ['unitId'],
      where: { officeId, ...validOn(on), member: who },
      _count: { memberId: true },
    })
    return new Map(rows.map(row => [row.unitId, row._count.memberId]))
  }
  const eligible = await perUnit(member)
  const pledged = await perUnit(hasPledged)
  const collective = await collectiveByUnit(scope, campaignId)
  const pledge = { campaignId, officeId }
  return {
    total: {
      eligible: await tx.member.count({ where: member }),
      pledged: await tx.member.count({ where: hasPledged }),
    },
    units: units.map(unit => ({
      unit,
      eligible: eligible.get(unit.id) ?? 0,
      pledged: pledged.get(unit.id) ?? 0,
      collective: collective.get(unit.id) ?? 0,
    })),
    waiting: await tx.pledge.count({ where: { ...pledge, state: 'waiting' } }),
    late: await tx.pledge.count({ where: { ...pledge, state: 'active', isLate: true } }),
    notCounted: await tx.pledge.count({
      where: {
        ...pledgedTo(campaignId),
        officeId,
        member: { eligibilities: { some: { isEligible: false, ...validOn(on) } } },
      },
    }),
  }
}

async function collectiveByUnit({ tx, officeId }: PledgeScope, campaignId: string) {
  const rows = await tx.pledge.groupBy({
    by: ['unitId'],
    where: { officeId, campaignId, subject: 'collective', state: 'active' },
    _count: { id: true },
  })
  return new Map(rows.map(row => [row.unitId, row._count.id]))
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
