// Who may send next: the platform's limits per bot and per chat, answers before broadcasts. Machine clock only.
import type { Limits } from '../platforms/platform.ts'

export type Turn = {
  readonly lane: string
  readonly isGroup: boolean
  /** Lower goes first. */
  readonly priority: number
}

export type Pacing = {
  /** Resolves when this request may go on the wire. */
  readonly turn: (turn: Turn) => Promise<void>
  /**
   * Resolves when a request whose turn has come may really leave: between its turn and the wire lies the database, and what that
   * held up must not go out in one burst.
   */
  readonly wire: () => Promise<void>
  /** The lane's request was answered: the platform may have got it as late as this, so the next one waits from now on. */
  readonly answered: (lane: string) => void
  /** Another process sent this: it counts as if we had. In the order of time. */
  readonly remember: (lane: string, sentAtMillis: number) => void
  /** The platform asked for silence: for the whole bot, or of one lane; nobody says whose limit was meant, so the bot is still for a moment too. */
  readonly hold: (seconds: number, lane?: string) => void
}

type Waiting = Turn & { readonly go: () => void; readonly number: number }

const secondMillis = 1000
/** Of the bot's limit: requests arrive closer together than they left, by what network and machines hold up. */
const shareOfLimit = 0.965
/** A little faster than turns are given, so that what was held up is caught up with. */
const wirePace = 0.985
const minuteMillis = 60_000

/** `now` in milliseconds; `wait` calls back after so many, and is a parameter so that tests hold the clock. */
export function openPacing(
  limits: Limits,
  now: () => number = Date.now,
  wait: (millis: number, then: () => void) => void = (millis, then) => void setTimeout(then, millis).unref(),
): Pacing {
  const waiting: Waiting[] = []
  const lanes = new Map<string, { sentAt: number[]; heldUntil: number }>()
  let botSentAt: number[] = []
  let botHeldUntil = 0
  let counter = 0
  let wireFreeAt = 0
  let wakesAt = Number.POSITIVE_INFINITY
  const spacing = limits.perSecond === undefined ? 0 : secondMillis / (limits.perSecond * shareOfLimit)

  function laneReadyAt(turn: Turn, at: number): number {
    const lane = lanes.get(turn.lane)
    if (!lane) return at
    const window = turn.isGroup ? minuteMillis : secondMillis
    const most = turn.isGroup ? limits.perGroupPerMinute : limits.perPrivateChatPerSecond
    lane.sentAt = lane.sentAt.filter(sent => sent > at - window)
    const free = most === undefined || lane.sentAt.length < most ? at : lane.sentAt[lane.sentAt.length - most]! + window
    return Math.max(free, lane.heldUntil)
  }

  function botReadyAt(at: number): number {
    const most = limits.perSecond
    botSentAt = botSentAt.filter(sent => sent > at - secondMillis)
    if (most === undefined) return botHeldUntil
    // Spread evenly: an answer that arrives in the middle of a broadcast waits for one slot, not for a second to end.
    const spaced = (botSentAt.at(-1) ?? 0) + spacing
    const free = botSentAt.length < most ? spaced : botSentAt[botSentAt.length - most]! + secondMillis
    return Math.max(free, botHeldUntil)
  }

  function next(at: number): { ready?: Waiting; soonest: number } {
    let ready: Waiting | undefined
    let soonest = Number.POSITIVE_INFINITY
    for (const candidate of waiting) {
      const readyAt = laneReadyAt(candidate, at)
      if (readyAt > at) soonest = Math.min(soonest, readyAt)
      else if (!ready || comesBefore(candidate, ready)) ready = candidate
    }
    return { ready, soonest }
  }

  function release(): void {
    for (;;) {
      const at = now()
      const botAt = botReadyAt(at)
      if (waiting.length === 0) return
      const { ready, soonest } = botAt > at ? { ready: undefined, soonest: botAt } : next(at)
      if (!ready) {
        wake(soonest - at)
        return
      }
      waiting.splice(waiting.indexOf(ready), 1)
      botSentAt.push(at)
      const lane = lanes.get(ready.lane) ?? { sentAt: [], heldUntil: 0 }
      lane.sentAt.push(at)
      lanes.set(ready.lane, lane)
      ready.go()
      forgetIdleLanes(at)
    }
  }

  function wake(millis: number): void {
    const at = now() + millis
    if (at >= wakesAt && wakesAt > now()) return
    wakesAt = at
    wait(Math.max(1, Math.ceil(millis)), () => {
      wakesAt = Number.POSITIVE_INFINITY
      release()
    })
  }

  function forgetIdleLanes(at: number): void {
    if (lanes.size < 10_000) return
    for (const [key, lane] of lanes)
      if (lane.heldUntil < at && (lane.sentAt.at(-1) ?? 0) < at - minuteMillis) lanes.delete(key)
  }

  return {
    turn: turn =>
      new Promise(resolve => {
        waiting.push({ ...turn, go: resolve, number: counter++ })
        release()
      }),
    wire: () => {
      const at = Math.max(now(), wireFreeAt)
      wireFreeAt = at + spacing * wirePace
      return at <= now() ? Promise.resolve() : new Promise(resolve => wait(Math.ceil(at - now()), resolve))
    },
    answered: laneKey => {
      const sentAt = lanes.get(laneKey)?.sentAt
      if (sentAt && sentAt.length > 0) sentAt[sentAt.length - 1] = now()
    },
    remember: (laneKey, sentAt) => {
      const lane = lanes.get(laneKey) ?? { sentAt: [], heldUntil: 0 }
      lane.sentAt.push(sentAt)
      lanes.set(laneKey, lane)
      botSentAt.push(sentAt)
    },
    hold: (seconds, laneKey) => {
      const until = now() + seconds * secondMillis
      const isOfBot = laneKey === undefined
      botHeldUntil = Math.max(botHeldUntil, isOfBot ? until : Math.min(until, now() + secondMillis))
      if (isOfBot) return
      const lane = lanes.get(laneKey) ?? { sentAt: [], heldUntil: 0 }
      lanes.set(laneKey, { ...lane, heldUntil: Math.max(lane.heldUntil, until) })
    },
  }
}

function comesBefore(a: Waiting, b: Waiting): boolean {
  return a.priority < b.priority || (a.priority === b.priority && a.number < b.number)
}
