// What a report is, apart from who wrote it and where it is stored. Pure.
import { z } from 'zod'
import type { ReceivedFile } from '../../chat/field.ts'
import type { Day } from '../../time/day.ts'

export const kindNames = ['phase', 'interim', 'final', 'oneOff'] as const
export type KindName = (typeof kindNames)[number]
/** A `draft` is complete and waits for the unit's head; half-written reports are forms. */
export type ReportState = 'draft' | 'submitted' | 'accepted' | 'sentBack'

/** One target's result: a whole number, and what it counts against where that is known. */
export type Figure = { readonly targetId: string; readonly value: number; readonly base?: number }
/** The signed paper's number and day. */
export type Paper = { readonly number: string; readonly on?: Day }

export type Written = {
  readonly figures: readonly Figure[]
  /** By the names of the kind's fields: results, shortcomings, difficulties … */
  readonly texts: Readonly<Record<string, string>>
  readonly evidence: readonly ReceivedFile[]
  readonly paper?: Paper
}

const figuresSchema = z.array(
  z.object({ targetId: z.string(), value: z.number(), base: z.number().optional() }).readonly(),
)
const contentSchema = z.object({
  texts: z.record(z.string(), z.string()),
  evidence: z.array(z.object({ fileId: z.string(), name: z.string(), size: z.number() }).readonly()),
})

/** Reads what is stored. Throws ZodError when it is none. */
export function figuresFrom(json: unknown): readonly Figure[] {
  return figuresSchema.parse(json)
}

export function contentFrom(json: unknown): Pick<Written, 'texts' | 'evidence'> {
  return contentSchema.parse(json)
}

/** It counts for its unit: nobody is reminded of it any more. */
export function isHandedIn(state: ReportState | undefined): boolean {
  return state === 'submitted' || state === 'accepted'
}

/** How a unit stands with one report: as of today, by the last day that counts for it. */
export type Standing = {
  readonly status: ReportState | 'missing' | 'excused'
  /** Handed in after the last day; what was sent back keeps the day it first came. */
  readonly isLate: boolean
  /** Not handed in, and the last day is over. */
  readonly isOverdue: boolean
}

export function standingOf(
  report: { readonly state: ReportState; readonly submittedOn?: Day } | undefined,
  lastOn: Day | undefined,
  today: Day,
  isExcused = false,
): Standing {
  if (isExcused && !isHandedIn(report?.state)) return { status: 'excused', isLate: false, isOverdue: false }
  const status = report?.state ?? 'missing'
  const isIn = isHandedIn(report?.state)
  return {
    status,
    isLate: isIn && lastOn !== undefined && report?.submittedOn !== undefined && report.submittedOn > lastOn,
    isOverdue: !isIn && lastOn !== undefined && today > lastOn,
  }
}
