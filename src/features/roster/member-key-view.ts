// Finds people by what belongs to one person only: staff code or e-mail address.
import type { Tx } from '../../db/open-database.ts'

/** Whoever holds this code or e-mail address in the office, also when they left. */
export async function memberWith(
  tx: Tx,
  officeId: string,
  key: 'code' | 'email',
  value: string,
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  const row = await tx.member.findFirst({ where: { officeId, [key]: value }, select: { id: true, name: true } })
  return row ?? undefined
}

/** Members with this staff code or e-mail address, in one office or in all; with those who left. */
export async function membersWithKey(tx: Tx, key: string, officeId: string | undefined) {
  return tx.member.findMany({
    where: {
      ...(officeId && { officeId }),
      erasedAt: null,
      OR: [{ code: key.trim().toUpperCase() }, { email: key.trim().toLowerCase() }],
    },
    select: { id: true, name: true, leftOn: true, office: { select: { id: true, name: true, timeZone: true } } },
  })
}
