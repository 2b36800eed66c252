// Opens the one database of an installation, SQLite or PostgreSQL, behind the same few functions.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database, Engine, Tx } from './database.ts'
import { isConflict } from './database-error.ts'
import { type DatabaseTarget, readDatabaseUrl } from './database-url.ts'
import type { PrismaClient } from './generated/sqlite/client.ts'
import { openPostgres } from './postgres-engine.ts'
import { makeSlots } from './slots.ts'
import { openSqlite } from './sqlite-engine.ts'
import { currentScope, runInScope } from './transaction-scope.ts'

export type { Database, Prisma, Tx } from './database.ts'

export type OpenOptions = {
  /** For tests: SQLite and PostgreSQL then lose the last commits at a power cut, and are quicker. */
  readonly isDurable?: boolean
}

const turnMillis = 30_000
const retryPausesMillis = [20, 80, 250]

/** `url` as in `readDatabaseUrl`; the schema is not touched (see `applyMigrations`). Throws when the database does not answer. */
export async function openDatabase(url: string, { isDurable = true }: OpenOptions = {}): Promise<Database> {
  const target = readDatabaseUrl(url)
  const engine = await openEngine(target, isDurable)
  try {
    await engine.client.$queryRawUnsafe('SELECT 1')
  } catch (error) {
    await engine.close()
    throw error
  }
  return wrap(target.kind, engine)
}

function openEngine(target: DatabaseTarget, isDurable: boolean): Engine | Promise<Engine> {
  return target.kind === 'sqlite' ? openSqlite(target, isDurable) : openPostgres(target, isDurable)
}

function wrap(kind: Database['kind'], engine: Engine): Database {
  const slots = makeSlots(engine.slots)
  let isClosed = false

  async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (currentScope()) throw new Error('A transaction inside a transaction: pass its tx on, or use tx.$transaction')
    if (isClosed) throw new Error('The database is closed')
    const channels = new Set<string>()
    const result = await slots.run(() => retryConflicts(() => attempt(engine.client, channels, work)))
    engine.committed(channels)
    return result
  }

  async function close(): Promise<void> {
    if (isClosed) return
    isClosed = true
    await Promise.all(Array.from({ length: engine.slots }, slots.take))
    await engine.close()
  }

  return {
    kind,
    client: engine.client,
    transaction,
    notify: engine.notify,
    listen: engine.listen,
    ping: async () => {
      await engine.client.$queryRawUnsafe('SELECT 1')
    },
    close,
  }
}

async function attempt<T>(client: PrismaClient, channels: Set<string>, work: (tx: Tx) => Promise<T>): Promise<T> {
  channels.clear()
  return client.$transaction(tx => runInScope(channels, () => work(tx)), { maxWait: turnMillis, timeout: turnMillis })
}

async function retryConflicts<T>(attemptOnce: () => Promise<T>): Promise<T> {
  for (const pauseMillis of retryPausesMillis) {
    try {
      return await attemptOnce()
    } catch (error) {
      if (!isConflict(error)) throw error
      await sleep(pauseMillis * (0.5 + Math.random()))
    }
  }
  return attemptOnce()
}
