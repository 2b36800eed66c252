// What the office sees before anything is posted: the post itself, and what looks odd about it.
import type { OfficeContext } from '../../chat/context.ts'
import { type Block, button, choices, list, type Message, message, note, text } from '../../chat/message.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import { calendarOf } from '../office/index.ts'
import type { CampaignContent } from './campaign-content.ts'
import { launchBlocks } from './campaign-message.ts'
import { type CampaignFacts, runningCampaigns } from './campaign-store.ts'
import { dateWarnings } from './phase-check.ts'

export async function previewBlocks(ctx: OfficeContext, content: CampaignContent): Promise<readonly Block[]> {
  const warnings = await warningBlocks(ctx, content, await sameYear(ctx, content))
  return [note(phrase('campaign-preview')), ...launchBlocks(content), ...warnings]
}

export async function warningBlocks(
  ctx: OfficeContext,
  content: CampaignContent,
  more: readonly Phrase[] = [],
): Promise<readonly Block[]> {
  const warnings = [...dateWarnings(content, await calendarOf(ctx.tx, ctx.office)), ...more]
  return warnings.length > 0 ? [text(phrase('campaign-warnings')), list(warnings)] : []
}

async function sameYear(ctx: OfficeContext, content: CampaignContent): Promise<readonly Phrase[]> {
  if (content.kind !== 'regular') return []
  const running = await runningCampaigns(ctx.tx, ctx.office.id)
  const other = running.find(campaign => campaign.kind === 'regular' && campaign.year === content.year)
  return other ? [phrase('campaign-warn-same-year', { title: other.title, year: String(other.year) })] : []
}

/** A draft with everything that can be done with it. */
export async function draftCard(
  ctx: OfficeContext,
  campaign: CampaignFacts,
  content: CampaignContent,
): Promise<Message> {
  const state = campaign.submittedAt ? phrase('campaign-draft-waiting') : phrase('campaign-draft-kept')
  return message(
    text(state),
    ...(await previewBlocks(ctx, content)),
    choices(
      {
        ...button(phrase('campaign-button-launch-draft'), 'command', {
          command: 'launch-campaign',
          from: `draft:${campaign.id}`,
        }),
        style: 'primary',
      },
      button(phrase('campaign-button-edit-draft'), 'command', { command: 'edit-campaign', campaign: campaign.id }),
      { ...button(phrase('campaign-button-delete-draft'), 'delete-draft', { campaign: campaign.id }), style: 'danger' },
    ),
  )
}
