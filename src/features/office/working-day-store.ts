// Days on which the office works, or rests, otherwise than the week and the law say.
import type { Tx } from '../../db/open-database.ts'
import type { Day } from '../../time/day.ts'

export type DayChange = { readonly on: Day; readonly isWorking: boolean; readonly name: string }

/** A day named again takes the new meaning. */
export async function saveDayChanges(tx: Tx, officeId: string, changes: readonly DayChange[]): Promise<void> {
  for (const { on, isWorking, name } of changes) {
    await tx.workingDayChange.upsert({
      where: { officeId_on: { officeId, on } },
      create: { officeId, on, isWorking, name },
      update: { isWorking, name },
    })
  }
}

/** False when it was gone already. */
export async function removeDayChange(tx: Tx, officeId: string, on: Day): Promise<boolean> {
  return (await tx.workingDayChange.deleteMany({ where: { officeId, on } })).count > 0
}
