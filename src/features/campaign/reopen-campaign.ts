// /molaiphongtrao: an administrator takes a closing back, with a reason that everybody sees.
import { command } from '../../chat/command.ts'
import { confirm, text } from '../../chat/field.ts'
import { heading, message, text as says } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { postToGroups, tellRoles } from './announce-campaign.ts'
import { campaignField } from './campaign-field.ts'
import { campaignById, campaignsIn } from './campaign-store.ts'
import { reopenCampaign } from './launch-store.ts'

export const reopenCampaignCommand = command({
  name: 'reopen-campaign',
  words: ['molaiphongtrao'],
  english: ['reopencampaign'],
  area: 'campaign',
  access: { who: ['administrator'] },
  begin: async ctx => {
    const closed = await campaignsIn(ctx.tx, ctx.office.id, ['closed'])
    if (closed.length === 0) throw new Refusal(phrase('campaign-reopen-nothing'))
  },
  fields: {
    campaign: campaignField({
      ask: phrase('campaign-reopen-which'),
      label: phrase('campaign-label'),
      isPrivate: true,
      states: ['closed'],
    }),
    reason: text({
      ask: phrase('campaign-reopen-reason-ask'),
      label: phrase('campaign-edit-reason'),
      max: 500,
      isPrivate: true,
    }),
    confirm: confirm({
      ask: phrase('campaign-reopen-confirm-ask'),
      isPrivate: true,
      button: phrase('campaign-button-reopen-campaign'),
    }),
  },
  run: async (ctx, { campaign: id, reason }) => {
    const campaign = await campaignById(ctx.tx, ctx.office.id, id)
    const isOpen = campaign !== undefined && (await reopenCampaign(ctx.tx, ctx.office.id, id))
    if (!isOpen) throw new Refusal(phrase('campaign-reopen-not-closed'))
    const { title } = campaign
    const post = message(
      heading(phrase('campaign-reopen-heading', { title })),
      says(phrase('campaign-reopen-text', { reason })),
    )
    const count = await postToGroups(ctx, post, 'campaign-reopened', `campaign:${id}`)
    const told = message(phrase('campaign-reopen-told', { name: ctx.member.name, title, reason }))
    await tellRoles(ctx, ['leader', 'officer'], told, 'campaign-reopened')
    ctx.audit({ action: 'campaign.reopened', subject: 'campaign', subjectId: id, details: { reason } })
    ctx.planChanged()
    return privately(message(phrase('campaign-reopen-done', { title, count })))
  },
})
