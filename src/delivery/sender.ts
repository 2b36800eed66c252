// Carries the outgoing rows of one connection to its platform: one lane per chat, answers first, paced, claimed before each send.
import type { Logger } from 'pino'
import type { Database, Tx } from '../db/open-database.ts'
import type { Platform } from '../platforms/platform.ts'
import { SendFailure } from '../platforms/platform.ts'
import { batched } from './batch.ts'
import {
  type ClaimedRow,
  claimRows,
  nextRows,
  type PendingRow,
  recordResults,
  recoverRows,
  remoteIdsOf,
  type SendResult,
  savePart,
  wordedMessageOf,
} from './delivery-store.ts'
import { outgoingFile, rememberUpload } from './file-store.ts'
import type { Pacing } from './pacing.ts'
import { judgeFailure } from './send-verdict.ts'
import { markUnreachable, moveGroup, type Target, targetOf } from './target-store.ts'

export type SenderParts = {
  readonly database: Database
  readonly platform: Platform
  readonly pacing: Pacing
  readonly holder: string
  readonly log: Logger
  readonly token: (rowId: string, choiceIndex: number) => string
  /** Runs in the transaction that gives a row up, so that the office hears of it. */
  readonly onGivenUp: (tx: Tx, row: ClaimedRow, why: string) => Promise<void>
  readonly onSent?: (row: ClaimedRow, millis: number) => void
}

export type Sender = {
  /** There may be work. */
  readonly wake: () => void
  /** Only the holder of the sender lease sends; `until` is the lease's end by the machine clock. */
  readonly mayUntil: (until: Date | undefined) => void
  readonly recover: () => Promise<void>
  /** Resolves when nothing is waiting or on the wire. */
  readonly idle: () => Promise<void>
  readonly stop: () => Promise<void>
}

const mostLanes = 64
const reservedForAnswers = 16

export function openSender(parts: SenderParts): Sender {
  const { database, platform, pacing, holder, log } = parts
  const busy = new Map<string, { row: PendingRow; done: Promise<void> }>()
  let leaseUntil: Date | undefined
  let isStopping = false
  let isPumping = false
  let isWanted = false

  const claim = batched<string, ClaimedRow | undefined>(ids => claimRows(database, ids, holder))
  const record = batched<SendResult & { target?: Target }, undefined>(async results => {
    await database.transaction(async tx => {
      await recordResults(tx, results, new Date())
      for (const result of results)
        if (result.outcome === 'failed') await parts.onGivenUp(tx, result.row, result.detail ?? 'failed')
    })
    return results.map(() => undefined)
  })

  function mayStillSend(): boolean {
    return !isStopping && leaseUntil !== undefined && leaseUntil.getTime() > Date.now() + 500
  }

  function wake(): void {
    isWanted = true
    if (!isPumping) void pump()
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
    const rows = await nextRows(database, platform.connection, [...busy.keys()], mostPriority, mostLanes, new Date())
    for (const row of rows) {
      if (busy.has(row.lane) || busy.size >= mostLanes) continue
      const done = carry(row).finally(() => {
        busy.delete(row.lane)
        wake()
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
      await deliver(row, () => pacing.turn(turn))
    } catch (error) {
      log.error({ err: error, row: waiting.id }, 'a message could not be handled')
    }
  }

  async function deliver(row: ClaimedRow, turn: () => Promise<void>): Promise<void> {
    const target = await targetOf(database, row)
    if (target.kind === 'elsewhere') return handOver(row, target)
    if (target.kind === 'nobody') return void (await record({ row, outcome: 'failed', detail: target.why }))
    const replaces = row.replacesId ? await remoteIdsOf(database, row.replacesId) : []
    if (row.removes && replaces.length === 0) return void (await record({ row, outcome: 'sent' }))
    const startedAt = Date.now()
    const sent = row.remoteId ? row.remoteId.split(',') : []
    const alreadySent = [...sent]
    let isFirst = true
    try {
      await platform.send({
        chatKey: target.chatKey,
        isGroup: target.isGroup,
        threadKey: target.threadKey,
        message: wordedMessageOf(row),
        token: index => parts.token(row.id, index),
        replaces,
        removes: row.removes,
        replyToKey: row.replyToKey ?? undefined,
        addressedTo: target.addressedTo,
        file: fileId => outgoingFile(database, fileId, platform.connection),
        alreadySent,
        turn: async () => {
          if (isFirst) {
            isFirst = false
            return
          }
          await savePart(database, row.id, sent)
          await turn()
          if (!mayStillSend()) throw new SendFailure('offline', 'the lease ended between two parts')
        },
        partSent: async remoteId => void sent.push(remoteId),
        fileUploaded: (fileId, remoteId) => rememberUpload(database, fileId, platform.connection, remoteId),
        createdAt: row.createdAt,
      })
      await record({ row, outcome: 'sent', remoteId: sent.join(',') || undefined })
      parts.onSent?.(row, Date.now() - startedAt)
    } catch (error) {
      await handleFailure(row, target, error)
    }
  }

  async function handOver(row: ClaimedRow, target: Target & { kind: 'elsewhere' }): Promise<void> {
    await database.transaction(async tx => {
      await tx.outgoingMessage.update({
        where: { id: row.id },
        data: {
          state: 'pending',
          connection: target.connection,
          lane: target.lane,
          claimedBy: null,
        },
      })
      await database.notify(tx, 'outbox')
    })
  }

  async function handleFailure(row: ClaimedRow, target: Target & { kind: 'chat' }, error: unknown): Promise<void> {
    const verdict = judgeFailure(error, row, new Date())
    log.warn(
      { row: row.id, trace: row.traceId, outcome: verdict.outcome, detail: verdict.detail },
      'a message was not delivered',
    )
    if (verdict.holdSeconds) pacing.hold(verdict.holdSeconds, verdict.holdsWholeBot ? undefined : row.lane)
    if (verdict.newChatKey || verdict.never) {
      await database.transaction(async tx => {
        if (verdict.newChatKey) await moveGroup(tx, platform.connection, target.chatKey, verdict.newChatKey)
        if (verdict.never) await markUnreachable(tx, target, verdict.never, new Date())
      })
    }
    const isTriedElsewhere = verdict.never && row.toMemberId && (await targetOf(database, row)).kind !== 'nobody'
    await record({
      row,
      outcome: isTriedElsewhere ? 'retry' : verdict.outcome,
      detail: verdict.detail,
      notBefore: verdict.notBefore,
    })
  }

  return {
    wake,
    mayUntil: until => {
      leaseUntil = until
      if (until) wake()
    },
    recover: async () => {
      if (!mayStillSend()) return
      const inHand = new Set([...busy.values()].map(({ row }) => row.id))
      const count = await recoverRows(database, platform.connection, new Date(), id => inHand.has(id))
      if (count > 0) log.warn({ count, connection: platform.connection }, 'messages found in flight are sent once more')
      wake()
    },
    idle: async () => {
      for (;;) {
        await Promise.all([...busy.values()].map(({ done }) => done))
        if (busy.size > 0 || isPumping) {
          await new Promise(resolve => setTimeout(resolve, 1))
          continue
        }
        const rest = await nextRows(database, platform.connection, [], 2, 1, new Date())
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
