// Who is speaking and where: the account, the group, and the member behind it with unit and roles.

import { newId } from '../db/new-id.ts'
import type { Tx } from '../db/open-database.ts'
import type { Language } from '../language/translate.ts'
import { type Day, dayOf } from '../time/day.ts'
import type { AccountFacts, GroupFacts, MemberFacts, OfficeFacts } from './context.ts'
import type { Incoming, Place, Speaker } from './incoming.ts'
import { linkedFacts } from './linked-store.ts'
import { asMember, asOffice } from './speaker-row.ts'

export type Known = {
  readonly account: AccountFacts
  readonly group?: GroupFacts
  readonly office?: OfficeFacts
  readonly member?: MemberFacts
  readonly language?: Language
}

const hourMillis = 3_600_000

/** Registers account and group on first sight; `now` is the calendar clock's. */
export async function whoSpeaks(tx: Tx, incoming: Incoming, now: Date, machineNow: Date): Promise<Known> {
  const account = await knownAccount(tx, incoming, machineNow)
  const group = incoming.place.kind === 'group' ? await knownGroup(tx, incoming, machineNow) : undefined
  const facts = {
    id: account.id,
    key: account.remoteId,
    connection: account.connection,
    displayName: account.displayName,
    privateChatKey: account.privateChatKey ?? undefined,
  }
  const staleBefore = new Date(machineNow.getTime() - hourMillis)
  const linked = await linkedFacts(tx, account.id, group?.officeId, staleBefore)
  if (!linked) {
    const elsewhere = group?.officeId ? await linkedFacts(tx, account.id, undefined, staleBefore) : undefined
    const isOfAnotherOffice = elsewhere !== undefined
    return { account: { ...facts, isOfAnotherOffice }, group, language: account.language as Language | undefined }
  }
  const office = asOffice(linked.office)
  const member = asMember(linked.member, dayOf(now, office.timeZone))
  if (linked.isStale) await tx.link.updateMany({ where: { id: linked.linkId }, data: { lastUsedAt: machineNow } })
  const language = (linked.member.language ?? account.language ?? office.language) as Language
  return { account: facts, group, office, member, language }
}

/** The office a group belongs to, for groups where the speaker is not known. */
export async function officeOf(tx: Tx, officeId: string): Promise<OfficeFacts | undefined> {
  const office = await tx.office.findUnique({ where: { id: officeId }, include: { settings: true } })
  return office ? asOffice(office) : undefined
}

/** A member with unit and roles as they are on a day. */
export async function memberOn(tx: Tx, officeId: string, memberId: string, day: Day): Promise<MemberFacts | undefined> {
  const member = await tx.member.findFirst({ where: { id: memberId, officeId }, include: memberParts })
  return member ? asMember(member, day) : undefined
}

const memberParts = { memberships: { include: { unit: true } }, roles: true } as const

async function knownAccount(tx: Tx, { connection, speaker, place, content }: Incoming, machineNow: Date) {
  const where = { connection_remoteId: { connection, remoteId: speaker.key } }
  const known = await tx.chatAccount.findUnique({ where })
  const isGone = content.kind === 'membership' && content.change === 'blocked'
  const privateChatKey = place.kind === 'private' && !isGone ? place.key : speaker.privateChatKey
  if (!known) {
    return tx.chatAccount.create({
      data: { id: newId(), connection, remoteId: speaker.key, ...seen(speaker, machineNow), privateChatKey },
    })
  }
  if (isFresh(known, speaker, machineNow) && (!privateChatKey || (known.privateChatKey && !known.unreachableAt)))
    return known
  return tx.chatAccount.update({
    where,
    data: {
      ...seen(speaker, machineNow),
      // What the person chose with /ngonngu outlives what the platform says.
      language: known.language ?? speaker.language ?? null,
      ...(privateChatKey && { privateChatKey, unreachableAt: null, unreachableWhy: null }),
    },
  })
}

function isFresh(known: { displayName: string; lastSeenAt: Date }, speaker: Speaker, machineNow: Date): boolean {
  return known.displayName === speaker.name && machineNow.getTime() - known.lastSeenAt.getTime() < hourMillis
}

function seen(speaker: Speaker, machineNow: Date) {
  return {
    displayName: speaker.name,
    handle: speaker.handle ?? null,
    ...(speaker.language && { language: speaker.language }),
    lastSeenAt: machineNow,
  }
}

async function knownGroup(tx: Tx, { connection, place }: Incoming, machineNow: Date): Promise<GroupFacts> {
  const where = { connection_remoteId: { connection, remoteId: place.key } }
  const known = await tx.chatGroup.findUnique({ where, include: { unit: true } })
  if (!known) {
    const row = await tx.chatGroup.create({
      data: { id: newId(), connection, remoteId: place.key, ...groupSeen(place, machineNow) },
    })
    return { id: row.id, title: row.title }
  }
  const title = place.title ?? known.title
  if (title !== known.title || known.removedAt)
    await tx.chatGroup.update({ where, data: { title, removedAt: null, lastSeenAt: machineNow } })
  return {
    id: known.id,
    title,
    officeId: known.officeId ?? undefined,
    unit: known.unit ? { id: known.unit.id, name: known.unit.name } : undefined,
  }
}

function groupSeen(place: Place, machineNow: Date) {
  return { title: place.title ?? place.key, isForum: place.isForum ?? false, lastSeenAt: machineNow }
}
