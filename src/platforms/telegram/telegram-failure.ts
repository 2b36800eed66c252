// What Telegram's refusals and broken connections mean for a message. Pure, and without the token that stands in every address.
import { GrammyError, HttpError } from 'grammy'
import { neverLeft } from '../connection-failure.ts'
import { type NeverReason, SendFailure } from '../platform.ts'

/** Anything else than an error of grammY's is a bug and comes back unchanged. */
export function toSendFailure(error: unknown): unknown {
  if (error instanceof GrammyError) return refusalOf(error)
  if (error instanceof HttpError) return connectionFailure(error.message, error.error)
  return error
}

function refusalOf({ method, error_code: code, description, parameters }: GrammyError): SendFailure {
  const detail = `${method}: ${code} ${description}`
  if (parameters.migrate_to_chat_id !== undefined)
    return new SendFailure('moved', detail, { newChatKey: String(parameters.migrate_to_chat_id) })
  if (code === 429) return new SendFailure('retryAfter', detail, { retryAfterSeconds: parameters.retry_after ?? 5 })
  // 404 is the answer to a token of the wrong shape, 401 to one that is no longer valid.
  if (code === 401 || code === 404) return new SendFailure('revoked', detail)
  if (code === 403) return new SendFailure('never', detail, { reason: forbidden(description) })
  if (code === 409) return new SendFailure('offline', detail)
  // The server itself says that it did not do it; only a gateway that gave up waiting cannot know.
  if (code >= 500) return new SendFailure(code === 504 ? 'unknown' : 'offline', detail)
  return new SendFailure('never', detail, { reason: notFound.test(description) ? 'notFound' : 'rejected' })
}

const notFound = /chat not found|user not found|PEER_ID_INVALID|USER_ID_INVALID/i

const forbiddenReasons: readonly (readonly [RegExp, NeverReason])[] = [
  [/blocked/i, 'blocked'],
  [/deactivated/i, 'deactivated'],
  [/can't initiate/i, 'notStarted'],
  [/kicked|not a member|was deleted|CHANNEL_PRIVATE/i, 'removed'],
]

/** Without the right to write the bot still is in the group: nothing to mark, an administrator may mend it. */
function forbidden(description: string): NeverReason {
  return forbiddenReasons.find(([pattern]) => pattern.test(description))?.[1] ?? 'rejected'
}

/** A proxy that would not open a tunnel. */
export const proxyRefused = 'ERR_PROXY_REFUSED'

const beforeRequest = /^connect |^$|before secure TLS connection|socks|proxy connection/i
/** A page of HTML is a gateway in front of Telegram saying that Telegram is not to be reached. */
const gatewayPage = /Unexpected token '?</

/** `summary` is grammY's own, which leaves the address (and so the token) out. */
function connectionFailure(summary: string, cause: unknown): SendFailure {
  const { code, reason } = factsOf(cause)
  const detail = code === '' ? summary : `${summary} (${code})`
  const isOffline = neverLeft(code) || code === proxyRefused || beforeRequest.test(reason) || gatewayPage.test(reason)
  return new SendFailure(isOffline ? 'offline' : 'unknown', detail)
}

/** What stands before "reason:" is the address. Several failed addresses together give no reason at all. */
function factsOf(cause: unknown): { readonly code: string; readonly reason: string } {
  if (!(cause instanceof Error)) return { code: '', reason: 'unknown' }
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  return { code, reason: cause.message.replace(/^.*? reason: ?/s, '') }
}

export function isRefusal(error: unknown, pattern: RegExp): boolean {
  return error instanceof GrammyError && error.error_code === 400 && pattern.test(error.description)
}
