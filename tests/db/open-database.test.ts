// What every store relies on: transactions are whole, do not mix with other statements, wait their turn and survive conflicts.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isDatabaseDown, isUniqueViolation } from '../../src/db/database-error.ts'
import { openDatabase, type Tx } from '../../src/db/open-database.ts'
import { connectSqlite } from '../../src/db/sqlite-connection.ts'
import { openTestDatabase, type TestDatabase } from '../support/database.ts'

const createdAt = new Date('2022-01-25T01:02:03.456Z')
const onPostgres = Boolean(process.env.TEST_DATABASE_URL)

let database: TestDatabase
beforeEach(async () => {
  database = await openTestDatabase()
})
afterEach(() => database.close())

async function addOffice(tx: Tx, id: string): Promise<void> {
  await tx.office.create({ data: { id, name: `Sở ${id}`, createdAt } })
}

async function officeIds(tx: Tx = database.client): Promise<readonly string[]> {
  return (await tx.office.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)
}

/** A transaction that stays open until told how to end. */
async function holdTransaction(id: string): Promise<{ end: (error?: Error) => void; done: Promise<void> }> {
  let end: (error?: Error) => void = () => {}
  const ended = new Promise<Error | undefined>(resolve => {
    end = resolve
  })
  let done: Promise<void> = Promise.resolve()
  await new Promise<void>(begun => {
    done = database.transaction(async tx => {
      await addOffice(tx, id)
      begun()
      const error = await ended
      if (error) throw error
    })
  })
  return { end, done }
}

