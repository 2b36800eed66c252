// The wizard's own Prisma client and SQLite file, with the settings our program uses.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { firstPersonId } from './sized-office.ts'

type Member = { readonly id: number; readonly name: string }
type Rows<Row> = {
  readonly findUnique: (query: object) => Promise<Row | null>
  readonly findFirst: (query: object) => Promise<Row | null>
  readonly create: (query: object) => Promise<Row>
  readonly upsert: (query: object) => Promise<Row>
  readonly deleteMany: (query: object) => Promise<unknown>
}

/** The part of the generated client that the wizard uses: it is generated when the benchmark runs. */
export type WizardClient = {
  readonly session: Rows<{ readonly key: string; readonly value: string }>
  readonly member: Rows<Member>
  readonly campaign: Rows<{ readonly id: number; readonly title: string }>
  readonly pledge: Rows<{ readonly code: string }>
  readonly counter: Rows<{ readonly last: number }>
  readonly $transaction: <T>(work: (tx: WizardClient) => Promise<T>) => Promise<T>
  readonly $executeRawUnsafe: (sql: string) => Promise<number>
}

const rootFolder = join(import.meta.dirname, '../..')
const generated = join(rootFolder, 'node_modules/.cache/thidua-bench-wizard')

export function generateWizardClient(): void {
  mkdirSync(generated, { recursive: true })
  const schema = readFileSync(join(import.meta.dirname, 'wizard.prisma'), 'utf8')
  const file = join(generated, 'wizard.prisma')
  writeFileSync(file, schema.replace('"OUTPUT"', JSON.stringify(join(generated, 'client'))))
  const prisma = join(rootFolder, 'node_modules/prisma/build/index.js')
  execFileSync(process.execPath, [prisma, 'generate', '--no-hints', '--schema', file], {
    cwd: rootFolder,
    env: { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    stdio: ['ignore', 'ignore', 'ignore'],
  })
}

export async function openWizardDatabase(file: string): Promise<WizardClient> {
  const { PrismaClient } = (await import(pathToFileURL(join(generated, 'client/client.ts')).href)) as {
    PrismaClient: new (options: object) => WizardClient
  }
  const client = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: file }) })
  // The adapter has one connection, so these stay.
  for (const pragma of ['journal_mode=WAL', 'synchronous=FULL', 'busy_timeout=100', 'foreign_keys=ON'])
    await client.$executeRawUnsafe(`PRAGMA ${pragma}`)
  return client
}

const tables = [
  'CREATE TABLE "Session" ("key" TEXT NOT NULL PRIMARY KEY, "value" TEXT NOT NULL)',
  'CREATE TABLE "Member" ("id" INTEGER NOT NULL PRIMARY KEY, "telegramId" TEXT NOT NULL, "name" TEXT NOT NULL, "unit" TEXT NOT NULL)',
  'CREATE UNIQUE INDEX "Member_telegramId_key" ON "Member"("telegramId")',
  'CREATE TABLE "Campaign" ("id" INTEGER NOT NULL PRIMARY KEY, "title" TEXT NOT NULL, "state" TEXT NOT NULL, "endsOn" TEXT NOT NULL)',
  `CREATE TABLE "Pledge" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "code" TEXT NOT NULL, "campaignId" INTEGER NOT NULL REFERENCES "Campaign" ("id"),
    "memberId" INTEGER NOT NULL REFERENCES "Member" ("id"), "kind" TEXT NOT NULL, "content" TEXT NOT NULL, "commitment" TEXT, "state" TEXT NOT NULL, "registeredAt" DATETIME NOT NULL)`,
  'CREATE UNIQUE INDEX "Pledge_code_key" ON "Pledge"("code")',
  'CREATE INDEX "Pledge_memberId_campaignId_idx" ON "Pledge"("memberId", "campaignId")',
  'CREATE TABLE "Counter" ("series" TEXT NOT NULL PRIMARY KEY, "last" INTEGER NOT NULL)',
]

export async function fillWizardDatabase(client: WizardClient, members: number): Promise<void> {
  for (const sql of tables) await client.$executeRawUnsafe(sql)
  await client.$executeRawUnsafe(
    `INSERT INTO "Member" WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${members})
     SELECT i + 1, CAST(i + ${firstPersonId} AS TEXT), 'Người ' || i, 'Phòng số ' || (i / 50 + 1) FROM n`,
  )
  await client.$executeRawUnsafe(
    `INSERT INTO "Campaign" VALUES (1, 'Phong trào thi đua năm 2022', 'running', '2022-12-31')`,
  )
}
