// The database goes away, has no room, is locked, or is not ours to use.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connectSqlite, whenNotBusy } from '../../src/db/sqlite-connection.ts'
import { builtInstallation, ownInstallation } from '../support/installation.ts'
import { randomMillis, sleep } from '../support/patience.ts'
import { type DatabaseKind, openPlace } from '../support/place.ts'
import { openCluster } from '../support/postgres-cluster.ts'
import { startProgram } from '../support/program.ts'
import type { Fault, Report, Size } from './fault.ts'
import { letPeopleFillForms } from './form-fillers.ts'
import { messageVerdict, untilSettled } from './kill-loop.ts'
import { missingPledges } from './verdict.ts'
import { openWorld, type World, withDatabase } from './world.ts'

type Plan = {
  readonly fault: string
  readonly runs: number
  readonly world: World
  /** Hurts the database and heals it, once. */
  readonly hurt: () => Promise<void>
}

/** People fill in forms while the database is hurt; the program lives through it. */
async function endure({ fault, runs, world, hurt }: Plan): Promise<Report> {
  const program = world.start()
  await program.ready
  const filling = letPeopleFillForms(world, world.people, 180)
  for (let time = 0; time < runs; time += 1) {
    await sleep(randomMillis(1500, 3000))
    await hurt()
  }
  await sleep(1_000)
  const stuck = await filling.finish()
  const unsettled = await untilSettled(world)
  const isAlive = program.isRunning()
  await program.stop()
  const verdict = await messageVerdict(world)
  return {
    fault,
    runs,
    lost: [...verdict.lost, ...(await missingPledges(world, filling.told))],
    twice: verdict.twice,
    stuck: [...stuck, ...unsettled, ...verdict.stuck],
    wrong: [...verdict.wrong, ...(isAlive ? [] : [`the program ended: ${program.errors()}`])],
  }
}

const restarts: Readonly<Record<Size, number>> = { sample: 2, full: 8 }

export function postgresStops(): Fault {
  const name = 'PostgreSQL stops and starts again'
  return {
    name,
    run: async size => {
      const cluster = await openCluster()
      const world = await openWorld({ kind: 'postgresql', people: 8, groups: 1, postgres: cluster.url })
      try {
        const hurt = async () => {
          cluster.stop()
          await sleep(randomMillis(500, 4000))
          cluster.start()
        }
        return [await endure({ fault: name, runs: restarts[size], world, hurt })]
      } finally {
        await world.leave()
        cluster.remove()
      }
    },
  }
}

export function sqliteIsLocked(): Fault {
  const name = 'another process locks the SQLite file'
  return {
    name,
    run: async size => {
      const world = await openWorld({ kind: 'sqlite', people: 8, groups: 1 })
      try {
        const other = await connectSqlite(world.url.slice('file:'.length))
        const hurt = async () => {
          await whenNotBusy(() => other.executeScript('BEGIN IMMEDIATE'))
          await sleep(size === 'full' ? 25_000 : 4_000)
          await other.executeScript('ROLLBACK')
        }
        const report = await endure({ fault: name, runs: size === 'full' ? 4 : 2, world, hurt })
        await other.dispose()
        return [report]
      } finally {
        await world.leave()
      }
    },
  }
}

/** Needs the right to mount; elsewhere it is left out. */
export function diskIsFull(): Fault {
  const name = 'the disk is full'
  return {
    name,
    run: async size => {
      const place = openPlace()
      const disk = join(place.folder, 'disk')
      mkdirSync(disk)
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', disk])
      const world = await openWorld({ kind: 'sqlite', people: 8, groups: 1, databaseUrl: `file:${join(disk, 'a.db')}` })
      try {
        const ballast = join(disk, 'ballast')
        const hurt = async () => {
          fill(ballast)
          await sleep(size === 'full' ? 20_000 : 4_000)
          rmSync(ballast)
        }
        return [await endure({ fault: name, runs: size === 'full' ? 5 : 2, world, hurt })]
      } finally {
        await world.leave()
        execFileSync('umount', ['-l', disk])
        await place.leave()
      }
    },
  }
}

export function mayMount(): boolean {
  const place = openPlace()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place.folder], { stdio: 'ignore' })
    execFileSync('umount', [place.folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  } finally {
    rmSync(place.folder, { recursive: true, force: true })
  }
}

/** Takes every byte that is left. */
function fill(file: string): void {
  for (let block = 1024 * 1024; block >= 512; block /= 2) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(block), { flag: 'a' })
    } catch {
      // No room for so much: less, then.
    }
  }
}

export function wrongSchemas(kind: DatabaseKind): Fault {
  const name = `a newer, changed or broken schema, a migration that fails (${kind})`
  return { name, run: async () => [await run(name, kind)] }
}

async function run(fault: string, kind: DatabaseKind): Promise<Report> {
  const place = openPlace()
  const shipped = builtInstallation()
  const wrong: string[] = []
  async function refused(what: string, url: string, says: RegExp, installation = shipped) {
    const program = startProgram({ DATABASE_URL: url, SANDBOX: 'on' }, installation)
    const end = await program.ready.then(
      () => 'started',
      () => 'refused',
    )
    if (end === 'started') await program.kill()
    if (end === 'started') wrong.push(`${what}: it started`)
    else if (!says.test(program.errors())) wrong.push(`${what}: it said “${program.errors().trim()}”`)
  }
  try {
    const newer = ownInstallation(join(place.folder, 'newer'))
    newer.addMigration('99990101000001_newer', 'CREATE TABLE "newer" ("n" INTEGER);')
    const url = await place.newDatabase(kind)
    await startAndStop(url, newer)
    await refused('a newer schema', url, /newer version of this program/)
    newer.addMigration('99990101000001_newer', 'CREATE TABLE "newer" ("m" INTEGER);')
    await refused('an edited migration', url, /was edited after this database applied it/, newer)
    const failing = ownInstallation(join(place.folder, 'failing'))
    failing.addMigration('99990101000001_fails', 'CREATE TABLE "half" ("n" INTEGER); INSERT INTO "nowhere" VALUES (1);')
    const other = await place.newDatabase(kind)
    await refused('a failing migration', other, /failed and was rolled back/, failing)
    await startAndStop(other, shipped)
    if (await hasTable(other, 'half')) wrong.push('a failed migration left a table behind')
    if (kind === 'sqlite')
      await refused('a file that is no database', brokenFile(place.folder), /not a database|malformed/i)
    return { fault, runs: kind === 'sqlite' ? 5 : 4, lost: [], twice: 0, stuck: [], wrong }
  } finally {
    await place.leave()
  }
}

async function startAndStop(url: string, installation: ReturnType<typeof ownInstallation>): Promise<void> {
  const program = startProgram({ DATABASE_URL: url, SANDBOX: 'on' }, installation)
  await program.ready
  await program.stop()
}

async function hasTable(url: string, table: string): Promise<boolean> {
  return withDatabase(url, async ({ client }) => {
    const found = await client.$queryRawUnsafe(`SELECT * FROM "${table}"`).catch(() => undefined)
    return found !== undefined
  })
}

function brokenFile(folder: string): string {
  const file = join(folder, 'broken.db')
  writeFileSync(file, 'This is a letter, not a database. '.repeat(1000))
  return `file:${file}`
}
