// The launch itself: posted to every group, or laid before a leader where the office wants that.
import { hasRole, type OfficeContext } from '../../chat/context.ts'
import { button, choices, heading, message, note, text } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately, type Reply } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { settingOf } from '../setting.ts'
import { postEverywhere, tellRoles } from './announce-campaign.ts'
import { launchMessage } from './campaign-message.ts'
import { launchNeedsLeader } from './campaign-settings.ts'
import { campaignById } from './campaign-store.ts'
import { contentOf } from './content-store.ts'
import { launchCampaign, submitDraft } from './launch-store.ts'
import { previewBlocks } from './preview.ts'

/** Whether what this speaker launches waits for a leader. */
export function needsLeader(ctx: OfficeContext): boolean {
  return settingOf(ctx.office, launchNeedsLeader) && !hasRole(ctx, 'leader')
}

export async function launchOrSubmit(ctx: OfficeContext, campaignId: string): Promise<Reply> {
  return needsLeader(ctx) ? submit(ctx, campaignId) : launch(ctx, campaignId)
}

async function launch(ctx: OfficeContext, campaignId: string): Promise<Reply> {
  const by = { memberId: ctx.member.id, now: ctx.now }
  const content = await launchCampaign(ctx.tx, ctx.office.id, campaignId, by)
  if (!content) throw await notADraft(ctx, campaignId)
  const about = `campaign:${campaignId}`
  const count = await postEverywhere(ctx, launchMessage(campaignId, content), 'campaign-launch', about)
  const { title } = content
  await tellRoles(
    ctx,
    ['leader', 'officer'],
    message(
      phrase('launch-told', { name: ctx.member.name, title, count }),
      choices(
        button(phrase('campaign-button-campaign'), 'command', { command: 'show-campaign', campaign: campaignId }),
      ),
    ),
    'campaign-launch',
  )
  ctx.audit({ action: 'campaign.launched', subject: 'campaign', subjectId: campaignId, details: { groups: count } })
  ctx.planChanged()
  return privately(
    message(
      heading(phrase('launch-done', { title })),
      text(count > 0 ? phrase('launch-posted', { count }) : phrase('launch-no-groups')),
      choices(
        button(phrase('campaign-button-campaign'), 'command', { command: 'show-campaign', campaign: campaignId }),
        button(phrase('campaign-button-edit-campaign'), 'command', { command: 'edit-campaign', campaign: campaignId }),
      ),
    ),
    message(phrase('launch-done', { title })),
  )
}

async function submit(ctx: OfficeContext, campaignId: string): Promise<Reply> {
  const by = { memberId: ctx.member.id, now: ctx.now }
  const isDraft = await submitDraft(ctx.tx, ctx.office.id, campaignId, by)
  const content = isDraft ? await contentOf(ctx.tx, ctx.office.id, campaignId) : undefined
  if (!content) throw await notADraft(ctx, campaignId)
  const leaders = await tellRoles(
    ctx,
    ['leader'],
    message(
      text(phrase('launch-submitted-to-leader', { name: ctx.member.name })),
      ...(await previewBlocks(ctx, content)),
      choices(
        {
          ...button(phrase('campaign-button-launch'), 'command', {
            command: 'launch-campaign',
            from: `draft:${campaignId}`,
          }),
          style: 'primary',
        },
        button(phrase('campaign-button-return-draft'), 'command', { command: 'return-draft', campaign: campaignId }),
      ),
    ),
    'campaign-submitted',
  )
  ctx.audit({ action: 'campaign.submitted', subject: 'campaign', subjectId: campaignId })
  return privately(
    message(
      text(phrase('launch-submitted', { title: content.title })),
      leaders === 0 && note(phrase('launch-no-leader')),
    ),
  )
}

async function notADraft(ctx: OfficeContext, campaignId: string): Promise<Refusal> {
  const campaign = await campaignById(ctx.tx, ctx.office.id, campaignId)
  return campaign ? new Refusal(phrase('campaign-already-launched')) : new Refusal(phrase('campaign-gone'))
}
