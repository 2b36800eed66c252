// Pledges as people see them: by code, by person, by unit, waiting for somebody.
import type { Prisma, Tx } from '../../db/open-database.ts'
import type { Day } from '../../time/day.ts'
import { validOn } from '../roster/index.ts'
import { type PledgeContent, type PledgeState, type PledgeSubject, standingStates } from './pledge.ts'

export type PledgeFacts = PledgeContent & {
  readonly id: string
  readonly code: string
  readonly campaignId: string
  readonly campaignTitle: string
  readonly subject: PledgeSubject
  readonly state: PledgeState
  readonly movementName?: string
  readonly member?: { readonly id: string; readonly name: string; readonly code?: string }
  /** Where the person serves today; rights follow it. */
  readonly servesIn?: string
  /** The unit at the time of pledging, or the unit that pledged. */
  readonly unit?: { readonly id: string; readonly name: string }
  readonly isLate: boolean
  readonly isOnBehalf: boolean
  readonly version: number
  readonly registeredAt: Date
  readonly enteredById?: string
  readonly sendBackReason?: string
}

function parts(on: Day) {
  return {
    campaign: { select: { title: true } },
    movement: { select: { name: true } },
    unit: { select: { id: true, name: true } },
    member: {
      select: { id: true, name: true, code: true, memberships: { where: validOn(on), select: { unitId: true } } },
    },
  } satisfies Prisma.PledgeInclude
}

type Row = Prisma.PledgeGetPayload<{ include: ReturnType<typeof parts> }>

function asFacts(row: Row): PledgeFacts {
  return {
    id: row.id,
    code: row.code,
    campaignId: row.campaignId,
    campaignTitle: row.campaign.title,
    subject: row.subject,
    state: row.state,
    kind: row.kind,
    titleKey: row.titleKey ?? undefined,
    movementId: row.movementId ?? undefined,
    movementName: row.movement?.name,
    content: row.content ?? undefined,
    commitment: row.commitment ?? undefined,
    member: row.member ? { id: row.member.id, name: row.member.name, code: row.member.code ?? undefined } : undefined,
    servesIn: row.member?.memberships.at(-1)?.unitId,
    unit: row.unit ?? undefined,
    isLate: row.isLate,
    isOnBehalf: row.isOnBehalf,
    version: row.version,
    registeredAt: row.registeredAt,
    enteredById: row.enteredById ?? undefined,
    sendBackReason: row.sendBackReason ?? undefined,
  }
}

/** What every query needs: whose office it is, and the day by which units are told. */
export type PledgeScope = {
  readonly tx: Tx
  readonly officeId: string
  readonly on: Day
  /** The last instant that counts, for counts as of a day that has passed. */
  readonly until?: Date
}

export async function findPledge(
  { tx, officeId, on }: PledgeScope,
  by: { readonly id: string } | { readonly code: string },
): Promise<PledgeFacts | undefined> {
  const row = await tx.pledge.findFirst({ where: { officeId, ...by }, include: parts(on) })
  return row ? asFacts(row) : undefined
}

export type PledgeQuery = {
  readonly campaignId?: string
  readonly isRunning?: boolean
  readonly memberId?: string
  readonly enteredById?: string
  readonly unitId?: string
  readonly subject?: PledgeSubject
  readonly kind?: PledgeContent['kind']
  readonly states?: readonly PledgeState[]
  readonly isLate?: boolean
  /** People who are not counted ("ngoài đối tượng") on the day. */
  readonly isNotCounted?: boolean
  /** Nobody decides on an own pledge. */
  readonly notOfMember?: string
  /** Rows after this id, in the order of ids. */
  readonly afterId?: string
}

function whereOf({ officeId, on }: PledgeScope, query: PledgeQuery): Prisma.PledgeWhereInput {
  const { campaignId, memberId, enteredById, unitId, subject, kind } = query
  return {
    officeId,
    state: { in: [...(query.states ?? standingStates)] },
    ...(campaignId && { campaignId }),
    ...(query.isRunning && { campaign: { state: 'running' } }),
    ...(memberId && { memberId }),
    ...(enteredById && { enteredById }),
    ...(unitId && { unitId }),
    ...(subject && { subject }),
    ...(kind && { kind }),
    ...(query.isLate && { isLate: true }),
    ...(query.isNotCounted && {
      member: { eligibilities: { some: { isEligible: false, ...validOn(on) } } },
    }),
    ...(query.notOfMember && { NOT: { memberId: query.notOfMember, subject: 'individual' } }),
    ...(query.afterId && { id: { gt: query.afterId } }),
  }
}

/** In the order they were entered. */
export async function pledgesWhere(
  scope: PledgeScope,
  query: PledgeQuery,
  page: { readonly take?: number; readonly skip?: number } = {},
): Promise<readonly PledgeFacts[]> {
  const where = whereOf(scope, query)
  const rows = await scope.tx.pledge.findMany({ where, orderBy: { id: 'asc' }, ...page, include: parts(scope.on) })
  return rows.map(asFacts)
}

export async function countPledges(scope: PledgeScope, query: PledgeQuery): Promise<number> {
  return scope.tx.pledge.count({ where: whereOf(scope, query) })
}

/** The pledge that already stands under this key. */
export async function standingUnder(scope: PledgeScope, activeKey: string): Promise<PledgeFacts | undefined> {
  const row = await scope.tx.pledge.findFirst({
    where: { officeId: scope.officeId, activeKey },
    include: parts(scope.on),
  })
  return row ? asFacts(row) : undefined
}

export type PledgeChange = { readonly change: string; readonly reason?: string; readonly recordedAt: Date }

export async function historyOf({ tx, officeId }: PledgeScope, pledgeId: string): Promise<readonly PledgeChange[]> {
  const rows = await tx.pledgeVersion.findMany({
    where: { officeId, pledgeId },
    orderBy: { version: 'asc' },
    select: { change: true, reason: true, recordedAt: true },
  })
  return rows.map(row => ({ change: row.change, reason: row.reason ?? undefined, recordedAt: row.recordedAt }))
}
