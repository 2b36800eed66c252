// The way from a file an office sent to what its plan says; runs as a job, never inside an update.
import { type DocumentProblem, readDocument } from '../../../documents/read-document.ts'
import type { NotAPlan } from './judge-genre.ts'
import type { PlanReading } from './plan-reading.ts'
import { type PlanRules, STANDARD_RULES } from './plan-rules.ts'
import { readPlan } from './read-plan.ts'

/** `problem` says why the file has no text, `reason` why its text is no plan. `text` is kept to read it again later. */
export type PlanFileRead =
  | { readonly ok: true; readonly reading: PlanReading; readonly text: string }
  | { readonly ok: false; readonly problem: DocumentProblem }
  | { readonly ok: false; readonly reason: NotAPlan }

/** .docx, .pdf with a text layer, or plain text in any encoding; judged by its bytes, not by its name. */
export async function readPlanFile(
  bytes: Uint8Array,
  fileName: string,
  rules: PlanRules = STANDARD_RULES,
): Promise<PlanFileRead> {
  const document = await readDocument(bytes, fileName)
  if (!document.ok) return document
  const read = readPlan(document.text, rules)
  return read.ok ? { ok: true, reading: read.reading, text: document.text } : read
}
