// Reads a plan's file and prints what it says, so that the reader can be tried and scored from outside; needs no database.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { planJson } from '../features/plan/reading/plan-json.ts'
import type { PlanReading } from '../features/plan/reading/plan-reading.ts'
import { readPlanFile } from '../features/plan/reading/read-plan-file.ts'
import { type Answer, OperatorRefusal } from './operator-answer.ts'

/** Reasons as sentences for somebody at a terminal; the chat has its own. */
const REASONS = {
  tooLarge: 'it is larger than 20 MB or longer than a million characters',
  tooManyPages: 'it has too many pages',
  empty: 'there is nothing in it',
  scanned: 'it is a scan without text',
  encrypted: 'it is protected by a password',
  damaged: 'it is damaged',
  zipBomb: 'it unpacks to far more than a document can hold',
  oldWord: 'it is an old .doc file; save it as .docx',
  notADocument: 'it is no .docx, .pdf or text',
  notVietnamese: 'its text is not Vietnamese',
  decision: 'it is a decision',
  report: 'it is a report',
  minutes: 'it is the minutes of a meeting',
  submission: 'it is a submission or a list',
  notAboutEmulation: 'it is no plan of an emulation campaign',
  notAPlan: 'it is no plan',
} as const

/** With `--json` exactly one object in the exchange form for plans. */
export async function showPlanCommand(path: string): Promise<Answer> {
  const name = basename(path)
  const read = await readPlanFile(await bytesOf(path), name)
  if (!read.ok) throw new OperatorRefusal(`${name}: ${REASONS['reason' in read ? read.reason : read.problem]}.`)
  return { json: { ...planJson(read.reading, name) }, lines: linesOf(read.reading) }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  return readFile(path).catch(() => {
    throw new OperatorRefusal(`The file ${path} cannot be read.`)
  })
}

function linesOf(reading: PlanReading): readonly string[] {
  const { issuer, theme, phases, anniversaries, targets, initiatives, obligations, undatedDuties, movements } = reading
  return [
    ...fact('Title', reading.title),
    ...fact('Number', [reading.number, reading.issuedOn].filter(Boolean).join(', ')),
    ...fact('Issuer', [issuer?.name, issuer?.signerRole, issuer?.signerName].filter(Boolean).join(', ')),
    ...fact('Theme', theme?.text),
    ...group('Phases', phases, one => `${one.name}: ${one.from ?? '?'} – ${one.to ?? '?'}${closing(one.closing)}`),
    ...group('Targets', [...targets, ...initiatives], one => one.quote),
    ...group(
      'Obligations',
      [...obligations, ...undatedDuties],
      one => `${'byText' in one ? (one.byText ?? '') : '(no date)'}: ${one.who ?? '–'}: ${one.what}`,
    ),
    ...group('Anniversaries', anniversaries, one => one.quote),
    ...group('Movements', movements, one => one.name),
    ...group('Anomalies', reading.anomalies, one => `${one.kind}: ${one.passages.join(' / ')}`),
  ]
}

function closing(one: PlanReading['phases'][number]['closing']): string {
  return one ? `; ${one.what} (${one.byText ?? 'no date'})` : ''
}

function fact(label: string, value: string | null | undefined): readonly string[] {
  return value ? [`${label}: ${value}`] : []
}

function group<T>(label: string, items: readonly T[], worded: (item: T) => string): readonly string[] {
  return [`${label}: ${items.length}`, ...items.map(item => `  ${worded(item)}`)]
}
