// The queue of updates: what is allowed into it, long polling, confirmation by offset, and repeats.
import { refusal } from './errors.ts'
import type { Json, JsonObject } from './json.ts'
import { isList, isObject, numberIn, objectIn } from './json.ts'
import { typeNamed } from './schema.ts'
import { problemsOfType } from './validate.ts'

export interface QueuedUpdate {
  readonly updateId: number
  readonly update: JsonObject
  /** Updates of one key are delivered to a webhook one after the other. */
  readonly orderKey: string
  readonly isRepeat: boolean
}

export interface UpdateQueue {
  /** Queues an update of a kind ("message"); undefined when the bot did not ask for that kind. */
  push(kind: string, body: JsonObject): number | undefined
  /** Queues anything at all as an update, unchecked; gives it an id when it has none. */
  pushRaw(update: JsonObject): number
  /** Delivers an update a second time, as after a lost confirmation. */
  repeat(updateId: number): void
  poll(params: JsonObject, signal: AbortSignal): Promise<Json>
  endPoll(reason: string): void
  allow(kinds: Json | undefined): void
  allowed(): readonly string[]
  pending(): readonly QueuedUpdate[]
  remove(entry: QueuedUpdate): void
  clear(): void
  onPush(listener: () => void): void
}

const KINDS: readonly string[] = (typeNamed('Update')?.fields ?? [])
  .map(field => field.name)
  .filter(name => name !== 'update_id')
const ASKED_FOR_EXPLICITLY: readonly string[] = ['chat_member', 'message_reaction', 'message_reaction_count']
const DEFAULT_KINDS: readonly string[] = KINDS.filter(kind => !ASKED_FOR_EXPLICITLY.includes(kind))
const MAX_POLL_SECONDS = 50
const FIRST_UPDATE_ID = 700_000_001

export function createUpdateQueue(): UpdateQueue {
  const history = new Map<number, JsonObject>()
  const listeners: (() => void)[] = []
  let queue: readonly QueuedUpdate[] = []
  let allowedKinds = DEFAULT_KINDS
  let nextId = FIRST_UPDATE_ID
  let endCurrentPoll: ((reason: string) => void) | undefined
  let wakeCurrentPoll: (() => void) | undefined

  function add(update: JsonObject, updateId: number, isRepeat: boolean): number {
    history.set(updateId, update)
    queue = [...queue, { updateId, update, orderKey: orderKeyOf(update), isRepeat }]
    for (const listener of listeners) listener()
    // Updates made in one go arrive in one answer.
    setImmediate(() => wakeCurrentPoll?.())
    return updateId
  }

  function push(kind: string, body: JsonObject): number | undefined {
    if (!allowedKinds.includes(kind)) return undefined
    const updateId = nextId
    const update = { update_id: updateId, [kind]: body }
    const problems = problemsOfType(['Update'], update)
    if (problems.length > 0) throw new Error(`the server made a bad update: ${problems.join('; ')}`)
    nextId += 1
    return add(update, updateId, false)
  }

  function pushRaw(update: JsonObject): number {
    const updateId = numberIn(update, 'update_id') ?? nextId
    nextId = Math.max(nextId, updateId) + 1
    return add({ ...update, update_id: updateId }, updateId, false)
  }

  function repeat(updateId: number): void {
    const update = history.get(updateId)
    if (!update) throw new Error(`there was no update ${updateId}`)
    add(update, updateId, true)
  }

  function confirm(offset: number): void {
    if (offset > 0) queue = queue.filter(entry => entry.isRepeat || entry.updateId >= offset)
    if (offset < 0) queue = queue.slice(offset)
  }

  function take(limit: number): readonly JsonObject[] {
    const taken = queue.slice(0, limit)
    queue = queue.filter(entry => !(entry.isRepeat && taken.includes(entry)))
    return taken.map(entry => entry.update)
  }

  async function poll(params: JsonObject, signal: AbortSignal): Promise<Json> {
    endCurrentPoll?.('terminated by other getUpdates request; make sure that only one bot instance is running')
    allow(params.allowed_updates)
    confirm(numberIn(params, 'offset') ?? 0)
    const asked = numberIn(params, 'limit') ?? 100
    const limit = asked >= 1 && asked <= 100 ? asked : 100
    const seconds = Math.min(MAX_POLL_SECONDS, Math.max(0, numberIn(params, 'timeout') ?? 0))
    if (queue.length === 0 && seconds > 0) await untilPushed(seconds, signal)
    return signal.aborted ? [] : take(limit)
  }

  function untilPushed(seconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        clearTimeout(timer)
        if (endCurrentPoll === terminate) {
          endCurrentPoll = undefined
          wakeCurrentPoll = undefined
        }
        settle()
      }
      const terminate = (reason: string): void => end(() => reject(refusal(409, reason)))
      const timer = setTimeout(() => end(resolve), seconds * 1000)
      signal.addEventListener('abort', () => end(resolve), { once: true })
      endCurrentPoll = terminate
      wakeCurrentPoll = () => {
        if (queue.length > 0) end(resolve)
      }
    })
  }

  function allow(kinds: Json | undefined): void {
    if (!isList(kinds)) return
    const named = kinds.filter(kind => typeof kind === 'string').filter(kind => KINDS.includes(kind))
    allowedKinds = named.length > 0 ? named : DEFAULT_KINDS
  }

  return {
    push,
    pushRaw,
    repeat,
    poll,
    allow,
    endPoll: reason => endCurrentPoll?.(reason),
    allowed: () => allowedKinds,
    pending: () => queue,
    remove: entry => {
      queue = queue.filter(other => other !== entry)
    },
    clear: () => {
      queue = []
    },
    onPush: listener => listeners.push(listener),
  }
}

function orderKeyOf(update: JsonObject): string {
  const body = Object.values(update).find(isObject) ?? {}
  const chat = objectIn(body, 'chat') ?? objectIn(objectIn(body, 'message') ?? {}, 'chat') ?? objectIn(body, 'from')
  return String((chat && numberIn(chat, 'id')) ?? 'none')
}
