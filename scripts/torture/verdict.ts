// Compares what the database says was sent with what the people's server got: what is lost, what came twice, what is stuck.
import { readRemoteId } from '../../src/platforms/telegram/telegram-remote-id.ts'
import type { MessageView } from '../../tests/support/bot-api-server/views.ts'
import type { World } from './world.ts'

export type Verdict = {
  readonly lost: readonly string[]
  /** Messages that stand in a chat twice. */
  readonly twice: number
  /** Of those, the ones that nothing in the log explains. */
  readonly unexplained: readonly string[]
  readonly stuck: readonly string[]
}

export type Row = {
  readonly id: string
  readonly lane: string
  readonly kind: string
  readonly aboutKey: string | null
  readonly state: string
  readonly failure: string | null
  readonly remoteId: string | null
  readonly isPossiblyTwice: boolean
  readonly replacesId: string | null
  readonly removes: boolean
  readonly toMemberId: string | null
  readonly toGroupId: string | null
  readonly toAccountId: string | null
  readonly createdAt: Date
}

export function outgoingRows(world: World): Promise<readonly Row[]> {
  return world.read(({ client }) => client.outgoingMessage.findMany({ orderBy: { id: 'asc' } }))
}

/** Resolves when no row waits any more; false after so many seconds. */
export async function isSettled(world: World): Promise<boolean> {
  const waiting = await world.read(({ client }) =>
    client.outgoingMessage.count({ where: { state: { in: ['pending', 'sending'] } } }),
  )
  const jobs = await world.read(({ client }) => client.job.count({ where: { state: { in: ['waiting', 'working'] } } }))
  return waiting === 0 && jobs === 0 && world.server.pendingUpdates() === 0
}

/** To be asked when all is quiet. */
export async function judgeMessages(world: World): Promise<Verdict> {
  const rows = await outgoingRows(world)
  const chats = await chatsOfRows(world, rows)
  const shown = new Map<string, Set<number>>()
  const lost: string[] = []
  const stuck: string[] = []
  for (const row of rows) {
    if (row.state === 'pending' || row.state === 'sending') stuck.push(`${row.kind} ${row.id} is ${row.state}`)
    else if (row.state === 'failed') lost.push(`${row.kind} ${row.id}: ${row.failure}`)
    if (row.state !== 'sent' || row.removes) continue
    const chat = chats.get(row.id)
    if (chat === undefined) {
      lost.push(`${row.kind} ${row.id} has no chat`)
      continue
    }
    const ids = (row.remoteId ?? '').split(',').flatMap(one => readRemoteId(one)?.messageId ?? [])
    if (ids.length === 0) lost.push(`${row.kind} ${row.id} was sent as nothing`)
    const standing = new Set(botMessages(world, chat).map(view => view.messageId))
    for (const id of ids) if (!standing.has(id)) lost.push(`${row.kind} ${row.id}: no message ${id} in ${chat}`)
    const known = shown.get(chat) ?? new Set()
    for (const id of ids) known.add(id)
    shown.set(chat, known)
  }
  const repeats = unknownMessages(world, shown)
  return { lost, stuck, twice: repeats.length, unexplained: unexplained(rows, chats, repeats) }
}

/** Messages of the bot that no row knows of: their row was sent once more. */
function unknownMessages(world: World, shown: ReadonlyMap<string, ReadonlySet<number>>): readonly MessageView[] {
  const chats = [...world.people.map(({ user }) => user.id), ...world.groups.map(({ chat }) => chat.id)]
  return chats.flatMap(id => botMessages(world, String(id)).filter(view => !shown.get(String(id))?.has(view.messageId)))
}

/** A repeat is explained by a row of that chat that was marked as possibly twice; each mark explains its tries. */
function unexplained(
  rows: readonly Row[],
  chats: ReadonlyMap<string, string>,
  repeats: readonly MessageView[],
): readonly string[] {
  const marks = new Map<string, number>()
  for (const row of rows) {
    const chat = chats.get(row.id)
    if (row.isPossiblyTwice && chat) marks.set(chat, (marks.get(chat) ?? 0) + 1)
  }
  return repeats.flatMap(view => {
    const left = marks.get(String(view.chatId)) ?? 0
    marks.set(String(view.chatId), left - 1)
    return left > 0 ? [] : [`“${view.text.slice(0, 60)}” in ${view.chatId}`]
  })
}

function botMessages(world: World, chat: string): readonly MessageView[] {
  return world.server.messagesIn({ id: Number(chat) }).filter(view => view.isFromBot && isSaid(view))
}

function isSaid(view: MessageView): boolean {
  return view.text !== '' || view.document !== undefined || view.photo !== undefined
}

async function chatsOfRows(world: World, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const { members, accounts, groups } = await world.read(async ({ client }) => ({
    members: await client.link.findMany({ select: { memberId: true, account: { select: { remoteId: true } } } }),
    accounts: await client.chatAccount.findMany({ select: { id: true, remoteId: true } }),
    groups: await client.chatGroup.findMany({ select: { id: true, remoteId: true } }),
  }))
  const byMember = new Map(members.map(({ memberId, account }) => [memberId, account.remoteId]))
  const byAccount = new Map(accounts.map(({ id, remoteId }) => [id, remoteId]))
  const byGroup = new Map(groups.map(({ id, remoteId }) => [id, remoteId]))
  const chatOf = (row: Row) =>
    (row.toGroupId && byGroup.get(row.toGroupId)) ||
    (row.toMemberId && byMember.get(row.toMemberId)) ||
    (row.toAccountId && byAccount.get(row.toAccountId)) ||
    undefined
  return new Map(rows.flatMap(row => [[row.id, chatOf(row)] as const].filter(isKnown)))
}

function isKnown(pair: readonly [string, string | undefined]): pair is readonly [string, string] {
  return pair[1] !== undefined
}

/** Lanes in which more than one row was in flight at the same kill: the promise is at most one. */
export async function crowdedLanes(world: World): Promise<readonly string[]> {
  const attempts = await world.read(({ client }) =>
    client.attempt.findMany({ where: { outcome: 'unknown' }, include: { outgoing: { select: { lane: true } } } }),
  )
  const seen = new Map<string, number>()
  for (const { at, outgoing } of attempts) {
    const key = `${outgoing.lane} at ${at.toISOString()}`
    seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  return [...seen].filter(([, count]) => count > 1).map(([key]) => key)
}

/** Steps that the bot acknowledged but the database does not know. */
export async function missingPledges(world: World, told: readonly string[]): Promise<readonly string[]> {
  const rows = await world.read(({ client }) => client.pledge.findMany({ select: { content: true } }))
  const counts = new Map<string, number>()
  for (const { content } of rows) counts.set(content ?? '', (counts.get(content ?? '') ?? 0) + 1)
  return told.flatMap(content => {
    const count = counts.get(content) ?? 0
    return count === 1 ? [] : [`“${content}” stands ${count} times`]
  })
}
