// Everything the roster holds about one person, read for them and wiped at their wish.
import type { Tx } from '../../db/open-database.ts'

export type MemberRecord = NonNullable<Awaited<ReturnType<typeof loadMemberRecord>>>

export async function loadMemberRecord(tx: Tx, officeId: string, memberId: string) {
  return tx.member.findFirst({
    where: { id: memberId, officeId },
    include: {
      memberships: { orderBy: { validFrom: 'asc' }, include: { unit: true } },
      roles: { orderBy: { validFrom: 'asc' } },
      eligibilities: { orderBy: { validFrom: 'asc' } },
      links: { orderBy: { linkedAt: 'asc' }, include: { account: true } },
    },
  })
}

/** Accounts that another office also knows keep their names. */
export async function wipeMember(tx: Tx, officeId: string, memberId: string): Promise<void> {
  await tx.member.updateMany({
    where: { id: memberId, officeId },
    data: { position: null, phone: null, email: null },
  })
  await tx.eligibility.updateMany({ where: { officeId, memberId }, data: { reason: null } })
  await tx.chatAccount.updateMany({
    where: {
      links: { some: { officeId, memberId }, none: { endedAt: null, memberId: { not: memberId } } },
    },
    data: { displayName: '', handle: null },
  })
}
