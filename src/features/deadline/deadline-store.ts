// Writes deadlines: what was stated, extensions beside it, and how it ended.
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/open-database.ts'
import type { DeadlineFacts, StatedDay } from './deadline.ts'

export type NewDeadline = {
  readonly what: string
  readonly toWhom?: string
  readonly through?: string
  readonly stated: StatedDay
  /** None means the whole office. */
  readonly unitIds: readonly string[]
  /** Done by handing in a report. */
  readonly isReport?: boolean
  /** The campaign whose plan asks for it, and the plan's own words for who and when. */
  readonly campaignId?: string
  readonly who?: string
  readonly wordingText?: string
}

export type WrittenBy = { readonly now: Date; readonly memberId?: string }

/** Returns the new deadline's id. */
export async function addDeadline(tx: Tx, officeId: string, one: NewDeadline, by: WrittenBy): Promise<string> {
  const id = newId()
  await tx.deadline.create({
    data: {
      id,
      officeId,
      kind: 'obligation',
      what: one.what,
      toWhom: one.toWhom,
      through: one.through,
      isReport: one.isReport ?? false,
      campaignId: one.campaignId,
      who: one.who,
      wordingText: one.wordingText,
      ...columns(one.stated),
      createdAt: by.now,
      createdById: by.memberId,
    },
  })
  if (one.unitIds.length > 0)
    await tx.deadlineUnit.createMany({ data: one.unitIds.map(unitId => ({ deadlineId: id, unitId, officeId })) })
  return id
}

export async function addExtension(
  tx: Tx,
  officeId: string,
  deadline: DeadlineFacts,
  extension: { readonly stated: StatedDay; readonly unitId?: string; readonly reason: string },
  by: WrittenBy,
): Promise<void> {
  await ensureRow(tx, officeId, deadline, by)
  const { wording, statedOn, effectiveLastOn } = extension.stated
  await tx.deadlineExtension.create({
    data: {
      id: newId(),
      officeId,
      deadlineId: deadline.id,
      unitId: extension.unitId,
      wording,
      statedOn,
      effectiveLastOn,
      reason: extension.reason,
      recordedAt: by.now,
      recordedById: by.memberId,
    },
  })
}

export async function setState(
  tx: Tx,
  officeId: string,
  deadline: DeadlineFacts,
  state: DeadlineFacts['state'],
  by: WrittenBy,
): Promise<void> {
  await ensureRow(tx, officeId, deadline, by)
  await tx.deadline.updateMany({
    where: { id: deadline.id, officeId },
    data: { state, doneAt: state === 'done' ? by.now : null },
  })
}

/** A unit has done its part. */
export async function markUnitDone(
  tx: Tx,
  officeId: string,
  deadline: DeadlineFacts,
  unitId: string,
  by: WrittenBy,
): Promise<void> {
  await ensureRow(tx, officeId, deadline, by)
  const row = { deadlineId: deadline.id, unitId, officeId }
  const { deadlineId } = row
  await tx.deadlineDone.upsert({
    where: { deadlineId_unitId: { deadlineId, unitId } },
    create: { ...row, doneAt: by.now },
    update: {},
  })
}

/** The unit owes its part again. */
export async function unmarkUnitDone(tx: Tx, officeId: string, deadlineId: string, unitId: string): Promise<void> {
  await tx.deadlineDone.deleteMany({ where: { deadlineId, unitId, officeId } })
}

/** The earlier deadlines of the chain, in place of those recorded before. */
export async function setWaitsFor(
  tx: Tx,
  officeId: string,
  deadline: DeadlineFacts,
  earlier: readonly DeadlineFacts[],
  by: WrittenBy,
): Promise<void> {
  for (const one of earlier) await ensureRow(tx, officeId, one, by)
  await tx.deadlineWait.deleteMany({ where: { deadlineId: deadline.id, officeId } })
  await tx.deadlineWait.createMany({
    data: earlier.map(one => ({ deadlineId: deadline.id, earlierId: one.id, officeId })),
  })
}

export type Correction = {
  readonly what?: string
  readonly toWhom?: string | null
  readonly through?: string | null
  readonly stated?: StatedDay
  readonly unitIds?: readonly string[]
}

/** A corrected day stands for itself: what was granted on top of the wrong one is ended. */
export async function correctDeadline(
  tx: Tx,
  officeId: string,
  id: string,
  correction: Correction,
  now: Date,
): Promise<void> {
  const { what, toWhom, through, stated, unitIds } = correction
  // An update without a column to change counts no row, so the row is asked for first.
  const known = await tx.deadline.findFirst({ where: { id, officeId }, select: { id: true } })
  if (!known) return
  await tx.deadline.updateMany({
    where: { id, officeId },
    data: { what, toWhom, through, ...(stated && columns(stated)) },
  })
  if (stated)
    await tx.deadlineExtension.updateMany({
      where: { deadlineId: id, officeId, endedAt: null },
      data: { endedAt: now },
    })
  if (!unitIds) return
  await tx.deadlineUnit.deleteMany({ where: { deadlineId: id, officeId } })
  await tx.deadlineUnit.createMany({ data: unitIds.map(unitId => ({ deadlineId: id, unitId, officeId })) })
}

/** A phase closing gets a row of its own, under its phase's id, once something is recorded about it. */
async function ensureRow(tx: Tx, officeId: string, deadline: DeadlineFacts, by: WrittenBy): Promise<void> {
  if (deadline.kind !== 'phaseClosing') return
  const known = await tx.deadline.findFirst({ where: { id: deadline.id, officeId }, select: { id: true } })
  if (known) return
  const phase = await tx.phase.findFirstOrThrow({ where: { id: deadline.id, officeId } })
  await tx.deadline.create({
    data: {
      id: phase.id,
      officeId,
      campaignId: phase.campaignId,
      phaseId: phase.id,
      kind: 'phaseClosing',
      what: phase.closing ?? phase.name,
      ...columns(deadline.stated),
      createdAt: by.now,
      createdById: by.memberId,
    },
  })
}

function columns({ wording, statedOn, startsOn, effectiveLastOn }: StatedDay) {
  return { wording, statedOn, startsOn: startsOn ?? null, effectiveLastOn }
}
