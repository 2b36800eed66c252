// What every test against the local server needs: a running server, a genuine client, two people, one group.
import { Api, GrammyError } from 'grammy'
import type { GroupOptions } from './client-groups.ts'
import type { BotApiServer, BotApiServerOptions } from './server.ts'
import { startBotApiServer } from './server.ts'
import type { Chat, User } from './state.ts'

export interface TestWorld {
  readonly server: BotApiServer
  readonly api: Api
  /** Has started the bot. */
  readonly lan: User
  /** Has never written to the bot. */
  readonly minh: User
}

export async function startTestWorld(options: BotApiServerOptions = {}): Promise<TestWorld> {
  const server = await startBotApiServer({ webhookRetryMs: 5, ...options })
  const api = new Api(server.token, { apiRoot: server.url })
  const lan = server.user({ id: 1001, firstName: 'Lan', username: 'lan_snv', languageCode: 'vi' })
  const minh = server.user({ id: 1002, firstName: 'Minh' })
  server.starts(lan)
  return { server, api, lan, minh }
}

/** A group of both people that Lan owns and has added the bot to. */
export function officeGroup({ server, lan, minh }: TestWorld, options: Partial<GroupOptions> = {}): Chat {
  const group = server.group({ title: 'Sở Nội vụ', members: [lan, minh], ...options })
  server.addsBot(group, lan)
  return group
}

/** The refusal of a call; throws when the call was accepted. */
export async function refused(call: Promise<unknown>): Promise<GrammyError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof GrammyError) return error
  throw new Error(`not refused: ${String(error)}`)
}

interface RawAnswer {
  readonly ok: boolean
  readonly description?: string
}

/** Calls a method with parameters that no typed client would send. */
export async function post(server: BotApiServer, method: string, body: object | URLSearchParams): Promise<RawAnswer> {
  const isForm = body instanceof URLSearchParams
  const init = isForm ? { body } : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(`${server.url}/bot${server.token}/${method}`, { method: 'POST', ...init })
  return JSON.parse(await response.text())
}
