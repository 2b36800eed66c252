// What a roster file would change, before anything is written: added, changed, left, and every problem row by row.
import type { Role } from '../../chat/context.ts'
import { phrase } from '../../language/translate.ts'
import { fold, sameName } from '../../language/vietnamese.ts'
import type { Day } from '../../time/day.ts'
import { type CurrentMember, matchRoster, meantBy } from './match-roster.ts'
import { findDuplicates, type RosterPerson, type RosterProblem, readPerson } from './roster-person.ts'
import type { RosterColumn, RosterSheet } from './roster-sheet.ts'
import { assignableRoles, type EligibilityWord } from './roster-values.ts'

export type CurrentRoster = {
  readonly members: readonly CurrentMember[]
  readonly units: readonly string[]
  /** Codes of people whose data was erased; they are not given again. */
  readonly usedCodes?: readonly string[]
}

type MemberDetails = Readonly<Partial<Record<'name' | 'code' | 'position' | 'phone' | 'email', string>>>

export type MemberChange = {
  readonly id: string
  readonly row: number
  readonly name: string
  readonly details: MemberDetails
  /** The unit they serve in from a day on; roles bound to the old unit end with it unless the file names roles. */
  readonly transfer?: { readonly from?: string; readonly to: string; readonly startsOn: Day }
  readonly roles?: { readonly from: readonly Role[]; readonly to: readonly Role[] }
  readonly eligibility?: EligibilityWord
  readonly isBack: boolean
}

export type RosterPlan = {
  readonly added: readonly (RosterPerson & { readonly unit: string; readonly startsOn: Day })[]
  readonly changed: readonly MemberChange[]
  readonly left: readonly CurrentMember[]
  /** Not in the file and kept all the same: administrators and whoever imports. */
  readonly kept: readonly CurrentMember[]
  readonly unchangedCount: number
  readonly problems: readonly RosterProblem[]
  readonly newUnits: readonly string[]
  /** More than a fifth of the roster would leave: probably not the whole file. */
  readonly manyLeave: boolean
}

export type PlanRules = {
  readonly today: Day
  /** Only administrators make administrators. */
  readonly mayMakeAdministrators: boolean
  readonly actorId?: string
}

const manyShare = 0.2

/** Pure. Rows with a problem are left out, and nobody they might mean is taken for having left. */
export function planRosterChange(current: CurrentRoster, sheet: RosterSheet, rules: PlanRules): RosterPlan {
  const missing = missingColumns(sheet)
  const read = sheet.rows.map(row => readPerson(row, rules.today))
  const people = read.flatMap(one => one.person ?? [])
  const duplicates = findDuplicates(people)
  const distinct = withoutRows(people, duplicates)
  const matches = matchRoster(distinct, current.members)
  const refused = distinct.flatMap(person => refusalOf(person, matches.get(person), current, rules))
  const accepted = withoutRows(distinct, refused)
  const cellProblems = [...read.flatMap(one => one.problems), ...duplicates, ...refused]
  const problems = [...missing, ...withoutRepeats(cellProblems, missing)].toSorted((a, b) => a.row - b.row)
  const added = accepted.filter(person => !matches.has(person)).map(person => newcomer(person, rules.today))
  const known = accepted.flatMap(person => {
    const member = matches.get(person)
    return member ? [changeOf(person, member, rules)] : []
  })
  const changed = known.filter(isChange)
  const problemRows = new Set(cellProblems.map(problem => problem.row))
  const unclear = sheet.rows.filter(row => problemRows.has(row.row)).flatMap(row => meantBy(row.cells, current.members))
  const seen = new Set([...known.map(change => change.id), ...unclear])
  const absent = accepted.length === 0 ? [] : current.members.filter(member => !member.hasLeft && !seen.has(member.id))
  const kept = absent.filter(member => member.roles.includes('administrator') || member.id === rules.actorId)
  const left = absent.filter(member => !kept.includes(member))
  const presentCount = current.members.filter(member => !member.hasLeft).length
  return {
    added,
    changed,
    left,
    kept,
    unchangedCount: known.length - changed.length,
    problems,
    newUnits: newUnits(current.units, [
      ...added.map(one => one.unit),
      ...changed.flatMap(one => one.transfer?.to ?? []),
    ]),
    manyLeave: left.length > presentCount * manyShare,
  }
}

