// The Official Account's requests we make: HTTP says 200 whatever happened, the error stands in the body.
import { z } from 'zod'
import type { ZaloAccountConfig } from './zalo-config.ts'
import { isTokenRefused, oaFailure } from './zalo-oa-failure.ts'
import { type Answer, ask, gatewayFailure, postJson } from './zalo-request.ts'
import type { Tokens } from './zalo-token.ts'
import type { ZaloChat } from './zalo-transport.ts'

const envelope = z.object({ error: z.number(), message: z.string().default(''), data: z.unknown().optional() })
const id = z.union([z.string(), z.number()]).transform(String)
const sent = z.object({ message_id: id })
const account = z.object({ name: z.string().default(''), is_verified: z.boolean().optional() })
const person = z.object({ display_name: z.string() })
const groups = z.object({ groups: z.array(z.object({ group_id: id, name: z.string() })).default([]) })
const uploaded = z.object({ attachment_id: z.string().optional(), token: z.string().optional() })

export type OaMessage =
  | { readonly text: string }
  | { readonly attachment: { readonly type: string; readonly payload: Readonly<Record<string, unknown>> } }

export type OaApi = {
  /** Returns the message's id. */
  readonly send: (chat: ZaloChat, message: OaMessage) => Promise<string>
  readonly upload: (kind: 'image' | 'file', name: string, mime: string, bytes: Uint8Array) => Promise<string>
  readonly getAccount: () => Promise<z.infer<typeof account>>
  readonly nameOfPerson: (userId: string, seconds: number) => Promise<string>
  /** The first fifty. */
  readonly namesOfGroups: (seconds: number) => Promise<ReadonlyMap<string, string>>
}

const groupsAtOnce = 50
const uploadSeconds = 120

/** Every method throws `SendFailure`. */
export function openOaApi({ apiRoot }: ZaloAccountConfig, tokens: Tokens, requestSeconds: number): OaApi {
  /** Once more with the next token where this one is refused: the request was not done. */
  async function call(path: string, init: RequestInit, seconds = requestSeconds, isSecond = false): Promise<unknown> {
    const accessToken = await tokens.access()
    const headers = { ...init.headers, access_token: accessToken }
    const name = path.split('?')[0]!
    const answer: Answer = await ask({ name, url: apiRoot + path, init: { ...init, headers }, timeoutSeconds: seconds })
    const read = envelope.safeParse(answer.body)
    if (!read.success) throw gatewayFailure(name, answer)
    const { error, message, data } = read.data
    if (error === 0) return data
    if (!isTokenRefused(error) || isSecond) throw oaFailure(name, error, message)
    await tokens.refused(accessToken)
    return call(path, init, seconds, true)
  }
  const get = (path: string, query: Readonly<Record<string, string>> = {}, seconds?: number) =>
    call(Object.keys(query).length === 0 ? path : `${path}?${new URLSearchParams(query)}`, {}, seconds)
  return {
    send: async ({ key, isGroup }, message) => {
      const path = isGroup ? '/v3.0/oa/group/message' : '/v3.0/oa/message/cs'
      const recipient = isGroup ? { group_id: key } : { user_id: key }
      return sent.parse(await call(path, postJson({ recipient, message }))).message_id
    },
    upload: async (kind, name, mime, bytes) => {
      const body = new FormData()
      body.append('file', new File([new Uint8Array(bytes)], name, { type: mime }))
      const { attachment_id, token } = uploaded.parse(
        await call(`/v2.0/oa/upload/${kind}`, { method: 'POST', body }, uploadSeconds),
      )
      return attachment_id ?? token ?? ''
    },
    getAccount: async () => account.parse(await get('/v2.0/oa/getoa')),
    nameOfPerson: async (userId, seconds) =>
      person.parse(await get('/v3.0/oa/user/detail', { data: JSON.stringify({ user_id: userId }) }, seconds))
        .display_name,
    namesOfGroups: async seconds => {
      const query = { offset: '0', count: String(groupsAtOnce) }
      const read = groups.parse(await get('/v3.0/oa/group/getgroupsofoa', query, seconds))
      return new Map(read.groups.map(group => [group.group_id, group.name]))
    },
  }
}
