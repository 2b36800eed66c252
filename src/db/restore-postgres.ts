// Writes a backup into a PostgreSQL schema: its tables are made anew as they were then, all in one transaction.

import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { backupFormat } from './back-up-postgres.ts'
import { BackupProblem } from './backup-problem.ts'
import { type PostgresTarget, quoteIdentifier } from './database-url.ts'
import { createMigrationsTable } from './migrate-postgres.ts'
import { type Migration, migrationsFolder, readMigrations, SchemaTooNew } from './migration-files.ts'
import { postgresConfig } from './postgres-engine.ts'

const rowsAtOnce = 200

export async function restorePostgres(target: PostgresTarget, file: string): Promise<void> {
  const client = new pg.Client(postgresConfig(target))
  client.on('error', () => {}) // the running query fails with it
  await client.connect()
  try {
    await client.query('BEGIN')
    await writeLines(client, target.schema, file)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    await client.end()
  }
}

async function writeLines(client: pg.Client, schema: string, file: string): Promise<void> {
  let table: string | undefined
  let rows: string[] = []
  let isWhole = false
  let isBegun = false
  async function flush(): Promise<void> {
    if (!table || rows.length === 0) return
    const name = `${quoteIdentifier(schema)}.${quoteIdentifier(table)}`
    await client.query(`INSERT INTO ${name} SELECT * FROM json_populate_recordset(NULL::${name}, $1::json)`, [
      `[${rows.join(',')}]`,
    ])
    rows = []
  }
  for await (const text of linesIn(file)) {
    if (!isBegun) {
      await begin(client, schema, readHeader(text, file))
      isBegun = true
    } else if (text.startsWith('{"table":')) {
      await flush()
      table = String((JSON.parse(text) as { table: unknown }).table)
    } else if (text === '{"isWhole":true}') {
      isWhole = true
    } else {
      rows.push(text)
      if (rows.length >= rowsAtOnce) await flush()
    }
  }
  await flush()
  if (!isWhole) throw new BackupProblem(`${file} ends too early: it is not whole.`)
  await client.query('DELETE FROM "Lease"')
}

async function* linesIn(file: string): AsyncGenerator<string> {
  const unpacked = createReadStream(file).pipe(createGunzip())
  try {
    for await (const text of createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY })) yield text
  } catch (error) {
    throw new BackupProblem(`${file} cannot be unpacked: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function readHeader(text: string, file: string): readonly string[] {
  const header = safelyParsed(text)
  const isOurs = typeof header === 'object' && header !== null && 'format' in header && header.format === backupFormat
  if (!isOurs || !('migrations' in header) || !Array.isArray(header.migrations))
    throw new BackupProblem(`${file} is no backup of this program.`)
  return header.migrations.map(String)
}

function safelyParsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Empties the schema and makes the tables as they were when the backup was taken; later migrations follow afterwards. */
async function begin(client: pg.Client, schema: string, names: readonly string[]): Promise<void> {
  const shipped = new Map(readMigrations(join(migrationsFolder, 'postgresql')).map(one => [one.name, one]))
  const unknown = names.filter(name => !shipped.has(name))
  if (unknown.length > 0) throw new SchemaTooNew(unknown)
  await empty(client, schema)
  await client.query(createMigrationsTable)
  for (const name of names) await apply(client, shipped.get(name)!)
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query(sql)
  await client.query(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
     VALUES ($1, $2, $3, $4, $4, 1)`,
    [randomUUID(), checksum, name, new Date()],
  )
}

/** Tables and enums only: the schema itself may belong to somebody else. */
async function empty(client: pg.Client, schema: string): Promise<void> {
  const inSchema = quoteIdentifier(schema)
  const exists = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema])
  if (exists.rowCount === 0) await client.query(`CREATE SCHEMA ${inSchema}`)
  const { rows: tables } = await client.query<{ name: string }>(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = $1',
    [schema],
  )
  for (const { name } of tables) await client.query(`DROP TABLE ${inSchema}.${quoteIdentifier(name)} CASCADE`)
  const { rows: enums } = await client.query<{ name: string }>(
    `SELECT t.typname AS name FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
     WHERE n.nspname = $1 AND t.typtype = 'e'`,
    [schema],
  )
  for (const { name } of enums) await client.query(`DROP TYPE ${inSchema}.${quoteIdentifier(name)}`)
}
