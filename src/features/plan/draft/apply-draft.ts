// Makes of an accepted draft what it says: the campaign, its deadlines in their chain, its anniversaries; each item learns its row.
import type { Tx } from '../../../db/open-database.ts'
import { type Phrase, phrase } from '../../../language/translate.ts'
import { fold } from '../../../language/vietnamese.ts'
import type { Day } from '../../../time/day.ts'
import { deadlinePhrase } from '../../../time/deadline-wording.ts'
import { correctAnniversary, endAnniversary, ensureAnniversary } from '../../anniversary/index.ts'
import { type CampaignContent, contentOf, draftCampaign } from '../../campaign/index.ts'
import {
  addDeadline,
  correctDeadline,
  type DeadlineFacts,
  deadlinesOfCampaign,
  setState,
  setWaitsFor,
} from '../../deadline/index.ts'
import {
  chainOf,
  contentOfDraft,
  type DueItem,
  dueItems,
  phasesInOrder,
  type RegistrationDays,
  type Roster,
  targetsInOrder,
} from './draft-content.ts'
import { type ItemOf, isIncomplete, itemsIn, type PlanDraft, type PlanItem, sameValue } from './plan-item.ts'

export type Applying = {
  readonly tx: Tx
  readonly officeId: string
  readonly roster: Roster
  readonly today: Day
  readonly now: Date
  /** Nobody where the program itself does it (the sample office). */
  readonly memberId?: string
}

export type Applied = {
  readonly draft: PlanDraft
  /** What changed beside the campaign's own content. */
  readonly changes: readonly Phrase[]
  /** Duties whose last day was over: no deadline is made of them. */
  readonly pastCount: number
}

/** A draft campaign, to be launched by /phatdong. */
export async function campaignOfPlan(
  to: Applying,
  draft: PlanDraft,
  days: RegistrationDays = {},
): Promise<Applied & { readonly campaignId: string }> {
  const { tx, officeId } = to
  const campaignId = await draftCampaign(tx, officeId, contentOfDraft(draft, undefined, days), to)
  return { campaignId, ...(await applyBeside(to, campaignId, draft)) }
}

/** Deadlines and anniversaries of a campaign whose own content is written already. */
export async function applyBeside(to: Applying, campaignId: string, draft: PlanDraft): Promise<Applied> {
  const content = await contentOf(to.tx, to.officeId, campaignId)
  const rowIds = new Map(content ? contentRowIds(draft, content) : [])
  const due = await applyDeadlines(to, campaignId, draft)
  const days = await applyAnniversaries(to, campaignId, draft)
  for (const [item, row] of [...due.rowIds, ...days.rowIds]) rowIds.set(item, row)
  const items = draft.items.filter(item => item.change !== 'ended').map(item => settled(item, rowIds.get(item.id)))
  return { draft: { ...draft, items }, changes: [...due.changes, ...days.changes], pastCount: due.pastCount }
}

function settled({ change: _change, was: _was, ...item }: PlanItem, rowId: string | undefined): PlanItem {
  return { ...item, rowId: rowId ?? item.rowId } as PlanItem
}

/** Rows come back in the order in which they were written. */
function* contentRowIds(draft: PlanDraft, content: CampaignContent): Generator<readonly [string, string]> {
  for (const [index, item] of phasesInOrder(draft).entries()) yield [item.id, content.phases[index]?.id ?? '']
  const targets = content.targets.flatMap(target => [target, ...target.children])
  for (const [index, item] of targetsInOrder(draft).entries()) yield [item.id, targets[index]?.id ?? '']
  for (const item of itemsIn(draft, 'movement')) {
    const row = content.movements.find(one => fold(one.name) === fold(item.value.name))
    yield [item.id, row?.id ?? '']
  }
}

type Written = { readonly rowIds: ReadonlyMap<string, string>; readonly changes: readonly Phrase[] }

