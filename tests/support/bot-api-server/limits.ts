// Flood limits as published: 30 a second for the bot, 1 a second in a private chat, 20 a minute in a group.
import { tooManyRequests } from './errors.ts'
import type { ChatKind } from './state.ts'

interface Window {
  readonly limit: number
  readonly lengthMs: number
}

const WHOLE_BOT: Window = { limit: 30, lengthMs: 1000 }
const PRIVATE_CHAT: Window = { limit: 1, lengthMs: 1000 }
const GROUP_CHAT: Window = { limit: 20, lengthMs: 60_000 }
// Messages sent exactly in time may arrive a little closer to each other than they left.
const ARRIVAL_SLACK_MS = 50
const WHOLE_BOT_KEY = 'bot'

export interface Limits {
  /** Counts `messages` sent to a chat; throws 429 when that is too fast. An album counts per item. */
  spend(chat: { readonly id: number; readonly kind: ChatKind }, messages: number): void
  /** Refuses calls about `chatId` for that many seconds. */
  hold(chatId: number, seconds: number): void
  /** Throws 429 when the bot calls again before an earlier `retry_after` is over: a broken rule. */
  refuseHeld(chatId: number): void
  reset(): void
}

export function createLimits(isEnforced: boolean, now: () => Date): Limits {
  const spent = new Map<string, number[]>()
  const heldUntil = new Map<string, number>()

  function recent(key: string, window: Window): number[] {
    const since = now().getTime() - window.lengthMs + ARRIVAL_SLACK_MS
    const kept = (spent.get(key) ?? []).filter(at => at > since)
    spent.set(key, kept)
    return kept
  }

  function hold(key: string, seconds: number): void {
    heldUntil.set(key, now().getTime() + seconds * 1000)
  }

  function refuseOver(key: string, window: Window, messages: number): void {
    const times = recent(key, window)
    // A whole album passes where a single message would: it cannot be split further.
    if (times.length === 0 || times.length + messages <= window.limit) return
    const waitMs = (times[0] ?? 0) + window.lengthMs - now().getTime()
    const seconds = Math.max(1, Math.ceil(waitMs / 1000))
    hold(key, seconds)
    throw tooManyRequests(seconds, true)
  }

  function spend(chat: { readonly id: number; readonly kind: ChatKind }, messages: number): void {
    if (!isEnforced) return
    const chatWindow = chat.kind === 'private' ? PRIVATE_CHAT : GROUP_CHAT
    refuseOver(WHOLE_BOT_KEY, WHOLE_BOT, messages)
    refuseOver(String(chat.id), chatWindow, messages)
    const at = now().getTime()
    for (const [key, window] of [[WHOLE_BOT_KEY, WHOLE_BOT] as const, [String(chat.id), chatWindow] as const]) {
      spent.set(key, [...recent(key, window), ...Array.from({ length: messages }, () => at)])
    }
  }

  function refuseHeld(chatId: number): void {
    for (const key of [WHOLE_BOT_KEY, String(chatId)]) {
      const leftMs = (heldUntil.get(key) ?? 0) - now().getTime()
      if (leftMs > ARRIVAL_SLACK_MS) throw tooManyRequests(Math.ceil(leftMs / 1000), true)
    }
  }

  return {
    spend,
    hold: (chatId, seconds) => hold(String(chatId), seconds),
    refuseHeld,
    reset: () => {
      spent.clear()
      heldUntil.clear()
    },
  }
}
