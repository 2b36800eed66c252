// What the office has before it after reading a plan: items it may correct, each with what was read and from which passage.
import { z } from 'zod'
import { movementSchema, phaseSchema, singleTargetSchema } from '../../campaign/index.ts'

const day = z.string()

/** As in a campaign, but a day the plan does not name is missing until the office gives it. */
const phaseDraftSchema = phaseSchema.unwrap().partial({ startsOn: true, endsOn: true }).omit({ id: true }).readonly()
const targetDraftSchema = singleTargetSchema.unwrap().omit({ id: true }).readonly()
const movementDraftSchema = movementSchema.unwrap().omit({ id: true }).readonly()

const periodSchema = z
  .object({ kind: z.enum(['regular', 'thematic']), year: z.int(), startsOn: day, endsOn: day })
  .readonly()

/** Without a day of its own or an origin it cannot be announced and waits for one; `phase` is its place among the phases. */
const anniversaryDraftSchema = z
  .object({
    name: z.string(),
    calendar: z.enum(['solar', 'lunar', 'yearOnly']),
    month: z.int().optional(),
    day: z.int().optional(),
    originYear: z.int().optional(),
    statedYears: z.int().optional(),
    stated: z.string().optional(),
    catalogueId: z.string().optional(),
    phase: z.int().optional(),
  })
  .readonly()

const statedSchema = z
  .object({
    wording: z.enum(['before', 'by', 'within']),
    statedOn: day,
    startsOn: day.optional(),
    effectiveLastOn: day,
  })
  .readonly()

/** A duty without a day stays one until the office gives it a day. `units` are set by hand; otherwise `who` is matched. */
const deadlineDraftSchema = z
  .object({
    what: z.string(),
    who: z.string().optional(),
    toWhom: z.string().optional(),
    through: z.string().optional(),
    stated: statedSchema.optional(),
    /** The plan's own words for the day, or for how often. */
    when: z.string().optional(),
    units: z.array(z.string()).readonly().optional(),
  })
  .readonly()

const evidenceSchema = z.object({ quote: z.string(), place: z.number(), sureness: z.number() }).readonly()

function itemOf<G extends string, V extends z.ZodType>(group: G, value: V) {
  return z
    .object({
      group: z.literal(group),
      id: z.string(),
      /** What stands, perhaps corrected by the office; `read` is what the plan says, empty for what the office added. */
      value,
      read: value.optional(),
      evidence: evidenceSchema.optional(),
      isRemoved: z.boolean().optional(),
      /** The office looked at it and found it right. */
      isChecked: z.boolean().optional(),
      /** The target it is "trong đó" of. */
      parentId: z.string().optional(),
      /** The row of the campaign, deadline or anniversary that was made of it. */
      rowId: z.string().optional(),
      /** In a corrected plan: what becomes of it. */
      change: z.enum(['added', 'changed', 'ended']).optional(),
      /** What stood before the change. */
      was: value.optional(),
      /** The corrected plan says otherwise than the office by hand: one of the two has to be chosen. */
      question: z.object({ theirs: value.optional() }).readonly().optional(),
    })
    .readonly()
}

const itemSchema = z.discriminatedUnion('group', [
  itemOf('title', z.string()),
  itemOf('theme', z.string()),
  itemOf('basis', z.string()),
  itemOf('period', periodSchema),
  itemOf('phase', phaseDraftSchema),
  itemOf('target', targetDraftSchema),
  itemOf('deadline', deadlineDraftSchema),
  itemOf('anniversary', anniversaryDraftSchema),
  itemOf('movement', movementDraftSchema),
])

const roleSchema = z.object({ body: z.string(), duties: z.array(z.string()).readonly() }).readonly()

/** What a body named in the plan is in this office: all units, some of them, or nobody of the office. */
const bodyMatchSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }).readonly(),
  z.object({ kind: z.literal('units'), ids: z.array(z.string()).readonly() }).readonly(),
  z.object({ kind: z.literal('outside') }).readonly(),
])

const draftSchema = z
  .object({
    /** Where it says who issued it; the signer goes once it is accepted. */
    origin: z
      .object({
        number: z.string().optional(),
        issuedOn: day.optional(),
        issuer: z.string().optional(),
        signerRole: z.string().optional(),
        signerName: z.string().optional(),
      })
      .readonly(),
    items: z.array(itemSchema).readonly(),
    roles: z.array(roleSchema).readonly(),
    /** By the body's folded name, as the office answered. */
    bodies: z.record(z.string(), bodyMatchSchema).readonly(),
    /** Of what stood when a corrected plan was compared with it. */
    basedOn: z.string().optional(),
  })
  .readonly()

export type PlanItem = z.infer<typeof itemSchema>
export type Group = PlanItem['group']
export type ItemOf<G extends Group> = Extract<PlanItem, { readonly group: G }>
export type ValueOf<G extends Group> = ItemOf<G>['value']
export type PhaseDraft = ValueOf<'phase'>
export type TargetDraft = ValueOf<'target'>
export type DeadlineDraft = ValueOf<'deadline'>
export type AnniversaryDraft = ValueOf<'anniversary'>
export type Period = ValueOf<'period'>
export type BodyMatch = z.infer<typeof bodyMatchSchema>
export type PlanDraft = z.infer<typeof draftSchema>

/** Reads a stored draft. Throws ZodError when it is none. */
export function draftFrom(stored: unknown): PlanDraft {
  return draftSchema.parse(stored)
}

/** The items of a group in their order, without those that were taken out. */
export function itemsIn<G extends Group>(draft: PlanDraft, group: G): readonly ItemOf<G>[] {
  return draft.items.filter((item): item is ItemOf<G> => item.group === group && stands(item))
}

/** Counts towards the campaign: neither taken out by the office nor ended by the corrected plan. */
export function stands(item: PlanItem): boolean {
  return !item.isRemoved && item.change !== 'ended'
}

/** Whether the office changed it by hand. */
export function isByHand(item: PlanItem): boolean {
  return item.read === undefined || !sameValue(item.read, item.value) || item.isRemoved === true
}

export function sameValue(one: unknown, other: unknown): boolean {
  return sortedText(one) === sortedText(other)
}

/** A value as text, the same for equal values. */
export function sortedText(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? ''
}

/** The database may give the members of an object back in another order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, sorted(member)]),
  )
}

/** Of a plan that names no year: the office has to say it. */
export const unknownPeriod: Period = { kind: 'regular', year: 0, startsOn: '', endsOn: '' }

/** What is still missing before it can become part of a campaign. */
export function isIncomplete(item: PlanItem): boolean {
  if (!stands(item)) return false
  if (item.group === 'title') return item.value === ''
  if (item.group === 'period') return item.value.startsOn === ''
  if (item.group === 'phase') return !item.value.startsOn || !item.value.endsOn
  if (item.group !== 'anniversary') return false
  return item.value.calendar === 'yearOnly' ? item.value.originYear === undefined : item.value.day === undefined
}

const doubtfulBelow = 0.7

/** The reader is not sure of it, and the office has not looked yet. */
export function isDoubtful(item: PlanItem): boolean {
  const isUnsure = item.evidence !== undefined && item.evidence.sureness < doubtfulBelow
  return isUnsure && stands(item) && !isIncomplete(item) && !item.isChecked && !isByHand(item)
}
