// A local Zalo on one port: the Bot Platform, the Official Account and the token service, with people to talk to.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type Account, accountCall, newAccount } from './account.ts'
import { type Bot, BotRefusal, botMethods } from './bot-methods.ts'
import { openPost, type Post } from './post.ts'
import { newWorld, takeFault, type World } from './state.ts'
import { openTalkers, type Talkers } from './talkers.ts'

export type ZaloServerOptions = {
  readonly canJoinGroups?: boolean
  readonly botName?: string
  /** Milliseconds before each next try of a webhook. */
  readonly webhookRetryMs?: readonly number[]
}

export type ZaloServer = Talkers & {
  readonly url: string
  readonly world: World
  readonly bot: Bot
  readonly account: Account
  readonly post: Post
  readonly stop: () => Promise<void>
}

export async function startZaloServer(options: ZaloServerOptions = {}): Promise<ZaloServer> {
  const world = newWorld()
  const bot: Bot = {
    token: '4129876543210:zalo-bot-secret-of-tests',
    name: options.botName ?? 'Trợ lý Thi đua',
    canJoinGroups: options.canJoinGroups ?? true,
  }
  const account = newAccount()
  const post = openPost(bot, account, options.webhookRetryMs ?? [20, 40, 80])
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://zalo.test')
    const hosted = world.hosted.get(url.pathname)
    if (hosted) {
      response.writeHead(200, { 'content-type': hosted.mime })
      response.end(hosted.bytes)
      return
    }
    const body = await bodyOf(request)
    const method = new RegExp(`^/bot${escaped(bot.token)}/(\\w+)$`).exec(url.pathname)?.[1]
    const where = method ?? url.pathname
    const fault = takeFault(world, where)
    if (fault?.kind === 'dropBefore') return void request.socket.destroy()
    if (fault?.kind === 'gateway') {
      response.writeHead(fault.code ?? 502, { 'content-type': 'text/html' })
      return void response.end('<html>Bad Gateway</html>')
    }
    const result = await resultOf(method, url, request, body, fault)
    world.calls.push({ where, params: result.params, at: Date.now() })
    if (fault?.kind === 'dropAfter') return void request.socket.destroy()
    response.writeHead(result.status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(result.body))
  }

  async function resultOf(
    method: string | undefined,
    url: URL,
    request: IncomingMessage,
    body: Buffer,
    fault: ReturnType<typeof takeFault>,
  ) {
    const isBot = url.pathname.startsWith('/bot')
    if (!isBot) return accountCall({ world, account, url, request, body, fault })
    const params = jsonOf(body)
    const refuse = (code: number, description: string) => ({
      status: 200,
      params,
      body: { ok: false, error_code: code, description },
    })
    if (method === undefined) return refuse(401, 'Unauthorized')
    if (fault?.kind === 'error') return refuse(fault.code ?? 400, fault.description ?? 'error')
    const handler = botMethods[method]
    if (!handler) {
      world.violations.push(`there is no method ${method}`)
      return refuse(404, 'Not Found')
    }
    try {
      const parts = { world, bot, nextUpdate: post.nextUpdate }
      return { status: 200, params, body: { ok: true, result: await handler(parts, params) } }
    } catch (error) {
      if (error instanceof BotRefusal) return refuse(error.code, error.message)
      throw error
    }
  }

  await listen(server)
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  return {
    ...openTalkers({ world, bot, account, post, url }),
    url,
    world,
    bot,
    account,
    post,
    stop: async () => {
      post.stop()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function listen(server: Server): Promise<void> {
  return new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

function jsonOf(body: Buffer): Readonly<Record<string, unknown>> {
  return body.length === 0 ? {} : JSON.parse(body.toString('utf8'))
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
