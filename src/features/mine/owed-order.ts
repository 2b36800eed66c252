// The order in which things are owed, and how each reads. Pure.
import { type Phrase, phrase } from '../../language/translate.ts'
import { type Day, daysBetween } from '../../time/day.ts'
import type { Owed } from '../feature.ts'

/** Overdue first, then by due day, what has no day last; otherwise as the features gave it. */
export function inOrder(owed: readonly Owed[], today: Day): readonly Owed[] {
  return owed.toSorted((a, b) => rank(a, today) - rank(b, today) || (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))
}

function rank(owed: Owed, today: Day): number {
  if (isOverdue(owed, today)) return 0
  return owed.dueOn === undefined ? 2 : 1
}

function isOverdue(owed: Owed, today: Day): boolean {
  return owed.isOverdue ?? (owed.dueOn !== undefined && owed.dueOn < today)
}

export function owedPhrase(owed: Owed, today: Day): Phrase {
  const { what, dueOn } = owed
  if (dueOn === undefined) return phrase(isOverdue(owed, today) ? 'mine-overdue' : 'mine-undated', { what })
  const day = { day: dueOn }
  if (isOverdue(owed, today)) return phrase('mine-overdue-since', { what, day })
  const days = daysBetween(today, dueOn)
  return days === 0 ? phrase('mine-due-today', { what, day }) : phrase('mine-due', { what, day, days })
}
