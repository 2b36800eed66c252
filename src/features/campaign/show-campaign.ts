// /phongtrao: theme, phases and where we are in them, targets, movements, registration; anybody, also in groups.
import { action } from '../../chat/action.ts'
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { hasRole } from '../../chat/context.ts'
import { unasked } from '../../chat/field.ts'
import { type Block, button, choices, facts, heading, list, type Message, message, text } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { isOfficer } from '../office/index.ts'
import type { CampaignContent } from './campaign-content.ts'
import { campaignField, campaignName, requireRunningCampaign } from './campaign-field.ts'
import { type CampaignFacts, campaignById, campaignsIn, runningCampaigns } from './campaign-store.ts'
import {
  movementPhrase,
  periodPhrase,
  phaseTodayPhrase,
  registrationNow,
  registrationPhrases,
  targetCount,
} from './campaign-wording.ts'
import { contentOf } from './content-store.ts'
import { draftCard } from './preview.ts'

const mostClosed = 5

export const showCampaignCommand = command({
  name: 'show-campaign',
  words: ['phongtrao'],
  english: ['campaign'],
  area: 'campaign',
  access: { who: 'linked' },
  fields: {
    campaign: unasked(
      campaignField({
        ask: phrase('campaign-which'),
        label: phrase('campaign-label'),
        states: ['running', 'closed'],
      }),
    ),
  },
  run: async (ctx, { campaign }) => {
    if (campaign) return cardOf(ctx, campaign)
    const running = await runningCampaigns(ctx.tx, ctx.office.id)
    if (running.length === 1) return cardOf(ctx, running[0]!.id)
    const drafts = await draftButtons(ctx)
    const closed = (await campaignsIn(ctx.tx, ctx.office.id, ['closed'])).slice(0, mostClosed)
    if (running.length + drafts.length + closed.length === 0) await requireRunningCampaign(ctx)
    const shown = running.length > 0 ? running : closed
    const buttons = shown.map(one =>
      button(campaignName(one), 'command', { command: 'show-campaign', campaign: one.id }),
    )
    return message(
      text(phrase(running.length > 0 ? 'campaign-which' : 'campaign-none-now')),
      choices(...buttons, running.length === 0 && mayEdit(ctx) ? launchButton() : undefined),
      ...drafts,
    )
  },
})

async function cardOf(ctx: OfficeContext, campaignId: string): Promise<Message> {
  const facts = await campaignById(ctx.tx, ctx.office.id, campaignId)
  const content = await contentOf(ctx.tx, ctx.office.id, campaignId)
  if (!facts || !content || facts.state === 'draft') throw new Refusal(phrase('campaign-gone'))
  return message(...cardBlocks(ctx, facts, content), ...(await draftButtons(ctx)))
}

function launchButton() {
  return button(phrase('campaign-button-launch'), 'command', { command: 'launch-campaign' })
}

function mayEdit(ctx: OfficeContext): boolean {
  return isOfficer(ctx) || hasRole(ctx, 'leader')
}

function cardBlocks(ctx: OfficeContext, campaign: CampaignFacts, content: CampaignContent): readonly Block[] {
  const { phases, targets, movements, theme, title } = content
  const isClosed = campaign.state === 'closed'
  const count = targetCount(targets)
  const blocks: readonly (Block | false)[] = [
    heading(title),
    isClosed && text(phrase('campaign-is-closed')),
    theme !== undefined && text(phrase('campaign-theme', { theme })),
    facts(
      [phrase('campaign-when'), periodPhrase(content)],
      count > 0 ? [phrase('campaign-targets'), phrase('campaign-target-count', { count })] : undefined,
      isClosed ? undefined : [phrase('campaign-registration'), registrationNow(content, ctx.today)],
    ),
    phases.length > 0 && list(phases.map(phase => phaseTodayPhrase(phase, ctx.today))),
    movements.length > 0 && text(phrase('campaign-movements-are')),
    movements.length > 0 && list(movements.map(movementPhrase)),
    hasDays(content) && !isClosed && list(registrationPhrases(content)),
    buttonsOf(ctx, campaign, count),
  ]
  return blocks.filter(block => block !== false)
}

function hasDays({ opensOn, dueOn, lockedOn }: CampaignContent): boolean {
  return [opensOn, dueOn, lockedOn].some(Boolean)
}

function buttonsOf(ctx: OfficeContext, { id, state }: CampaignFacts, targetCount: number): Block {
  const isRunning = state === 'running'
  const isManaging = mayEdit(ctx) && ctx.place.kind === 'private'
  return choices(
    isRunning
      ? { ...button(phrase('campaign-button-pledge'), 'command', { word: 'dangky' }), style: 'primary' }
      : undefined,
    targetCount > 0
      ? button(phrase('campaign-button-targets'), 'command', { command: 'show-targets', campaign: id })
      : undefined,
    isRunning ? button(phrase('campaign-button-dates'), 'command', { word: 'han' }) : undefined,
    isManaging && isRunning
      ? button(phrase('campaign-button-edit-campaign'), 'command', { command: 'edit-campaign', campaign: id })
      : undefined,
    isManaging ? button(phrase('campaign-button-history'), 'campaign-history', { campaign: id }) : undefined,
    isManaging && isRunning
      ? button(phrase('campaign-button-close-campaign'), 'command', { command: 'close-campaign', campaign: id })
      : undefined,
    state === 'closed' && hasRole(ctx, 'administrator') && isManaging
      ? button(phrase('campaign-button-reopen-campaign'), 'command', { command: 'reopen-campaign', campaign: id })
      : undefined,
  )
}

/** Drafts are the office's own affair: in private, to those who may launch. */
async function draftButtons(ctx: OfficeContext): Promise<readonly Block[]> {
  if (!mayEdit(ctx) || ctx.place.kind === 'group') return []
  const drafts = await campaignsIn(ctx.tx, ctx.office.id, ['draft'])
  if (drafts.length === 0) return []
  const buttons = drafts.map(({ id, title }) =>
    button(phrase('campaign-named-draft', { title }), 'show-draft', { campaign: id }),
  )
  return [text(phrase('campaign-drafts', { count: drafts.length })), choices(...buttons)]
}

export const showDraftAction = action({
  name: 'show-draft',
  access: { who: ['officer', 'administrator', 'leader'] },
  run: async (ctx, { campaign = '' }) => privately(await draftMessage(ctx, campaign)),
})

async function draftMessage(ctx: OfficeContext, campaignId: string): Promise<Message> {
  const campaign = await campaignById(ctx.tx, ctx.office.id, campaignId)
  const content = await contentOf(ctx.tx, ctx.office.id, campaignId)
  if (!campaign || !content) throw new Refusal(phrase('campaign-gone'))
  if (campaign.state !== 'draft') throw new Refusal(phrase('campaign-no-draft-any-more'))
  return draftCard(ctx, campaign, content)
}
