// Writes all data of a running installation into one file, as it was at one moment.
import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { backUpPostgres } from './back-up-postgres.ts'
import { BackupProblem } from './backup-problem.ts'
import { readDatabaseUrl } from './database-url.ts'
import { connectSqlite } from './sqlite-connection.ts'

/** Consistent while the program runs and writes. The file is readable by its owner only; it appears whole or not at all. */
export async function backUp(url: string, file: string): Promise<void> {
  const target = readDatabaseUrl(url)
  const place = resolve(file)
  if (existsSync(place)) throw new BackupProblem(`${file} exists already: name a new file.`)
  const unfinished = `${place}.unfinished`
  rmSync(unfinished, { force: true })
  try {
    if (target.kind === 'sqlite') await backUpSqlite(target.file, unfinished)
    else await backUpPostgres(target, unfinished)
    chmodSync(unfinished, 0o600)
    renameSync(unfinished, place)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

/** A read of its own snapshot: writers go on meanwhile. */
async function backUpSqlite(from: string, to: string): Promise<void> {
  if (!existsSync(from)) throw new BackupProblem(`There is no database at ${from}.`)
  const connection = await connectSqlite(from)
  try {
    await connection.executeScript(`VACUUM INTO '${to.replaceAll("'", "''")}'`)
  } finally {
    await connection.dispose()
  }
}
