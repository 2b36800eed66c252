// Finds movements that are one under two names, and items the reader itself doubts.
import { fold } from '../../../language/vietnamese.ts'
import type { Anomaly, Evidence, MovementItem, PlanReading } from './plan-reading.ts'

const ALIKE = 0.72
const DOUBTFUL_BELOW = 0.65

export function findNameAnomalies(items: Omit<PlanReading, 'anomalies'>): readonly Anomaly[] {
  return [...twoNames(items.movements), ...doubts(items)]
}

function twoNames(movements: readonly MovementItem[]): readonly Anomaly[] {
  return movements.flatMap((one, index) =>
    movements
      .slice(0, index)
      .filter(other => likeness(one.name, other.name) >= ALIKE)
      .map(other => ({
        kind: 'twoNamesForOneMovement' as const,
        passages: [other.quote, one.quote],
        facts: { first: other.name, second: one.name },
      })),
  )
}

/** The share of words two names have in common, from 0 to 1. */
function likeness(one: string, other: string): number {
  const [first, second] = [wordsOf(one), wordsOf(other)]
  const common = first.filter(word => second.includes(word)).length
  return (2 * common) / (first.length + second.length)
}

function wordsOf(name: string): readonly string[] {
  return fold(name)
    .split(/[^a-z0-9]+/u)
    .filter(word => word !== '')
}

function doubts(items: Omit<PlanReading, 'anomalies'>): readonly Anomaly[] {
  const groups: readonly (readonly [string, readonly Evidence[]])[] = [
    ['phase', items.phases],
    ['anniversary', items.anniversaries],
    ['target', [...items.targets, ...items.initiatives]],
    ['obligation', items.obligations],
    ['movement', items.movements],
    ['theme', items.theme ? [items.theme] : []],
    ['issuer', items.issuer ? [items.issuer] : []],
  ]
  return groups.flatMap(([group, found]) =>
    found
      .filter(one => one.sureness < DOUBTFUL_BELOW)
      .map(one => ({ kind: 'doubtfulItem' as const, passages: [one.quote], facts: { group, sureness: one.sureness } })),
  )
}
