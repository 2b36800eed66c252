// All that a campaign says, as one value: drafted, previewed, posted, compared, copied to the next year and kept per version.
import { z } from 'zod'
import { addDays, type Day, isDay, monthEnd } from '../../time/day.ts'

const day = z.string().refine(isDay)

const closingSchema = z
  .object({
    /** What is held: "tổng kết đợt thi đua". */
    what: z.string(),
    wording: z.enum(['before', 'by', 'within']),
    statedOn: day,
    /** The last day that is still in time: the day before `statedOn` where the wording is `before`. */
    effectiveLastOn: day,
  })
  .readonly()

export const phaseSchema = z
  .object({
    /** Row id once stored. */
    id: z.string().optional(),
    name: z.string(),
    startsOn: day,
    endsOn: day,
    goal: z.string().optional(),
    closing: closingSchema.optional(),
  })
  .readonly()

const targetShape = {
  id: z.string().optional(),
  scope: z.enum(['individual', 'collective', 'agency', 'union']),
  /** Who or what it is about; empty where the line names nobody. */
  subject: z.string(),
  outcome: z.string(),
  awardedBy: z.string().optional(),
  /** `exists` without a measure is a target in words: reached or not. */
  comparator: z.enum(['eq', 'gte', 'gt', 'range', 'exists', 'oneOf', 'betterThanLastYear']),
  measure: z.enum(['percent', 'count', 'none']),
  /** Whole hundredths: 15 % is 1500, "2 - 3" is 200 and 300. */
  value: z.int().optional(),
  valueMax: z.int().optional(),
  base: z.enum(['all', 'eligible', 'parent']),
  titleKey: z.string().optional(),
  wording: z.string(),
}

export const singleTargetSchema = z.object(targetShape).readonly()
const targetSchema = z.object({ ...targetShape, children: z.array(singleTargetSchema).readonly() }).readonly()
export const movementSchema = z
  .object({ id: z.string().optional(), name: z.string(), period: z.string().optional() })
  .readonly()

const contentSchema = z
  .object({
    kind: z.enum(['regular', 'thematic']),
    title: z.string(),
    theme: z.string().optional(),
    basis: z.string().optional(),
    year: z.int(),
    startsOn: day,
    endsOn: day,
    opensOn: day.optional(),
    dueOn: day.optional(),
    lockedOn: day.optional(),
    phases: z.array(phaseSchema).readonly(),
    targets: z.array(targetSchema).readonly(),
    movements: z.array(movementSchema).readonly(),
  })
  .readonly()

export type Closing = z.infer<typeof closingSchema>
export type PhaseContent = z.infer<typeof phaseSchema>
/** A target without what is nested in it ("trong đó …"). */
export type SingleTarget = z.infer<typeof singleTargetSchema>
export type TargetContent = z.infer<typeof targetSchema>
export type MovementContent = z.infer<typeof movementSchema>
export type CampaignContent = z.infer<typeof contentSchema>

/** Reads a stored snapshot. Throws ZodError when it is none. */
export function contentFrom(snapshot: unknown): CampaignContent {
  return contentSchema.parse(snapshot)
}

/** A snapshot as JSON: what is undefined is left out. */
export function snapshotOf(content: CampaignContent): Record<string, unknown> {
  return JSON.parse(JSON.stringify(content)) as Record<string, unknown>
}

/** Targets and what is nested in them, one after the other. */
export function flatTargets(targets: readonly TargetContent[]): readonly SingleTarget[] {
  return targets.flatMap(({ children, ...target }) => [target, ...children])
}

/** The same campaign a year later, as a draft to be corrected: its legal basis is a new one each year and is left out. */
export function nextYear(content: CampaignContent): CampaignContent {
  const words = (text: string) => yearsMoved(text, content.year)
  const maybe = (on: Day | undefined) => (on === undefined ? undefined : yearLater(on))
  return {
    ...content,
    basis: undefined,
    title: words(content.title),
    theme: content.theme && words(content.theme),
    year: content.year + 1,
    startsOn: yearLater(content.startsOn),
    endsOn: yearLater(content.endsOn),
    opensOn: maybe(content.opensOn),
    dueOn: maybe(content.dueOn),
    lockedOn: maybe(content.lockedOn),
    phases: content.phases.map(phase => phaseLater(phase, words)),
    targets: content.targets.map(({ children, ...target }) => ({
      ...targetLater(target, words),
      children: children.map(child => targetLater(child, words)),
    })),
    movements: content.movements.map(({ name, period }) => ({ name: words(name), period })),
  }
}

function phaseLater({ id: _id, closing, ...phase }: PhaseContent, words: (text: string) => string): PhaseContent {
  return {
    ...phase,
    name: words(phase.name),
    goal: phase.goal && words(phase.goal),
    startsOn: yearLater(phase.startsOn),
    endsOn: yearLater(phase.endsOn),
    closing: closing && closingLater(closing, words),
  }
}

function closingLater(closing: Closing, words: (text: string) => string): Closing {
  const statedOn = yearLater(closing.statedOn)
  const effectiveLastOn = closing.wording === 'before' ? addDays(statedOn, -1) : statedOn
  return { ...closing, what: words(closing.what), statedOn, effectiveLastOn }
}

function targetLater({ id: _id, ...target }: SingleTarget, words: (text: string) => string): SingleTarget {
  return {
    ...target,
    subject: words(target.subject),
    outcome: words(target.outcome),
    wording: words(target.wording),
  }
}

/** The last day of a month stays the last of that month. */
function yearLater(on: Day): Day {
  const year = Number(on.slice(0, 4)) + 1
  return on === monthEnd(on) ? monthEnd(`${year}${on.slice(4, 8)}01`) : `${year}${on.slice(4)}`
}

/** Moves this year, the one before and the one after ("triển khai nhiệm vụ năm 2023"), but no span of years ("2021 - 2025"). */
function yearsMoved(text: string, year: number): string {
  return text.replace(/(?<!\d|\d ?[-–] ?)\d{4}(?!\d| ?[-–] ?\d)/gu, found =>
    Math.abs(Number(found) - year) <= 1 ? String(Number(found) + 1) : found,
  )
}
