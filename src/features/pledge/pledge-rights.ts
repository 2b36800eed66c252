// Who may do what with a pledge, as named questions.
import { hasRole, type OfficeContext } from '../../chat/context.ts'
import { Refusal } from '../../chat/refusal.ts'
import { phrase } from '../../language/translate.ts'
import type { Day } from '../../time/day.ts'
import { type CampaignFacts, campaignById, registrationOn, runningCampaigns } from '../campaign/index.ts'
import { isOfficer, mayActForUnit } from '../office/index.ts'
import { settingOf } from '../setting.ts'
import { pledgeApproval } from './pledge-settings.ts'
import type { PledgeFacts, PledgeScope } from './pledge-view.ts'

export function scopeOf(ctx: OfficeContext): PledgeScope {
  return { tx: ctx.tx, officeId: ctx.office.id, on: ctx.today }
}

/** Whether people may pledge on the day; a pledge made late is taken too. */
export function isOpenOn(campaign: CampaignFacts, on: Day): boolean {
  return ['always', 'open', 'late'].includes(registrationOn(campaign, on))
}

/** A pledge entered on the day is marked as late. */
export function isLateOn(campaign: CampaignFacts, on: Day): boolean {
  return ['late', 'locked'].includes(registrationOn(campaign, on))
}

type Owned = Pick<PledgeFacts, 'subject' | 'member' | 'unit' | 'servesIn'>

/** Amends and withdraws: the own pledge, or as the unit's contact or head, or as the office. */
export function mayHandle(ctx: OfficeContext, pledge: Owned): boolean {
  if (pledge.subject === 'collective') return mayActForUnit(ctx, pledge.unit?.id)
  return pledge.member?.id === ctx.member.id || mayActForUnit(ctx, pledge.servesIn)
}

export function maySeePledge(ctx: OfficeContext, pledge: Owned): boolean {
  return hasRole(ctx, 'leader') || mayHandle(ctx, pledge)
}

/** Nobody decides on an own pledge. The office always may; the unit's head where the office decided so. */
export function mayDecide(ctx: OfficeContext, pledge: Pick<PledgeFacts, 'subject' | 'member' | 'unit'>): boolean {
  if (pledge.subject === 'individual' && pledge.member?.id === ctx.member.id) return false
  if (isOfficer(ctx)) return true
  if (settingOf(ctx.office, pledgeApproval) !== 'unitHead' || !hasRole(ctx, 'unitHead')) return false
  return pledge.unit !== undefined && pledge.unit.id === ctx.member.unit?.id
}

/** Whether this speaker may enter or change something in the campaign today, and if a reason is wanted. */
export function admissionTo(campaign: CampaignFacts, ctx: OfficeContext): 'free' | 'withReason' | 'notYet' | 'locked' {
  const state = registrationOn(campaign, ctx.today)
  if (state === 'locked') return isOfficer(ctx) ? 'withReason' : 'locked'
  return state === 'notYet' ? 'notYet' : 'free'
}

export function refuseAdmission(campaign: CampaignFacts, admission: 'notYet' | 'locked'): Refusal {
  if (admission === 'notYet')
    return new Refusal(
      phrase('pledge-opens-on', { campaign: campaign.title, day: { day: campaign.opensOn ?? campaign.startsOn } }),
    )
  return new Refusal(
    phrase('pledge-locked', { campaign: campaign.title, day: { day: campaign.lockedOn ?? campaign.endsOn } }),
  )
}

/** The campaign, running and open to this speaker; throws the refusal that says when it was or will be. */
export async function openCampaign(
  ctx: OfficeContext,
  campaignId: string,
  reason: string | undefined,
): Promise<CampaignFacts> {
  const campaign = await campaignById(ctx.tx, ctx.office.id, campaignId)
  if (campaign?.state !== 'running') throw new Refusal(phrase('pledge-campaign-over'))
  const admission = admissionTo(campaign, ctx)
  if (admission === 'notYet' || admission === 'locked') throw refuseAdmission(campaign, admission)
  if (admission === 'withReason' && !reason) throw new Refusal(phrase('pledge-reason-needed'))
  return campaign
}

/** Which campaigns a member may still owe a pledge to. */
export async function campaignsOpenTo(ctx: OfficeContext): Promise<readonly CampaignFacts[]> {
  const running = await runningCampaigns(ctx.tx, ctx.office.id)
  return running.filter(campaign => isOpenOn(campaign, ctx.today))
}
