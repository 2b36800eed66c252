// An office's people and their pledges to one campaign, counted once: every figure about them is added up from here. Pure.

/** People who are alike in all that is counted. */
export type TallyRow = {
  /** Undefined for who serves in no unit. */
  readonly unitId?: string
  readonly isServing: boolean
  /** Said not to count ("ngoài đối tượng"). */
  readonly isBarred: boolean
  readonly hasPledged: boolean
  /** Titles they pledged to. */
  readonly titleKeys: readonly string[]
  readonly people: number
  /** Their pledges that stand, wait, and were made late. */
  readonly standing: number
  readonly waiting: number
  readonly late: number
}

/** What a unit pledged as one. */
export type CollectivePledge = {
  readonly unitId: string
  readonly titleKey?: string
  readonly state: 'active' | 'waiting'
  readonly isLate: boolean
}

export type Tally = { readonly people: readonly TallyRow[]; readonly collective: readonly CollectivePledge[] }

/** People (or units) in all, and by the unit they serve in; who serves in no unit is only in `total`. */
export type Counted = { readonly total: number; readonly byUnit: ReadonlyMap<string, number> }

/** `eligible` are those in the denominators, `all` everybody serving, `ever` also those who have left. */
export type Base = 'eligible' | 'all' | 'ever'

export function countedIn(tally: Tally, base: Base): Counted {
  return summed(tally.people.filter(row => isIn(row, base)))
}

/** People of the base with any pledge that stands. */
export function pledgedIn(tally: Tally, base: Base): Counted {
  return summed(tally.people.filter(row => row.hasPledged && isIn(row, base)))
}

/** People of the base who pledged to one of these titles, each counted once. */
export function holdersIn(tally: Tally, titleKeys: readonly string[], base: Base): Counted {
  const holds = (row: TallyRow) => row.titleKeys.some(key => titleKeys.includes(key))
  return summed(tally.people.filter(row => holds(row) && isIn(row, base)))
}

/** Units among these that pledged as one to one of these titles. */
export function unitsHolding(tally: Tally, titleKeys: readonly string[], unitIds: readonly string[]): Counted {
  const standing = tally.collective.filter(({ state, titleKey }) => state === 'active' && titleKey !== undefined)
  const holding = new Set(standing.flatMap(one => (titleKeys.includes(one.titleKey ?? '') ? [one.unitId] : [])))
  const found = unitIds.filter(id => holding.has(id))
  return { total: found.length, byUnit: new Map(found.map(id => [id, 1])) }
}

export function totalOf(tally: Tally, what: 'waiting' | 'late'): number {
  const people = tally.people.reduce((sum, row) => sum + row[what], 0)
  const units = tally.collective.filter(one => (what === 'late' ? isLate(one) : one.state === 'waiting'))
  return people + units.length
}

function isLate({ state, isLate: late }: CollectivePledge): boolean {
  return state === 'active' && late
}

/** Pledges of people who do not count. */
export function pledgesOfBarred(tally: Tally): number {
  return tally.people.filter(({ isBarred }) => isBarred).reduce((sum, { standing }) => sum + standing, 0)
}

function isIn({ isServing, isBarred }: TallyRow, base: Base): boolean {
  return base === 'ever' || (isServing && (base === 'all' || !isBarred))
}

function summed(rows: readonly TallyRow[]): Counted {
  const byUnit = new Map<string, number>()
  let total = 0
  for (const { unitId, people } of rows) {
    total += people
    if (unitId !== undefined) byUnit.set(unitId, (byUnit.get(unitId) ?? 0) + people)
  }
  return { total, byUnit }
}
