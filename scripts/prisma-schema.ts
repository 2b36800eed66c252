// Reads the one Prisma schema and words it for either database, so that client and migrations of both come from one source.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const databaseKinds = ['sqlite', 'postgresql'] as const
export type DatabaseKind = (typeof databaseKinds)[number]

/** A schema file: its name inside the schema folder, and its text. */
export type SchemaFile = readonly [name: string, text: string]

export const projectFolder = fileURLToPath(new URL('..', import.meta.url))

/** The schema's files in name order, exactly as they are on disk. */
export function readSchema(folder: string = join(projectFolder, 'prisma/schema')): readonly SchemaFile[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.prisma'))
    .sort()
    .map(name => [name, readFileSync(join(folder, name), 'utf8')])
}

/** The same schema for `kind`, its client written to the folder `output` (absolute). Throws when main.prisma lost either line. */
export function wordSchemaFor(
  kind: DatabaseKind,
  schema: readonly SchemaFile[],
  output: string,
): readonly SchemaFile[] {
  const main = schema.find(([name]) => name === 'main.prisma')?.[1] ?? ''
  const provider = /^(\s*provider\s*=\s*)"sqlite"/m
  const outputLine = /^(\s*output\s*=\s*)"[^"]*"/m
  if (!provider.test(main) || !outputLine.test(main))
    throw new Error('prisma/schema/main.prisma must say `provider = "sqlite"` and `output = "…"`')
  const worded = main
    .replace(provider, (_, before: string) => `${before}"${kind}"`)
    .replace(outputLine, (_, before: string) => `${before}${JSON.stringify(output)}`)
  return schema.map(([name, text]) => [name, name === 'main.prisma' ? worded : text])
}
