// /chitieu: every target as the plan words it, by whom it is for, and how it is counted.
import { command } from '../../chat/command.ts'
import { type Block, button, choices, heading, list, message, text } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { phrase } from '../../language/translate.ts'
import { campaignField, requireRunningCampaign } from './campaign-field.ts'
import { campaignsIn } from './campaign-store.ts'
import { targetGroups, targetViews } from './campaign-wording.ts'
import { contentOf } from './content-store.ts'

export const showTargetsCommand = command({
  name: 'show-targets',
  words: ['chitieu'],
  english: ['targets'],
  area: 'campaign',
  access: { who: 'linked' },
  begin: async ctx => {
    const closed = await campaignsIn(ctx.tx, ctx.office.id, ['closed'])
    if (closed.length === 0) await requireRunningCampaign(ctx)
  },
  fields: {
    campaign: campaignField({
      ask: phrase('campaign-which'),
      label: phrase('campaign-label'),
      states: ['running', 'closed'],
    }),
  },
  run: async (ctx, { campaign }) => {
    const content = await contentOf(ctx.tx, ctx.office.id, campaign)
    if (!content) throw new Refusal(phrase('campaign-gone'))
    const parts = targetGroups(content.targets).flatMap(({ title, targets }): readonly Block[] => [
      text(title),
      list(targetViews(targets)),
    ])
    return message(
      heading(phrase('targets-heading', { title: content.title })),
      ...(parts.length > 0 ? parts : [text(phrase('targets-none'))]),
      choices(
        button(phrase('campaign-button-figures'), 'show-target-figures', { campaign }),
        button(phrase('campaign-button-campaign'), 'command', { command: 'show-campaign', campaign }),
      ),
    )
  },
})
