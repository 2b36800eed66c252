// What follows from a failed try: wait, try again, or give up. Pure, so that a table can test it.
import { type NeverReason, SendFailure } from '../platforms/platform.ts'

export type Verdict = {
  readonly outcome: 'retry' | 'unknown' | 'failed'
  readonly detail: string
  readonly notBefore?: Date
  readonly holdSeconds?: number
  readonly holdsWholeBot?: boolean
  readonly newChatKey?: string
  /** The bot's own credentials were refused. */
  readonly isRevoked?: true
  readonly never?: NeverReason
}

const mostTries = 600
/** What the log keeps of a message of which nobody knows whether it arrived, once or twice. */
const unknownForGood = 'unknown'
const longestWaitSeconds = 300

/** `attempts` are the tries before this one. */
export function judgeFailure(
  error: unknown,
  row: { readonly attempts: number; readonly isPossiblyTwice: boolean },
  now: Date,
): Verdict {
  const detail = error instanceof Error ? error.message : String(error)
  const waitSeconds = backoffSeconds(row.attempts)
  const later = new Date(now.getTime() + waitSeconds * 1000)
  if (!(error instanceof SendFailure)) {
    // A bug in rendering does not heal by itself, but a deploy may: a few tries, then loudly given up.
    return row.attempts >= 4 ? { outcome: 'failed', detail } : { outcome: 'retry', detail, notBefore: later }
  }
  switch (error.kind) {
    case 'retryAfter': {
      const seconds = error.retryAfterSeconds ?? waitSeconds
      return { outcome: 'retry', detail, notBefore: new Date(now.getTime() + seconds * 1000), holdSeconds: seconds }
    }
    case 'offline':
      if (row.attempts >= mostTries) return { outcome: 'failed', detail }
      return { outcome: 'retry', detail, notBefore: later, holdSeconds: Math.min(waitSeconds, 30), holdsWholeBot: true }
    case 'unknown':
      // Once more, not again and again. The platform is asked whether it answers at all before that: see `Platform.probe`.
      if (row.isPossiblyTwice) return { outcome: 'failed', detail: unknownForGood }
      return { outcome: 'unknown', detail, notBefore: later }
    case 'moved':
      return { outcome: 'retry', detail, newChatKey: error.newChatKey }
    case 'never':
      // A known reason is what the delivery log and the officers can put into words.
      return { outcome: 'failed', detail: knownReason(error) ?? detail, never: error.reason ?? 'rejected' }
    case 'revoked':
      return {
        outcome: 'retry',
        detail,
        notBefore: new Date(now.getTime() + 60_000),
        holdSeconds: 60,
        isRevoked: true,
        holdsWholeBot: true,
      }
  }
}

function knownReason({ reason }: SendFailure): string | undefined {
  return reason === 'rejected' ? undefined : reason
}

/** 1, 2, 4 … up to 300 seconds. */
export function backoffSeconds(attempts: number): number {
  return Math.min(2 ** Math.min(attempts, 10), longestWaitSeconds)
}
