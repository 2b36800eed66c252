// Which migrations a database still waits for, without changing it.
import { join } from 'node:path'
import type { Database } from './database.ts'
import { migrationsFolder, pendingMigrations, readMigrations } from './migration-files.ts'

type Row = { readonly name: string; readonly checksum: string; readonly finished: unknown }

/** Throws SchemaTooNew, MigrationChanged or MigrationFailed. */
export async function pendingMigrationsOf({ kind, client }: Database): Promise<readonly string[]> {
  const rows = await client
    .$queryRawUnsafe<Row[]>(
      `SELECT "migration_name" AS "name", "checksum", "finished_at" AS "finished" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`,
    )
    // A database nobody started the program on has no such table.
    .catch(() => [])
  const applied = rows.map(({ name, checksum, finished }) => ({ name, checksum, isFinished: finished !== null }))
  return pendingMigrations(readMigrations(join(migrationsFolder, kind)), applied).map(({ name }) => name)
}
