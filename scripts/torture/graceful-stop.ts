// SIGTERM while people fill in forms and a broadcast goes out: it ends by itself in time, and nothing is said twice or lost.
import { randomMillis, sleep } from '../support/patience.ts'
import type { DatabaseKind } from '../support/place.ts'
import type { Fault, Report, Size } from './fault.ts'
import { letPeopleFillForms } from './form-fillers.ts'
import { messageVerdict, untilSettled } from './kill-loop.ts'
import { announce } from './officer.ts'
import { missingPledges } from './verdict.ts'
import { openWorld, type World } from './world.ts'

const stops: Readonly<Record<Size, number>> = { sample: 2, full: 12 }
const promisedMillis = 10_000

export function gracefulStop(kind: DatabaseKind): Fault {
  const name = `asked to stop under load (${kind})`
  return { name, run: async size => [await run(name, kind, stops[size])] }
}

async function run(fault: string, kind: DatabaseKind, count: number): Promise<Report> {
  const world = await openWorld({ kind, people: 90, groups: 2, enforceLimits: true })
  try {
    const first = world.start()
    await first.ready
    const filling = letPeopleFillForms(world, world.people.slice(1, 11))
    const wrong: string[] = []
    for (let time = 1; time <= count; time += 1) {
      await announce(world, `Thông báo số ${time}`, 'Riêng từng người trong danh bạ')
      await sleep(randomMillis(100, 1_500))
      wrong.push(...(await stopAndStart(world)))
    }
    const stuck = await filling.finish()
    const unsettled = await untilSettled(world)
    await world.programs.at(-1)?.stop()
    const verdict = await messageVerdict(world)
    return {
      fault,
      runs: count,
      lost: [...verdict.lost, ...(await missingPledges(world, filling.told))],
      twice: verdict.twice,
      stuck: [...stuck, ...unsettled, ...verdict.stuck],
      // Nobody died: there is no excuse for a repeat.
      wrong: [...verdict.wrong, ...wrong, ...(verdict.twice > 0 ? [`${verdict.twice} messages twice`] : [])],
    }
  } finally {
    await world.leave()
  }
}

async function stopAndStart(world: World): Promise<readonly string[]> {
  const { code, millis } = (await world.programs.at(-1)?.stop()) ?? { code: null, millis: 0 }
  await world.start().ready
  return [
    ...(code === 0 ? [] : [`it ended with ${code}`]),
    ...(millis <= promisedMillis ? [] : [`it took ${Math.round(millis / 1000)} s to stop`]),
  ]
}
