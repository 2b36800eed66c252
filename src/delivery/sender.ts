// Carries the outgoing rows of one connection to its platform: one lane per chat, answers first, paced, claimed before each send.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { isDatabaseDown } from '../db/database-error.ts'
import type { Database, Tx } from '../db/open-database.ts'
import type { Platform } from '../platforms/platform.ts'
import { batched } from './batch.ts'
import { carryMessage } from './carry-message.ts'
import {
  type ClaimedRow,
  claimRows,
  nextRows,
  type PendingRow,
  recentTries,
  recordResults,
  recoverRows,
  type SendResult,
} from './delivery-store.ts'
import type { Metrics } from './metrics.ts'
import type { Pacing } from './pacing.ts'
import { openSendLookups } from './send-lookups.ts'

export type SenderParts = {
  readonly database: Database
  readonly platform: Platform
  readonly pacing: Pacing
  readonly holder: string
  readonly log: Logger
  /** The machine clock. */
  readonly now: () => Date
  readonly token: (rowId: string, choiceIndex: number) => string
  /** Runs in the transaction that gives a row up, so that the office hears of it. */
  readonly onGivenUp: (tx: Tx, row: ClaimedRow, why: string) => Promise<void>
  /** The platform refused the bot's own credentials; asked with every try that is refused so. */
  readonly onRevoked: (tx: Tx, connection: string) => Promise<void>
  readonly metrics: Metrics
}

export type Sender = {
  /** There may be work. */
  readonly wake: () => void
  /** Only the holder of the sender lease sends; `until` is the lease's end by the machine clock. */
  readonly mayUntil: (until: Date | undefined) => void
  readonly recover: () => Promise<void>
  /** Called when the lease has just been taken, before anything is sent: what the process before us sent still counts. */
  readonly takeOver: () => Promise<void>
  /** Resolves when nothing is waiting or on the wire. */
  readonly idle: () => Promise<void>
  readonly stop: () => Promise<void>
}

const mostLanes = 64
const reservedForAnswers = 16
/** The longest time over which a platform counts. */
const rememberedMillis = 60_000
const gatherMillis = 2
const firstPauseMillis = 100
const longestPauseMillis = 5_000

function isGivenUp(result: SendResult): boolean {
  return result.outcome === 'failed'
}

