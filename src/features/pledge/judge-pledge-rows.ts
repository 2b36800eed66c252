// Decides row by row what an import would do: pure, so that the dry run and the import itself cannot differ.
import { type Phrase, phrase } from '../../language/translate.ts'
import { fold, nfc, sameName } from '../../language/vietnamese.ts'
import { activeKeyOf, type PledgeContent } from './pledge.ts'
import {
  kindCalled,
  type PersonFacts,
  type PledgeColumn,
  type PledgeRow,
  type RowSubject,
  titleCalled,
} from './pledge-sheet.ts'

export type RowProblem = { readonly row: number; readonly column: PledgeColumn; readonly problem: Phrase }

export type ImportedPledge = PledgeContent & RowSubject & { readonly row: number; readonly isEligible: boolean }

export type ImportFacts = {
  readonly campaignId: string
  readonly people: readonly PersonFacts[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
  /** Of persons and of units, with names in the office's language. */
  readonly titles: Readonly<Record<RowSubject['subject'], readonly { readonly key: string; readonly name: string }[]>>
  readonly movements: readonly { readonly id: string; readonly name: string }[]
  /** Keys of what already stands: of titles and movements, and of texts (`textKeyOf`). */
  readonly standing: ReadonlySet<string>
  /** Units the speaker may enter pledges for; undefined is all. */
  readonly onlyUnit?: string
}

const mostLetters = 4000

type Read<T> = { readonly value: T } | { readonly column: PledgeColumn; readonly problem: Phrase }

/** The same text twice for the same person is one pledge. */
export function textKeyOf(campaignId: string, who: RowSubject, what: Pick<PledgeContent, 'kind' | 'content'>): string {
  const whose = who.subject === 'individual' ? who.memberId : who.unitId
  return `${campaignId}:${whose}:${what.kind}:${fold(what.content ?? '')}`
}

export function keyOf(campaignId: string, pledge: PledgeContent & RowSubject): string {
  return activeKeyOf(campaignId, pledge, pledge) ?? textKeyOf(campaignId, pledge, pledge)
}

export function judgeRows(rows: readonly PledgeRow[], facts: ImportFacts) {
  const pledges: ImportedPledge[] = []
  const problems: RowProblem[] = []
  const taken = new Map<string, number>()
  for (const row of rows) {
    const judged = judgeRow(row, facts)
    if ('problem' in judged) {
      problems.push({ row: row.row, column: judged.column, problem: judged.problem })
      continue
    }
    const key = keyOf(facts.campaignId, judged.value)
    const earlier = taken.get(key)
    if (facts.standing.has(key))
      problems.push({ row: row.row, column: 'content', problem: phrase('pledge-row-standing') })
    else if (earlier !== undefined)
      problems.push({ row: row.row, column: 'content', problem: phrase('pledge-row-twice', { row: earlier }) })
    else {
      taken.set(key, row.row)
      pledges.push(judged.value)
    }
  }
  return { pledges, problems }
}

function judgeRow({ row, cells }: PledgeRow, facts: ImportFacts): Read<ImportedPledge> {
  const who = subjectOf(cells, facts)
  if ('problem' in who) return who
  const isOthers = facts.onlyUnit !== undefined && who.value.unitId !== facts.onlyUnit
  if (isOthers) return { column: cells.unit ? 'unit' : 'name', problem: phrase('pledge-row-not-your-unit') }
  const what = contentOf(cells, who.value, facts)
  if ('problem' in what) return what
  return { value: { row, ...who.value, ...what.value } }
}

type Cells = PledgeRow['cells']
type Subject = RowSubject & { readonly isEligible: boolean }

function subjectOf(cells: Cells, facts: ImportFacts): Read<Subject> {
  const unit = cells.unit ? facts.units.find(({ name }) => fold(name) === fold(cells.unit ?? '')) : undefined
  if (cells.unit && !unit)
    return { column: 'unit', problem: phrase('pledge-row-no-unit', { name: cells.unit.slice(0, 80) }) }
  if (!cells.code && !cells.name) {
    if (!unit) return { column: 'name', problem: phrase('pledge-row-nobody') }
    return { value: { subject: 'collective', unitId: unit.id, isEligible: true } }
  }
  const fitting = peopleCalled(cells, unit?.id, facts.people)
  const [person] = fitting
  if (!person)
    return {
      column: cells.code ? 'code' : 'name',
      problem: phrase('pledge-row-unknown', { name: (cells.code || cells.name || '').slice(0, 80) }),
    }
  if (fitting.length > 1) return { column: 'name', problem: phrase('pledge-row-several', { count: fitting.length }) }
  return {
    value: { subject: 'individual', memberId: person.id, unitId: person.unitId, isEligible: person.isEligible },
  }
}

/** By code alone where there is one; by name with its accents, or without them where nobody else fits. */
function peopleCalled(
  cells: Cells,
  unitId: string | undefined,
  people: readonly PersonFacts[],
): readonly PersonFacts[] {
  const code = cells.code?.toUpperCase()
  if (code) return people.filter(person => person.code?.toUpperCase() === code)
  const name = cells.name ?? ''
  const called = people.filter(person => fold(person.name) === fold(name))
  const spelled = called.filter(person => sameName(person.name, name))
  const named = spelled.length > 0 ? spelled : called
  return unitId === undefined ? named : named.filter(person => person.unitId === unitId)
}

function contentOf(cells: Cells, who: RowSubject, facts: ImportFacts): Read<PledgeContent> {
  const kind = kindCalled(cells.kind ?? '')
  if (!kind) return { column: 'kind', problem: phrase('pledge-row-kind', { text: (cells.kind ?? '').slice(0, 40) }) }
  const content = nfc(cells.content ?? '')
  if (content === '') return { column: 'content', problem: phrase('pledge-row-empty') }
  const commitment = cells.commitment ? nfc(cells.commitment) : undefined
  if ([...content].length > mostLetters || [...(commitment ?? '')].length > mostLetters)
    return { column: 'content', problem: phrase('pledge-row-too-long', { max: mostLetters }) }
  if (kind === 'title') {
    const titleKey = titleCalled(content, facts.titles[who.subject])
    const list = { list: facts.titles[who.subject].map(({ name }) => name) }
    return titleKey
      ? { value: { kind, titleKey, commitment } }
      : { column: 'content', problem: phrase('pledge-row-title', { text: content.slice(0, 80), titles: list }) }
  }
  if (kind === 'movement') {
    const movement = facts.movements.find(({ name }) => fold(name) === fold(content))
    return movement
      ? { value: { kind, movementId: movement.id, commitment } }
      : { column: 'content', problem: phrase('pledge-row-movement', { text: content.slice(0, 80) }) }
  }
  return { value: { kind, content, commitment } }
}
