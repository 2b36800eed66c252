// Link codes in the database: only hashes, used once, void as soon as a newer one is made for the same person.
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/open-database.ts'
import type { Day } from '../../time/day.ts'
import { codeHash, newCodeText } from './link-code.ts'

export const codeValidDays = 14
const dayMillis = 86_400_000
const hourMillis = 3_600_000
const mostWrongProofs = 10

export type NewLinkCode = {
  readonly officeId: string
  readonly memberId?: string
  /** Whoever uses it becomes the office's administrator; without a member the person is asked for a name. */
  readonly grantsAdministrator?: boolean
}

/** Makes a code; earlier unused ones of the same member become void. The text is returned here and stored nowhere. */
export async function makeLinkCode(
  tx: Tx,
  { officeId, ...wanted }: NewLinkCode,
  machineNow: Date,
): Promise<{ readonly code: string; readonly expiresAt: Date }> {
  const code = newCodeText()
  const expiresAt = expiryFrom(machineNow)
  await storeCodes(tx, officeId, [{ ...wanted, hash: codeHash(code) }], machineNow, expiresAt)
  return { code, expiresAt }
}

export function expiryFrom(machineNow: Date): Date {
  return new Date(machineNow.getTime() + codeValidDays * dayMillis)
}

export async function storeCodes(
  tx: Tx,
  officeId: string,
  codes: readonly (Omit<NewLinkCode, 'officeId'> & { readonly hash: string })[],
  machineNow: Date,
  expiresAt: Date,
): Promise<void> {
  for (let from = 0; from < codes.length; from += 200) {
    const some = codes.slice(from, from + 200)
    const memberIds = some.flatMap(code => code.memberId ?? [])
    await tx.linkCode.updateMany({
      where: { officeId, memberId: { in: memberIds }, usedAt: null, voidedAt: null },
      data: { voidedAt: machineNow },
    })
    await tx.linkCode.createMany({
      data: some.map(code => ({
        id: newId(),
        officeId,
        codeHash: code.hash,
        memberId: code.memberId ?? null,
        grantsAdministrator: code.grantsAdministrator ?? false,
        createdAt: machineNow,
        expiresAt,
      })),
    })
  }
}

export type GoodCode = {
  readonly id: string
  readonly officeId: string
  readonly memberId?: string
  readonly memberName?: string
  readonly grantsAdministrator: boolean
}

export type CodeVerdict =
  | { readonly kind: 'good'; readonly code: GoodCode }
  | { readonly kind: 'unknown' | 'used' | 'usedByYou' | 'expired' | 'voided' }

/** What a typed code is worth now; somebody who has left makes a code void. */
export async function judgeCode(
  tx: Tx,
  typed: string,
  accountId: string,
  today: Day,
  machineNow: Date,
): Promise<CodeVerdict> {
  const row = await tx.linkCode.findUnique({ where: { codeHash: codeHash(typed) } })
  if (!row) return { kind: 'unknown' }
  if (row.usedAt) return { kind: row.usedByAccountId === accountId ? 'usedByYou' : 'used' }
  if (row.voidedAt) return { kind: 'voided' }
  if (row.expiresAt <= machineNow) return { kind: 'expired' }
  const { id, officeId, memberId, grantsAdministrator } = row
  if (!memberId) return { kind: 'good', code: { id, officeId, grantsAdministrator } }
  const member = await tx.member.findFirst({ where: { id: memberId, officeId, erasedAt: null } })
  if (!member || (member.leftOn !== null && member.leftOn <= today)) return { kind: 'voided' }
  return { kind: 'good', code: { id, officeId, memberId, memberName: member.name, grantsAdministrator } }
}

/** False when somebody was quicker. */
export async function useCode(tx: Tx, id: string, accountId: string, machineNow: Date): Promise<boolean> {
  const { count } = await tx.linkCode.updateMany({
    where: { id, usedAt: null, voidedAt: null, expiresAt: { gt: machineNow } },
    data: { usedAt: machineNow, usedByAccountId: accountId },
  })
  return count === 1
}

/** Voids a code that others may have seen; undefined when it was of no worth any more. */
export async function voidCode(
  tx: Tx,
  typed: string,
  machineNow: Date,
): Promise<{ readonly officeId: string; readonly memberId?: string } | undefined> {
  const [row] = await tx.linkCode.updateManyAndReturn({
    where: { codeHash: codeHash(typed), usedAt: null, voidedAt: null, expiresAt: { gt: machineNow } },
    data: { voidedAt: machineNow },
  })
  return row && { officeId: row.officeId, memberId: row.memberId ?? undefined }
}

/** How many of these people hold a code that still works. */
export async function countOpenCodes(
  tx: Tx,
  officeId: string,
  memberIds: readonly string[],
  machineNow: Date,
): Promise<number> {
  let count = 0
  for (let from = 0; from < memberIds.length; from += 500)
    count += await tx.linkCode.count({
      where: {
        officeId,
        memberId: { in: memberIds.slice(from, from + 500) },
        usedAt: null,
        voidedAt: null,
        expiresAt: { gt: machineNow },
      },
    })
  return count
}

/** Whether an account guessed too often within the hour. */
export async function hasGuessedTooOften(tx: Tx, accountId: string, machineNow: Date): Promise<boolean> {
  const since = new Date(machineNow.getTime() - hourMillis)
  return (await tx.wrongProof.count({ where: { accountId, at: { gt: since } } })) >= mostWrongProofs
}

export async function noteWrongProof(tx: Tx, accountId: string, machineNow: Date): Promise<void> {
  const before = new Date(machineNow.getTime() - hourMillis)
  await tx.wrongProof.deleteMany({ where: { accountId, at: { lte: before } } })
  await tx.wrongProof.create({ data: { id: newId(), accountId, at: machineNow } })
}
