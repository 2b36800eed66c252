// Who is told of a missing report: whoever it is for, and where nobody of them is there, the next in line. Pure.
import type { Day } from '../../time/day.ts'

export const ranks = ['contact', 'head', 'office', 'leader'] as const
export type Rank = (typeof ranks)[number]

export type Presence =
  | { readonly kind: 'here'; readonly platform: string }
  | { readonly kind: 'away'; readonly lastOn: Day }
  | { readonly kind: 'unreachable'; readonly why: string }

export type Person = { readonly id: string; readonly name: string; readonly presence: Presence }

/** The people of each rank who answer for one unit. */
export type Line = Readonly<Record<Rank, readonly Person[]>>

export type Found = {
  /** Undefined where nobody is there at all. */
  readonly rank?: Rank
  readonly told: readonly Person[]
  /** Asked first, but away or not to be reached. */
  readonly passedOver: readonly Person[]
}

export function nextInLine(line: Line, from: Rank): Found {
  const passedOver: Person[] = []
  for (const rank of ranks.slice(ranks.indexOf(from))) {
    const told = line[rank].filter(({ presence }) => presence.kind === 'here')
    if (told.length > 0) return { rank, told, passedOver }
    passedOver.push(...line[rank].filter(({ id }) => !passedOver.some(one => one.id === id)))
  }
  return { told: [], passedOver }
}
