// One HTTP request to Zalo, with patience and without the token in anything it throws.
import { neverLeft } from '../connection-failure.ts'
import { SendFailure } from '../platform.ts'

export type Answer = {
  readonly status: number
  readonly retryAfterSeconds?: number
  /** Undefined where the answer was no JSON: a gateway's page. */
  readonly body: unknown
}

export type Ask = {
  /** Named in failures instead of the address, which may hold the token. */
  readonly name: string
  readonly url: string
  readonly init: RequestInit
  readonly timeoutSeconds: number
  readonly signal?: AbortSignal
}

/** Throws `SendFailure`: `offline` where the request certainly never left, `unknown` where nobody can tell. */
export async function ask({ name, url, init, timeoutSeconds, signal }: Ask): Promise<Answer> {
  const late = AbortSignal.timeout(timeoutSeconds * 1000)
  try {
    const response = await fetch(url, { ...init, signal: signal ? AbortSignal.any([signal, late]) : late })
    const text = await response.text()
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
    return { status: response.status, body: jsonOf(text), ...(seconds > 0 && { retryAfterSeconds: seconds }) }
  } catch (error) {
    throw connectionFailure(name, error)
  }
}

export function postJson(value: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function connectionFailure(name: string, error: unknown): SendFailure {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  const what = code || (error instanceof Error ? error.name : 'failed')
  return new SendFailure(neverLeft(code) ? 'offline' : 'unknown', `${name}: no answer (${what})`)
}

/** A page in place of an answer comes from a gateway: only one that gave up waiting cannot know what became of the request. */
export function gatewayFailure(name: string, { status }: Answer): SendFailure {
  return new SendFailure(status === 504 ? 'unknown' : 'offline', `${name}: ${status} without an answer of Zalo's`)
}
