// How events reach the app: over its socket, or posted and signed; repeated when they are not acknowledged, as Slack does.
import { createHmac } from 'node:crypto'
import type { Socket } from './frames.ts'
import type { JsonObject } from './json.ts'

export interface Delivered {
  readonly status: number
  readonly body: JsonObject | undefined
}

export interface Delivery {
  /** Resolves with the acknowledgement; rejects when none came in three seconds. */
  readonly deliver: (envelope: Envelope) => Promise<Delivered>
  readonly repeatLast: () => Promise<Delivered>
  readonly last: () => Envelope | undefined
  readonly connect: (socket: Socket) => void
  readonly disconnect: (socket: Socket) => void
  readonly acknowledged: (text: string) => void
  readonly sockets: () => readonly Socket[]
}

export interface Envelope {
  readonly kind: 'events_api' | 'slash_commands' | 'interactive'
  readonly payload: JsonObject
}

const ACK_MS = 3_000

export type Http = { readonly url: string; readonly signingSecret: string }

export function createDelivery(next: (prefix: string) => string, http: () => Http | undefined): Delivery {
  const sockets: Socket[] = []
  const waiting = new Map<string, (body: JsonObject | undefined) => void>()
  let last: Envelope | undefined
  let retries = 0

  function overSocket({ kind, payload }: Envelope): Promise<Delivered> {
    const socket = sockets.at(-1)
    if (!socket) return Promise.reject(new Error('the app has no connection'))
    const id = next('envelope-')
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        waiting.delete(id)
        reject(new Error(`no acknowledgement of ${kind} in three seconds`))
      }, ACK_MS)
      waiting.set(id, body => {
        clearTimeout(late)
        resolve({ status: 200, body })
      })
      socket.send({ envelope_id: id, type: kind, payload, accepts_response_payload: true, retry_attempt: retries })
    })
  }

  async function overHttp({ url, signingSecret }: Http, envelope: Envelope): Promise<Delivered> {
    const { body, contentType } = posted(envelope)
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': contentType, ...retryHeaders(retries), ...signed(body, signingSecret) },
      signal: AbortSignal.timeout(ACK_MS),
    })
    const text = await response.text()
    return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as JsonObject) : undefined }
  }

  async function deliver(envelope: Envelope): Promise<Delivered> {
    last = envelope
    const target = http()
    return target ? overHttp(target, envelope) : overSocket(envelope)
  }

  return {
    deliver: envelope => {
      retries = 0
      return deliver(envelope)
    },
    repeatLast: () => {
      retries += 1
      return deliver(last!)
    },
    last: () => last,
    connect: socket => {
      sockets.push(socket)
      socket.send({ type: 'hello', num_connections: sockets.length })
    },
    disconnect: socket => void sockets.splice(sockets.indexOf(socket), 1),
    acknowledged: text => {
      const { envelope_id: id, payload } = JSON.parse(text) as { envelope_id: string; payload?: JsonObject }
      waiting.get(id)?.(payload && Object.keys(payload).length > 0 ? payload : undefined)
      waiting.delete(id)
    },
    sockets: () => sockets,
  }
}

function retryHeaders(retries: number): Record<string, string> {
  return retries > 0 ? { 'x-slack-retry-num': String(retries), 'x-slack-retry-reason': 'http_timeout' } : {}
}

function posted({ kind, payload }: Envelope): { readonly body: string; readonly contentType: string } {
  const form = 'application/x-www-form-urlencoded'
  if (kind === 'events_api') return { body: JSON.stringify(payload), contentType: 'application/json' }
  if (kind === 'interactive')
    return { body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), contentType: form }
  const fields = Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]))
  return { body: new URLSearchParams(fields).toString(), contentType: form }
}

export function signed(body: string, secret: string, seconds = Math.floor(Date.now() / 1000)): Record<string, string> {
  const mac = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${mac}` }
}
