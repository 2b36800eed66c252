// Brings one claimed row to its chat and writes down how it ended.
import type { Logger } from 'pino'
import type { Database, Tx } from '../db/open-database.ts'
import type { Voice } from '../language/voice.ts'
import { type Platform, SendFailure } from '../platforms/platform.ts'
import { type ClaimedRow, type SendResult, savePart, wordedMessageOf } from './delivery-store.ts'
import { outgoingFile, rememberUpload } from './file-store.ts'
import type { Metrics } from './metrics.ts'
import type { Pacing } from './pacing.ts'
import type { SendLookups } from './send-lookups.ts'
import { judgeFailure } from './send-verdict.ts'
import { markUnreachable, moveGroup, type Target, targetOf } from './target-store.ts'

export type CarryParts = {
  readonly database: Database
  readonly lookups: SendLookups
  readonly platform: Platform
  readonly pacing: Pacing
  readonly log: Logger
  readonly now: () => Date
  readonly token: (rowId: string, choiceIndex: number) => string
  readonly record: (result: SendResult) => Promise<unknown>
  readonly mayStillSend: () => boolean
  readonly onRevoked: (tx: Tx, connection: string) => Promise<void>
  readonly metrics: Metrics
}

type Chat = Target & { readonly kind: 'chat' }

/** `turn` waits for a request's place; the row's first request has had its own. */
export async function carryMessage(parts: CarryParts, row: ClaimedRow, turn: () => Promise<void>): Promise<void> {
  const target = await targetOf(parts.database, parts.lookups, row)
  const isElsewhere = target.kind === 'elsewhere'
  if (isElsewhere && row.removes) return void (await parts.record({ row, outcome: 'sent' }))
  if (isElsewhere) return handOver(parts.database, row, target)
  if (target.kind === 'nobody') return void (await parts.record({ row, outcome: 'failed', detail: target.why }))
  const replaces = row.replacesId ? await parts.lookups.remoteIds(row.replacesId) : []
  if (row.removes && replaces.length === 0) return void (await parts.record({ row, outcome: 'sent' }))
  const startedAt = Date.now()
  const sent = row.remoteId ? row.remoteId.split(',') : []
  try {
    if (row.isPossiblyTwice) await askWhetherItAnswers(parts.platform)
    await sendTo(parts, row, target, replaces, sent, turn)
    await parts.record({ row, outcome: 'sent', remoteId: sent.join(',') || undefined })
    tellSent(parts, row, Date.now() - startedAt)
  } catch (error) {
    await handleFailure(parts, row, target, error)
  }
}

function tellSent({ platform, metrics, log, now }: CarryParts, row: ClaimedRow, millis: number): void {
  const waitedMillis = now().getTime() - row.notBefore.getTime()
  metrics.sent(platform.connection, millis / 1000, waitedMillis / 1000)
  log.info({ trace: row.traceId, row: row.id, kind: row.kind, millis, waitedMillis }, 'sent')
}

/** Nothing was sent when this fails, so that the message's own few tries are not used up by an outage. */
async function askWhetherItAnswers({ probe }: Platform): Promise<void> {
  try {
    await probe?.()
  } catch (error) {
    const isUnknown = error instanceof SendFailure && error.kind === 'unknown'
    throw isUnknown ? new SendFailure('offline', error.message) : error
  }
}

/** `sent` grows with every part that went out. */
async function sendTo(
  parts: CarryParts,
  row: ClaimedRow,
  target: Chat,
  replaces: readonly string[],
  sent: string[],
  turn: () => Promise<void>,
): Promise<void> {
  const { database, platform, pacing } = parts
  let isFirst = true
  await platform.send({
    chatKey: target.chatKey,
    isGroup: target.isGroup,
    threadKey: target.threadKey,
    message: wordedMessageOf(row),
    token: index => parts.token(row.id, index),
    replaces,
    removes: row.removes,
    replyToKey: row.replyToKey ?? undefined,
    isAnswer: row.kind === 'answer',
    voice: row.language as Voice,
    officeId: row.officeId ?? undefined,
    addressedTo: target.addressedTo,
    file: fileId => outgoingFile(database, row.officeId ?? undefined, fileId, platform.connection),
    alreadySent: [...sent],
    turn: async () => {
      if (!isFirst) {
        await savePart(database, row.id, sent)
        await turn()
      }
      isFirst = false
      await pacing.wire()
      // The process may have been paused since it claimed the row: another one has it then.
      if (!parts.mayStillSend()) throw new SendFailure('offline', 'the lease ended before the request')
    },
    partSent: async remoteId => void sent.push(remoteId),
    fileUploaded: (fileId, remoteId) => rememberUpload(database, fileId, platform.connection, remoteId),
    createdAt: row.createdAt,
    trace: row.traceId ?? undefined,
  })
}

/** What stood on the platform it leaves (a message to change, a part already sent) is nothing on the next one. */
async function handOver(database: Database, row: ClaimedRow, target: Target & { kind: 'elsewhere' }): Promise<void> {
  const { connection, lane } = target
  const fresh = { replacesId: null, replyToKey: null, remoteId: null, threadKey: null }
  await database.transaction(async tx => {
    await tx.outgoingMessage.update({
      where: { id: row.id },
      data: { state: 'pending', connection, lane, claimedBy: null, ...fresh },
    })
    await database.notify(tx, 'outbox')
  })
}

async function handleFailure(parts: CarryParts, row: ClaimedRow, target: Chat, error: unknown): Promise<void> {
  const { database, platform, pacing, log } = parts
  const verdict = judgeFailure(error, row, parts.now())
  const { outcome, detail } = verdict
  log.warn({ row: row.id, trace: row.traceId, outcome, detail }, 'a message was not delivered')
  if (verdict.holdSeconds) pacing.hold(verdict.holdSeconds, verdict.holdsWholeBot ? undefined : row.lane)
  if (verdict.isRevoked) await database.transaction(tx => parts.onRevoked(tx, platform.connection))
  if (verdict.newChatKey || verdict.never) {
    await database.transaction(async tx => {
      if (verdict.newChatKey) await moveGroup(tx, platform.connection, target.chatKey, verdict.newChatKey)
      if (verdict.never) await markUnreachable(tx, target, verdict.never, parts.now())
    })
  }
  const isTriedElsewhere = verdict.never && (await hasNextAccount(parts, row, target))
  await parts.record({ row, outcome: isTriedElsewhere ? 'retry' : outcome, detail, notBefore: verdict.notBefore })
}

/** Whether the member has another account that can be reached, now that this one is marked. */
async function hasNextAccount({ database, lookups }: CarryParts, row: ClaimedRow, tried: Chat): Promise<boolean> {
  if (!row.toMemberId) return false
  const next = await targetOf(database, lookups, row)
  return next.kind === 'elsewhere' || (next.kind === 'chat' && next.accountId !== tried.accountId)
}
