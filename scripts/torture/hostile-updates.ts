// Hostile updates by the thousand, the same update again and again, webhooks without their secret: nothing gives, nobody gains a right.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { sleep } from '../support/patience.ts'
import type { DatabaseKind } from '../support/place.ts'
import type { Program } from '../support/program.ts'
import type { Fault, Report, Size } from './fault.ts'
import { hostileUpdate } from './hostile-update.ts'
import { ruleBreaks, untilSettled } from './kill-loop.ts'
import { talk } from './talk.ts'
import { openWorld, type World, webhookEnvironment } from './world.ts'

const counts: Readonly<Record<Size, number>> = { sample: 2_000, full: 100_000 }
const atOnce = 16
const secretHeader = 'x-telegram-bot-api-secret-token'
/** The heap grows and shrinks by itself; what leaks grows with the number of updates. */
const mostGrowthBytes = 120 * 1024 * 1024

type Post = (body: string, secret?: string) => Promise<number>

export function hostileUpdates(kind: DatabaseKind): Fault {
  const name = `hostile updates (${kind})`
  return { name, run: async size => [await run(name, kind, counts[size])] }
}

async function run(fault: string, kind: DatabaseKind, count: number): Promise<Report> {
  const world = await openWorld({ kind, people: 4, groups: 2 })
  try {
    const environment = await webhookEnvironment()
    const program = world.start(environment)
    const post = await poster(world, program, environment.TELEGRAM_WEBHOOK_SECRET ?? '')
    const before = await rightsOf(world)
    const wrong: string[] = []
    const ids = [...world.people.map(({ user }) => user.id), ...world.groups.map(({ chat }) => chat.id)]
    const generator = hostileUpdate(ids)
    let rss = 0
    for (let done = 0; done < count; done += atOnce * 10) {
      const bodies = fc.sample(generator, { numRuns: atOnce * 10, seed: done })
      for (let from = 0; from < bodies.length; from += atOnce) {
        const codes = await Promise.all(bodies.slice(from, from + atOnce).map(body => post(body)))
        for (const code of codes) if (code !== 200 && code !== 413) wrong.push(`answered with ${code}`)
      }
      if (done < count / 5) rss = Math.max(rss, memoryOf(program))
    }
    const growth = memoryOf(program) - rss
    if (growth > mostGrowthBytes) wrong.push(`memory grew by ${Math.round(growth / 1024 / 1024)} MB`)
    if (!program.isRunning()) wrong.push(`the program ended: ${program.errors()}`)
    const unsettled = await untilSettled(world, 60)
    const after = await rightsOf(world)
    if (before !== after) wrong.push(`rights changed from ${before} to ${after}`)
    const { says, hears } = talk(world, world.people[0]!, 30)
    says('/trogiup')
    await hears('help', view => view.text.includes('/dangky'))
    wrong.push(...ruleBreaks(world))
    wrong.push(...bugsOf(program))
    await program.stop()
    return { fault, runs: count, lost: [], twice: 0, stuck: unsettled, wrong: [...new Set(wrong)] }
  } finally {
    await world.leave()
  }
}

/** Nothing anybody sends may meet a bug. */
function bugsOf({ log }: Program): readonly string[] {
  const bugs = log
    .filter(({ level }) => level >= 50)
    .map(({ msg, err }) => `${msg}: ${JSON.stringify(err ?? '').slice(0, 200)}`)
  return [...new Set(bugs)].slice(0, 5)
}

async function poster({ connection }: World, program: Program, secret: string): Promise<Post> {
  const { port } = await program.ready
  await sleep(500)
  const address = `http://127.0.0.1:${port}/telegram/${connection.split(':')[1]}`
  return async (body, given = secret) => {
    const headers = { 'content-type': 'application/json', [secretHeader]: given }
    const response = await fetch(address, { method: 'POST', headers, body })
    await response.arrayBuffer()
    return response.status
  }
}

/** Everything that says who may do what. */
async function rightsOf(world: World): Promise<string> {
  return world.read(async ({ client }) =>
    JSON.stringify([
      await client.office.count(),
      await client.member.count(),
      await client.link.count({ where: { endedAt: null } }),
      await client.roleAssignment.count(),
      await client.chatGroup.count({ where: { officeId: { not: null } } }),
      await client.officeSetting.count(),
      await client.linkCode.count({ where: { usedAt: { not: null } } }),
    ]),
  )
}

function memoryOf({ pid }: Program): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024
}

/** The same update at once, and an hour later; and posts from somebody who does not know the secret. */
export function repeatedUpdates(kind: DatabaseKind): Fault {
  const name = `the same update twice, at once and later; a wrong secret (${kind})`
  return { name, run: async () => [await runRepeats(name, kind)] }
}

async function runRepeats(fault: string, kind: DatabaseKind): Promise<Report> {
  const world = await openWorld({ kind, people: 3, groups: 1 })
  try {
    const environment = await webhookEnvironment()
    const first = world.start({ ...environment, LOG_LEVEL: 'trace' })
    const post = await poster(world, first, environment.TELEGRAM_WEBHOOK_SECRET ?? '')
    const person = world.people[0]!
    const chat = { id: person.user.id, type: 'private', first_name: person.name }
    const from = { id: person.user.id, is_bot: false, first_name: person.name }
    const said = 'Bí mật chưa ai biết'
    const update = (id: number, text: string) =>
      JSON.stringify({ update_id: id, message: { message_id: id, date: 1, chat, from, text } })
    const codes = await Promise.all(Array.from({ length: 20 }, () => post(update(900_000_001, '/trogiup'))))
    await untilSettled(world, 30)
    await first.stop()
    // As good as an hour: another process, and nothing of the first is left in memory.
    const second = world.start(environment)
    const again = await poster(world, second, environment.TELEGRAM_WEBHOOK_SECRET ?? '')
    codes.push(await again(update(900_000_001, '/trogiup')))
    const refusals = [await again(update(900_000_002, said), ''), await again(update(900_000_003, said), 'wrong')]
    await untilSettled(world, 30)
    await sleep(300)
    const answers = world.server.messagesIn(world.server.privateChat(person.user)).filter(view => view.isFromBot).length
    const logs = JSON.stringify([...first.log, ...second.log]) + first.errors() + second.errors()
    await second.stop()
    const wrong = [
      ...(codes.every(code => code === 200) ? [] : [`repeats were answered with ${codes.join()}`]),
      ...(answers === 1 ? [] : [`one question had ${answers} answers`]),
      ...(refusals.every(code => code === 401) ? [] : [`without the secret: ${refusals.join()}`]),
      ...(logs.includes(said) || logs.includes('trogiup') ? ['what people wrote stands in the log'] : []),
      ...(logs.includes(world.server.token) ? ['the token stands in the log'] : []),
    ]
    return { fault, runs: 23, lost: [], twice: answers - 1, stuck: [], wrong }
  } finally {
    await world.leave()
  }
}
