// Reads the migrations shipped with the program and decides which a database still needs, before anything is changed.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }
export type AppliedMigration = { readonly name: string; readonly checksum: string; readonly isFinished: boolean }

/** A migration could not be applied; the database is as it was before it. `cause` is what the database said. */
export class MigrationFailed extends Error {
  override readonly name = 'MigrationFailed'
  readonly migration: string
  constructor(migration: string, cause: unknown) {
    super(`Migration ${migration} failed and was rolled back, nothing was changed by it: ${reasonOf(cause)}`, { cause })
    this.migration = migration
  }
}

// The SQLite adapter hides what the database said in the cause of its error.
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const inner = error.cause
  if (typeof inner !== 'object' || inner === null || !('originalMessage' in inner)) return error.message
  return String(inner.originalMessage)
}

/** The database was already used by a newer program. */
export class SchemaTooNew extends Error {
  override readonly name = 'SchemaTooNew'
  constructor(readonly migrations: readonly string[]) {
    super(
      `The database belongs to a newer version of this program (it has ${migrations.join(', ')}): start that version`,
    )
  }
}

/** A migration's text is not the one this database was changed with. */
export class MigrationChanged extends Error {
  override readonly name = 'MigrationChanged'
  constructor(readonly migration: string) {
    super(
      `Migration ${migration} was edited after this database applied it: restore its text and write a new migration`,
    )
  }
}

/** prisma/migrations of this package, the same from src/ and from dist/. */
export const migrationsFolder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

/** The migrations of one folder, oldest first. The checksum is Prisma's: SHA-256 of the text. */
export function readMigrations(folder: string): readonly Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
    .map(name => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8').replaceAll('\r\n', '\n')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Those of `shipped` not yet in `applied`. Throws SchemaTooNew, MigrationChanged or MigrationFailed. */
export function pendingMigrations(
  shipped: readonly Migration[],
  applied: readonly AppliedMigration[],
): readonly Migration[] {
  const known = new Map(shipped.map(migration => [migration.name, migration]))
  const unknown = applied.filter(({ name }) => !known.has(name)).map(({ name }) => name)
  if (unknown.length > 0) throw new SchemaTooNew(unknown)
  const unfinished = applied.find(({ isFinished }) => !isFinished)
  if (unfinished) throw new MigrationFailed(unfinished.name, 'another tool began it and recorded no end')
  const changed = applied.find(({ name, checksum }) => known.get(name)?.checksum !== checksum)
  if (changed) throw new MigrationChanged(changed.name)
  const done = new Set(applied.map(({ name }) => name))
  return shipped.filter(({ name }) => !done.has(name))
}
