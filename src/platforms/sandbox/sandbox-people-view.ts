// Who can be played in the sandbox and which chats each of them sees, read from the roster as it is today.
import { z } from 'zod'
import type { Role } from '../../chat/context.ts'
import type { Database } from '../../db/open-database.ts'
import { dayOf } from '../../time/day.ts'

export type SandboxPersonFacts = {
  /** The key of the person's account and of the private chat with the bot; a roster member's own id. */
  readonly key: string
  readonly name: string
  readonly officeId?: string
  readonly office?: string
  readonly unit?: { readonly id: string; readonly name: string; readonly ordinal: number }
  readonly position?: string
  readonly roles: readonly Role[]
  /** The account is linked to somebody on the roster. */
  readonly isLinked: boolean
  readonly note?: string
  readonly phone?: string
}

export type SandboxChatFacts = {
  readonly key: string
  readonly kind: 'private' | 'group'
  readonly title?: string
  readonly hasBot: boolean
  /** Is the one who asks an administrator of the group? */
  readonly isAdministrator: boolean
}

const keysShape = z.array(z.string())

/** Everybody of every roster in the order of units and names, then those on no roster; or the one named. */
export async function playablePeople(
  { client }: Database,
  now: Date,
  key?: string,
): Promise<readonly SandboxPersonFacts[]> {
  const links = await client.link.findMany({
    where: { endedAt: null, account: { connection: 'sandbox', remoteId: key } },
    select: { memberId: true, account: { select: { remoteId: true } } },
  })
  const linkedTo = new Map(links.map(link => [link.account.remoteId, link.memberId]))
  const strangers = await client.sandboxPerson.findMany({ where: { key }, orderBy: { name: 'asc' } })
  const wanted = key === undefined ? undefined : [key, ...linkedTo.values()]
  const members = await membersOn(client, now, wanted)
  const byId = new Map(members.map(member => [member.key, member]))
  const roster = members
    .filter(member => key === undefined || member.key === key)
    .map(member => ({ ...(byId.get(linkedTo.get(member.key) ?? '') ?? member), ...ownOf(member, linkedTo) }))
  const others = strangers.map(({ key: own, name, note, phone }) => {
    const member = byId.get(linkedTo.get(own) ?? '')
    return {
      ...(member ?? { roles: [] }),
      key: own,
      name,
      note,
      phone: phone ?? undefined,
      isLinked: linkedTo.has(own),
    }
  })
  return [...roster, ...others]
}

function ownOf(member: SandboxPersonFacts, linkedTo: ReadonlyMap<string, string>) {
  return { key: member.key, name: member.name, phone: member.phone, isLinked: linkedTo.has(member.key) }
}

async function membersOn(
  client: Database['client'],
  now: Date,
  ids: readonly string[] | undefined,
): Promise<readonly SandboxPersonFacts[]> {
  const rows = await client.member.findMany({
    // Somebody erased is not offered any more, but still reads what the erasure was answered with.
    where: ids ? { id: { in: [...ids] } } : { erasedAt: null },
    orderBy: { foldedName: 'asc' },
    include: { office: true, memberships: { include: { unit: true } }, roles: true },
  })
  const people = rows.map(row => {
    const today = dayOf(now, row.office.timeZone)
    const isNow = (dated: { validFrom: string; validTo: string | null }) =>
      dated.validFrom <= today && (dated.validTo === null || dated.validTo >= today)
    const unit = row.memberships.filter(isNow).at(-1)?.unit
    return {
      key: row.id,
      name: row.name,
      officeId: row.officeId,
      office: row.office.name,
      unit: unit && { id: unit.id, name: unit.name, ordinal: unit.ordinal },
      position: row.position ?? undefined,
      roles: ['member' as const, ...row.roles.filter(isNow).map(({ role }) => role)],
      isLinked: false,
      phone: row.phone ?? undefined,
    }
  })
  return people.toSorted((a, b) => (a.unit?.ordinal ?? 999) - (b.unit?.ordinal ?? 999))
}

export async function personByKey(database: Database, now: Date, key: string): Promise<SandboxPersonFacts | undefined> {
  const [person] = await playablePeople(database, now, key)
  return person
}

/** The private chat with the bot, then the groups this person is in. */
export async function chatsOf({ client }: Database, person: SandboxPersonFacts): Promise<readonly SandboxChatFacts[]> {
  const groups = await client.sandboxGroup.findMany({ orderBy: { key: 'asc' } })
  const runsOffice = person.roles.some(role => role === 'officer' || role === 'administrator')
  const own = groups.flatMap(({ key, title, officeId, unitId, memberKeys, hasBot }): SandboxChatFacts[] => {
    const named = keysShape.parse(memberKeys)
    const isOffice = officeId !== null && officeId === person.officeId
    const isIn = isOffice && (unitId === null || unitId === person.unit?.id || runsOffice)
    if (!isIn && !named.includes(person.key)) return []
    const isAdministrator = (isOffice && runsOffice) || named[0] === person.key
    return [{ key, kind: 'group', title, hasBot, isAdministrator }]
  })
  return [{ key: person.key, kind: 'private', hasBot: true, isAdministrator: false }, ...own]
}

/** Whether the bot can speak in a chat. */
export async function chatState({ client }: Database, chatKey: string): Promise<'open' | 'removed' | 'notFound'> {
  const group = await client.sandboxGroup.findFirst({ where: { key: chatKey } })
  if (group) return group.hasBot ? 'open' : 'removed'
  const isPerson =
    (await client.member.count({ where: { id: chatKey } })) +
    (await client.sandboxPerson.count({ where: { key: chatKey } }))
  return isPerson > 0 ? 'open' : 'notFound'
}
