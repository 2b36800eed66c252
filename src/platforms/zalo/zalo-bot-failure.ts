// What the Bot Platform's refusals mean for a message. Pure but for the spread of waiting times.
import { SendFailure } from '../platform.ts'
import type { Answer } from './zalo-request.ts'

type Refusal = { readonly description: string; readonly error_code?: number }

const leastWaitSeconds = 5
const spreadSeconds = 10
const gone = /chat|user|recipient|receiver/i
const blocked = /block|refuse|forbidden/i

/** Errors come with HTTP 200 or with their own number; the documented ones stand in the table of the README. */
export function botFailure(method: string, { status, retryAfterSeconds }: Answer, refusal: Refusal): SendFailure {
  const code = refusal.error_code ?? status
  const { description } = refusal
  const detail = `${method}: ${code} ${description}`
  if (code === 429) {
    const seconds = retryAfterSeconds ?? leastWaitSeconds + Math.random() * spreadSeconds
    return new SendFailure('retryAfter', detail, { retryAfterSeconds: seconds })
  }
  if (code === 401) return new SendFailure('revoked', detail)
  // A wrong address says 404 as well: everything waits then until it is mended, and nobody is marked.
  if (code === 404)
    return gone.test(description)
      ? new SendFailure('never', detail, { reason: 'notFound' })
      : new SendFailure('revoked', detail)
  // Zalo calls 403 "Internal server error": whether the message went out is not said.
  if (code === 403)
    return blocked.test(description)
      ? new SendFailure('never', detail, { reason: 'blocked' })
      : new SendFailure('unknown', detail)
  if (code === 408 || code === 504) return new SendFailure('unknown', detail)
  if (code >= 500) return new SendFailure('offline', detail)
  return new SendFailure('never', detail, { reason: gone.test(description) ? 'notFound' : 'rejected' })
}

/** What an empty poll is answered with. */
export function isEmptyPoll(error: unknown): boolean {
  return error instanceof SendFailure && /^getUpdates: 408 /.test(error.message)
}
