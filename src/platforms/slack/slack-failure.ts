// What Slack's refusals and broken connections mean for a message. Pure, and without tokens.
import { webApi } from '@slack/bolt'
import { neverLeft } from '../connection-failure.ts'
import { type FailureKind, type NeverReason, SendFailure } from '../platform.ts'

/** Slack's word for what went wrong; undefined where it gave none. */
export function slackErrorOf(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined
}

/** Anything else than an error of the SDK's is a bug and comes back unchanged. */
export function toSendFailure(error: unknown): unknown {
  if (error instanceof webApi.WebAPIPlatformError) return refusalOf(error.data.error)
  if (error instanceof webApi.WebAPIRateLimitedError)
    return new SendFailure('retryAfter', 'ratelimited', { retryAfterSeconds: error.retryAfter })
  if (error instanceof webApi.WebAPIHTTPError) return httpFailure(error.statusCode)
  if (error instanceof webApi.WebAPIRequestError) return connectionFailure(error.original)
  return error
}

const reasons: Readonly<Record<string, NeverReason>> = {
  channel_not_found: 'notFound',
  is_archived: 'removed',
  not_in_channel: 'removed',
  user_not_found: 'deactivated',
  users_not_found: 'deactivated',
  user_disabled: 'deactivated',
  cannot_dm_bot: 'deactivated',
  user_not_visible: 'notFound',
  messages_tab_disabled: 'notStarted',
}

/** The bot's own standing: nothing goes out of this workspace until somebody mends it. */
const credentials: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'org_login_required',
  'ekm_access_denied',
  'team_access_not_granted',
])

const transient: Readonly<Record<string, FailureKind>> = {
  // Slack says itself that some of it may have been done.
  fatal_error: 'unknown',
  internal_error: 'unknown',
  request_timeout: 'unknown',
  service_unavailable: 'offline',
  accesslimited: 'offline',
  team_added_to_org: 'offline',
  rate_limited: 'retryAfter',
  ratelimited: 'retryAfter',
  message_limit_exceeded: 'retryAfter',
}

function refusalOf(word: string): SendFailure {
  const kind = transient[word]
  if (kind === 'retryAfter') return new SendFailure(kind, word, { retryAfterSeconds: 30 })
  if (kind) return new SendFailure(kind, word)
  if (credentials.has(word)) return new SendFailure('revoked', word)
  return new SendFailure('never', word, { reason: reasons[word] ?? 'rejected' })
}

/** Apart from 200 and 429 Slack answers with no status of its own: these are gateways in front of it. */
function httpFailure(status: number): SendFailure {
  if (status >= 500) return new SendFailure(status === 504 ? 'unknown' : 'offline', `HTTP ${status}`)
  return new SendFailure('never', `HTTP ${status}`, { reason: 'rejected' })
}

export function connectionFailure(error: Error): SendFailure {
  const code = codeOf(error)
  return new SendFailure(neverLeft(code) ? 'offline' : 'unknown', `no answer (${code || error.name})`)
}

/** fetch hides the reason in its cause; several failed addresses together hide it one deeper. */
function codeOf(error: Error): string {
  const { cause } = error
  if ('code' in error && typeof error.code === 'string') return error.code
  if (cause instanceof AggregateError && cause.errors[0] instanceof Error) return codeOf(cause.errors[0])
  return cause instanceof Error ? codeOf(cause) : ''
}

/** Changing or removing twice harms nobody: what may have arrived can simply be tried again. */
export function repeatable(error: unknown): unknown {
  const failure = toSendFailure(error)
  const isUnknown = failure instanceof SendFailure && failure.kind === 'unknown'
  return isUnknown ? new SendFailure('offline', failure.message) : failure
}
