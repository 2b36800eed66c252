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

/**
 * The platform refuses the bot itself, and what is for it waits: the officers of every office that lives there hear of it
 * once a day, on whichever other platform they can be reached.
 */
export async function revokedNotices(tx: Tx, connection: string, now: Date): Promise<readonly Outgoing[]> {
  const about = `revoked:${connection}:${now.toISOString().slice(0, 10)}`
  const isKnown = await tx.outgoingMessage.findFirst({ where: { aboutKey: about }, select: { id: true } })
  if (isKnown) return []
  const livesThere = [
    { links: { some: { endedAt: null, account: { connection } } } },
    { chatGroups: { some: { connection, removedAt: null } } },
  ]
  const officers = await tx.roleAssignment.findMany({
    where: { role: { in: ['officer', 'administrator'] }, validTo: null, office: { OR: livesThere } },
    select: { memberId: true },
  })
  const links = await tx.link.findMany({
    where: {
      memberId: { in: officers.map(({ memberId }) => memberId) },
      endedAt: null,
      account: { connection: { not: connection }, privateChatKey: { not: null }, unreachableAt: null },
    },
    orderBy: { lastUsedAt: 'desc' },
    select: { memberId: true, accountId: true },
  })
  const first = links.filter(({ memberId }, index) => links.findIndex(one => one.memberId === memberId) === index)
  const body = message(phrase('delivery-revoked', { platform: platformName(connection) }))
  return first.map(({ accountId }) => ({ to: { account: accountId }, message: body, kind, about }))
}

/** As people call it: connections begin with it. */
function platformName(connection: string): string {
  const [name = ''] = connection.split(/[:-]/u)
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

async function recipientName(tx: Tx, row: ClaimedRow): Promise<string> {
  if (row.toGroupId) return (await tx.chatGroup.findUnique({ where: { id: row.toGroupId } }))?.title ?? ''
  if (row.toMemberId) return (await tx.member.findUnique({ where: { id: row.toMemberId } }))?.name ?? ''
  const account = row.toAccountId ? await tx.chatAccount.findUnique({ where: { id: row.toAccountId } }) : null
  return account?.displayName ?? ''
}
