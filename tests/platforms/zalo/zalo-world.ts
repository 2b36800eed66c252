// The real Zalo adapters against the local Zalo: the Bot Platform by polling, the Official Account by its webhook.
import { Hono } from 'hono'
import { pino } from 'pino'
import { expect, vi } from 'vitest'
import type { CommandMenu } from '../../../src/chat/command.ts'
import type { Incoming } from '../../../src/chat/incoming.ts'
import { newId } from '../../../src/db/new-id.ts'
import { openFileLinks } from '../../../src/delivery/file-link-store.ts'
import { openLanguages } from '../../../src/language/translate.ts'
import type { Delivery, Platform, Receive } from '../../../src/platforms/platform.ts'
import { openZaloAccount } from '../../../src/platforms/zalo/zalo-account.ts'
import { openZaloBot } from '../../../src/platforms/zalo/zalo-bot.ts'
import { filePages } from '../../../src/web/file-pages.ts'
import { openWebServer } from '../../../src/web/web-server.ts'
import { openTestDatabase, type TestDatabase } from '../../support/database.ts'
import { freePort } from '../../support/free-port.ts'
import { startZaloServer, type ZaloServer, type ZaloServerOptions } from '../../support/zalo-server/server.ts'
import type { Group, Person } from '../../support/zalo-server/state.ts'

const menu: CommandMenu = [
  {
    word: 'dangky',
    english: 'pledge',
    description: { vi: 'Đăng ký thi đua', en: 'Register a pledge' },
    where: 'anywhere',
    isForManagers: false,
    asks: true,
  },
  {
    word: 'thongbao',
    english: 'announce',
    description: { vi: 'Gửi thông báo', en: 'Announce' },
    where: 'anywhere',
    isForManagers: true,
    asks: true,
  },
]

export type ZaloWorld = {
  readonly server: ZaloServer
  readonly database: TestDatabase
  readonly platform: Platform
  /** What reached the core, in order; `receive` may be changed by a test. */
  readonly received: Incoming[]
  readonly core: { receive: Receive }
  readonly lan: Person
  readonly minh: Person
  readonly group: Group
  readonly publicUrl: string
  readonly logged: () => string
  /** Moves the machine clock of the adapter. */
  readonly passes: (hours: number) => void
  readonly hears: (count: number) => Promise<void>
  readonly stop: () => Promise<void>
}

export type ZaloWorldOptions = ZaloServerOptions & {
  readonly hearsGroups?: boolean
  readonly updatesBy?: 'polling' | 'webhook'
  readonly isPublic?: boolean
}

const webhookSecret = 'webhook-secret-of-tests'
const languages = openLanguages()

export async function openZaloWorld(kind: 'bot' | 'account', options: ZaloWorldOptions = {}): Promise<ZaloWorld> {
  const server = await startZaloServer(options)
  const database = await openTestDatabase()
  const port = await freePort()
  const publicUrl = `http://127.0.0.1:${port}`
  const lines: string[] = []
  const log = pino({ level: 'debug' }, { write: line => void lines.push(line) })
  let aheadMillis = 0
  const now = () => new Date(Date.now() + aheadMillis)
  const links = openFileLinks(database, options.isPublic === false ? undefined : publicUrl, now)
  const parts = { database, languages, links, now, log, patience: { request: 2, poll: 1 } }
  const platform =
    kind === 'bot'
      ? openZaloBot(
          {
            token: server.bot.token,
            apiRoot: server.url,
            hearsGroups: options.hearsGroups ?? true,
            updates: updatesOf(options, publicUrl),
          },
          parts,
        )
      : openZaloAccount(accountConfig(server), parts)
  const received: Incoming[] = []
  const core: { receive: Receive } = { receive: async () => ({ kind: 'accepted' }) }
  const receive: Receive = async incoming => {
    received.push(incoming)
    return core.receive(incoming)
  }
  const web = new Hono()
  platform.mount?.(web, receive)
  filePages(web, { database, languages, publicUrl, receive, machineNow: now })
  const pages = await openWebServer(web, '127.0.0.1', port)
  server.account.webhook = `${publicUrl}/zalo/oa/${server.account.oaId}`
  const lan = server.person('Lê Thị Lan')
  const minh = server.person('Minh')
  for (const { id, name } of [lan, minh]) {
    server.world.started.add(id)
    const account = { connection: platform.connection, remoteId: id, privateChatKey: id, displayName: name }
    await database.client.chatAccount.create({ data: { id: newId(), ...account, lastSeenAt: new Date() } })
  }
  const group = server.group('Toàn thể Sở Nội vụ', [lan, minh])
  await platform.start(menu)
  const abort = new AbortController()
  const polling = platform.poll?.(receive, abort.signal)
  return {
    server,
    database,
    platform,
    received,
    core,
    lan,
    minh,
    group,
    publicUrl,
    logged: () => lines.join(''),
    passes: hours => {
      aheadMillis += hours * 3_600_000
    },
    hears: count => vi.waitFor(() => expect(received).toHaveLength(count), { timeout: 8000, interval: 5 }),
    stop: async () => {
      abort.abort()
      await polling
      await platform.stop()
      await pages.stop()
      await server.stop()
      await database.close()
    },
  }
}

function updatesOf({ updatesBy = 'polling' }: ZaloWorldOptions, publicUrl: string) {
  return updatesBy === 'polling'
    ? ({ by: 'polling' } as const)
    : ({ by: 'webhook', publicUrl, secret: webhookSecret } as const)
}

export function accountConfig({ account, url }: Pick<ZaloServer, 'account' | 'url'>) {
  const { oaId, appId, appSecret, oaSecret } = account
  return { oaId, appId, appSecret, oaSecret, refreshToken: 'refresh-0', apiRoot: url, oauthRoot: url }
}

let rows = 0

export function deliveryTo(
  chat: { readonly id: string; readonly isGroup: boolean },
  more: Partial<Delivery>,
): Delivery {
  rows += 1
  const row = `row${rows}`
  return {
    chatKey: chat.id,
    isGroup: chat.isGroup,
    message: { blocks: [] },
    token: index => `${row}.${index}`,
    replaces: [],
    removes: false,
    isAnswer: true,
    voice: 'vi',
    file: async () => {
      throw new Error('this message has no file')
    },
    alreadySent: [],
    turn: async () => {},
    partSent: async () => {},
    fileUploaded: async () => {},
    createdAt: new Date(),
    ...more,
  }
}
