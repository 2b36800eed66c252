// Turns an audience into groups and people as they are on a day, and into words.
import type { Tx } from '../../db/open-database.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import type { Day } from '../../time/day.ts'
import { groupsOf, rosterOn, type Telling, toldOneByOne, unitsOn } from '../roster/index.ts'
import type { Audience } from './audience.ts'

export type Reach = {
  readonly groupIds: readonly string[]
  readonly memberIds: readonly string[]
  /** Of the people: without a linked account that the bot may write to. */
  readonly unreachable: number
}

/** Groups chosen by name stay in it after they removed the bot, so that the receipt says so; groups of another office never. */
export async function reachOf(telling: Telling, audience: Audience): Promise<Reach> {
  const { tx, today: on } = telling
  const officeId = telling.office.id
  if (audience.kind === 'allGroups') {
    const groups = await groupsOf(tx, officeId)
    const alone = await toldOneByOne(telling)
    return { groupIds: groups.map(group => group.id), memberIds: alone.map(({ member }) => member), unreachable: 0 }
  }
  if (audience.kind === 'groups') {
    const groups = await tx.chatGroup.findMany({
      where: { officeId, id: { in: audience.groupIds } },
      select: { id: true },
    })
    return { groupIds: groups.map(group => group.id), memberIds: [], unreachable: 0 }
  }
  const memberIds = await memberIdsOf(tx, officeId, on, audience)
  const reachable = await reachableAmong(tx, officeId, memberIds)
  return { groupIds: [], memberIds, unreachable: memberIds.length - reachable.size }
}

type Personal = Exclude<Audience, { kind: 'allGroups' | 'groups' }>

async function memberIdsOf(tx: Tx, officeId: string, on: Day, audience: Personal): Promise<readonly string[]> {
  const roster = await rosterOn(tx, officeId, on, audience.kind === 'roles' ? { roles: audience.roles } : {})
  const unitIds = audience.kind === 'units' ? audience.unitIds : undefined
  return roster.filter(member => !unitIds || unitIds.includes(member.unit?.id ?? '')).map(member => member.id)
}

async function reachableAmong(tx: Tx, officeId: string, memberIds: readonly string[]): Promise<ReadonlySet<string>> {
  const links = await tx.link.findMany({
    where: { officeId, endedAt: null, account: { privateChatKey: { not: null }, unreachableAt: null } },
    select: { memberId: true },
  })
  const wanted = new Set(memberIds)
  return new Set(links.map(link => link.memberId).filter(id => wanted.has(id)))
}

/** "các nhóm: …", "người có vai trò: …": in one phrase for summaries. */
export async function audienceWords(tx: Tx, officeId: string, on: Day, audience: Audience): Promise<Phrase> {
  switch (audience.kind) {
    case 'allGroups':
      return phrase('announcement-to-all-groups')
    case 'everyone':
      return phrase('announcement-to-everyone')
    case 'groups': {
      const rows = await tx.chatGroup.findMany({
        where: { id: { in: audience.groupIds }, officeId },
        orderBy: { title: 'asc' },
      })
      return phrase('announcement-to-groups', { groups: { list: rows.map(row => row.title) } })
    }
    case 'roles':
      return phrase('announcement-to-roles', { roles: { list: audience.roles.map(role => phrase(`role-${role}`)) } })
    case 'units': {
      const units = await unitsOn(tx, officeId, on)
      const names = units.filter(unit => audience.unitIds.includes(unit.id)).map(unit => unit.name)
      return phrase('announcement-to-units', { units: { list: names } })
    }
  }
}
