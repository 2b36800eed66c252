// Runs one call: shape check, waiting times, the method, a check of our own answer, and the record of it all.
import type { RawCall } from './body.ts'
import type { CallLog } from './calls.ts'
import { ApiError, brokenRule } from './errors.ts'
import type { FaultKind } from './faults.ts'
import type { Json, JsonObject } from './json.ts'
import { METHODS } from './methods/index.ts'
import type { MethodContext } from './methods/method.ts'
import type { MethodDescription } from './schema.ts'
import { methodNamed } from './schema.ts'
import { checkParameters, problemsOfType } from './validate.ts'

export interface Answer {
  readonly status: number
  readonly body: JsonObject
}

export type DispatchContext = Omit<MethodContext, 'params' | 'files' | 'signal'> & { readonly log: CallLog }

/** Answers a call as Telegram would and writes it down; never throws. */
export async function dispatch(
  context: DispatchContext,
  methodName: string,
  call: RawCall,
  signal: AbortSignal,
  fault?: FaultKind,
): Promise<Answer> {
  const { log, world } = context
  const at = world.now()
  const method = methodNamed(methodName)
  const raw = withNamedUploads(call)
  const { params, problems } = method ? checkParameters(method, raw, call.fromForm) : { params: raw, problems: [] }
  const name = method?.name ?? methodName
  const answer = await answered(async () => {
    if (!method) throw new ApiError(404, 'Not Found', { breaksRule: true })
    if (problems[0]) throw brokenRule(problems.join('; '))
    if (params.chat_id !== undefined) context.limits.refuseHeld(Number(params.chat_id))
    return checkedResult(method, await run(method, { ...context, params, files: call.files, signal }))
  })
  if (answer.broken) log.violations.push({ method: name, rule: answer.broken, params, at })
  const uploads = [...call.files.values()].map(file => file.fileName)
  log.calls.push({ method: name, params, uploads, at, response: answer.body, ...(fault ? { fault } : {}) })
  return answer
}

/** A file part that bears a field's own name is that field's value, as in plain HTML forms. */
function withNamedUploads({ raw, files }: RawCall): JsonObject {
  const named = [...files.entries()].filter(([name]) => ['document', 'photo', 'certificate'].includes(name))
  return { ...Object.fromEntries(named.map(([name]) => [name, `attach://${name}`])), ...raw }
}

async function run(method: MethodDescription, context: MethodContext): Promise<Json> {
  const simulated = METHODS[method.name]
  if (simulated) return simulated(context)
  if (method.returns.includes('Boolean')) return true
  throw new ApiError(501, `Not Implemented: ${method.name} is not simulated`, { breaksRule: true })
}

/** A bad answer would be our own mistake. Updates were checked when they were made, hostile ones never. */
function checkedResult(method: MethodDescription, result: Json): Json {
  const problems = method.name === 'getUpdates' ? [] : problemsOfType(method.returns, result)
  if (problems.length > 0) throw new Error(`the server made a bad result: ${problems.join('; ')}`)
  return result
}

async function answered(work: () => Promise<Json>): Promise<Answer & { readonly broken?: string }> {
  try {
    return { status: 200, body: { ok: true, result: await work() } }
  } catch (error) {
    if (!(error instanceof ApiError)) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
      return { status: 500, body: { ok: false, error_code: 500, description: message }, broken: message }
    }
    const parameters = error.parameters ? { parameters: error.parameters } : {}
    const body = { ok: false, error_code: error.code, description: error.message, ...parameters }
    return { status: error.code, body, ...(error.breaksRule ? { broken: error.message } : {}) }
  }
}
