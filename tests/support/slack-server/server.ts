// A local server that speaks Slack's wire protocol and plays its people, so that the real adapter can be driven.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createDelivery, type Delivered, type Http } from './delivery.ts'
import { createFaults, type FaultOrder, meetFault } from './faults.ts'
import { acceptSocket, type Socket } from './frames.ts'
import type { JsonObject } from './json.ts'
import { isObject, problemsOfMessage } from './limits.ts'
import { type Call, METHODS, Refused } from './methods.ts'
import { createPeople, type People } from './people.ts'
import { createWorld, type Workspace, type World } from './state.ts'

export interface LoggedCall {
  readonly method: string
  readonly params: JsonObject
  readonly error?: string
}

export interface SlackServer extends People {
  readonly url: string
  readonly apiUrl: string
  readonly appToken: string
  readonly signingSecret: string
  readonly world: World
  readonly workspace: Workspace
  readonly calls: readonly LoggedCall[]
  readonly callsOf: (method: string) => readonly LoggedCall[]
  /** Calls that no well-behaved app makes; a test asserts that there are none. */
  readonly violations: readonly string[]
  readonly addWorkspace: (name: string) => Workspace
  readonly fault: (order: FaultOrder) => void
  readonly healthy: () => void
  readonly sockets: () => readonly Socket[]
  readonly repeatsLast: () => Promise<Delivered>
  /** From now on events are posted to this address instead of sent over the socket. */
  readonly postsTo: (url: string | undefined) => void
  readonly stop: () => Promise<void>
}

const APP_TOKEN = 'xapp-1-A0001-local-slack-server'
const SIGNING_SECRET = '0123456789abcdef0123456789abcdef'

