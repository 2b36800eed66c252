// The calendar clock: real time plus an offset in the database, so that all processes agree on what day it is.
import type { Database } from '../db/open-database.ts'
import { calendarClock } from '../time/clocks.ts'

export type CalendarClock = {
  readonly now: () => Date
  readonly setNow: (now: Date) => Promise<void>
  /** Reads the offset again: another process or the command line may have moved the clock. */
  readonly refresh: () => Promise<void>
}

const onlyRow = 1

/** `startAt` sets the clock of a database that has none yet; an existing clock stays as it is. */
export async function openCalendarClock(database: Database, startAt?: Date): Promise<CalendarClock> {
  let offsetMillis = 0
  const clock = calendarClock(() => offsetMillis)

  async function refresh(): Promise<void> {
    const row = await database.client.calendarOffset.findFirst({ where: { id: onlyRow } })
    offsetMillis = row ? Number(row.offsetMillis) : 0
  }

  async function setNow(now: Date): Promise<void> {
    const offset = now.getTime() - Date.now()
    const value = { offsetMillis: BigInt(offset) }
    await database.client.calendarOffset.upsert({
      where: { id: onlyRow },
      create: { id: onlyRow, ...value },
      update: value,
    })
    offsetMillis = offset
  }

  await refresh()
  if (startAt && (await database.client.calendarOffset.count()) === 0) await setNow(startAt)
  return { now: clock.now, setNow, refresh }
}
