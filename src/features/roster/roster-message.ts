// What an import would do, as the officer reads it before pressing the button.
import {
  type Block,
  button,
  choices,
  facts,
  file,
  heading,
  list,
  type Message,
  message,
  note,
  text,
} from '../../chat/message.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import { fold } from '../../language/vietnamese.ts'
import type { MemberChange, RosterPlan } from './plan-roster-change.ts'
import { planFingerprint, problemLine } from './roster-file.ts'
import type { RosterSheet } from './roster-sheet.ts'

const mostShown = 20

export type ImportFile = { readonly fileId: string; readonly name: string }

/** More problems than a message should hold come as a file. */
export function needsProblemFile(plan: RosterPlan): boolean {
  return plan.problems.length > mostShown
}

export function dryRunMessage(
  plan: RosterPlan,
  sheet: RosterSheet,
  source: ImportFile,
  more: { readonly problemsFileId?: string; readonly isChanged?: boolean } = {},
): Message {
  const changes = plan.added.length + plan.changed.length + plan.left.length
  return message(
    heading(phrase('roster-check-heading', { file: source.name })),
    more.isChanged && note(phrase('roster-changed-meanwhile')),
    countFacts(plan),
    ...problemBlocks(plan, sheet, more.problemsFileId),
    sheet.ignoredHeadings.length > 0 &&
      note(phrase('roster-ignored-headings', { list: { list: sheet.ignoredHeadings } })),
    plan.newUnits.length > 0 && note(phrase('roster-new-units', { list: { list: plan.newUnits } })),
    ...named(
      'roster-added-list',
      plan.added.map(person => phrase('office-name-with-unit', { name: person.name, unit: person.unit })),
    ),
    ...named('roster-changed-list', plan.changed.map(changeLine)),
    ...named(
      'roster-left-list',
      plan.left.map(member => withUnit(member.name, member.unit)),
    ),
    ...named(
      'roster-kept-list',
      plan.kept.map(member => withUnit(member.name, member.unit)),
    ),
    ...named('roster-maybe-transfers', maybeTransfers(plan)),
    changes === 0 && note(phrase(plan.problems.length > 0 ? 'roster-nothing-importable' : 'roster-nothing-changes')),
    plan.manyLeave && text(phrase('roster-many-leave', { count: plan.left.length })),
    changes > 0 && importButtons(plan, source),
  )
}

function countFacts(plan: RosterPlan): Block {
  return facts(
    [phrase('roster-count-added'), count(plan.added.length)],
    [phrase('roster-count-changed'), count(plan.changed.length)],
    [phrase('roster-count-left'), count(plan.left.length)],
    [phrase('roster-count-unchanged'), count(plan.unchangedCount)],
    [phrase('roster-count-problems'), count(plan.problems.length)],
  )
}

function count(value: number): Phrase {
  return phrase('field-number', { value })
}

function problemBlocks(plan: RosterPlan, sheet: RosterSheet, fileId: string | undefined): readonly Block[] {
  if (plan.problems.length === 0) return []
  const shown = plan.problems.slice(0, mostShown).map(problem => problemLine(problem, sheet.headings))
  const rest = plan.problems.length - shown.length
  return [
    text(phrase('roster-problems-intro')),
    list(shown),
    ...(rest > 0 ? [note(phrase('roster-more-problems', { count: rest }))] : []),
    ...(fileId ? [file(fileId, 'loi-danh-ba.xlsx')] : []),
  ]
}

function named(key: string, lines: readonly Phrase[]): readonly Block[] {
  if (lines.length === 0) return []
  const rest = lines.length - mostShown
  return [
    text(phrase(key, { count: lines.length })),
    list(rest > 0 ? [...lines.slice(0, mostShown), phrase('roster-and-more', { count: rest })] : lines),
  ]
}

function withUnit(name: string, unit: string | undefined): Phrase {
  return unit ? phrase('office-name-with-unit', { name, unit }) : phrase('roster-name-only', { name })
}

function changeLine(change: MemberChange): Phrase {
  const { details, transfer, roles, eligibility } = change
  const parts: Phrase[] = []
  if (change.isBack) parts.push(phrase('roster-change-back'))
  if (transfer) parts.push(phrase('roster-change-unit', { unit: transfer.to, day: { day: transfer.startsOn } }))
  if (roles) parts.push(phrase('roster-change-roles', { roles: roleList(roles.to) }))
  if (eligibility) parts.push(phrase(eligibility.isEligible ? 'roster-change-counts' : 'roster-change-counts-not'))
  for (const [key, value] of Object.entries(details))
    parts.push(phrase('roster-change-detail', { what: phrase(`roster-column-${key}`), value }))
  return phrase('roster-change-line', { name: change.name, changes: { list: parts } })
}

export function roleList(roles: readonly string[]) {
  const given = roles.filter(role => role !== 'member')
  return { list: (given.length > 0 ? given : ['member']).map(role => phrase(`role-${role}`)) }
}

/** The same name leaves one unit and appears in another: without a code nobody can tell whether it is one person. */
function maybeTransfers(plan: RosterPlan): readonly Phrase[] {
  return plan.left.flatMap(member => {
    const again = plan.added.find(person => fold(person.name) === fold(member.name))
    return again
      ? [phrase('roster-maybe-transfer', { name: member.name, from: member.unit ?? '', to: again.unit })]
      : []
  })
}

function importButtons(plan: RosterPlan, source: ImportFile): Block {
  const args = { ...source, plan: planFingerprint(plan) }
  const label = plan.manyLeave
    ? phrase('button-import-and-leave', { count: plan.left.length })
    : phrase('button-import')
  return choices(
    { ...button(label, 'apply-roster', args), style: plan.manyLeave ? 'danger' : 'primary' },
    button(phrase('button-cancel'), 'drop-roster-import', {}),
  )
}

export function importedMessage(plan: RosterPlan, name: string): Message {
  return message(
    heading(phrase('roster-imported')),
    facts(
      [phrase('roster-file'), name],
      [phrase('roster-count-added'), count(plan.added.length)],
      [phrase('roster-count-changed'), count(plan.changed.length)],
      [phrase('roster-count-left'), count(plan.left.length)],
    ),
    plan.problems.length > 0 && note(phrase('roster-left-out', { count: plan.problems.length })),
    note(phrase('roster-imported-next')),
    plan.added.length > 0 && choices(button(phrase('roster-button-codes'), 'command', { command: 'hand-out-codes' })),
  )
}