function missingColumns({ headings, headingRow, rows }: RosterSheet): readonly RosterProblem[] {
  if (headingRow === undefined) return [{ row: 1, column: 'name', message: phrase('roster-no-heading') }]
  if (rows.length === 0) return [{ row: headingRow, column: 'name', message: phrase('roster-no-people') }]
  const hasUnits = headings.unit !== undefined || rows.some(row => row.cells.unit)
  return hasUnits ? [] : [{ row: headingRow, column: 'unit', message: phrase('roster-no-unit-column') }]
}

/** Where a whole column is missing, one problem says it for all rows. */
function withoutRepeats(
  problems: readonly RosterProblem[],
  missing: readonly RosterProblem[],
): readonly RosterProblem[] {
  const columns = missing.map(problem => problem.column)
  return problems.filter(problem => !(problem.message.key === 'roster-unit-missing' && columns.includes('unit')))
}

function withoutRows(people: readonly RosterPerson[], problems: readonly RosterProblem[]): readonly RosterPerson[] {
  const rows = new Set(problems.map(problem => problem.row))
  return people.filter(person => !rows.has(person.row))
}

function refusalOf(
  person: RosterPerson,
  member: CurrentMember | undefined,
  current: CurrentRoster,
  rules: PlanRules,
): readonly RosterProblem[] {
  const problem = (column: RosterColumn, key: string) => [{ row: person.row, column, message: phrase(key) }]
  if (!person.unit && !member?.unit) return problem('unit', 'roster-unit-missing')
  if (person.code && current.usedCodes?.includes(person.code)) return problem('code', 'roster-code-used')
  const becomesAdministrator = person.roles?.includes('administrator') && !member?.roles.includes('administrator')
  if (becomesAdministrator && !rules.mayMakeAdministrators) return problem('roles', 'roster-only-administrators')
  return []
}

function newcomer(person: RosterPerson, today: Day) {
  return { ...person, unit: person.unit ?? '', startsOn: person.startsOn ?? today }
}

function changeOf(person: RosterPerson, member: CurrentMember, rules: PlanRules): MemberChange {
  const unit = person.unit ?? member.unit
  const moves = unit !== undefined && (member.hasLeft || fold(unit) !== fold(member.unit ?? ''))
  const from = member.hasLeft ? undefined : member.unit
  return {
    id: member.id,
    row: person.row,
    name: member.name,
    details: changedDetails(person, member),
    transfer: moves ? { from, to: unit, startsOn: person.startsOn ?? rules.today } : undefined,
    roles: changedRoles(person, member, moves),
    eligibility: changedEligibility(person, member),
    isBack: member.hasLeft,
  }
}

/** An empty cell changes nothing: a file without phone numbers must not take them away. */
function changedDetails(person: RosterPerson, member: CurrentMember): MemberDetails {
  const keys = ['code', 'position', 'phone', 'email'] as const
  const changed = keys.filter(key => person[key] !== undefined && person[key] !== member[key])
  const isShouted = person.name === person.name.toUpperCase() && sameName(person.name, member.name)
  return {
    ...(person.name !== member.name && !isShouted && { name: person.name }),
    ...Object.fromEntries(changed.map(key => [key, person[key]])),
  }
}

/** The administrator's role is not taken away by a file; who moves without named roles gives up those of the old unit. */
function changedRoles(person: RosterPerson, member: CurrentMember, moves: boolean): MemberChange['roles'] {
  const from = member.hasLeft ? [] : member.roles
  const stayed = moves ? from.filter(role => role !== 'unitHead' && role !== 'unitContact') : from
  const wanted = new Set(person.roles ?? stayed)
  if (from.includes('administrator')) wanted.add('administrator')
  const to = assignableRoles.filter(role => wanted.has(role))
  const isSame = to.length === from.length && to.every(role => from.includes(role))
  return isSame ? undefined : { from, to }
}

function changedEligibility({ eligibility }: RosterPerson, member: CurrentMember): EligibilityWord | undefined {
  if (!eligibility) return undefined
  const isSameReason = eligibility.reason === undefined || eligibility.reason === member.ineligibleBecause
  if (eligibility.isEligible === member.isEligible && (eligibility.isEligible || isSameReason)) return undefined
  return eligibility
}

function isChange(change: MemberChange): boolean {
  const hasDetails = Object.keys(change.details).length > 0
  return hasDetails || change.isBack || !!change.transfer || !!change.roles || !!change.eligibility
}

function newUnits(known: readonly string[], named: readonly string[]): readonly string[] {
  const folded = new Set(known.map(fold))
  const fresh = new Map<string, string>()
  for (const name of named) if (!folded.has(fold(name)) && !fresh.has(fold(name))) fresh.set(fold(name), name)
  return [...fresh.values()]
}
