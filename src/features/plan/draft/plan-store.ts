// Plans that were read, in the database: one value per plan, saved only over what was looked at.
import { newId } from '../../../db/new-id.ts'
import type { Prisma, Tx } from '../../../db/open-database.ts'
import { draftFrom, type PlanDraft } from './plan-item.ts'

export type PlanFacts = {
  readonly id: string
  readonly state: 'open' | 'accepted'
  readonly fileName: string
  /** The campaign made of it, or the one it corrects. */
  readonly campaignId?: string
  readonly revision: number
  readonly draft: PlanDraft
}

export type PlanBy = { readonly now: Date; readonly memberId?: string }

type Row = Awaited<ReturnType<Tx['plan']['findFirstOrThrow']>>

function asPlan({ id, state, fileName, campaignId, revision, draft }: Row): PlanFacts {
  return { id, state, fileName, campaignId: campaignId ?? undefined, revision, draft: draftFrom(draft) }
}

/** Takes the place of what the same member had read for the same campaign, or for a new one, and did not accept yet. */
export async function insertPlan(
  tx: Tx,
  officeId: string,
  { fileName, campaignId, draft }: Pick<PlanFacts, 'fileName' | 'campaignId' | 'draft'>,
  by: PlanBy,
): Promise<PlanFacts> {
  const whose = { officeId, campaignId: campaignId ?? null, createdById: by.memberId ?? null }
  await tx.plan.deleteMany({ where: { ...whose, state: 'open' } })
  return asPlan(
    await tx.plan.create({
      data: { id: newId(by.now), ...whose, fileName, draft: asJson(draft), createdAt: by.now },
    }),
  )
}

export async function planById(tx: Tx, officeId: string, id: string): Promise<PlanFacts | undefined> {
  const row = await tx.plan.findFirst({ where: { id, officeId } })
  return row ? asPlan(row) : undefined
}

/** Read and not accepted yet, the latest first. */
export async function openPlans(tx: Tx, officeId: string): Promise<readonly PlanFacts[]> {
  const rows = await tx.plan.findMany({ where: { officeId, state: 'open' }, orderBy: { createdAt: 'desc' } })
  return rows.map(asPlan)
}

/** The reading a corrected plan is compared with. */
export async function lastAccepted(tx: Tx, officeId: string, campaignId: string): Promise<PlanFacts | undefined> {
  const where = { officeId, campaignId, state: 'accepted' as const }
  const row = await tx.plan.findFirst({ where, orderBy: [{ acceptedAt: 'desc' }, { id: 'desc' }] })
  return row ? asPlan(row) : undefined
}

/** False when somebody else changed or accepted it since it was looked at. */
export async function savePlan(tx: Tx, officeId: string, plan: PlanFacts, draft: PlanDraft): Promise<boolean> {
  const { count } = await tx.plan.updateMany({
    where: { id: plan.id, officeId, state: 'open', revision: plan.revision },
    data: { draft: asJson(draft), revision: { increment: 1 } },
  })
  return count === 1
}

/** The signer's name has served its purpose. False when it was accepted or changed meanwhile. */
export async function acceptPlan(
  tx: Tx,
  officeId: string,
  plan: PlanFacts,
  made: { readonly campaignId: string; readonly draft: PlanDraft },
  by: PlanBy,
): Promise<boolean> {
  const { signerName: _, ...origin } = made.draft.origin
  const { count } = await tx.plan.updateMany({
    where: { id: plan.id, officeId, state: 'open', revision: plan.revision },
    data: {
      state: 'accepted',
      campaignId: made.campaignId,
      draft: asJson({ ...made.draft, origin }),
      revision: { increment: 1 },
      acceptedAt: by.now,
      acceptedById: by.memberId ?? null,
    },
  })
  return count === 1
}

export async function deletePlan(tx: Tx, officeId: string, id: string): Promise<boolean> {
  const { count } = await tx.plan.deleteMany({ where: { id, officeId, state: 'open' } })
  return count === 1
}

/** What is undefined is left out. */
function asJson(draft: PlanDraft): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(draft)) as Prisma.InputJsonObject
}

/** The plans a member had read. */
export async function plansBy(tx: Tx, officeId: string, memberId: string) {
  const where = { officeId, createdById: memberId }
  const rows = await tx.plan.findMany({
    where,
    orderBy: { createdAt: 'asc' },
    select: { fileName: true, createdAt: true },
  })
  return rows.map(({ fileName, createdAt }) => ({ fileName, readAt: createdAt }))
}
