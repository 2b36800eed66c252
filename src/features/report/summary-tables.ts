// The tables of the office's summary: units with their pledges and reports, targets with their results, results by unit.
import type { PaperBlock } from '../../documents/paper-body.ts'
import { shareOf } from '../../language/share.ts'
import { phrase } from '../../language/translate.ts'
import type { ExportTools } from '../offer.ts'
import { type Coverage, coverageOf, type UnitCount } from '../pledge/index.ts'
import type { Sum, TargetFigures } from './figure-view.ts'
import type { Progress } from './progress-view.ts'
import type { Figure } from './report.ts'
import { stateWords } from './report-message.ts'
import { concernsUnits } from './unit-target.ts'

type Word = ExportTools['word']

/** More columns than these do not fit a page: the next targets stand in a table of their own. */
const targetsAcross = 6

/** "66,67%"; empty where nothing is said or nothing is known to count against. */
export function shareText(figure: Sum | Figure | undefined, word: Word): string {
  const share = figure?.base === undefined ? undefined : shareOf(figure.value, figure.base)
  return share === undefined ? '' : word(phrase('report-share', { value: share / 100 }))
}

/** One row per unit: how many pledged, and how it stands with the report; the last row is the office. */
export function unitTable(coverage: Coverage | undefined, progress: Progress, word: Word): PaperBlock {
  const counted = (of: UnitCount | undefined) => {
    if (!of) return ['', '', '']
    const { eligible, pledged } = coverageOf(of)
    return [
      numberText(eligible, word),
      numberText(pledged, word),
      shareText({ value: pledged, base: eligible, units: 1 }, word),
    ]
  }
  const day = (on: string | undefined) => (on ? word(phrase('field-day', { day: { day: on } })) : '')
  const { counts, units } = progress
  const total = word(phrase('report-handed-in-of', { handedIn: counts.handedIn, total: counts.total }))
  return {
    kind: 'table',
    caption: word(phrase('report-table-units')),
    columns: [
      { heading: word(phrase('report-column-target-number')), share: 0.6, align: 'center' },
      { heading: word(phrase('report-unit')), share: 3.4 },
      ...(['eligible', 'pledged', 'share'] as const).map(key => ({
        heading: word(phrase(`report-column-${key}`)),
        share: 1.1,
        align: 'center' as const,
      })),
      { heading: word(phrase('report-duty')), share: 2 },
      { heading: word(phrase('report-submitted-on')), share: 1.5, align: 'center' },
    ],
    rows: [
      ...units.map(({ unit, standing, submittedOn }, index) => [
        String(index + 1),
        unit.name,
        ...counted(coverage?.units.find(one => one.unit.id === unit.id)),
        word(stateWords(standing)),
        day(submittedOn),
      ]),
    ],
    total: ['', word(phrase('report-whole-office')), ...counted(coverage?.total), total, ''],
  }
}

/** Every target of the campaign with what is needed, pledged and accepted; what no unit answers is left for the office to fill in. */
export function targetTable(figures: readonly TargetFigures[], word: Word): readonly PaperBlock[] {
  if (figures.length === 0) return []
  const number = (value: number | undefined) => (value === undefined ? '' : numberText(value, word))
  return [
    {
      kind: 'table',
      caption: word(phrase('report-table-targets')),
      columns: [
        { heading: word(phrase('report-column-target-number')), share: 0.6, align: 'center' },
        { heading: word(phrase('report-column-target')), share: 4.4 },
        ...(['figure-needed', 'figure-pledged', 'column-result', 'column-of', 'column-share'] as const).map(key => ({
          heading: word(phrase(`report-${key}`)),
          align: 'center' as const,
        })),
      ],
      rows: figures.map(({ target, needed, pledged, accepted }, index) => [
        String(index + 1),
        target.wording,
        number(needed),
        number(pledged),
        number(accepted?.value),
        number(accepted?.base),
        shareText(accepted, word),
      ]),
    },
  ]
}

/** What each unit's accepted report says on each target; the numbers are those of the table above. */
export function resultTables(figures: readonly TargetFigures[], word: Word): readonly PaperBlock[] {
  const answered = figures
    .map((one, index) => ({ ...one, number: index + 1 }))
    .filter(({ target, accepted }) => concernsUnits(target) && accepted !== undefined)
  const tables: PaperBlock[] = []
  for (let from = 0; from < answered.length; from += targetsAcross)
    tables.push(resultTable(answered.slice(from, from + targetsAcross), word))
  return tables
}

function resultTable(targets: readonly (TargetFigures & { readonly number: number })[], word: Word): PaperBlock {
  const units = targets[0]?.units ?? []
  return {
    kind: 'table',
    caption: word(phrase('report-table-results')),
    columns: [
      { heading: word(phrase('report-unit')), share: 3 },
      ...targets.map(({ number }) => ({
        heading: word(phrase('report-column-target-short', { number: String(number) })),
        align: 'center' as const,
      })),
    ],
    rows: [
      ...units.map(({ unitId, unitName }) => [
        unitName,
        ...targets.map(one => {
          const own = one.units.find(unit => unit.unitId === unitId)
          return own?.isAccepted && own.reported ? figureText(own.reported, word) : ''
        }),
      ]),
    ],
    total: [
      word(phrase('report-whole-office')),
      ...targets.map(({ accepted }) => (accepted ? figureText(accepted, word) : '')),
    ],
  }
}

function figureText({ value, base }: Sum | Figure, word: Word): string {
  return base === undefined ? numberText(value, word) : word(phrase('report-figure-of', { value, base }))
}

function numberText(value: number, word: Word): string {
  return word(phrase('field-number', { value }))
}