async function applyDeadlines(to: Applying, campaignId: string, draft: PlanDraft) {
  const { tx, officeId, today, roster } = to
  const rows = await deadlinesOfCampaign(tx, officeId, campaignId)
  const rowIds = new Map<string, string>()
  const changes: Phrase[] = []
  const due = dueItems(draft, roster)
  const isPast = ({ item }: DueItem) => !item.rowId && (item.value.stated?.effectiveLastOn ?? '') < today
  for (const one of due.filter(one => !isPast(one))) {
    const row = rows.find(({ id }) => id === one.item.rowId)
    rowIds.set(one.item.id, row ? row.id : await newDeadline(to, campaignId, one))
    if (row && one.item.change === 'changed') await changeDeadline(to, row, one)
    if (!row || one.item.change === 'changed') changes.push(duePhrase(row ? 'changed' : 'added', one.item))
  }
  const kept = new Set(rowIds.values())
  const planned = new Set(draft.items.flatMap(({ group, rowId }) => (group === 'deadline' && rowId ? [rowId] : [])))
  for (const row of rows.filter(({ id, state }) => state === 'open' && planned.has(id) && !kept.has(id))) {
    await setState(tx, officeId, row, 'cancelled', to)
    const item = itemsOf(draft, 'deadline').find(({ rowId }) => rowId === row.id)
    if (item) changes.push(duePhrase('ended', item))
  }
  await linkChain(to, campaignId, due, rowIds)
  return { rowIds, changes, pastCount: due.filter(isPast).length }
}

function itemsOf<G extends PlanItem['group']>(draft: PlanDraft, group: G): readonly ItemOf<G>[] {
  return draft.items.filter((item): item is ItemOf<G> => item.group === group)
}

function newDeadline(to: Applying, campaignId: string, { item, unitIds }: DueItem): Promise<string> {
  const { what, who, toWhom, through, stated, when } = item.value
  const text = { what, who, toWhom, through, wordingText: when }
  return addDeadline(to.tx, to.officeId, { ...text, stated: stated!, unitIds, campaignId }, to)
}

/** Only a day that changed ends what was granted on top of the old one. */
async function changeDeadline({ tx, officeId, now }: Applying, row: DeadlineFacts, { item, unitIds }: DueItem) {
  const { what, toWhom, through, stated } = item.value
  const correction = { what, toWhom: toWhom ?? null, through: through ?? null, unitIds }
  const isSameDay = sameValue(stated, row.stated)
  await correctDeadline(tx, officeId, row.id, isSameDay ? correction : { ...correction, stated }, now)
}

function duePhrase(change: 'added' | 'changed' | 'ended', { value }: ItemOf<'deadline'>): Phrase {
  const args = { what: value.what, deadline: value.stated ? deadlinePhrase(value.stated) : '' }
  return change === 'ended' ? phrase('plan-due-ended', { what: args.what }) : phrase(`plan-due-${change}`, args)
}

async function linkChain(
  to: Applying,
  campaignId: string,
  due: readonly DueItem[],
  rowIds: ReadonlyMap<string, string>,
) {
  const chain = chainOf(due)
  if (chain.length === 0) return
  const rows = await deadlinesOfCampaign(to.tx, to.officeId, campaignId)
  const rowOf = ({ item }: DueItem) => rows.find(({ id }) => id === rowIds.get(item.id))
  for (const later of new Set(chain.map(([one]) => one))) {
    const row = rowOf(later)
    const earlier = chain.filter(([one]) => one === later).flatMap(([, other]) => rowOf(other) ?? [])
    if (row) await setWaitsFor(to.tx, to.officeId, row, earlier, to)
  }
}

async function applyAnniversaries(to: Applying, campaignId: string, draft: PlanDraft): Promise<Written> {
  const { tx, officeId, now, memberId } = to
  const rowIds = new Map<string, string>()
  const changes: Phrase[] = []
  const order = phasesInOrder(draft).map(({ id }) => id)
  for (const item of itemsIn(draft, 'anniversary').filter(one => !isIncomplete(one))) {
    const { phase, ...day } = item.value
    const place = order.indexOf(`phase-${phase}`)
    const by = { now, memberId, campaignId, phaseOrdinal: place >= 0 ? place : undefined }
    const known = item.rowId === undefined ? await ensureAnniversary(tx, officeId, day, by) : undefined
    rowIds.set(item.id, item.rowId ?? known!.id)
    if (item.rowId && item.change === 'changed') await correctAnniversary(tx, officeId, item.rowId, day, { campaignId })
    if (known?.isNew) changes.push(phrase('plan-day-added', { name: day.name }))
    else if (item.change === 'changed') changes.push(phrase('plan-day-changed', { name: day.name }))
  }
  const kept = new Set(rowIds.values())
  for (const { rowId, value } of itemsOf(draft, 'anniversary')) {
    if (!rowId || kept.has(rowId)) continue
    await endAnniversary(tx, officeId, rowId, now, campaignId)
    changes.push(phrase('plan-day-ended', { name: value.name }))
  }
  return { rowIds, changes }
}
