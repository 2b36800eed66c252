// The migrations shipped are the schema: nobody changes one without writing the other, for both databases.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { databaseKinds, projectFolder, readSchema } from '../../scripts/prisma-schema.ts'
import { schemaDiff } from '../../scripts/schema-diff.ts'

const folder = join(projectFolder, 'prisma/migrations')

test.each(databaseKinds)('the %s migrations make exactly what the schema says', async kind => {
  expect(await schemaDiff(kind, readSchema(), join(folder, kind))).toBe('')
})

test('both databases have the same migrations', () => {
  const [sqlite, postgresql] = databaseKinds.map(kind => readdirSync(join(folder, kind)))
  expect(sqlite).toEqual(postgresql)
  expect(sqlite?.length).toBeGreaterThan(0)
})
