// Finds what does not fit together in a plan; it warns and never corrects, since what is signed is signed.
import { findDateAnomalies } from './date-anomalies.ts'
import { findNameAnomalies } from './name-anomalies.ts'
import type { Anomaly, PlanReading } from './plan-reading.ts'
import { type PlanRules, STANDARD_RULES } from './plan-rules.ts'
import { findTargetAnomalies } from './target-anomalies.ts'

/** In the order an office should look at them: dates, targets, names and doubts. */
export function findAnomalies(
  items: Omit<PlanReading, 'anomalies'>,
  rules: PlanRules = STANDARD_RULES,
): readonly Anomaly[] {
  return [
    ...findDateAnomalies(items, rules.calendar),
    ...findTargetAnomalies(items.targets, rules.fighterCapPercent),
    ...findNameAnomalies(items),
  ]
}
