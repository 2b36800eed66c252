// Delivers queued updates to the bot's webhook: in order per chat, repeated with growing pauses until answered 2xx.
import type { Json, JsonObject } from './json.ts'
import { isObject, parseJson, textIn } from './json.ts'
import type { QueuedUpdate, UpdateQueue } from './updates.ts'
import { unixSeconds } from './wire.ts'

interface WebhookSettings {
  readonly url: string
  readonly secretToken?: string
  readonly maxConnections: number
}

export interface Webhook {
  set(settings: WebhookSettings): void
  remove(): void
  isSet(): boolean
  info(): JsonObject
}

export interface WebhookOptions {
  readonly updates: UpdateQueue
  readonly now: () => Date
  readonly firstRetryMs: number
  /** Runs a method that the bot put into its answer to the webhook. */
  readonly callMethod: (method: string, params: JsonObject) => void
}

const LONGEST_RETRY_MS = 5000
const ANSWER_TIMEOUT_MS = 60_000

export function createWebhook({ updates, now, firstRetryMs, callMethod }: WebhookOptions): Webhook {
  const busyKeys = new Set<string>()
  const retryTimers = new Set<NodeJS.Timeout>()
  let settings: WebhookSettings | undefined
  let lastError: { readonly at: Date; readonly message: string } | undefined
  let abort = new AbortController()

  function pump(): void {
    if (!settings) return
    for (const entry of updates.pending()) {
      if (busyKeys.size >= settings.maxConnections) return
      if (busyKeys.has(entry.orderKey)) continue
      busyKeys.add(entry.orderKey)
      void deliver(entry, settings, firstRetryMs, abort.signal)
    }
  }

  async function deliver(
    entry: QueuedUpdate,
    target: WebhookSettings,
    retryMs: number,
    signal: AbortSignal,
  ): Promise<void> {
    const problem = await post(entry.update, target, signal)
    if (signal.aborted) return
    if (problem === undefined) {
      updates.remove(entry)
      busyKeys.delete(entry.orderKey)
      pump()
      return
    }
    lastError = { at: now(), message: problem }
    const timer = setTimeout(() => {
      retryTimers.delete(timer)
      void deliver(entry, target, Math.min(LONGEST_RETRY_MS, retryMs * 2), signal)
    }, retryMs)
    retryTimers.add(timer)
  }

  async function post(update: JsonObject, target: WebhookSettings, signal: AbortSignal): Promise<string | undefined> {
    const headers = new Headers({ 'content-type': 'application/json' })
    if (target.secretToken) headers.set('x-telegram-bot-api-secret-token', target.secretToken)
    try {
      const response = await fetch(target.url, {
        method: 'POST',
        headers,
        body: JSON.stringify(update),
        signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]),
      })
      const answer: Json | undefined = parseJson(await response.text())
      if (!response.ok) return `Wrong response from the webhook: ${response.status} ${response.statusText}`
      runAnswer(answer)
      return undefined
    } catch (error) {
      return error instanceof Error && error.name === 'TimeoutError' ? 'Read timeout expired' : 'Connection refused'
    }
  }

  function runAnswer(answer: Json | undefined): void {
    if (!isObject(answer)) return
    const method = textIn(answer, 'method')
    if (!method) return
    const { method: _method, ...params } = answer
    callMethod(method, params)
  }

  function remove(): void {
    settings = undefined
    lastError = undefined
    abort.abort()
    abort = new AbortController()
    for (const timer of retryTimers) clearTimeout(timer)
    retryTimers.clear()
    busyKeys.clear()
  }

  updates.onPush(pump)
  return {
    set: next => {
      remove()
      settings = next
      pump()
    },
    remove,
    isSet: () => settings !== undefined,
    info: () => ({
      url: settings?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: updates.pending().length,
      allowed_updates: updates.allowed(),
      ...(settings ? { max_connections: settings.maxConnections } : {}),
      ...(lastError ? { last_error_date: unixSeconds(lastError.at), last_error_message: lastError.message } : {}),
    }),
  }
}
