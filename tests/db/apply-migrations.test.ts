// A start on an old, a foreign or a broken database: changed whole or not at all, and refused in clear words.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { databaseKinds, type SchemaFile } from '../../scripts/prisma-schema.ts'
import { schemaDiff } from '../../scripts/schema-diff.ts'
import { applyMigrations, MigrationChanged, MigrationFailed, SchemaTooNew } from '../../src/db/apply-migrations.ts'
import { openDatabase } from '../../src/db/open-database.ts'
import { emptyDatabaseUrl } from '../support/database.ts'

const ownKind = process.env.TEST_DATABASE_URL ? 'postgresql' : 'sqlite'

let folder: string
let url: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-migrations-'))
  for (const kind of databaseKinds) mkdirSync(join(folder, kind))
  url = await emptyDatabaseUrl()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const textOf = (name: string) => join(folder, ownKind, name, 'migration.sql')

function ship(name: string, sql: string): void {
  mkdirSync(join(folder, ownKind, name))
  writeFileSync(textOf(name), sql)
}

async function query(sql: string): Promise<readonly Record<string, unknown>[]> {
  const database = await openDatabase(url)
  try {
    return await database.client.$queryRawUnsafe(sql)
  } finally {
    await database.close()
  }
}

const schemaWith = (field: string): readonly SchemaFile[] => [
  [
    'main.prisma',
    'generator client {\n provider = "prisma-client"\n output = "x"\n}\ndatasource db {\n provider = "sqlite"\n}\n',
  ],
  [
    'one.prisma',
    `model Parent {\n id String @id\n ${field}\n children Child[]\n}\nmodel Child {\n id String @id\n parentId String\n parent Parent @relation(fields: [parentId], references: [id], onDelete: Cascade)\n}\n`,
  ],
]

describe('migrations', () => {
  test('are applied once, oldest first, and recorded as Prisma does', async () => {
    ship('2_b', 'ALTER TABLE "T" ADD COLUMN "b" TEXT;')
    ship('1_a', 'CREATE TABLE "T" ("a" TEXT); INSERT INTO "T" VALUES (\'chấm; phẩy\');')
    expect(await applyMigrations(url, folder)).toEqual(['1_a', '2_b'])
    expect(await applyMigrations(url, folder)).toEqual([])
    ship('3_c', 'ALTER TABLE "T" ADD COLUMN "c" TEXT;')
    expect(await applyMigrations(url, folder)).toEqual(['3_c'])
    expect(await query('SELECT * FROM "T"')).toEqual([{ a: 'chấm; phẩy', b: null, c: null }])
    const records = await query('SELECT * FROM "_prisma_migrations" ORDER BY "migration_name"')
    expect(records.map(row => row.migration_name)).toEqual(['1_a', '2_b', '3_c'])
    for (const row of records) {
      expect(row.checksum).toMatch(/^[0-9a-f]{64}$/)
      expect(row.finished_at).toBeInstanceOf(Date)
      expect(row.rolled_back_at).toBeNull()
    }
  })

  test('of processes starting together are applied once', async () => {
    ship('1_a', 'CREATE TABLE "T" ("a" TEXT);')
    ship('2_b', 'INSERT INTO "T" VALUES (\'một\');')
    const applied = await Promise.all(Array.from({ length: 4 }, () => applyMigrations(url, folder)))
    expect(applied.flat().sort()).toEqual(['1_a', '2_b'])
    expect(await query('SELECT * FROM "T"')).toEqual([{ a: 'một' }])
  })

  test('keep the children of a parent table that is rebuilt', async () => {
    ship('1_start', await schemaDiff(ownKind, schemaWith('note Int?'), join(folder, ownKind)))
    await applyMigrations(url, folder)
    const database = await openDatabase(url)
    await database.client.$executeRawUnsafe(`INSERT INTO "Parent" ("id", "note") VALUES ('p', 1)`)
    await database.client.$executeRawUnsafe(`INSERT INTO "Child" ("id", "parentId") VALUES ('c', 'p')`)
    await database.close()
    const rebuild = await schemaDiff(ownKind, schemaWith('note Int @default(7)'), join(folder, ownKind))
    expect(rebuild).toContain(ownKind === 'sqlite' ? 'DROP TABLE "Parent"' : 'ALTER TABLE "Parent"')
    ship('2_rebuild', rebuild)
    await applyMigrations(url, folder)
    expect(await query('SELECT "parentId" FROM "Child"')).toEqual([{ parentId: 'p' }])
    await expect(query(`INSERT INTO "Child" ("id", "parentId") VALUES ('d', 'none')`)).rejects.toThrow()
    await query(`DELETE FROM "Parent"`)
    expect(await query('SELECT * FROM "Child"')).toEqual([])
  })
})

describe('a start is refused', () => {
  test('when a migration fails, with nothing of it left, and works once it is mended', async () => {
    ship('1_a', 'CREATE TABLE "T" ("a" TEXT);')
    ship('2_b', 'ALTER TABLE "T" ADD COLUMN "b" TEXT; INSERT INTO "Missing" VALUES (1);')
    const failed = await applyMigrations(url, folder).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(MigrationFailed)
    expect(failed).toMatchObject({ migration: '2_b', message: expect.stringMatching(/2_b.*Missing/) })
    expect(await query('SELECT "migration_name" FROM "_prisma_migrations"')).toEqual([{ migration_name: '1_a' }])
    writeFileSync(textOf('2_b'), 'ALTER TABLE "T" ADD COLUMN "b" TEXT;')
    expect(await applyMigrations(url, folder)).toEqual(['2_b'])
  })

  test('when a migration would leave rows without their parent', async () => {
    ship(
      '1_a',
      'CREATE TABLE "Parent" ("id" TEXT PRIMARY KEY); CREATE TABLE "Child" ("parentId" TEXT REFERENCES "Parent" ("id"));',
    )
    ship('2_b', `INSERT INTO "Child" VALUES ('none');`)
    await expect(applyMigrations(url, folder)).rejects.toThrow(MigrationFailed)
    expect(await query('SELECT * FROM "Child"')).toEqual([])
  })

  test('when the text of an applied migration was changed', async () => {
    ship('1_a', 'CREATE TABLE "T" ("a" TEXT);')
    await applyMigrations(url, folder)
    writeFileSync(textOf('1_a'), `${readFileSync(textOf('1_a'), 'utf8')}-- edited`)
    ship('2_b', 'ALTER TABLE "T" ADD COLUMN "b" TEXT;')
    await expect(applyMigrations(url, folder)).rejects.toThrow(MigrationChanged)
    expect(await query('SELECT * FROM "_prisma_migrations"')).toHaveLength(1)
  })

  test('when a newer program was here before', async () => {
    ship('1_a', 'CREATE TABLE "T" ("a" TEXT);')
    ship('2_newer', 'ALTER TABLE "T" ADD COLUMN "b" TEXT;')
    await applyMigrations(url, folder)
    rmSync(join(folder, ownKind, '2_newer'), { recursive: true })
    const refused = await applyMigrations(url, folder).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(SchemaTooNew)
    expect(refused).toMatchObject({ migrations: ['2_newer'] })
  })
})
