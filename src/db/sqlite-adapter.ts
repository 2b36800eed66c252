// SQLite as the Prisma client sees it: transactions one after the other on one connection, reads outside them on another.
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapterFactory } from '@prisma/client/runtime/client'
import { makeSlots } from './slots.ts'
import { openCommitGroups, type Part } from './sqlite-commit.ts'
import { connectSqlite, type SqliteConnection, type Synchronous, whenNotBusy } from './sqlite-connection.ts'
import { keepStatements } from './sqlite-driver.ts'
import { refuseInsideTransaction } from './transaction-scope.ts'

type OpenTransaction = Awaited<ReturnType<SqliteConnection['startTransaction']>>
type Act<T> = (connection: SqliteConnection) => Promise<T>

/** What the Prisma client is given. */
export function sqliteAdapter(file: string, synchronous: Synchronous): SqlDriverAdapterFactory {
  const { provider, adapterName } = new PrismaBetterSqlite3({ url: file })
  async function connect(): Promise<SqliteConnection> {
    const writer = await connectSqlite(file, synchronous)
    const reader = await connectSqlite(file, synchronous)
    await reader.executeScript('PRAGMA query_only=ON')
    for (const connection of [writer, reader]) keepStatements(connection)
    return shared(writer, reader)
  }
  return { provider, adapterName, connect }
}

const isRead = /^\s*SELECT\b/i
const isChange = /^\s*(INSERT|UPDATE|DELETE)\b/i

function shared(writer: SqliteConnection, reader: SqliteConnection): SqliteConnection {
  const groups = openCommitGroups(writer, makeSlots(1))

  /** A read sees what is committed and waits for nobody; a change is synced together with the transactions around it. */
  async function outside<T>(sql: string, act: Act<T>): Promise<T> {
    refuseInsideTransaction()
    if (isRead.test(sql)) return whenNotBusy(() => act(reader))
    if (!isChange.test(sql)) return groups.alone(() => act(writer))
    const part = await groups.begin()
    try {
      const result = await part.run(() => act(writer))
      await part.commit()
      return result
    } finally {
      await part.undo()
    }
  }

  return {
    provider: writer.provider,
    adapterName: writer.adapterName,
    queryRaw: query => outside(query.sql, connection => connection.queryRaw(query)),
    executeRaw: query => outside(query.sql, connection => connection.executeRaw(query)),
    executeScript: script => outside(script, connection => connection.executeScript(script)),
    startTransaction: async () => {
      refuseInsideTransaction()
      return openTransaction(writer, await groups.begin())
    },
    dispose: () =>
      groups.alone(async () => {
        await reader.dispose()
        await writer.dispose()
      }),
  }
}

function openTransaction(connection: SqliteConnection, part: Part): OpenTransaction {
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    options: { usePhantomQuery: false },
    queryRaw: query => part.run(() => connection.queryRaw(query)),
    executeRaw: async query => {
      if (query.sql === 'COMMIT') await part.commit()
      else if (query.sql === 'ROLLBACK') await part.undo()
      else return part.run(() => connection.executeRaw(query))
      return 0
    },
    createSavepoint: name => part.run(() => connection.executeScript(`SAVEPOINT ${name}`)),
    rollbackToSavepoint: name => part.run(() => connection.executeScript(`ROLLBACK TO ${name}`)),
    releaseSavepoint: name => part.run(() => connection.executeScript(`RELEASE ${name}`)),
    commit: async () => {},
    // After a refused COMMIT Prisma sends no ROLLBACK; after its own, this one does nothing.
    rollback: () => part.undo(),
  }
}
