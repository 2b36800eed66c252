// The PostgreSQL half of a Database: a pool for the client, one more connection that listens.
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapterFactory } from '@prisma/client/runtime/client'
import type pg from 'pg'
import type { Engine } from './database.ts'
import type { PostgresTarget } from './database-url.ts'
import type { PrismaClient } from './generated/sqlite/client.ts'
import { postgresSignals } from './signals.ts'
import { refuseInsideTransaction } from './transaction-scope.ts'

const connectMillis = 10_000

/** How every connection of ours to PostgreSQL is made. */
export function postgresConfig(target: PostgresTarget, isDurable = true): pg.ClientConfig {
  const options = [target.options, isDurable ? undefined : '-c synchronous_commit=off'].filter(Boolean).join(' ')
  return {
    connectionString: target.connectionString,
    connectionTimeoutMillis: connectMillis,
    application_name: 'thidua',
    keepAlive: true,
    ...(options ? { options } : {}),
  }
}

export async function openPostgres(target: PostgresTarget, isDurable: boolean): Promise<Engine> {
  // Loaded only here: an installation on SQLite spares the memory.
  const { PrismaClient: PostgresClient } = await import('./generated/postgresql/client.ts')
  const config = postgresConfig(target, isDurable)
  const pool = new PrismaPg({ ...config, max: target.connectionLimit }, { schema: target.schema })
  // Both clients come from the same models; TypeScript only stumbles over the differing names of isolation levels.
  const client = new PostgresClient({ adapter: refusingInsideTransactions(pool) }) as unknown as PrismaClient
  const signals = postgresSignals(config)
  const ownChannel = (channel: string) => `${target.schema}:${channel}`

  async function close(): Promise<void> {
    await signals.close()
    await client.$disconnect()
  }

  return {
    client,
    // One connection stays free for statements outside transactions.
    slots: Math.max(1, target.connectionLimit - 1),
    lock: async (tx, key) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${ownChannel(key)}, 0))`
    },
    notify: async (tx, channel) => {
      await tx.$executeRaw`SELECT pg_notify(${ownChannel(channel)}, '')`
    },
    committed: () => {},
    listen: (channel, onNotify) => signals.listen(ownChannel(channel), onNotify),
    close,
  }
}

function refusingInsideTransactions(pool: PrismaPg): SqlDriverAdapterFactory {
  async function connect(): ReturnType<SqlDriverAdapterFactory['connect']> {
    const connection = await pool.connect()
    function outside<T>(act: () => Promise<T>): Promise<T> {
      refuseInsideTransaction()
      return act()
    }
    return {
      provider: connection.provider,
      adapterName: connection.adapterName,
      queryRaw: query => outside(() => connection.queryRaw(query)),
      executeRaw: query => outside(() => connection.executeRaw(query)),
      executeScript: script => outside(() => connection.executeScript(script)),
      startTransaction: level => outside(() => connection.startTransaction(level)),
      getConnectionInfo: () => connection.getConnectionInfo(),
      dispose: () => connection.dispose(),
    }
  }
  return { provider: pool.provider, adapterName: pool.adapterName, connect }
}
