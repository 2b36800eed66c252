// Facts that hold from one day to another: unit membership, roles, eligibility. Rows are ended, never deleted.
import { addDays, type Day } from '../../time/day.ts'

export type Span = { readonly validFrom: Day; readonly validTo?: Day | null }

export function isValidOn(span: Span, on: Day): boolean {
  return span.validFrom <= on && (span.validTo == null || span.validTo >= on)
}

/** The same as a condition of a query. */
export function validOn(on: Day) {
  return { validFrom: { lte: on }, OR: [{ validTo: null }, { validTo: { gte: on } }] }
}

/**
 * The last day of a span when something else holds from `on`. A span that had not begun by then ends before it begins:
 * it stays in the record and holds on no day.
 */
export function lastDayBefore(on: Day): Day {
  return addDays(on, -1)
}
