// Long polling, one update at a time: Zalo takes no receipt, so each is tried until it is kept. Chats go side by side.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { SendFailure } from '../platform.ts'
import { isEmptyPoll } from './zalo-bot-failure.ts'
import { readBotUpdate, type ZaloBotUpdate } from './zalo-bot-update.ts'

export type PollParts = {
  readonly getUpdates: (signal: AbortSignal) => Promise<unknown>
  /** Rejects when nothing of the update was kept. */
  readonly handle: (update: ZaloBotUpdate) => Promise<void>
  readonly log: Logger
  readonly mayPoll?: () => boolean
}

const firstPauseMs = 250
const longestPauseMs = 15_000
const mostAtOnce = 32

/** Resolves when the signal aborts and what was in hand is kept, or cannot be. */
export async function pollBot(parts: PollParts, signal: AbortSignal): Promise<void> {
  const lanes = new Map<string, Promise<void>>()
  let failures = 0
  while (!signal.aborted) {
    if (parts.mayPoll?.() === false || lanes.size >= mostAtOnce) {
      await pause(firstPauseMs, signal)
      continue
    }
    try {
      take(parts, await parts.getUpdates(signal), lanes, signal)
      failures = 0
    } catch (error) {
      if (signal.aborted) break
      if (isEmptyPoll(error)) continue
      failures += 1
      parts.log.warn({ detail: detailOf(error) }, 'Zalo gives no updates')
      await pause(pauseAfter(error, failures), signal)
    }
  }
  await Promise.all(lanes.values())
}

function take(parts: PollParts, value: unknown, lanes: Map<string, Promise<void>>, signal: AbortSignal): void {
  if (value === undefined || value === null) return
  const update = readBotUpdate(value)
  if (!update) {
    parts.log.warn('an update that cannot be read is left out')
    return
  }
  const key = update.message.chat.id
  const before = lanes.get(key) ?? Promise.resolve()
  const done = before
    .then(() => keep(parts, update, signal))
    .finally(() => {
      if (lanes.get(key) === done) lanes.delete(key)
    })
  lanes.set(key, done)
}

/** Zalo does not give an update twice: until it is kept there is no other try than ours. */
async function keep(parts: PollParts, update: ZaloBotUpdate, signal: AbortSignal): Promise<void> {
  for (let failures = 1; ; failures++) {
    try {
      return await parts.handle(update)
    } catch (error) {
      parts.log.error(
        { message: update.message.message_id, failures, detail: detailOf(error) },
        'an update waits to be kept',
      )
      if (signal.aborted) return
      await pause(growing(failures), signal)
    }
  }
}

function pauseAfter(error: unknown, failures: number): number {
  if (!(error instanceof SendFailure)) return growing(failures)
  if (error.kind === 'retryAfter') return Math.max(firstPauseMs, (error.retryAfterSeconds ?? 1) * 1000)
  return error.kind === 'revoked' ? longestPauseMs : growing(failures)
}

function growing(failures: number): number {
  return Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(failures - 1, 10))
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

async function pause(millis: number, signal: AbortSignal): Promise<void> {
  await sleep(millis, undefined, { signal }).catch(() => undefined)
}
