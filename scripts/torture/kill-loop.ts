// Starts a process, lets it work for a random while, kills it, starts the next one; the last one may finish everything.
import { randomMillis, sleep, until } from '../support/patience.ts'
import type { Program } from '../support/program.ts'
import type { Environment } from '../support/started-process.ts'
import { crowdedLanes, isSettled, judgeMessages } from './verdict.ts'
import type { World } from './world.ts'

export type Kills = {
  readonly count: number
  readonly leastMillis: number
  readonly mostMillis: number
  readonly environment?: Environment
}

/** Resolves with the process that lives. `isOver` ends the killing early. */
export async function killAgainAndAgain(
  world: World,
  kills: Kills,
  isOver: () => boolean = () => false,
): Promise<{ readonly program: Program; readonly killed: number }> {
  let killed = 0
  let program = world.start(kills.environment)
  while (killed < kills.count && !isOver()) {
    // Some die while they start.
    if (killed % 5 === 4) await sleep(randomMillis(0, 1500))
    else await readyOrTold(program)
    await sleep(randomMillis(kills.leastMillis, kills.mostMillis))
    await program.kill()
    killed += 1
    program = world.start(kills.environment)
  }
  await readyOrTold(program)
  return { program, killed }
}

async function readyOrTold(program: Program): Promise<void> {
  await program.ready
}

export async function untilSettled(world: World, seconds = 120): Promise<readonly string[]> {
  try {
    await until('end of what was waiting', seconds, () => isSettled(world))
    return []
  } catch (error) {
    return [String(error)]
  }
}

/** All that can be said about messages after the last process has finished. */
export async function messageVerdict(world: World) {
  const verdict = await judgeMessages(world)
  const crowded = await crowdedLanes(world)
  return {
    lost: verdict.lost,
    twice: verdict.twice,
    stuck: verdict.stuck,
    wrong: [
      ...verdict.unexplained.map(one => `twice without being in flight: ${one}`),
      ...crowded.map(one => `several in flight in one lane: ${one}`),
      ...ruleBreaks(world),
    ],
  }
}

/** Calls that no well-behaved bot makes. A button pressed while nobody was there is answered too late: that cannot be helped. */
export function ruleBreaks({ server }: World): readonly string[] {
  const breaks = server.violations.filter(({ rule }) => !/query is too old/.test(rule))
  return breaks.map(({ method, rule }) => `${method}: ${rule}`)
}
