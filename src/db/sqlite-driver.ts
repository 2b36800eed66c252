// The one place that knows what Prisma's SQLite adapter keeps inside: better-sqlite3, whose statements are worth keeping.
import type { SqlDriverAdapterFactory } from '@prisma/client/runtime/client'

type SqliteConnection = Awaited<ReturnType<SqlDriverAdapterFactory['connect']>>

type Bound = {
  readonly reader: boolean
  readonly columns: () => unknown
  readonly raw: () => { readonly all: () => unknown }
  readonly run: () => unknown
}
type Statement = {
  readonly reader: boolean
  readonly columns: () => unknown
  readonly raw: () => { readonly all: (given: unknown) => unknown }
  readonly run: (given?: unknown) => unknown
}
type Kept = { readonly statement: Statement; readonly columns: () => unknown }
type Driver = { prepare: (sql: string) => unknown; readonly inTransaction: boolean }

// Prisma words some hundred queries; lists of other lengths are other statements.
const mostKept = 400

function driverOf(connection: SqliteConnection): Driver {
  const driver = (connection as { client?: Driver }).client
  if (typeof driver?.prepare !== 'function') throw new Error('Prisma keeps its SQLite driver elsewhere now')
  return driver
}

/** False outside a transaction, and after an error that ended it by itself (a full disk). */
export function isInTransaction(connection: SqliteConnection): boolean {
  return driverOf(connection).inTransaction
}

/** Prisma prepares every statement anew; the same words are prepared once here. */
export function keepStatements(connection: SqliteConnection): void {
  const driver = driverOf(connection)
  const prepare = driver.prepare.bind(driver)
  const kept = new Map<string, Kept>()
  driver.prepare = sql => {
    const known = kept.get(sql)
    const one = known ?? keep(prepare(sql) as Statement)
    if (known) kept.delete(sql)
    kept.set(sql, one)
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break
      kept.delete(oldest)
    }
    return { bind: (given: unknown) => bound(one, given) }
  }
}

/** Its columns are asked for once: within one start of the program tables do not change. */
function keep(statement: Statement): Kept {
  let columns: unknown
  return {
    statement,
    columns: () => {
      columns ??= statement.columns()
      return columns
    },
  }
}

/** What is bound for good could not be used again: the values are given at each run instead. */
function bound({ statement, columns }: Kept, given: unknown): Bound {
  return {
    reader: statement.reader,
    columns,
    raw: () => ({ all: () => statement.raw().all(given) }),
    run: () => statement.run(given),
  }
}
