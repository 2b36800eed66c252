// From the answers of the launch form to the content of a campaign.
import type { CampaignContent, PhaseContent } from './campaign-content.ts'
import type { MovementLines, TargetLines, Window } from './content-fields.ts'
import { distinctMovements } from './movement-line.ts'

/** Answers by field name, as the fields parsed them; skipped ones may be null. */
export type DraftAnswers = {
  readonly from?: string
  readonly title?: string | null
  readonly year?: number | null
  readonly window?: Window | null
  readonly theme?: string | null
  readonly basis?: string | null
  readonly phases?: readonly PhaseContent[] | null
  readonly targets?: TargetLines | null
  readonly movements?: MovementLines | null
  readonly opensOn?: string | null
  readonly dueOn?: string | null
  readonly lockedOn?: string | null
}

export function contentOfAnswers(answers: DraftAnswers): CampaignContent {
  const phases = (answers.phases ?? []).toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  const kind = answers.from === 'thematic' ? 'thematic' : 'regular'
  const period = answers.window ?? wholeYear(answers.year ?? 0)
  return {
    kind,
    title: answers.title ?? '',
    theme: answers.theme ? unquoted(answers.theme) : undefined,
    basis: answers.basis ?? undefined,
    year: answers.year ?? Number(period.startsOn.slice(0, 4)),
    ...widened(period, phases),
    opensOn: answers.opensOn ?? undefined,
    dueOn: answers.dueOn ?? undefined,
    lockedOn: answers.lockedOn ?? undefined,
    phases,
    targets: (answers.targets ?? []).flat(),
    movements: distinctMovements((answers.movements ?? []).flat()),
  }
}

export function wholeYear(year: number): Window {
  return { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` }
}

/** A campaign lasts at least as long as its phases. */
export function widened(period: Window, phases: readonly PhaseContent[]): Window {
  const starts = [period.startsOn, ...phases.map(phase => phase.startsOn)].toSorted()
  const ends = [period.endsOn, ...phases.map(phase => phase.endsOn)].toSorted()
  return { startsOn: starts[0]!, endsOn: ends.at(-1)! }
}

/** The quotation marks are set where the theme is shown. */
export function unquoted(theme: string): string {
  return theme
    .trim()
    .replace(/^[“"'«]+|[”"'»]+\.?$/gu, '')
    .trim()
}
