// What an Official Account's error numbers mean for a message. Pure.
import { type NeverReason, SendFailure } from '../platform.ts'

const never: Readonly<Record<number, NeverReason>> = {
  [-213]: 'notStarted',
  [-227]: 'deactivated',
  [-230]: 'silent',
  [-237]: 'removed',
  [-244]: 'blocked',
  [-403]: 'removed',
}
/** Not this message but the account is refused: its verification, its tier, its app, itself. */
const account: ReadonlySet<number> = new Set([-204, -205, -209, -221, -224, -14002])
const tooMany: Readonly<Record<number, number>> = { [-32]: 60, [-211]: 3600, [-218]: 3600 }
const badTokens: ReadonlySet<number> = new Set([-124, -216, -220])

/** The access token is refused: a newer pair may be there already. */
export function isTokenRefused(code: number): boolean {
  return badTokens.has(code)
}

export function isUploadGone(error: unknown): boolean {
  return error instanceof SendFailure && / -100 /.test(error.message)
}

export function oaFailure(path: string, code: number, message: string): SendFailure {
  const detail = `${path}: ${code} ${message}`
  const waitSeconds = tooMany[code]
  if (waitSeconds !== undefined) return new SendFailure('retryAfter', detail, { retryAfterSeconds: waitSeconds })
  if (account.has(code) || isTokenRefused(code)) return new SendFailure('revoked', detail)
  return new SendFailure('never', detail, { reason: never[code] ?? 'rejected' })
}
