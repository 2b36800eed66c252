// Long polling: chats side by side, each chat in its order; updates are confirmed only when all of them are committed.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { SendFailure } from '../platform.ts'
import { toSendFailure } from './telegram-failure.ts'
import { orderKeyOf, readUpdate, type TelegramUpdate } from './telegram-update.ts'

export type PollParts = {
  readonly getUpdates: (offset: number, signal: AbortSignal) => Promise<readonly unknown[]>
  /** Rejects when nothing of the update was kept. */
  readonly handle: (update: TelegramUpdate) => Promise<void>
  readonly log: Logger
  readonly mayPoll?: () => boolean
}

const firstPauseMs = 250
const longestPauseMs = 15_000
/** Another process still polls with this token, or a webhook is set: it needs a moment to let go. */
const conflictPauseMs = 3000

/** Resolves when the signal aborts and what was in hand is committed or left to be delivered again. */
export async function pollUpdates(parts: PollParts, signal: AbortSignal): Promise<void> {
  let offset = 0
  let failures = 0
  while (!signal.aborted) {
    if (parts.mayPoll?.() === false) {
      await pause(firstPauseMs, signal)
      continue
    }
    try {
      const updates = await parts.getUpdates(offset, signal)
      failures = 0
      if (await handleAll(parts, updates, signal)) offset = Math.max(offset, ...updates.map(nextOffset))
    } catch (error) {
      if (signal.aborted) return
      failures += 1
      const failure = toSendFailure(error)
      parts.log.warn({ detail: detailOf(failure) }, 'Telegram gives no updates')
      await pause(pauseAfter(failure, failures), signal)
    }
  }
}

/** The id alone is read here: an update we cannot read must be confirmed too, or it would come for ever. */
function nextOffset(update: unknown): number {
  const isObject = typeof update === 'object' && update !== null
  return isObject && 'update_id' in update && typeof update.update_id === 'number' ? update.update_id + 1 : 0
}

/** False when the signal came before all were handled. */
async function handleAll(parts: PollParts, updates: readonly unknown[], signal: AbortSignal): Promise<boolean> {
  const lanes = new Map<string, TelegramUpdate[]>()
  for (const value of updates) {
    const update = readUpdate(value)
    if (!update) {
      parts.log.warn({ update: nextOffset(value) - 1 }, 'an update that cannot be read is left out')
      continue
    }
    const lane = lanes.get(orderKeyOf(update)) ?? []
    lanes.set(orderKeyOf(update), [...lane, update])
  }
  const done = await Promise.all([...lanes.values()].map(lane => handleLane(parts, lane, signal)))
  return done.every(Boolean)
}

async function handleLane(parts: PollParts, lane: readonly TelegramUpdate[], signal: AbortSignal): Promise<boolean> {
  for (const update of lane) {
    for (let failures = 0; ; ) {
      if (signal.aborted) return false
      try {
        await parts.handle(update)
        break
      } catch (error) {
        failures += 1
        parts.log.error({ update: update.update_id, failures, detail: detailOf(error) }, 'an update waits to be kept')
        await pause(growing(failures), signal)
      }
    }
  }
  return true
}

function pauseAfter(failure: unknown, failures: number): number {
  if (!(failure instanceof SendFailure)) return growing(failures)
  if (failure.kind === 'retryAfter') return Math.max(firstPauseMs, (failure.retryAfterSeconds ?? 1) * 1000)
  if (failure.kind === 'revoked') return longestPauseMs
  return failure.message.includes(' 409 ') ? conflictPauseMs : growing(failures)
}

function growing(failures: number): number {
  return Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(failures - 1, 10))
}

/** Never the error itself: what grammY throws carries the address with the token. */
function detailOf(error: unknown): string {
  const failure = toSendFailure(error)
  return failure instanceof Error ? failure.message : String(failure)
}

async function pause(millis: number, signal: AbortSignal): Promise<void> {
  await sleep(millis, undefined, { signal }).catch(() => undefined)
}
