// From the answers about an item to its value; what the form does not ask about stays as it was.
import type { Given } from '../../../chat/field.ts'
import type { SingleTarget } from '../../campaign/index.ts'
import type { AnniversaryDraft, DeadlineDraft, Group, PhaseDraft, PlanItem, TargetDraft } from './plan-item.ts'

type Window = { readonly startsOn: string; readonly endsOn: string }
type Stated = NonNullable<DeadlineDraft['stated']>

/** By field name, as the fields parsed them; what was skipped is missing. */
export type EditAnswers = {
  readonly title?: string
  readonly theme?: string
  readonly basis?: string
  readonly periodWindow?: Window
  readonly phaseWindow?: Window
  readonly phaseName?: string
  readonly closing?: string
  readonly closingDue?: Stated
  readonly goal?: string
  readonly target?: Omit<SingleTarget, 'id'>
  readonly scope?: SingleTarget['scope']
  readonly day?: AnniversaryDraft
  readonly dayPhase?: string
  readonly movement?: string
  readonly movementPeriod?: string
  readonly what?: string
  readonly who?: string
  readonly units?: readonly string[]
  readonly toWhom?: string
  readonly through?: string
  readonly due?: Stated
}

export function editedValue(group: Group, answers: EditAnswers, item: PlanItem | undefined): unknown {
  switch (group) {
    case 'title':
    case 'theme':
    case 'basis':
      return answers[group] ?? ''
    case 'period':
      return periodValue(answers.periodWindow!)
    case 'phase':
      return phaseValue(answers)
    case 'target':
      return targetValue(answers, item)
    case 'anniversary':
      return dayValue(answers)
    case 'movement':
      return { name: answers.movement ?? '', ...(answers.movementPeriod && { period: answers.movementPeriod }) }
    case 'deadline':
      return dueValue(answers, item?.group === 'deadline' ? item.value : undefined)
  }
}

function periodValue({ startsOn, endsOn }: Window) {
  const year = Number(startsOn.slice(0, 4))
  const isYear = startsOn === `${year}-01-01` && endsOn === `${year}-12-31`
  // Longer than a season is the campaign of a year, as a school year is.
  const isLong = Number(endsOn.slice(0, 4)) > year || Number(endsOn.slice(5, 7)) - Number(startsOn.slice(5, 7)) >= 9
  return { kind: isYear || isLong ? 'regular' : 'thematic', year, startsOn, endsOn }
}

function phaseValue({ phaseName = '', phaseWindow, goal, closing, closingDue }: EditAnswers): PhaseDraft {
  const { startsOn: _, ...stated } = closingDue ?? { wording: 'by' as const, statedOn: '', effectiveLastOn: '' }
  return {
    name: phaseName,
    ...phaseWindow,
    ...(goal && { goal }),
    ...(closing && closingDue && { closing: { what: closing, ...stated } }),
  }
}

function targetValue({ target, scope }: EditAnswers, item: PlanItem | undefined): TargetDraft {
  const value = { ...target!, scope: scope ?? target!.scope }
  return item?.parentId ? { ...value, base: 'parent' } : value
}

function dayValue({ day, dayPhase }: EditAnswers): AnniversaryDraft {
  const phase = Number(dayPhase?.split('-')[1])
  return { ...day!, ...(phase > 0 && { phase }) }
}

/** Units are kept only where they were chosen: otherwise they follow from the body's name. */
function dueValue({ what = '', who, units, toWhom, through, due }: EditAnswers, was?: DeadlineDraft): DeadlineDraft {
  return {
    what,
    ...(who && { who }),
    ...(toWhom && { toWhom }),
    ...(through && { through }),
    ...(due && { stated: due }),
    ...(was?.when && { when: was.when }),
    ...(units ? { units } : !who || who === was?.who ? was?.units && { units: was.units } : {}),
  }
}

export function isGroup(...groups: readonly Group[]) {
  return ({ item }: Given) => groups.some(group => String(item).replace(/^new-/u, '').startsWith(group))
}
