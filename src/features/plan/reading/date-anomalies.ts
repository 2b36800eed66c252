// Finds days that do not fit: years that do not add up, closings too early, phases that overlap, deadlines on days off.
import { addDays, type Day } from '../../../time/day.ts'
import { isWorkingDay, type OfficeCalendar } from '../../../time/office-calendar.ts'
import type { AnniversaryItem, Anomaly, PhaseItem, PlanReading } from './plan-reading.ts'

type Items = Pick<PlanReading, 'phases' | 'anniversaries' | 'obligations'>

export function findDateAnomalies(items: Items, calendar: OfficeCalendar): readonly Anomaly[] {
  return [
    ...items.anniversaries.flatMap(yearsAnomaly),
    ...items.phases.flatMap(phaseAnomalies),
    ...neighbourAnomalies(items.phases),
    ...items.anniversaries.flatMap(one => outsidePhase(one, items.phases)),
    ...dayOffAnomalies(items, calendar),
  ]
}

function yearsAnomaly(one: AnniversaryItem): readonly Anomaly[] {
  const original = one.originalYear ?? yearIn(one.originalOn)
  const celebrated = yearIn(one.anniversaryOn)
  if (one.years === null || original === null || celebrated === null || celebrated - original === one.years) return []
  const facts = { name: one.name, written: one.years, counted: celebrated - original }
  return [{ kind: 'yearsDoNotMatch', passages: [one.quote], facts }]
}

function yearIn(on: Day | null): number | null {
  return on === null ? null : Number(on.slice(0, 4))
}

/** "trước ngày X" leaves the day before as the last one. */
function lastDayOf(by: Day, byText: string | null): Day {
  return /trước/iu.test(byText ?? '') ? addDays(by, -1) : by
}

function phaseAnomalies(phase: PhaseItem): readonly Anomaly[] {
  const { from, to, closing, name } = phase
  if (from !== null && to !== null && to < from) {
    return [{ kind: 'phaseEndsBeforeStart', passages: [phase.quote], facts: { name, from, to } }]
  }
  if (closing?.by == null || to === null) return []
  const lastOn = lastDayOf(closing.by, closing.byText)
  if (lastOn >= to) return []
  return [{ kind: 'closingBeforePhaseEnds', passages: [phase.quote, closing.quote], facts: { name, lastOn, to } }]
}

function neighbourAnomalies(phases: readonly PhaseItem[]): readonly Anomaly[] {
  const dated = phases.filter(phase => phase.from !== null && phase.to !== null && phase.to >= phase.from)
  const inOrder = dated.toSorted((one, other) => one.from!.localeCompare(other.from!))
  return inOrder.slice(1).flatMap((next, index): readonly Anomaly[] => {
    const before = inOrder[index]!
    const passages = [before.quote, next.quote]
    const facts = { first: before.name, second: next.name, firstTo: before.to!, secondFrom: next.from! }
    if (next.from! <= before.to!) return [{ kind: 'phasesOverlap', passages, facts }]
    return next.from! > addDays(before.to!, 1) ? [{ kind: 'phasesLeaveGap', passages, facts }] : []
  })
}

function outsidePhase(one: AnniversaryItem, phases: readonly PhaseItem[]): readonly Anomaly[] {
  const phase = phases.find(candidate => candidate.number === one.phase)
  if (!phase || one.anniversaryOn === null) return []
  const isInside =
    (phase.from === null || phase.from <= one.anniversaryOn) && (phase.to === null || one.anniversaryOn <= phase.to)
  if (isInside) return []
  const facts = { name: one.name, on: one.anniversaryOn, phase: phase.name }
  return [{ kind: 'anniversaryOutsidePhase', passages: [one.quote, phase.quote], facts }]
}

function dayOffAnomalies(items: Items, calendar: OfficeCalendar): readonly Anomaly[] {
  const closings = items.phases.flatMap(phase => (phase.closing ? [phase.closing] : []))
  return [...closings, ...items.obligations].flatMap((one): readonly Anomaly[] => {
    if (one.by === null) return []
    const lastOn = lastDayOf(one.by, one.byText)
    if (isWorkingDay(lastOn, calendar)) return []
    return [{ kind: 'deadlineOnDayOff', passages: [one.quote], facts: { what: one.what, lastOn } }]
  })
}
