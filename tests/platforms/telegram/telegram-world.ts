// The real Telegram adapter driven against the local Bot API server, with people to talk to it.
import { pino } from 'pino'
import { expect, vi } from 'vitest'
import type { CommandMenu } from '../../../src/chat/command.ts'
import type { Incoming } from '../../../src/chat/incoming.ts'
import type { Outcome } from '../../../src/chat/outcome.ts'
import type { Delivery, Platform, Receive } from '../../../src/platforms/platform.ts'
import { openTelegram } from '../../../src/platforms/telegram/telegram.ts'
import { type BotApiServer, type BotApiServerOptions, startBotApiServer } from '../../support/bot-api-server/server.ts'
import type { Chat, User } from '../../support/bot-api-server/state.ts'
import { testDelivery } from '../test-delivery.ts'

export const menu: CommandMenu = [
  {
    word: 'dangky',
    english: 'pledge',
    description: { vi: 'Đăng ký thi đua', en: 'Register a pledge' },
    where: 'anywhere',
    isForManagers: false,
    asks: true,
  },
  {
    word: 'dulieutoi',
    english: 'mydata',
    description: { vi: 'Dữ liệu của tôi', en: 'My data' },
    where: 'private',
    isForManagers: false,
    asks: true,
  },
  {
    word: 'phatdong',
    english: 'launch',
    description: { vi: 'Phát động phong trào', en: 'Launch a campaign' },
    where: 'anywhere',
    isForManagers: true,
    asks: true,
  },
  {
    word: 'gannhom',
    english: 'bindgroup',
    description: { vi: 'Gắn nhóm với cơ quan', en: 'Bind this group' },
    where: 'group',
    isForManagers: true,
    asks: true,
  },
]

export type TelegramWorld = {
  readonly server: BotApiServer
  readonly platform: Platform
  /** What reached the core, in order; `receive` may be changed by a test. */
  readonly received: readonly Incoming[]
  readonly core: { receive: Receive }
  readonly lan: User
  readonly minh: User
  readonly group: Chat
  readonly logged: () => string
  readonly hears: (count: number) => Promise<void>
  /** Stops polling as a shutdown does. */
  readonly stopPolling: () => Promise<void>
  readonly startPolling: () => void
  readonly stop: () => Promise<void>
}

export async function openTelegramWorld(options: BotApiServerOptions = {}): Promise<TelegramWorld> {
  const server = await startBotApiServer({ webhookRetryMs: 5, ...options })
  const lines: string[] = []
  const log = pino({ level: 'debug' }, { write: line => void lines.push(line) })
  const config = { token: server.token, apiRoot: server.url, updates: { by: 'polling' } } as const
  const platform = openTelegram(config, log, { request: 1, upload: 1, poll: 5 })
  const received: Incoming[] = []
  const core: { receive: Receive } = { receive: async () => ({ kind: 'accepted' }) }
  const lan = server.user({ id: 1001, firstName: 'Lan', lastName: 'Lê', username: 'lan_snv', languageCode: 'vi' })
  const minh = server.user({ id: 1002, firstName: 'Minh' })
  const receive = async (incoming: Incoming): Promise<Outcome> => {
    received.push(incoming)
    return core.receive(incoming)
  }
  let polling: { readonly abort: AbortController; readonly done: Promise<void> } | undefined
  const startPolling = () => {
    const abort = new AbortController()
    polling = { abort, done: platform.poll!(receive, abort.signal) }
  }
  const stopPolling = async () => {
    polling?.abort.abort()
    await polling?.done
  }
  server.starts(lan)
  const group = server.group({ title: 'Sở Nội vụ', members: [lan, minh] })
  server.addsBot(group, lan)
  await platform.start(menu)
  startPolling()
  const hears = (count: number) =>
    vi.waitFor(() => expect(received).toHaveLength(count), { timeout: 5000, interval: 5 })
  await hears(2)
  received.length = 0
  server.forgetCalls()
  return {
    server,
    platform,
    received,
    core,
    lan,
    minh,
    group,
    logged: () => lines.join(''),
    hears,
    startPolling,
    stopPolling,
    stop: async () => {
      server.healthy()
      await stopPolling()
      await platform.stop()
      await server.stop()
    },
  }
}

export function deliveryTo(chat: { readonly id: number; readonly kind?: string }, more: Partial<Delivery>): Delivery {
  const isGroup = chat.kind !== undefined && chat.kind !== 'private'
  return testDelivery({ chatKey: String(chat.id), isGroup, ...more })
}
