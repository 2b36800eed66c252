// Where a torture happens: a folder that goes away, and databases of both kinds to ruin.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { quoteIdentifier } from '../../src/db/database-url.ts'

export type DatabaseKind = 'sqlite' | 'postgresql'

export type Place = {
  readonly folder: string
  /** The address of a database without any table. */
  readonly newDatabase: (kind: DatabaseKind) => Promise<string>
  readonly leave: () => Promise<void>
}

/** Where PostgreSQL answers; a run without it leaves those parts out and says so. */
export const postgresUrl = process.env.TEST_DATABASE_URL || 'postgresql://root@127.0.0.1:5432/test'

export async function answersPostgres(url: string = postgresUrl): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

let count = 0

export function openPlace(base: string = postgresUrl): Place {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-torture-'))
  const schemas: string[] = []

  async function newDatabase(kind: DatabaseKind): Promise<string> {
    count += 1
    if (kind === 'sqlite') return `file:${join(folder, `${count}.db`)}`
    const schema = `test_${Math.floor(Date.now() / 1000)}_${process.pid}_t${count}`
    schemas.push(schema)
    const url = new URL(base)
    url.searchParams.set('schema', schema)
    url.searchParams.set('connection_limit', '6')
    return url.toString()
  }

  async function leave(): Promise<void> {
    if (schemas.length > 0) await dropSchemas(base, schemas)
    rmSync(folder, { recursive: true, force: true })
  }

  return { folder, newDatabase, leave }
}

async function dropSchemas(base: string, schemas: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: base, options: '-c client_min_messages=warning' })
  await client.connect()
  for (const schema of schemas) await client.query(`DROP SCHEMA IF EXISTS ${quoteIdentifier(schema)} CASCADE`)
  await client.end()
}
