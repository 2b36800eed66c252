// Our tables of a PostgreSQL schema as compressed lines of JSON, in an order in which they can be written back. Needs no pg_dump.
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { type PostgresTarget, quoteIdentifier } from './database-url.ts'
import { postgresConfig } from './postgres-engine.ts'

export const backupFormat = 'thidua-backup-1'
const linesAtOnce = 200

/** First a line about the file, then per table its name and its rows, last a line that says it is whole. */
export async function backUpPostgres(target: PostgresTarget, file: string): Promise<void> {
  const client = new pg.Client(postgresConfig(target))
  client.on('error', () => {}) // the running query fails with it
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await pipeline(
      Readable.from(linesOf(client, target.schema)),
      createGzip(),
      createWriteStream(file, { mode: 0o600 }),
    )
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}

async function* linesOf(client: pg.Client, schema: string): AsyncGenerator<string> {
  const { rows: migrations } = await client.query<{ name: string }>(
    `SELECT "migration_name" AS "name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL ORDER BY 1`,
  )
  yield line({ format: backupFormat, migrations: migrations.map(({ name }) => name), takenAt: new Date() })
  for (const table of await tablesInOrder(client, schema)) {
    yield line({ table })
    const name = `${quoteIdentifier(schema)}.${quoteIdentifier(table)}`
    await client.query(`DECLARE rows NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS row FROM ${name} t`)
    for (;;) {
      const { rows } = await client.query<{ row: string }>(`FETCH ${linesAtOnce} FROM rows`)
      if (rows.length === 0) break
      yield rows.map(({ row }) => `${row}\n`).join('')
    }
    await client.query('CLOSE rows')
  }
  yield line({ isWhole: true })
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}

/** Parents before their children. */
async function tablesInOrder(client: pg.Client, schema: string): Promise<readonly string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = $1 AND tablename <> '_prisma_migrations' ORDER BY 1`,
    [schema],
  )
  const { rows: references } = await client.query<{ child: string; parent: string }>(
    `SELECT child.relname AS child, parent.relname AS parent
     FROM pg_constraint c
     JOIN pg_class child ON child.oid = c.conrelid
     JOIN pg_class parent ON parent.oid = c.confrelid
     JOIN pg_namespace n ON n.oid = child.relnamespace
     WHERE c.contype = 'f' AND n.nspname = $1 AND child.oid <> parent.oid`,
    [schema],
  )
  const ordered: string[] = []
  let left = tables.map(({ name }) => name)
  while (left.length > 0) {
    const ready = left.filter(name => references.every(one => one.child !== name || !left.includes(one.parent)))
    if (ready.length === 0) throw new Error(`the tables ${left.join(', ')} refer to one another in a circle`)
    ordered.push(...ready)
    left = left.filter(name => !ready.includes(name))
  }
  return ordered
}
