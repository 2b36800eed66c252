// `doctor`: looks at everything that must be right, and says what to do where it is not.
import { existsSync } from 'node:fs'
import { pino } from 'pino'
import type { Config } from '../config.ts'
import { readDatabaseUrl } from '../db/database-url.ts'
import { type Database, openDatabase } from '../db/open-database.ts'
import { pendingMigrationsOf } from '../db/pending-migrations.ts'
import { openCalendarClock } from '../delivery/clock-store.ts'
import { isGone } from '../delivery/lease-holder.ts'
import { databaseClock, lookAtQueue } from '../delivery/queue-store.ts'
import { openPlatforms } from '../platforms/index.ts'
import type { Finding } from '../platforms/platform.ts'
import type { Answer } from './operator-answer.ts'

const lateSeconds = 300
const clockDriftSeconds = 5

export async function doctorCommand(config: Config): Promise<Answer> {
  const findings = [...configurationFindings(config), ...(await databaseFindings(config))]
  const lines = findings.flatMap(({ isGood, what, advice }) =>
    isGood || !advice ? [`${isGood ? 'ok  ' : 'BAD '} ${what}`] : [`BAD  ${what}`, `     → ${advice}`],
  )
  return { json: { findings }, lines, hasProblems: findings.some(({ isGood }) => !isGood) }
}

/** That it was read at all says that each value is right by itself. */
function configurationFindings(config: Config): readonly Finding[] {
  const platforms = [...config.realPlatforms, ...(config.sandbox ? ['sandbox'] : [])].join(', ')
  const target = readDatabaseUrl(config.databaseUrl)
  const where = target.kind === 'sqlite' ? target.file : `${target.kind}, schema ${target.schema}`
  return [{ isGood: true, what: `Configuration: ${platforms}; database ${where}.` }]
}

async function databaseFindings(config: Config): Promise<readonly Finding[]> {
  const target = readDatabaseUrl(config.databaseUrl)
  if (target.kind === 'sqlite' && !existsSync(target.file))
    return [
      {
        isGood: false,
        what: `There is no database at ${target.file} yet.`,
        advice: 'Start the program: it makes one.',
      },
    ]
  let database: Database
  try {
    database = await openDatabase(config.databaseUrl)
  } catch (error) {
    const advice = 'See whether DATABASE_URL names a database that runs, and whether its user and password are right.'
    return [{ isGood: false, what: `The database does not answer: ${messageOf(error)}`, advice }]
  }
  try {
    const schema = await schemaFinding(database)
    const rest = schema.isGood ? [...(await clockFindings(database)), ...(await queueFindings(database))] : []
    return [
      { isGood: true, what: 'The database answers.' },
      schema,
      ...rest,
      ...(await platformFindings(config, database)),
    ]
  } finally {
    await database.close()
  }
}

async function schemaFinding(database: Database): Promise<Finding> {
  try {
    const pending = await pendingMigrationsOf(database)
    if (pending.length === 0) return { isGood: true, what: 'The schema is up to date.' }
    const advice = 'Take a backup, then start the program: it applies them.'
    return { isGood: false, what: `Migrations wait: ${pending.join(', ')}.`, advice }
  } catch (error) {
    const advice = 'Start the version of the program that this database belongs to, or restore a backup.'
    return { isGood: false, what: messageOf(error), advice }
  }
}

async function clockFindings(database: Database): Promise<readonly Finding[]> {
  const now = new Date()
  const calendarNow = (await openCalendarClock(database)).now()
  const movedHours = Math.round((calendarNow.getTime() - now.getTime()) / 3_600_000)
  const calendar = {
    isGood: true,
    what: `The calendar clock shows ${calendarNow.toISOString()}${movedHours === 0 ? '' : ` (moved by ${movedHours} hours)`}.`,
  }
  const there = await databaseClock(database)
  const drift = there ? Math.abs(there.getTime() - now.getTime()) / 1000 : 0
  if (drift <= clockDriftSeconds) return [calendar]
  const advice = 'Let both machines take the time from the same server (NTP): leases go by it.'
  return [
    calendar,
    { isGood: false, what: `The clocks of this machine and of the database differ by ${drift} s.`, advice },
  ]
}

async function queueFindings(database: Database): Promise<readonly Finding[]> {
  const now = new Date()
  const queue = await lookAtQueue(database, now, (await openCalendarClock(database)).now())
  const running = queue.holders.filter(holder => !isGone(holder)).length
  const oldest = Math.round(queue.oldestSeconds)
  return [
    { isGood: true, what: running > 0 ? 'The program is running.' : 'The program is not running.' },
    {
      isGood: oldest < lateSeconds,
      what: `${queue.waiting} messages wait, the longest for ${oldest} s; ${queue.jobs} jobs.`,
      advice: running > 0 ? 'Read the log for “a message was not delivered”.' : 'Start the program.',
    },
    {
      isGood: queue.overdueReminders === 0,
      what: `${queue.overdueReminders} reminders are overdue.`,
      advice: running > 0 ? 'Read the log for “reminders failed”.' : 'Start the program: what was missed is folded.',
    },
    {
      isGood: queue.givenUpSinceYesterday === 0,
      what: `${queue.givenUpSinceYesterday} messages were given up since yesterday.`,
      advice: 'The officers were told whom they concern; see /nhatky and the log.',
    },
  ]
}

async function platformFindings(config: Config, database: Database): Promise<readonly Finding[]> {
  const { all } = openPlatforms(config, database, pino({ level: 'silent' }), config.publicUrl ?? '')
  const found: Finding[] = []
  for (const platform of all) {
    found.push(...((await platform.check?.()) ?? []))
    await platform.stop()
  }
  return found
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