export async function startSlackServer(): Promise<SlackServer> {
  const world = createWorld()
  const faults = createFaults()
  const calls: LoggedCall[] = []
  const violations: string[] = []
  let http: Http | undefined
  const delivery = createDelivery(world.next, () => http)
  let url = ''

  function addWorkspace(name: string): Workspace {
    const id = world.next('T')
    const token = `xoxb-local-${id}-token`
    const made = { id, name, token, botUserId: world.next('UB'), isRevoked: false }
    world.workspaces.set(id, made)
    return made
  }
  const workspace = addWorkspace('Sở Nội vụ')

  function answer(method: string, params: JsonObject, token: string): JsonObject {
    try {
      const result = call(method, params, token)
      calls.push({ method, params })
      return { ok: true, ...result }
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      if (error.rule) violations.push(`${method}: ${error.message}: ${error.rule}`)
      calls.push({ method, params, error: error.message })
      return { ok: false, error: error.message }
    }
  }

  function call(method: string, params: JsonObject, token: string): JsonObject {
    if (method === 'apps.connections.open') {
      if (token !== APP_TOKEN) throw new Refused('invalid_auth')
      return { url: `${url.replace('http:', 'ws:')}/socket` }
    }
    if (method === 'oauth.v2.access') return installed(params)
    const found = [...world.workspaces.values()].find(one => one.token === token)
    if (!found) throw new Refused(token ? 'invalid_auth' : 'not_authed')
    if (found.isRevoked) throw new Refused('token_revoked')
    const known = METHODS[method]
    if (!known) throw new Refused('unknown_method', 'not simulated')
    const context: Call = { world, workspace: found, params, url }
    return known(context)
  }

  function installed({ client_id: id, client_secret: secret, code }: JsonObject): JsonObject {
    if (id !== '123.456' || secret !== 'client-secret') throw new Refused('bad_client_secret')
    const team = world.workspaces.get(String(code).replace('code-', ''))
    if (!team) throw new Refused('invalid_code')
    const { id: teamId, name, token, botUserId } = team
    return { access_token: token, bot_user_id: botUserId, scope: 'chat:write', team: { id: teamId, name } }
  }

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = new URL(request.url ?? '/', url)
    const [, first = '', second = ''] = address.pathname.split('/')
    const body = await read(request)
    if (first === 'api') return routeApi(second, body, request, response)
    if (first === 'upload') return upload(second, body, Number(address.searchParams.get('length')), response)
    if (first === 'files') return download(second, request, response)
    if (first === 'respond') return respond(second, body, response)
    response.writeHead(404).end()
  }

  function routeApi(method: string, body: Buffer, request: IncomingMessage, response: ServerResponse): void {
    const token = (request.headers.authorization ?? '').replace('Bearer ', '')
    const fault = faults.next(method)
    const result = fault && fault.kind !== 'dropAfter' ? {} : answer(method, paramsOf(body.toString()), token)
    if (fault) {
      meetFault(fault, response)
      return
    }
    const scopes =
      'app_mentions:read,channels:read,chat:write,commands,files:read,files:write,groups:read,im:history,im:read,im:write,users:read'
    response
      .writeHead(200, { 'content-type': 'application/json', 'x-oauth-scopes': scopes })
      .end(JSON.stringify(result))
  }

  function upload(id: string, bytes: Buffer, length: number, response: ServerResponse): void {
    const file = world.files.get(id)
    if (!file || bytes.length !== length) return void response.writeHead(400).end()
    file.bytes = bytes
    response.writeHead(200).end('OK')
  }

  /** Without the workspace's token Slack shows its login page. */
  function download(id: string, request: IncomingMessage, response: ServerResponse): void {
    const file = world.files.get(id)
    const token = file && world.workspaces.get(file.teamId)?.token
    if (!file || request.headers.authorization !== `Bearer ${token}`)
      return void response.writeHead(302, { location: `${url}/login` }).end()
    response.writeHead(200, { 'content-type': file.mime }).end(file.bytes)
  }

  function respond(id: string, body: Buffer, response: ServerResponse): void {
    const known = world.addresses.get(id)
    if (!known || known.uses >= 5 || known.until < Date.now()) return void response.writeHead(404).end('expired_url')
    known.uses += 1
    const said = JSON.parse(body.toString()) as JsonObject
    const channel = world.channels.get(known.channelId)
    const message = channel?.messages.find(one => one.ts === known.ts)
    const blocks = Array.isArray(said.blocks) ? said.blocks.filter(isObject) : []
    const [problem] = problemsOfMessage(blocks)
    if (problem) violations.push(`response_url: ${problem}`)
    if (said.delete_original && message) message.isDeleted = true
    else if (said.replace_original && message) Object.assign(message, { blocks, text: String(said.text ?? '') })
    else people.told(known.userId, String(said.text ?? ''))
    response.writeHead(200).end('ok')
  }

  const server = createServer((request, response) => {
    route(request, response).catch(error => response.writeHead(500).end(String(error)))
  })
  server.on('upgrade', (request, stream) => {
    const socket = acceptSocket(request, stream, delivery.acknowledged, () => delivery.disconnect(socket))
    delivery.connect(socket)
  })
  url = `http://127.0.0.1:${await listen(server)}`
  const people = createPeople({ world, deliver: delivery.deliver, url: () => url, home: workspace })

  return {
    ...people,
    url,
    apiUrl: `${url}/api/`,
    appToken: APP_TOKEN,
    signingSecret: SIGNING_SECRET,
    world,
    workspace,
    calls,
    callsOf: method => calls.filter(one => one.method === method),
    violations,
    addWorkspace,
    fault: faults.order,
    healthy: faults.clear,
    sockets: delivery.sockets,
    repeatsLast: delivery.repeatLast,
    postsTo: target => {
      http = target ? { url: target, signingSecret: SIGNING_SECRET } : undefined
    },
    stop: async () => {
      for (const socket of [...delivery.sockets()]) socket.cut()
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** The SDK posts a form whose structured values are JSON. */
function paramsOf(body: string): JsonObject {
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [
      name,
      /^[[{]/.test(value) && isJson(value) ? JSON.parse(value) : value,
    ]),
  )
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (typeof address === 'object' && address) resolve(address.port)
    })
  })
}
