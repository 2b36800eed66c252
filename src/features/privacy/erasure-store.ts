// Requests to be erased, and the forgetting of what belongs to no feature: forms, messages, exports, the name itself.
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/open-database.ts'
import { fold } from '../../language/vietnamese.ts'
import type { Day } from '../../time/day.ts'

export type ErasureRequest = {
  readonly id: string
  readonly memberId: string
  readonly state: 'pending' | 'erased' | 'refused' | 'withdrawn'
  readonly requestedAt: Date
  readonly answerDueOn: Day
  readonly reason: string | null
}

export const exportJob = 'export-my-data'

/** Messages that speak of nothing but the request: what an absence folded together is left as it is. */
const noticeKinds = ['erasure-request', 'reminder:erasure-due'] as const

export async function insertErasureRequest(
  tx: Tx,
  request: { readonly officeId: string; readonly memberId: string; readonly answerDueOn: Day },
  now: Date,
): Promise<string> {
  const id = newId(now)
  await tx.erasureRequest.create({ data: { id, ...request, requestedAt: now } })
  return id
}

export async function erasureRequestById(tx: Tx, officeId: string, id: string): Promise<ErasureRequest | undefined> {
  return (await tx.erasureRequest.findFirst({ where: { id, officeId } })) ?? undefined
}

/** All that still wait for an answer, the most urgent first. */
export async function pendingErasures(tx: Tx, officeId: string): Promise<readonly ErasureRequest[]> {
  return tx.erasureRequest.findMany({
    where: { officeId, state: 'pending' },
    orderBy: [{ answerDueOn: 'asc' }, { requestedAt: 'asc' }],
  })
}

export async function erasuresOf(tx: Tx, officeId: string, memberId: string): Promise<readonly ErasureRequest[]> {
  return tx.erasureRequest.findMany({ where: { officeId, memberId }, orderBy: { requestedAt: 'asc' } })
}

/** True for the one whose decision counts; false when somebody was quicker. */
export async function settleErasure(
  tx: Tx,
  officeId: string,
  id: string,
  decision: {
    readonly state: 'erased' | 'refused' | 'withdrawn'
    readonly decidedById: string
    readonly reason?: string
  },
  now: Date,
): Promise<boolean> {
  const { count } = await tx.erasureRequest.updateMany({
    where: { id, officeId, state: 'pending' },
    data: { ...decision, decidedAt: now },
  })
  return count === 1
}

/** Accounts that still get the answer: asked before anything is unlinked. */
export async function linkedAccountIds(tx: Tx, officeId: string, memberId: string): Promise<readonly string[]> {
  const links = await tx.link.findMany({
    where: { officeId, memberId, endedAt: null },
    select: { accountId: true },
  })
  return links.map(link => link.accountId)
}

/** The messages by which the office heard of a request, so that the name in them can be taken back. */
export async function toldAbout(tx: Tx, officeId: string, about: string) {
  const rows = await tx.outgoingMessage.findMany({
    where: { officeId, aboutKey: about, kind: { in: [...noticeKinds] }, toMemberId: { not: null }, state: 'sent' },
    select: { id: true, toMemberId: true },
  })
  return rows.flatMap(row => (row.toMemberId ? [{ rowId: row.id, memberId: row.toMemberId }] : []))
}

/** Forms, messages and exported files of a person; then the name. What was counted keeps its row. */
export async function forgetMember(
  tx: Tx,
  officeId: string,
  memberId: string,
  { name, about, accountIds, now }: ForgetOrder,
): Promise<void> {
  await tx.form.updateMany({ where: { ownerKey: memberId, state: 'open' }, data: { state: 'cancelled' } })
  await tx.form.updateMany({ where: { ownerKey: memberId }, data: { answers: {}, changedAt: now } })
  const told = {
    officeId,
    OR: [{ toMemberId: memberId }, { toAccountId: { in: [...accountIds] } }, { aboutKey: about }],
  }
  await tx.outgoingMessage.updateMany({ where: { ...told, state: 'pending' }, data: { state: 'cancelled' } })
  await tx.outgoingMessage.updateMany({ where: told, data: { message: { blocks: [] } } })
  await dropExports(tx, officeId, memberId)
  await tx.member.updateMany({
    where: { id: memberId, officeId },
    data: { name, foldedName: fold(name), erasedAt: now },
  })
}

type ForgetOrder = {
  readonly name: string
  readonly about: string
  readonly accountIds: readonly string[]
  readonly now: Date
}

async function dropExports(tx: Tx, officeId: string, memberId: string): Promise<void> {
  const files = await tx.storedFile.findMany({ where: { officeId, memberId }, select: { id: true } })
  await tx.uploadedFile.deleteMany({ where: { fileId: { in: files.map(({ id }) => id) } } })
  await tx.storedFile.deleteMany({ where: { officeId, memberId } })
}
