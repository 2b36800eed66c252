// A broadcast while three processes share one PostgreSQL and the one that sends is killed again and again: one sender at a time, nobody left out.
import { sleep } from '../support/patience.ts'
import type { Program } from '../support/program.ts'
import type { Fault, Report, Size } from './fault.ts'
import { announceBoth, missedAnnouncements } from './kill-broadcast.ts'
import { messageVerdict, untilSettled } from './kill-loop.ts'
import { holderOf, killAndReplace } from './several-processes.ts'
import { openWorld, type World } from './world.ts'

type Measure = { readonly kills: number; readonly groups: number; readonly people: number }

const measures: Readonly<Record<Size, Measure>> = {
  sample: { kills: 1, groups: 20, people: 120 },
  full: { kills: 10, groups: 300, people: 3000 },
}
const permittedPerSecond = 30

export function spreadBroadcast(): Fault {
  const name = 'a broadcast over three processes, the one that sends killed'
  return { name, run: async size => [await run(name, measures[size])] }
}

async function run(fault: string, { kills, groups, people }: Measure): Promise<Report> {
  const world = await openWorld({ kind: 'postgresql', people, groups, enforceLimits: true })
  try {
    const programs: Program[] = [0, 1, 2].map(() => world.start())
    await Promise.all(programs.map(({ ready }) => ready))
    await announceBoth(world)
    const seconds = (groups + people) / permittedPerSecond
    for (let time = 0; time < kills; time += 1) {
      await sleep((seconds * 1000) / (kills + 1))
      await killAndReplace(programs, await holderOf(world, programs), () => world.start())
    }
    const unsettled = await untilSettled(world, seconds + 120)
    for (const program of programs) await program.stop()
    const verdict = await messageVerdict(world)
    return {
      fault,
      runs: kills,
      lost: [...verdict.lost, ...(await missedAnnouncements(world))],
      twice: verdict.twice,
      stuck: [...verdict.stuck, ...unsettled],
      wrong: [...verdict.wrong, ...tooFast(world)],
    }
  } finally {
    await world.leave()
  }
}

function tooFast({ server }: World): readonly string[] {
  const refused = server.calls.filter(({ response }) => response.error_code === 429).length
  return refused > 0 ? [`${refused} times 429`] : []
}
