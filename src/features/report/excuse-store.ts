// Writes who need not hand in a report; rows end, they are never deleted.
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/open-database.ts'
import type { Writing } from './report-store.ts'

export async function writeExcuse(
  { tx, officeId, now, byId }: Writing,
  excuse: { readonly unitId: string; readonly dutyKey: string; readonly reason: string },
): Promise<void> {
  await tx.reportExcuse.create({ data: { id: newId(), officeId, ...excuse, excusedAt: now, excusedById: byId } })
}

/** False where the unit was not excused. */
export async function endExcuse(
  { tx, officeId, now, byId }: Writing,
  unitId: string,
  dutyKey: string,
): Promise<boolean> {
  const { count } = await tx.reportExcuse.updateMany({
    where: { officeId, unitId, dutyKey, endedAt: null },
    data: { endedAt: now, endedById: byId },
  })
  return count > 0
}

/** "<unit> <duty>" of every unit excused from one of the reports; with `until` as it stood at that instant. */
export async function excusedFrom(
  tx: Tx,
  officeId: string,
  dutyKeys: readonly string[],
  until?: Date,
): Promise<ReadonlySet<string>> {
  const then = until && { excusedAt: { lte: until }, OR: [{ endedAt: null }, { endedAt: { gt: until } }] }
  const rows = await tx.reportExcuse.findMany({
    where: { officeId, dutyKey: { in: [...dutyKeys] }, ...(then ?? { endedAt: null }) },
    select: { unitId: true, dutyKey: true },
  })
  return new Set(rows.map(({ unitId, dutyKey }) => `${unitId} ${dutyKey}`))
}
