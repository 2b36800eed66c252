// From a draft to what a campaign holds: its content, its deadlines with the units they concern, its anniversaries.
import { fold } from '../../../language/vietnamese.ts'
import { type CampaignContent, distinctMovements, widened } from '../../campaign/index.ts'
import { matchBody, type NamedUnit } from './match-bodies.ts'
import { type BodyMatch, type ItemOf, isIncomplete, itemsIn, type PlanDraft } from './plan-item.ts'

export type Roster = { readonly name: string; readonly units: readonly NamedUnit[] }

export type RegistrationDays = Pick<CampaignContent, 'opensOn' | 'dueOn' | 'lockedOn'>

/** `kept` is what the campaign says now, where there is one: what a plan does not speak of stays. Throws when incomplete. */
export function contentOfDraft(
  draft: PlanDraft,
  kept?: CampaignContent,
  days: RegistrationDays = kept ?? {},
): CampaignContent {
  const period = itemsIn(draft, 'period')[0]?.value ?? kept
  if (!period) throw new Error('a campaign needs its time')
  const phases = phasesInOrder(draft).map(({ value, rowId }) => {
    const { startsOn = '', endsOn = '', ...phase } = value
    return { ...phase, startsOn, endsOn, id: rowId }
  })
  const { opensOn, dueOn, lockedOn } = days
  return {
    kind: period.kind,
    title: itemsIn(draft, 'title')[0]?.value ?? kept?.title ?? '',
    theme: itemsIn(draft, 'theme')[0]?.value,
    basis: itemsIn(draft, 'basis')[0]?.value,
    year: period.year,
    ...widened({ startsOn: period.startsOn, endsOn: period.endsOn }, phases),
    opensOn,
    dueOn,
    lockedOn,
    phases,
    targets: outerTargets(draft).map(({ item, children }) => ({
      ...item.value,
      id: item.rowId,
      children: children.map(child => ({ ...child.value, id: child.rowId })),
    })),
    movements: distinctMovements(itemsIn(draft, 'movement').map(({ value, rowId }) => ({ ...value, id: rowId }))),
  }
}

/** By their first day, as a campaign keeps them. */
export function phasesInOrder(draft: PlanDraft): readonly ItemOf<'phase'>[] {
  const complete = itemsIn(draft, 'phase').filter(item => !isIncomplete(item))
  return complete.toSorted((a, b) => ((a.value.startsOn ?? '') < (b.value.startsOn ?? '') ? -1 : 1))
}

type OuterTarget = { readonly item: ItemOf<'target'>; readonly children: readonly ItemOf<'target'>[] }

/** What is nested in a target that was taken out stands for itself. */
function outerTargets(draft: PlanDraft): readonly OuterTarget[] {
  const all = itemsIn(draft, 'target')
  const isNested = ({ parentId }: ItemOf<'target'>) =>
    all.some(one => one.id === parentId && one.parentId === undefined)
  return all
    .filter(item => !isNested(item))
    .map(item => ({ item, children: all.filter(one => one.parentId === item.id && isNested(one)) }))
}

export function targetsInOrder(draft: PlanDraft): readonly ItemOf<'target'>[] {
  return outerTargets(draft).flatMap(({ item, children }) => [item, ...children])
}

/** Which of the office's units a body is: as the office said, else as its name tells. */
export function resolveBody(draft: PlanDraft, body: string, roster: Roster): BodyMatch | undefined {
  return draft.bodies[fold(body)] ?? matchBody(body, roster)
}

export type DueItem = {
  readonly item: ItemOf<'deadline'>
  /** Empty means the whole office. */
  readonly unitIds: readonly string[]
}

/** The dated duties of the office and its units; those of other bodies are none of its deadlines. */
export function dueItems(draft: PlanDraft, roster: Roster): readonly DueItem[] {
  return itemsIn(draft, 'deadline').flatMap(item => {
    const { stated, units, who } = item.value
    if (!stated) return []
    if (units) return [{ item, unitIds: units }]
    const match = who === undefined ? undefined : resolveBody(draft, who, roster)
    if (match?.kind === 'outside') return []
    return [{ item, unitIds: match?.kind === 'units' ? match.ids : [] }]
  })
}

/** The bodies that have something to do by a day and that nobody could match yet, in the plan's order. */
export function openBodies(draft: PlanDraft, roster: Roster): readonly string[] {
  const whos = itemsIn(draft, 'deadline').flatMap(({ value: { stated, units, who } }) =>
    stated && !units && who !== undefined ? [who] : [],
  )
  const open = whos.filter(who => resolveBody(draft, who, roster) === undefined)
  return open.filter((who, index) => open.findIndex(other => fold(other) === fold(who)) === index)
}

/** A later duty waits for an earlier one whose paper goes to whoever carries the later one out: unit → bloc lead → board. */
export function chainOf(due: readonly DueItem[]): readonly (readonly [later: DueItem, earlier: DueItem])[] {
  return due.flatMap(later =>
    due.flatMap(earlier => {
      const { who } = later.item.value
      const { toWhom } = earlier.item.value
      const isNext = who !== undefined && toWhom !== undefined && isSameBody(who, toWhom)
      const isInTime = lastDay(earlier) <= lastDay(later)
      return earlier !== later && isNext && isInTime ? [[later, earlier] as const] : []
    }),
  )
}

function lastDay({ item }: DueItem): string {
  return item.value.stated?.effectiveLastOn ?? ''
}

/** "các Trưởng khối" is "Trưởng khối". */
function isSameBody(one: string, other: string): boolean {
  const bare = (body: string) => fold(body).replace(/^(?:cac|moi|tung|dong chi)\s+/u, '')
  return bare(one) === bare(other)
}
