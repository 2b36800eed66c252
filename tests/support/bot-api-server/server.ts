// A local server that speaks the Bot API's wire protocol and plays Telegram's people, so that the real adapter can be driven.
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { LoggedCall, Violation } from './calls.ts'
import { createCallLog } from './calls.ts'
import type { ContentActions } from './client-content.ts'
import { createContentActions } from './client-content.ts'
import type { GroupActions } from './client-groups.ts'
import { createGroupActions } from './client-groups.ts'
import type { PeopleActions } from './clients.ts'
import { createPeopleActions } from './clients.ts'
import { dispatch } from './dispatch.ts'
import type { FaultOrder } from './faults.ts'
import { createFaults } from './faults.ts'
import type { JsonObject } from './json.ts'
import { createLimits } from './limits.ts'
import { commandListKey } from './methods/profile.ts'
import type { RouteContext } from './routes.ts'
import { route } from './routes.ts'
import { chatOf, createWorld } from './state.ts'
import { createUpdateQueue } from './updates.ts'
import type { MessageView } from './views.ts'
import { viewOf } from './views.ts'
import { createWebhook } from './webhook.ts'

export interface BotApiServerOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number
  readonly token?: string
  readonly username?: string
  /** Refuses floods with 429; off by default. */
  readonly enforceLimits?: boolean
  /** The clock of dates, limits and expiry; the real one by default. */
  readonly now?: () => Date
  readonly callbackLifetimeMs?: number
  /** The pause before a refused webhook delivery is repeated; doubled each time. */
  readonly webhookRetryMs?: number
}

export interface BotApiServer extends PeopleActions, ContentActions, GroupActions {
  /** The API root, without the token. */
  readonly url: string
  readonly token: string
  readonly username: string
  readonly calls: readonly LoggedCall[]
  /** Calls that no well-behaved bot makes; a test asserts that there are none. */
  readonly violations: readonly Violation[]
  /** All messages of a chat, oldest first, deleted ones marked. */
  messagesIn(chat: { readonly id: number }): readonly MessageView[]
  /** The newest message that still stands. */
  lastMessageIn(chat: { readonly id: number }): MessageView | undefined
  callsOf(method: string): readonly LoggedCall[]
  /** The command list registered for a scope and language, as setMyCommands got it. */
  commandsOf(scope: JsonObject, languageCode?: string): readonly JsonObject[] | undefined
  /** Queues anything as an update, however wrong; returns its id. */
  raw(update: JsonObject): number
  repeats(updateId: number): void
  pendingUpdates(): number
  fault(order: FaultOrder): void
  healthy(): void
  forgetCalls(): void
  stop(): Promise<void>
}

const DEFAULT_TOKEN = '7000000001:AAF-local-bot-api-server-token-000000'

export async function startBotApiServer(options: BotApiServerOptions = {}): Promise<BotApiServer> {
  const context = createContext(options)
  const { world, updates, limits, webhook, log, faults } = context
  const http = createServer((request, response) => void route(context, request, response))
  const port = await listen(http, options.port ?? 0)
  const clients = { world, updates }
  const people = createPeopleActions(clients)
  return {
    ...people,
    ...createContentActions(clients, people),
    ...createGroupActions(clients),
    ...createViews(context),
    url: `http://127.0.0.1:${port}`,
    token: world.token,
    username: world.bot.username ?? '',
    raw: updates.pushRaw,
    repeats: updates.repeat,
    pendingUpdates: () => updates.pending().length,
    fault: faults.order,
    healthy: () => {
      faults.clear()
      limits.reset()
    },
    forgetCalls: () => {
      log.calls.length = 0
      log.violations.length = 0
    },
    stop: async () => {
      webhook.remove()
      faults.clear()
      const closed = new Promise<void>(resolve => http.close(() => resolve()))
      http.closeAllConnections()
      await closed
    },
  }
}

function createContext(options: BotApiServerOptions): RouteContext {
  const { token = DEFAULT_TOKEN, username = 'thidua_bot', now = () => new Date() } = options
  const world = createWorld({ token, username, now, callbackLifetimeMs: options.callbackLifetimeMs ?? 30_000 })
  const updates = createUpdateQueue()
  const webhook = createWebhook({
    updates,
    now,
    firstRetryMs: options.webhookRetryMs ?? 100,
    callMethod: (method, params) => {
      const call = { raw: params, files: new Map(), fromForm: false }
      void dispatch(context, method, call, new AbortController().signal)
    },
  })
  const limits = createLimits(options.enforceLimits ?? false, now)
  const context = { world, updates, webhook, limits, log: createCallLog(), faults: createFaults() }
  return context
}

type Views = Pick<BotApiServer, 'calls' | 'violations' | 'messagesIn' | 'lastMessageIn' | 'callsOf' | 'commandsOf'>

function createViews({ world, log }: RouteContext): Views {
  function messagesIn(chat: { readonly id: number }): readonly MessageView[] {
    const stored = chatOf(world, chat)
    return [...stored.messages.values()].map(message => viewOf(world, stored, message))
  }
  return {
    calls: log.calls,
    violations: log.violations,
    messagesIn,
    lastMessageIn: chat => messagesIn(chat).findLast(view => !view.isDeleted),
    callsOf: method => log.calls.filter(call => call.method === method),
    commandsOf: (scope, languageCode = '') => world.commandLists.get(commandListKey(scope, languageCode)),
  }
}

function listen(http: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, '127.0.0.1', () => {
      const address = http.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
