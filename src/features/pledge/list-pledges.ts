// `/dsdangky`: where registration stands, per unit, title and movement; a group sees counts only.

import { command } from '../../chat/command.ts'
import { hasRole, type OfficeContext } from '../../chat/context.ts'
import { button, type Choice, choices, heading, type Message, message } from '../../chat/message.ts'
import { pageButtons } from '../../chat/page-buttons.ts'
import { Refusal } from '../../chat/refusal.ts'
import { here, privately, type Reply } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { type CampaignFacts, campaignById, requireRunningCampaign, targetsOf } from '../campaign/index.ts'
import { isOfficer } from '../office/index.ts'
import { objectBlocks, targetBlocks, totalBlocks, unitBlock, unitTable } from './coverage-message.ts'
import { countsIn, coverageIn } from './coverage-view.ts'
import { exportButton, mineButton } from './pledge-message.ts'
import { scopeOf } from './pledge-rights.ts'
import { targetCounts } from './title-count.ts'

export const listPledges = command({
  name: 'list-pledges',
  words: ['dsdangky'],
  english: ['pledges'],
  area: 'pledge',
  access: { who: 'linked' },
  run: async (ctx): Promise<Reply> => {
    const running = await requireRunningCampaign(ctx)
    if (running.length > 1) {
      const offer = running.map(({ id, title }) => button(title, 'show-coverage', { campaign: id }))
      return here(message(phrase('pledge-ask-campaign'), choices(...offer)))
    }
    return coverageReply(ctx, running[0]!)
  },
})

export async function chosenCampaign(ctx: OfficeContext, id: string | undefined): Promise<CampaignFacts> {
  const campaign = await campaignById(ctx.tx, ctx.office.id, id ?? '')
  if (!campaign || campaign.state === 'draft') throw new Refusal(phrase('pledge-campaign-over'))
  return campaign
}

/** In a group the counts, for all to see; in private everything this speaker may see. */
export async function coverageReply(ctx: OfficeContext, campaign: CampaignFacts, page = 0): Promise<Reply> {
  if (ctx.place.kind === 'group') return here(await groupCoverage(ctx, campaign))
  return privately(await coverageView(ctx, campaign, page))
}

async function groupCoverage(ctx: OfficeContext, campaign: CampaignFacts): Promise<Message> {
  const counts = await countsIn(scopeOf(ctx), campaign.id)
  return message(
    ...totalBlocks(campaign, counts.coverage),
    unitBlock(counts.coverage, ctx.place.group?.unit?.id),
    ...(await objectBlocks(ctx, campaign, counts)),
    choices(
      button(phrase('pledge-button-register'), 'command', { command: 'register-pledge' }),
      button(phrase('pledge-button-details'), 'show-coverage', { campaign: campaign.id, private: 'yes' }),
    ),
  )
}

export async function coverageView(ctx: OfficeContext, campaign: CampaignFacts, page = 0): Promise<Message> {
  const coverage = await coverageIn(scopeOf(ctx), campaign.id)
  const units = unitTable(coverage, page)
  const args = { campaign: campaign.id, private: 'yes' }
  return message(
    ...totalBlocks(campaign, coverage),
    units.block,
    choices(...pageButtons(page, units.hasMore, 'show-coverage', args), ...viewButtons(ctx, campaign)),
  )
}

/** Whether any names are this speaker's to see. */
function seesNames(ctx: OfficeContext): boolean {
  return (
    isOfficer(ctx) ||
    hasRole(ctx, 'leader') ||
    (ctx.member.unit !== undefined && hasRole(ctx, 'unitHead', 'unitContact'))
  )
}

function viewButtons(ctx: OfficeContext, campaign: CampaignFacts): readonly Choice[] {
  const args = { campaign: campaign.id }
  return [
    button(phrase('pledge-button-objects'), 'show-pledge-objects', args),
    button(phrase('pledge-button-targets'), 'show-pledge-targets', args),
    ...(seesNames(ctx)
      ? [
          button(phrase('pledge-button-missing'), 'show-missing', args),
          button(phrase('pledge-button-list'), 'show-pledges', args),
          exportButton(args),
        ]
      : []),
    mineButton(),
  ]
}

export async function objectsView(ctx: OfficeContext, campaign: CampaignFacts): Promise<Message> {
  return message(
    heading(phrase('pledge-objects-heading', { campaign: campaign.title })),
    ...(await objectBlocks(ctx, campaign, await countsIn(scopeOf(ctx), campaign.id))),
    choices(backButton(campaign)),
  )
}

export async function targetsView(ctx: OfficeContext, campaign: CampaignFacts): Promise<Message> {
  const { tally, unitIds } = await countsIn(scopeOf(ctx), campaign.id)
  const targets = await targetsOf(ctx.tx, ctx.office.id, campaign.id)
  return message(
    heading(phrase('pledge-targets-heading', { campaign: campaign.title })),
    ...targetBlocks(targetCounts(tally, campaign, targets, unitIds)),
    choices(backButton(campaign)),
  )
}

export function backButton(campaign: CampaignFacts): Choice {
  return button(phrase('button-back'), 'show-coverage', { campaign: campaign.id, private: 'yes' })
}
