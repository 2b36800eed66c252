// The one picture of a digest: coverage, targets and reports, with the same numbers as its text; and the same in words.
import type { Chart } from '../../documents/chart.ts'
import { type Phrase, phrase, type Wordable } from '../../language/translate.ts'
import { coverageOf } from '../pledge/index.ts'
import { reportsAlt, reportsPart, targetsAlt, targetsPart } from '../report/index.ts'
import type { Digest } from './digest-view.ts'

const mostReports = 4

export function digestChart(
  { campaign, on, coverage, figures, reports }: Digest,
  word: (one: Wordable) => string,
): Chart {
  const total = coverageOf(coverage.total)
  const units = completeUnits({ coverage })
  const bar = (label: string, done: number, whole: number) => ({
    label: word(phrase(label)),
    value: word(phrase('digest-of', { done, total: whole })),
    total: whole,
    parts: [{ tone: 'done' as const, amount: done }],
  })
  return {
    title: campaign.title,
    subtitle: word(phrase('digest-picture-day', { day: { day: on } })),
    parts: [
      {
        heading: word(phrase('digest-coverage')),
        bars: [
          bar('digest-coverage-people', total.pledged, total.eligible),
          bar('digest-coverage-units', units.complete, units.total),
        ],
      },
      targetsPart(figures, word),
      ...(reports.length > 0 ? [reportsPart(reports.slice(0, mostReports), word)] : []),
    ],
  }
}

/** Units in which everybody who counts has pledged, among those with anybody who counts. */
export function completeUnits({ coverage }: Pick<Digest, 'coverage'>): {
  readonly complete: number
  readonly total: number
} {
  const units = coverage.units.filter(({ eligible }) => eligible > 0).map(coverageOf)
  return { complete: units.filter(({ isComplete }) => isComplete).length, total: units.length }
}

export function digestAlt({ coverage, figures, reports }: Digest): Phrase {
  const total = coverageOf(coverage.total)
  const lines = [
    phrase('digest-alt-coverage', { done: total.pledged, total: total.eligible }),
    ...targetsAlt(figures),
    ...reportsAlt(reports.slice(0, mostReports)),
  ]
  return phrase('report-chart-alt', { lines: { list: lines } })
}
