// Getting updates by polling or webhook, and answering pressed buttons.
import { brokenRule, refusal } from '../errors.ts'
import type { Json } from '../json.ts'
import { numberIn, textIn } from '../json.ts'
import { codePoints } from '../text.ts'
import type { MethodContext, MethodTable } from './method.ts'

const MAX_ANSWER = 200
const DEFAULT_CONNECTIONS = 40
const WEBHOOK_PORTS: readonly string[] = ['', '443', '80', '88', '8443']
const LOOPBACK_HOSTS: readonly string[] = ['127.0.0.1', 'localhost', '[::1]']

export const receiveMethods: MethodTable = {
  getUpdates: ({ params, updates, webhook, signal }) => {
    if (webhook.isSet()) {
      throw refusal(
        409,
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      )
    }
    return updates.poll(params, signal)
  },
  setWebhook,
  deleteWebhook: ({ params, updates, webhook }) => {
    webhook.remove()
    if (params.drop_pending_updates === true) updates.clear()
    return true
  },
  getWebhookInfo: ({ webhook }) => webhook.info(),
  logOut: () => true,
  close: () => true,
  answerCallbackQuery,
}

function setWebhook({ params, updates, webhook }: MethodContext): Json {
  const url = textIn(params, 'url') ?? ''
  if (url !== '') checkWebhookUrl(url)
  const secretToken = textIn(params, 'secret_token')
  if (secretToken !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(secretToken)) {
    throw brokenRule('secret token contains unallowed characters')
  }
  updates.endPoll('terminated by setWebhook request')
  updates.allow(params.allowed_updates)
  if (params.drop_pending_updates === true) updates.clear()
  if (url === '') {
    webhook.remove()
    return true
  }
  const asked = numberIn(params, 'max_connections') ?? DEFAULT_CONNECTIONS
  const maxConnections = asked >= 1 && asked <= 100 ? asked : DEFAULT_CONNECTIONS
  webhook.set({ url, maxConnections, ...(secretToken ? { secretToken } : {}) })
  return true
}

/** Plain http is taken on loopback only, as a real server started with --local does. */
function checkWebhookUrl(url: string): void {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed) throw brokenRule('bad webhook: invalid URL')
  if (LOOPBACK_HOSTS.includes(parsed.hostname)) return
  if (parsed.protocol !== 'https:') throw brokenRule('bad webhook: An HTTPS URL must be provided for webhook')
  if (!WEBHOOK_PORTS.includes(parsed.port)) {
    throw brokenRule('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443')
  }
}

function answerCallbackQuery({ world, params }: MethodContext): Json {
  const text = textIn(params, 'text')
  const url = textIn(params, 'url')
  if (text !== undefined && codePoints(text) > MAX_ANSWER) throw brokenRule('MESSAGE_TOO_LONG')
  if (url !== undefined && !url.startsWith(`https://t.me/${world.bot.username}?start=`)) throw brokenRule('URL_INVALID')
  const query = world.queries.get(textIn(params, 'callback_query_id') ?? '')
  const tooOld = 'query is too old and response timeout expired or query ID is invalid'
  if (query?.answer) throw brokenRule(tooOld)
  const isLate = query && world.now().getTime() - query.pressedAt.getTime() > world.callbackLifetimeMs
  if (!query || query.isExpired || isLate) throw refusal(400, tooOld)
  query.answer = {
    showAlert: params.show_alert === true,
    ...(text !== undefined ? { text } : {}),
    ...(url !== undefined ? { url } : {}),
  }
  return true
}
