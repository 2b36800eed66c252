// Who pledged to a title, and who counts, per unit and in all, as it stood at the end of any day.
import type { Prisma } from '../../db/open-database.ts'
import { type CampaignFacts, titlesOn } from '../campaign/index.ts'
import { validOn } from '../roster/index.ts'
import { counted } from './coverage-view.ts'
import { type PledgeSubject, titlesAbove } from './pledge.ts'
import type { PledgeScope } from './pledge-view.ts'

/** People (or units) in all, and by the unit they serve in; who serves in no unit is only in `total`. */
export type Counted = { readonly total: number; readonly byUnit: ReadonlyMap<string, number> }

const chunkSize = 500

/** Those in the campaign's denominators on `scope.on`, or everybody serving. */
export async function countedOn(scope: PledgeScope, base: 'eligible' | 'all'): Promise<Counted> {
  const { eligibilities: _eligible, ...serving } = counted(scope.officeId, scope.on)
  return peopleWho(scope, base === 'eligible' ? counted(scope.officeId, scope.on) : serving)
}

/**
 * Holders of a standing pledge to the title, or to one that includes it, each counted once. `until` is the last instant
 * that counts where the day has passed; pledges changed since then are read from their versions.
 */
export async function pledgedTo(
  scope: PledgeScope,
  campaign: Pick<CampaignFacts, 'id' | 'startsOn'>,
  subject: PledgeSubject,
  titleKey: string,
  until?: Date,
): Promise<Counted> {
  const titleKeys = [titleKey, ...titlesAbove(titleKey, titlesOn(campaign.startsOn, subject))]
  const base = { officeId: scope.officeId, campaignId: campaign.id, subject } as const
  const asIs: Prisma.PledgeWhereInput = {
    ...base,
    state: 'active',
    titleKey: { in: titleKeys },
    ...(until && { registeredAt: { lte: until }, versions: { none: { recordedAt: { gt: until } } } }),
  }
  const then = until ? await changedSince(scope, base, titleKeys, until) : []
  if (subject === 'collective') return unitsThatHold(scope, asIs, then)
  const now = await peopleWho(scope, { officeId: scope.officeId, pledges: { some: asIs } })
  const more = await othersThan(scope, asIs, then)
  return more.length === 0 ? now : added(now, await peopleIn(scope, more))
}

async function peopleWho({ tx, officeId, on }: PledgeScope, member: Prisma.MemberWhereInput): Promise<Counted> {
  const rows = await tx.unitMembership.groupBy({
    by: ['unitId'],
    where: { officeId, ...validOn(on), member },
    _count: { memberId: true },
  })
  const total = await tx.member.count({ where: member })
  return { total, byUnit: new Map(rows.map(row => [row.unitId, row._count.memberId])) }
}

type Holder = { readonly memberId: string | null; readonly unitId: string | null }

/** Holders by what their pledge said then, where it has changed since. */
async function changedSince(
  { tx }: PledgeScope,
  base: Prisma.PledgeWhereInput,
  titleKeys: readonly string[],
  until: Date,
): Promise<readonly Holder[]> {
  const rows = await tx.pledge.findMany({
    where: { ...base, registeredAt: { lte: until }, versions: { some: { recordedAt: { gt: until } } } },
    select: {
      memberId: true,
      unitId: true,
      versions: { where: { recordedAt: { lte: until } }, orderBy: { version: 'desc' }, take: 1 },
    },
  })
  return rows.filter(row => {
    const said = Object.entries(row.versions[0]?.snapshot ?? {})
    const saidOf = (name: string): unknown => said.find(([key]) => key === name)?.[1]
    return saidOf('state') === 'active' && titleKeys.includes(String(saidOf('titleKey')))
  })
}

async function unitsThatHold({ tx }: PledgeScope, asIs: Prisma.PledgeWhereInput, then: readonly Holder[]) {
  const rows = await tx.pledge.findMany({ where: asIs, select: { unitId: true } })
  const ids = new Set([...rows, ...then].flatMap(({ unitId }) => unitId ?? []))
  return { total: ids.size, byUnit: new Map([...ids].map(id => [id, 1])) }
}

/** Members among the holders whom the pledges as they are do not count already. */
async function othersThan({ tx, officeId }: PledgeScope, asIs: Prisma.PledgeWhereInput, holders: readonly Holder[]) {
  const ids = [...new Set(holders.flatMap(({ memberId }) => memberId ?? []))]
  const others: string[] = []
  for (let from = 0; from < ids.length; from += chunkSize) {
    const rows = await tx.member.findMany({
      where: { officeId, id: { in: ids.slice(from, from + chunkSize) }, pledges: { none: asIs } },
      select: { id: true },
    })
    others.push(...rows.map(({ id }) => id))
  }
  return others
}

async function peopleIn(scope: PledgeScope, ids: readonly string[]): Promise<Counted> {
  let found: Counted = { total: 0, byUnit: new Map() }
  for (let from = 0; from < ids.length; from += chunkSize) {
    const some = { officeId: scope.officeId, id: { in: ids.slice(from, from + chunkSize) } }
    found = added(found, await peopleWho(scope, some))
  }
  return found
}

function added(one: Counted, other: Counted): Counted {
  const byUnit = new Map(one.byUnit)
  for (const [unitId, count] of other.byUnit) byUnit.set(unitId, (byUnit.get(unitId) ?? 0) + count)
  return { total: one.total + other.total, byUnit }
}
