// A message was given up: the officers hear of it once, in private, and the delivery log keeps it.
import type { Outgoing } from '../../chat/context.ts'
import { message } from '../../chat/message.ts'
import type { Tx } from '../../db/open-database.ts'
import type { ClaimedRow } from '../../delivery/delivery-store.ts'
import { phrase } from '../../language/translate.ts'
import { failureReason } from './failure-reason.ts'

const kind = 'delivery-failure'

/** One notice per chat and reason; failures of these notices themselves stay in the log. */
export async function failureNotices(tx: Tx, row: ClaimedRow, why: string): Promise<readonly Outgoing[]> {
  if (!row.officeId || row.kind === kind) return []
  const about = `failure:${row.lane}:${why.slice(0, 60)}`
  const isKnown = await tx.outgoingMessage.findFirst({
    where: { officeId: row.officeId, aboutKey: about },
    select: { id: true },
  })
  if (isKnown) return []
  const officers = await tx.roleAssignment.findMany({
    where: { officeId: row.officeId, role: 'officer', validTo: null },
    select: { memberId: true },
  })
  const name = await recipientName(tx, row)
  const body = message(phrase('delivery-failed', { name, why: failureReason(why) }))
  return officers.map(officer => ({ to: { member: officer.memberId }, message: body, kind, about }))
}

async function recipientName(tx: Tx, row: ClaimedRow): Promise<string> {
  if (row.toGroupId) return (await tx.chatGroup.findUnique({ where: { id: row.toGroupId } }))?.title ?? ''
  if (row.toMemberId) return (await tx.member.findUnique({ where: { id: row.toMemberId } }))?.name ?? ''
  const account = row.toAccountId ? await tx.chatAccount.findUnique({ where: { id: row.toAccountId } }) : null
  return account?.displayName ?? ''
}
