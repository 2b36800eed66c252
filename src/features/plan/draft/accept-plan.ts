// *Chấp nhận*: a first plan becomes a draft campaign, a corrected one changes the campaign; before that nothing has changed.
import { action } from '../../../chat/action.ts'
import type { OfficeContext } from '../../../chat/context.ts'
import { type Block, button, choices, heading, list, type Message, message, note, text } from '../../../chat/message.ts'
import { Refusal } from '../../../chat/refusal.ts'
import { phrase } from '../../../language/translate.ts'
import {
  type CampaignContent,
  campaignById,
  changesBetween,
  contentOf,
  draftCard,
  reviseRunning,
  saveDraft,
  tellCorrection,
} from '../../campaign/index.ts'
import { lockOffice } from '../../office/index.ts'
import { type Applied, type Applying, applyBeside, campaignOfPlan } from './apply-draft.ts'
import { theirsOf } from './compare-plan.ts'
import { contentOfDraft, openBodies } from './draft-content.ts'
import { besides } from './look-at-plan.ts'
import { itemsIn } from './plan-item.ts'
import { planCard } from './plan-message.ts'
import { planAccess, requirePlan, rosterHere } from './plan-office.ts'
import { isOpen } from './plan-sections.ts'
import { acceptPlan, deletePlan, insertPlan, lastAccepted, type PlanFacts } from './plan-store.ts'
import { comparedWith } from './read-office-plan.ts'
import { fingerprintOf, standingDraft } from './standing-view.ts'

export const acceptPlanAction = action({
  name: 'accept-plan',
  access: planAccess,
  run: async (ctx, { plan: id }) => {
    await lockOffice(ctx.tx, ctx.office.id)
    const plan = await requirePlan(ctx, id)
    const to = { ...ctx, officeId: ctx.office.id, memberId: ctx.member.id, roster: await rosterHere(ctx) }
    const isAsking = plan.draft.items.some(isOpen) || openBodies(plan.draft, to.roster).length > 0
    if (isAsking) return besides(ctx, withFirst(await planCard(ctx, plan), text(phrase('plan-answer-first'))))
    if (!plan.campaignId) return besides(ctx, await firstPlan(ctx, to, plan))
    if (await hasMoved(ctx, to, plan)) return besides(ctx, await comparedAgain(ctx, plan, plan.campaignId))
    return besides(ctx, await correctedPlan(ctx, to, plan, plan.campaignId))
  },
})

export const dropPlan = action({
  name: 'drop-plan',
  access: planAccess,
  run: async (ctx, { plan: id, sure }) => {
    const plan = await requirePlan(ctx, id)
    if (sure !== 'yes') {
      const drop = button(phrase('plan-button-drop-sure'), 'drop-plan', { plan: plan.id, sure: 'yes' })
      const back = button(phrase('button-back'), 'show-plan', { plan: plan.id })
      return besides(ctx, message(phrase('plan-drop-ask'), choices({ ...drop, style: 'danger' }, back)))
    }
    await deletePlan(ctx.tx, ctx.office.id, plan.id)
    ctx.audit({ action: 'plan.dropped', subject: 'plan', subjectId: plan.id, details: { file: plan.fileName } })
    return besides(ctx, message(phrase('plan-dropped')))
  },
})

function withFirst(body: Message, first: Block): Message {
  return { ...body, blocks: [first, ...body.blocks] }
}

async function firstPlan(ctx: OfficeContext, to: Applying, plan: PlanFacts): Promise<Message> {
  const applied = await campaignOfPlan(to, plan.draft)
  const { campaignId } = applied
  await accepted(ctx, plan, campaignId, applied)
  ctx.audit({ action: 'campaign.drafted', subject: 'campaign', subjectId: campaignId, details: { planId: plan.id } })
  return cardOfDraft(ctx, campaignId, madeBlocks(applied, 'plan-made'))
}

async function accepted(ctx: OfficeContext, plan: PlanFacts, campaignId: string, { draft }: Applied): Promise<void> {
  const by = { now: ctx.now, memberId: ctx.member.id }
  if (!(await acceptPlan(ctx.tx, ctx.office.id, plan, { campaignId, draft }, by)))
    throw new Refusal(phrase('plan-changed-meanwhile'))
  ctx.audit({ action: 'plan.accepted', subject: 'plan', subjectId: plan.id, details: { campaignId } })
}

