// Telegram through grammY: updates by polling or webhook in, deliveries out. The wiring of this folder.
import { Api } from 'grammy'
import type { Logger } from 'pino'
import type { IncomingFile } from '../../chat/incoming.ts'
import type { Outcome } from '../../chat/outcome.ts'
import { type Platform, type Receive, SendFailure } from '../platform.ts'
import { openAgent } from './telegram-agent.ts'
import { checkTelegram } from './telegram-check.ts'
import type { TelegramConfig } from './telegram-config.ts'
import { type BotIdentity, decodeUpdate } from './telegram-decode.ts'
import { downloadBytes, mostDownloadBytes, tooLarge } from './telegram-download.ts'
import { toSendFailure } from './telegram-failure.ts'
import { startLink } from './telegram-keyboard.ts'
import { commandLists } from './telegram-menu.ts'
import { pollUpdates } from './telegram-poll.ts'
import { openPresses } from './telegram-press.ts'
import { sendDelivery } from './telegram-send.ts'
import { type TelegramUpdate, wantedUpdates } from './telegram-update.ts'
import { mountWebhook } from './telegram-webhook.ts'

/** Seconds until a request counts as lost. */
export type Patience = { readonly request: number; readonly upload: number; readonly poll: number }

const usualPatience: Patience = { request: 30, upload: 120, poll: 30 }

/** Nothing is sent before `start`; the connection's name needs no request. */
export function openTelegram(config: TelegramConfig, log: Logger, patience: Patience = usualPatience): Platform {
  const agent = openAgent(config)
  const apiWith = (timeoutSeconds: number) =>
    new Api(config.token, { apiRoot: config.apiRoot, timeoutSeconds, baseFetchConfig: { agent, compress: true } })
  const api = apiWith(patience.request)
  const uploadApi = apiWith(patience.upload)
  // A poll that is answered late is still a poll that works.
  const pollApi = apiWith(patience.poll + 15)
  const botId = Number(config.token.split(':')[0])
  const connection = `telegram:${botId}`
  const presses = openPresses(api)
  let identity: BotIdentity | undefined

  async function whoAmI(): Promise<BotIdentity> {
    if (identity) return identity
    const me = await failing(api.getMe())
    identity = { id: me.id, username: me.username, connection }
    return identity
  }

  async function handle(update: TelegramUpdate, receive: Receive): Promise<void> {
    const incoming = decodeUpdate(update, await whoAmI())
    const query = update.callback_query?.id
    const outcome: Outcome = incoming ? await receive(incoming) : { kind: 'accepted' }
    if (query !== undefined) presses.answer(query, outcome)
  }

  const { updates } = config
  const wire = { api, uploadApi, log, username: async () => (await whoAmI()).username }
  const path = `/telegram/${botId}`

  return {
    name: 'telegram',
    connection,
    limits: config.isUnpaced ? {} : { perSecond: 30, perPrivateChatPerSecond: 1, perGroupPerMinute: 20 },
    start: async menu => {
      const { username } = await whoAmI()
      await failing(
        updates.by === 'webhook'
          ? api.setWebhook(updates.publicUrl + path, { secret_token: updates.secret, allowed_updates: wantedUpdates })
          : api.deleteWebhook(),
      )
      for (const { commands, ...where } of commandLists(menu)) await failing(api.setMyCommands(commands, where))
      log.info({ connection, username, by: updates.by }, 'connected to Telegram')
    },
    ...(updates.by === 'webhook'
      ? {
          mount: (web, receive) =>
            mountWebhook(web, { path, secret: updates.secret, log, handle: update => handle(update, receive) }),
        }
      : {
          poll: (receive, signal, mayPoll) => {
            const getUpdates = (offset: number, abort: AbortSignal) =>
              pollApi.getUpdates({ offset, timeout: patience.poll, allowed_updates: wantedUpdates }, forGrammy(abort))
            return pollUpdates({ getUpdates, handle: update => handle(update, receive), log, mayPoll }, signal)
          },
        }),
    send: delivery => sendDelivery(wire, delivery),
    probe: async () => void (await failing(api.getMe())),
    check: () => checkTelegram(api, config, path),
    download: async file => {
      if (file.size > mostDownloadBytes) throw tooLarge()
      return downloadBytes(await fileAddress(api, config, file), agent)
    },
    privateLink: payload => identity && startLink(identity.username, payload),
    stop: async () => {
      await presses.idle()
      agent.destroy()
    },
  }
}

/** Everything that leaves this folder is free of the token, which stands in grammY's errors. */
async function failing<T>(request: Promise<T>): Promise<T> {
  return request.catch(error => {
    throw toSendFailure(error)
  })
}

async function fileAddress(api: Api, { apiRoot, token }: TelegramConfig, file: IncomingFile): Promise<string> {
  const { file_path: path } = await failing(api.getFile(file.handle))
  // A self-hosted server started with --local names a place on its own disk instead.
  if (path === undefined || path.startsWith('/'))
    throw new SendFailure('never', 'getFile: the server hands out no files over HTTP', { reason: 'rejected' })
  return `${apiRoot}/file/bot${token}/${path.split('/').map(encodeURIComponent).join('/')}`
}

type GrammySignal = Parameters<Api['getUpdates']>[1]

/** grammY is typed against its own stand-in for Node's signal, which works as well. */
function forGrammy(signal: AbortSignal): GrammySignal {
  return signal as unknown as GrammySignal
}
