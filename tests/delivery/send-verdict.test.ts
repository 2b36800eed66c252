// What follows from a failed try.
import { describe, expect, it } from 'vitest'
import { backoffSeconds, judgeFailure } from '../../src/delivery/send-verdict.ts'
import { SendFailure } from '../../src/platforms/platform.ts'

const now = new Date('2022-01-25T01:00:00Z')
const fresh = { attempts: 0, isPossiblyTwice: false }

describe('a failed try', () => {
  it('waits to the second when told to', () => {
    const verdict = judgeFailure(new SendFailure('retryAfter', 'slow down', { retryAfterSeconds: 37 }), fresh, now)
    expect(verdict).toMatchObject({ outcome: 'retry', holdSeconds: 37 })
    expect(verdict.notBefore?.getTime()).toBe(now.getTime() + 37_000)
  })

  it('is repeated once when nobody knows whether it arrived', () => {
    const unknown = new SendFailure('unknown', 'no answer')
    expect(judgeFailure(unknown, fresh, now).outcome).toBe('unknown')
    const repeated = judgeFailure(unknown, { attempts: 1, isPossiblyTwice: true }, now)
    expect(repeated).toEqual({ outcome: 'failed', detail: 'unknown' })
  })

  it('stays with us while the platform is away, for two days', () => {
    const offline = new SendFailure('offline', 'refused')
    expect(judgeFailure(offline, { attempts: 300, isPossiblyTwice: false }, now)).toMatchObject({
      outcome: 'retry',
      holdsWholeBot: true,
    })
    expect(judgeFailure(offline, { attempts: 600, isPossiblyTwice: false }, now).outcome).toBe('failed')
  })

  it('is over where the person blocked the bot', () => {
    const blocked = new SendFailure('never', 'blocked', { reason: 'blocked' })
    expect(judgeFailure(blocked, fresh, now)).toMatchObject({ outcome: 'failed', never: 'blocked' })
  })

  it('waits longer each time, at most five minutes', () => {
    expect([0, 1, 2, 3, 20].map(backoffSeconds)).toEqual([1, 2, 4, 8, 300])
  })
})
