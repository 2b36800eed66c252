// The audit trail and the delivery log as rows with names, bound to one office.
import { inChunks } from '../../db/in-chunks.ts'
import type { Tx } from '../../db/open-database.ts'

/** Parts of the trail by the first word of an action. */
export const auditAreas = {
  people: ['member', 'roster', 'role', 'absence', 'erasure', 'personal-data'],
  linking: ['account', 'group', 'link-code', 'link-request', 'language'],
  campaign: ['campaign', 'phase', 'target', 'movement'],
  pledge: ['pledge', 'pledges'],
  report: ['report', 'export'],
  dates: ['deadline', 'anniversary', 'obligation', 'working-day', 'day-off', 'day-change', 'calendar'],
  announcement: ['announcement'],
  settings: ['setting', 'office'],
} as const
export type AuditArea = keyof typeof auditAreas

export type AuditLine = {
  readonly id: string
  readonly at: Date
  readonly action: string
  readonly actor?: string
  /** Whom or what it was about, where it has a name. */
  readonly about?: string
  readonly details: Readonly<Record<string, unknown>>
}

export type AuditQuery = { readonly area?: AuditArea; readonly before?: string; readonly take: number }

/** Newest first. */
export async function auditLines(tx: Tx, officeId: string, query: AuditQuery): Promise<readonly AuditLine[]> {
  const nouns = query.area ? auditAreas[query.area] : []
  const rows = await tx.auditEntry.findMany({
    where: {
      officeId,
      ...(query.before && { id: { lt: query.before } }),
      ...(nouns.length > 0 && { OR: nouns.map(noun => ({ action: { startsWith: `${noun}.` } })) }),
    },
    orderBy: { id: 'desc' },
    take: query.take,
  })
  const ids = (subject: string) => rows.filter(row => row.subject === subject).map(row => row.subjectId)
  const members = await memberNames(tx, officeId, [...rows.flatMap(row => row.actorId ?? []), ...ids('member')])
  const groups = await groupNames(tx, officeId, [...ids('group'), ...ids('chatGroup')])
  return rows.map(row => ({
    id: row.id,
    at: row.at,
    action: row.action,
    actor: row.actorId ? members.get(row.actorId) : undefined,
    about: members.get(row.subjectId) ?? groups.get(row.subjectId),
    details: row.details as Readonly<Record<string, unknown>>,
  }))
}

export type DeliveryLine = {
  readonly id: string
  readonly at: Date
  readonly kind: string
  readonly state: 'pending' | 'sending' | 'sent' | 'failed' | 'cancelled'
  readonly to: string
  readonly connection: string
  readonly attempts: number
  readonly isPossiblyTwice: boolean
  readonly failure?: string
  /** What it carried, key by key. */
  readonly about?: string
}

export type DeliveryQuery = {
  readonly from: Date
  readonly before: Date
  readonly kind?: string
  /** Only what carries something with this in its key. */
  readonly about?: string
  readonly take: number
}

const weight = { failed: 0, pending: 1, sending: 1, sent: 2, cancelled: 3 } as const

/** Failures first, then what waits, then what went out, each newest first. Answers in a conversation only where they failed. */
export async function deliveryLines(tx: Tx, officeId: string, query: DeliveryQuery): Promise<readonly DeliveryLine[]> {
  const rows = await tx.outgoingMessage.findMany({
    where: {
      officeId,
      createdAt: { gte: query.from, lt: query.before },
      ...(query.about && { aboutKey: { contains: query.about } }),
      ...(query.kind ? { kind: query.kind } : { OR: [{ kind: { not: 'answer' } }, { state: 'failed' }] }),
    },
    orderBy: { id: 'desc' },
    take: query.take,
    omit: { message: true },
  })
  const members = await memberNames(
    tx,
    officeId,
    rows.flatMap(row => row.toMemberId ?? []),
  )
  const groups = await groupNames(
    tx,
    officeId,
    rows.flatMap(row => row.toGroupId ?? []),
  )
  const accounts = await accountNames(
    tx,
    rows.flatMap(row => (row.toGroupId ? [] : (row.toAccountId ?? []))),
  )
  const lines = rows.map(row => ({
    id: row.id,
    at: row.createdAt,
    kind: row.kind,
    state: row.state,
    to:
      (row.toGroupId && groups.get(row.toGroupId)) ||
      (row.toMemberId && members.get(row.toMemberId)) ||
      (row.toAccountId && accounts.get(row.toAccountId)) ||
      '—',
    connection: row.connection,
    attempts: row.attempts,
    isPossiblyTwice: row.isPossiblyTwice,
    failure: row.failure ?? undefined,
    about: row.aboutKey ?? undefined,
  }))
  return lines.toSorted((a, b) => weight[a.state] - weight[b.state])
}

async function memberNames(tx: Tx, officeId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await inChunks(ids, some =>
    tx.member.findMany({ where: { officeId, id: { in: some } }, select: { id: true, name: true } }),
  )
  return new Map(rows.map(row => [row.id, row.name]))
}

async function groupNames(tx: Tx, officeId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await inChunks(ids, some =>
    tx.chatGroup.findMany({ where: { officeId, id: { in: some } }, select: { id: true, title: true } }),
  )
  return new Map(rows.map(row => [row.id, row.title]))
}

async function accountNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await inChunks(ids, some =>
    tx.chatAccount.findMany({ where: { id: { in: some } }, select: { id: true, displayName: true } }),
  )
  return new Map(rows.map(row => [row.id, row.displayName]))
}
