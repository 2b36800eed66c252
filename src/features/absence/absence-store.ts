// Writes absences: a new one takes the place of what was said before, one taken back ends.
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/open-database.ts'
import type { Day } from '../../time/day.ts'
import type { Days } from './absence-view.ts'

export type Recording = {
  readonly tx: Tx
  readonly officeId: string
  readonly memberId: string
  readonly today: Day
  readonly now: Date
}

export async function writeAbsence(where: Recording, { firstOn, lastOn }: Days, recordedById: string): Promise<void> {
  const { tx, officeId, memberId, now } = where
  await takeBackAbsence(where)
  await tx.absence.create({
    data: { id: newId(), officeId, memberId, firstOn, lastOn, recordedAt: now, recordedById },
  })
}

/** False where there was none that runs or is to come. */
export async function takeBackAbsence({ tx, officeId, memberId, today, now }: Recording): Promise<boolean> {
  const { count } = await tx.absence.updateMany({
    where: { officeId, memberId, endedAt: null, lastOn: { gte: today } },
    data: { endedAt: now },
  })
  return count > 0
}
