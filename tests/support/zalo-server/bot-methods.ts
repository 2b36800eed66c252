// The Bot Platform's methods, refusing what Zalo's documentation refuses.
import { freshId, show, tick, type World } from './state.ts'

export type Bot = {
  readonly token: string
  readonly name: string
  readonly canJoinGroups: boolean
  webhook?: { readonly url: string; readonly secret: string }
}

type Params = Readonly<Record<string, unknown>>

/** An answer of Zalo's that is no success. */
export class BotRefusal extends Error {
  readonly code: number
  constructor(code: number, description: string) {
    super(description)
    this.code = code
  }
}

export type MethodParts = {
  readonly world: World
  readonly bot: Bot
  readonly nextUpdate: (seconds: number) => Promise<unknown>
}

const mostText = 2000

export const botMethods: Readonly<Record<string, (parts: MethodParts, params: Params) => Promise<unknown>>> = {
  getMe: async ({ bot }) => ({
    id: bot.token.split(':')[0],
    account_name: bot.name,
    account_type: 'BASIC',
    can_join_groups: bot.canJoinGroups,
  }),
  getUpdates: async ({ world, bot, nextUpdate }, params) => {
    if (bot.webhook) throw broken(world, 'getUpdates while a webhook is set')
    if (params.timeout !== undefined && typeof params.timeout !== 'string')
      throw broken(world, 'getUpdates: timeout is a text')
    if (params.offset !== undefined) throw broken(world, 'getUpdates takes no offset')
    const update = await nextUpdate(Number(params.timeout ?? '30'))
    if (update === undefined) throw new BotRefusal(408, 'Request timeout')
    return update
  },
  setWebhook: async ({ world, bot }, params) => {
    const url = textParam(world, 'setWebhook', params, 'url')
    const secret = textParam(world, 'setWebhook', params, 'secret_token')
    if (secret.length < 8 || secret.length > 256) throw broken(world, 'setWebhook: secret_token has 8 to 256 signs')
    bot.webhook = { url, secret }
    return { url, updated_at: tick() }
  },
  deleteWebhook: async ({ bot }) => {
    bot.webhook = undefined
    return { url: '', updated_at: tick() }
  },
  getWebhookInfo: async ({ bot }) => ({ url: bot.webhook?.url ?? '', updated_at: tick() }),
  sendMessage: async ({ world }, params) => {
    const chatId = chatParam(world, 'sendMessage', params)
    const text = textParam(world, 'sendMessage', params, 'text')
    checkText(world, 'sendMessage: text', text)
    for (const key of Object.keys(params))
      if (!['chat_id', 'text'].includes(key)) throw broken(world, `sendMessage knows no ${key}`)
    const shown = show(world, chatId, { text })
    return { message_id: shown.id, date: shown.at }
  },
  sendPhoto: async ({ world }, params) => {
    const chatId = chatParam(world, 'sendPhoto', params)
    const address = textParam(world, 'sendPhoto', params, 'photo')
    const caption = params.caption === undefined ? '' : textParam(world, 'sendPhoto', params, 'caption')
    if (caption !== '') checkText(world, 'sendPhoto: caption', caption)
    const shown = show(world, chatId, { text: caption, file: await fetched(address) })
    return { message_id: shown.id, date: shown.at }
  },
}

/** Zalo fetches the picture itself; what it cannot have is refused. */
async function fetched(address: string) {
  const response = await fetch(address).catch(() => undefined)
  const mime = response?.headers.get('content-type') ?? ''
  if (!response?.ok || !/^image\/(png|jpeg)/.test(mime)) throw new BotRefusal(400, 'photo url is invalid')
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return { name: decodeURIComponent(name ?? 'photo'), mime, bytes: new Uint8Array(await response.arrayBuffer()) }
}

function chatParam(world: World, method: string, params: Params): string {
  const id = textParam(world, method, params, 'chat_id')
  if (world.groups.has(id)) return id
  if (!world.people.has(id) || !world.started.has(id)) throw new BotRefusal(400, 'chat not found')
  if (world.blocked.has(id)) throw new BotRefusal(403, 'bot was blocked by the user')
  return id
}

function textParam(world: World, method: string, params: Params, name: string): string {
  const value = params[name]
  if (typeof value !== 'string') throw broken(world, `${method}: ${name} is a text`)
  return value
}

function checkText(world: World, what: string, text: string): void {
  if (text.length < 1 || text.length > mostText) throw broken(world, `${what} has 1 to ${mostText} characters`)
  if (text !== text.normalize('NFC')) throw broken(world, `${what} is not composed`)
}

function broken(world: World, rule: string): BotRefusal {
  world.violations.push(rule)
  return new BotRefusal(400, rule)
}

/** As an update carries it. */
export function botEvent(
  name: string,
  from: { readonly id: string; readonly name: string; readonly isBot?: boolean },
  chat: { readonly id: string; readonly isGroup: boolean },
  content: Params,
) {
  return {
    event_name: name,
    message: {
      from: { id: from.id, display_name: from.name, is_bot: from.isBot ?? false },
      chat: { id: chat.id, chat_type: chat.isGroup ? 'GROUP' : 'PRIVATE' },
      message_id: freshId(),
      date: tick(),
      ...content,
    },
  }
}
