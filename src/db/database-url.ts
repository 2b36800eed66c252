// Reads DATABASE_URL once for all of db/: which database it names, which file, which PostgreSQL schema.
import { fileURLToPath } from 'node:url'

export type SqliteTarget = { readonly kind: 'sqlite'; readonly file: string }
export type PostgresTarget = {
  readonly kind: 'postgresql'
  readonly connectionString: string
  readonly schema: string
  /** The session's startup options: they hold for every connection of a pool without another round trip. */
  readonly options: string | undefined
  readonly connectionLimit: number
}
export type DatabaseTarget = SqliteTarget | PostgresTarget

const defaultConnectionLimit = 10

/**
 * `file:./data/thidua.db` (relative to the working folder) or `postgresql://…`, which takes `?schema=` and
 * `?connection_limit=` as Prisma's own addresses do. Throws a sentence saying what is wrong.
 */
export function readDatabaseUrl(url: string): DatabaseTarget {
  if (url.startsWith('file:')) return readFileUrl(url)
  if (/^postgres(ql)?:\/\//.test(url)) return readPostgresUrl(url)
  throw new Error('DATABASE_URL must start with file: or postgresql://')
}

function readFileUrl(url: string): SqliteTarget {
  const file = url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length)
  if (file === '' || file === ':memory:') throw new Error('DATABASE_URL must name a file: file:./data/thidua.db')
  return { kind: 'sqlite', file }
}

function readPostgresUrl(url: string): PostgresTarget {
  const parsed = new URL(url)
  const schema = parsed.searchParams.get('schema')
  const limit = parsed.searchParams.get('connection_limit')
  const options = parsed.searchParams.get('options')
  for (const name of ['schema', 'connection_limit', 'options']) parsed.searchParams.delete(name)
  const connectionLimit = limit === null ? defaultConnectionLimit : Number(limit)
  if (!Number.isInteger(connectionLimit) || connectionLimit < 1)
    throw new Error('connection_limit in DATABASE_URL must be a whole number from 1')
  // Poolers such as PgBouncer refuse startup options: none is sent unless the address asks for a schema.
  const searchPath = schema === null ? undefined : `-c search_path=${quoteStartupOption(quoteIdentifier(schema))}`
  return {
    kind: 'postgresql',
    connectionString: parsed.toString(),
    schema: schema ?? 'public',
    options: [options, searchPath].filter(Boolean).join(' ') || undefined,
    connectionLimit,
  }
}

/** An SQL identifier in double quotes, safe for any name. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function quoteStartupOption(value: string): string {
  return value.replace(/([\\ ])/g, '\\$1')
}
