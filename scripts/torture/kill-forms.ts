// SIGKILL while people fill in forms: every step that was acknowledged is there, nobody has to begin again.

import type { DatabaseKind } from '../support/place.ts'
import type { Fault, Report, Size } from './fault.ts'
import { letPeopleFillForms } from './form-fillers.ts'
import { killAgainAndAgain, messageVerdict, untilSettled } from './kill-loop.ts'
import { missingPledges } from './verdict.ts'
import { openWorld, webhookEnvironment } from './world.ts'

const kills: Readonly<Record<Size, number>> = { sample: 3, full: 35 }

export function killForms(kind: DatabaseKind, by: 'polling' | 'webhook'): Fault {
  const name = `killed while people fill in forms (${kind}, ${by})`
  return { name, run: async size => [await run(name, kind, by, kills[size])] }
}

async function run(fault: string, kind: DatabaseKind, by: string, count: number): Promise<Report> {
  const world = await openWorld({ kind, people: 12, groups: 1 })
  try {
    const environment = by === 'webhook' ? await webhookEnvironment() : {}
    const filling = letPeopleFillForms(world, world.people)
    const { program, killed } = await killAgainAndAgain(world, {
      ...{ count, leastMillis: 100, mostMillis: 2500, environment },
    })
    const stuck = await filling.finish()
    const unsettled = await untilSettled(world)
    await program.stop()
    const verdict = await messageVerdict(world)
    const missing = await missingPledges(world, filling.told)
    const idle = filling.told.length === 0 ? ['nobody registered anything'] : []
    return {
      fault,
      runs: killed,
      lost: [...verdict.lost, ...missing],
      twice: verdict.twice,
      stuck: [...stuck, ...unsettled, ...verdict.stuck],
      wrong: [...verdict.wrong, ...idle],
    }
  } finally {
    await world.leave()
  }
}
