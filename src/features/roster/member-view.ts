// Everything the office knows of one person, for the card and for the roster as a file.
import type { Role } from '../../chat/context.ts'
import type { Tx } from '../../db/open-database.ts'
import type { Day } from '../../time/day.ts'
import type { RosterLine } from './roster-file.ts'
import { isValidOn } from './validity.ts'

export type UnitSpan = { readonly unit: string; readonly validFrom: Day; readonly validTo?: Day }

export type MemberCard = {
  readonly id: string
  readonly name: string
  readonly code?: string
  readonly position?: string
  readonly phone?: string
  readonly email?: string
  readonly holdsPost: boolean
  readonly leftOn?: Day
  readonly unit?: { readonly id: string; readonly name: string; readonly since: Day }
  /** Earlier units and one to come, oldest first. */
  readonly otherUnits: readonly UnitSpan[]
  readonly roles: readonly Role[]
  readonly isEligible: boolean
  readonly ineligibleBecause?: string
  readonly accountCount: number
}

/** Undefined for somebody of another office or erased. */
export async function memberCard(tx: Tx, officeId: string, id: string, on: Day): Promise<MemberCard | undefined> {
  const row = await tx.member.findFirst({ where: { id, officeId, erasedAt: null }, include: parts })
  return row ? asCard(row, on) : undefined
}

/** The people serving on a day, by unit and name, as lines of a roster file. */
export async function rosterLines(tx: Tx, officeId: string, on: Day): Promise<readonly RosterLine[]> {
  const rows = await tx.member.findMany({
    where: { officeId, erasedAt: null, OR: [{ leftOn: null }, { leftOn: { gt: on } }] },
    orderBy: [{ foldedName: 'asc' }, { id: 'asc' }],
    include: parts,
  })
  const cards = rows.map(row => ({ card: asCard(row, on), ordinal: ordinalOn(row, on) }))
  return cards
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .map(({ card }) => ({ ...card, unit: card.unit?.name, servesFrom: card.unit?.since }))
}

const parts = {
  memberships: { include: { unit: true }, orderBy: [{ validFrom: 'asc' as const }, { id: 'asc' as const }] },
  roles: true,
  eligibilities: { orderBy: { recordedAt: 'desc' as const } },
  links: { where: { endedAt: null }, select: { id: true } },
}

type Dated = { validFrom: string; validTo: string | null }

type Row = {
  id: string
  name: string
  code: string | null
  position: string | null
  phone: string | null
  email: string | null
  holdsPost: boolean
  leftOn: string | null
  memberships: readonly (Dated & { unit: { id: string; name: string; ordinal: number } })[]
  roles: readonly (Dated & { role: Role })[]
  eligibilities: readonly (Dated & { isEligible: boolean; reason: string | null })[]
  links: readonly unknown[]
}

function ordinalOn(row: Row, on: Day): number {
  return row.memberships.findLast(span => isValidOn(span, on))?.unit.ordinal ?? Number.MAX_SAFE_INTEGER
}

function asCard(row: Row, on: Day): MemberCard {
  const current = row.memberships.findLast(span => isValidOn(span, on))
  const others = row.memberships.filter(span => span !== current && (!span.validTo || span.validTo >= span.validFrom))
  const eligibility = row.eligibilities.find(span => isValidOn(span, on))
  return {
    id: row.id,
    name: row.name,
    code: row.code ?? undefined,
    position: row.position ?? undefined,
    phone: row.phone ?? undefined,
    email: row.email ?? undefined,
    holdsPost: row.holdsPost,
    leftOn: row.leftOn ?? undefined,
    unit: current && { id: current.unit.id, name: current.unit.name, since: current.validFrom },
    otherUnits: others.map(span => ({
      unit: span.unit.name,
      validFrom: span.validFrom,
      validTo: span.validTo ?? undefined,
    })),
    roles: [...new Set(row.roles.filter(span => isValidOn(span, on)).map(span => span.role))],
    isEligible: eligibility?.isEligible ?? true,
    ineligibleBecause: eligibility?.reason ?? undefined,
    accountCount: row.links.length,
  }
}
