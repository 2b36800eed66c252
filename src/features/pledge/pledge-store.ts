// Writes pledges: every change is a version, every code is counted once, nobody overwrites what changed meanwhile.
import { newId } from '../../db/new-id.ts'
import type { Prisma, Tx } from '../../db/open-database.ts'
import { activeKeyOf, type PledgeContent, type PledgeState, type PledgeSubject } from './pledge.ts'

export type NewPledge = PledgeContent & {
  readonly campaignId: string
  readonly subject: PledgeSubject
  readonly memberId?: string
  readonly unitId?: string
  readonly state: PledgeState
  readonly isLate: boolean
  readonly isOnBehalf: boolean
  /** Noted for the officer, never a block. */
  readonly isEligible: boolean
  readonly reason?: string
}

export type Writing = {
  readonly tx: Tx
  readonly officeId: string
  readonly now: Date
  readonly byId?: string
}

type PledgeChangeName = 'registered' | 'amended' | 'withdrawn' | 'approved' | 'sentBack'

const chunkSize = 200

/** Returns ids and codes in the order given. A title or movement that already stands throws a unique violation. */
export async function insertPledges(
  writing: Writing,
  year: number,
  pledges: readonly NewPledge[],
): Promise<readonly { readonly id: string; readonly code: string }[]> {
  const { tx, officeId, now, byId } = writing
  const last = await countUp(tx, officeId, `DK-${year}`, pledges.length)
  const made = pledges.map((pledge, index) => ({
    pledge,
    id: newId(),
    code: `DK-${year}-${String(last - pledges.length + index + 1).padStart(4, '0')}`,
  }))
  for (let from = 0; from < made.length; from += chunkSize) {
    const chunk = made.slice(from, from + chunkSize)
    await tx.pledge.createMany({
      data: chunk.map(({ pledge, id, code }) => {
        const { reason: _reason, isEligible: _isEligible, ...facts } = pledge
        const activeKey = activeKeyOf(pledge.campaignId, pledge, pledge)
        return { ...facts, id, code, officeId, activeKey, registeredAt: now, enteredById: byId }
      }),
    })
    await tx.pledgeVersion.createMany({
      data: chunk.map(({ pledge, id }) => ({
        id: newId(),
        officeId,
        pledgeId: id,
        version: 1,
        change: 'registered' satisfies PledgeChangeName,
        snapshot: snapshotOf(pledge),
        reason: pledge.reason,
        recordedAt: now,
        recordedById: byId,
      })),
    })
  }
  return made.map(({ id, code }) => ({ id, code }))
}

/** Counts a series up by `count` and returns its last number. */
export async function countUp(tx: Tx, officeId: string, series: string, count: number): Promise<number> {
  const row = await tx.codeCounter.upsert({
    where: { officeId_series: { officeId, series } },
    create: { officeId, series, last: count },
    update: { last: { increment: count } },
  })
  return row.last
}

export type PledgeUpdate = {
  readonly id: string
  /** As it was when it was looked at. */
  readonly version: number
  readonly fromStates: readonly PledgeState[]
  readonly change: PledgeChangeName
  readonly reason?: string
  readonly data: {
    readonly state: PledgeState
    readonly titleKey?: string
    readonly movementId?: string
    readonly content?: string
    readonly commitment?: string
    /** `null` frees the title or movement. */
    readonly activeKey?: string | null
    readonly sendBackReason?: string | null
  }
}

/** False when somebody else changed the pledge first; nothing is written then. */
export async function updatePledge(writing: Writing, update: PledgeUpdate): Promise<boolean> {
  const { tx, officeId, now, byId } = writing
  const isDecision = update.change === 'approved' || update.change === 'sentBack'
  const { count } = await tx.pledge.updateMany({
    where: { id: update.id, officeId, version: update.version, state: { in: [...update.fromStates] } },
    data: {
      ...update.data,
      version: update.version + 1,
      ...(isDecision && { decidedAt: now, decidedById: byId }),
      ...(update.change === 'withdrawn' && { withdrawnAt: now }),
    },
  })
  if (count === 0) return false
  const row = await tx.pledge.findFirstOrThrow({ where: { id: update.id, officeId } })
  await tx.pledgeVersion.create({
    data: {
      id: newId(),
      officeId,
      pledgeId: update.id,
      version: row.version,
      change: update.change,
      snapshot: snapshotOf(row),
      reason: update.reason,
      recordedAt: now,
      recordedById: byId,
    },
  })
  return true
}

type Snapshot = {
  readonly [Name in 'state' | 'kind' | 'titleKey' | 'movementId' | 'content' | 'commitment' | 'unitId']?: string | null
} & { readonly isLate: boolean; readonly isEligible?: boolean }

function snapshotOf(pledge: Snapshot): Prisma.InputJsonObject {
  const { state, kind, titleKey, movementId, content, commitment, unitId, isLate, isEligible } = pledge
  const facts = { state, kind, titleKey, movementId, content, commitment, unitId, isLate, isEligible }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== null))
}
