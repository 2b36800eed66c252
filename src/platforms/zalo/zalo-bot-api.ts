// The Bot Platform's methods we use: the token stands in the address, so addresses never leave this file.
import { z } from 'zod'
import { botFailure } from './zalo-bot-failure.ts'
import { ask, gatewayFailure, postJson } from './zalo-request.ts'

const envelope = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  description: z.string().default(''),
  error_code: z.number().optional(),
})

const me = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  account_name: z.string().default(''),
  display_name: z.string().optional(),
  can_join_groups: z.boolean().default(false),
})

const sent = z.object({
  message_id: z.union([z.string(), z.number()]).transform(String),
  date: z.number().optional(),
})

const webhook = z.object({ url: z.string().default('') })

export type BotSelf = z.infer<typeof me>

export type BotApi = {
  readonly getMe: () => Promise<BotSelf>
  readonly getUpdates: (seconds: number, signal: AbortSignal) => Promise<unknown>
  readonly setWebhook: (url: string, secret: string) => Promise<void>
  readonly deleteWebhook: () => Promise<void>
  /** The address updates are posted to; empty where none is set. */
  readonly getWebhook: () => Promise<string>
  readonly sendMessage: (chatId: string, text: string) => Promise<z.infer<typeof sent>>
  readonly sendPhoto: (chatId: string, photo: string, caption: string) => Promise<z.infer<typeof sent>>
}

/** `requestSeconds` until an ordinary request counts as lost. Every method throws `SendFailure`. */
export function openBotApi(token: string, apiRoot: string, requestSeconds: number): BotApi {
  async function call(method: string, params: object = {}, seconds = requestSeconds, signal?: AbortSignal) {
    const request = { url: `${apiRoot}/bot${token}/${method}`, init: postJson(params), timeoutSeconds: seconds, signal }
    const answer = await ask({ name: method, ...request })
    const read = envelope.safeParse(answer.body)
    if (!read.success) throw gatewayFailure(method, answer)
    if (!read.data.ok) throw botFailure(method, answer, read.data)
    return read.data.result
  }
  return {
    getMe: async () => me.parse(await call('getMe')),
    // The documentation gives the seconds as a text.
    getUpdates: (seconds, signal) => call('getUpdates', { timeout: String(seconds) }, seconds + 15, signal),
    setWebhook: async (url, secret) => void (await call('setWebhook', { url, secret_token: secret })),
    deleteWebhook: async () => void (await call('deleteWebhook')),
    getWebhook: async () => webhook.parse((await call('getWebhookInfo')) ?? {}).url,
    sendMessage: async (chatId, text) => sent.parse(await call('sendMessage', { chat_id: chatId, text })),
    sendPhoto: async (chatId, photo, caption) =>
      sent.parse(await call('sendPhoto', { chat_id: chatId, photo, ...(caption !== '' && { caption }) })),
  }
}
