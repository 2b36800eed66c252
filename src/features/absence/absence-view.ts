// Who is away, as other features ask it.
import type { Tx } from '../../db/open-database.ts'
import type { Day } from '../../time/day.ts'

/** The last day away by member, of those away on a day. */
export async function awayOn(tx: Tx, officeId: string, on: Day): Promise<ReadonlyMap<string, Day>> {
  const rows = await tx.absence.findMany({
    where: { officeId, endedAt: null, firstOn: { lte: on }, lastOn: { gte: on } },
    orderBy: { lastOn: 'asc' },
    select: { memberId: true, lastOn: true },
  })
  return new Map(rows.map(({ memberId, lastOn }) => [memberId, lastOn]))
}

export type Days = { readonly firstOn: Day; readonly lastOn: Day }

/** The absence that runs or comes next; there is at most one. */
export async function absenceOf(tx: Tx, officeId: string, memberId: string, today: Day): Promise<Days | undefined> {
  const row = await tx.absence.findFirst({
    where: { officeId, memberId, endedAt: null, lastOn: { gte: today } },
    select: { firstOn: true, lastOn: true },
  })
  return row ?? undefined
}
