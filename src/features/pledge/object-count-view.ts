// Pledges counted by what was pledged: titles, movements, and kinds.
import type { PledgeSubject } from './pledge.ts'
import type { PledgeScope } from './pledge-view.ts'

/** Pledges that stand, per title, movement and kind. */
export async function countsByObject({ tx, officeId }: PledgeScope, campaignId: string, subject: PledgeSubject) {
  const where = { officeId, campaignId, subject, state: 'active' as const }
  const kinds = await tx.pledge.groupBy({ by: ['kind'], where, _count: { id: true } })
  const titles = await tx.pledge.groupBy({ by: ['titleKey'], where: { ...where, kind: 'title' }, _count: { id: true } })
  const movements = await tx.pledge.groupBy({
    by: ['movementId'],
    where: { ...where, kind: 'movement' },
    _count: { id: true },
  })
  return {
    kinds: new Map(kinds.map(row => [row.kind, row._count.id])),
    titles: new Map(titles.map(row => [row.titleKey ?? '', row._count.id])),
    movements: new Map(movements.map(row => [row.movementId ?? '', row._count.id])),
  }
}

/** People, or units, with a pledge to any of these titles, each counted once. */
export async function holdersOf(
  { tx, officeId }: PledgeScope,
  campaignId: string,
  subject: PledgeSubject,
  titleKeys: readonly string[],
): Promise<number> {
  const where = { campaignId, subject, state: 'active' as const, titleKey: { in: [...titleKeys] } }
  if (subject === 'individual') return tx.member.count({ where: { officeId, pledges: { some: where } } })
  return tx.unit.count({ where: { officeId, pledges: { some: where } } })
}

/** Everybody serving on the day, counted or not. */
export async function countServing({ tx, officeId, on }: PledgeScope): Promise<number> {
  return tx.member.count({ where: { officeId, erasedAt: null, OR: [{ leftOn: null }, { leftOn: { gt: on } }] } })
}
