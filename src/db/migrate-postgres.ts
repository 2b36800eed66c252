// Applies migrations to a PostgreSQL schema, on one connection and under a lock, because processes start together.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type PostgresTarget, quoteIdentifier } from './database-url.ts'
import { type AppliedMigration, type Migration, MigrationFailed, pendingMigrations } from './migration-files.ts'
import { postgresConfig } from './postgres-engine.ts'

export const createMigrationsTable = `CREATE TABLE "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
)`

export async function migratePostgres(
  target: PostgresTarget,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const client = new pg.Client(postgresConfig(target))
  client.on('error', () => {}) // the running query fails with it
  await client.connect()
  try {
    // Held until the connection ends.
    await client.query(`SELECT pg_advisory_lock(hashtextextended($1, 0))`, [`thidua migrations ${target.schema}`])
    await prepare(client, target.schema)
    const pending = pendingMigrations(migrations, await readApplied(client))
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function prepare(client: pg.Client, schema: string): Promise<void> {
  // Asked first: CREATE … IF NOT EXISTS wants the right to create even where there is nothing to do.
  const schemas = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema])
  if (schemas.rowCount === 0) await client.query(`CREATE SCHEMA ${quoteIdentifier(schema)}`)
  const tables = await client.query('SELECT 1 FROM pg_tables WHERE schemaname = $1 AND tablename = $2', [
    schema,
    '_prisma_migrations',
  ])
  if (tables.rowCount === 0) await client.query(createMigrationsTable)
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const startedAt = new Date()
  try {
    await client.query('BEGIN')
    await client.query(migration.sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
       VALUES ($1, $2, $3, $4, $5, 1)`,
      [randomUUID(), migration.checksum, migration.name, startedAt, new Date()],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {}) // the connection itself may be gone
    throw new MigrationFailed(migration.name, error)
  }
}

async function readApplied(client: pg.Client): Promise<readonly AppliedMigration[]> {
  const { rows } = await client.query<{ name: string; checksum: string; isFinished: boolean }>(
    `SELECT "migration_name" AS "name", "checksum", "finished_at" IS NOT NULL AS "isFinished"
     FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`,
  )
  return rows
}
