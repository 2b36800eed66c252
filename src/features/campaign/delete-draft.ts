// The buttons that throw a draft away: asked once more before it is gone.
import { action } from '../../chat/action.ts'
import { button, choices, message, text } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { inPlace } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { campaignById } from './campaign-store.ts'
import { deleteDraft } from './launch-store.ts'

export const deleteDraftAction = action({
  name: 'delete-draft',
  access: { who: ['officer', 'administrator', 'leader'], where: 'private' },
  run: async (ctx, { campaign: id = '', sure }) => {
    const campaign = await campaignById(ctx.tx, ctx.office.id, id)
    if (!campaign) throw new Refusal(phrase('campaign-gone'))
    if (campaign.state !== 'draft') throw new Refusal(phrase('campaign-no-draft-any-more'))
    const { title } = campaign
    if (sure !== 'yes') {
      return inPlace(
        message(
          text(phrase('campaign-delete-draft-ask', { title })),
          choices(
            {
              ...button(phrase('campaign-button-delete-draft'), 'delete-draft', { campaign: id, sure: 'yes' }),
              style: 'danger',
            },
            button(phrase('campaign-button-keep-draft'), 'show-draft', { campaign: id }),
          ),
        ),
      )
    }
    await deleteDraft(ctx.tx, ctx.office.id, id)
    ctx.audit({ action: 'campaign.draftDeleted', subject: 'campaign', subjectId: id })
    return inPlace(message(phrase('campaign-delete-draft-done', { title })))
  },
})
