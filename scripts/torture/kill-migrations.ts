// SIGKILL while migrations run: each is applied whole or not at all, and the next start goes on.
import { join } from 'node:path'
import type { Database } from '../../src/db/database.ts'
import { type Installation, ownInstallation } from '../support/installation.ts'
import { randomMillis, sleep } from '../support/patience.ts'
import { type DatabaseKind, openPlace } from '../support/place.ts'
import { type Program, startProgram } from '../support/program.ts'
import type { Fault, Report, Size } from './fault.ts'
import { withDatabase } from './world.ts'

const kills: Readonly<Record<Size, number>> = { sample: 3, full: 30 }
const slowMigrations = 4
const rowsEach = 60_000

export function killMigrations(kind: DatabaseKind): Fault {
  const name = `killed while migrations run (${kind})`
  return { name, run: async size => [await run(name, kind, kills[size])] }
}

async function run(fault: string, kind: DatabaseKind, count: number): Promise<Report> {
  const place = openPlace()
  try {
    const installation = withSlowMigrations(ownInstallation(join(place.folder, 'program')))
    const wrong: string[] = []
    let killed = 0
    while (killed < count) {
      const environment = { DATABASE_URL: await place.newDatabase(kind), SANDBOX: 'on' }
      // The same database is killed up to three times before it may finish.
      for (let time = 0; time < 3 && killed < count; time += 1) {
        const program = startProgram(environment, installation)
        await sleep(randomMillis(250, 1600))
        if (program.isRunning()) await program.kill()
        killed += 1
      }
      wrong.push(...(await finishesAndIsWhole(environment, installation)))
    }
    return { fault, runs: killed, lost: [], twice: 0, stuck: [], wrong }
  } finally {
    await place.leave()
  }
}

function withSlowMigrations(installation: Installation): Installation {
  for (let number = 1; number <= slowMigrations; number += 1) {
    installation.addMigration(
      `9999010100000${number}_slow_${number}`,
      `CREATE TABLE "slow_${number}" ("n" INTEGER NOT NULL);
       INSERT INTO "slow_${number}" WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < ${rowsEach}) SELECT n FROM c;
       CREATE UNIQUE INDEX "slow_${number}_n" ON "slow_${number}" ("n");`,
    )
  }
  return installation
}

async function finishesAndIsWhole(
  environment: Readonly<Record<string, string>>,
  installation: Installation,
): Promise<readonly string[]> {
  const program = startProgram(environment, installation)
  try {
    await program.ready
  } catch (error) {
    return [`the next start failed: ${String(error)}`]
  }
  await stop(program)
  return withDatabase(environment.DATABASE_URL ?? '', async ({ client }) => {
    const wrong: string[] = []
    for (let number = 1; number <= slowMigrations; number += 1) {
      const rows = await countOf(client, `"slow_${number}"`)
      if (rows !== rowsEach) wrong.push(`migration ${number} left ${rows} of ${rowsEach} rows`)
    }
    const twice = await client.$queryRawUnsafe<unknown[]>(
      'SELECT "migration_name" FROM "_prisma_migrations" GROUP BY "migration_name" HAVING COUNT(*) > 1',
    )
    if (twice.length > 0) wrong.push('a migration is recorded twice')
    return wrong
  })
}

async function stop(program: Program): Promise<void> {
  const { code } = await program.stop()
  if (code !== 0) throw new Error(`a stop ended with ${code}`)
}

async function countOf(client: Database['client'], table: string): Promise<number> {
  const rows = await client.$queryRawUnsafe<{ count: bigint | number }[]>(`SELECT COUNT(*) AS count FROM ${table}`)
  return Number(rows[0]?.count ?? 0)
}