async function cardOfDraft(ctx: OfficeContext, campaignId: string, first: readonly Block[]): Promise<Message> {
  const campaign = await campaignById(ctx.tx, ctx.office.id, campaignId)
  const content = await contentOf(ctx.tx, ctx.office.id, campaignId)
  if (!campaign || !content) throw new Refusal(phrase('plan-campaign-over'))
  const card = await draftCard(ctx, campaign, content)
  return { ...card, blocks: [...first, ...card.blocks] }
}

function madeBlocks({ draft, pastCount }: Applied, key: string): readonly Block[] {
  const deadlines = itemsIn(draft, 'deadline').filter(({ rowId }) => rowId !== undefined).length
  const days = itemsIn(draft, 'anniversary').filter(({ rowId }) => rowId !== undefined).length
  return [
    heading(phrase(key)),
    text(phrase('plan-made-beside', { deadlines, days })),
    ...(pastCount > 0 ? [note(phrase('plan-made-past', { count: pastCount }))] : []),
  ]
}

/** Somebody corrected the campaign by hand since the plan was compared with it. */
async function hasMoved(
  ctx: OfficeContext,
  { roster }: Applying,
  { campaignId = '', draft }: PlanFacts,
): Promise<boolean> {
  const base = await lastAccepted(ctx.tx, ctx.office.id, campaignId)
  const stands = await standingDraft(ctx.tx, ctx.office.id, campaignId, roster, base?.draft)
  return draft.basedOn !== undefined && fingerprintOf(stands) !== draft.basedOn
}

async function comparedAgain(ctx: OfficeContext, { draft, fileName }: PlanFacts, campaignId: string): Promise<Message> {
  const compared = await comparedWith(ctx, campaignId, theirsOf(draft))
  const by = { now: ctx.now, memberId: ctx.member.id }
  const plan = await insertPlan(ctx.tx, ctx.office.id, { fileName, campaignId, draft: compared }, by)
  return withFirst(await planCard(ctx, plan), text(phrase('plan-compared-again')))
}

async function correctedPlan(ctx: OfficeContext, to: Applying, plan: PlanFacts, campaignId: string): Promise<Message> {
  const campaign = await campaignById(ctx.tx, ctx.office.id, campaignId)
  const before = await contentOf(ctx.tx, ctx.office.id, campaignId)
  if (!campaign || !before || campaign.state === 'closed') throw new Refusal(phrase('plan-campaign-over'))
  const after = contentOfDraft(plan.draft, before)
  return campaign.state === 'draft'
    ? correctedDraft(ctx, to, plan, after)
    : correctedRunning(ctx, to, plan, { before, after })
}

async function correctedDraft(
  ctx: OfficeContext,
  to: Applying,
  plan: PlanFacts,
  after: CampaignContent,
): Promise<Message> {
  const campaignId = plan.campaignId ?? ''
  await saveDraft(ctx.tx, ctx.office.id, campaignId, after)
  const applied = await applyBeside(to, campaignId, plan.draft)
  await accepted(ctx, plan, campaignId, applied)
  return cardOfDraft(ctx, campaignId, madeBlocks(applied, 'plan-corrected-draft'))
}

type Contents = { readonly before: CampaignContent; readonly after: CampaignContent }

/** One version and one notice for all that changed; nobody is told where nothing did. */
async function correctedRunning(
  ctx: OfficeContext,
  to: Applying,
  plan: PlanFacts,
  { before, after }: Contents,
): Promise<Message> {
  const campaignId = plan.campaignId ?? ''
  const correction = { campaignId, after, reason: ctx.word(phrase('plan-correction-reason', { name: plan.fileName })) }
  const ofContent = changesBetween(before, after)
  const isTouched =
    ofContent.length > 0 || plan.draft.items.some(({ change, isRemoved, rowId }) => change || (isRemoved && rowId))
  const version = isTouched ? await reviseRunning(ctx, correction) : undefined
  const applied = await applyBeside(to, campaignId, plan.draft)
  await accepted(ctx, plan, campaignId, applied)
  const changes = [...ofContent, ...applied.changes]
  if (version === undefined || changes.length === 0) return message(phrase('plan-corrected-nothing'))
  const count = await tellCorrection(ctx, correction, changes)
  return message(
    heading(phrase('plan-corrected', { version, count })),
    list(changes),
    choices(button(phrase('campaign-button-campaign'), 'command', { command: 'show-campaign', campaign: campaignId })),
  )
}
