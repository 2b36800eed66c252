// Refusals as the Bot API words them, each saying whether the bot itself broke a published rule.
import type { JsonObject } from './json.ts'

const PREFIXES: Readonly<Record<number, string>> = {
  400: 'Bad Request: ',
  403: 'Forbidden: ',
  409: 'Conflict: ',
}

export interface ApiErrorOptions {
  readonly breaksRule?: boolean
  readonly parameters?: JsonObject
}

/** `breaksRule`: a well-behaved bot would never have made this call, whatever people do. */
export class ApiError extends Error {
  readonly code: number
  readonly breaksRule: boolean
  readonly parameters: JsonObject | undefined

  constructor(code: number, message: string, options: ApiErrorOptions = {}) {
    super(`${PREFIXES[code] ?? ''}${message}`)
    this.code = code
    this.breaksRule = options.breaksRule ?? false
    this.parameters = options.parameters
  }
}

/** A call against the published rules: answered 400 and put on the list of violations. */
export function brokenRule(message: string): ApiError {
  return new ApiError(400, message, { breaksRule: true })
}

/** A refusal that the world caused (blocked, deleted, kicked): the bot could not know. */
export function refusal(code: number, message: string, parameters?: JsonObject): ApiError {
  return new ApiError(code, message, parameters ? { parameters } : {})
}

export function tooManyRequests(retryAfterSeconds: number, breaksRule: boolean): ApiError {
  return new ApiError(429, `Too Many Requests: retry after ${retryAfterSeconds}`, {
    breaksRule,
    parameters: { retry_after: retryAfterSeconds },
  })
}
