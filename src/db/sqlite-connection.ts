// One connection to a SQLite file with the settings that make it durable, and the patience for another process's lock.
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapterFactory } from '@prisma/client/runtime/client'
import { isBusy } from './database-error.ts'

export type SqliteConnection = Awaited<ReturnType<SqlDriverAdapterFactory['connect']>>

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
