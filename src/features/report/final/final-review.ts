// The final review of a campaign ("tổng kết"): all it reached, its good examples, its lessons and what is proposed.
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

export const finalReview: ReportKind = {
  name: 'final',
  fields: {
    figures: figuresField(),
    results: textOf('results'),
    examples: optional(textOf('examples')),
    shortcomings: optional(textOf('shortcomings')),
    lessons: optional(textOf('lessons')),
    difficulties: optional(textOf('difficulties')),
    evidence: evidenceField(),
    paper: paperField(),
  },
  check: (written, { today, endsOn, targets }) => [
    ...tooEarly(today, endsOn),
    ...missingFigures(written, targets),
    ...belowPledge(written, targets),
  ],
  summarise: written => textBlocks(written, ['results', 'examples', 'shortcomings', 'lessons', 'difficulties']),
}
