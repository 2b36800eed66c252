// Socket Mode: one connection that Slack sends everything over; opened again whenever it ends, acknowledged after the commit.
import { setTimeout as sleep } from 'node:timers/promises'
import { SocketModeReceiver } from '@slack/bolt'
import type { Logger } from 'pino'
import { toSendFailure } from './slack-failure.ts'
import { boltLogger } from './slack-log.ts'
import type { Ack } from './slack-parts.ts'
import { readPayload, type SlackPayload } from './slack-payload.ts'

export type SocketParts = {
  readonly appToken: string
  readonly apiUrl: string
  readonly handle: (payload: SlackPayload) => Promise<Ack>
  readonly log: Logger
  readonly mayPoll?: () => boolean
}

const firstPauseMillis = 250
const longestPauseMillis = 15_000
const helloMillis = 15_000
const goodbyeMillis = 2_000
const requestMillis = 15_000

/** Resolves when the signal aborts and what was in hand is committed or left to be delivered again. */
export async function listenOnSocket(parts: SocketParts, signal: AbortSignal): Promise<void> {
  let failures = 0
  while (!signal.aborted) {
    if (parts.mayPoll?.() === false) {
      await pause(firstPauseMillis, signal)
      continue
    }
    const isConnected = await oneConnection(parts, signal)
    failures = isConnected ? 0 : failures + 1
    // Slack renews connections every few hours: that is no failure.
    if (failures > 0) await pause(Math.min(longestPauseMillis, firstPauseMillis * 2 ** failures), signal)
  }
}

type SocketEvent = {
  readonly ack: (response?: object) => Promise<void>
  readonly body: unknown
  readonly retry_num?: number
}

/** False when it never came to be. The SDK's own reconnecting gives up for good when the network is away: ours does not. */
async function oneConnection(parts: SocketParts, signal: AbortSignal): Promise<boolean> {
  const { appToken, apiUrl, log } = parts
  const clientOptions = {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: requestMillis,
  }
  const logger = boltLogger(log)
  const { client } = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions },
  })
  const inHand = new Set<Promise<void>>()
  const ended = new Promise<void>(resolve => client.once('disconnected', () => resolve()))
  client.on('slack_event', (event: SocketEvent) => {
    const work = takeIn(parts, event).finally(() => inHand.delete(work))
    inHand.add(work)
  })
  const goodbye = () => void Promise.resolve(client.disconnect()).catch(() => undefined)
  try {
    const hello = client.start()
    hello.catch(() => undefined)
    await Promise.race([hello, late(helloMillis), aborted(signal)])
    if (!signal.aborted) await Promise.race([ended, aborted(signal)])
    return true
  } catch (error) {
    log.warn({ detail: detailOf(error) }, 'Slack gives no connection')
    return false
  } finally {
    await Promise.race([Promise.all(inHand), sleep(goodbyeMillis, undefined, { ref: false })])
    goodbye()
    await Promise.race([ended, sleep(goodbyeMillis, undefined, { ref: false })])
  }
}

/** What cannot be kept is not acknowledged: Slack sends it again. */
async function takeIn(
  { handle, log, mayPoll }: SocketParts,
  { ack, body, retry_num: retry }: SocketEvent,
): Promise<void> {
  if (mayPoll?.() === false) return
  const payload = readPayload(body)
  try {
    const answer = payload && (await handle(payload))
    await ack(answer ?? {})
  } catch (error) {
    log.error({ kind: payload?.kind, retry, detail: detailOf(error) }, 'an event waits to be kept')
  }
}

function late(millis: number): Promise<never> {
  return sleep(millis, undefined, { ref: false }).then(() => {
    throw new Error('no hello in time')
  })
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

function detailOf(error: unknown): string {
  const failure = toSendFailure(error)
  return failure instanceof Error ? failure.message : String(failure)
}

async function pause(millis: number, signal: AbortSignal): Promise<void> {
  await sleep(millis, undefined, { signal }).catch(() => undefined)
}
