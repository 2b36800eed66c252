// SIGKILL while a broadcast goes out to groups and people: everybody gets it, twice only what was in flight.

import type { DatabaseKind } from '../support/place.ts'
import type { Fault, Report, Size } from './fault.ts'
import { killAgainAndAgain, messageVerdict, untilSettled } from './kill-loop.ts'
import { announce } from './officer.ts'
import { outgoingRows } from './verdict.ts'
import { openWorld, type World } from './world.ts'

type Measure = { readonly kills: number; readonly groups: number; readonly people: number }

const measures: Readonly<Record<Size, Measure>> = {
  sample: { kills: 3, groups: 30, people: 150 },
  full: { kills: 25, groups: 300, people: 3000 },
}

export function killBroadcast(kind: DatabaseKind): Fault {
  const name = `killed while a broadcast goes out (${kind})`
  return { name, run: async size => [await run(name, kind, measures[size])] }
}

async function run(fault: string, kind: DatabaseKind, { kills, groups, people }: Measure): Promise<Report> {
  const world = await openWorld({ kind, groups, people, enforceLimits: true })
  try {
    const announcing = announceBoth(world)
    announcing.catch(() => {})
    const seconds = (groups + people) / 25
    const pauseMillis = (seconds * 1000) / kills
    const { program, killed } = await killAgainAndAgain(world, {
      ...{ count: kills, leastMillis: pauseMillis * 0.3, mostMillis: pauseMillis * 1.3 },
    })
    await announcing
    const unsettled = await untilSettled(world, seconds + 90)
    await program.stop()
    const verdict = await messageVerdict(world)
    return {
      fault,
      runs: killed,
      lost: [...verdict.lost, ...(await missedAnnouncements(world))],
      twice: verdict.twice,
      stuck: [...verdict.stuck, ...unsettled],
      wrong: verdict.wrong,
    }
  } finally {
    await world.leave()
  }
}

export async function announceBoth(world: World): Promise<void> {
  await announce(world, 'Họp toàn cơ quan', 'Riêng từng người trong danh bạ')
  await announce(world, 'Treo cờ ngày lễ', 'Tất cả các nhóm')
}

/** Each recipient has one row of each announcement, no less and no more. */
export async function missedAnnouncements(world: World): Promise<readonly string[]> {
  const rows = (await outgoingRows(world)).filter(({ kind }) => kind === 'announcement')
  const counts = new Map<string, number>()
  for (const row of rows) {
    const to = row.toGroupId ?? row.toMemberId ?? ''
    counts.set(to, (counts.get(to) ?? 0) + 1)
  }
  const recipients = [...world.people.map(({ memberId }) => memberId), ...world.groups.map(({ id }) => id)]
  return recipients.flatMap(id => (counts.get(id) === 1 ? [] : [`${id} has ${counts.get(id) ?? 0} announcements`]))
}
