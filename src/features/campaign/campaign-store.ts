// Campaigns as other features read them.
import type { Tx } from '../../db/open-database.ts'
import type { Day } from '../../time/day.ts'
import type { PhaseContent, SingleTarget } from './campaign-content.ts'
import { asPhase, asSingle } from './content-store.ts'

export type CampaignState = 'draft' | 'running' | 'closed'

export type CampaignFacts = {
  readonly id: string
  readonly kind: 'regular' | 'thematic'
  readonly state: CampaignState
  readonly title: string
  readonly theme?: string
  readonly year: number
  readonly startsOn: Day
  readonly endsOn: Day
  /** Registration: opens, is late after `dueOn`, is the officer's alone after `lockedOn`. None set: always open, never late. */
  readonly opensOn?: Day
  readonly dueOn?: Day
  readonly lockedOn?: Day
  readonly version: number
  /** A draft that waits for a leader since then. */
  readonly submittedAt?: Date
}

type Row = Awaited<ReturnType<Tx['campaign']['findFirstOrThrow']>>

function asCampaign(row: Row): CampaignFacts {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    title: row.title,
    theme: row.theme ?? undefined,
    year: row.year,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    opensOn: row.opensOn ?? undefined,
    dueOn: row.dueOn ?? undefined,
    lockedOn: row.lockedOn ?? undefined,
    version: row.version,
    submittedAt: row.submittedAt ?? undefined,
  }
}

/** Running campaigns, the yearly one first. */
export async function runningCampaigns(tx: Tx, officeId: string): Promise<readonly CampaignFacts[]> {
  return campaignsIn(tx, officeId, ['running'])
}

/** The yearly ones first, the latest first among them. */
export async function campaignsIn(
  tx: Tx,
  officeId: string,
  states: readonly CampaignState[],
): Promise<readonly CampaignFacts[]> {
  const rows = await tx.campaign.findMany({
    where: { officeId, state: { in: [...states] } },
    orderBy: [{ kind: 'asc' }, { startsOn: 'desc' }, { id: 'asc' }],
  })
  return rows.map(asCampaign)
}

/** Those that run; with `until` those that ran at that instant, also where they were closed since. */
export async function campaignsAt(tx: Tx, officeId: string, until?: Date): Promise<readonly CampaignFacts[]> {
  if (!until) return runningCampaigns(tx, officeId)
  const rows = await tx.campaign.findMany({
    where: {
      officeId,
      state: { in: ['running', 'closed'] },
      AND: [
        { OR: [{ launchedAt: null, createdAt: { lte: until } }, { launchedAt: { lte: until } }] },
        { OR: [{ closedAt: null }, { closedAt: { gt: until } }] },
      ],
    },
    orderBy: [{ kind: 'asc' }, { startsOn: 'desc' }, { id: 'asc' }],
  })
  return rows.map(asCampaign)
}

export async function campaignById(tx: Tx, officeId: string, id: string): Promise<CampaignFacts | undefined> {
  const row = await tx.campaign.findFirst({ where: { id, officeId } })
  return row ? asCampaign(row) : undefined
}

export type MovementFacts = { readonly id: string; readonly name: string; readonly period?: string }

export async function movementsOf(tx: Tx, officeId: string, campaignId: string): Promise<readonly MovementFacts[]> {
  const rows = await tx.movement.findMany({
    where: { officeId, campaignId, endedAt: null },
    orderBy: { ordinal: 'asc' },
  })
  return rows.map(({ id, name, period }) => ({ id, name, period: period ?? undefined }))
}

export type PhaseFacts = PhaseContent & { readonly id: string; readonly ordinal: number }

/** The phases that count, in their order, each with its closing summary where the plan gives it a day. */
export async function phasesOf(tx: Tx, officeId: string, campaignId: string): Promise<readonly PhaseFacts[]> {
  const rows = await tx.phase.findMany({
    where: { officeId, campaignId, endedAt: null },
    orderBy: { ordinal: 'asc' },
  })
  return rows.map(row => ({ ...asPhase(row), ordinal: row.ordinal }))
}

/** The phase of a campaign of this office that still counts, with the campaign. */
export async function phaseById(tx: Tx, officeId: string, id: string) {
  const row = await tx.phase.findFirst({ where: { id, officeId, endedAt: null }, include: { campaign: true } })
  return row ? { phase: { ...asPhase(row), ordinal: row.ordinal }, campaign: asCampaign(row.campaign) } : undefined
}

export type TargetFacts = SingleTarget & { readonly id: string; readonly ordinal: number; readonly parentId?: string }

/** The targets that count, or that counted at an earlier instant, each followed by those nested in it. */
export async function targetsOf(
  tx: Tx,
  officeId: string,
  campaignId: string,
  until?: Date,
): Promise<readonly TargetFacts[]> {
  const lasting = { OR: [{ endedAt: null }, ...(until ? [{ endedAt: { gt: until } }] : [])] }
  const rows = await tx.target.findMany({
    where: { officeId, campaignId, ...lasting },
    orderBy: { ordinal: 'asc' },
  })
  return rows.map(row => ({ ...asSingle(row), ordinal: row.ordinal, parentId: row.parentId ?? undefined }))
}
