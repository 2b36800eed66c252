// The one heartbeat: leases, due reminders, waiting jobs, rows to recover. Everything else is woken by events.
import type { Engine } from '../engine.ts'
import type { Platform, Receive } from '../platforms/platform.ts'
import type { CalendarClock } from './clock-store.ts'
import type { JobRunner } from './job-runner.ts'
import { freeJobs } from './job-store.ts'
import { dropLease, holdLease, type LeaseName } from './lease.ts'
import { isGone } from './lease-holder.ts'
import { fireDue } from './schedule.ts'
import type { Sender } from './sender.ts'
import { type Retention, thinOut, usualRetention } from './thin-out.ts'

export type TickerParts = {
  readonly engine: Engine
  readonly clock: CalendarClock
  readonly senders: ReadonlyMap<string, Sender>
  readonly jobs: JobRunner
  readonly holder: string
  readonly receive: Receive
  readonly retention?: Retention
}

export type Ticker = {
  readonly start: () => void
  /** One beat; `start` does it every second. */
  readonly tick: () => Promise<void>
  readonly stop: () => Promise<void>
  /** Once nothing is on the wire any more, so that another process may take over at once. */
  readonly giveUpLeases: () => Promise<void>
}

const beatMillis = 1000
const leaseSeconds = 15
const recoverEveryMillis = 10_000
const thinOutEveryMillis = 3_600_000

export function openTicker(parts: TickerParts): Ticker {
  const { engine, holder } = parts
  const polling = new Map<string, { abort: AbortController; done: Promise<void> }>()
  const pollUntil = new Map<string, number>()
  const sending = new Set<string>()
  const recoveredAt = new Map<string, number>()
  let thinnedAt = 0
  let timer: NodeJS.Timeout | undefined
  let beating: Promise<void> | undefined
  let working: Promise<void> | undefined
  let isTicking = false
  let isStopping = false

  const hold = (name: LeaseName) => holdLease(engine.database, name, holder, leaseSeconds)

  async function keepLeases(): Promise<void> {
    await parts.clock.refresh()
    for (const platform of engine.platforms) await tendPlatform(platform)
    isTicking = await hold('ticker')
    parts.jobs.wake()
  }

  async function work(): Promise<void> {
    if (!isTicking) return
    await freeJobs(engine.database, isGone)
    await fireDue(engine)
    if (Date.now() - thinnedAt <= thinOutEveryMillis) return
    thinnedAt = Date.now()
    await thinOut(engine.database, engine.machineNow(), parts.retention ?? usualRetention)
  }

  async function tick(): Promise<void> {
    await keepLeases()
    await work()
  }

  async function tendPlatform(platform: Platform): Promise<void> {
    const sender = parts.senders.get(platform.connection)
    const until = new Date(Date.now() + leaseSeconds * 1000)
    const isHeld = await hold(`sender:${platform.connection}`)
    if (isHeld && !sending.has(platform.connection)) await sender?.takeOver()
    if (isHeld) sending.add(platform.connection)
    else sending.delete(platform.connection)
    sender?.mayUntil(isHeld ? until : undefined)
    const last = recoveredAt.get(platform.connection) ?? 0
    if (isHeld && Date.now() - last > recoverEveryMillis) {
      recoveredAt.set(platform.connection, Date.now())
      await sender?.recover()
    }
    if (platform.poll) await tendPolling(platform, platform.poll)
  }

  async function tendPolling(platform: Platform, poll: NonNullable<Platform['poll']>): Promise<void> {
    const { connection } = platform
    const current = polling.get(connection)
    const until = Date.now() + leaseSeconds * 1000
    const isHeld = await hold(`poller:${connection}`)
    pollUntil.set(connection, isHeld ? until : 0)
    if (!isHeld) return current?.abort.abort()
    if (current || isStopping) return
    const abort = new AbortController()
    const done = poll(parts.receive, abort.signal, () => Date.now() < (pollUntil.get(connection) ?? 0))
      .catch(error => engine.log.error({ err: error, connection }, 'polling stopped'))
      .finally(() => polling.delete(connection))
    polling.set(connection, { abort, done })
  }

  /** Leases are kept while reminders of a thousand offices fire. */
  function beat(): void {
    beating ??= keepLeases()
      .then(() => {
        working ??= guarded(work()).finally(() => {
          working = undefined
        })
      })
      .catch(error => engine.log.error({ err: error }, 'the heartbeat failed; it goes on'))
      .finally(() => {
        beating = undefined
      })
  }

  function guarded(doing: Promise<void>): Promise<void> {
    return doing.catch(error => engine.log.error({ err: error }, 'what was due could not be done; it is tried again'))
  }

  return {
    tick,
    start: () => {
      beat()
      timer = setInterval(beat, beatMillis)
    },
    stop: async () => {
      isStopping = true
      clearInterval(timer)
      await beating
      await working
      for (const { abort } of polling.values()) abort.abort()
      await Promise.all([...polling.values()].map(({ done }) => done))
    },
    giveUpLeases: async () => {
      const names: LeaseName[] = ['ticker']
      for (const { connection } of engine.platforms) names.push(`sender:${connection}`, `poller:${connection}`)
      for (const name of names) await dropLease(engine.database, name, holder)
    },
  }
}
