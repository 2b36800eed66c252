// DATABASE_URL is typed by hand: what it may be, and the sentence when it is something else.
import { describe, expect, test } from 'vitest'
import { readDatabaseUrl } from '../../src/db/database-url.ts'

describe('DATABASE_URL', () => {
  test.each([
    ['file:./data/thidua.db', './data/thidua.db'],
    ['file:/var/lib/thidua.db', '/var/lib/thidua.db'],
    ['file:///var/lib/thi%20dua.db', '/var/lib/thi dua.db'],
  ])('%s is a SQLite file', (url, file) => {
    expect(readDatabaseUrl(url)).toEqual({ kind: 'sqlite', file })
  })

  test('postgresql:// keeps what the driver understands and takes out schema and connection_limit', () => {
    expect(
      readDatabaseUrl('postgresql://bot:m%40t@db:5432/td?schema=so%20x&connection_limit=4&sslmode=require'),
    ).toEqual({
      kind: 'postgresql',
      connectionString: 'postgresql://bot:m%40t@db:5432/td?sslmode=require',
      schema: 'so x',
      options: '-c search_path="so\\ x"',
      connectionLimit: 4,
    })
  })

  test('postgres:// without a schema sends no startup options, which poolers refuse', () => {
    expect(readDatabaseUrl('postgres://db/td')).toMatchObject({
      kind: 'postgresql',
      schema: 'public',
      options: undefined,
    })
  })

  test.each(['mysql://x/y', 'thidua.db', '', 'file:', 'file::memory:', 'postgresql://db/td?connection_limit=0'])(
    '«%s» is refused',
    url => {
      expect(() => readDatabaseUrl(url)).toThrow(/DATABASE_URL/)
    },
  )
})
