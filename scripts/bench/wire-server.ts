// A Bot API server that does nothing but answer: what is measured is the bot, not the server that validates it in the tests.
import { createServer, type IncomingMessage } from 'node:http'
import { ApiError } from '../../tests/support/bot-api-server/errors.ts'
import { createLimits } from '../../tests/support/bot-api-server/limits.ts'

type Button = { readonly text: string; readonly callback_data?: string }

/** A message the bot sent or changed. */
export type Shown = {
  readonly chatId: number
  readonly messageId: number
  readonly text: string
  readonly buttons: readonly Button[]
  /** performance.now() */
  readonly at: number
}

export type WireServer = {
  readonly url: string
  readonly token: string
  readonly secret: string
  /** What the bot's program calls this server's bot. */
  readonly connection: string
  /** Where updates are posted; one address per process. */
  readonly webhooks: Set<string>
  /** Calls that were refused with 429. */
  readonly refused: () => number
  readonly calls: () => number
  readonly onShown: (listener: (shown: Shown) => void) => void
  readonly stop: () => Promise<void>
}

const token = '7000000001:AAF-local-bot-api-server-token-000000'
const bot = { id: 7_000_000_001, is_bot: true, first_name: 'Thi đua', username: 'thidua_bot' }

const asJson = { 'content-type': 'application/json' }

type Params = Readonly<Record<string, unknown>>

export async function openWireServer(options: { readonly enforceLimits?: boolean } = {}): Promise<WireServer> {
  const limits = createLimits(options.enforceLimits ?? false, () => new Date())
  const listeners: ((shown: Shown) => void)[] = []
  const webhooks = new Set<string>()
  let refused = 0
  let calls = 0
  let lastMessageId = 1000

  function answer(method: string, params: Params): unknown {
    switch (method) {
      case 'getMe':
        return { ...bot, can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: false }
      case 'setWebhook':
        webhooks.add(String(params.url))
        return true
      case 'sendMessage':
      case 'editMessageText':
        return show(method, params)
      default:
        return true
    }
  }

  function show(method: string, params: Params): unknown {
    const chatId = Number(params.chat_id)
    const isPrivate = chatId > 0
    limits.refuseHeld(chatId)
    if (method === 'sendMessage') limits.spend({ id: chatId, kind: isPrivate ? 'private' : 'supergroup' }, 1)
    lastMessageId += 1
    const messageId = method === 'sendMessage' ? lastMessageId : Number(params.message_id)
    const text = String(params.text)
    const shown = { chatId, messageId, text, buttons: buttonsOf(params.reply_markup), at: performance.now() }
    for (const listener of listeners) listener(shown)
    const chat = isPrivate ? { id: chatId, type: 'private', first_name: 'Người' } : { id: chatId, type: 'supergroup' }
    return { message_id: messageId, date: Math.floor(Date.now() / 1000), chat, from: bot, text }
  }

  const http = createServer(async (request, response) => {
    const method = request.url?.split('?')[0]?.split('/').at(-1) ?? ''
    const params = await readParams(request)
    calls += 1
    try {
      response.writeHead(200, asJson).end(JSON.stringify({ ok: true, result: answer(method, params) }))
    } catch (error) {
      const { status, body } = refusal(error)
      if (status === 429) refused += 1
      response.writeHead(status, asJson).end(JSON.stringify(body))
    }
  })
  http.keepAliveTimeout = 60_000
  const url = await new Promise<string>(resolve =>
    http.listen(0, '127.0.0.1', () => {
      const address = http.address()
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
    }),
  )
  return {
    url,
    token,
    secret: 'a-secret-of-more-than-sixteen-letters',
    connection: `telegram:${bot.id}`,
    webhooks,
    refused: () => refused,
    calls: () => calls,
    onShown: listener => void listeners.push(listener),
    stop: async () => {
      const closed = new Promise(resolve => http.close(resolve))
      http.closeAllConnections()
      await closed
    },
  }
}

/** Our own bots send JSON only. */
async function readParams(request: IncomingMessage): Promise<Params> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString('utf8')
  return text.startsWith('{') ? (JSON.parse(text) as Params) : {}
}

function buttonsOf(markup: unknown): readonly Button[] {
  const rows = (markup as { inline_keyboard?: Button[][] } | undefined)?.inline_keyboard
  return rows?.flat() ?? []
}

function refusal(error: unknown): { status: number; body: Params } {
  if (!(error instanceof ApiError)) throw error
  const { code, message: description, parameters } = error
  return { status: code, body: { ok: false, error_code: code, description, parameters } }
}
