// An office of any size in a database: people and groups are numbered, and known by their numbers.
import { newId } from '../../src/db/new-id.ts'
import { openDatabase } from '../../src/db/open-database.ts'
import { addOffice } from '../support/add-office.ts'

export type OfficePlan = {
  readonly connection: string
  readonly members: number
  readonly groups?: number
  /** Platform ids of people count up from here, those of groups down. */
  readonly firstId?: number
  /** How many, counted from the first, pledged already. */
  readonly pledged?: number
}

export const firstPersonId = 100_001
const firstGroupId = -1_000_000_001
const peoplePerUnit = 50

export function nameOfPerson(number: number): string {
  return `Người ${String(number + 1).padStart(6, '0')}`
}

export async function addSizedOffice(
  databaseUrl: string,
  { connection, members, groups = 0, firstId = firstPersonId, pledged = 0 }: OfficePlan,
): Promise<{ readonly officeId: string }> {
  const database = await openDatabase(databaseUrl, { isDurable: false })
  try {
    return await addOffice(database, {
      connection,
      people: Array.from({ length: members }, (_, number) => ({
        ...{ memberId: newId(), key: String(firstId + number), name: nameOfPerson(number) },
        hasPledged: number < pledged,
      })),
      groups: Array.from({ length: groups }, (_, number) => ({
        ...{ id: newId(), key: String(firstGroupId - number), title: `Nhóm ${number + 1}` },
      })),
      peoplePerUnit,
    })
  } finally {
    await database.close()
  }
}
