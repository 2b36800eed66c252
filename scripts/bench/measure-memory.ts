// Start to ready, and memory and open files while updates go through, with 256 open files at most.
import { type Contest, openProgramContest, type ProgramPlan, startProgramBot } from './contest.ts'
import { median, table, whole } from './figures.ts'
import type { Bench, Goal, Measure, Section, Size } from './measure.ts'
import { pledgeTogether } from './people.ts'
import { firstPersonId } from './sized-office.ts'

type Sample = { readonly updates: number; readonly megabytes: number; readonly openFiles: number }
type Found = { readonly readyMillis: number; readonly samples: readonly Sample[] }

const sizes: Readonly<Record<Size, { readonly updates: number; readonly every: number; readonly starts: number }>> = {
  quick: { updates: 2_000, every: 1_000, starts: 2 },
  usual: { updates: 24_000, every: 4_000, starts: 3 },
  full: { updates: 100_000, every: 10_000, starts: 5 },
}
const members = 500
const mostFiles = 256
const flatAfter = 20_000
const mostMegabytes = 300
/** What garbage collection leaves lying about is no growth. */
const flatMegabytes = 30
const mostReadyMillis = 2000

export const memory: Measure = { name: 'memory', run: measureMemory }

async function measureMemory({ size, installation, tell }: Bench): Promise<Section> {
  const plan = { installation, offices: [{ members }], mostFiles }
  const contest = await openProgramContest(plan)
  try {
    const samples = await sampleWhile(contest, sizes[size], tell)
    const readyMillis = await startAgain(contest, plan, sizes[size].starts)
    const found = { readyMillis, samples }
    return { title: 'Start, memory, open files', text: text(found), goals: goalsOf(found) }
  } finally {
    await contest.leave()
  }
}

async function sampleWhile(
  { bots: [bot], people }: Contest,
  { updates, every }: { readonly updates: number; readonly every: number },
  tell: Bench['tell'],
): Promise<readonly Sample[]> {
  if (!bot) throw new Error('no process was started')
  const samples: Sample[] = []
  const look = (done: number) => {
    samples.push({ updates: done, megabytes: bot.residentMegabytes(), openFiles: bot.openFiles() })
    tell(`   ${whole(done)} updates: ${whole(bot.residentMegabytes())} MB`)
  }
  look(0)
  for (let done = 0; done < updates; ) {
    const plan = { from: firstPersonId, count: members, concurrency: 32, updates: every }
    done += (await pledgeTogether(people, plan)).steps.length
    look(done)
  }
  return samples
}

/** On the database as it is then. */
async function startAgain({ bots, server, databaseUrl }: Contest, plan: ProgramPlan, starts: number): Promise<number> {
  await bots[0]?.stop()
  const times: number[] = []
  for (let start = 0; start < starts; start += 1) {
    const again = await startProgramBot(plan, server, databaseUrl)
    times.push(again.readyMillis)
    await again.stop()
  }
  return median(times)
}

function goalsOf({ readyMillis, samples }: Found): readonly Goal[] {
  const then = samples.find(({ updates }) => updates >= flatAfter)
  const last = samples.at(-1)
  const openFiles = samples.slice(1).map(one => one.openFiles)
  const ready = {
    what: 'start to ready on an existing database',
    ...{ toReach: '2,000 ms', measured: `${whole(readyMillis)} ms`, isReached: readyMillis <= mostReadyMillis },
  }
  const spread = Math.max(...openFiles) - Math.min(...openFiles)
  const files = {
    what: `open files under \`ulimit -n ${mostFiles}\``,
    ...{ toReach: 'flat', measured: `${Math.min(...openFiles)}–${Math.max(...openFiles)}`, isReached: spread <= 5 },
  }
  if (!then || !last) return [ready, files]
  const growth = last.megabytes - then.megabytes
  return [
    ready,
    {
      what: `resident memory after ${whole(then.updates)} updates`,
      ...{ toReach: `${mostMegabytes} MB`, measured: `${whole(then.megabytes)} MB` },
      isReached: then.megabytes <= mostMegabytes,
    },
    {
      what: `its growth from there to ${whole(last.updates)}`,
      ...{ toReach: `flat (${flatMegabytes} MB)`, measured: `${whole(growth)} MB`, isReached: growth <= flatMegabytes },
    },
    files,
  ]
}

function text({ samples }: Found): string {
  const rows = samples.map(one => [whole(one.updates), whole(one.megabytes), String(one.openFiles)])
  return `The pledge conversation, 32 people at a time, under \`ulimit -n ${mostFiles}\`; then the process is stopped and started again on the
database as it is. To 100,000 updates with \`--full\`.

${table(['updates', 'resident MB', 'open files'], rows)}`
}
