// The Official Account's interface and its token service: HTTP 200 for everything, the error in the body.
import type { IncomingMessage } from 'node:http'
import { type Fault, freshId, show, type Upload, type World } from './state.ts'

export type Account = {
  readonly oaId: string
  readonly appId: string
  readonly appSecret: string
  readonly oaSecret: string
  readonly name: string
  /** Where events are posted to; set by the test. */
  webhook: string
  /** Works once. */
  refreshToken: string
  readonly accessTokens: Set<string>
  /** Refresh requests that were answered with a pair. */
  refreshes: number
  expiresInSeconds: number
}

export function newAccount(): Account {
  return {
    oaId: '1234567890123456789',
    appId: '987654321098765',
    appSecret: 'app-secret-of-tests',
    oaSecret: 'oa-secret-of-tests',
    name: 'Sở Nội vụ Hà Tĩnh',
    webhook: '',
    refreshToken: 'refresh-0',
    accessTokens: new Set(),
    refreshes: 0,
    expiresInSeconds: 90_000,
  }
}

type Answer = { readonly status: number; readonly params: Readonly<Record<string, unknown>>; readonly body: object }

type Asked = {
  readonly world: World
  readonly account: Account
  readonly url: URL
  readonly request: IncomingMessage
  readonly body: Buffer
  readonly fault?: Fault
}

class Refusal extends Error {
  readonly code: number
  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

type Json = Readonly<Record<string, unknown>>

const mostText = 2000
const megabyte = 1024 * 1024

export async function accountCall(asked: Asked): Promise<Answer> {
  const params = paramsOf(asked)
  const answer = (error: number, message: string, data?: unknown) => ({
    status: 200,
    params,
    body: { error, message, ...(data !== undefined && { data }) },
  })
  try {
    if (asked.fault?.kind === 'error') throw new Refusal(asked.fault.code ?? -200, asked.fault.description ?? 'error')
    if (asked.url.pathname === '/v4/oa/access_token') return { status: 200, params, body: refresh(asked, params) }
    requireToken(asked)
    return answer(0, 'Success', await handle(asked, params))
  } catch (error) {
    if (error instanceof Refusal) return answer(error.code, error.message)
    throw error
  }
}

function paramsOf({ request, body, url }: Asked): Json {
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('application/json')) return JSON.parse(body.toString('utf8'))
  if (type.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(body.toString('utf8')))
  return Object.fromEntries(url.searchParams)
}

/** The pair is new each time; a refresh token that was used before is worth nothing. */
function refresh({ world, account, request }: Asked, params: Json): object {
  if (request.headers.secret_key !== account.appSecret)
    return { error: -14004, error_description: 'Invalid secret key' }
  if (params.app_id !== account.appId) return { error: -14002, error_description: 'App is not active' }
  if (params.grant_type !== 'refresh_token') world.violations.push('access_token: grant_type is refresh_token')
  if (params.refresh_token !== account.refreshToken)
    return { error: -14020, error_name: 'Invalid refresh token', error_description: 'Refresh token is used or expired' }
  account.refreshes += 1
  account.refreshToken = `refresh-${account.refreshes}`
  const accessToken = `access-${account.refreshes}-${freshId()}`
  account.accessTokens.add(accessToken)
  return {
    access_token: accessToken,
    refresh_token: account.refreshToken,
    expires_in: String(account.expiresInSeconds),
  }
}

function requireToken({ world, account, request }: Asked): void {
  if (request.headers.authorization !== undefined) world.violations.push('the access token is a header of its own')
  const token = request.headers.access_token
  if (typeof token !== 'string' || !account.accessTokens.has(token)) throw new Refusal(-216, 'Access token is invalid')
}

