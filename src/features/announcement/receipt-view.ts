// What became of an announcement: read from the outgoing rows that are about it, one per group and person.
import { inChunks } from '../../db/in-chunks.ts'
import type { Tx } from '../../db/open-database.ts'
import type { Announcement } from './announcement-store.ts'

export type Fate = {
  readonly name: string
  readonly state: 'arrived' | 'waiting' | 'failed'
  readonly why?: FateReason
}

type FateReason = 'notLinked' | 'blocked' | 'groupRemoved' | 'unknown' | 'other'

export type Receipt = {
  readonly groups: readonly Fate[]
  readonly people: readonly Fate[]
  /** Chosen groups that no longer belonged to the office when it went out. */
  readonly lostGroups: number
  /** Sent again since the answer was lost: may stand there twice. */
  readonly possiblyTwice: number
}

/** A message folded with others after an absence is about several things, so the key is looked for inside. */
async function rowsAbout(tx: Tx, officeId: string, announcement: Announcement) {
  return tx.outgoingMessage.findMany({
    where: {
      officeId,
      createdAt: { gte: announcement.sentAt ?? announcement.sendAt },
      aboutKey: { contains: announcement.id },
    },
    select: { toGroupId: true, toMemberId: true, state: true, failure: true, isPossiblyTwice: true },
    orderBy: { id: 'asc' },
  })
}

type Row = Awaited<ReturnType<typeof rowsAbout>>[number]

export async function receiptOf(tx: Tx, officeId: string, announcement: Announcement): Promise<Receipt> {
  const rows = await rowsAbout(tx, officeId, announcement)
  const toGroups = rows.filter(row => row.toGroupId !== null)
  const chosen = announcement.audience.kind === 'groups' ? announcement.audience.groupIds : []
  const reached = new Set(toGroups.map(row => row.toGroupId))
  return {
    groups: await groupFates(tx, toGroups),
    people: await personFates(
      tx,
      officeId,
      rows.filter(row => row.toMemberId !== null),
    ),
    lostGroups: chosen.filter(id => !reached.has(id)).length,
    possiblyTwice: rows.filter(row => row.isPossiblyTwice).length,
  }
}

async function groupFates(tx: Tx, rows: readonly Row[]): Promise<readonly Fate[]> {
  const groups = await tx.chatGroup.findMany({
    where: { id: { in: rows.flatMap(row => row.toGroupId ?? []) } },
    select: { id: true, title: true, removedAt: true },
  })
  const byId = new Map(groups.map(group => [group.id, group]))
  return rows.map(row => {
    const group = byId.get(row.toGroupId ?? '')
    const why = group?.removedAt || row.failure === 'groupRemoved' ? 'groupRemoved' : 'other'
    return fate(group?.title ?? '', row, why)
  })
}

async function personFates(tx: Tx, officeId: string, rows: readonly Row[]): Promise<readonly Fate[]> {
  const ids = rows.flatMap(row => row.toMemberId ?? [])
  const links = { where: { endedAt: null }, select: { account: { select: { unreachableAt: true } } } }
  const found = await inChunks(ids, some =>
    tx.member.findMany({ where: { officeId, id: { in: some } }, select: { id: true, name: true, links } }),
  )
  const members = new Map(
    found.map(({ id, name, links }) => {
      const isBlocked = links.some(link => link.account.unreachableAt !== null)
      return [id, { name, isBlocked, isLinked: links.length > 0 }]
    }),
  )
  return rows.map(row => {
    const member = members.get(row.toMemberId ?? '')
    return fate(member?.name ?? '', row, member?.isBlocked ? 'blocked' : personalWhy(row, member?.isLinked ?? false))
  })
}

function personalWhy(row: Row, isLinked: boolean): FateReason {
  return row.failure === 'notLinked' || !isLinked ? 'notLinked' : 'other'
}

function fate(name: string, row: Row, why: FateReason): Fate {
  if (row.state === 'sent') return { name, state: 'arrived' }
  if (row.state === 'pending' || row.state === 'sending') return { name, state: 'waiting' }
  return { name, state: 'failed', why: row.failure === 'unknown' ? 'unknown' : why }
}
