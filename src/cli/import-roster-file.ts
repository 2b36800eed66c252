// The roster import for the operator: the same plan and the same writes as in the chat.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { officeOf } from '../chat/speaker-store.ts'
import { writeAudit } from '../delivery/received.ts'
import { lockOffice } from '../features/office/index.ts'
import { importNotes } from '../features/roster/import-roster.ts'
import { planRosterChange, type RosterPlan } from '../features/roster/plan-roster-change.ts'
import { columnName, readRosterFile } from '../features/roster/roster-file.ts'
import type { RosterSheet } from '../features/roster/roster-sheet.ts'
import { applyRosterPlan, currentRoster } from '../features/roster/roster-store.ts'
import { openLanguages } from '../language/translate.ts'
import { dayOf } from '../time/day.ts'
import { type Answer, OperatorRefusal } from './operator-answer.ts'
import type { Operator } from './operator-database.ts'

type Options = { readonly office: string; readonly dryRun?: boolean }
type Problem = { readonly row: number; readonly column: string; readonly message: string }

const mostBytes = 20 * 1024 * 1024

export async function importRosterCommand(operator: Operator, path: string, options: Options): Promise<Answer> {
  const { database, now, machineNow } = operator
  const name = basename(path)
  const bytes = await bytesOf(path)
  const read = await readRosterFile(bytes, name)
  return database.transaction(async tx => {
    const office = await officeOf(tx, options.office)
    if (!office) throw new OperatorRefusal(`There is no office ${options.office}; the command “offices” lists them.`)
    const word = openLanguages().word
    if ('problem' in read) {
      const problem = { row: 1, column: '', message: word(office.language, read.problem) }
      return answerFor(undefined, [problem], undefined, options)
    }
    if (!options.dryRun) await lockOffice(tx, office.id)
    const today = dayOf(now, office.timeZone)
    const current = await currentRoster(tx, office.id, today)
    const plan = planRosterChange(current, read.sheet, { today, mayMakeAdministrators: true })
    if (!options.dryRun) {
      await applyRosterPlan(tx, office.id, plan, { today, now, machineNow })
      await writeAudit(tx, office.id, undefined, importNotes(plan, office.id, name), now)
    }
    const problems = plan.problems.map(one => ({
      row: one.row,
      column: word(office.language, columnName(one.column, read.sheet.headings)),
      message: word(office.language, one.message),
    }))
    return answerFor(plan, problems, read.sheet, options)
  })
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > mostBytes) throw new OperatorRefusal('The file is larger than 20 MB.')
    return await readFile(path)
  } catch (error) {
    if (error instanceof OperatorRefusal) throw error
    throw new OperatorRefusal(`The file ${path} cannot be read.`)
  }
}

function answerFor(
  plan: RosterPlan | undefined,
  problems: readonly Problem[],
  sheet: RosterSheet | undefined,
  { dryRun }: Options,
): Answer {
  const counts = {
    added: plan?.added.length ?? 0,
    changed: plan?.changed.length ?? 0,
    left: plan?.left.length ?? 0,
  }
  const more = {
    unchanged: plan?.unchangedCount ?? 0,
    newUnits: plan?.newUnits ?? [],
    leaving: plan?.left.map(member => member.name) ?? [],
    kept: plan?.kept.map(member => member.name) ?? [],
    ignoredHeadings: sheet?.ignoredHeadings ?? [],
    isDryRun: dryRun ?? false,
  }
  return {
    json: { ...counts, problems, ...more },
    hasProblems: problems.length > 0,
    lines: [
      `${dryRun ? 'Would be: ' : ''}added ${counts.added}, changed ${counts.changed}, left ${counts.left}, unchanged ${more.unchanged}`,
      ...named('New units', more.newUnits),
      ...named('Left', more.leaving),
      ...named('Not in the file, kept', more.kept),
      ...named('Columns not used', more.ignoredHeadings),
      ...problems.map(one => `Row ${one.row}, ${one.column}: ${one.message}`),
    ],
  }
}

function named(label: string, names: readonly string[]): readonly string[] {
  return names.length > 0 ? [`${label}: ${names.join(', ')}`] : []
}
