// What does not fit together in a draft as it stands now: the same rules as for a reading, asked again after every correction.
import { findAnomalies } from '../reading/plan-anomalies.ts'
import type { AnniversaryItem, Anomaly, ObligationItem, PhaseItem, TargetItem } from '../reading/plan-reading.ts'
import type { PlanRules } from '../reading/plan-rules.ts'
import { dayWithin } from './draft-values.ts'
import { type ItemOf, itemsIn, type Period, type PlanDraft, type PlanItem } from './plan-item.ts'

/** Without doubts: those are on the items themselves. */
export function draftAnomalies(draft: PlanDraft, rules: PlanRules): readonly Anomaly[] {
  const period = itemsIn(draft, 'period')[0]?.value
  const year = period?.year || null
  const places = new Map(draft.items.map((item, place) => [item.id, place]))
  const found = findAnomalies(
    {
      ...{ kind: 'plan', number: null, issuedOn: null, place: null, year, title: null, issuer: null, theme: null },
      basis: null,
      phases: itemsIn(draft, 'phase').map(phaseItem),
      anniversaries: itemsIn(draft, 'anniversary').map(item => anniversaryItem(item, period)),
      targets: itemsIn(draft, 'target').map(item => targetItem(item, places)),
      initiatives: [],
      obligations: itemsIn(draft, 'deadline').flatMap(obligationItem),
      undatedDuties: [],
      movements: itemsIn(draft, 'movement').map(item => ({
        ...evidence(item),
        name: item.value.name,
        period: item.value.period ?? null,
        isQuoted: true,
        mentions: 1,
      })),
      roles: [],
    },
    rules,
  )
  return found.filter(({ kind }) => kind !== 'doubtfulItem')
}

function evidence({ evidence: read }: PlanItem) {
  return { quote: read?.quote ?? '', place: read?.place ?? 0, sureness: 1 }
}

function phaseItem(item: ItemOf<'phase'>): PhaseItem {
  const { name, startsOn = null, endsOn = null, closing } = item.value
  return {
    ...evidence(item),
    number: Number(item.id.split('-')[1]),
    name,
    ...{ from: startsOn, to: endsOn, fromText: null, toText: null, fromPrecision: 'day', toPrecision: 'day' },
    ...{ theme: null, goal: null },
    closing: closing ? { ...evidence(item), what: closing.what, by: closing.effectiveLastOn, byText: null } : null,
  }
}

function anniversaryItem(item: ItemOf<'anniversary'>, period: Period | undefined): AnniversaryItem {
  const { name, originYear = null, statedYears = null, stated, phase = null } = item.value
  const on = period && dayWithin(item.value, period)
  return {
    ...evidence(item),
    name,
    ...{ originalOn: null, originalYear: originYear, dayMonth: null },
    anniversaryOn: stated?.includes('-') ? stated : (on ?? null),
    ...{ years: statedYears, yearsShared: false, phase },
  }
}

function targetItem(item: ItemOf<'target'>, places: ReadonlyMap<string, number>): TargetItem {
  const { scope, subject, outcome, awardedBy = null, comparator, measure, value, valueMax } = item.value
  const isCounted = comparator === 'eq' || comparator === 'gte' || comparator === 'gt' || comparator === 'range'
  return {
    ...evidence(item),
    place: places.get(item.id) ?? 0,
    ...{ scope, subject, outcome, awardedBy, unit: measure },
    comparator: isCounted ? comparator : null,
    value: value === undefined ? null : value / 100,
    valueMax: valueMax === undefined ? null : valueMax / 100,
    parentPlace: item.parentId === undefined ? null : (places.get(item.parentId) ?? null),
  }
}

function obligationItem(item: ItemOf<'deadline'>): readonly ObligationItem[] {
  const { what, who = null, toWhom = null, through = null, stated } = item.value
  if (!stated) return []
  const { wording, startsOn = null, effectiveLastOn } = stated
  // The end of a month in which something is to be done is no day one waits for.
  const days =
    wording === 'within'
      ? { by: null, from: startsOn, to: effectiveLastOn }
      : { by: effectiveLastOn, from: null, to: null }
  return [{ ...evidence(item), what, who, toWhom, through, ...days, byText: null }]
}
