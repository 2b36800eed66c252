// One SQLite connection as safe as a small server: durable, and never letting an outside statement slip into an open transaction.
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapterFactory } from '@prisma/client/runtime/client'
import { isBusy } from './database-error.ts'
import { makeSlots } from './slots.ts'
import { refuseInsideTransaction } from './transaction-scope.ts'

export type SqliteConnection = Awaited<ReturnType<SqlDriverAdapterFactory['connect']>>
type OpenTransaction = Awaited<ReturnType<SqliteConnection['startTransaction']>>

/** `off` is for tests only: commits are then lost at a power cut. */
export type Synchronous = 'full' | 'off'

// better-sqlite3 waits for another process's lock by blocking this one, so it waits briefly and we sleep in between.
const blockingWaitMillis = 100
const longestWaitMillis = 10_000

/** Opens the file, making its folder; the settings hold for this connection's life. */
export async function connectSqlite(file: string, synchronous: Synchronous = 'full'): Promise<SqliteConnection> {
  mkdirSync(dirname(file), { recursive: true })
  const connection = await new PrismaBetterSqlite3({ url: file }).connect()
  await whenNotBusy(() =>
    connection.executeScript(
      `PRAGMA busy_timeout=${blockingWaitMillis}; PRAGMA journal_mode=WAL; PRAGMA synchronous=${synchronous}; PRAGMA foreign_keys=ON;`,
    ),
  )
  return connection
}

/** What the Prisma client is given: the connection above, with transactions and outside statements one after the other. */
export function sqliteAdapter(file: string, synchronous: Synchronous): SqlDriverAdapterFactory {
  const { provider, adapterName } = new PrismaBetterSqlite3({ url: file })
  return { provider, adapterName, connect: async () => oneAtATime(await connectSqlite(file, synchronous)) }
}

function oneAtATime(connection: SqliteConnection): SqliteConnection {
  const turn = makeSlots(1)
  async function outside<T>(statement: () => Promise<T>): Promise<T> {
    refuseInsideTransaction()
    return turn.run(() => whenNotBusy(statement))
  }
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    queryRaw: query => outside(() => connection.queryRaw(query)),
    executeRaw: query => outside(() => connection.executeRaw(query)),
    executeScript: script => outside(() => connection.executeScript(script)),
    dispose: () => turn.run(() => connection.dispose()),
    startTransaction: async () => {
      refuseInsideTransaction()
      await turn.take()
      try {
        // IMMEDIATE: a transaction that reads first and writes later would be refused after another process wrote.
        await whenNotBusy(() => connection.executeScript('BEGIN IMMEDIATE'))
      } catch (error) {
        turn.give()
        throw error
      }
      return openTransaction(connection, turn.give)
    },
  }
}

function openTransaction(connection: SqliteConnection, end: () => void): OpenTransaction {
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    options: { usePhantomQuery: false },
    queryRaw: query => connection.queryRaw(query),
    executeRaw: query => connection.executeRaw(query),
    createSavepoint: name => connection.executeScript(`SAVEPOINT ${name}`),
    rollbackToSavepoint: name => connection.executeScript(`ROLLBACK TO ${name}`),
    releaseSavepoint: name => connection.executeScript(`RELEASE ${name}`),
    commit: async () => end(),
    rollback: async () => {
      // After a refused COMMIT Prisma sends no ROLLBACK, and the next BEGIN would fail; after its own, this one is in vain.
      await rollBack(connection)
      end()
    },
  }
}

/** Ends an open transaction, if there still is one. */
export async function rollBack(connection: SqliteConnection): Promise<void> {
  try {
    await connection.executeScript('ROLLBACK')
  } catch {
    // some errors end the transaction by themselves
  }
}

/** Repeats what another process's lock refused, for some seconds. */
export async function whenNotBusy<T>(statement: () => Promise<T>): Promise<T> {
  for (let waitedMillis = 0; ; waitedMillis += blockingWaitMillis + 20) {
    try {
      return await statement()
    } catch (error) {
      if (!isBusy(error) || waitedMillis >= longestWaitMillis) throw error
      await sleep(20)
    }
  }
}
