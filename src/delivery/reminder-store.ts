// The planned reminders in the database: kept equal to the plan, claimed once when they fall due.
import { newId } from '../db/new-id.ts'
import type { Tx } from '../db/open-database.ts'
import type { PlannedReminder } from './reminder.ts'

export type ReminderRow = Awaited<ReturnType<Tx['reminder']['findFirstOrThrow']>>

type Wanted = PlannedReminder & { readonly kind: string }

const chunkSize = 200

/** Makes the office's planned rows equal to `wanted`; what already fired stays as it is and is not planned again. */
export async function replacePlan(tx: Tx, officeId: string, wanted: readonly Wanted[], now: Date): Promise<void> {
  const stored = await tx.reminder.findMany({
    where: { officeId },
    select: { id: true, key: true, dueAt: true, state: true },
  })
  const byKey = new Map(stored.map(row => [row.key, row]))
  const keyed = new Map(wanted.map(one => [keyOf(officeId, one), one]))
  const dropped = stored.filter(row => row.state === 'planned' && row.dueAt > now && !keyed.has(row.key))
  for (let from = 0; from < dropped.length; from += chunkSize)
    await tx.reminder.deleteMany({ where: { id: { in: dropped.slice(from, from + chunkSize).map(row => row.id) } } })
  const fresh: { key: string; one: Wanted }[] = []
  for (const [key, one] of keyed) {
    const known = byKey.get(key)
    if (!known && one.dueAt > now) fresh.push({ key, one })
    if (known?.state === 'planned' && known.dueAt.getTime() !== one.dueAt.getTime())
      await tx.reminder.update({ where: { id: known.id }, data: { dueAt: one.dueAt, details: one.details ?? {} } })
  }
  for (let from = 0; from < fresh.length; from += chunkSize)
    await tx.reminder.createMany({
      data: fresh.slice(from, from + chunkSize).map(({ key, one }) => ({
        id: newId(),
        officeId,
        kind: one.kind,
        subjectId: one.subjectId,
        key,
        dueAt: one.dueAt,
        details: one.details ?? {},
      })),
    })
}

function keyOf(officeId: string, one: Wanted): string {
  return `${officeId}:${one.kind}:${one.key}`
}

/** Offices with something due, those waiting longest first. */
export async function dueOffices(tx: Tx, until: Date): Promise<readonly string[]> {
  const rows = await tx.reminder.groupBy({
    by: ['officeId'],
    where: { state: 'planned', dueAt: { lte: until } },
    _min: { dueAt: true },
  })
  return rows.sort((a, b) => (a._min.dueAt?.getTime() ?? 0) - (b._min.dueAt?.getTime() ?? 0)).map(row => row.officeId)
}

/** Claims what is due: a row is returned to one caller only. */
export async function claimDue(tx: Tx, officeId: string, until: Date, now: Date, onlyId?: string) {
  const due = await tx.reminder.findMany({
    where: { officeId, state: 'planned', dueAt: { lte: until }, ...(onlyId && { id: onlyId }) },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: 500,
    select: { id: true },
  })
  const rows = await tx.reminder.updateManyAndReturn({
    where: { id: { in: due.map(row => row.id) }, state: 'planned' },
    data: { state: 'fired', firedAt: now },
  })
  return rows.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1))
}

export async function dropReminder(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.reminder.updateMany({ where: { id, state: 'planned' }, data: { state: 'dropped', firedAt: now } })
}

/** When the next planned reminder of any office falls due. */
export async function nextDueAt(tx: Pick<Tx, 'reminder'>): Promise<Date | undefined> {
  const row = await tx.reminder.findFirst({
    where: { state: 'planned' },
    orderBy: { dueAt: 'asc' },
    select: { dueAt: true },
  })
  return row?.dueAt
}

export async function mutedIn(tx: Tx, groupIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.chatGroup.findMany({
    where: { id: { in: [...groupIds] } },
    select: { id: true, mutedReminders: true },
  })
  return new Map(rows.map(row => [row.id, (row.mutedReminders as string[] | null) ?? []]))
}
