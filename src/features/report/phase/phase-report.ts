// The report of a phase or period ("báo cáo đợt"): figures, results, shortcomings, difficulties, good examples, evidence.
import { optional } from '../../../chat/field.ts'
import {
  belowPledge,
  evidenceField,
  figuresField,
  missingFigures,
  paperField,
  textBlocks,
  textOf,
  tooEarly,
} from '../report-fields.ts'
import type { ReportKind } from '../report-kind.ts'

export const phaseReport: ReportKind = {
  name: 'phase',
  fields: {
    figures: figuresField(),
    results: textOf('results'),
    shortcomings: optional(textOf('shortcomings')),
    difficulties: optional(textOf('difficulties')),
    examples: optional(textOf('examples')),
    evidence: evidenceField(),
    paper: paperField(),
  },
  check: (written, { today, endsOn, targets }) => [
    ...tooEarly(today, endsOn),
    ...missingFigures(written, targets),
    ...belowPledge(written, targets),
  ],
  summarise: written => textBlocks(written, ['results', 'shortcomings', 'difficulties', 'examples']),
}
