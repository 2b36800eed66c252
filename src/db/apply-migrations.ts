// Brings a database to the schema this program needs, at start, recorded in `_prisma_migrations` the way Prisma does.
import { join } from 'node:path'
import { readDatabaseUrl } from './database-url.ts'
import { migratePostgres } from './migrate-postgres.ts'
import { migrateSqlite } from './migrate-sqlite.ts'
import { migrationsFolder, readMigrations } from './migration-files.ts'

export { MigrationChanged, MigrationFailed, SchemaTooNew } from './migration-files.ts'

/**
 * Applies what is missing, each migration whole or not at all; processes starting together wait for each other.
 * Returns the names applied now, oldest first. `folder` holds `sqlite/` and `postgresql/`.
 * Throws MigrationFailed, MigrationChanged or SchemaTooNew: the program must not start then.
 */
export async function applyMigrations(url: string, folder: string = migrationsFolder): Promise<readonly string[]> {
  const target = readDatabaseUrl(url)
  const migrations = readMigrations(join(folder, target.kind))
  return target.kind === 'sqlite' ? migrateSqlite(target, migrations) : migratePostgres(target, migrations)
}
