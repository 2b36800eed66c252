// The language somebody chose: the member's where the account is linked, the account's own otherwise.
import type { Tx } from '../../db/open-database.ts'

export async function chooseLanguage(
  tx: Tx,
  accountId: string,
  memberId: string | undefined,
  language: string,
): Promise<void> {
  if (memberId) await tx.member.update({ where: { id: memberId }, data: { language } })
  await tx.chatAccount.update({ where: { id: accountId }, data: { language } })
}
