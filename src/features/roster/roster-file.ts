// From the bytes of a roster file to its rows, and from the roster back to a file that reads in again unchanged.
import { createHash } from 'node:crypto'
import type { Role } from '../../chat/context.ts'
import { readTable, type TableProblem } from '../../documents/read-table.ts'
import { composeWorkbook } from '../../documents/workbook.ts'
import { type Phrase, phrase, type Wordable } from '../../language/translate.ts'
import type { Day } from '../../time/day.ts'
import type { RosterPlan } from './plan-roster-change.ts'
import type { RosterProblem } from './roster-person.ts'
import { type RosterColumn, type RosterSheet, readRosterSheet } from './roster-sheet.ts'

/** Why a file holds no table, as a sentence. */
function tableProblem(problem: TableProblem): Phrase {
  return phrase(`table-${problem}`)
}

export async function readRosterFile(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly sheet: RosterSheet } | { readonly problem: Phrase }> {
  const table = await readTable(bytes, name)
  return table.ok ? { sheet: readRosterSheet(table.rows) } : { problem: tableProblem(table.problem) }
}

/** A column by the file's own heading, or by its usual one. */
export function columnName(column: RosterColumn, headings: RosterSheet['headings']): Wordable {
  return headings[column] ?? phrase(`roster-column-${column}`)
}

export function problemLine(problem: RosterProblem, headings: RosterSheet['headings']): Phrase {
  return phrase('roster-problem-line', {
    row: String(problem.row),
    column: columnName(problem.column, headings),
    message: problem.message,
  })
}

/** Tells whether what is about to be written is what was shown. */
export function planFingerprint({ added, changed, left }: RosterPlan): string {
  const facts = JSON.stringify([added, changed, left.map(member => member.id)])
  return createHash('sha256').update(facts).digest('base64url').slice(0, 16)
}

type Word = (wordable: Wordable) => string

export async function problemsWorkbook(
  problems: readonly RosterProblem[],
  headings: RosterSheet['headings'],
  word: Word,
): Promise<Uint8Array> {
  return composeWorkbook([
    {
      name: word(phrase('roster-problems-sheet')),
      columns: [
        { heading: word(phrase('roster-problems-row')), kind: 'number' },
        { heading: word(phrase('roster-problems-column')) },
        { heading: word(phrase('roster-problems-message')), width: 70 },
      ],
      rows: problems.map(one => [one.row, word(columnName(one.column, headings)), word(one.message)]),
    },
  ])
}

export type RosterLine = {
  readonly code?: string
  readonly name: string
  readonly unit?: string
  readonly position?: string
  readonly roles: readonly Role[]
  readonly phone?: string
  readonly email?: string
  readonly isEligible: boolean
  readonly ineligibleBecause?: string
  readonly servesFrom?: Day
}

const columns = ['code', 'name', 'unit', 'position', 'roles', 'phone', 'email', 'eligibility', 'startsOn'] as const

/** The roster as the import reads it. */
export async function rosterWorkbook(lines: readonly RosterLine[], word: Word): Promise<Uint8Array> {
  const roleNames = (roles: readonly Role[]) => {
    const given = roles.filter(role => role !== 'member')
    return (given.length > 0 ? given : (['member'] as const)).map(role => word(phrase(`role-${role}`))).join(', ')
  }
  return composeWorkbook([
    {
      name: word(phrase('roster-sheet')),
      columns: [
        { heading: word(phrase('roster-column-ordinal')), kind: 'number' as const },
        ...columns.map(column => ({
          heading: word(phrase(`roster-column-${column}`)),
          kind: column === 'startsOn' ? ('day' as const) : ('text' as const),
        })),
      ],
      rows: lines.map((line, index) => [
        index + 1,
        line.code,
        line.name,
        line.unit,
        line.position,
        roleNames(line.roles),
        line.phone,
        line.email,
        line.isEligible ? word(phrase('yes')) : (line.ineligibleBecause ?? word(phrase('no'))),
        line.servesFrom,
      ]),
    },
  ])
}
