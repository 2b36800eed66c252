// Transactions that wait for SQLite are synced together: what each promises stays true.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Tx } from '../../src/db/open-database.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'

const createdAt = new Date('2022-01-25T01:02:03.456Z')

let database: TestDatabase
beforeEach(async () => {
  database = await openTestDatabase()
})
afterEach(() => database.close())

async function addOffice(tx: Tx, id: string, name = id): Promise<void> {
  await tx.office.create({ data: { id, name, createdAt } })
}

async function storedIds(): Promise<readonly string[]> {
  return (await database.client.office.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)
}

const ids = Array.from({ length: 60 }, (_, index) => String(index).padStart(2, '0'))

describe.skipIf(process.env.TEST_DATABASE_URL)('transactions synced together', () => {
  test('one that throws takes none of the others along, and sees what went before it', async () => {
    const seen: number[] = []
    const ends = await Promise.allSettled(
      ids.map((id, index) =>
        database.transaction(async tx => {
          await addOffice(tx, id)
          seen.push(await tx.office.count())
          if (index % 3 === 0) throw new Error('no')
        }),
      ),
    )
    const kept = ids.filter((_, index) => index % 3 !== 0)
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(kept.length)
    expect(await storedIds()).toEqual(kept)
    expect(seen).toEqual(ids.map((_, index) => 1 + kept.filter(id => id < ids[index]!).length))
  })

  test('whoever is told that it is kept finds it there at once', async () => {
    await Promise.all(
      ids.map(async id => {
        await database.transaction(tx => addOffice(tx, id))
        expect(await storedIds()).toContain(id)
      }),
    )
  })

  test('changes outside transactions stand in the same queue and are kept', async () => {
    await Promise.all(
      ids.map((id, index) =>
        index % 2 === 0 ? addOffice(database.client, id) : database.transaction(tx => addOffice(tx, id)),
      ),
    )
    expect(await storedIds()).toEqual(ids)
    const twice = await Promise.allSettled([addOffice(database.client, '00'), addOffice(database.client, 'neu')])
    expect(twice.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  })

  test('when the disk is full in the middle, exactly those who were told are there', async () => {
    const [{ page_count: pages = 0n } = {}] = await database.client.$queryRaw<
      { page_count: bigint }[]
    >`PRAGMA page_count`
    await database.client.$queryRawUnsafe(`PRAGMA max_page_count=${Number(pages) + 40}`)
    const told: string[] = []
    const ends = await Promise.allSettled(
      ids.map(async (id, index) => {
        await database.transaction(async tx => {
          await addOffice(tx, id)
          await addOffice(tx, `${id}-dài`, 'x'.repeat(index % 5 === 4 ? 40_000 : 1000))
        })
        told.push(id, `${id}-dài`)
      }),
    )
    expect(ends.some(({ status }) => status === 'rejected')).toBe(true)
    expect(told.length).toBeGreaterThan(0)
    expect(await storedIds()).toEqual(told.toSorted())
    await database.client.$queryRawUnsafe(`PRAGMA max_page_count=${Number(pages) + 4000}`)
    await database.transaction(tx => addOffice(tx, 'sau'))
    expect(await storedIds()).toContain('sau')
  })
})