async function handle(asked: Asked, params: Json): Promise<unknown> {
  const { world, account, url } = asked
  switch (url.pathname) {
    case '/v2.0/oa/getoa':
      return { oa_id: account.oaId, name: account.name, is_verified: true, num_follower: world.people.size }
    case '/v3.0/oa/user/detail': {
      const person = world.people.get(String(JSON.parse(String(params.data)).user_id))
      if (!person) throw new Refusal(-213, 'User has not followed the OA')
      return { user_id: person.id, display_name: person.name, user_is_follower: true }
    }
    case '/v3.0/oa/group/getgroupsofoa': {
      const groups = [...world.groups.values()].map(({ id, title }) => ({ group_id: id, name: title }))
      return { total: groups.length, offset: 0, count: groups.length, groups }
    }
    case '/v3.0/oa/message/cs':
      return sendToPerson(world, params)
    case '/v3.0/oa/group/message':
      return sendToGroup(world, params)
    case '/v2.0/oa/upload/image':
    case '/v2.0/oa/upload/file':
      return upload(asked)
    default:
      world.violations.push(`there is no ${url.pathname}`)
      throw new Refusal(-1, 'Unknown path')
  }
}

function sendToPerson(world: World, params: Json): object {
  const id = String(objectIn(params, 'recipient').user_id)
  if (!world.people.has(id)) throw new Refusal(-201, 'user_id is invalid')
  if (!world.started.has(id) || world.blocked.has(id)) throw new Refusal(-213, 'User has not followed the OA')
  if (world.silent.has(id)) throw new Refusal(-230, 'User has not interacted with the OA in the past 7 days')
  return { message_id: stand(world, id, objectIn(params, 'message')), user_id: id }
}

function sendToGroup(world: World, params: Json): object {
  const id = String(objectIn(params, 'recipient').group_id)
  if (!world.groups.has(id)) throw new Refusal(-403, 'OA is not in the group')
  return { message_id: stand(world, id, objectIn(params, 'message')), group_id: id }
}

function stand(world: World, chatId: string, message: Json): string {
  const { text } = message
  if (text !== undefined) {
    if (typeof text !== 'string' || text.length === 0) throw broken(world, 'message.text is a text')
    if (text.length > mostText) throw refusedRule(world, -210, 'message.text has at most 2000 characters')
    if (text !== text.normalize('NFC')) throw broken(world, 'message.text is not composed')
    if (/\[@/.test(text)) world.violations.push('a text calls somebody')
  }
  const file = message.attachment === undefined ? undefined : attached(world, objectIn(message, 'attachment'))
  if (text === undefined && !file) throw broken(world, 'a message has a text or an attachment')
  return show(world, chatId, { text: typeof text === 'string' ? text : '', ...(file && { file }) }).id
}

function attached(world: World, attachment: Json): Upload {
  const payload = objectIn(attachment, 'payload')
  if (attachment.type === 'file') return uploadNamed(world, payload.token)
  if (attachment.type !== 'template' || payload.template_type !== 'media') throw broken(world, 'unknown attachment')
  const [element] = payload.elements as readonly Json[]
  if (element?.media_type !== 'image') throw broken(world, 'elements[0].media_type is image')
  return uploadNamed(world, element.attachment_id)
}

function uploadNamed(world: World, id: unknown): Upload {
  const found = world.uploads.get(String(id))
  if (!found) throw new Refusal(-100, 'Attachment is expired')
  return found
}

async function upload({ world, url, request, body }: Asked): Promise<object> {
  const kind = url.pathname.split('/').at(-1)
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': request.headers['content-type'] ?? '' },
  }).formData()
  const file = form.get('file')
  if (!(file instanceof File)) throw broken(world, 'upload: the field is called file')
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? ''
  const isImage = kind === 'image'
  if (!(isImage ? ['jpg', 'jpeg', 'png'] : ['pdf', 'doc', 'docx', 'csv']).includes(ending))
    throw refusedRule(world, -233, `upload/${kind} does not take .${ending}`)
  if (file.size > (isImage ? 1 : 5) * megabyte) throw refusedRule(world, -210, `upload/${kind}: too large`)
  const id = `upload-${freshId()}`
  world.uploads.set(id, { name: file.name, mime: file.type, bytes: new Uint8Array(await file.arrayBuffer()) })
  return isImage ? { attachment_id: id } : { token: id }
}

function objectIn(params: Json, name: string): Json {
  const value = params[name]
  if (typeof value !== 'object' || value === null) throw new Refusal(-201, `${name} is invalid`)
  return value as Json
}

function broken(world: World, rule: string): Refusal {
  return refusedRule(world, -201, rule)
}

function refusedRule(world: World, code: number, rule: string): Refusal {
  world.violations.push(rule)
  return new Refusal(code, rule)
}
