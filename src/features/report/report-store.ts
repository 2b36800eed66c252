// Writes reports: every change is a version, and nobody overwrites what changed meanwhile.
import { newId } from '../../db/new-id.ts'
import type { Prisma, Tx } from '../../db/open-database.ts'
import type { Day } from '../../time/day.ts'
import { countUp } from '../pledge/index.ts'
import type { ReportDuty } from './duty.ts'
import type { ReportState, Written } from './report.ts'

export type Writing = { readonly tx: Tx; readonly officeId: string; readonly now: Date; readonly byId: string }
type ReportChange = 'written' | 'submitted' | 'confirmed' | 'accepted' | 'sentBack'

export type NewReport = {
  readonly unitId: string
  readonly duty: ReportDuty
  readonly written: Written
  readonly state: 'draft' | 'submitted'
  readonly isOnBehalf: boolean
  /** The day on which it counts as handed in. */
  readonly submittedOn?: Day
}

/** Returns the id. A second report of the unit on the same duty throws a unique violation. */
export async function insertReport(writing: Writing, year: number, report: NewReport): Promise<string> {
  const { tx, officeId, now, byId } = writing
  const { unitId, duty, state, isOnBehalf } = report
  const id = newId()
  const number = await countUp(tx, officeId, `BC-${year}`, 1)
  await tx.report.create({
    data: {
      ...{ id, officeId, unitId, state, isOnBehalf },
      code: `BC-${year}-${String(number).padStart(4, '0')}`,
      kind: duty.kind,
      dutyKey: duty.key,
      campaignId: duty.campaign?.id,
      phaseId: duty.phaseId,
      requestId: duty.requestId,
      ...columnsOf(report.written),
      enteredById: byId,
      enteredAt: now,
      submittedOn: report.submittedOn,
      submittedAt: report.submittedOn && now,
    },
  })
  await recordVersion(writing, id, state === 'submitted' ? 'submitted' : 'written')
  return id
}

export type ReportUpdate = {
  readonly id: string
  /** As it was when it was looked at. */
  readonly version: number
  readonly fromStates: readonly ReportState[]
  readonly change: ReportChange
  readonly state: ReportState
  readonly reason?: string
  readonly written?: Written
  readonly isOnBehalf?: boolean
  /** Set when it counts as handed in for the first time. */
  readonly submittedOn?: Day
}

/** False when somebody else changed the report first; nothing is written then. */
export async function updateReport(writing: Writing, update: ReportUpdate): Promise<boolean> {
  const { tx, officeId, now, byId } = writing
  const { state, change, written, isOnBehalf, submittedOn } = update
  const isDecision = change === 'accepted' || change === 'sentBack'
  const { count } = await tx.report.updateMany({
    where: { id: update.id, officeId, version: update.version, state: { in: [...update.fromStates] } },
    data: {
      state,
      version: update.version + 1,
      ...(written && { ...columnsOf(written), isOnBehalf, enteredById: byId, enteredAt: now }),
      ...(submittedOn && { submittedOn, submittedAt: now }),
      ...(isDecision && { decidedAt: now, decidedById: byId }),
      sendBackReason: change === 'sentBack' ? update.reason : null,
    },
  })
  if (count === 0) return false
  await recordVersion(writing, update.id, change, update.reason)
  return true
}

async function recordVersion({ tx, officeId, now, byId }: Writing, id: string, change: ReportChange, reason?: string) {
  const row = await tx.report.findFirstOrThrow({ where: { id, officeId } })
  await tx.reportVersion.create({
    data: {
      id: newId(),
      officeId,
      reportId: id,
      version: row.version,
      change,
      state: row.state,
      figures: row.figures ?? [],
      content: row.content ?? {},
      reason,
      recordedAt: now,
      recordedById: byId,
    },
  })
}

function columnsOf({ figures, texts, evidence, paper }: Written) {
  return {
    figures: figures.map(figure => ({ ...figure })) as Prisma.InputJsonArray,
    content: { texts, evidence: evidence.map(file => ({ ...file })) } as Prisma.InputJsonObject,
    paperNumber: paper?.number ?? null,
    paperOn: paper?.on ?? null,
  }
}

export type NewRequest = {
  readonly kind: 'oneOff' | 'interim' | 'final'
  readonly campaignId?: string
  readonly what: string
  readonly deadlineId: string
}

export async function insertRequest({ tx, officeId, now, byId }: Writing, request: NewRequest): Promise<string> {
  const id = newId()
  await tx.reportRequest.create({ data: { id, officeId, ...request, createdAt: now, createdById: byId } })
  return id
}
