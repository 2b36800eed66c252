// The database as the operator's commands use it: brought up to date first, with the same clock as the program.
import type { Config } from '../config.ts'
import { applyMigrations } from '../db/apply-migrations.ts'
import { type Database, openDatabase } from '../db/open-database.ts'
import { openCalendarClock } from '../delivery/clock-store.ts'

export type Operator = {
  readonly config: Config
  readonly database: Database
  /** The calendar clock's instant. */
  readonly now: Date
  readonly machineNow: Date
}

/** Runs `work` on the configured database and closes it again. */
export type WithDatabase = <T>(work: (operator: Operator) => Promise<T>) => Promise<T>

export function openOperatorDatabase(config: Config): WithDatabase {
  return async work => {
    await applyMigrations(config.databaseUrl)
    const database = await openDatabase(config.databaseUrl)
    try {
      const clock = await openCalendarClock(database, config.clockStart)
      return await work({ config, database, now: clock.now(), machineNow: new Date() })
    } finally {
      await database.close()
    }
  }
}
