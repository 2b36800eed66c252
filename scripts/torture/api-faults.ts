// The API misbehaves for minutes at a time while people fill in forms and a broadcast goes out; then it is healthy again.
import type { FaultKind } from '../../tests/support/bot-api-server/faults.ts'
import { sleep } from '../support/patience.ts'
import type { DatabaseKind } from '../support/place.ts'
import type { Fault, Report, Size } from './fault.ts'
import { letPeopleFillForms } from './form-fillers.ts'
import { messageVerdict, untilSettled } from './kill-loop.ts'
import { announce } from './officer.ts'
import { missingPledges } from './verdict.ts'
import { openWorld } from './world.ts'

const outageSeconds: Readonly<Record<Size, number>> = { sample: 5, full: 120 }

/** Where nobody can know whether a message arrived, it comes once more. */
const mayRepeat: ReadonlySet<FaultKind> = new Set(['dropAfter', 'malformed', 'hang', 'dropBefore'])

export function apiFault(kind: FaultKind, database: DatabaseKind): Fault {
  const name = `the API answers with ${kind} (${database})`
  return { name, run: async size => [await run(name, kind, database, outageSeconds[size])] }
}

async function run(fault: string, kind: FaultKind, database: DatabaseKind, seconds: number): Promise<Report> {
  const world = await openWorld({ kind: database, people: 40, groups: 2 })
  try {
    const program = world.start()
    await program.ready
    const filling = letPeopleFillForms(world, world.people.slice(1, 6), seconds + 150)
    await announce(world, 'Họp toàn cơ quan', 'Riêng từng người trong danh bạ')
    await sleep(500)
    world.server.fault({ kind, ...(kind === '429' && { retryAfterSeconds: 2 }) })
    await sleep(seconds * 1000)
    world.server.healthy()
    await sleep(2_000)
    const stuck = await filling.finish()
    const unsettled = await untilSettled(world, 150)
    const isAlive = program.isRunning()
    await program.stop()
    const verdict = await messageVerdict(world)
    const repeated = mayRepeat.has(kind) || verdict.twice === 0 ? [] : [`${verdict.twice} messages twice`]
    return {
      fault,
      runs: world.server.calls.filter(call => call.fault === kind).length,
      lost: [...verdict.lost, ...(await missingPledges(world, filling.told))],
      twice: verdict.twice,
      stuck: [...stuck, ...unsettled, ...verdict.stuck],
      wrong: [...verdict.wrong, ...repeated, ...(isAlive ? [] : ['the program ended'])],
    }
  } finally {
    await world.leave()
  }
}

/** Chats that refuse for good, and a group that becomes another: everybody else gets everything, the officer hears of the rest. */
export function lostChats(database: DatabaseKind): Fault {
  const name = `people block, groups remove and move (${database})`
  return { name, run: async () => [await runLostChats(name, database)] }
}

async function runLostChats(fault: string, kind: DatabaseKind): Promise<Report> {
  const world = await openWorld({ kind, people: 20, groups: 6, areBasicGroups: true })
  const { server, people, groups } = world
  try {
    const program = world.start()
    await program.ready
    const [, blocked, deactivated] = people
    const [moved, removed] = groups
    server.blocks(blocked!.user)
    server.deactivates(deactivated!.user)
    server.removesBot(removed!.chat)
    const next = server.upgrades(moved!.chat)
    await announce(world, 'Riêng từng người', 'Riêng từng người trong danh bạ')
    await announce(world, 'Tất cả các nhóm', 'Tất cả các nhóm')
    const unsettled = await untilSettled(world)
    await program.stop()
    const rows = await world.read(({ client }) => client.outgoingMessage.findMany({ where: { kind: 'announcement' } }))
    const failed = rows.filter(({ state }) => state === 'failed').map(row => row.toMemberId ?? row.toGroupId)
    const expected = new Set([blocked!.memberId, deactivated!.memberId, removed!.id])
    const arrived = server.messagesIn(next).filter(view => view.text.includes('Tất cả các nhóm')).length
    const wrong = [
      ...failed.filter(id => !expected.has(id ?? '')).map(id => `${id} got nothing`),
      ...(arrived === 1 ? [] : [`the moved group got it ${arrived} times`]),
      ...server.violations.map(({ rule }) => rule),
    ]
    return { fault, runs: 4, lost: [], twice: 0, stuck: unsettled, wrong }
  } finally {
    await world.leave()
  }
}
