// `backup FILE` and `restore FILE`: all data of the installation, taken while it runs, put back while it does not.
import type { Config } from '../config.ts'
import { applyMigrations } from '../db/apply-migrations.ts'
import { backUp } from '../db/back-up.ts'
import { BackupProblem } from '../db/backup-problem.ts'
import { openDatabase } from '../db/open-database.ts'
import { restore } from '../db/restore.ts'
import { isGone } from '../delivery/lease-holder.ts'
import { type Answer, OperatorRefusal } from './operator-answer.ts'

export async function backupCommand(config: Config, file: string): Promise<Answer> {
  await refusingProblems(() => backUp(config.databaseUrl, file))
  return {
    json: { file },
    lines: [`Written: ${file}`, 'It holds personal data: keep it where only the office can read it.'],
  }
}

export async function restoreCommand(
  config: Config,
  file: string,
  { force = false }: { readonly force?: boolean },
): Promise<Answer> {
  const found = await whatIsThere(config.databaseUrl, force)
  if (found.isRunning)
    throw new OperatorRefusal('The program is running on this database: stop it, wait 15 seconds, and try again.')
  if (found.offices > 0 && !force)
    throw new OperatorRefusal(
      `The database is not empty (offices: ${found.offices}): take a backup of it, then use --force to replace it.`,
    )
  const kept = await refusingProblems(() => restore(config.databaseUrl, file, new Date()))
  return {
    json: { file, replaced: kept ?? null },
    lines: [
      `Restored: ${file}`,
      ...(kept ? [`What was there before is kept as ${kept}`] : []),
      'Messages that were still waiting when the backup was taken go out when the program starts.',
    ],
  }
}

/** A new database has neither offices nor anybody who runs on it. One that cannot be read is what a restore by force is for. */
async function whatIsThere(url: string, force: boolean) {
  return look(url).catch(error => {
    if (force) return { offices: 0, isRunning: false }
    throw error
  })
}

async function look(url: string): Promise<{ readonly offices: number; readonly isRunning: boolean }> {
  await applyMigrations(url)
  const database = await openDatabase(url)
  try {
    const leases = await database.client.lease.findMany({ where: { until: { gt: new Date() } } })
    return { offices: await database.client.office.count(), isRunning: leases.some(({ holder }) => !isGone(holder)) }
  } finally {
    await database.close()
  }
}

async function refusingProblems<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof BackupProblem) throw new OperatorRefusal(error.message)
    throw error
  }
}
