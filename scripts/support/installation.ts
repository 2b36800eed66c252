// The built program in a folder of its own: what is tortured is what is shipped, and its migrations may be changed.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export type Installation = {
  /** As `npm start` runs it. */
  readonly command: readonly string[]
  readonly cli: string
  /** Adds a migration for both databases, or replaces its text. */
  readonly addMigration: (name: string, sql: string) => void
}

const root = resolve(import.meta.dirname, '../..')
const prefix = 'thidua-installation-'
const keptMillis = 86_400_000

let builtFolder: string | undefined

/** Built once per state of the sources, shared by all processes of this machine; one run never changes its program. */
export function builtInstallation(): Installation {
  return installationIn(buildOnce())
}

function buildOnce(): string {
  builtFolder ??= join(tmpdir(), `${prefix}${stateOfSources()}`)
  if (!existsSync(builtFolder)) build(builtFolder)
  return builtFolder
}

/** A copy whose migrations a test may change. */
export function ownInstallation(into: string): Installation {
  const from = buildOnce()
  mkdirSync(into, { recursive: true })
  for (const part of ['dist', 'prisma', 'package.json']) cpSync(join(from, part), join(into, part), { recursive: true })
  link(into)
  return installationIn(into)
}

function build(folder: string): void {
  forgetOld()
  const fresh = mkdtempSync(join(tmpdir(), 'thidua-building-'))
  const tsc = join(root, 'node_modules/.bin/tsc')
  // Type errors are the gate's business: what is emitted runs, and the facts decide.
  try {
    execFileSync(tsc, ['-p', join(root, 'tsconfig.build.json'), '--outDir', join(fresh, 'dist')], { stdio: 'pipe' })
  } catch (error) {
    if (!existsSync(join(fresh, 'dist/main.js'))) throw error
  }
  cpSync(join(root, 'prisma/migrations'), join(fresh, 'prisma/migrations'), { recursive: true })
  writeFileSync(join(fresh, 'package.json'), JSON.stringify({ type: 'module' }))
  link(fresh)
  try {
    renameSync(fresh, folder)
  } catch {
    // Another process was quicker.
    rmSync(fresh, { recursive: true, force: true })
  }
}

function link(folder: string): void {
  for (const part of ['node_modules', 'locales', 'public']) symlinkSync(join(root, part), join(folder, part))
}

function installationIn(folder: string): Installation {
  return {
    command: [process.execPath, ...flagsOfStart(), join(folder, 'dist/main.js')],
    cli: join(folder, 'dist/cli.js'),
    addMigration: (name, sql) => {
      for (const kind of ['sqlite', 'postgresql']) {
        const place = join(folder, 'prisma/migrations', kind, name)
        mkdirSync(place, { recursive: true })
        writeFileSync(join(place, 'migration.sql'), sql)
      }
    },
  }
}

/** What `npm start` gives Node: a heap that is cleaned before it grows. */
function flagsOfStart(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }
  return scripts.start.split(' ').filter(word => word.startsWith('--'))
}

function stateOfSources(): string {
  const hash = createHash('sha256')
  for (const folder of ['src', 'prisma/migrations', 'locales', 'public']) addFolder(hash, join(root, folder))
  return hash.digest('hex').slice(0, 16)
}

function addFolder(hash: ReturnType<typeof createHash>, folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) addFolder(hash, path)
    else {
      const { size, mtimeMs } = statSync(path)
      hash.update(`${path}:${size}:${mtimeMs}\n`)
    }
  }
}

function forgetOld(): void {
  for (const name of readdirSync(tmpdir()).filter(one => one.startsWith(prefix))) {
    const path = join(tmpdir(), name)
    if (Date.now() - statSync(path).mtimeMs > keptMillis) rmSync(path, { recursive: true, force: true })
  }
}
