// The calendar jumps, or nobody was there for ten days: what was missed is folded, nothing fires twice, nothing floods.

import { sleep, until } from '../support/patience.ts'
import type { DatabaseKind } from '../support/place.ts'
import type { Fault, Report } from './fault.ts'
import { messageVerdict, untilSettled } from './kill-loop.ts'
import { setClock, setDeadline } from './officer.ts'
import { outgoingRows, type Row } from './verdict.ts'
import { openWorld, type World } from './world.ts'

export function clockJumps(kind: DatabaseKind): Fault {
  const name = `the clock jumps, and ten days of absence (${kind})`
  return { name, run: async () => [await run(name, kind)] }
}

const hour = 3_600_000
const day = 24 * hour

async function run(fault: string, kind: DatabaseKind): Promise<Report> {
  const world = await openWorld({ kind, people: 3, groups: 4 })
  try {
    let program = world.start()
    await program.ready
    for (const number of [1, 2, 3, 4, 5])
      await setDeadline(world, `Báo cáo số ${number}`, `đến hết ngày ${9 + number}/3/2022`)
    const start = new Date('2022-03-01T10:00:00+07:00')
    // Day by day, then back by an hour and forward again: what fired stays fired.
    for (const millis of [0, 2 * day, 2 * day - hour, 2 * day + hour, 3 * day])
      await jump(world, new Date(start.getTime() + millis))
    const wrong = [...(await firedTwice(world))]
    // A month back, then to where it was.
    for (const millis of [-28 * day, 3 * day + hour]) await jump(world, new Date(start.getTime() + millis))
    wrong.push(...(await firedTwice(world)))
    await program.stop()
    const before = (await reminderRows(world)).length
    await setClock(world, new Date(start.getTime() + 13 * day))
    program = world.start()
    await program.ready
    await until('what was missed to fire', 60, async () => (await overdue(world)) === 0)
    const after = await untilSettled(world)
    const missed = (await reminderRows(world)).slice(before)
    wrong.push(...flooded(missed, world))
    await program.stop()
    const verdict = await messageVerdict(world)
    wrong.push(...(await firedTwice(world)), ...verdict.wrong)
    return { fault, runs: 8, lost: verdict.lost, twice: verdict.twice, stuck: [...verdict.stuck, ...after], wrong }
  } finally {
    await world.leave()
  }
}

async function jump(world: World, to: Date): Promise<void> {
  await setClock(world, to)
  await sleep(2_500)
}

async function reminderRows(world: World): Promise<readonly Row[]> {
  return (await outgoingRows(world)).filter(({ kind }) => kind.startsWith('reminder:'))
}

async function overdue(world: World): Promise<number> {
  return world.read(async ({ client }) => {
    const [offset] = await client.calendarOffset.findMany()
    const now = new Date(Date.now() + Number(offset?.offsetMillis ?? 0))
    return client.reminder.count({ where: { state: 'planned', dueAt: { lte: now } } })
  })
}

/** A group hears of one deadline at most once a day by the calendar. */
async function firedTwice(world: World): Promise<readonly string[]> {
  const seen = new Map<string, number>()
  for (const row of await reminderRows(world))
    for (const about of (row.aboutKey ?? '').split(' ')) {
      const key = `${row.toGroupId ?? row.toMemberId} ${about} ${row.createdAt.toISOString().slice(0, 10)}`
      seen.set(key, (seen.get(key) ?? 0) + 1)
    }
  return [...seen].filter(([, count]) => count > 1).map(([key]) => `fired twice: ${key}`)
}

/** Ten days of five deadlines are one message for each chat. */
function flooded(rows: readonly Row[], world: World): readonly string[] {
  const counts = new Map<string, number>()
  for (const row of rows)
    counts.set(row.toGroupId ?? row.toMemberId ?? '', (counts.get(row.toGroupId ?? row.toMemberId ?? '') ?? 0) + 1)
  const reached = world.groups.filter(({ id }) => counts.has(id)).length
  return [
    ...[...counts].filter(([, count]) => count > 2).map(([to, count]) => `${to} got ${count} messages at once`),
    ...(reached === world.groups.length ? [] : [`only ${reached} groups heard what was missed`]),
  ]
}
