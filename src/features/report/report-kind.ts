// What a kind of report is: its questions, what it warns of, and how it reads. Each kind is one folder and one line here.
import type { Field } from '../../chat/field.ts'
import type { Block } from '../../chat/message.ts'
import type { Phrase } from '../../language/translate.ts'
import type { Day } from '../../time/day.ts'
import { finalReview } from './final/final-review.ts'
import { interimReview } from './interim/interim-review.ts'
import { oneOffReport } from './one-off/one-off-report.ts'
import { phaseReport } from './phase/phase-report.ts'
import type { KindName, Written } from './report.ts'
import type { UnitTarget } from './unit-target.ts'

// biome-ignore lint/suspicious/noExplicitAny: fields of many types; each is read back by its name
export type KindField = Field<any>

export type CheckFacts = {
  readonly today: Day
  readonly endsOn?: Day
  readonly targets: readonly UnitTarget[]
}

export type ReportKind = {
  readonly name: KindName
  /** In order. `figures`, `evidence` and `paper` mean what they say; every other one is a text. */
  readonly fields: Readonly<Record<string, KindField>>
  /** What the writer should look at again; a warning, never a refusal. */
  readonly check: (written: Written, facts: CheckFacts) => readonly Phrase[]
  /** The texts as they are read, without figures and files. */
  readonly summarise: (written: Written) => readonly Block[]
}

const kinds: readonly ReportKind[] = [phaseReport, interimReview, finalReview, oneOffReport]

export function reportKind(name: KindName): ReportKind {
  const kind = kinds.find(one => one.name === name)
  if (!kind) throw new Error(`no kind of report is called ${name}`)
  return kind
}

const notTexts = ['figures', 'evidence', 'paper']

/** The fields that are texts, in their order; `report-<name>` is the heading of each. */
export function textNamesOf(kind: KindName): readonly string[] {
  return Object.keys(reportKind(kind).fields).filter(name => !notTexts.includes(name))
}

export function reportKinds(): readonly ReportKind[] {
  return kinds
}
