// Three processes on one PostgreSQL: one is killed, one is frozen for a minute; the work goes on, in order, with one sender and one poller.

import { sleep } from '../support/patience.ts'
import type { Program } from '../support/program.ts'
import type { Environment } from '../support/started-process.ts'
import type { Fault, Report, Size } from './fault.ts'
import { letPeopleFillForms } from './form-fillers.ts'
import { messageVerdict, untilSettled } from './kill-loop.ts'
import { announce } from './officer.ts'
import { openSpread, type Spread } from './spread.ts'
import { talk } from './talk.ts'
import { missingPledges } from './verdict.ts'
import { openWorld, type World } from './world.ts'

const frozenSeconds: Readonly<Record<Size, number>> = { sample: 20, full: 60 }
const repeats: Readonly<Record<Size, number>> = { sample: 1, full: 3 }
const webhookSecret = 'a-secret-of-more-than-sixteen-letters'

export function severalProcesses(by: 'polling' | 'webhook'): Fault {
  const name = `three processes, one killed, one frozen (${by})`
  return { name, run: async size => [await run(name, by, size)] }
}

async function run(fault: string, by: 'polling' | 'webhook', size: Size): Promise<Report> {
  const world = await openWorld({ kind: 'postgresql', people: 120, groups: 2, enforceLimits: true })
  const spread = by === 'webhook' ? await openSpread(3) : undefined
  const startOne = (index: number) => world.start(environmentOf(spread, index))
  try {
    const programs = [0, 1, 2].map(startOne)
    await Promise.all(programs.map(({ ready }) => ready))
    const filling = letPeopleFillForms(world, world.people.slice(1, 11))
    const wrong: string[] = []
    for (let time = 0; time < repeats[size]; time += 1) {
      await announce(world, `Thông báo số ${time + 1}`, 'Riêng từng người trong danh bạ')
      wrong.push(...(await inOrder(world, time)))
      await holderOf(world, programs).then(holder => killAndReplace(programs, holder, startOne))
      const frozen = await holderOf(world, programs)
      frozen.freeze()
      await sleep(frozenSeconds[size] * 1000)
      frozen.thaw()
      await sleep(3_000)
    }
    const stuck = await filling.finish()
    const unsettled = await untilSettled(world)
    for (const program of programs) await program.stop()
    const verdict = await messageVerdict(world)
    return {
      fault,
      runs: repeats[size] * 2,
      lost: [...verdict.lost, ...(await missingPledges(world, filling.told))],
      twice: verdict.twice,
      stuck: [...stuck, ...unsettled, ...verdict.stuck],
      wrong: [...verdict.wrong, ...wrong, ...tooMany(world, repeats[size])],
    }
  } finally {
    await spread?.stop()
    await world.leave()
  }
}

function environmentOf(spread: Spread | undefined, index: number): Environment {
  if (!spread) return {}
  return { PORT: String(spread.ports[index]), PUBLIC_URL: spread.url, TELEGRAM_WEBHOOK_SECRET: webhookSecret }
}

/** The process that sends: it is the one worth hurting. */
export async function holderOf(world: World, programs: readonly Program[]): Promise<Program> {
  const lease = await world.read(({ client }) =>
    client.lease.findFirst({ where: { name: `sender:${world.connection}` } }),
  )
  const pid = Number(lease?.holder.split('/')[1])
  return programs.find(program => program.pid === pid) ?? programs[0]!
}

export async function killAndReplace(
  programs: Program[],
  victim: Program,
  start: (index: number) => Program,
): Promise<void> {
  const index = programs.indexOf(victim)
  await victim.kill()
  await sleep(2_000)
  programs[index] = start(index)
  await programs[index].ready
}

/** Six commands typed in one breath are answered in the order in which they were typed. */
async function inOrder(world: World, time: number): Promise<readonly string[]> {
  const person = world.people.at(-1)!
  const { says, hears } = talk(world, person)
  const words = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau'].map(word => `xyz${word}${time}`)
  for (const word of words) says(`/${word}`)
  await hears('the answer to the last', view => view.text.includes(words.at(-1)!))
  await sleep(500)
  const texts = world.server.messagesIn(world.server.privateChat(person.user)).filter(view => view.isFromBot)
  const answered = texts.flatMap(({ text }) => words.find(word => text.includes(word)) ?? [])
  const firsts = [...new Set(answered)]
  return firsts.join() === words.join() ? [] : [`answered in the order ${firsts.join(' ')}`]
}

/** A frozen process's own long poll is cut off when another takes over: that one 409 nobody can avoid. */
function tooMany(world: World, freezes: number): readonly string[] {
  const codes = world.server.calls.map(({ response }) => response.error_code)
  const conflicts = codes.filter(code => code === 409).length
  return conflicts > freezes ? [`${conflicts} times 409`] : []
}
