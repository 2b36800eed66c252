// Puts a backup in the place of the configured database, whole or not at all.
import { closeSync, copyFileSync, existsSync, mkdirSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { applyMigrations } from './apply-migrations.ts'
import { BackupProblem } from './backup-problem.ts'
import { readDatabaseUrl } from './database-url.ts'
import { migrationsFolder, pendingMigrations, readMigrations } from './migration-files.ts'
import { restorePostgres } from './restore-postgres.ts'
import { connectSqlite } from './sqlite-connection.ts'

/**
 * Brings the restored data up to this program's schema. Nobody may hold the database open meanwhile.
 * Returns where the replaced SQLite file was kept. Throws BackupProblem or SchemaTooNew and leaves everything as it was.
 */
export async function restore(url: string, file: string, now: Date): Promise<string | undefined> {
  if (!existsSync(file)) throw new BackupProblem(`There is no file ${file}.`)
  const target = readDatabaseUrl(url)
  const kind = kindOf(file)
  if (kind === undefined) throw new BackupProblem(`${file} is no backup of this program.`)
  if (kind !== target.kind)
    throw new BackupProblem(`${file} is a backup of ${kind}, but DATABASE_URL names ${target.kind}: set it first.`)
  const kept = target.kind === 'sqlite' ? await restoreSqlite(file, target.file, now) : undefined
  if (target.kind === 'postgresql') await restorePostgres(target, file)
  await applyMigrations(url)
  return kept
}

function kindOf(file: string): 'sqlite' | 'postgresql' | undefined {
  const start = Buffer.alloc(16)
  const handle = openSync(file, 'r')
  readSync(handle, start, 0, 16, 0)
  closeSync(handle)
  if (start.toString('latin1').startsWith('SQLite format 3')) return 'sqlite'
  return start[0] === 0x1f && start[1] === 0x8b ? 'postgresql' : undefined
}

async function restoreSqlite(from: string, to: string, now: Date): Promise<string | undefined> {
  mkdirSync(dirname(to), { recursive: true })
  const fresh = `${to}.restoring`
  for (const end of ['', '-wal', '-shm']) rmSync(`${fresh}${end}`, { force: true })
  copyFileSync(from, fresh)
  try {
    await check(fresh)
  } catch (error) {
    for (const end of ['', '-wal', '-shm']) rmSync(`${fresh}${end}`, { force: true })
    throw error
  }
  const kept = existsSync(to) ? `${to}.before-${now.toISOString().replaceAll(/[:.]/g, '-')}` : undefined
  // What the old one had not yet folded into its main file goes with it.
  if (kept) for (const end of ['', '-wal', '-shm']) if (existsSync(to + end)) renameSync(to + end, kept + end)
  renameSync(fresh, to)
  return kept
}

/** Whole, ours, and not of a newer program. */
async function check(file: string): Promise<void> {
  const connection = await connectSqlite(file)
  try {
    const ask = async (sql: string) => (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows
    const [answer] = await ask('PRAGMA integrity_check')
    if (answer?.[0] !== 'ok') throw new BackupProblem(`${file} is damaged: ${String(answer?.[0])}`)
    const rows = await ask('SELECT "migration_name", "checksum" FROM "_prisma_migrations"').catch(() => {
      throw new BackupProblem(`${file} is no backup of this program.`)
    })
    const applied = rows.map(([name, checksum]) => ({
      name: String(name),
      checksum: String(checksum),
      isFinished: true,
    }))
    pendingMigrations(readMigrations(join(migrationsFolder, 'sqlite')), applied)
    // The processes of that time are gone, and with them what they held.
    await connection.executeScript('DELETE FROM "Lease"; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE;')
  } finally {
    await connection.dispose()
  }
}
