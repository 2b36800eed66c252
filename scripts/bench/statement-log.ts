// Every statement that reaches SQLite in this process, in order: listened to at the driver itself.
import Sqlite from 'better-sqlite3'

/** What is logged from now on; `stop` gives the driver back as it was. */
export function listenToSqlite(): { readonly statements: string[]; readonly stop: () => void } {
  const statements: string[] = []
  const { prepare, exec } = Sqlite.prototype
  Sqlite.prototype.prepare = function (this: Sqlite.Database, sql: string) {
    const prepared = prepare.call(this, sql)
    for (const name of ['all', 'run'] as const) {
      const run = prepared[name].bind(prepared) as (...given: unknown[]) => unknown
      Object.assign(prepared, {
        [name]: (...given: unknown[]) => {
          statements.push(sql)
          return run(...given)
        },
      })
    }
    return prepared
  } as typeof prepare
  Sqlite.prototype.exec = function (this: Sqlite.Database, sql: string) {
    statements.push(sql)
    return exec.call(this, sql)
  } as typeof exec
  return {
    statements,
    stop: () => void Object.assign(Sqlite.prototype, { prepare, exec }),
  }
}
