// Plans reminders from the facts and fires what is due: one transaction per office, folded per chat.
import type { JobOrder, OfficeFacts } from '../chat/context.ts'
import { officeOf } from '../chat/speaker-store.ts'
import { newId } from '../db/new-id.ts'
import type { Tx } from '../db/open-database.ts'
import type { Engine } from '../engine.ts'
import { addressStyleKey, voiceFor } from '../language/voice.ts'
import { addDays, dayOf, instantAt, monthEnd } from '../time/day.ts'
import { enqueueNotices } from './enqueue-notices.ts'
import type { FiredNotice } from './fold-notices.ts'
import { insertJobs } from './job-store.ts'
import type { FireEnv, PlanEnv, PlannedReminder, ReminderKind } from './reminder.ts'
import {
  claimDue,
  dropReminder,
  dueOffices,
  mutedIn,
  nextDueAt,
  type ReminderRow,
  replacePlan,
} from './reminder-store.ts'

const horizonDays = 400
const lateAfterMillis = 2 * 3_600_000
const planAhead = 'plan-ahead'

/** Keeps the office's planned reminders equal to its facts; call it in the transaction that changed them. */
export async function planReminders(engine: Engine, tx: Tx, office: OfficeFacts, now: Date): Promise<void> {
  const env = await planEnv(engine, tx, office, now)
  const planned: (PlannedReminder & { readonly kind: string })[] = []
  // One after the other: a transaction is one connection.
  for (const kind of engine.reminderKinds)
    for (const one of await kind.plan(env)) planned.push({ ...one, kind: kind.kind })
  const nextMonthOn = addDays(monthEnd(env.today), 1)
  const again = {
    kind: planAhead,
    key: nextMonthOn,
    subjectId: office.id,
    dueAt: instantAt(nextMonthOn, '00:10', office.timeZone),
  }
  await replacePlan(tx, office.id, [...planned, again], now)
}

export async function planEnv(engine: Engine, tx: Tx, office: OfficeFacts, now: Date): Promise<PlanEnv> {
  const today = dayOf(now, office.timeZone)
  const calendar = await engine.calendarOf(tx, office)
  const { oneByOne } = engine
  return { tx, now, today, horizonOn: addDays(today, horizonDays), office, calendar, oneByOne }
}

/** Fires everything due by the calendar clock's now, in order. Returns how many reminders were handled. */
export async function fireDue(engine: Engine): Promise<number> {
  const now = engine.now()
  const offices = await dueOffices(engine.database.client as Tx, now)
  let count = 0
  for (const officeId of offices) count += await fireOffice(engine, officeId, now)
  return count
}

async function fireOffice(engine: Engine, officeId: string, now: Date): Promise<number> {
  try {
    return await fireTogether(engine, officeId, now)
  } catch (error) {
    engine.log.error({ err: error, office: officeId }, 'reminders failed together; trying one by one')
    return fireOneByOne(engine, officeId, now)
  }
}

/** A reminder whose firing fails must not hold up the others of its office. */
async function fireOneByOne(engine: Engine, officeId: string, now: Date): Promise<number> {
  const due = await engine.database.client.reminder.findMany({
    where: { officeId, state: 'planned', dueAt: { lte: now } },
    orderBy: { dueAt: 'asc' },
    take: 500,
  })
  for (const row of due) {
    try {
      await fireTogether(engine, officeId, now, row.id)
    } catch (error) {
      engine.log.error({ err: error, reminder: row.id, kind: row.kind }, 'a reminder failed and is dropped')
      await engine.database.transaction(tx => dropReminder(tx, row.id, now))
    }
  }
  return due.length
}

async function fireTogether(engine: Engine, officeId: string, now: Date, onlyId?: string): Promise<number> {
  const traceId = newId()
  const { count, connections } = await engine.database.transaction(async tx => {
    const rows = await claimDue(tx, officeId, now, now, onlyId)
    const office = rows.length > 0 ? await officeOf(tx, officeId) : undefined
    if (!office) return { count: rows.length, connections: [] }
    const orders: JobOrder[] = []
    const env = { ...(await planEnv(engine, tx, office, now)), startJob: (order: JobOrder) => void orders.push(order) }
    if (rows.some(row => row.kind === planAhead)) await planReminders(engine, tx, office, now)
    const notices = await fireRows(engine, env, latestOfEach(rows, now), now)
    const audible = await withoutMuted(tx, engine.reminderKinds, notices)
    const voice = voiceFor(office.language, office.settings[addressStyleKey])
    await insertJobs(tx, orders, { office, machineNow: engine.machineNow() }, { voice, traceId })
    return { count: rows.length, connections: await enqueueNotices(engine, tx, { officeId, traceId, now }, audible) }
  })
  engine.wake(connections)
  engine.wakeJobs()
  if (count > 0) engine.log.info({ trace: traceId, office: officeId, count }, 'reminders')
  return count
}

async function fireRows(engine: Engine, env: FireEnv, rows: readonly ReminderRow[], now: Date) {
  const notices: FiredNotice[] = []
  for (const row of rows) {
    const kind = engine.reminderKinds.find(one => one.kind === row.kind)
    if (!kind) continue
    const isLate = isLateAt(row.dueAt, now)
    const details = row.details as Record<string, string | number | boolean | null>
    const due = { id: row.id, subjectId: row.subjectId, dueAt: row.dueAt, details, isLate }
    for (const notice of await kind.fire(env, due)) notices.push({ ...notice, kind: row.kind, isLate })
  }
  return notices
}

function isLateAt(dueAt: Date, now: Date): boolean {
  return now.getTime() - dueAt.getTime() > lateAfterMillis
}

/** After an absence several reminders of one subject may be due: the last one says it all. */
export function latestOfEach<Row extends { kind: string; subjectId: string; dueAt: Date }>(
  rows: readonly Row[],
  now: Date,
): readonly Row[] {
  const last = new Map(rows.filter(row => isLateAt(row.dueAt, now)).map(row => [`${row.kind}:${row.subjectId}`, row]))
  return rows.filter(row => {
    const later = last.get(`${row.kind}:${row.subjectId}`)
    return !isLateAt(row.dueAt, now) || later === row
  })
}

async function withoutMuted(tx: Tx, kinds: readonly ReminderKind[], notices: readonly FiredNotice[]) {
  const groupIds = notices.flatMap(notice => ('group' in notice.to ? [notice.to.group] : []))
  if (groupIds.length === 0) return notices
  const muted = await mutedIn(tx, groupIds)
  return notices.filter(notice => {
    if (!('group' in notice.to)) return true
    const canBeMuted = kinds.find(kind => kind.kind === notice.kind)?.canBeMuted
    return !canBeMuted || !muted.get(notice.to.group)?.includes(notice.kind)
  })
}

/** Moves the calendar clock forward, stopping at each due instant in order, so that nothing counts as missed; `settle` waits until what fired was sent. */
export async function moveCalendarClock(
  engine: Engine,
  target: Date,
  settle: () => Promise<void> = async () => {},
): Promise<number> {
  let fired = 0
  let triedAt: number | undefined
  for (;;) {
    const dueAt = await nextDueAt(engine.database.client)
    if (!dueAt || dueAt > target) break
    if (dueAt > engine.now()) await engine.setNow(dueAt)
    const count = await fireDue(engine)
    // Nothing to fire: another process was quicker, and the next one follows; twice at the same one it cannot be fired.
    if (count === 0 && triedAt === dueAt.getTime()) break
    triedAt = count === 0 ? dueAt.getTime() : undefined
    await settle()
    fired += count
  }
  await engine.setNow(target)
  return fired
}
