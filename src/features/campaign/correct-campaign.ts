// A correction of a running campaign: a new version, and one notice to the groups with only what changed.
import type { OfficeContext } from '../../chat/context.ts'
import { Refusal } from '../../chat/refusal.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import { postToGroups } from './announce-campaign.ts'
import type { CampaignContent } from './campaign-content.ts'
import { correctionMessage } from './campaign-message.ts'
import { reviseCampaign } from './launch-store.ts'

export type Correction = {
  readonly campaignId: string
  readonly after: CampaignContent
  readonly reason?: string
}

/** Returns the number of the new version; refuses when the campaign does not run any more. */
export async function reviseRunning(ctx: OfficeContext, { campaignId, after, reason }: Correction): Promise<number> {
  const by = { memberId: ctx.member.id, now: ctx.now, reason }
  const version = await reviseCampaign(ctx.tx, ctx.office.id, campaignId, after, by)
  if (version === undefined) throw new Refusal(phrase('campaign-edit-closed'))
  ctx.audit({ action: 'campaign.revised', subject: 'campaign', subjectId: campaignId, details: { version } })
  ctx.planChanged()
  return version
}

/** Returns how many groups are told. */
export function tellCorrection(
  ctx: OfficeContext,
  { campaignId, after, reason }: Correction,
  changes: readonly Phrase[],
) {
  const notice = correctionMessage(campaignId, after.title, changes, reason)
  return postToGroups(ctx, notice, 'campaign-correction', `campaign:${campaignId}`)
}
