// Between the answers of a form and what a report says: fields are named by kind, "phase_results". Pure.
import { z } from 'zod'
import type { Given } from '../../chat/field.ts'
import { contentFrom, figuresFrom, type Written } from './report.ts'
import type { ReportKind } from './report-kind.ts'

const paperSchema = z.object({ number: z.string(), on: z.string().optional() }).readonly()
const special = ['figures', 'evidence', 'paper']

/** What was skipped or never asked is left out. */
export function writtenFrom(kind: ReportKind, answers: Given): Written {
  const answer = (name: string) => answers[`${kind.name}_${name}`] ?? undefined
  const texts = Object.keys(kind.fields).flatMap(name => {
    const text = special.includes(name) ? undefined : answer(name)
    return typeof text === 'string' ? [[name, text] as const] : []
  })
  return {
    figures: figuresFrom(answer('figures') ?? []),
    ...contentFrom({ texts: Object.fromEntries(texts), evidence: answer('evidence') ?? [] }),
    paper: paperSchema.optional().parse(answer('paper')),
  }
}

/** The answer a field would have been given for it; undefined where it was skipped. */
export function writtenValue(written: Written, field: string): unknown {
  if (field === 'figures') return written.figures
  if (field === 'evidence') return written.evidence.length > 0 ? written.evidence : undefined
  return field === 'paper' ? written.paper : written.texts[field]
}