export function openSender(parts: SenderParts): Sender {
  const { database, platform, pacing, holder, log } = parts
  const busy = new Map<string, { row: PendingRow; done: Promise<void> }>()
  let leaseUntil: Date | undefined
  let isStopping = false
  let isPumping = false
  let isWanted = false
  let isWakingSoon = false

  const lookups = openSendLookups(database)
  const claim = batched<string, ClaimedRow | undefined>(ids => claimRows(database, ids, holder))
  const record = batched<SendResult, undefined>(async results => {
    try {
      await untilKept(() => recordAll(results, parts.onGivenUp))
    } catch (error) {
      if (!results.some(isGivenUp)) throw error
      // How the tries ended must be known even where nobody can be told of it.
      log.error({ err: error }, 'the office could not be told of a message given up')
      await untilKept(() => recordAll(results, async () => {}))
    }
    return results.map(() => undefined)
  })

  /** What went out must not be forgotten while the database is away: it would go out a second time. */
  async function untilKept(write: () => Promise<void>): Promise<void> {
    for (let pause = firstPauseMillis; ; pause = Math.min(pause * 2, longestPauseMillis)) {
      try {
        return await write()
      } catch (error) {
        if (!isDatabaseDown(error) || isStopping) throw error
        log.warn({ detail: String(error) }, 'the database is away; how tries ended is kept until it is back')
        await sleep(pause)
      }
    }
  }

  async function recordAll(results: readonly SendResult[], onGivenUp: SenderParts['onGivenUp']): Promise<void> {
    await database.transaction(async tx => {
      await recordResults(tx, results, parts.now())
      for (const result of results.filter(isGivenUp)) await onGivenUp(tx, result.row, result.detail ?? 'failed')
    })
    for (const { outcome } of results) parts.metrics.tried(platform.connection, outcome)
  }

  function mayStillSend(): boolean {
    return !isStopping && leaseUntil !== undefined && leaseUntil.getTime() > Date.now() + 500
  }

  function wake(): void {
    isWanted = true
    if (!isPumping) void pump()
  }

  /** Several that end together look once for what comes next. */
  function wakeSoon(): void {
    if (isWakingSoon) return
    isWakingSoon = true
    setTimeout(() => {
      isWakingSoon = false
      wake()
    }, gatherMillis)
  }

  async function pump(): Promise<void> {
    isPumping = true
    try {
      while (isWanted && mayStillSend()) {
        isWanted = false
        await startWaiting()
      }
    } catch (error) {
      log.error({ err: error, connection: platform.connection }, 'the outbox could not be read')
    } finally {
      isPumping = false
    }
  }

  async function startWaiting(): Promise<void> {
    const room = mostLanes - busy.size
    const mostPriority = room > reservedForAnswers ? 2 : 1
    if (room <= 0) return
    const rows = await nextRows(database, platform.connection, [...busy.keys()], mostPriority, mostLanes, parts.now())
    for (const row of rows) {
      if (busy.has(row.lane) || busy.size >= mostLanes) continue
      const done = carry(row).finally(() => {
        busy.delete(row.lane)
        wakeSoon()
      })
      busy.set(row.lane, { row, done })
    }
  }

  async function carry(waiting: PendingRow): Promise<void> {
    const turn = { lane: waiting.lane, isGroup: waiting.toGroupId !== null, priority: waiting.priority }
    try {
      await pacing.turn(turn)
      if (!mayStillSend()) return
      const row = await claim(waiting.id)
      if (!row) return
      if (!mayStillSend()) return void (await record({ row, outcome: 'retry', detail: 'lease ended' }))
      await carryMessage({ ...parts, lookups, record, mayStillSend }, row, () => {
        pacing.answered(waiting.lane)
        return pacing.turn(turn)
      })
      pacing.answered(waiting.lane)
    } catch (error) {
      log.error({ err: error, row: waiting.id }, 'a message could not be handled')
    }
  }

  async function recover(): Promise<number> {
    const inHand = new Set([...busy.values()].map(({ row }) => row.id))
    const count = await recoverRows(database, platform.connection, parts.now(), id => inHand.has(id))
    if (count > 0) log.warn({ count, connection: platform.connection }, 'messages found in flight are sent once more')
    return count
  }

  return {
    wake,
    mayUntil: until => {
      leaseUntil = until
      if (until) wake()
    },
    recover: async () => {
      if (!mayStillSend()) return
      await recover()
      wake()
    },
    takeOver: async () => {
      const since = new Date(parts.now().getTime() - rememberedMillis)
      for (const { lane, at } of await recentTries(database, platform.connection, since))
        pacing.remember(lane, at.getTime())
      // Nobody knows when they were sent: as late as now.
      if ((await recover()) > 0) pacing.hold(1)
    },
    idle: async () => {
      for (;;) {
        await Promise.all([...busy.values()].map(({ done }) => done))
        if (busy.size > 0 || isPumping) {
          await new Promise(resolve => setTimeout(resolve, 1))
          continue
        }
        const rest = await nextRows(database, platform.connection, [], 2, 1, parts.now())
        if (rest.length === 0 || !mayStillSend()) return
        wake()
        await new Promise(resolve => setTimeout(resolve, 1))
      }
    },
    stop: async () => {
      isStopping = true
      await Promise.race([
        Promise.all([...busy.values()].map(({ done }) => done)),
        new Promise(resolve => setTimeout(resolve, 8000).unref()),
      ])
    },
  }
}
