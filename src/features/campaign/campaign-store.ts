// Campaigns as other features read them.
import type { Tx } from '../../db/open-database.ts'
import type { Day } from '../../time/day.ts'

export type CampaignFacts = {
  readonly id: string
  readonly kind: 'regular' | 'thematic'
  readonly state: 'draft' | 'running' | 'closed'
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
}

type Row = Awaited<ReturnType<Tx['campaign']['findFirstOrThrow']>>

export function asCampaign(row: Row): CampaignFacts {
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
  }
}

/** Running campaigns, the yearly one first. */
export async function runningCampaigns(tx: Tx, officeId: string): Promise<readonly CampaignFacts[]> {
  const rows = await tx.campaign.findMany({
    where: { officeId, state: 'running' },
    orderBy: [{ kind: 'asc' }, { startsOn: 'desc' }, { id: 'asc' }],
  })
  return rows.map(asCampaign)
}

export async function campaignById(tx: Tx, officeId: string, id: string): Promise<CampaignFacts | undefined> {
  const row = await tx.campaign.findFirst({ where: { id, officeId } })
  return row ? asCampaign(row) : undefined
}

export type MovementFacts = { readonly id: string; readonly name: string; readonly period?: string }

export async function movementsOf(tx: Tx, campaignId: string): Promise<readonly MovementFacts[]> {
  const rows = await tx.movement.findMany({ where: { campaignId, endedAt: null }, orderBy: { ordinal: 'asc' } })
  return rows.map(({ id, name, period }) => ({ id, name, period: period ?? undefined }))
}
