// What happens to a campaign as a whole: drafted, submitted, launched, revised, closed, reopened.
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/open-database.ts'
import type { CampaignContent } from './campaign-content.ts'
import { columnsOf, contentOf, saveItems } from './content-store.ts'
import { recordVersion } from './version-store.ts'

/** Who and when; nobody where the program itself does it (the sample office). */
export type By = { readonly memberId?: string; readonly now: Date }

/** Stores a draft and returns its id. Ids in the content are not kept: a draft has rows of its own. */
export async function draftCampaign(
  tx: Tx,
  officeId: string,
  content: CampaignContent,
  by: By,
  previousId?: string,
): Promise<string> {
  const id = newId(by.now)
  await tx.campaign.create({
    data: { id, officeId, ...columnsOf(content), previousId, createdAt: by.now, createdById: by.memberId },
  })
  await saveItems(tx, { officeId, campaignId: id }, withoutIds(content), 'delete')
  return id
}

function withoutIds(content: CampaignContent): CampaignContent {
  return {
    ...content,
    phases: content.phases.map(phase => ({ ...phase, id: undefined })),
    targets: content.targets.map(target => ({
      ...target,
      id: undefined,
      children: target.children.map(child => ({ ...child, id: undefined })),
    })),
    movements: content.movements.map(movement => ({ ...movement, id: undefined })),
  }
}

/** Returns what was launched; undefined when it is no draft any more. */
export async function launchCampaign(
  tx: Tx,
  officeId: string,
  campaignId: string,
  by: By,
): Promise<CampaignContent | undefined> {
  const { count } = await tx.campaign.updateMany({
    where: { id: campaignId, officeId, state: 'draft' },
    data: { state: 'running', version: 1, launchedAt: by.now, launchedById: by.memberId ?? null },
  })
  const content = count === 1 ? await contentOf(tx, officeId, campaignId) : undefined
  if (content) {
    const whose = { officeId, campaignId }
    await recordVersion(tx, whose, content, { version: 1, recordedById: by.memberId }, by.now)
  }
  return content
}

export async function saveDraft(tx: Tx, officeId: string, campaignId: string, content: CampaignContent): Promise<void> {
  await tx.campaign.updateMany({ where: { id: campaignId, officeId, state: 'draft' }, data: columnsOf(content) })
  await saveItems(tx, { officeId, campaignId }, content, 'delete')
}

/** A new version of a running campaign; returns its number, undefined when it does not run any more. */
export async function reviseCampaign(
  tx: Tx,
  officeId: string,
  campaignId: string,
  content: CampaignContent,
  by: By & { readonly reason?: string },
): Promise<number | undefined> {
  const [row] = await tx.campaign.updateManyAndReturn({
    where: { id: campaignId, officeId, state: 'running' },
    data: { ...columnsOf(content), version: { increment: 1 } },
    select: { version: true },
  })
  if (!row) return undefined
  const whose = { officeId, campaignId }
  await saveItems(tx, whose, content, { endedAt: by.now })
  const stored = (await contentOf(tx, officeId, campaignId)) ?? content
  const facts = { version: row.version, reason: by.reason, recordedById: by.memberId }
  await recordVersion(tx, whose, stored, facts, by.now)
  return row.version
}

/** Whether it was a draft, which now waits for a leader. */
export async function submitDraft(tx: Tx, officeId: string, campaignId: string, by: By): Promise<boolean> {
  const data = { submittedAt: by.now, submittedById: by.memberId ?? null }
  const { count } = await tx.campaign.updateMany({ where: { id: campaignId, officeId, state: 'draft' }, data })
  return count === 1
}

/** Takes a submitted draft back to work; returns who had submitted it, undefined when it was not waiting. */
export async function returnDraft(tx: Tx, officeId: string, campaignId: string): Promise<string | null | undefined> {
  const where = { id: campaignId, officeId, state: 'draft' as const, submittedAt: { not: null } }
  const row = await tx.campaign.findFirst({ where, select: { submittedById: true } })
  if (!row) return undefined
  await tx.campaign.updateMany({ where, data: { submittedAt: null, submittedById: null } })
  return row.submittedById
}

/** Whether it was a draft; nothing refers to a draft, so its rows go with it. */
export async function deleteDraft(tx: Tx, officeId: string, campaignId: string): Promise<boolean> {
  const row = await tx.campaign.findFirst({ where: { id: campaignId, officeId, state: 'draft' }, select: { id: true } })
  if (!row) return false
  const items = { where: { officeId, campaignId } }
  await tx.phase.deleteMany(items)
  await tx.target.deleteMany(items)
  await tx.movement.deleteMany(items)
  await deletePlanned(tx, officeId, campaignId)
  const { count } = await tx.campaign.deleteMany({ where: { id: campaignId, officeId, state: 'draft' } })
  return count === 1
}

/** The plan the draft was made of, and what it asked for. */
async function deletePlanned(tx: Tx, officeId: string, campaignId: string): Promise<void> {
  const items = { where: { officeId, campaignId } }
  await tx.deadlineWait.deleteMany({ where: { officeId, deadline: { campaignId } } })
  await tx.deadlineUnit.deleteMany({ where: { officeId, deadline: { campaignId } } })
  await tx.deadline.deleteMany(items)
  await tx.anniversary.deleteMany(items)
  await tx.plan.deleteMany(items)
}

/** Whether it was running. */
export async function closeCampaign(
  tx: Tx,
  officeId: string,
  campaignId: string,
  by: By & { readonly note?: string },
): Promise<boolean> {
  const { count } = await tx.campaign.updateMany({
    where: { id: campaignId, officeId, state: 'running' },
    data: { state: 'closed', closedAt: by.now, closedById: by.memberId ?? null, closingNote: by.note ?? null },
  })
  return count === 1
}

/** Whether it was closed. */
export async function reopenCampaign(tx: Tx, officeId: string, campaignId: string): Promise<boolean> {
  const { count } = await tx.campaign.updateMany({
    where: { id: campaignId, officeId, state: 'closed' },
    data: { state: 'running', closedAt: null, closedById: null, closingNote: null },
  })
  return count === 1
}
