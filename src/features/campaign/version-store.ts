// Every version of a campaign as it was: facts are added, not overwritten.
import { newId } from '../../db/new-id.ts'
import type { Prisma, Tx } from '../../db/open-database.ts'
import { type CampaignContent, contentFrom, snapshotOf } from './campaign-content.ts'
import type { Whose } from './content-store.ts'

type Version = { readonly version: number; readonly reason?: string; readonly recordedById?: string }

export async function recordVersion(tx: Tx, whose: Whose, content: CampaignContent, facts: Version, now: Date) {
  await tx.campaignVersion.create({
    data: {
      id: newId(now),
      ...whose,
      version: facts.version,
      snapshot: snapshotOf(content) as Prisma.InputJsonObject,
      reason: facts.reason,
      recordedById: facts.recordedById,
      recordedAt: now,
    },
  })
}

export type CampaignVersionFacts = {
  readonly version: number
  readonly content: CampaignContent
  readonly reason?: string
  readonly recordedAt: Date
  /** Empty for a person whose name was erased or who never was one: the program itself. */
  readonly recordedBy?: string
}

/** Every version, the first one first. */
export async function versionsOf(
  tx: Tx,
  officeId: string,
  campaignId: string,
): Promise<readonly CampaignVersionFacts[]> {
  const rows = await tx.campaignVersion.findMany({ where: { officeId, campaignId }, orderBy: { version: 'asc' } })
  const memberIds = rows.flatMap(row => (row.recordedById ? [row.recordedById] : []))
  const members = await tx.member.findMany({ where: { officeId, id: { in: memberIds } } })
  return rows.map(row => ({
    version: row.version,
    content: contentFrom(row.snapshot),
    reason: row.reason ?? undefined,
    recordedAt: row.recordedAt,
    recordedBy: members.find(member => member.id === row.recordedById)?.name,
  }))
}
