// `npm run generate`: writes the Prisma clients of both databases, and does nothing when schema and Prisma are unchanged.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import {
  type DatabaseKind,
  databaseKinds,
  projectFolder,
  readSchema,
  type SchemaFile,
  wordSchemaFor,
} from './prisma-schema.ts'

const run = promisify(execFile)
const generatedFolder = join(projectFolder, 'src/db/generated')
const prismaFolder = join(projectFolder, 'node_modules/prisma')

function fingerprint(schema: readonly SchemaFile[]): string {
  const prismaVersion = JSON.parse(readFileSync(join(prismaFolder, 'package.json'), 'utf8')).version
  const ownCode = readFileSync(new URL(import.meta.url), 'utf8')
  return createHash('sha256')
    .update(JSON.stringify([prismaVersion, ownCode, schema]))
    .digest('hex')
}

function isFresh(kind: DatabaseKind, wanted: string): boolean {
  const file = join(generatedFolder, kind, 'fingerprint')
  return existsSync(file) && readFileSync(file, 'utf8') === wanted
}

// Whole folders are swapped, so that a test run or a type check beside this one never sees half a client.
function swapIn(made: string, target: string, aside: string): void {
  if (existsSync(target)) renameSync(target, aside)
  try {
    renameSync(made, target)
  } catch (error) {
    if (!existsSync(target)) throw error // otherwise another process finished the same work first
  }
}

async function generate(kind: DatabaseKind, schema: readonly SchemaFile[], wanted: string): Promise<void> {
  const scratch = mkdtempSync(join(generatedFolder, '.new-'))
  try {
    const schemaFolder = join(scratch, 'schema')
    const output = join(scratch, 'client')
    mkdirSync(schemaFolder)
    for (const [name, text] of wordSchemaFor(kind, schema, output)) writeFileSync(join(schemaFolder, name), text)
    const command = [join(prismaFolder, 'build/index.js'), 'generate', '--no-hints', '--schema', schemaFolder]
    await run(process.execPath, command, {
      cwd: projectFolder,
      env: { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    })
    writeFileSync(join(output, 'fingerprint'), wanted)
    swapIn(output, join(generatedFolder, kind), join(scratch, 'old'))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function generateStale(): Promise<void> {
  const schema = readSchema()
  const wanted = fingerprint(schema)
  mkdirSync(generatedFolder, { recursive: true })
  const stale = databaseKinds.filter(kind => !isFresh(kind, wanted))
  await Promise.all(stale.map(kind => generate(kind, schema, wanted)))
  // Standard output belongs to what runs next: `npm run cli -- --json`.
  if (stale.length > 0) process.stderr.write(`Prisma clients written: ${stale.join(', ')}\n`)
}

await generateStale().catch((error: { stderr?: string; message: string }) => {
  process.stderr.write(`The Prisma clients could not be written.\n${error.stderr || error.message}\n`)
  process.exitCode = 1
})
