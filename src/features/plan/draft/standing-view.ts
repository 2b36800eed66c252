// What stands now of what a plan brought: the campaign, its deadlines and anniversaries, as items beside what was read.
import { createHash } from 'node:crypto'
import type { Tx } from '../../../db/open-database.ts'
import { endedAnniversaries } from '../../anniversary/index.ts'
import { type CampaignContent, contentOf } from '../../campaign/index.ts'
import { currentDay, type DeadlineFacts, deadlinesOfCampaign } from '../../deadline/index.ts'
import { freeId } from './compare-plan.ts'
import { type Roster, resolveBody } from './draft-content.ts'
import {
  type DeadlineDraft,
  type Group,
  type PlanDraft,
  type PlanItem,
  sameValue,
  sortedText,
  type ValueOf,
} from './plan-item.ts'

const nothingRead: PlanDraft = { origin: {}, items: [], roles: [], bodies: {} }

/** `base` is the last reading accepted, if there was one; what has no passage in it was added by hand. */
export async function standingDraft(
  tx: Tx,
  officeId: string,
  campaignId: string,
  roster: Roster,
  base: PlanDraft = nothingRead,
): Promise<PlanDraft> {
  const content = await contentOf(tx, officeId, campaignId)
  if (!content) return base
  const deadlines = await deadlinesOfCampaign(tx, officeId, campaignId)
  const rows = [...contentRows(content), ...deadlines.map(deadlineRow)]
  const known = base.items.flatMap(item => standingItem(item, rows, base, roster))
  const ids = known.flatMap(({ group, rowId }) => (group === 'anniversary' && rowId ? [rowId] : []))
  const ended = await endedAnniversaries(tx, officeId, ids)
  const items = known.map(item => (ended.includes(item.rowId ?? '') ? { ...item, isRemoved: true } : item))
  const held = new Set(items.map(keyOf))
  return { ...base, items: [...items, ...addedItems(rows, held, items)] }
}

/** Changes with whatever a comparison could come out differently for. */
export function fingerprintOf({ items }: PlanDraft): string {
  const stands = items.map(({ group, rowId, value, isRemoved = false }) =>
    sortedText([group, rowId ?? '', value, isRemoved]),
  )
  return createHash('sha256').update(stands.toSorted().join('\n')).digest('hex').slice(0, 24)
}

/** One row as an item's value; `rowId` is the group's name where there is only one. */
type StandingRow = {
  readonly [G in Group]: {
    readonly group: G
    readonly rowId: string
    readonly value: ValueOf<G>
    readonly parentRowId?: string
    readonly isOver?: boolean
  }
}[Group]

function contentRows(content: CampaignContent): readonly StandingRow[] {
  const { kind, year, startsOn, endsOn, title, theme, basis } = content
  return [
    { group: 'title', rowId: 'title', value: title },
    { group: 'period', rowId: 'period', value: { kind, year, startsOn, endsOn } },
    ...(theme === undefined ? [] : [{ group: 'theme' as const, rowId: 'theme', value: theme }]),
    ...(basis === undefined ? [] : [{ group: 'basis' as const, rowId: 'basis', value: basis }]),
    ...content.phases.map(({ id = '', ...value }) => ({ group: 'phase' as const, rowId: id, value })),
    ...content.targets.flatMap(({ id = '', children, ...value }) => [
      { group: 'target' as const, rowId: id, value },
      ...children.map(({ id: childId = '', ...child }) => ({
        group: 'target' as const,
        rowId: childId,
        value: child,
        parentRowId: id,
      })),
    ]),
    ...content.movements.map(({ id = '', ...value }) => ({ group: 'movement' as const, rowId: id, value })),
  ]
}

/** An extension is the office's own later day. */
function deadlineRow(deadline: DeadlineFacts): StandingRow {
  const { id, what, toWhom, through, units, state } = deadline
  const { wording, statedOn, startsOn, effectiveLastOn } = currentDay(deadline)
  return {
    group: 'deadline',
    rowId: id,
    isOver: state === 'cancelled',
    value: {
      what: typeof what === 'string' ? what : '',
      ...(toWhom && { toWhom }),
      ...(through && { through }),
      stated: { wording, statedOn, ...(startsOn && { startsOn }), effectiveLastOn },
      units: units.map(unit => unit.id),
    },
  }
}

function keyOf({ group, rowId }: PlanItem): string {
  return `${group}:${rowId ?? group}`
}

/** What never became a row (a duty without a day, an item taken out) stays as it was left. */
function standingItem(
  item: PlanItem,
  rows: readonly StandingRow[],
  base: PlanDraft,
  roster: Roster,
): readonly PlanItem[] {
  const { change: _change, was: _was, question: _question, ...kept } = item
  if (item.change === 'ended') return []
  const isSingle = ['title', 'theme', 'basis', 'period'].includes(item.group)
  if (item.group === 'anniversary' || (!isSingle && item.rowId === undefined)) return [kept as PlanItem]
  const row = rows.find(one => one.group === item.group && one.rowId === (isSingle ? item.group : item.rowId))
  if (!row || row.isOver) return [{ ...kept, isRemoved: true } as PlanItem]
  const value =
    row.group === 'deadline' && item.group === 'deadline' ? dueValue(item.value, row.value, base, roster) : row.value
  return [{ ...kept, value, isRemoved: undefined } as PlanItem]
}

/** Units that follow from the body's name are no change by hand. */
function dueValue(planned: DeadlineDraft, now: DeadlineDraft, base: PlanDraft, roster: Roster): DeadlineDraft {
  const { units = [], ...stands } = now
  const { who, when, units: wanted } = planned
  const match = who === undefined ? undefined : resolveBody(base, who, roster)
  const usual = wanted ?? (match?.kind === 'units' ? match.ids : [])
  const isUsual = sameValue([...units].toSorted(), [...usual].toSorted())
  return {
    ...stands,
    ...(who && { who }),
    ...(when && { when }),
    ...(isUsual ? wanted && { units: wanted } : { units }),
  }
}

function addedItems(
  rows: readonly StandingRow[],
  held: ReadonlySet<string>,
  items: readonly PlanItem[],
): readonly PlanItem[] {
  const taken = new Set(items.map(({ id }) => id))
  const added = rows.filter(row => !row.isOver && !held.has(`${row.group}:${row.rowId}`))
  const idOfRow = new Map(items.flatMap(({ id, rowId }) => (rowId ? [[rowId, id] as const] : [])))
  return added.map(({ group, rowId, value, parentRowId }) => {
    const id = freeId(group, taken)
    idOfRow.set(rowId, id)
    return { group, id, value, rowId, parentId: parentRowId && idOfRow.get(parentRowId) } as PlanItem
  })
}
