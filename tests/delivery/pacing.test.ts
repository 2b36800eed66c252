// Who may send next, on a clock moved by hand.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openPacing } from '../../src/delivery/pacing.ts'

const telegram = { perSecond: 30, perPrivateChatPerSecond: 1, perGroupPerMinute: 20 }

function handPaced(limits = telegram) {
  let at = 1_000_000
  const timers: { at: number; then: () => void }[] = []
  const pacing = openPacing(
    limits,
    () => at,
    (millis, then) => void timers.push({ at: at + millis, then }),
  )
  async function until(target: number): Promise<void> {
    for (;;) {
      await Promise.resolve()
      timers.sort((a, b) => a.at - b.at)
      const next = timers[0]
      if (!next || next.at > target) break
      timers.shift()
      at = Math.max(at, next.at)
      next.then()
      await Promise.resolve()
    }
    at = target
  }
  return { pacing, until, now: () => at }
}

describe('pacing', () => {
  it('lets a private chat have one message a second', async () => {
    const { pacing, until, now } = handPaced()
    const start = now()
    const sent: number[] = []
    for (let i = 0; i < 3; i++)
      void pacing.turn({ lane: 'a', isGroup: false, priority: 0 }).then(() => sent.push(now() - start))
    await until(start + 5000)
    expect(sent).toHaveLength(3)
    expect(sent[1]! - sent[0]!).toBeGreaterThanOrEqual(1000)
    expect(sent[2]! - sent[1]!).toBeGreaterThanOrEqual(1000)
  })

  it('lets an answer overtake a waiting broadcast within one slot', async () => {
    const { pacing, until, now } = handPaced()
    const order: string[] = []
    for (let i = 0; i < 100; i++)
      void pacing.turn({ lane: `g${i}`, isGroup: true, priority: 2 }).then(() => order.push(`broadcast ${i}`))
    await until(now() + 200)
    void pacing.turn({ lane: 'lan', isGroup: false, priority: 0 }).then(() => order.push('answer'))
    const before = order.length
    await until(now() + 40)
    expect(order.indexOf('answer')).toBe(before)
  })

  it('counts from the answer where that came late: the platform may have got the request late as well', async () => {
    const { pacing, until, now } = handPaced()
    const start = now()
    const sent: number[] = []
    void pacing.turn({ lane: 'lan', isGroup: false, priority: 0 }).then(() => sent.push(now() - start))
    await until(start + 400)
    pacing.answered('lan')
    void pacing.turn({ lane: 'lan', isGroup: false, priority: 0 }).then(() => sent.push(now() - start))
    await until(start + 3000)
    expect(sent[1]).toBeGreaterThanOrEqual(1400)
  })

  it('lets what the database held up leave one after the other, and catches up', async () => {
    const { pacing, until, now } = handPaced()
    const start = now()
    const sent: number[] = []
    for (let i = 0; i < 40; i++) void pacing.wire().then(() => sent.push(now() - start))
    await until(start + 5000)
    expect(sent).toHaveLength(40)
    for (const at of sent) expect(sent.filter(other => other >= at && other < at + 950).length).toBeLessThanOrEqual(30)
    expect(sent.at(-1)).toBeLessThan(40 * (1000 / 30))
  })

  it('leaves room for what the network brings closer together', async () => {
    const { pacing, until, now } = handPaced()
    const left: number[] = []
    for (let i = 0; i < 200; i++)
      void pacing.turn({ lane: `c${i}`, isGroup: false, priority: 2 }).then(async () => {
        // The database held some up, which then catch up.
        if (i % 40 === 0) for (let held = 0; held < 6; held++) await Promise.resolve()
        await pacing.wire()
        left.push(now())
      })
    await until(now() + 8000)
    expect(left).toHaveLength(200)
    const jitterMillis = 60
    for (const at of left) {
      const inOneSecond = left.filter(other => other >= at && other < at + 950 + jitterMillis)
      expect(inOneSecond.length).toBeLessThanOrEqual(30)
    }
  })

  it('is silent in every chat for a second when one is refused: it may be the bot that was too fast', async () => {
    const { pacing, until, now } = handPaced()
    const start = now()
    const sent = new Map<string, number>()
    pacing.hold(7, 'lan')
    for (const lane of ['lan', 'hanh'])
      void pacing.turn({ lane, isGroup: false, priority: 0 }).then(() => sent.set(lane, now() - start))
    await until(start + 20_000)
    expect(sent.get('hanh')).toBeGreaterThanOrEqual(1000)
    expect(sent.get('hanh')).toBeLessThan(1100)
    expect(sent.get('lan')).toBeGreaterThanOrEqual(7000)
  })

  it('counts what another process sent before', async () => {
    const { pacing, until, now } = handPaced()
    const start = now()
    for (let i = 0; i < 20; i++) pacing.remember('group', start - 1000 + i)
    pacing.remember('lan', start - 200)
    const sent = new Map<string, number>()
    for (const lane of ['group', 'lan'])
      void pacing.turn({ lane, isGroup: lane === 'group', priority: 0 }).then(() => sent.set(lane, now() - start))
    await until(start + 70_000)
    expect(sent.get('lan')).toBeGreaterThanOrEqual(800)
    expect(sent.get('group')).toBeGreaterThanOrEqual(59_000)
  })

  it('uses nearly all of the permitted rate', async () => {
    const { pacing, until, now } = handPaced()
    let sent = 0
    for (let i = 0; i < 1000; i++) void pacing.turn({ lane: `c${i}`, isGroup: false, priority: 2 }).then(() => sent++)
    await until(now() + 10_000)
    expect(sent).toBeGreaterThanOrEqual(285)
    expect(sent).toBeLessThanOrEqual(301)
  })

  it('holds a lane for as long as the platform asked', async () => {
    const { pacing, until, now } = handPaced()
    pacing.hold(7, 'a')
    let sentAt = 0
    const start = now()
    void pacing.turn({ lane: 'a', isGroup: false, priority: 0 }).then(() => {
      sentAt = now() - start
    })
    await until(start + 6999)
    expect(sentAt).toBe(0)
    await until(start + 7100)
    expect(sentAt).toBeGreaterThanOrEqual(7000)
  })

  it('never exceeds a limit, whatever arrives', async () => {
    const arrivals = fc.array(
      fc.record({ lane: fc.integer({ min: 0, max: 4 }), after: fc.integer({ min: 0, max: 900 }) }),
      {
        maxLength: 60,
      },
    )
    await fc.assert(
      fc.asyncProperty(arrivals, async list => {
        const { pacing, until, now } = handPaced()
        const sent: { lane: number; at: number }[] = []
        for (const { lane, after } of list) {
          await until(now() + after)
          void pacing
            .turn({ lane: String(lane), isGroup: lane % 2 === 1, priority: lane % 3 })
            .then(() => sent.push({ lane, at: now() }))
        }
        await until(now() + 600_000)
        expect(sent).toHaveLength(list.length)
        for (const one of sent) {
          const windowMillis = one.lane % 2 === 1 ? 60_000 : 1000
          const most = one.lane % 2 === 1 ? 20 : 1
          const close = sent.filter(
            other => other.lane === one.lane && other.at > one.at - windowMillis && other.at <= one.at,
          )
          expect(close.length).toBeLessThanOrEqual(most)
          const all = sent.filter(other => other.at > one.at - 1000 && other.at <= one.at)
          expect(all.length).toBeLessThanOrEqual(30)
        }
      }),
      { numRuns: 50 },
    )
  })
})
