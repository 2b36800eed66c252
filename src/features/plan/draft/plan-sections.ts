// The parts in which an office looks at a plan: one per group of items, and one for everything that waits for its word.
import { type Group, isDoubtful, isIncomplete, type PlanDraft, type PlanItem } from './plan-item.ts'

export const sections = ['head', 'phase', 'target', 'deadline', 'duty', 'anniversary', 'movement'] as const
/** `question`, `doubt` and `change` gather items of every group. */
export type Section = (typeof sections)[number] | 'question' | 'doubt' | 'change'

const heads: readonly Group[] = ['title', 'theme', 'basis', 'period']

export function sectionOf(item: PlanItem): Section {
  if (heads.includes(item.group)) return 'head'
  if (item.group === 'deadline') return item.value.stated ? 'deadline' : 'duty'
  return item.group as Section
}

/** In the plan's order; what was taken out stays in sight, to be taken back. */
export function sectionItems(draft: PlanDraft, section: Section): readonly PlanItem[] {
  if (section === 'question') return draft.items.filter(isOpen)
  if (section === 'doubt') return draft.items.filter(isDoubtful)
  if (section === 'change') return draft.items.filter(({ change }) => change !== undefined)
  return draft.items.filter(item => sectionOf(item) === section)
}

/** Has to be settled before the plan can be accepted. */
export function isOpen(item: PlanItem): boolean {
  return item.question !== undefined || isIncomplete(item)
}

/** What the office may add itself in a section. */
export function addable(section: Section): Group | undefined {
  if (section === 'duty') return 'deadline'
  const isGroup = section === 'phase' || section === 'target' || section === 'deadline'
  return isGroup || section === 'anniversary' || section === 'movement' ? section : undefined
}
