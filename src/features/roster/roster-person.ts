// One row of a roster as a person, or what is wrong with it: every problem of the row at once.
import type { Role } from '../../chat/context.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import { fold } from '../../language/vietnamese.ts'
import type { Day } from '../../time/day.ts'
import type { RosterColumn, RosterRow } from './roster-sheet.ts'
import {
  type EligibilityWord,
  isFormula,
  type Read,
  readCode,
  readEligibility,
  readEmail,
  readPhone,
  readRoles,
  readStart,
  readUnitName,
} from './roster-values.ts'

export type RosterPerson = {
  readonly row: number
  readonly name: string
  /** Unset where the file does not say: fine for somebody already known. */
  readonly unit?: string
  readonly position?: string
  readonly roles?: readonly Role[]
  readonly phone?: string
  readonly email?: string
  readonly code?: string
  readonly eligibility?: EligibilityWord
  readonly startsOn?: Day
}

export type RosterProblem = { readonly row: number; readonly column: RosterColumn; readonly message: Phrase }

const longest: Readonly<Partial<Record<RosterColumn, number>>> = { name: 120, unit: 200, position: 200, code: 40 }

/** `person` is there exactly when there is no problem. */
export function readPerson(
  { row, cells }: RosterRow,
  today: Day,
): { readonly person?: RosterPerson; readonly problems: readonly RosterProblem[] } {
  const problems: RosterProblem[] = []
  function take<T>(column: RosterColumn, read: (text: string) => Read<T>): T | undefined {
    const text = cells[column]
    if (!text) return undefined
    const result = read(text)
    if ('value' in result) return result.value
    problems.push({ row, column, message: result.problem })
    return undefined
  }
  for (const [column, max] of Object.entries(longest) as [RosterColumn, number][]) {
    const length = cells[column]?.length ?? 0
    if (length > max) problems.push({ row, column, message: phrase('field-too-long', { length, max }) })
  }
  const name = nameIn(cells.name ?? '')
  if ('problem' in name) problems.push({ row, column: 'name', message: name.problem })
  const person = {
    row,
    name: 'value' in name ? name.value : '',
    unit: take('unit', readUnitName),
    position: cells.position || undefined,
    roles: take('roles', readRoles),
    phone: take('phone', readPhone),
    email: take('email', readEmail),
    code: cells.code ? readCode(cells.code) : undefined,
    eligibility: cells.eligibility ? readEligibility(cells.eligibility) : undefined,
    startsOn: take('startsOn', text => readStart(text, today)),
  }
  return problems.length > 0 ? { problems } : { person, problems }
}

function nameIn(text: string): Read<string> {
  if (text === '') return { problem: phrase('roster-name-missing') }
  if (!/\p{L}/u.test(text) || /\d/u.test(text) || isFormula(text))
    return { problem: phrase('roster-not-a-name', { text: text.slice(0, 60) }) }
  return { value: text }
}

/** The same person stands twice: the first row counts, the later ones are told. */
export function findDuplicates(people: readonly RosterPerson[]): readonly RosterProblem[] {
  const rows = new Map<string, RosterPerson>()
  const emails = new Map<string, number>()
  const codes = new Map<string, number>()
  const problems: RosterProblem[] = []
  for (const person of people) {
    const problem = duplicateOf(person, { rows, emails, codes })
    if (problem) {
      problems.push({ row: person.row, ...problem })
      continue
    }
    if (person.code) codes.set(person.code, person.row)
    if (person.email) emails.set(person.email, person.row)
    rows.set(nameKey(person), person)
  }
  return problems
}

type Seen = {
  readonly rows: ReadonlyMap<string, RosterPerson>
  readonly emails: ReadonlyMap<string, number>
  readonly codes: ReadonlyMap<string, number>
}

function duplicateOf(person: RosterPerson, seen: Seen): Omit<RosterProblem, 'row'> | undefined {
  const namesake = seen.rows.get(nameKey(person))
  if (namesake && isSameRow(person, namesake))
    return { column: 'name', message: phrase('roster-duplicate-row', { row: namesake.row }) }
  const sameCode = person.code === undefined ? undefined : seen.codes.get(person.code)
  if (sameCode !== undefined)
    return { column: 'code', message: phrase('roster-duplicate-code', { code: person.code!, row: sameCode }) }
  const sameEmail = person.email === undefined ? undefined : seen.emails.get(person.email)
  if (sameEmail !== undefined) return { column: 'email', message: phrase('roster-duplicate-email', { row: sameEmail }) }
  if (namesake && (!person.code || !namesake.code))
    return { column: 'name', message: phrase('roster-same-name', { row: namesake.row }) }
  return undefined
}

function nameKey({ name, unit }: { readonly name: string; readonly unit?: string }): string {
  return `${name.normalize('NFC').toLowerCase()}|${fold(unit ?? '')}`
}

function isSameRow({ row: _row, ...one }: RosterPerson, { row: _other, ...other }: RosterPerson): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
