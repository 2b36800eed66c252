// The same office on one platform: its people, the server that plays the platform, what they say and what reached them.
import { newId } from '../../src/db/new-id.ts'
import { startSlackServer } from '../../tests/support/slack-server/server.ts'
import { botEvent } from '../../tests/support/zalo-server/bot-methods.ts'
import { startZaloServer } from '../../tests/support/zalo-server/server.ts'
import type { NewPerson } from '../support/add-office.ts'
import type { Environment } from '../support/started-process.ts'
import { telegramEnvironment } from './contest.ts'
import { firstPersonId, nameOfPerson } from './sized-office.ts'
import { openWireServer } from './wire-server.ts'

/** A message that reached somebody's private chat, by the machine's clock. */
export type Arrival = { readonly person: number; readonly text: string; readonly atMillis: number }

export type PlatformWorld = {
  readonly connection: string
  readonly people: readonly NewPerson[]
  readonly environment: (port: number) => Environment
  /** The program knows the platform, and may be called. */
  readonly isConnected: () => boolean
  /** Resolves with the status once the program acknowledged it. */
  readonly says: (person: number, text: string) => Promise<number>
  readonly arrivals: () => readonly Arrival[]
  /** Calls that the server refused: too many, or against a rule. */
  readonly refused: () => number
  readonly stop: () => Promise<void>
}

export type PlatformKind = {
  readonly name: string
  /** As its adapter declares: the measure's own yardstick. */
  readonly permittedPerSecond: number
  readonly open: (members: number) => Promise<PlatformWorld>
}

export const platformKinds: readonly PlatformKind[] = [
  { name: 'Telegram', permittedPerSecond: 30, open: openTelegramWorld },
  { name: 'Slack', permittedPerSecond: 8, open: openSlackWorld },
  { name: 'Zalo', permittedPerSecond: 5, open: openZaloWorld },
]

const sinceEpoch = (at: number) => performance.timeOrigin + at
const numbersTo = (members: number) => Array.from({ length: members }, (_, number) => number)

async function openTelegramWorld(members: number): Promise<PlatformWorld> {
  const server = await openWireServer({ enforceLimits: true })
  const arrived: Arrival[] = []
  server.onShown(({ chatId, text, at }) =>
    arrived.push({ person: chatId - firstPersonId, text, atMillis: sinceEpoch(at) }),
  )
  let lastId = 0
  return {
    connection: server.connection,
    people: numbersTo(members).map(number => ({ ...named(number), key: String(firstPersonId + number) })),
    environment: port => telegramEnvironment(server, port, true),
    isConnected: () => server.webhooks.size > 0,
    says: (person, text) => {
      const id = firstPersonId + person
      const from = { id, is_bot: false, first_name: nameOfPerson(person), language_code: 'vi' }
      const chat = { id, type: 'private', first_name: nameOfPerson(person) }
      lastId += 1
      const message = { message_id: lastId, date: Math.floor(Date.now() / 1000), chat, from, text }
      const [webhook = ''] = server.webhooks
      return post(webhook, { update_id: lastId, message }, { 'x-telegram-bot-api-secret-token': server.secret })
    },
    arrivals: () => arrived,
    refused: server.refused,
    stop: server.stop,
  }
}

async function openSlackWorld(members: number): Promise<PlatformWorld> {
  const server = await startSlackServer()
  const chats = numbersTo(members).map(number => {
    const user = server.user(nameOfPerson(number))
    return { user, im: server.im(user) }
  })
  const keyOf = (id: string) => `${server.workspace.id}:${id}`
  return {
    connection: 'slack',
    people: chats.map(({ user, im }, number) => ({
      ...named(number),
      ...{ key: keyOf(user.id), privateChatKey: keyOf(im.id) },
    })),
    environment: port => {
      server.postsTo(`http://127.0.0.1:${port}/slack/events`)
      return {
        SLACK_BOT_TOKEN: server.workspace.token,
        SLACK_SIGNING_SECRET: server.signingSecret,
        SLACK_API_URL: server.apiUrl,
      }
    },
    isConnected: () => server.callsOf('auth.test').length > 0,
    says: async (person, text) => {
      const { user, im } = chats[person]!
      return (await server.says(user, im, text)).status
    },
    arrivals: () =>
      chats.flatMap(({ im }, person) =>
        im.messages
          .filter(({ userId }) => !userId)
          .map(({ ts, blocks }) => ({ person, text: JSON.stringify(blocks), atMillis: Number(ts) * 1000 })),
      ),
    refused: () => server.calls.filter(({ error }) => error).length,
    stop: server.stop,
  }
}

async function openZaloWorld(members: number): Promise<PlatformWorld> {
  const server = await startZaloServer()
  const people = numbersTo(members).map(number => server.person(nameOfPerson(number)))
  for (const { id } of people) server.world.started.add(id)
  const { bot, world } = server
  return {
    connection: `zalo:${bot.token.split(':')[0]}`,
    people: people.map(({ id }, number) => ({ ...named(number), key: id })),
    environment: () => ({
      ZALO_BOT_TOKEN: bot.token,
      ZALO_API_ROOT: server.url,
      ZALO_WEBHOOK_SECRET: 'webhook-secret-of-the-bench',
    }),
    isConnected: () => bot.webhook !== undefined,
    says: (person, text) => {
      const speaker = people[person]!
      const event = botEvent('message.text.received', speaker, { id: speaker.id, isGroup: false }, { text })
      const { url = '', secret = '' } = bot.webhook ?? {}
      return post(url, { ok: true, result: event }, { 'x-bot-api-secret-token': secret })
    },
    arrivals: () =>
      people.flatMap(({ id }, person) => server.seen(id).map(({ text, at }) => ({ person, text, atMillis: at }))),
    refused: () => world.violations.length,
    stop: server.stop,
  }
}

function named(number: number) {
  return { memberId: newId(), name: nameOfPerson(number) }
}

async function post(url: string, body: object, headers: Readonly<Record<string, string>>): Promise<number> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  }
  const response = await fetch(url, init)
  await response.arrayBuffer()
  return response.status
}
