// The wiring diagram: database, clock, features, platforms, senders, jobs, heartbeat and web server.
import type { Logger } from 'pino'
import type { Outgoing } from './chat/context.ts'
import { tokenOf } from './chat/pressed-store.ts'
import { receiveFile } from './chat/receive-file.ts'
import { newId } from './db/new-id.ts'
import type { Database, Tx } from './db/open-database.ts'
import { openCalendarClock } from './delivery/clock-store.ts'
import { openJobRunner } from './delivery/job-runner.ts'
import { isScheduled } from './delivery/job-store.ts'
import { nameThisProcess } from './delivery/lease-holder.ts'
import { openMetrics } from './delivery/metrics.ts'
import { enqueue } from './delivery/outbox.ts'
import { openPacing } from './delivery/pacing.ts'
import { moveCalendarClock } from './delivery/schedule.ts'
import { openSender, type Sender } from './delivery/sender.ts'
import { dropScheduledJob, tellJobResult } from './delivery/tell-job.ts'
import type { Retention } from './delivery/thin-out.ts'
import { openTicker } from './delivery/ticker.ts'
import type { Engine } from './engine.ts'
import type { Feature } from './features/feature.ts'
import { failureNotices, revokedNotices } from './features/office/delivery-failure-view.ts'
import { calendarOf } from './features/office/office-calendar-store.ts'
import { type Languages, openLanguages } from './language/translate.ts'
import type { Platform, Receive } from './platforms/platform.ts'
import { tableOf } from './table.ts'
import { handleJobFailure, handleJobResult, handleUpdate } from './update.ts'

export type AppParts = {
  /** Other texts than those in `locales/`. */
  readonly languages?: Languages
  readonly database: Database
  readonly features: readonly Feature[]
  readonly platforms: readonly Platform[]
  readonly log: Logger
  readonly clockStart?: Date
  readonly retention?: Retention
  readonly machineNow?: () => Date
  /** PUBLIC_URL, or the address the web server listens on. */
  readonly webAddress?: string
}

export type App = {
  readonly engine: Engine
  readonly receive: Receive
  readonly start: () => void
  readonly tick: () => Promise<void>
  /** Resolves when no message and no job is waiting: for tests and the moved clock of the sandbox. */
  readonly settle: () => Promise<void>
  /** Moves the calendar clock forward, running everything due in between, in order. */
  readonly moveClock: (target: Date) => Promise<number>
  readonly stop: () => Promise<void>
}

export async function openApp(parts: AppParts): Promise<App> {
  const { database, features, platforms, log } = parts
  const holder = nameThisProcess()
  const languages = parts.languages ?? openLanguages()
  const clock = await openCalendarClock(database, parts.clockStart)
  const table = tableOf(features)
  const senders = new Map<string, Sender>()
  const metrics = openMetrics(database)
  const engine: Engine = {
    database,
    languages,
    log,
    metrics,
    table,
    reminderKinds: features.flatMap(feature => feature.reminders ?? []),
    jobKinds: [receiveFile(() => table), ...features.flatMap(feature => feature.jobs ?? [])],
    platforms,
    oneByOne: platforms.filter(platform => platform.tellsOneByOne).map(({ connection }) => connection),
    now: clock.now,
    setNow: clock.setNow,
    machineNow: parts.machineNow ?? (() => new Date()),
    calendarOf,
    wake: connections => {
      for (const connection of connections) senders.get(connection)?.wake()
    },
    announceWork: async (tx, connections) => {
      if (connections.length > 0) await database.notify(tx, 'outbox')
    },
    wakeJobs: () => jobs.wake(),
    webAddress: parts.webAddress?.replace(/\/+$/, ''),
  }
  const jobs = openJobRunner(engine, holder, {
    done: (job, result) => (isScheduled(job) ? tellJobResult : handleJobResult)(engine, job, result),
    failed: (job, refusal) =>
      isScheduled(job) ? dropScheduledJob(engine, job) : handleJobFailure(engine, job, refusal),
  })
  async function tell(tx: Tx, notices: readonly Outgoing[]): Promise<void> {
    const rows = notices.map(notice => ({ ...notice, rowId: newId() }))
    const machineNow = engine.machineNow()
    const connections = await enqueue(tx, rows, { languages, traceId: newId(), now: clock.now(), machineNow })
    await engine.announceWork(tx, connections)
  }
  for (const platform of platforms) {
    const sender = openSender({
      database,
      platform,
      pacing: openPacing(platform.limits),
      holder,
      log,
      now: engine.machineNow,
      token: tokenOf,
      metrics,
      onGivenUp: async (tx, row, why) => tell(tx, await failureNotices(tx, row, why)),
      onRevoked: async (tx, connection) => tell(tx, await revokedNotices(tx, connection, engine.machineNow())),
    })
    senders.set(platform.connection, sender)
  }
  const receive: Receive = incoming => handleUpdate(engine, incoming)
  const ticker = openTicker({ engine, clock, senders, jobs, holder, receive, retention: parts.retention })
  const stopListening = await database.listen('outbox', () => engine.wake([...senders.keys()]))

  async function settle(): Promise<void> {
    await jobs.idle()
    for (const sender of senders.values()) await sender.idle()
  }

  return {
    engine,
    receive,
    start: ticker.start,
    tick: ticker.tick,
    settle,
    moveClock: async target => {
      const fired = await moveCalendarClock(engine, target, settle)
      await settle()
      return fired
    },
    stop: async () => {
      await ticker.stop()
      await jobs.stop()
      await Promise.all([...senders.values()].map(sender => sender.stop()))
      await ticker.giveUpLeases()
      await Promise.all(platforms.map(platform => platform.stop()))
      await stopListening()
    },
  }
}
