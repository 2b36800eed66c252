// From a member, a group or an account to the chat that reaches them now.
import type { Recipient } from '../chat/context.ts'
import { spokenToFirst } from '../chat/spoken-to.ts'
import { inChunks } from '../db/in-chunks.ts'
import type { Tx } from '../db/open-database.ts'
import type { Language } from '../language/translate.ts'
import { addressStyleKey, type Voice, voiceFor } from '../language/voice.ts'

export type Address = {
  /** Unset when nobody can be reached there. */
  readonly connection?: string
  /** What keeps order: one lane per chat, whatever the chat's remote id becomes. */
  readonly lane: string
  readonly voice: Voice
  readonly officeId?: string
  readonly threadKey?: string
  /** Where there is no connection: what stands in the way, as the delivery log words it. */
  readonly why?: string
}

type Wanted = { readonly to: Recipient }

/** One address per recipient, in their order; three queries however many there are. */
export async function addressesOf(tx: Tx, wanted: readonly Wanted[]): Promise<readonly Address[]> {
  const ids = (pick: (to: Recipient) => string | undefined) => [...new Set(wanted.flatMap(({ to }) => pick(to) ?? []))]
  const groups = await groupAddresses(
    tx,
    ids(to => ('group' in to ? to.group : undefined)),
  )
  const members = await memberAddresses(
    tx,
    ids(to => ('member' in to ? to.member : undefined)),
  )
  const accounts = await accountAddresses(
    tx,
    ids(to => ('account' in to ? to.account : undefined)),
  )
  return wanted.map(({ to }) => {
    if ('group' in to) return groups.get(to.group) ?? nowhere(`g:${to.group}`)
    if ('member' in to) return members.get(to.member) ?? nowhere(`m:${to.member}`)
    return accounts.get(to.account) ?? nowhere(`a:${to.account}`)
  })
}

function nowhere(lane: string): Address {
  return { lane, voice: 'vi' }
}

/** What an office's voice follows from. */
const spoken = { language: true, settings: { where: { key: addressStyleKey }, select: { value: true } } } as const

type SpokenRow = { readonly settings: readonly { readonly value: string }[] }

function voiceOf(office: SpokenRow | null | undefined, language: string | undefined): Voice {
  return voiceFor((language ?? 'vi') as Language, office?.settings[0]?.value)
}

async function groupAddresses(tx: Tx, ids: readonly string[]) {
  const rows = await inChunks(ids, some =>
    tx.chatGroup.findMany({ where: { id: { in: some } }, include: { office: { select: spoken } } }),
  )
  return new Map(
    rows.map(row => [
      row.id,
      {
        connection: row.removedAt ? undefined : row.connection,
        lane: `g:${row.id}`,
        voice: voiceOf(row.office, row.office?.language),
        officeId: row.officeId ?? undefined,
        threadKey: row.threadKey ?? undefined,
      },
    ]),
  )
}

type AccountRow = {
  readonly connection: string
  readonly officeId: string | null
  readonly language: string | null
  readonly style: string | null
}

/** Nearly every answer asks for one: in one statement, and seldom for more than the speaker's. */
async function accountAddresses(tx: Tx, ids: readonly string[]) {
  const addresses = new Map<string, Address>()
  for (const id of ids) {
    const [row] = await tx.$queryRaw<AccountRow[]>`
      SELECT a.connection, l."officeId", COALESCE(m.language, a.language, o.language) AS language, s.value AS style
        FROM "ChatAccount" a
        LEFT JOIN "Link" l ON l."accountId" = a.id AND l."endedAt" IS NULL
        LEFT JOIN "Member" m ON m.id = l."memberId"
        LEFT JOIN "Office" o ON o.id = l."officeId"
        LEFT JOIN "OfficeSetting" s ON s."officeId" = o.id AND s.key = ${addressStyleKey}
       WHERE a.id = ${id} ORDER BY l.id LIMIT 1`
    if (!row) continue
    const voice = voiceFor((row.language ?? 'vi') as Language, row.style ?? undefined)
    addresses.set(id, { connection: row.connection, lane: `a:${id}`, voice, officeId: row.officeId ?? undefined })
  }
  return addresses
}

/** The account of theirs that is spoken to, among those that can be reached; where none can, why not. */
async function memberAddresses(tx: Tx, ids: readonly string[]) {
  const rows = await inChunks(ids, some =>
    tx.link.findMany({
      where: { memberId: { in: some }, endedAt: null, account: { privateChatKey: { not: null } } },
      include: {
        account: true,
        member: { select: { language: true } },
        office: { select: spoken },
      },
    }),
  )
  const isReached = ({ account }: (typeof rows)[number]) => account.unreachableAt === null
  return new Map(
    // Of several the last one stays.
    rows
      .toSorted((a, b) => Number(isReached(a)) - Number(isReached(b)) || spokenToFirst(b, a))
      .map(row => [
        row.memberId,
        {
          ...(isReached(row)
            ? { connection: row.account.connection }
            : { why: row.account.unreachableWhy ?? 'blocked' }),
          lane: `a:${row.accountId}`,
          voice: voiceOf(row.office, row.member.language ?? row.account.language ?? row.office.language),
          officeId: row.officeId,
        },
      ]),
  )
}
