// The roster as other features read it: who serves where on a day, in which roles, and who counts.
import type { OfficeFacts, Role } from '../../chat/context.ts'
import type { Tx } from '../../db/open-database.ts'
import { fold } from '../../language/vietnamese.ts'
import type { Day } from '../../time/day.ts'
import { noticeGroups } from '../office/index.ts'
import { settingOf } from '../setting.ts'
import { validOn } from './validity.ts'

export type UnitFacts = { readonly id: string; readonly name: string; readonly ordinal: number }

export type RosterMember = {
  readonly id: string
  readonly name: string
  readonly code?: string
  readonly position?: string
  readonly unit?: UnitFacts
  readonly roles: readonly Role[]
  /** Counts in denominators ("thuộc đối tượng thi đua"); somebody nobody spoke about does. */
  readonly isEligible: boolean
  readonly holdsPost: boolean
  readonly isLinked: boolean
}

export type RosterQuery = {
  readonly unitId?: string
  readonly memberIds?: readonly string[]
  readonly roles?: readonly Role[]
  /** Name (accents do not matter) or code. */
  readonly search?: string
  readonly take?: number
}

/** Members serving on a day, by unit and name. */
export async function rosterOn(
  tx: Tx,
  officeId: string,
  on: Day,
  query: RosterQuery = {},
): Promise<readonly RosterMember[]> {
  const { unitId, memberIds, roles, search } = query
  const rows = await tx.member.findMany({
    where: {
      officeId,
      OR: [{ leftOn: null }, { leftOn: { gt: on } }],
      ...(memberIds && { id: { in: [...memberIds] } }),
      ...(unitId && { memberships: { some: { unitId, ...validOn(on) } } }),
      ...(roles && { roles: { some: { role: { in: [...roles] }, ...validOn(on) } } }),
      ...(search && {
        AND: [{ OR: [{ foldedName: { contains: fold(search) } }, { code: search.trim().toUpperCase() }] }],
      }),
    },
    orderBy: { foldedName: 'asc' },
    take: query.take,
    include: {
      memberships: { where: validOn(on), include: { unit: true } },
      roles: { where: validOn(on) },
      eligibilities: { where: validOn(on), orderBy: { recordedAt: 'desc' }, take: 1 },
      links: { where: { endedAt: null }, take: 1, select: { id: true } },
    },
  })
  const members = rows.map(asRosterMember)
  return members.toSorted((a, b) => (a.unit?.ordinal ?? 999) - (b.unit?.ordinal ?? 999))
}

type Row = {
  id: string
  name: string
  code: string | null
  position: string | null
  holdsPost: boolean
  memberships: readonly { unit: { id: string; name: string; ordinal: number } }[]
  roles: readonly { role: Role }[]
  eligibilities: readonly { isEligible: boolean }[]
  links: readonly unknown[]
}

function asRosterMember(row: Row): RosterMember {
  const unit = row.memberships.at(-1)?.unit
  return {
    id: row.id,
    name: row.name,
    code: row.code ?? undefined,
    position: row.position ?? undefined,
    unit: unit && { id: unit.id, name: unit.name, ordinal: unit.ordinal },
    roles: ['member', ...row.roles.map(({ role }) => role)],
    isEligible: row.eligibilities[0]?.isEligible ?? true,
    holdsPost: row.holdsPost,
    isLinked: row.links.length > 0,
  }
}

/** Whether somebody serves that day and counts; the same as `RosterMember.isEligible`. */
export async function isCountedOn(tx: Tx, officeId: string, on: Day, memberId: string): Promise<boolean> {
  const row = await tx.member.findFirst({
    where: { id: memberId, officeId, OR: [{ leftOn: null }, { leftOn: { gt: on } }] },
    select: { eligibilities: { where: validOn(on), orderBy: { recordedAt: 'desc' }, take: 1 } },
  })
  return row !== null && (row.eligibilities[0]?.isEligible ?? true)
}

/** Units that exist on a day, in the office's order. */
export async function unitsOn(tx: Tx, officeId: string, on: Day): Promise<readonly UnitFacts[]> {
  const rows = await tx.unit.findMany({
    where: { officeId, OR: [{ endedOn: null }, { endedOn: { gt: on } }] },
    orderBy: [{ ordinal: 'asc' }, { name: 'asc' }],
  })
  return rows.map(({ id, name, ordinal }) => ({ id, name, ordinal }))
}

export type BoundGroup = {
  readonly id: string
  readonly title: string
  readonly unit?: { readonly id: string; readonly name: string }
}

/** The groups bound to the office, those of the whole office first. */
export async function groupsOf(tx: Tx, officeId: string): Promise<readonly BoundGroup[]> {
  const rows = await tx.chatGroup.findMany({
    where: { officeId, removedAt: null },
    include: { unit: true },
    orderBy: { boundAt: 'asc' },
  })
  const groups = rows.map(row => ({
    id: row.id,
    title: row.title,
    unit: row.unit ? { id: row.unit.id, name: row.unit.name } : undefined,
  }))
  return groups.toSorted((a, b) => Number(a.unit !== undefined) - Number(b.unit !== undefined))
}

/**
 * The groups that hear of something, so that nobody reads it twice: what concerns the whole office goes to its own groups
 * (to those of the units where there are none, or where the office wishes so), what concerns only some units to theirs.
 */
export async function groupsToTell(
  tx: Tx,
  office: Pick<OfficeFacts, 'id' | 'settings'>,
  onlyUnitIds?: readonly string[],
): Promise<readonly BoundGroup[]> {
  const groups = await groupsOf(tx, office.id)
  const ofOffice = groups.filter(group => group.unit === undefined)
  if (onlyUnitIds) {
    const ofUnits = groups.filter(group => group.unit !== undefined && onlyUnitIds.includes(group.unit.id))
    return ofUnits.length > 0 ? ofUnits : ofOffice
  }
  return ofOffice.length === 0 || settingOf(office, noticeGroups) === 'all' ? groups : ofOffice
}
