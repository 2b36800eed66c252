// Says in SQL what separates a database with all migrations applied from the Prisma schema, without Prisma's downloaded engine.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as schemaEngine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { type DatabaseKind, type SchemaFile, wordSchemaFor } from './prisma-schema.ts'

// @types/node names WebAssembly as types only.
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ readonly instance: { readonly exports: { readonly __wbindgen_start: () => void } } }>
}

type AdapterFactory = Parameters<typeof bindMigrationAwareSqlAdapterFactory>[0]
type Scratch = { readonly adapter: AdapterFactory; readonly close: () => Promise<void> }

/**
 * The SQL that turns a database with every migration of `migrationsFolder` into what `schema` says; '' when they agree.
 * Throws what the database says when a migration does not apply.
 */
export async function schemaDiff(
  kind: DatabaseKind,
  schema: readonly SchemaFile[],
  migrationsFolder: string,
): Promise<string> {
  const scratch = await openScratch(kind, readMigrations(migrationsFolder))
  try {
    return await diff(scratch.adapter, wordSchemaFor(kind, schema, '/unused'))
  } finally {
    await scratch.close()
  }
}

function readMigrations(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
    .map(name => readFileSync(join(folder, name, 'migration.sql'), 'utf8'))
}

async function openScratch(kind: DatabaseKind, migrations: readonly string[]): Promise<Scratch> {
  if (kind === 'postgresql') {
    const pglite = new PGlite()
    for (const sql of migrations) await pglite.exec(sql)
    return { adapter: new PrismaPGlite(pglite), close: () => pglite.close() }
  }
  const folder = mkdtempSync(join(tmpdir(), 'schema-diff-'))
  const adapter = new PrismaBetterSqlite3({ url: join(folder, 'scratch.db') })
  const connection = await adapter.connect()
  for (const sql of migrations) await connection.executeScript(sql)
  await connection.dispose()
  return { adapter, close: async () => rmSync(folder, { recursive: true, force: true }) }
}

async function diff(adapter: AdapterFactory, schema: readonly SchemaFile[]): Promise<string> {
  engineLoading ??= loadEngine()
  const engineClass = await engineLoading
  const files = schema.map(([path, content]) => ({ path, content }))
  const datamodels = schema.map(([path, text]): [string, string] => [path, text])
  const engine = await engineClass.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter))
  const result = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: '.' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  })
  return result.exitCode === 0 ? '' : (result.stdout ?? '')
}

let engineLoading: Promise<typeof schemaEngine.SchemaEngine> | undefined

// The package is made for bundlers; Node wants the WebAssembly module put together by hand, and once: the glue keeps views of its memory.
async function loadEngine(): Promise<typeof schemaEngine.SchemaEngine> {
  const file = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace(/schema_engine\.js$/, 'schema_engine_bg.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { './schema_engine_bg.js': schemaEngine })
  schemaEngine.__wbg_set_wasm(instance.exports)
  // The engine reports its own failures through this global.
  const reportPanic = { set_message: (message: string) => process.stderr.write(`${message}\n`) }
  Reflect.set(globalThis, 'PRISMA_WASM_PANIC_REGISTRY', reportPanic)
  instance.exports.__wbindgen_start()
  return schemaEngine.SchemaEngine
}
