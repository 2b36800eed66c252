// What a campaign asks of the office and its leaders: drafts to launch or approve, and campaigns whose time is over to close.
import { hasRole, type OfficeContext } from '../../chat/context.ts'
import { button } from '../../chat/message.ts'
import { phrase } from '../../language/translate.ts'
import type { Owed } from '../feature.ts'
import { isOfficer } from '../office/index.ts'
import { campaignsIn, runningCampaigns } from './campaign-store.ts'

export async function campaignOwed(ctx: OfficeContext): Promise<readonly Owed[]> {
  if (!isOfficer(ctx) && !hasRole(ctx, 'leader')) return []
  const drafts = await campaignsIn(ctx.tx, ctx.office.id, ['draft'])
  const mine = drafts.filter(draft => (draft.submittedAt ? hasRole(ctx, 'leader') : isOfficer(ctx)))
  const drafted = mine.map(({ id, title, submittedAt }) => ({
    what: phrase(submittedAt ? 'campaign-owed-approve-draft' : 'campaign-owed-launch-draft', { title }),
    choice: button(phrase('campaign-button-see-draft'), 'show-draft', { campaign: id }),
  }))
  const over = isOfficer(ctx)
    ? (await runningCampaigns(ctx.tx, ctx.office.id)).filter(one => one.endsOn < ctx.today)
    : []
  const toClose = over.map(({ id, title }) => ({
    what: phrase('campaign-owed-close', { title }),
    choice: button(phrase('campaign-button-close-campaign'), 'command', { command: 'close-campaign', campaign: id }),
  }))
  return [...drafted, ...toClose]
}
