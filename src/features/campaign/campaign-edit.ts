// A change to a campaign's content: which part, and what it says from now on.
import { sameName } from '../../language/vietnamese.ts'
import type { CampaignContent, PhaseContent, TargetContent } from './campaign-content.ts'
import type { MovementLines, TargetLines, Window } from './content-fields.ts'
import { unquoted, wholeYear, widened } from './draft-answers.ts'
import { distinctMovements } from './movement-line.ts'

export const parts = ['title', 'theme', 'basis', 'period', 'phases', 'targets', 'movements', 'registration'] as const
export type Part = (typeof parts)[number]
export type ListChange = 'add' | 'end' | 'replace'

/** Answers of /suaphongtrao by field name; an optional answer that was skipped clears what stood there. */
export type EditAnswers = {
  readonly part?: string
  readonly change?: string
  readonly title?: string
  readonly theme?: string | null
  readonly basis?: string | null
  readonly year?: number
  readonly window?: Window
  readonly phases?: readonly PhaseContent[] | null
  readonly targets?: TargetLines
  readonly endedTargets?: readonly string[]
  readonly movements?: MovementLines
  readonly endedMovements?: readonly string[]
  readonly opensOn?: string | null
  readonly dueOn?: string | null
  readonly lockedOn?: string | null
}

export function applyEdit(content: CampaignContent, answers: EditAnswers): CampaignContent {
  switch (answers.part) {
    case 'title':
      return { ...content, title: answers.title ?? content.title }
    case 'theme':
      return { ...content, theme: answers.theme ? unquoted(answers.theme) : undefined }
    case 'basis':
      return { ...content, basis: answers.basis ?? undefined }
    case 'period':
      return withPeriod(content, answers)
    case 'phases':
      return withPhases(content, answers.phases ?? [])
    case 'targets':
      return { ...content, targets: changedTargets(content, answers) }
    case 'movements':
      return { ...content, movements: changedMovements(content, answers) }
    case 'registration':
      return {
        ...content,
        opensOn: answers.opensOn ?? undefined,
        dueOn: answers.dueOn ?? undefined,
        lockedOn: answers.lockedOn ?? undefined,
      }
    default:
      return content
  }
}

function withPeriod(content: CampaignContent, { year, window }: EditAnswers): CampaignContent {
  if (year !== undefined) return { ...content, year, ...widened(wholeYear(year), content.phases) }
  if (!window) return content
  return { ...content, year: Number(window.startsOn.slice(0, 4)), ...widened(window, content.phases) }
}

/** The list is given anew; a phase of the same name, else in the same place, stays the same row. */
function withPhases(content: CampaignContent, phases: readonly PhaseContent[]): CampaignContent {
  const sorted = phases.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  const named = sorted.map(phase => content.phases.find(old => sameName(old.name, phase.name))?.id)
  const taken = new Set(named)
  const kept = sorted.map((phase, index) => {
    const inPlace = content.phases[index]?.id
    const id = named[index] ?? (taken.has(inPlace) ? undefined : inPlace)
    return { ...phase, id, goal: phase.goal ?? content.phases.find(old => old.id === id && id !== undefined)?.goal }
  })
  return { ...content, phases: kept, ...widened(content, kept) }
}

function changedTargets({ targets }: CampaignContent, answers: EditAnswers): readonly TargetContent[] {
  const typed = (answers.targets ?? []).flat()
  if (answers.change === 'replace') return typed
  if (answers.change === 'add') return [...targets, ...typed]
  const isEnded = ({ id }: { readonly id?: string }) => id !== undefined && (answers.endedTargets ?? []).includes(id)
  return targets
    .filter(target => !isEnded(target))
    .map(target => ({ ...target, children: target.children.filter(child => !isEnded(child)) }))
}

function changedMovements({ movements }: CampaignContent, answers: EditAnswers) {
  const typed = (answers.movements ?? []).flat()
  if (answers.change === 'replace') return distinctMovements(typed)
  if (answers.change === 'add') return distinctMovements([...movements, ...typed])
  return movements.filter(({ id }) => id === undefined || !(answers.endedMovements ?? []).includes(id))
}
