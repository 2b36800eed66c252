// The roster as an import compares and writes it: one read of everybody, one write of what the plan says.
import type { Role } from '../../chat/context.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/open-database.ts'
import { fold } from '../../language/vietnamese.ts'
import type { Day } from '../../time/day.ts'
import { holdsLeadingPost } from './leading-post.ts'
import type { CurrentMember } from './match-roster.ts'
import {
  type Clock,
  markLeft,
  refreshPost,
  setEligibility,
  setRoles,
  transferMember,
  updateDetails,
  welcomeBack,
} from './member-store.ts'
import type { CurrentRoster, MemberChange, RosterPlan } from './plan-roster-change.ts'
import { isValidOn } from './validity.ts'

const chunkSize = 200

export async function currentRoster(tx: Tx, officeId: string, today: Day): Promise<CurrentRoster> {
  const rows = await tx.member.findMany({
    where: { officeId },
    orderBy: { id: 'asc' },
    include: {
      memberships: { include: { unit: true }, orderBy: [{ validFrom: 'asc' }, { id: 'asc' }] },
      roles: true,
      eligibilities: { orderBy: { recordedAt: 'desc' } },
    },
  })
  const units = await tx.unit.findMany({ where: { officeId, endedOn: null } })
  return {
    members: rows.filter(row => row.erasedAt === null).map(row => asCurrent(row, today)),
    units: units.map(unit => unit.name),
    usedCodes: rows.flatMap(row => (row.erasedAt !== null && row.code ? [row.code] : [])),
  }
}

type Dated = { validFrom: string; validTo: string | null }

type Row = {
  id: string
  name: string
  code: string | null
  position: string | null
  phone: string | null
  email: string | null
  leftOn: string | null
  memberships: readonly (Dated & { unit: { name: string } })[]
  roles: readonly (Dated & { role: Role })[]
  eligibilities: readonly (Dated & { isEligible: boolean; reason: string | null })[]
}

function asCurrent(row: Row, today: Day): CurrentMember {
  const hasLeft = row.leftOn !== null && row.leftOn <= today
  const real = row.memberships.filter(span => span.validTo === null || span.validTo >= span.validFrom)
  const coming = real.find(span => span.validFrom > today)
  const membership = real.findLast(span => isValidOn(span, today)) ?? (hasLeft ? real.at(-1) : coming)
  const eligibility = row.eligibilities.find(span => isValidOn(span, today))
  const roles = row.roles.filter(span => isValidOn(span, today) && span.role !== 'member').map(span => span.role)
  return {
    id: row.id,
    name: row.name,
    code: row.code ?? undefined,
    position: row.position ?? undefined,
    phone: row.phone ?? undefined,
    email: row.email ?? undefined,
    unit: membership?.unit.name,
    roles: [...new Set(roles)],
    isEligible: eligibility?.isEligible ?? true,
    ineligibleBecause: eligibility?.reason ?? undefined,
    hasLeft,
  }
}

/** Writes the whole plan; nobody is deleted. Returns the ids of those added, in the plan's order. */
export async function applyRosterPlan(
  tx: Tx,
  officeId: string,
  plan: RosterPlan,
  clock: Clock,
): Promise<readonly string[]> {
  const named = [...plan.added.map(one => one.unit), ...plan.changed.flatMap(one => one.transfer?.to ?? [])]
  const unitIds = await unitIdsByName(tx, officeId, named)
  for (const change of plan.changed) await applyChange(tx, officeId, change, unitIds, clock)
  for (const member of plan.left) await markLeft(tx, officeId, member.id, clock.today, clock)
  return addMembers(tx, officeId, plan.added, unitIds, clock)
}

/** Ids by folded name; units that do not exist are made, those that had ended exist again. */
async function unitIdsByName(tx: Tx, officeId: string, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const known = await tx.unit.findMany({ where: { officeId } })
  const ids = new Map(known.map(unit => [unit.foldedName, unit.id]))
  let ordinal = Math.max(-1, ...known.map(unit => unit.ordinal))
  for (const name of names) {
    const foldedName = fold(name)
    const ended = known.find(unit => unit.foldedName === foldedName && unit.endedOn !== null)
    if (ended) await tx.unit.updateMany({ where: { id: ended.id, officeId }, data: { endedOn: null } })
    if (ids.has(foldedName)) continue
    ordinal += 1
    const unit = await tx.unit.create({ data: { id: newId(), officeId, name, foldedName, ordinal } })
    ids.set(foldedName, unit.id)
  }
  return ids
}

async function applyChange(
  tx: Tx,
  officeId: string,
  change: MemberChange,
  unitIds: ReadonlyMap<string, string>,
  clock: Clock,
): Promise<void> {
  const { id, transfer } = change
  if (change.isBack) await welcomeBack(tx, officeId, id)
  if (Object.keys(change.details).length > 0) await updateDetails(tx, officeId, id, change.details)
  if (transfer) await transferMember(tx, officeId, id, unitIds.get(fold(transfer.to))!, transfer.startsOn, clock)
  if (change.details.position) await refreshPost(tx, officeId, id, clock.today)
  if (change.roles) await setRoles(tx, officeId, id, change.roles.to, clock.today, clock)
  if (change.eligibility) await setEligibility(tx, officeId, id, change.eligibility, clock.today, clock)
}

async function addMembers(
  tx: Tx,
  officeId: string,
  people: RosterPlan['added'],
  unitIds: ReadonlyMap<string, string>,
  { today, now }: Clock,
): Promise<readonly string[]> {
  const made = people.map(person => ({ id: newId(), person }))
  const dated = { officeId, recordedAt: now }
  for (let from = 0; from < made.length; from += chunkSize) {
    const some = made.slice(from, from + chunkSize)
    await tx.member.createMany({
      data: some.map(({ id, person }) => ({
        id,
        officeId,
        code: person.code ?? null,
        name: person.name,
        foldedName: fold(person.name),
        position: person.position ?? null,
        phone: person.phone ?? null,
        email: person.email ?? null,
        holdsPost: holdsLeadingPost(person.position, person.roles ?? []),
        createdAt: now,
      })),
    })
    await tx.unitMembership.createMany({
      data: some.map(({ id, person }) => ({
        ...dated,
        id: newId(),
        memberId: id,
        unitId: unitIds.get(fold(person.unit))!,
        validFrom: person.startsOn,
      })),
    })
    await tx.roleAssignment.createMany({
      data: some.flatMap(({ id, person }) =>
        (person.roles ?? []).map(role => ({ ...dated, id: newId(), memberId: id, role, validFrom: today })),
      ),
    })
    await tx.eligibility.createMany({
      data: some.flatMap(({ id, person }) =>
        person.eligibility && !person.eligibility.isEligible
          ? [{ ...dated, id: newId(), memberId: id, ...person.eligibility, validFrom: today }]
          : [],
      ),
    })
  }
  return made.map(({ id }) => id)
}
