// Who hears of which units: one nudge per person, whatever number of units it is about. Pure.
import type { UnitFacts } from '../roster/index.ts'
import { type Found, type Line, nextInLine, type Person, type Rank } from './next-in-line.ts'

export type Owing = {
  readonly unit: UnitFacts
  readonly status: 'missing' | 'sentBack' | 'draft'
  readonly isOverdue: boolean
  readonly reportId?: string
}

export type Told = {
  readonly owing: Owing
  readonly rank: Rank
  /** Who would have been told, were they there. */
  readonly passedOver: readonly Person[]
}

export type Addressed = { readonly person: Person; readonly units: readonly Told[] }

export type Addressing = {
  readonly addressed: readonly Addressed[]
  /** Who cannot be reached: what is sent to them stands in the log as such. */
  readonly missed: readonly Addressed[]
  readonly byUnit: readonly { readonly owing: Owing; readonly found: Found }[]
}

/** A report that is written waits for the head alone. */
function startOf({ status }: Owing, from: Rank): Rank {
  return status === 'draft' && from === 'contact' ? 'head' : from
}

export function addressNudges(all: readonly Owing[], from: Rank, lineOf: (unitId: string) => Line): Addressing {
  const byUnit = all.map(owing => ({ owing, found: nextInLine(lineOf(owing.unit.id), startOf(owing, from)) }))
  const addressed = byPerson(
    byUnit.map(({ owing, found }) => ({
      people: found.told,
      told: { owing, rank: found.rank ?? from, passedOver: found.passedOver },
    })),
  )
  const missed = byPerson(
    byUnit.map(({ owing, found }) => ({
      people: found.passedOver.filter(({ presence }) => presence.kind === 'unreachable'),
      told: { owing, rank: from, passedOver: [] },
    })),
  )
  return { addressed, missed, byUnit }
}

function byPerson(all: readonly { readonly people: readonly Person[]; readonly told: Told }[]): readonly Addressed[] {
  const found = new Map<string, Addressed>()
  for (const { people, told } of all)
    for (const person of people) found.set(person.id, { person, units: [...(found.get(person.id)?.units ?? []), told] })
  return [...found.values()]
}
