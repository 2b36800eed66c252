// Who on the office's roster a row of the file means: by code, else by e-mail or phone, else by name and unit.
import type { Role } from '../../chat/context.ts'
import { fold, sameName } from '../../language/vietnamese.ts'
import type { RosterPerson } from './roster-person.ts'
import { mayBeSamePerson } from './roster-values.ts'

/** Somebody on the roster as an import compares it; of those who left, the unit is the last one. */
export type CurrentMember = {
  readonly id: string
  readonly name: string
  readonly code?: string
  readonly position?: string
  readonly phone?: string
  readonly email?: string
  readonly unit?: string
  /** Besides 'member'. */
  readonly roles: readonly Role[]
  readonly isEligible: boolean
  readonly ineligibleBecause?: string
  readonly hasLeft: boolean
}

/** One member at most per row and one row at most per member, the surest ways first. Rows nobody fits are missing. */
export function matchRoster(
  people: readonly RosterPerson[],
  members: readonly CurrentMember[],
): ReadonlyMap<RosterPerson, CurrentMember> {
  const present = members.filter(member => !member.hasLeft)
  const gone = members.filter(member => member.hasLeft)
  const matches = new Map<RosterPerson, CurrentMember>()
  const taken = new Set<string>()
  function pass(among: readonly CurrentMember[], key: Key, fits: (a: RosterPerson, b: CurrentMember) => boolean): void {
    const index = indexBy(among, key)
    for (const person of people) {
      const wanted = matches.has(person) ? undefined : key(person)
      const candidates = wanted === undefined ? [] : (index.get(wanted) ?? [])
      const found = candidates.filter(member => !taken.has(member.id) && fits(person, member))
      if (found.length !== 1) continue
      matches.set(person, found[0]!)
      taken.add(found[0]!.id)
    }
  }
  pass(members, one => one.code, always)
  for (const among of [present, gone]) {
    pass(among, one => one.email, isSameByContact)
    pass(among, one => one.phone, isSameByContact)
    pass(among, byNameAndUnit, (person, member) => sameName(person.name, member.name) && codesAgree(person, member))
    pass(among, byNameAndUnit, codesAgree)
  }
  // The administrator named by the operator's code stands in no unit until the first file says which.
  const unplaced = present.filter(member => member.unit === undefined)
  const isOnlyOne = (person: RosterPerson) => people.filter(one => fold(one.name) === fold(person.name)).length === 1
  pass(
    unplaced,
    one => fold(one.name),
    (person, member) => codesAgree(person, member) && isOnlyOne(person),
  )
  return matches
}

/** Everybody a row with a problem might mean: they are not taken for having left. */
export function meantBy(
  cells: { readonly name?: string; readonly code?: string; readonly email?: string },
  members: readonly CurrentMember[],
): readonly string[] {
  const name = fold(cells.name ?? '')
  const code = cells.code?.trim().toUpperCase()
  const email = cells.email?.trim().toLowerCase()
  const meant = members.filter(
    member =>
      (name !== '' && fold(member.name) === name) ||
      (code && member.code === code) ||
      (email && member.email?.toLowerCase() === email),
  )
  return meant.map(member => member.id)
}

type Key = (one: RosterPerson | CurrentMember) => string | undefined

function always(): boolean {
  return true
}

function byNameAndUnit(one: RosterPerson | CurrentMember): string | undefined {
  return one.unit === undefined ? undefined : `${fold(one.name)}|${fold(one.unit)}`
}

/** A number or address may have passed on to a successor: the name must at least be akin. */
function isSameByContact(person: RosterPerson, member: CurrentMember): boolean {
  return codesAgree(person, member) ? mayBeSamePerson(person.name, member.name) : sameName(person.name, member.name)
}

function codesAgree(person: RosterPerson, member: CurrentMember): boolean {
  return !person.code || !member.code || person.code === member.code
}

function indexBy(members: readonly CurrentMember[], key: Key): ReadonlyMap<string, readonly CurrentMember[]> {
  const index = new Map<string, CurrentMember[]>()
  for (const member of members) {
    const value = key(member)
    if (value !== undefined) index.set(value, [...(index.get(value) ?? []), member])
  }
  return index
}
