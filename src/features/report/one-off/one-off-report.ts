// A report that the office asked for besides the phases ("đột xuất theo yêu cầu"): what was asked, in the unit's words.
import { optional } from '../../../chat/field.ts'
import { evidenceField, paperField, textBlocks, textOf } from '../report-fields.ts'
import type { ReportKind } from '../report-kind.ts'

export const oneOffReport: ReportKind = {
  name: 'oneOff',
  fields: {
    answer: textOf('answer'),
    difficulties: optional(textOf('difficulties')),
    evidence: evidenceField(),
    paper: paperField(),
  },
  check: () => [],
  summarise: written => textBlocks(written, ['answer', 'difficulties']),
}
