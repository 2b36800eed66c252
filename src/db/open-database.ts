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
  /** How long one transaction may take, from its first statement. */
  readonly turnMillis?: number
}

// Some tens wait for their turn on SQLite, each at most as long as a turn may take.
const longestQueueMillis = 1_200_000
const retryPausesMillis = [20, 80, 250]

/** `url` as in `readDatabaseUrl`; the schema is not touched (see `applyMigrations`). Throws when the database does not answer. */
export async function openDatabase(url: string, options: OpenOptions = {}): Promise<Database> {
  const { isDurable = true, turnMillis = 30_000 } = options
  const target = readDatabaseUrl(url)
  const engine = await openEngine(target, isDurable)
  try {
    await engine.client.$queryRawUnsafe('SELECT 1')
  } catch (error) {
    await engine.close()
    throw error
  }
  return wrap(target.kind, engine, turnMillis)
}

function openEngine(target: DatabaseTarget, isDurable: boolean): Engine | Promise<Engine> {
  return target.kind === 'sqlite' ? openSqlite(target, isDurable) : openPostgres(target, isDurable)
}

function wrap(kind: Database['kind'], engine: Engine, turnMillis: number): Database {
  const slots = makeSlots(engine.slots)
  let isClosed = false

  async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (currentScope()) throw new Error('A transaction inside a transaction: pass its tx on, or use tx.$transaction')
    if (isClosed) throw new Error('The database is closed')
    const channels = new Set<string>()
    const attemptOnce = () => attempt(engine.client, turnMillis, channels, work)
    const result = await slots.run(() => retryConflicts(attemptOnce))
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
    lock: engine.lock,
    notify: engine.notify,
    listen: engine.listen,
    ping: async () => {
      await engine.client.$queryRawUnsafe('SELECT 1')
    },
    close,
  }
}

async function attempt<T>(
  client: PrismaClient,
  turnMillis: number,
  channels: Set<string>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  channels.clear()
  // Prisma's own limit only ends the transaction: work that waits for something else would keep its place for ever.
  const limits = { maxWait: longestQueueMillis, timeout: turnMillis + 1_000 }
  return client.$transaction(
    tx =>
      within(
        turnMillis,
        runInScope(channels, () => work(tx)),
      ),
    limits,
  )
}

async function within<T>(limitMillis: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`A transaction took longer than ${limitMillis / 1000} s and was rolled back`))
    }, limitMillis)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
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
