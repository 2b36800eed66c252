// The clock of the sandbox: what time it is in the office, and moving on with everything that falls due on the way.
import type { z } from 'zod'
import { changesDuring } from './sandbox-feed.ts'
import { BadRequest, type clockShape } from './sandbox-request.ts'
import type { SandboxRoom } from './sandbox-talk.ts'

const dayMillis = 86_400_000
const mostSilentEvents = 500
const furthestMillis = 20 * 366 * dayMillis

export async function clockView({ controls }: SandboxRoom) {
  const next = await controls.nextEventAt()
  return {
    now: controls.now().toISOString(),
    timeZone: controls.timeZone,
    nextEventAt: next?.toISOString(),
    isFree: controls.clockIsFree,
  }
}

const moving = new WeakMap<SandboxRoom, Promise<unknown>>()

/** One move at a time. Resolves when everything due has run and every message of it stands in its chat. */
export async function moveSandboxClock(room: SandboxRoom, target: z.infer<typeof clockShape>) {
  if (!room.controls.clockIsFree)
    throw new BadRequest('clock-fixed', 'The clock cannot be moved while a real chat platform is connected.')
  const before = moving.get(room) ?? Promise.resolve()
  const move = before.catch(() => {}).then(() => moveTo(room, target))
  moving.set(room, move)
  const fired = await move
  room.sandbox.feed.publish({ kind: 'clock' })
  return { ...(await clockView(room)), fired }
}

async function moveTo(room: SandboxRoom, target: z.infer<typeof clockShape>): Promise<number> {
  const { controls } = room
  if ('nextEvent' in target) return moveToNextEvent(room)
  const now = controls.now()
  const at = 'days' in target ? new Date(now.getTime() + target.days * dayMillis) : target.at
  // The page shows minutes: moving to the minute it is now is no move back.
  if (at.getTime() < now.getTime() - 60_000)
    throw new BadRequest('clock-backwards', `The clock only moves forward; it is ${now.toISOString()} now.`)
  if (at.getTime() - now.getTime() > furthestMillis)
    throw new BadRequest('clock-too-far', 'The clock moves at most 20 years at a time.')
  return at > now ? controls.moveClock(at) : 0
}

/** On to the next moment at which something is said: what falls due but has nothing to say is no event to anybody. */
async function moveToNextEvent({ sandbox, controls }: SandboxRoom): Promise<number> {
  let fired = 0
  for (let count = 0; count < mostSilentEvents; count++) {
    const at = await controls.nextEventAt()
    if (!at) return fired
    const target = new Date(Math.max(at.getTime(), controls.now().getTime()))
    const { result, changes } = await changesDuring(sandbox.feed, () => controls.moveClock(target))
    fired += result
    if (changes.length > 0) return fired
  }
  return fired
}
