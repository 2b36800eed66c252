// Writes an office as it looks after a while of use: people with accounts, groups, a running campaign, those who pledged.
import type { Database } from '../../src/db/database.ts'
import { newId } from '../../src/db/new-id.ts'
import type { Tx } from '../../src/db/open-database.ts'
import { fold } from '../../src/language/vietnamese.ts'

export type NewPerson = {
  readonly memberId: string
  /** The account's id on its platform. */
  readonly key: string
  /** Where the private chat has an id of its own. */
  readonly privateChatKey?: string
  readonly name: string
  readonly hasPledged?: boolean
}

export type NewGroup = { readonly id: string; readonly key: string; readonly title: string }

export type NewOffice = {
  readonly connection: string
  /** The first one is officer and administrator. */
  readonly people: readonly NewPerson[]
  readonly groups: readonly NewGroup[]
  readonly peoplePerUnit: number
}

type Placed = NewPerson & { readonly unitId: string; readonly accountId: string; readonly number: number }
type Where = { readonly officeId: string; readonly connection: string; readonly campaignId: string }

const at = new Date('2021-12-01T00:00:00Z')
const servingSince = '2021-12-01'
const chunkSize = 1000

export async function addOffice(database: Database, office: NewOffice): Promise<{ readonly officeId: string }> {
  const { connection, groups, people, peoplePerUnit } = office
  const where = { officeId: newId(), connection, campaignId: newId() }
  const unitIds = Array.from({ length: Math.max(1, Math.ceil(people.length / peoplePerUnit)) }, () => newId())
  const placed = people.map((person, number) => ({
    ...person,
    ...{ number, accountId: newId(), unitId: unitIds[Math.floor(number / peoplePerUnit)]! },
  }))
  await database.transaction(async tx => {
    await tx.office.create({ data: { id: where.officeId, name: 'Sở Nội vụ', createdAt: at } })
    await addUnits(tx, where.officeId, unitIds)
    await addCampaign(tx, where)
    await addGroups(tx, where, groups)
  })
  for (let from = 0; from < placed.length; from += chunkSize)
    await database.transaction(tx => addPeople(tx, where, placed.slice(from, from + chunkSize)))
  return { officeId: where.officeId }
}

async function addUnits(tx: Tx, officeId: string, ids: readonly string[]): Promise<void> {
  await tx.unit.createMany({
    data: ids.map((id, ordinal) => {
      const name = `Phòng số ${ordinal + 1}`
      return { id, officeId, name, foldedName: fold(name), ordinal }
    }),
  })
}

async function addCampaign(tx: Tx, { officeId, campaignId: id }: Where): Promise<void> {
  await tx.campaign.create({
    data: {
      ...{ id, officeId, kind: 'regular', state: 'running', title: 'Phong trào thi đua năm 2022' },
      ...{ year: 2022, startsOn: '2022-01-01', endsOn: '2022-12-31', createdAt: at },
    },
  })
}

async function addGroups(tx: Tx, { officeId, connection }: Where, groups: readonly NewGroup[]): Promise<void> {
  await tx.chatGroup.createMany({
    data: groups.map(({ id, key, title }) => ({
      ...{ id, connection, remoteId: key, title, officeId, boundAt: at, lastSeenAt: at },
    })),
  })
}

async function addPeople(tx: Tx, where: Where, people: readonly Placed[]): Promise<void> {
  const { officeId, connection } = where
  const dated = { officeId, validFrom: servingSince, recordedAt: at }
  await tx.member.createMany({
    data: people.map(({ memberId: id, name }) => ({ id, officeId, name, foldedName: fold(name), createdAt: at })),
  })
  await tx.unitMembership.createMany({
    data: people.map(({ memberId, unitId }) => ({ id: newId(), memberId, unitId, ...dated })),
  })
  await tx.roleAssignment.createMany({
    data: people
      .filter(({ number }) => number === 0)
      .flatMap(({ memberId }) =>
        (['officer', 'administrator'] as const).map(role => ({ id: newId(), memberId, role, ...dated })),
      ),
  })
  await tx.chatAccount.createMany({
    data: people.map(({ accountId: id, key, privateChatKey = key, name }) => ({
      ...{ id, connection, remoteId: key, displayName: name, privateChatKey, lastSeenAt: at },
    })),
  })
  await tx.link.createMany({
    data: people.map(({ memberId, accountId }) => ({
      ...{ id: newId(), officeId, accountId, memberId, proof: 'code', linkedAt: at, lastUsedAt: at },
    })),
  })
  await addPledges(
    tx,
    where,
    people.filter(({ hasPledged }) => hasPledged),
  )
}

async function addPledges(tx: Tx, { officeId, campaignId }: Where, people: readonly Placed[]): Promise<void> {
  await tx.pledge.createMany({
    data: people.map(({ number, memberId, unitId }) => ({
      ...{ id: newId(), officeId, campaignId, memberId, unitId, code: `DK-2022-${number + 1}`, subject: 'individual' },
      ...{ kind: 'commitment', content: 'Hoàn thành tốt nhiệm vụ', state: 'active', registeredAt: at },
    })),
  })
}
