// What is stored about a person's absences; nothing is counted by them, so they go with the person.
import type { Tx } from '../../db/open-database.ts'
import { phrase } from '../../language/translate.ts'
import type { DataSection } from '../feature.ts'

export async function absenceData(tx: Tx, officeId: string, memberId: string): Promise<readonly DataSection[]> {
  const rows = await tx.absence.findMany({ where: { officeId, memberId }, orderBy: { firstOn: 'asc' } })
  const dayPhrase = (day: string) => phrase('field-day', { day: { day } })
  return [
    {
      title: phrase('absence-data'),
      columns: [phrase('absence-first'), phrase('absence-last'), phrase('absence-taken-back')],
      rows: rows.map(({ firstOn, lastOn, endedAt }) => [
        dayPhrase(firstOn),
        dayPhrase(lastOn),
        phrase(endedAt ? 'yes' : 'no'),
      ]),
    },
  ]
}

export async function eraseAbsences(tx: Tx, officeId: string, memberId: string): Promise<void> {
  await tx.absence.deleteMany({ where: { officeId, memberId } })
  await tx.absence.updateMany({ where: { officeId, recordedById: memberId }, data: { recordedById: null } })
}
