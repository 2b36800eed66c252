// An office of any size in a database: people and groups are numbered, and known by their numbers.
import { newId } from '../../src/db/new-id.ts'
import { openDatabase } from '../../src/db/open-database.ts'
import { addOffice, type NewOffice } from '../support/add-office.ts'

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

type Added = { readonly officeId: string }

/** The database has its tables already. */
export async function addSizedOffices(databaseUrl: string, plans: readonly OfficePlan[]): Promise<readonly Added[]> {
  const database = await openDatabase(databaseUrl, { isDurable: false })
  try {
    const added: Added[] = []
    for (const plan of plans) added.push(await addOffice(database, asNewOffice(plan)))
    return added
  } finally {
    await database.close()
  }
}

export async function addSizedOffice(databaseUrl: string, plan: OfficePlan): Promise<Added> {
  const [added] = await addSizedOffices(databaseUrl, [plan])
  if (!added) throw new Error('the office was not written')
  return added
}

function asNewOffice(plan: OfficePlan): NewOffice {
  const { connection, members, groups = 0, firstId = firstPersonId, pledged = 0 } = plan
  return {
    connection,
    people: Array.from({ length: members }, (_, number) => ({
      ...{ memberId: newId(), key: String(firstId + number), name: nameOfPerson(number) },
      hasPledged: number < pledged,
    })),
    groups: Array.from({ length: groups }, (_, number) => ({
      ...{ id: newId(), key: String(firstGroupId - number), title: `Nhóm ${number + 1}` },
    })),
    peoplePerUnit,
  }
}
