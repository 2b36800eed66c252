// Updates per second and waiting times of the pledge conversation: ours, the wizard's, an echo's, in turns.
import { type Contest, openProgramContest, openRivalContest, type ProgramPlan } from './contest.ts'
import { median, percentile, short, table, whole } from './figures.ts'
import type { Bench, Goal, Measure, Section, Size } from './measure.ts'
import { echoTogether, pledgeTogether, type Steps } from './people.ts'
import { firstPersonId } from './sized-office.ts'
import { generateWizardClient } from './wizard-database.ts'

type Round = {
  readonly perSecond: number
  readonly acknowledgedP50: number
  readonly acknowledgedP99: number
  readonly doneP50: number
  readonly doneP99: number
  readonly cpuMillisPerUpdate: number
}

type Contestant = {
  readonly name: string
  /** Beside the wizard it is every round's; what only tells how it is elsewhere is measured once. */
  readonly isOnce?: boolean
  readonly open: () => Promise<Contest>
  readonly run: (contest: Contest, updates: number) => Promise<Steps>
}

type Result = { readonly name: string; readonly rounds: readonly Round[] }

const sizes: Readonly<Record<Size, { readonly rounds: number; readonly updates: number }>> = {
  quick: { rounds: 1, updates: 1000 },
  usual: { rounds: 3, updates: 2000 },
  full: { rounds: 7, updates: 6000 },
}
const members = 500
const concurrency = 32
const warmUpUpdates = 1000

const ours = 'thidua, SQLite'
const wizard = 'wizard (grammY, conversations, Prisma), SQLite'

export const conversation: Measure = { name: 'conversation', run: measureConversation }

/** One round of each after the other, so that what else the machine does meets all alike. */
async function measureConversation(bench: Bench): Promise<Section> {
  const { rounds, updates } = sizes[bench.size]
  generateWizardClient()
  const all = contestants(bench)
  const found = new Map<string, Round[]>(all.map(({ name }) => [name, []]))
  for (let number = 1; number <= rounds; number += 1) {
    for (const contestant of all.filter(({ isOnce }) => !isOnce || number === 1)) {
      const round = await oneRound(contestant, updates)
      found.get(contestant.name)?.push(round)
      const { perSecond, acknowledgedP99, doneP99 } = round
      bench.tell(`   ${contestant.name}: ${whole(perSecond)}/s, p99 ${whole(acknowledgedP99)} and ${whole(doneP99)} ms`)
    }
  }
  const results = [...found].map(([name, measured]) => ({ name, rounds: measured }))
  return { title: 'The pledge conversation', text: text(results, updates), goals: goalsOf(results) }
}

function contestants({ installation, postgres }: Bench): readonly Contestant[] {
  const program = (name: string, more: Partial<ProgramPlan> = {}): Contestant => ({
    name,
    isOnce: more.postgres !== undefined,
    open: () => openProgramContest({ installation, offices: [{ members }], ...more }),
    run: pledgeAll,
  })
  return [
    program(ours),
    { name: wizard, open: () => openRivalContest('wizard', members), run: pledgeAll },
    { name: 'echo (grammY alone)', open: () => openRivalContest('echo', members), run: echoAll },
    ...(postgres
      ? [
          program('thidua, PostgreSQL, one process', { postgres }),
          program('thidua, PostgreSQL, three processes', { postgres, processes: 3 }),
        ]
      : []),
  ]
}

function pledgeAll({ people }: Contest, updates: number): Promise<Steps> {
  return pledgeTogether(people, { from: firstPersonId, count: members, concurrency, updates })
}

function echoAll({ people }: Contest, updates: number): Promise<Steps> {
  return echoTogether(people, { from: firstPersonId, concurrency, updates })
}

async function oneRound({ open, run }: Contestant, updates: number): Promise<Round> {
  const contest = await open()
  const cpuSeconds = () => contest.bots.reduce((sum, bot) => sum + bot.cpuSeconds(), 0)
  try {
    await run(contest, Math.min(warmUpUpdates, updates))
    const cpuBefore = cpuSeconds()
    const measured = await run(contest, updates)
    return roundOf(measured, cpuSeconds() - cpuBefore)
  } finally {
    await contest.leave()
  }
}

function roundOf({ steps, seconds }: Steps, cpuSeconds: number): Round {
  const acknowledged = steps.map(step => step.acknowledgedMillis)
  // The next step may come when both are there, in whatever order.
  const done = steps.map(step => Math.max(step.acknowledgedMillis, step.answeredMillis))
  return {
    perSecond: steps.length / seconds,
    acknowledgedP50: percentile(acknowledged, 0.5),
    acknowledgedP99: percentile(acknowledged, 0.99),
    doneP50: percentile(done, 0.5),
    doneP99: percentile(done, 0.99),
    cpuMillisPerUpdate: (cpuSeconds * 1000) / steps.length,
  }
}

function typical({ rounds }: Result, figure: keyof Round): number {
  return median(rounds.map(round => round[figure]))
}

/** The median over the rounds of one's figure divided by the other's in the same round. */
function ratio(one: Result, other: Result, figure: keyof Round): number {
  return median(one.rounds.map((round, index) => round[figure] / (other.rounds[index]?.[figure] ?? Number.NaN)))
}

function goalsOf(results: readonly Result[]): readonly Goal[] {
  const mine = results.find(({ name }) => name === ours)
  const theirs = results.find(({ name }) => name === wizard)
  if (!mine || !theirs) return []
  const rate = ratio(mine, theirs, 'perSecond')
  const goals = [
    { what: 'pledge conversation: rate beside the wizard', goal: 0.7, measured: rate, isReached: rate >= 0.7 },
    ...(['acknowledgedP99', 'doneP99'] as const).map(figure => {
      const measured = ratio(mine, theirs, figure)
      const until = figure === 'acknowledgedP99' ? 'acknowledgement' : 'next step'
      return { what: `its p99 to the ${until} beside the wizard’s`, goal: 1, measured, isReached: measured <= 1 }
    }),
  ]
  return goals.map(({ what, goal, measured, isReached }, index) => ({
    ...{ what, measured: measured.toFixed(2), isReached },
    toReach: `${index === 0 ? 'at least' : 'at most'} ${goal}`,
  }))
}

function text(results: readonly Result[], updates: number): string {
  const head = ['', 'updates/s', 'ack p50', 'ack p99', 'done p50', 'done p99', 'CPU ms per update']
  const rows = results.map(one => [
    one.name,
    whole(typical(one, 'perSecond')),
    ...(['acknowledgedP50', 'acknowledgedP99', 'doneP50', 'doneP99'] as const).map(figure =>
      whole(typical(one, figure)),
    ),
    short(typical(one, 'cpuMillisPerUpdate')),
  ])
  return `Five updates (the command and its four steps), ${concurrency} people at a time, by webhook, pacing off (\`TELEGRAM_PACING=off\`);
every update is committed and synced to disk before it is acknowledged. Milliseconds until the acknowledgement, and until it
is done: acknowledged and answered, so that the next step may come; medians of ${results[0]?.rounds.length} rounds of ${whole(updates)} updates
(PostgreSQL: one round), in turns, each after ${whole(Math.min(warmUpUpdates, updates))} to warm up. The wizard keeps its
conversation and the pledge on the same SQLite settings, but no event id, no outbox and no audit, and sends before it
acknowledges; the echo keeps nothing.

${table(head, rows)}`
}
