// How events reach the program: kept for a poll, or posted to its webhook and repeated until it says 200.
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Account } from './account.ts'
import type { Bot } from './bot-methods.ts'

export type Post = {
  /** To the bot: by webhook where one is set, else for the next poll. */
  readonly toBot: (event: object) => void
  readonly toAccount: (event: object) => void
  readonly nextUpdate: (seconds: number) => Promise<unknown>
  /** Delivers the newest event once more. */
  readonly repeat: () => void
  /** Statuses the webhooks answered, in order. */
  readonly statuses: number[]
  readonly stop: () => void
}

export function openPost(bot: Bot, account: Account, retryMs: readonly number[]): Post {
  const queue: unknown[] = []
  const waiting: ((update: unknown) => void)[] = []
  const statuses: number[] = []
  let isStopped = false
  let again = () => {}

  function toBot(event: object): void {
    again = () => toBot(event)
    const { webhook } = bot
    if (webhook) {
      const headers = { 'x-bot-api-secret-token': webhook.secret }
      void deliver(webhook.url, JSON.stringify({ ok: true, result: event }), headers)
      return
    }
    const taker = waiting.shift()
    if (taker) taker(event)
    else queue.push(event)
  }

  function toAccount(event: object): void {
    again = () => toAccount(event)
    const body = JSON.stringify(event)
    const timestamp = 'timestamp' in event ? String(event.timestamp) : ''
    const signature = createHash('sha256')
      .update(account.appId + body + timestamp + account.oaSecret)
      .digest('hex')
    void deliver(account.webhook, body, { 'x-zevent-signature': `mac=${signature}` })
  }

  async function deliver(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<void> {
    for (const pause of [0, ...retryMs]) {
      await sleep(pause)
      if (isStopped) return
      const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }
      const status = await fetch(url, init).then(
        response => response.status,
        () => 0,
      )
      statuses.push(status)
      if (status === 200) return
    }
  }

  async function nextUpdate(seconds: number): Promise<unknown> {
    if (queue.length > 0) return queue.shift()
    return new Promise(resolve => {
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(take), 1)
        resolve(undefined)
      }, seconds * 1000)
      const take = (update: unknown) => {
        clearTimeout(timer)
        resolve(update)
      }
      waiting.push(take)
    })
  }

  return {
    toBot,
    toAccount,
    nextUpdate,
    repeat: () => again(),
    statuses,
    stop: () => {
      isStopped = true
      for (const take of waiting.splice(0)) take(undefined)
    },
  }
}
