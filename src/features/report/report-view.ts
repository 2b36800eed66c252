// Reports as people see them: by unit and duty, waiting for somebody, with everything that happened to them.
import type { Prisma, Tx } from '../../db/open-database.ts'
import type { Day } from '../../time/day.ts'
import { contentFrom, figuresFrom, type KindName, type ReportState, type Written } from './report.ts'

export type ReportFacts = {
  readonly id: string
  readonly code: string
  readonly kind: KindName
  readonly dutyKey: string
  readonly unit: { readonly id: string; readonly name: string }
  readonly campaignTitle?: string
  /** The phase or request as it is called, also after it was taken out of the plan. */
  readonly phaseName?: string
  readonly requested?: string
  readonly state: ReportState
  readonly version: number
  readonly written: Written
  readonly isOnBehalf: boolean
  readonly enteredById?: string
  readonly submittedOn?: Day
  readonly submittedAt?: Date
  readonly sendBackReason?: string
}

const parts = {
  unit: { select: { id: true, name: true } },
  campaign: { select: { title: true } },
  phase: { select: { name: true } },
  request: { select: { what: true } },
} as const satisfies Prisma.ReportInclude

type Row = Prisma.ReportGetPayload<{ include: typeof parts }>

function asFacts(row: Row): ReportFacts {
  const paper = row.paperNumber === null ? undefined : { number: row.paperNumber, on: row.paperOn ?? undefined }
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    dutyKey: row.dutyKey,
    unit: row.unit,
    campaignTitle: row.campaign?.title,
    phaseName: row.phase?.name,
    requested: row.request?.what,
    state: row.state,
    version: row.version,
    written: { figures: figuresFrom(row.figures), ...contentFrom(row.content), paper },
    isOnBehalf: row.isOnBehalf,
    enteredById: row.enteredById ?? undefined,
    submittedOn: row.submittedOn ?? undefined,
    submittedAt: row.submittedAt ?? undefined,
    sendBackReason: row.sendBackReason ?? undefined,
  }
}

type Where = { readonly tx: Tx; readonly office: { readonly id: string } }

export async function reportById({ tx, office }: Where, id: string): Promise<ReportFacts | undefined> {
  const row = await tx.report.findFirst({ where: { id, officeId: office.id }, include: parts })
  return row ? asFacts(row) : undefined
}

/** What the unit has written on a duty already. */
export async function priorReport({ tx, office }: Where, unitId: string, dutyKey: string) {
  const row = await tx.report.findFirst({ where: { officeId: office.id, unitId, dutyKey }, include: parts })
  return row ? asFacts(row) : undefined
}

export type ReportQuery = {
  readonly states?: readonly ReportState[]
  readonly unitId?: string
  readonly dutyKey?: string
  readonly code?: string
}

function whereOf({ office }: Where, { states, unitId, dutyKey, code }: ReportQuery): Prisma.ReportWhereInput {
  return {
    officeId: office.id,
    ...(states && { state: { in: [...states] } }),
    ...(unitId && { unitId }),
    ...(dutyKey && { dutyKey }),
    ...(code && { code }),
  }
}

/** In the order they were handed in; those only written come by their code. */
export async function reportsWhere(where: Where, query: ReportQuery, take?: number): Promise<readonly ReportFacts[]> {
  const rows = await where.tx.report.findMany({
    where: whereOf(where, query),
    orderBy: [{ submittedAt: 'asc' }, { code: 'asc' }],
    take,
    include: parts,
  })
  return rows.map(asFacts)
}

export async function countReports(where: Where, query: ReportQuery): Promise<number> {
  return where.tx.report.count({ where: whereOf(where, query) })
}

export type ReportHead = Pick<
  ReportFacts,
  'id' | 'kind' | 'unit' | 'state' | 'campaignTitle' | 'phaseName' | 'requested'
>

/** Every report by its name, without what it says; the latest first. */
export async function reportHeads({ tx, office }: Where): Promise<readonly ReportHead[]> {
  const rows = await tx.report.findMany({
    where: { officeId: office.id },
    orderBy: { enteredAt: 'desc' },
    select: { id: true, kind: true, state: true, ...parts },
  })
  return rows.map(({ id, kind, state, unit, campaign, phase, request }) => ({
    id,
    kind,
    state,
    unit,
    campaignTitle: campaign?.title,
    phaseName: phase?.name,
    requested: request?.what,
  }))
}

/** How the units stand with some duties, without what they wrote. */
export async function reportStates({ tx, office }: Where, dutyKeys: readonly string[]) {
  const rows = await tx.report.findMany({
    where: { officeId: office.id, dutyKey: { in: [...dutyKeys] } },
    select: { id: true, unitId: true, dutyKey: true, state: true, submittedOn: true },
  })
  return rows.map(row => ({ ...row, submittedOn: row.submittedOn ?? undefined }))
}

export type ReportEvent = {
  readonly change: string
  readonly by?: string
  readonly reason?: string
  readonly recordedAt: Date
}

/** Who did what with it, oldest first. */
export async function historyOf({ tx, office }: Where, reportId: string): Promise<readonly ReportEvent[]> {
  const rows = await tx.reportVersion.findMany({
    where: { officeId: office.id, reportId },
    orderBy: { version: 'asc' },
    select: { change: true, reason: true, recordedAt: true, recordedById: true },
  })
  const names = await namesOf(
    tx,
    office.id,
    rows.flatMap(row => row.recordedById ?? []),
  )
  return rows.map(({ change, reason, recordedAt, recordedById }) => ({
    change,
    reason: reason ?? undefined,
    recordedAt,
    by: recordedById ? names.get(recordedById) : undefined,
  }))
}

async function namesOf(tx: Tx, officeId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.member.findMany({
    where: { officeId, id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  return new Map(rows.map(row => [row.id, row.name]))
}
