// What linking has to look up: who holds a phone number, who is still without an account, which accounts a member has.

import { spokenToFirst } from '../../chat/spoken-to.ts'
import type { Tx } from '../../db/open-database.ts'
import { fold } from '../../language/vietnamese.ts'
import type { Day } from '../../time/day.ts'
import { normalPhone, type RosterMember, rosterOn } from '../roster/index.ts'

export type OfficeName = { readonly id: string; readonly name: string; readonly timeZone: string }

/** The offices of this installation, by name. */
export async function officesByName(tx: Tx): Promise<readonly OfficeName[]> {
  return tx.office.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true, timeZone: true } })
}

export type PhoneHolder = { readonly id: string; readonly officeId: string; readonly name: string }

/** Everybody on any roster with this number: rosters keep them in the one spelling of `normalPhone`. */
export async function membersWithPhone(tx: Tx, phone: string, today: Day): Promise<readonly PhoneHolder[]> {
  const wanted = normalPhone(phone)
  if (!wanted) return []
  return tx.member.findMany({
    where: {
      phone: wanted,
      erasedAt: null,
      OR: [{ leftOn: null }, { leftOn: { gt: today } }],
    },
    select: { id: true, officeId: true, name: true },
  })
}

/** People of a unit with exactly this name (accents and case aside) whom no account speaks for. */
export async function unlinkedCalled(
  tx: Tx,
  officeId: string,
  unitId: string,
  name: string,
  today: Day,
): Promise<readonly RosterMember[]> {
  const people = await rosterOn(tx, officeId, today, { unitId })
  return people.filter(person => !person.isLinked && fold(person.name) === fold(name))
}

export type LinkedAccount = {
  readonly linkId: string
  readonly accountId: string
  readonly memberId: string
  readonly memberName: string
  readonly displayName: string
  readonly handle?: string
  /** The platform's name, as a name is written: 'Telegram'. */
  readonly platform: string
  readonly linkedAt: Date
  readonly proof: string
  readonly isReachable: boolean
  /** Private messages come here: it is the one preferred, else the one used last. */
  readonly isSpokenTo: boolean
  readonly isPreferred: boolean
}

/** A member's accounts, the oldest link first. */
export async function accountsOf(tx: Tx, officeId: string, memberId: string): Promise<readonly LinkedAccount[]> {
  const rows = await tx.link.findMany({
    where: { officeId, memberId, endedAt: null },
    orderBy: { linkedAt: 'asc' },
    include: { account: true, member: { select: { name: true } } },
  })
  const spokenTo = rows.filter(isReachable).toSorted(spokenToFirst)[0]
  return rows.map(row => ({ ...asLinkedAccount(row), isSpokenTo: row === spokenTo }))
}

export async function linkById(tx: Tx, officeId: string, linkId: string): Promise<LinkedAccount | undefined> {
  const row = await tx.link.findFirst({
    where: { id: linkId, officeId, endedAt: null },
    include: { account: true, member: { select: { name: true } } },
  })
  return row ? asLinkedAccount(row) : undefined
}

function nameOf(platform: string): string {
  return platform.charAt(0).toUpperCase() + platform.slice(1)
}

type LinkRow = {
  id: string
  accountId: string
  memberId: string
  proof: string
  linkedAt: Date
  lastUsedAt: Date
  preferredAt: Date | null
  member: { name: string }
  account: {
    displayName: string
    handle: string | null
    connection: string
    privateChatKey: string | null
    unreachableAt: Date | null
  }
}

function isReachable({ account }: Pick<LinkRow, 'account'>): boolean {
  return account.privateChatKey !== null && account.unreachableAt === null
}

function asLinkedAccount({ id, account, member, ...row }: LinkRow): LinkedAccount {
  return {
    linkId: id,
    accountId: row.accountId,
    memberId: row.memberId,
    memberName: member.name,
    displayName: account.displayName,
    handle: account.handle ?? undefined,
    platform: nameOf(account.connection.split(':')[0]!),
    linkedAt: row.linkedAt,
    proof: row.proof,
    isReachable: isReachable({ account }),
    isSpokenTo: false,
    isPreferred: row.preferredAt !== null,
  }
}

export type OfficeOfAccount = {
  readonly linkId: string
  readonly officeId: string
  readonly officeName: string
  readonly memberId: string
  readonly memberName: string
}

/** The offices an account belongs to, the one used last first. */
export async function officesOfAccount(tx: Tx, accountId: string): Promise<readonly OfficeOfAccount[]> {
  const rows = await tx.link.findMany({
    where: { accountId, endedAt: null },
    orderBy: { lastUsedAt: 'desc' },
    include: { office: { select: { name: true } }, member: { select: { name: true } } },
  })
  return rows.map(({ id, officeId, memberId, office, member }) => ({
    linkId: id,
    officeId,
    officeName: office.name,
    memberId,
    memberName: member.name,
  }))
}
