// SIGKILL while deadlines are set and their reminders planned, and again while they fire: the plan follows the facts, each fires once.
import { pino } from 'pino'
import { openApp } from '../../src/app.ts'
import { officeOf } from '../../src/chat/speaker-store.ts'
import { planReminders } from '../../src/delivery/schedule.ts'
import { features } from '../../src/features/index.ts'
import { randomMillis, sleep, until } from '../support/patience.ts'
import type { DatabaseKind } from '../support/place.ts'
import type { Fault, Report, Size } from './fault.ts'
import { killAgainAndAgain, messageVerdict, untilSettled } from './kill-loop.ts'
import { setClock, setDeadline } from './officer.ts'
import { outgoingRows } from './verdict.ts'
import { openWorld, type World } from './world.ts'

const measures: Readonly<Record<Size, { readonly kills: number; readonly deadlines: number }>> = {
  sample: { kills: 2, deadlines: 2 },
  full: { kills: 12, deadlines: 8 },
}

export function killReminders(kind: DatabaseKind): Fault {
  const name = `killed while reminders are planned and fire (${kind})`
  return { name, run: async size => [await run(name, kind, measures[size])] }
}

async function run(
  fault: string,
  kind: DatabaseKind,
  { kills, deadlines }: { readonly kills: number; readonly deadlines: number },
): Promise<Report> {
  const world = await openWorld({ kind, people: 3, groups: 4 })
  try {
    const names = Array.from({ length: deadlines }, (_, index) => `Nộp báo cáo số ${index + 1}`)
    const setting = setAll(world, names)
    let isSet = false
    setting
      .catch(() => {})
      .finally(() => {
        isSet = true
      })
    const planning = await killAgainAndAgain(world, { count: kills, leastMillis: 50, mostMillis: 1800 }, () => isSet)
    await setting
    const beside = await planBesideFacts(world, names)
    await planning.program.kill()
    const instants = await dueInstants(world)
    const fired = await fireAll(world, instants)
    const unsettled = await untilSettled(world)
    await world.programs.at(-1)?.stop()
    const verdict = await messageVerdict(world)
    return {
      fault,
      runs: planning.killed + fired,
      lost: [...verdict.lost, ...beside, ...(await firedWrongly(world, instants))],
      twice: verdict.twice,
      stuck: [...verdict.stuck, ...unsettled],
      wrong: verdict.wrong,
    }
  } finally {
    await world.leave()
  }
}

async function setAll(world: World, names: readonly string[]): Promise<void> {
  for (const [index, name] of names.entries()) await setDeadline(world, name, `đến hết ngày ${10 + index * 2}/3/2022`)
}

/** Planning everything anew must change nothing. */
async function planBesideFacts(world: World, names: readonly string[]): Promise<readonly string[]> {
  return world.read(async database => {
    const whats = (await database.client.deadline.findMany({ select: { what: true } })).map(({ what }) => what)
    const lost = names.filter(name => whats.filter(what => what === name).length !== 1)
    const app = await openApp({ database, features, platforms: [], log: pino({ level: 'silent' }) })
    const keys = async () => {
      const rows = await database.client.reminder.findMany({ orderBy: { key: 'asc' } })
      return rows.map(({ key, dueAt }) => `${key} ${dueAt.toISOString()}`).join('\n')
    }
    const before = await keys()
    await database.transaction(async tx => {
      const office = await officeOf(tx, world.officeId)
      if (office) await planReminders(app.engine, tx, office, app.engine.now())
    })
    const after = await keys()
    await app.stop()
    return [
      ...lost.map(name => `the deadline “${name}” does not stand exactly once`),
      ...(before === after ? [] : ['the planned reminders do not follow from the facts']),
    ]
  })
}

async function dueInstants(world: World): Promise<readonly Date[]> {
  const rows = await world.read(({ client }) =>
    client.reminder.findMany({ where: { kind: 'deadline', state: 'planned' }, orderBy: { dueAt: 'asc' } }),
  )
  return [...new Set(rows.map(({ dueAt }) => dueAt.getTime()))].map(time => new Date(time))
}

/** Every due instant comes, and the process dies around it. */
async function fireAll(world: World, instants: readonly Date[]): Promise<number> {
  let killed = 0
  for (const at of instants) {
    const program = world.start()
    await program.ready
    await setClock(world, new Date(at.getTime() + 60_000))
    await sleep(randomMillis(0, 2200))
    await program.kill()
    killed += 1
  }
  const last = world.start()
  await last.ready
  await until('the last reminder fired', 60, () =>
    world.read(
      async ({ client }) => (await client.reminder.count({ where: { kind: 'deadline', state: 'planned' } })) === 0,
    ),
  )
  return killed
}

/** Each due instant reaches each group once about each deadline it concerns. */
async function firedWrongly(world: World, instants: readonly Date[]): Promise<readonly string[]> {
  const reminders = await world.read(({ client }) => client.reminder.findMany({ where: { kind: 'deadline' } }))
  const rows = (await outgoingRows(world)).filter(({ kind }) => kind.startsWith('reminder:'))
  const wrong: string[] = []
  if (reminders.length === 0 || instants.length === 0) wrong.push('no reminder was planned')
  for (const group of world.groups) {
    for (const deadline of new Set(reminders.map(one => one.subjectId.split(':')[0]!))) {
      const due = reminders.filter(one => one.subjectId.startsWith(deadline))
      const got = rows.filter(
        row => row.toGroupId === group.id && (row.aboutKey ?? '').split(' ').includes(`deadline:${deadline}`),
      )
      // What was set is told at once as well; only reminders are counted here.
      if (got.length !== due.length) wrong.push(`${group.chat.title}: ${got.length} of ${due.length} reminders`)
    }
  }
  return wrong
}
