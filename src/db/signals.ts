// Wakes listeners after a commit: inside this process for SQLite, through LISTEN/NOTIFY between processes for PostgreSQL.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { quoteIdentifier } from './database-url.ts'

export type OnNotify = () => void

export type Signals = {
  /** Calls `onNotify` (which must not throw) after each commit that notified `channel`, and whenever one may have been missed. Returns how to stop. */
  readonly listen: (channel: string, onNotify: OnNotify) => Promise<() => void>
  readonly close: () => Promise<void>
}

type Listeners = Map<string, Set<OnNotify>>

function add(listeners: Listeners, channel: string, onNotify: OnNotify): () => void {
  const ofChannel = listeners.get(channel) ?? new Set()
  listeners.set(channel, ofChannel.add(onNotify))
  return () => {
    ofChannel.delete(onNotify)
  }
}

function wake(listeners: Listeners, channel: string): void {
  for (const onNotify of listeners.get(channel) ?? []) queueMicrotask(onNotify)
}

export function inProcessSignals(): Signals & { readonly wake: (channel: string) => void } {
  const listeners: Listeners = new Map()
  return {
    listen: async (channel, onNotify) => add(listeners, channel, onNotify),
    wake: channel => wake(listeners, channel),
    close: async () => listeners.clear(),
  }
}

const firstPauseMillis = 100
const longestPauseMillis = 5_000

/** One connection of its own, opened at the first `listen` and opened again for as long as it takes. */
export function postgresSignals(config: pg.ClientConfig): Signals {
  const listeners: Listeners = new Map()
  const closing = new AbortController()
  let connecting: Promise<pg.Client> | undefined

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({ ...config, keepAlive: true })
    client.on('error', () => {}) // the query that failed, or 'end', says so
    client.on('notification', ({ channel }) => wake(listeners, channel))
    try {
      await client.connect()
      for (const channel of listeners.keys()) await client.query(`LISTEN ${quoteIdentifier(channel)}`)
    } catch (error) {
      await client.end().catch(() => {})
      throw error
    }
    client.on('end', () => {
      if (!closing.signal.aborted) keep(reconnect())
    })
    return client
  }

  async function reconnect(): Promise<pg.Client> {
    for (let pause = firstPauseMillis; ; pause = Math.min(pause * 2, longestPauseMillis)) {
      await sleep(pause, undefined, { signal: closing.signal })
      try {
        const client = await connect()
        for (const channel of listeners.keys()) wake(listeners, channel)
        return client
      } catch {}
    }
  }

  function keep(attempt: Promise<pg.Client>): Promise<pg.Client> {
    connecting = attempt
    attempt.catch(() => {
      if (connecting === attempt) connecting = undefined
    })
    return attempt
  }

  async function listen(channel: string, onNotify: OnNotify): Promise<() => void> {
    const stop = add(listeners, channel, onNotify)
    try {
      const client = await (connecting ?? keep(connect()))
      await client.query(`LISTEN ${quoteIdentifier(channel)}`)
    } catch (error) {
      stop()
      throw error
    }
    return stop
  }

  async function close(): Promise<void> {
    closing.abort()
    listeners.clear()
    const client = await connecting?.catch(() => undefined)
    await client?.end()
  }

  return { listen, close }
}
