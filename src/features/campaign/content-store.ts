// A campaign's content in the database: its rows are kept equal to the content.
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/open-database.ts'
import { fold } from '../../language/vietnamese.ts'
import {
  type CampaignContent,
  contentFrom,
  type PhaseContent,
  type SingleTarget,
  type TargetContent,
} from './campaign-content.ts'

/** Office and campaign that the rows belong to. */
export type Whose = { readonly officeId: string; readonly campaignId: string }

/** What the campaign says now; undefined when this office has no such campaign. */
export async function contentOf(tx: Tx, officeId: string, campaignId: string): Promise<CampaignContent | undefined> {
  const live = { where: { endedAt: null }, orderBy: [{ ordinal: 'asc' as const }, { id: 'asc' as const }] }
  const row = await tx.campaign.findFirst({
    where: { id: campaignId, officeId },
    include: { phases: live, targets: live, movements: live },
  })
  if (!row) return undefined
  const singles = row.targets.map(target => ({ parentId: target.parentId, target: asSingle(target) }))
  const targets = singles
    .filter(one => one.parentId === null)
    .map(({ target }) => ({
      ...target,
      children: singles.filter(one => one.parentId === target.id).map(one => one.target),
    }))
  const { kind, title, theme, basis, year, startsOn, endsOn, opensOn, dueOn, lockedOn } = row
  const phases = row.phases.map(asPhase)
  const movements = row.movements.map(({ id, name, period }) => ({ id, name, period: period ?? undefined }))
  return contentFrom(
    withoutNulls({
      ...{ kind, title, theme, basis, year, startsOn, endsOn, opensOn, dueOn, lockedOn },
      phases,
      targets,
      movements,
    }),
  )
}

type PhaseRow = Awaited<ReturnType<Tx['phase']['findFirstOrThrow']>>
type TargetRow = Awaited<ReturnType<Tx['target']['findFirstOrThrow']>>

export function asPhase(row: PhaseRow): PhaseContent & { readonly id: string } {
  const { closing: what, closingWording: wording, closingStatedOn, closingEffectiveLastOn } = row
  const hasClosing = what !== null && wording !== null && closingStatedOn !== null && closingEffectiveLastOn !== null
  return {
    id: row.id,
    name: row.name,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    ...(row.goal !== null && { goal: row.goal }),
    ...(hasClosing && {
      closing: { what, wording, statedOn: closingStatedOn, effectiveLastOn: closingEffectiveLastOn },
    }),
  }
}

export function asSingle(row: TargetRow): SingleTarget & { readonly id: string } {
  const { id, scope, subject, outcome, comparator, measure, base, wording } = row
  return {
    ...{ id, scope, subject, outcome, comparator, measure, base, wording },
    ...(row.awardedBy !== null && { awardedBy: row.awardedBy }),
    ...(row.value !== null && { value: row.value }),
    ...(row.valueMax !== null && { valueMax: row.valueMax }),
    ...(row.titleKey !== null && { titleKey: row.titleKey }),
  }
}

function withoutNulls(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null))
}

/** The campaign's own columns. */
export function columnsOf(content: CampaignContent) {
  const { kind, title, year, startsOn, endsOn } = content
  return {
    ...{ kind, title, year, startsOn, endsOn },
    theme: content.theme ?? null,
    basis: content.basis ?? null,
    opensOn: content.opensOn ?? null,
    dueOn: content.dueOn ?? null,
    lockedOn: content.lockedOn ?? null,
  }
}

/** Makes the rows equal to the content: what is gone is ended, or deleted from a draft, to which nothing refers yet. */
export async function saveItems(
  tx: Tx,
  whose: Whose,
  content: CampaignContent,
  gone: { readonly endedAt: Date } | 'delete',
): Promise<void> {
  const kept = keptIds(content)
  const left = { ...whose, endedAt: null, id: { notIn: [...kept] } }
  if (gone === 'delete') {
    await tx.phase.deleteMany({ where: left })
    await tx.target.deleteMany({ where: left })
    await tx.movement.deleteMany({ where: left })
  } else {
    await tx.phase.updateMany({ where: left, data: gone })
    await tx.target.updateMany({ where: left, data: gone })
    await tx.movement.updateMany({ where: left, data: gone })
  }
  for (const [ordinal, phase] of content.phases.entries()) await savePhase(tx, whose, phase, ordinal)
  let place = 0
  for (const target of content.targets) place = await saveTarget(tx, whose, target, place)
  for (const [ordinal, { id, name, period }] of content.movements.entries()) {
    const data = { ordinal, name, foldedName: fold(name), period: period ?? null }
    if (id) await tx.movement.updateMany({ where: { id, ...whose }, data })
    else await tx.movement.create({ data: { id: newId(), ...whose, ...data } })
  }
}

function keptIds(content: CampaignContent): readonly string[] {
  const items = [
    ...content.phases,
    ...content.movements,
    ...content.targets.flatMap(target => [target, ...target.children]),
  ]
  return items.flatMap(({ id }) => (id === undefined ? [] : [id]))
}

async function savePhase(tx: Tx, whose: Whose, phase: PhaseContent, ordinal: number): Promise<void> {
  const { name, startsOn, endsOn, goal, closing } = phase
  const data = {
    ...{ ordinal, name, startsOn, endsOn },
    goal: goal ?? null,
    closing: closing?.what ?? null,
    closingWording: closing?.wording ?? null,
    closingStatedOn: closing?.statedOn ?? null,
    closingEffectiveLastOn: closing?.effectiveLastOn ?? null,
  }
  if (phase.id) await tx.phase.updateMany({ where: { id: phase.id, ...whose }, data })
  else await tx.phase.create({ data: { id: newId(), ...whose, ...data } })
}

/** Returns the place after the target and its children. */
async function saveTarget(tx: Tx, whose: Whose, target: TargetContent, place: number): Promise<number> {
  const { children, ...own } = target
  const parentId = await saveSingle(tx, whose, own, place, null)
  for (const [index, child] of children.entries()) await saveSingle(tx, whose, child, place + 1 + index, parentId)
  return place + 1 + children.length
}

async function saveSingle(tx: Tx, whose: Whose, target: SingleTarget, ordinal: number, parentId: string | null) {
  const { scope, subject, outcome, comparator, measure, base, wording } = target
  const data = {
    ...{ scope, subject, outcome, comparator, measure, base, wording, ordinal, parentId },
    awardedBy: target.awardedBy ?? null,
    value: target.value ?? null,
    valueMax: target.valueMax ?? null,
    titleKey: target.titleKey ?? null,
  }
  const id = target.id ?? newId()
  if (target.id) await tx.target.updateMany({ where: { id, ...whose }, data })
  else await tx.target.create({ data: { id, ...whose, ...data } })
  return id
}
