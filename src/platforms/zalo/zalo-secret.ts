// Are these the same secret, and did Zalo sign this? Compared in equal time whatever was sent.
import { createHash, timingSafeEqual } from 'node:crypto'

export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected))
}

export type OaSecrets = { readonly appId: string; readonly oaSecret: string }

/** Zalo repeats an event for some two hours; what is older was recorded by somebody. */
const freshMillis = 3 * 3_600_000

/** `signature` as `X-ZEvent-Signature` gives it: "mac=" and the SHA-256 of app id, raw body, time and secret. */
export function isSigned(
  rawBody: string,
  timestamp: string,
  signature: string,
  { appId, oaSecret }: OaSecrets,
): boolean {
  const expected = createHash('sha256')
    .update(appId + rawBody + timestamp + oaSecret)
    .digest('hex')
  return isSameSecret(signature.replace(/^mac\s*=\s*/i, '').toLowerCase(), expected)
}

export function isFresh(timestamp: string, now: Date): boolean {
  const age = now.getTime() - Number(timestamp)
  return Number.isFinite(age) && Math.abs(age) <= freshMillis
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
