// How far the campaign's targets are, from the list of targets: sums over all units, for everybody in private.
import { action } from '../../chat/action.ts'
import { button, choices, heading, message } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { campaignById } from '../campaign/index.ts'
import { figureBlocks } from './figure-message.ts'
import { figuresOf } from './figure-view.ts'

export const showTargetFigures = action({
  name: 'show-target-figures',
  access: { who: 'linked' },
  run: async (ctx, args) => {
    const campaign = await campaignById(ctx.tx, ctx.office.id, args.campaign ?? '')
    if (!campaign || campaign.state === 'draft') throw new Refusal(phrase('report-duty-gone'))
    return privately(
      message(
        heading(phrase('report-figures-of', { title: campaign.title })),
        ...figureBlocks(await figuresOf(ctx, campaign)),
        choices(button(phrase('button-back'), 'command', { command: 'show-targets', campaign: campaign.id })),
      ),
    )
  },
})
