// The HTTP side: routes of methods and file downloads, the token check, and the faults a test ordered.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readCall } from './body.ts'
import type { DispatchContext } from './dispatch.ts'
import { dispatch } from './dispatch.ts'
import { ApiError } from './errors.ts'
import type { FaultOrder, Faults } from './faults.ts'
import type { JsonObject } from './json.ts'

export type RouteContext = DispatchContext & { readonly faults: Faults }

const ROUTE = /^(\/file)?\/bot([^/]+)\/(.+)$/

/** Answers `/bot<token>/<method>` and `/file/bot<token>/<path>`. */
export async function route(context: RouteContext, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const [, file, given = '', rest = ''] = ROUTE.exec(pathname) ?? []
  const token = decodeURIComponent(given)
  if (!/^\d+:./.test(token)) return refuse(response, 404, 'Not Found')
  if (token !== context.world.token) return refuse(response, 401, 'Unauthorized')
  if (file) return download(context, response, rest)
  await answerCall(context, request, response, rest, searchParams)
}

async function answerCall(
  context: RouteContext,
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
  query: URLSearchParams,
): Promise<void> {
  const { faults } = context
  const hangUp = new AbortController()
  response.on('close', () => hangUp.abort())
  try {
    const call = await readCall(request, query)
    const fault = faults.next(method)
    if (fault && fault.kind !== 'dropAfter' && fault.kind !== 'malformed') {
      recordUnrun(context, method, fault, call.raw)
      return faults.meet(fault, response, '')
    }
    const answer = await dispatch(context, method, call, hangUp.signal, fault?.kind)
    const text = JSON.stringify(answer.body)
    if (fault) return faults.meet(fault, response, text)
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text)
  } catch (error) {
    // A caller that hangs up in the middle of its upload gets no answer.
    if (error instanceof ApiError) refuse(response, error.code, error.message)
    else response.destroy()
  }
}

function recordUnrun(
  { log, limits, world }: RouteContext,
  method: string,
  fault: FaultOrder,
  params: JsonObject,
): void {
  log.calls.push({ method, params, uploads: [], at: world.now(), response: { ok: false }, fault: fault.kind })
  const chatId = Number(params.chat_id)
  if (fault.kind === '429' && Number.isFinite(chatId)) limits.hold(chatId, fault.retryAfterSeconds ?? 1)
}

function download({ faults, world }: RouteContext, response: ServerResponse, path: string): void {
  const fault = faults.next('download')
  const file = [...world.files.values()].find(candidate => candidate.path === path)
  if (fault) faults.meet(fault, response, '')
  else if (!file) refuse(response, 404, 'Not Found')
  else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes)
}

function refuse(response: ServerResponse, code: number, description: string): void {
  const body = JSON.stringify({ ok: false, error_code: code, description })
  response.writeHead(code, { 'content-type': 'application/json' }).end(body)
}
