// The real Slack adapter driven against the local server, with people to talk to it.
import { pino } from 'pino'
import { expect, vi } from 'vitest'
import type { Incoming } from '../../../src/chat/incoming.ts'
import type { Outcome } from '../../../src/chat/outcome.ts'
import type { Delivery, Platform, Receive } from '../../../src/platforms/platform.ts'
import { openSlack } from '../../../src/platforms/slack/slack.ts'
import type { SlackConfig } from '../../../src/platforms/slack/slack-config.ts'
import { openSlackStore, type SlackStore } from '../../../src/platforms/slack/slack-store.ts'
import { openTestDatabase, type TestDatabase } from '../../support/database.ts'
import { type SlackServer, startSlackServer } from '../../support/slack-server/server.ts'
import type { Channel, User } from '../../support/slack-server/state.ts'
import { menu } from '../telegram/telegram-world.ts'
import { testDelivery } from '../test-delivery.ts'

export type SlackWorld = {
  readonly server: SlackServer
  readonly database: TestDatabase
  readonly store: SlackStore
  readonly platform: Platform
  /** What reached the core, in order; `receive` may be changed by a test. */
  readonly received: readonly Incoming[]
  readonly core: { receive: Receive }
  readonly lan: User
  readonly minh: User
  readonly channel: Channel
  readonly logged: () => string
  readonly hears: (count: number) => Promise<void>
  readonly stop: () => Promise<void>
}

export function configOf(server: SlackServer, more: Partial<SlackConfig> = {}): SlackConfig {
  const events = { by: 'socket', appToken: server.appToken } as const
  return { apiUrl: server.apiUrl, botToken: server.workspace.token, events, ...more }
}

export async function openSlackWorld(
  more: (server: SlackServer) => Partial<SlackConfig> = () => ({}),
): Promise<SlackWorld> {
  const server = await startSlackServer()
  const database = await openTestDatabase()
  const lines: string[] = []
  const log = pino({ level: 'debug' }, { write: line => void lines.push(line) })
  const store = openSlackStore(database)
  const config = configOf(server, more(server))
  const platform = openSlack(config, store, log, { requestMillis: 1_000 })
  const received: Incoming[] = []
  const core: { receive: Receive } = { receive: async () => ({ kind: 'accepted' }) }
  const receive = async (incoming: Incoming): Promise<Outcome> => {
    received.push(incoming)
    return core.receive(incoming)
  }
  const lan = server.user('Lan Lê')
  const minh = server.user('Minh')
  const channel = server.channel('so-noi-vu', [lan, minh])
  await platform.start(menu)
  const abort = new AbortController()
  const polling = platform.poll?.(receive, abort.signal)
  if (polling) await vi.waitFor(() => expect(server.sockets()).toHaveLength(1), { timeout: 5_000 })
  return {
    server,
    database,
    store,
    platform,
    received,
    core,
    lan,
    minh,
    channel,
    logged: () => lines.join(''),
    hears: count => vi.waitFor(() => expect(received).toHaveLength(count), { timeout: 5_000, interval: 5 }),
    stop: async () => {
      server.healthy()
      abort.abort()
      await polling
      await platform.stop()
      await server.stop()
      await database.close()
    },
  }
}

export function deliveryTo(channel: Channel, more: Partial<Delivery>): Delivery {
  return testDelivery({ chatKey: `${channel.teamId}:${channel.id}`, isGroup: channel.kind !== 'im', ...more })
}
