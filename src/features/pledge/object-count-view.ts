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
