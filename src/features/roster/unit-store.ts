// Units as the office keeps them: renamed in place, ended but never deleted.
import type { Tx } from '../../db/open-database.ts'
import { fold, nfc } from '../../language/vietnamese.ts'
import type { Day } from '../../time/day.ts'

export type NamedUnit = { readonly id: string; readonly name: string; readonly endedOn: string | null }

/** Also among the units that have ended: a name is given once. */
export async function unitCalled(tx: Tx, officeId: string, foldedName: string): Promise<NamedUnit | undefined> {
  const unit = await tx.unit.findUnique({ where: { officeId_foldedName: { officeId, foldedName } } })
  return unit ?? undefined
}

export async function renameUnit(tx: Tx, officeId: string, unitId: string, name: string): Promise<void> {
  await tx.unit.updateMany({ where: { id: unitId, officeId }, data: { name: nfc(name), foldedName: fold(name) } })
}

/** How many serve in the unit on that day or will later. */
export async function peopleFrom(tx: Tx, officeId: string, unitId: string, on: Day): Promise<number> {
  const spans = await tx.unitMembership.findMany({
    where: {
      officeId,
      unitId,
      OR: [{ validTo: null }, { validTo: { gte: on } }],
      member: { erasedAt: null, OR: [{ leftOn: null }, { leftOn: { gt: on } }] },
    },
    select: { memberId: true, validFrom: true, validTo: true },
  })
  // A transfer that was taken back leaves a span that ends before it begins.
  return new Set(spans.filter(span => !span.validTo || span.validTo >= span.validFrom).map(span => span.memberId)).size
}

/** Is no unit any more from that day on; its groups belong to no office until they are bound again. */
export async function endUnit(tx: Tx, officeId: string, unitId: string, endedOn: Day): Promise<void> {
  await tx.unit.updateMany({ where: { id: unitId, officeId }, data: { endedOn } })
  await tx.chatGroup.updateMany({ where: { officeId, unitId }, data: { officeId: null, unitId: null, boundAt: null } })
}

export async function groupTitlesOfUnit(tx: Tx, officeId: string, unitId: string): Promise<readonly string[]> {
  const groups = await tx.chatGroup.findMany({ where: { officeId, unitId, removedAt: null }, select: { title: true } })
  return groups.map(group => group.title)
}
