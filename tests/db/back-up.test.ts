// A backup taken while people write, and what restore makes of it.
import { copyFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { backupCommand, restoreCommand } from '../../src/cli/back-up-data.ts'
import { readConfig } from '../../src/config.ts'
import type { Database } from '../../src/db/database.ts'
import { newId } from '../../src/db/new-id.ts'
import { openDatabase } from '../../src/db/open-database.ts'
import { holdLease } from '../../src/delivery/lease.ts'
import { nameThisProcess } from '../../src/delivery/lease-holder.ts'
import { emptyDatabaseUrl, openTestDatabase, type TestDatabase } from '../support/database.ts'
import { addOffice } from '../support/office.ts'

let folder: string
let database: TestDatabase
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-backup-'))
  database = await openTestDatabase()
  await addOffice(database, 'talk', 'Sở “Nội vụ”\nvà cộng sự')
  await database.client.calendarOffset.create({ data: { id: 1, offsetMillis: -123_456_789_012_345n } })
  await database.client.storedFile.create({
    data: {
      ...{ id: newId(), sha256: 'x', name: 'ảnh.png', mime: 'image/png', size: 4 },
      ...{ bytes: new Uint8Array([0, 1, 10, 255]), createdAt: new Date('2022-01-25T01:02:03.004Z') },
    },
  })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const configFor = (url: string) => readConfig({ DATABASE_URL: url, SANDBOX: 'on' })

/** Every row of every table that the tests fill. */
async function contents({ client }: Pick<Database, 'client'>) {
  return {
    offices: await client.office.findMany(),
    members: await client.member.findMany({ orderBy: { id: 'asc' } }),
    roles: await client.roleAssignment.findMany({ orderBy: { id: 'asc' } }),
    links: await client.link.findMany({ orderBy: { id: 'asc' } }),
    groups: await client.chatGroup.findMany({ orderBy: { id: 'asc' } }),
    files: await client.storedFile.findMany(),
    clock: await client.calendarOffset.findMany(),
    audits: await client.auditEntry.findMany({ orderBy: { id: 'asc' } }),
  }
}

async function restored(file: string, options: { readonly force?: boolean } = {}) {
  const url = await emptyDatabaseUrl()
  await restoreCommand(configFor(url), file, options)
  return url
}

it('brings every row back into an empty database', async () => {
  const file = join(folder, 'a.backup')
  const before = await contents(database)
  await backupCommand(configFor(database.url), file)
  const copy = await openDatabase(await restored(file))
  expect(await contents(copy)).toEqual(before)
  await copy.close()
})

it('taken while somebody writes, holds whole transactions only', async () => {
  const office = await database.client.office.findFirstOrThrow()
  const at = new Date()
  let isOver = false
  async function write(): Promise<void> {
    while (!isOver)
      await database.transaction(async tx => {
        for (const part of ['first', 'second'])
          await tx.auditEntry.create({
            data: { id: newId(), officeId: office.id, at, action: part, subject: 'x', subjectId: 'x', details: {} },
          })
      })
  }
  const writing = write()
  const file = join(folder, 'b.backup')
  await new Promise(resolve => setTimeout(resolve, 50))
  await backupCommand(configFor(database.url), file)
  isOver = true
  await writing
  const copy = await openDatabase(await restored(file))
  const { audits } = await contents(copy)
  await copy.close()
  expect(audits.length).toBeGreaterThan(0)
  expect(audits.filter(({ action }) => action === 'first')).toHaveLength(audits.length / 2)
})

it('is never written over an existing file', async () => {
  const file = join(folder, 'c.backup')
  writeFileSync(file, 'precious')
  await expect(backupCommand(configFor(database.url), file)).rejects.toThrow('exists already')
})

it('replaces what is there only by force, and never under a running program', async () => {
  const file = join(folder, 'd.backup')
  await backupCommand(configFor(database.url), file)
  await database.client.office.updateMany({ data: { name: 'Tên mới' } })
  await expect(restoreCommand(configFor(database.url), file, {})).rejects.toThrow('not empty')
  await holdLease(database, 'ticker', nameThisProcess(), 60)
  await expect(restoreCommand(configFor(database.url), file, { force: true })).rejects.toThrow('is running')
  await database.client.lease.deleteMany()
  const other = await database.restart()
  const { url } = other
  await other.close()
  await restoreCommand(configFor(url), file, { force: true })
  const again = await openDatabase(url)
  expect((await again.client.office.findFirst())?.name).toContain('Nội vụ')
  await again.close()
})

it('that is cut short or of something else is refused, and nothing is changed', async () => {
  const file = join(folder, 'e.backup')
  await backupCommand(configFor(database.url), file)
  const cut = join(folder, 'cut.backup')
  copyFileSync(file, cut)
  truncateSync(cut, database.kind === 'sqlite' ? 100_000 : 500)
  const other = join(folder, 'other.txt')
  writeFileSync(other, 'Kính gửi: các đơn vị trực thuộc')
  const before = await contents(database)
  for (const bad of [cut, other, join(folder, 'missing')])
    await expect(restoreCommand(configFor(database.url), bad, { force: true })).rejects.toThrow()
  expect(await contents(database)).toEqual(before)
})
