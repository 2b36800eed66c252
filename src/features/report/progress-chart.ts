// Reports and targets as bars of a picture, from the same counts and figures that the texts say.
import type { Bar, ChartPart } from '../../documents/chart.ts'
import { phrase, type Wordable } from '../../language/translate.ts'
import { dutyTitle } from './duty.ts'
import type { TargetFigures } from './figure-view.ts'
import type { Progress } from './progress-view.ts'
import { concernsUnits } from './unit-target.ts'

type Word = (wordable: Wordable) => string

/** A picture is one screen of a phone; all others stand behind the button. */
const mostTargets = 8

/** How many units handed in, in time and late, and how many reports are on their way. */
export function reportsPart(all: readonly Progress[], word: Word): ChartPart {
  const legend = (['done', 'late', 'partly', 'rest'] as const).map(tone => ({
    tone,
    label: word(phrase(`report-chart-${tone}`)),
  }))
  return { heading: word(phrase('report-chart-reports')), legend, bars: all.map(one => dutyBar(one, word)) }
}

function dutyBar({ duty, counts }: Progress, word: Word): Bar {
  const { total, handedIn, inTime, late, waitingForHead, sentBack } = counts
  return {
    label: word(dutyTitle(duty)),
    value: word(phrase('report-figure-of', { value: handedIn, base: total })),
    total,
    parts: [
      { tone: 'done', amount: inTime },
      { tone: 'late', amount: late },
      { tone: 'partly', amount: waitingForHead + sentBack },
    ],
  }
}

/** Where each target that is counted stands: pledged behind, reported upon it, and a mark where it is met. */
export function targetsPart(figures: readonly TargetFigures[], word: Word): ChartPart {
  const all = figures.filter(({ target }) => concernsUnits(target))
  const shown = all.slice(0, mostTargets)
  const more = all.length - shown.length
  const legend = (['partly', 'done', 'needed'] as const).map(tone => ({
    tone,
    label: word(phrase(`report-chart-target-${tone}`)),
  }))
  return {
    heading: word(phrase('report-chart-targets')),
    legend,
    bars: shown.map(one => targetBar(one, word)),
    ...(shown.length === 0 && { note: word(phrase('report-no-targets')) }),
    ...(more > 0 && { note: word(phrase('report-chart-more', { count: more })) }),
  }
}

function targetBar({ target, pledged, base, needed, reported }: TargetFigures, word: Word): Bar {
  const total = base ?? reported?.base ?? Math.max(needed ?? 0, pledged ?? 0, reported?.value ?? 0)
  const said = reported ? phrase('field-number', { value: reported.value }) : phrase('report-chart-unsaid')
  return {
    label: target.wording,
    value: word(needed === undefined ? said : phrase('report-chart-needs', { said, needed })),
    total,
    parts: pledged === undefined ? [] : [{ tone: 'partly', amount: pledged }],
    upon: reported && { tone: 'done', amount: reported.value },
    needed,
  }
}

/** The same in words, for who cannot see the picture. */
export function reportsAlt(all: readonly Progress[]): readonly Wordable[] {
  return all.map(({ duty, counts }) =>
    phrase('report-chart-alt-report', {
      title: dutyTitle(duty),
      done: counts.handedIn,
      total: counts.total,
      late: counts.late,
    }),
  )
}

export function targetsAlt(figures: readonly TargetFigures[]): readonly Wordable[] {
  const unsaid = phrase('report-chart-unsaid')
  return figures
    .filter(({ target }) => concernsUnits(target))
    .slice(0, mostTargets)
    .map(({ pledged, needed, reported }, index) =>
      phrase('report-chart-alt-target', {
        number: String(index + 1),
        pledged: pledged ?? unsaid,
        reported: reported?.value ?? unsaid,
        needed: needed ?? unsaid,
      }),
    )
}
