// A fresh, migrated database for each test that asks: SQLite files copied from one template, or PostgreSQL schemas when TEST_DATABASE_URL is set.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll } from 'vitest'
import { applyMigrations } from '../../src/db/apply-migrations.ts'
import type { Database } from '../../src/db/database.ts'
import { quoteIdentifier } from '../../src/db/database-url.ts'
import { openDatabase } from '../../src/db/open-database.ts'

/** `url` opens the same data again, beside this one. */
export type TestDatabase = Database & {
  readonly url: string
  /** Closes it and opens the same data again, as a restart of the program does. */
  readonly restart: () => Promise<TestDatabase>
}

const postgresUrl = process.env.TEST_DATABASE_URL || undefined
const staleAfterSeconds = 3_600

/** Migrated, empty, set as in production except that commits are not synced. Closing it gives up its data; what is left open is closed after the file. */
export async function openTestDatabase(): Promise<TestDatabase> {
  return openStore(await takeStore())
}

/** The address of a database without any table. */
export async function emptyDatabaseUrl(): Promise<string> {
  if (!postgresUrl) return `file:${await newSqliteFile()}`
  postgresAdmin ??= openAdmin(postgresUrl)
  const schema = newSchemaName()
  await (await postgresAdmin).query(`CREATE SCHEMA ${quoteIdentifier(schema)}`)
  return schemaUrl(postgresUrl, schema)
}

async function openStore(store: Store): Promise<TestDatabase> {
  const database = await openDatabase(store.url, { isDurable: false })
  async function stop(): Promise<void> {
    open.delete(stop)
    await database.close()
  }
  open.add(stop)
  async function close(): Promise<void> {
    await stop()
    store.giveBack()
  }
  async function restart(): Promise<TestDatabase> {
    await stop()
    return openStore(store)
  }
  return { ...database, close, restart, url: store.url }
}

type Store = { readonly url: string; readonly giveBack: () => void }

const open = new Set<() => Promise<void>>()
let count = 0
let sqliteFolder: Promise<string> | undefined
let postgresAdmin: Promise<pg.Client> | undefined
const freeSchemas: string[] = []
const allSchemas: string[] = []

async function takeStore(): Promise<Store> {
  if (postgresUrl) return takeSchema(postgresUrl)
  const file = await newSqliteFile()
  copyFileSync(join(dirname(file), 'template.db'), file)
  return { url: `file:${file}`, giveBack: () => {} }
}

async function newSqliteFile(): Promise<string> {
  sqliteFolder ??= makeTemplate()
  count += 1
  return join(await sqliteFolder, `${count}.db`)
}

async function makeTemplate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-test-'))
  await applyMigrations(`file:${join(folder, 'template.db')}`)
  return folder
}

// Making the tables takes some 100 ms, emptying them 5: a schema given back is used again.
async function takeSchema(base: string): Promise<Store> {
  postgresAdmin ??= openAdmin(base)
  const admin = await postgresAdmin
  const used = freeSchemas.pop()
  const schema = used ?? newSchemaName()
  const url = schemaUrl(base, schema)
  if (used) await emptySchema(admin, used)
  else await applyMigrations(url)
  return { url, giveBack: () => freeSchemas.push(schema) }
}

function schemaUrl(base: string, schema: string): string {
  const url = new URL(base)
  url.searchParams.set('schema', schema)
  return url.toString()
}

function newSchemaName(): string {
  count += 1
  const schema = `test_${Math.floor(Date.now() / 1000)}_${process.pid}_${count}`
  allSchemas.push(schema)
  return schema
}

async function openAdmin(base: string): Promise<pg.Client> {
  const admin = new pg.Client({
    connectionString: base,
    options: '-c synchronous_commit=off -c client_min_messages=warning',
  })
  await admin.connect()
  const { rows } = await admin.query<{ name: string }>(
    "SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE 'test\\_%'",
  )
  const staleBefore = Date.now() / 1000 - staleAfterSeconds
  const stale = rows.filter(({ name }) => Number(name.split('_')[1]) < staleBefore)
  for (const { name } of stale) await admin.query(`DROP SCHEMA IF EXISTS ${quoteIdentifier(name)} CASCADE`)
  return admin
}

async function emptySchema(admin: pg.Client, schema: string): Promise<void> {
  const { rows } = await admin.query<{ wipe: string }>(
    `SELECT string_agg(format('DELETE FROM %I.%I', schemaname, tablename), ';') AS wipe
     FROM pg_tables WHERE schemaname = $1 AND tablename <> '_prisma_migrations'`,
    [schema],
  )
  // Without the foreign keys' triggers no order of tables is needed.
  await admin.query(`BEGIN; SET LOCAL session_replication_role = replica; ${rows[0]?.wipe}; COMMIT`)
}

afterAll(async () => {
  for (const stop of [...open]) await stop()
  if (sqliteFolder) rmSync(await sqliteFolder, { recursive: true, force: true })
  const admin = await postgresAdmin
  for (const schema of allSchemas) await admin?.query(`DROP SCHEMA IF EXISTS ${quoteIdentifier(schema)} CASCADE`)
  await admin?.end()
})
