// The Zalo Bot Platform as a platform: static token, polling or webhook, private chats, and groups where both sides allow them.
import type { Logger } from 'pino'
import type { CommandMenu } from '../../chat/command.ts'
import type { IncomingFile } from '../../chat/incoming.ts'
import { foldWord } from '../../language/vietnamese.ts'
import { type Platform, type Receive, SendFailure } from '../platform.ts'
import { type BotApi, type BotSelf, openBotApi } from './zalo-bot-api.ts'
import { checkBot } from './zalo-bot-check.ts'
import { decodeBotUpdate } from './zalo-bot-decode.ts'
import { pollBot } from './zalo-bot-poll.ts'
import { readBotUpdate, type ZaloBotUpdate } from './zalo-bot-update.ts'
import type { ZaloBotConfig } from './zalo-config.ts'
import { downloadFile } from './zalo-download.ts'
import { hear } from './zalo-hear.ts'
import { openInFlight } from './zalo-in-flight.ts'
import { isSameSecret } from './zalo-secret.ts'
import { sendDelivery, type Wire } from './zalo-send.ts'
import type { Medium, Sent, ZaloChat, ZaloTransport } from './zalo-transport.ts'
import { mountWebhook } from './zalo-webhook.ts'

/** What both of Zalo's platforms are opened with, beside their own configuration. */
export type ZaloParts = Pick<Wire, 'database' | 'languages' | 'links' | 'now'> & {
  readonly log: Logger
  readonly patience?: Patience
}

/** Seconds until a request counts as lost, and how long a poll stays open. */
export type Patience = { readonly request: number; readonly poll: number }

const usualPatience: Patience = { request: 30, poll: 30 }

/** Zalo publishes no numbers: what people report never to have been refused. */
const limits = { perSecond: 5, perPrivateChatPerSecond: 1, perGroupPerMinute: 20 }

/** Nothing is sent before `start`; the connection's name needs no request. */
export function openZaloBot(config: ZaloBotConfig, { log, patience = usualPatience, ...parts }: ZaloParts): Platform {
  const botId = config.token.split(':')[0]!
  const connection = `zalo:${botId}`
  const api = openBotApi(config.token, config.apiRoot, patience.request)
  let self: BotSelf | undefined
  let words: ReadonlySet<string> = new Set()

  async function whoAmI(): Promise<BotSelf> {
    self ??= await api.getMe()
    return self
  }

  const namesOf = (me: BotSelf | undefined) => [me?.display_name, me?.account_name].filter(name => name !== undefined)
  const transport = botTransport(api, connection, () => namesOf(self).find(name => name !== ''))
  const wire: Wire = { ...parts, transport, inFlight: openInFlight(), words: () => words }

  async function handle(update: ZaloBotUpdate, receive: Receive): Promise<void> {
    const me = await whoAmI()
    const hearsGroups = config.hearsGroups && me.can_join_groups
    const event = decodeBotUpdate(update, { names: namesOf(me), words, hearsGroups })
    if (event) await hear(wire, event, receive)
  }

  const { updates } = config
  const path = `/zalo/bot/${botId}`
  return {
    name: 'zalo',
    connection,
    limits,
    sharesNoPhone: true,
    ...(!config.hearsGroups && { tellsOneByOne: true as const }),
    start: async menu => {
      words = wordsIn(menu)
      const { account_name: account } = await whoAmI()
      if (updates.by === 'webhook') await api.setWebhook(updates.publicUrl + path, updates.secret)
      else if ((await api.getWebhook()) !== '') await api.deleteWebhook()
      log.info({ connection, account, by: updates.by }, 'connected to the Zalo Bot Platform')
    },
    ...(updates.by === 'webhook'
      ? {
          mount: (web, receive) =>
            mountWebhook(web, {
              path,
              isGenuine: http => isSameSecret(http.req.header('x-bot-api-secret-token') ?? '', updates.secret),
              read: readBotUpdate,
              handle: update => handle(update, receive),
              log,
            }),
        }
      : {
          poll: (receive, signal, mayPoll) => {
            const getUpdates = (abort: AbortSignal) => api.getUpdates(patience.poll, abort)
            return pollBot({ getUpdates, handle: update => handle(update, receive), log, mayPoll }, signal)
          },
        }),
    send: delivery => sendDelivery(wire, delivery),
    probe: async () => void (await api.getMe()),
    check: () => checkBot(api, config, path, parts.links.isPublic),
    download: file => download(wire, file, config.apiRoot),
    stop: () => wire.inFlight.idle(),
  }
}

/** The first words of each command, as they are typed without accents. */
export function wordsIn(menu: CommandMenu): ReadonlySet<string> {
  return new Set(menu.flatMap(({ word, english }) => [foldWord(word), foldWord(english)]))
}

function botTransport(api: BotApi, connection: string, calledInGroup: () => string | undefined): ZaloTransport {
  const asSent = (sent: Awaited<ReturnType<BotApi['sendMessage']>>): Sent => ({
    remoteId: sent.message_id,
    at: new Date(sent.date ?? Date.now()),
  })
  return {
    connection,
    takesFiles: false,
    calledInGroup,
    say: async ({ key }, text) => asSent(await api.sendMessage(key, text)),
    carry: async (chat, medium) => {
      const address = isPicture(medium) ? await medium.address() : undefined
      return address === undefined ? undefined : carryPicture(api, chat, medium, address, asSent)
    },
  }
}

function isPicture({ kind, file }: Medium): boolean {
  return kind === 'picture' && /^image\/(png|jpeg)$/.test(file.mime)
}

/** Zalo fetches it from us; where it cannot, the picture is said as an address. */
async function carryPicture(
  api: BotApi,
  { key }: ZaloChat,
  { caption }: Medium,
  address: string,
  asSent: (sent: Awaited<ReturnType<BotApi['sendPhoto']>>) => Sent,
): Promise<Sent | undefined> {
  try {
    return asSent(await api.sendPhoto(key, address, caption))
  } catch (error) {
    if (error instanceof SendFailure && error.kind === 'never' && error.reason === 'rejected') return undefined
    throw error
  }
}

/** Pictures stand at an address of Zalo's; all else came through our own page. */
async function download({ links }: Wire, { handle }: IncomingFile, apiRoot: string): Promise<Uint8Array> {
  return (await links.received(handle)) ?? downloadFile(handle, apiRoot)
}