describe('a transaction', () => {
  test('commits everything, or nothing when it throws', async () => {
    await database.transaction(async tx => {
      await addOffice(tx, 'a')
      await addOffice(tx, 'b')
    })
    const failing = database.transaction(async tx => {
      await addOffice(tx, 'c')
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await officeIds()).toEqual(['a', 'b'])
  })

  test('shows nothing outside before its commit, and takes no outside statement along when it rolls back', async () => {
    const held = await holdTransaction('inside')
    const outside = addOffice(database.client, 'outside')
    const seenOutside = officeIds()
    await sleep(50)
    held.end(new Error('no'))
    await expect(held.done).rejects.toThrow('no')
    await outside
    expect(await seenOutside).not.toContain('inside')
    expect(await officeIds()).toEqual(['outside'])
  })

  test('waits for the one that holds the same key, so that one chat’s events keep their order', async () => {
    const said: string[] = []
    const speak = (name: string) =>
      database.transaction(async tx => {
        await database.lock(tx, 'chat')
        said.push(`${name} begins`)
        await addOffice(tx, name)
        await sleep(50)
        said.push(`${name} ends`)
      })
    await Promise.all([speak('a'), speak('b'), speak('c')])
    for (const [index, one] of said.entries())
      if (index % 2 === 0) expect(said[index + 1]).toBe(one.replace('begins', 'ends'))
    expect(said).toHaveLength(6)
  })

  test('refuses at once the client that bypasses it, and a second transaction inside it', async () => {
    const bypassing = database.transaction(async () => officeIds(database.client))
    await expect(bypassing).rejects.toThrow('use its tx')
    const doubled = database.transaction(async () => database.transaction(async () => {}))
    await expect(doubled).rejects.toThrow('inside a transaction')
    expect(await officeIds()).toEqual([])
  })

  test('lets what it left running use the client after its end', async () => {
    let later: Promise<readonly string[]> = Promise.resolve([])
    await database.transaction(async tx => {
      await addOffice(tx, 'a')
      later = sleep(50).then(() => officeIds())
    })
    expect(await later).toEqual(['a'])
  })

  test('goes on after a unique violation inside a nested one', async () => {
    await database.transaction(async tx => {
      await addOffice(tx, 'a')
      const nested = tx.$transaction(async inner => {
        await addOffice(inner, 'b')
        await addOffice(inner, 'a')
      })
      await expect(nested).rejects.toSatisfy(isUniqueViolation)
      await addOffice(tx, 'c')
    })
    expect(await officeIds()).toEqual(['a', 'c'])
  })

  test('waits its turn however many there are', async () => {
    const ids = Array.from({ length: 300 }, (_, index) => String(index).padStart(3, '0'))
    await Promise.all(ids.map(id => database.transaction(tx => addOffice(tx, id))))
    expect(await officeIds()).toEqual(ids)
  })

  test('is repeated when it lost against another one', async () => {
    for (const id of ['a', 'b']) await addOffice(database.client, id)
    let runs = 0
    function rename(first: string, second: string): Promise<void> {
      return database.transaction(async tx => {
        runs += 1
        for (const id of [first, second]) {
          await tx.office.update({ where: { id }, data: { name: `${first} trước` } })
          await sleep(100)
        }
      })
    }
    await Promise.all([rename('a', 'b'), rename('b', 'a')])
    const names = (await database.client.office.findMany()).map(({ name }) => name)
    expect(new Set(names).size).toBe(1)
    expect(runs).toBe(onPostgres ? 3 : 2) // PostgreSQL breaks the deadlock, SQLite never gets into it
  })
})

describe('a transaction that hangs', () => {
  test('is rolled back when its time is over, and those behind it go on', async () => {
    const impatient = await openDatabase(database.url, { turnMillis: 150 })
    const hanging = impatient.transaction(async tx => {
      await addOffice(tx, 'a')
      await new Promise(() => {})
    })
    const next = impatient.transaction(tx => addOffice(tx, 'b'))
    await expect(hanging).rejects.toThrow('longer than 0.15 s')
    await next
    await impatient.close()
    expect(await officeIds()).toEqual(['b'])
  })
})

describe('errors', () => {
  test('a unique violation is told from other errors', async () => {
    await addOffice(database.client, 'a')
    const twice = await addOffice(database.client, 'a').catch((error: unknown) => error)
    expect(isUniqueViolation(twice)).toBe(true)
    expect(isDatabaseDown(twice)).toBe(false)
    const orphan = { officeId: 'none', key: 'k', value: 'v', changedAt: createdAt }
    const lost = await database.client.officeSetting.create({ data: orphan }).catch((error: unknown) => error)
    expect(lost).toBeInstanceOf(Error)
    expect(isUniqueViolation(lost)).toBe(false)
    expect(isDatabaseDown(lost)).toBe(false)
  })

  test('a server that cannot be reached is down', async () => {
    const refused = await openDatabase('postgresql://127.0.0.1:1/none').catch((error: unknown) => error)
    expect(isDatabaseDown(refused)).toBe(true)
  })

  test.runIf(onPostgres)('a connection cut by the server is down, and the next transaction works', async () => {
    const cut = await database
      .transaction(tx => tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`)
      .catch((error: unknown) => error)
    expect(isDatabaseDown(cut)).toBe(true)
    await database.transaction(tx => addOffice(tx, 'a'))
    expect(await officeIds()).toEqual(['a'])
  })
})

describe('listening', () => {
  test('hears a channel after the commit, and nothing of a rollback', async () => {
    const heard: string[] = []
    await database.listen('outbox', () => heard.push('outbox'))
    const stop = await database.listen('jobs', () => heard.push('jobs'))
    await database.transaction(async tx => {
      await database.notify(tx, 'outbox')
      await database.notify(tx, 'jobs')
      await sleep(30)
      expect(heard).toEqual([])
    })
    await expect.poll(() => heard).toEqual(['outbox', 'jobs'])
    stop()
    const failing = database.transaction(async tx => {
      await database.notify(tx, 'outbox')
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await database.transaction(tx => database.notify(tx, 'jobs'))
    await sleep(50)
    expect(heard).toEqual(['outbox', 'jobs'])
  })

  test.runIf(onPostgres)('between processes, and again after the listening connection was cut', async () => {
    const other = await openDatabase(database.url)
    let heard = 0
    await database.listen('outbox', () => {
      heard += 1
    })
    await other.transaction(tx => other.notify(tx, 'outbox'))
    await expect.poll(() => heard).toBe(1)
    const listening = `LISTEN "${new URL(database.url).searchParams.get('schema')}:%`
    await other.client.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE ${listening}`
    await expect.poll(() => heard).toBe(2) // something may have been missed meanwhile
    await other.transaction(tx => other.notify(tx, 'outbox'))
    await expect.poll(() => heard).toBe(3)
    await other.close()
  })
})

describe('closing', () => {
  test('lets a running transaction end and refuses the next', async () => {
    const held = await holdTransaction('a')
    const restarting = database.restart()
    await expect(database.transaction(async () => {})).rejects.toThrow('closed')
    held.end()
    await held.done
    database = await restarting
    expect(await officeIds()).toEqual(['a'])
  })
})

describe('instants', () => {
  test('keep their milliseconds and order, whatever zone the server is in', async () => {
    const url = new URL(database.url)
    if (onPostgres) url.searchParams.set('options', '-c timezone=Asia/Ho_Chi_Minh')
    const other = await openDatabase(url.toString())
    await addOffice(other.client, 'a')
    await other.close()
    expect((await database.client.office.findUniqueOrThrow({ where: { id: 'a' } })).createdAt).toEqual(createdAt)
    const before = { createdAt: { lt: new Date(createdAt.getTime() + 1), gt: new Date(createdAt.getTime() - 1) } }
    expect(await database.client.office.count({ where: before })).toBe(1)
  })
})

describe.skipIf(onPostgres)('a SQLite file', () => {
  test('is opened durable, with foreign keys', async () => {
    const durable = await openDatabase(database.url)
    const pragma = (name: string) => durable.client.$queryRawUnsafe<object[]>(`PRAGMA ${name}`)
    expect(await pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }])
    expect(await pragma('synchronous')).toEqual([{ synchronous: 2n }])
    expect(await pragma('foreign_keys')).toEqual([{ foreign_keys: 1n }])
    await durable.close()
  })

  test('is waited for while another process writes', async () => {
    const other = await connectSqlite(database.url.slice('file:'.length))
    await other.executeScript('BEGIN IMMEDIATE')
    const both = Promise.all([
      database.transaction(tx => addOffice(tx, 'a')),
      addOffice(database.client, 'b'),
      sleep(500).then(() => other.executeScript('COMMIT')),
    ])
    await both
    await other.dispose()
    expect(await officeIds()).toEqual(['a', 'b'])
  })

  test('serves the next transaction after a refused commit', async () => {
    const refused = database.transaction(async tx => {
      await tx.$executeRawUnsafe('PRAGMA defer_foreign_keys=ON')
      await tx.officeSetting.create({ data: { officeId: 'none', key: 'k', value: 'v', changedAt: createdAt } })
    })
    await expect(refused).rejects.toThrow()
    await database.transaction(tx => addOffice(tx, 'a'))
    expect(await officeIds()).toEqual(['a'])
  })
})
