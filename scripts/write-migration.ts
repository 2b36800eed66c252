// `npm run migrate -- NAME`: writes the next migration of both databases from the one schema; `--check` only says whether one is missing.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { databaseKinds, projectFolder, readSchema } from './prisma-schema.ts'
import { schemaDiff } from './schema-diff.ts'

const usage =
  'npm run migrate -- NAME      writes the next migration (NAME: small letters, digits and _)\nnpm run migrate -- --check   exits 1 when schema and migrations differ\n'
const migrationsFolder = join(projectFolder, 'prisma/migrations')

async function diffBoth(): Promise<readonly (readonly [folder: string, sql: string])[]> {
  const schema = readSchema()
  const diffs: (readonly [string, string])[] = []
  for (const kind of databaseKinds) {
    const folder = join(migrationsFolder, kind)
    mkdirSync(folder, { recursive: true })
    diffs.push([folder, await schemaDiff(kind, schema, folder)])
  }
  return diffs
}

async function check(): Promise<number> {
  const missing = (await diffBoth()).filter(([, sql]) => sql !== '')
  for (const [folder, sql] of missing) process.stderr.write(`${folder} lacks:\n${sql}\n`)
  return missing.length > 0 ? 1 : 0
}

async function write(name: string): Promise<number> {
  const diffs = await diffBoth()
  if (diffs.every(([, sql]) => sql === '')) {
    process.stdout.write('Nothing to write: the migrations already make what the schema says.\n')
    return 0
  }
  const timestamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  for (const [folder, sql] of diffs) {
    const migration = join(folder, `${timestamp}_${name}`)
    mkdirSync(migration)
    // Both histories carry the same names, even when one database has nothing to do (a new enum value on SQLite).
    writeFileSync(join(migration, 'migration.sql'), sql || '-- Nothing to change here.\nSELECT 1;\n')
    process.stdout.write(`${migration}\n`)
  }
  return 0
}

async function main(argument: string | undefined): Promise<number> {
  if (argument === '--check') return check()
  if (argument && /^[a-z][a-z0-9_]*$/.test(argument)) return write(argument)
  process.stderr.write(usage)
  return 2
}

process.exitCode = await main(process.argv[2])
