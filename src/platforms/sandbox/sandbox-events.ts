// The stream that keeps open pages up to date: messages of the chats a person sees, the clock, and who is there.
import type { Context } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { SandboxEvent } from './sandbox-feed.ts'
import { messageView } from './sandbox-message-view.ts'
import { chatsOf, personByKey } from './sandbox-people-view.ts'
import { BadRequest } from './sandbox-request.ts'
import { messageById } from './sandbox-store.ts'
import { personOf, type SandboxRoom } from './sandbox-talk.ts'

const keepAliveMillis = 20_000
const chatsHoldMillis = 2_000

/** Without `as`: only the clock and people. Server-sent events `message`, `clock`, `people`. */
export async function sandboxEvents(c: Context, room: SandboxRoom): Promise<Response> {
  const as = c.req.query('as')
  if (as !== undefined && as.length > 64) throw new BadRequest('invalid', '"as" must have at most 64 characters.')
  if (as) await personOf(room, as)
  return streamSSE(c, async stream => {
    const { feed } = room.sandbox
    const sees = as ? seenBy(room, as) : async () => false
    // One after the other, so that two changes of one message arrive in their order.
    let writing = stream.writeSSE({ event: 'ready', data: '{}' })
    const stop = feed.subscribe(event => {
      writing = writing.then(() => tell(stream, room, as ?? '', event, sees)).catch(() => stream.abort())
    })
    stream.onAbort(stop)
    while (!stream.aborted && !stream.closed) {
      await Promise.race([stream.sleep(keepAliveMillis), aborted(stream)])
      if (!stream.aborted) await stream.writeSSE({ event: 'alive', data: '{}' })
    }
    stop()
  })
}

function aborted(stream: SSEStreamingApi): Promise<void> {
  return new Promise(resolve => stream.onAbort(resolve))
}

async function tell(
  stream: SSEStreamingApi,
  room: SandboxRoom,
  as: string,
  event: SandboxEvent,
  sees: (chatKey: string) => Promise<boolean>,
): Promise<void> {
  if (event.kind === 'clock')
    return stream.writeSSE({ event: 'clock', data: JSON.stringify({ now: room.controls.now().toISOString() }) })
  if (event.kind === 'people') return stream.writeSSE({ event: 'people', data: '{}' })
  if (!(await sees(event.chatKey))) return
  const row = await messageById(room.sandbox.database, event.messageId)
  if (row) await stream.writeSSE({ event: 'message', data: JSON.stringify(messageView(row, as)) })
}

/** Who sees what changes rarely: it is looked up anew after a moment, not for each of sixty messages of a broadcast. */
function seenBy(room: SandboxRoom, as: string): (chatKey: string) => Promise<boolean> {
  let known: Promise<ReadonlySet<string>> | undefined
  let knownAt = 0
  async function look(): Promise<ReadonlySet<string>> {
    const person = await personByKey(room.sandbox.database, room.controls.now(), as)
    const chats = person ? await chatsOf(room.sandbox.database, person) : []
    return new Set(chats.map(chat => chat.key))
  }
  return async chatKey => {
    if (chatKey === as) return true
    if (!known || Date.now() - knownAt > chatsHoldMillis) {
      known = look()
      knownAt = Date.now()
    }
    return (await known).has(chatKey)
  }
}
