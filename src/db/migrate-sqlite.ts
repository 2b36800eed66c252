// Applies migrations to a SQLite file; foreign keys are off meanwhile, because Prisma rebuilds tables and children would be deleted.
import { randomUUID } from 'node:crypto'
import type { SqliteTarget } from './database-url.ts'
import { type AppliedMigration, type Migration, MigrationFailed, pendingMigrations } from './migration-files.ts'
import { connectSqlite, rollBack, type SqliteConnection, whenNotBusy } from './sqlite-connection.ts'

const createTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`

export async function migrateSqlite(
  { file }: SqliteTarget,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const connection = await connectSqlite(file)
  try {
    const pending = await transaction(connection, async () => {
      await connection.executeScript(createTable)
      return pendingMigrations(migrations, await readApplied(connection))
    })
    await connection.executeScript('PRAGMA foreign_keys=OFF') // ignored inside a transaction
    const applied: string[] = []
    for (const migration of pending) if (await apply(connection, migration)) applied.push(migration.name)
    return applied
  } finally {
    await connection.dispose()
  }
}

/** False when another process did it meanwhile. */
function apply(connection: SqliteConnection, migration: Migration): Promise<boolean> {
  return transaction(connection, async () => {
    const applied = await readApplied(connection)
    if (applied.some(({ name }) => name === migration.name)) return false
    try {
      await change(connection, migration)
    } catch (error) {
      throw new MigrationFailed(migration.name, error)
    }
    return true
  })
}

async function change(connection: SqliteConnection, migration: Migration): Promise<void> {
  const startedAt = Date.now()
  await connection.executeScript(migration.sql)
  const orphans = await select(connection, 'PRAGMA foreign_key_check')
  if (orphans.length > 0)
    throw new Error(`rows without their parent remain in ${[...new Set(orphans.map(row => row[0]))].join(', ')}`)
  const values = [randomUUID(), migration.checksum, migration.name].map(value => `'${value}'`).join(', ')
  await connection.executeScript(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
     VALUES (${values}, ${startedAt}, ${Date.now()}, 1)`,
  )
}

async function transaction<T>(connection: SqliteConnection, work: () => Promise<T>): Promise<T> {
  await whenNotBusy(() => connection.executeScript('BEGIN IMMEDIATE'))
  try {
    const result = await work()
    await connection.executeScript('COMMIT')
    return result
  } catch (error) {
    await rollBack(connection)
    throw error
  }
}

async function readApplied(connection: SqliteConnection): Promise<readonly AppliedMigration[]> {
  const rows = await select(
    connection,
    'SELECT "migration_name", "checksum", "finished_at" IS NOT NULL FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL',
  )
  return rows.map(([name, checksum, isFinished]) => ({
    name: String(name),
    checksum: String(checksum),
    isFinished: Number(isFinished) === 1,
  }))
}

async function select(connection: SqliteConnection, sql: string): Promise<readonly (readonly unknown[])[]> {
  return (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows
}
