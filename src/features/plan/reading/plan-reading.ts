// What the reader finds in a plan: only what the text says, each item with its exact passage and how sure it is.
import type { Day } from '../../../time/day.ts'

/** `place` orders items as in the text; `sureness` from 0 to 1. */
export type Evidence = { readonly quote: string; readonly place: number; readonly sureness: number }

export type DocumentKind = 'plan' | 'covenant' | 'notice' | 'guidance' | 'letter' | 'directive'
/** 2022, or "2022-2023" for a school year. */
export type PlanYear = number | string | null
export type TimePrecision = 'day' | 'month' | 'year' | 'documentDate' | 'schoolYear' | 'none'

export type Issuer = Evidence & {
  readonly name: string
  readonly source: 'header' | 'body' | 'signature'
  readonly signerRole: string | null
  readonly signerName: string | null
}
export type Theme = Evidence & { readonly text: string }
/** The paper of the authority above that the plan carries out. */
export type Basis = Evidence & { readonly text: string }
export type Closing = Evidence & { readonly what: string; readonly by: Day | null; readonly byText: string | null }
export type PhaseItem = Evidence & {
  readonly number: number
  readonly name: string
  readonly from: Day | null
  readonly to: Day | null
  readonly fromText: string | null
  readonly toText: string | null
  readonly fromPrecision: TimePrecision
  readonly toPrecision: TimePrecision
  readonly theme: string | null
  readonly goal: string | null
  readonly closing: Closing | null
}
export type AnniversaryItem = Evidence & {
  readonly name: string
  readonly originalOn: Day | null
  readonly originalYear: number | null
  readonly anniversaryOn: Day | null
  readonly dayMonth: string | null
  readonly years: number | null
  readonly yearsShared: boolean
  readonly phase: number | null
}
export type TargetScope = 'collective' | 'individual' | 'agency' | 'union'
export type Comparator = 'eq' | 'gte' | 'gt' | 'lte' | 'lt' | 'range'
/** `parentPlace` is the place of the target this one is "trong đó" of. */
export type TargetItem = Evidence & {
  readonly scope: TargetScope
  readonly subject: string | null
  readonly outcome: string
  readonly awardedBy: string | null
  readonly comparator: Comparator | null
  readonly unit: 'percent' | 'count' | 'none'
  readonly value: number | null
  readonly valueMax: number | null
  readonly parentPlace: number | null
}
export type InitiativeItem = TargetItem & { readonly initiativeLevel: 'grassroots' | 'province' | 'ministry' | null }
/** Either `by` or `from` with `to`; the wording as it stands. "trước ngày 15/7" is `by` 15/7 and never shifted. */
export type ObligationItem = Evidence & {
  readonly what: string
  readonly who: string | null
  readonly toWhom: string | null
  readonly through: string | null
  readonly by: Day | null
  readonly from: Day | null
  readonly to: Day | null
  readonly byText: string | null
}
export type UndatedDuty = Evidence & {
  readonly what: string
  readonly who: string | null
  readonly toWhom: string | null
  readonly through: string | null
  readonly when: string | null
}
export type MovementItem = Evidence & {
  readonly name: string
  readonly period: string | null
  readonly isQuoted: boolean
  readonly mentions: number
}
export type BodyRole = Evidence & { readonly body: string; readonly duties: readonly string[] }

export type AnomalyKind =
  | 'yearsDoNotMatch'
  | 'closingBeforePhaseEnds'
  | 'anniversaryOutsidePhase'
  | 'phasesOverlap'
  | 'phasesLeaveGap'
  | 'phaseEndsBeforeStart'
  | 'targetsCannotBothBeMet'
  | 'deadlineOnDayOff'
  | 'twoNamesForOneMovement'
  | 'doubtfulItem'
/** `facts` are figures and days for the sentence the office reads. */
export type Anomaly = {
  readonly kind: AnomalyKind
  readonly passages: readonly string[]
  readonly facts: Readonly<Record<string, string | number>>
}

export type PlanReading = {
  readonly kind: DocumentKind
  readonly number: string | null
  readonly issuedOn: Day | null
  readonly place: string | null
  readonly year: PlanYear
  readonly title: string | null
  readonly issuer: Issuer | null
  readonly theme: Theme | null
  readonly basis: Basis | null
  readonly phases: readonly PhaseItem[]
  readonly anniversaries: readonly AnniversaryItem[]
  readonly targets: readonly TargetItem[]
  readonly initiatives: readonly InitiativeItem[]
  readonly obligations: readonly ObligationItem[]
  readonly undatedDuties: readonly UndatedDuty[]
  readonly movements: readonly MovementItem[]
  readonly roles: readonly BodyRole[]
  readonly anomalies: readonly Anomaly[]
}
