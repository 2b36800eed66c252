// A broadcast to groups and people against a server that enforces Telegram's limits, while others are answered.
import { sleep } from '../support/patience.ts'
import { type Contest, openProgramContest } from './contest.ts'
import { percentile, whole } from './figures.ts'
import type { Bench, Goal, Measure, Section, Size } from './measure.ts'
import type { Step } from './people.ts'
import { firstPersonId } from './sized-office.ts'

type Recipients = { readonly groups: number; readonly people: number }

type Found = {
  readonly seconds: number
  /** All messages of that time, answers included, of what Telegram permits. */
  readonly share: number
  readonly refused: number
  readonly waits: readonly number[]
}

const sizes: Readonly<Record<Size, Recipients>> = {
  quick: { groups: 30, people: 300 },
  usual: { groups: 300, people: 3000 },
  full: { groups: 300, people: 3000 },
}
const permittedPerSecond = 30
const othersFirstId = 500_001
const others = 120
const announcement = 'Mời dự họp toàn cơ quan'
const patienceSeconds = 600

export const broadcast: Measure = { name: 'broadcast', run: measureBroadcast }

async function measureBroadcast({ size, installation }: Bench): Promise<Section> {
  const recipients = sizes[size]
  const offices = [
    { members: recipients.people, groups: recipients.groups },
    { members: others, firstId: othersFirstId },
  ]
  const contest = await openProgramContest({ installation, offices, isPaced: true })
  try {
    const found = await send(contest, recipients)
    return { title: 'A broadcast', text: text(recipients, found), goals: goalsOf(found) }
  } finally {
    await contest.leave()
  }
}

async function send(contest: Contest, { groups, people }: Recipients): Promise<Found> {
  const sentAt = watchAnnouncements(contest)
  await announce(contest, 'Tất cả các nhóm')
  await announce(contest, 'Riêng từng người trong danh bạ')
  const firstAt = performance.now()
  // The officer's own copy cannot be told from the dialog around it.
  const answers = await askWhile(contest, () => sentAt.length < groups + people - 1)
  // The second announcement's rows come on top of the first one's: from then on the way to Telegram is never empty.
  const during = sentAt.filter(at => at >= firstAt)
  const seconds = ((during.at(-1) ?? 0) - (during[0] ?? 0)) / 1000
  return {
    seconds,
    share: (during.length - 1 + answers.length) / seconds / permittedPerSecond,
    refused: contest.server.refused(),
    waits: answers.map(({ answeredMillis }) => answeredMillis),
  }
}

function watchAnnouncements({ server }: Contest): readonly number[] {
  const sentAt: number[] = []
  const seen = new Set<string>()
  server.onShown(({ chatId, messageId, text: shown, at }) => {
    const key = `${chatId}:${messageId}`
    if (chatId === firstPersonId || !shown.includes(announcement) || seen.has(key)) return
    seen.add(key)
    sentAt.push(at)
  })
  return sentAt
}

async function announce({ people }: Contest, audience: string): Promise<void> {
  await people.say(firstPersonId, `/thongbao ${announcement}`)
  for (const label of ['Bỏ qua', audience, 'Gửi ngay', 'Gửi thông báo']) {
    // One message a second in a private chat, for the bot too.
    await sleep(1100)
    await people.press(firstPersonId, label)
  }
}

/** One person a second asks what they owe. */
async function askWhile({ people }: Contest, isGoingOn: () => boolean): Promise<readonly Step[]> {
  const asked: Promise<Step>[] = []
  const endAt = performance.now() + patienceSeconds * 1000
  for (let number = 0; isGoingOn(); number += 1) {
    if (performance.now() > endAt) throw new Error('the broadcast does not end')
    asked.push(people.say(othersFirstId + (number % others), '/viectoi'))
    await sleep(1000)
  }
  return Promise.all(asked)
}

function goalsOf({ share, refused, waits }: Found): readonly Goal[] {
  const wait = percentile(waits, 0.99)
  return [
    {
      what: 'broadcast: share of the permitted rate',
      ...{ toReach: 'at least 95 %', measured: `${(share * 100).toFixed(1)} %`, isReached: share >= 0.95 },
    },
    { what: 'broadcast: refused with 429', toReach: 'none', measured: String(refused), isReached: refused === 0 },
    {
      what: 'broadcast: p99 of answers meanwhile',
      ...{ toReach: 'under 250 ms', measured: `${whole(wait)} ms`, isReached: wait < 250 },
    },
  ]
}

function text({ groups, people }: Recipients, { seconds, waits }: Found): string {
  return `To ${whole(groups)} groups and ${whole(people)} people, against a server that enforces Telegram's limits (${permittedPerSecond} a second, 1 a second to a
person, 20 a minute to a group), while every second somebody who is no recipient asks for their tasks. It took
${whole(seconds)} s; ${waits.length} were answered meanwhile, p50 ${whole(percentile(waits, 0.5))} ms, p99 ${whole(percentile(waits, 0.99))} ms, the slowest ${whole(Math.max(...waits))} ms.`
}
