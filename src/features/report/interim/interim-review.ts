// The interim review of a campaign ("sơ kết"): where it stands halfway, and what is done in the time that is left.
import { optional } from '../../../chat/field.ts'
import {
  belowPledge,
  evidenceField,
  figuresField,
  missingFigures,
  paperField,
  textBlocks,
  textOf,
} from '../report-fields.ts'
import type { ReportKind } from '../report-kind.ts'

export const interimReview: ReportKind = {
  name: 'interim',
  fields: {
    figures: figuresField(),
    results: textOf('results'),
    shortcomings: optional(textOf('shortcomings')),
    tasks: textOf('tasks'),
    difficulties: optional(textOf('difficulties')),
    evidence: evidenceField(),
    paper: paperField(),
  },
  check: (written, { targets }) => [...missingFigures(written, targets), ...belowPledge(written, targets)],
  summarise: written => textBlocks(written, ['results', 'shortcomings', 'tasks', 'difficulties']),
}
