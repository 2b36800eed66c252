// Facts about stored files: they belong to one office, and what two wanted to keep stays for the longer time.
import { afterEach, describe, expect, it } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { dropPassedFiles, findFile, outgoingFile, saveFile } from '../../src/delivery/file-store.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'

const opened: TestDatabase[] = []
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})

const now = new Date('2022-07-01T01:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)
const sheet = { name: 'bang.xlsx', mime: 'text/plain', bytes: Buffer.from('một tệp') }

async function openOffices() {
  const database = await openTestDatabase()
  opened.push(database)
  const save = (officeId: string, daysKept?: number) =>
    database.transaction(tx => saveFile(tx, { ...sheet, daysKept }, officeId, now))
  return { database, save, own: newId(), other: newId() }
}

describe('a stored file', () => {
  it('is read and sent by its own office only', async () => {
    const { database, save, own, other } = await openOffices()
    const id = await save(own)
    expect(Buffer.from((await findFile(database, own, id))!.bytes).toString()).toBe('một tệp')
    expect((await outgoingFile(database, own, id, 'test')).name).toBe('bang.xlsx')
    expect(await findFile(database, other, id)).toBeUndefined()
    expect(await findFile(database, undefined, id)).toBeUndefined()
    await expect(outgoingFile(database, other, id, 'test')).rejects.toThrow()
  })

  it('with the same content in two offices is two files', async () => {
    const { save, own, other } = await openOffices()
    expect(await save(own)).not.toBe(await save(other))
  })

  it.each([
    ['for a week, then for a month', 7, 30, 29],
    ['for a month, then for a week', 30, 7, 29],
    ['for good, then for a week', undefined, 7, 400],
    ['for a week, then for good', 7, undefined, 400],
  ])('kept %s stays for the longer time', async (_words, first, second, stillThere) => {
    const { database, save, own } = await openOffices()
    const id = await save(own, first)
    expect(await save(own, second)).toBe(id)
    await dropPassedFiles(database, inDays(stillThere))
    expect(await findFile(database, own, id)).toMatchObject({ name: 'bang.xlsx' })
  })
})
