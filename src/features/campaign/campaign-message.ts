// What the groups read of a campaign: its launch, its corrections, its closing.
import type { Block, Message } from '../../chat/message.ts'
import { button, choices, facts, heading, list, message, note, text } from '../../chat/message.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import { fold } from '../../language/vietnamese.ts'
import type { CampaignContent } from './campaign-content.ts'
import { movementPhrase, periodPhrase, phasePhrase, registrationPhrases } from './campaign-wording.ts'

const mostTargets = 6
const mostMovements = 12

/** The launch as it is posted; without its buttons it is the preview. */
export function launchBlocks(content: CampaignContent): readonly Block[] {
  const { title, theme, basis, phases, targets, movements } = content
  const isNamed = fold(title).startsWith('phat dong')
  const left = targets.length - mostTargets
  const wordings = targets.slice(0, mostTargets).map(target => target.wording)
  const named = movements.slice(0, mostMovements).map(movementPhrase)
  const blocks: readonly (Block | false | undefined)[] = [
    heading(isNamed ? title : phrase('campaign-launch-heading', { title })),
    theme !== undefined && text(phrase('campaign-theme', { theme })),
    facts(
      [phrase('campaign-when'), periodPhrase(content)],
      basis === undefined ? undefined : [phrase('campaign-basis'), basis],
    ),
    phases.length > 0 && text(phrase('campaign-phases-are')),
    phases.length > 0 && list(phases.map(phasePhrase)),
    targets.length > 0 && text(phrase('campaign-targets-are')),
    targets.length > 0 && list([...wordings, ...(left > 0 ? [phrase('campaign-more-targets', { count: left })] : [])]),
    movements.length > 0 && text(phrase('campaign-movements-are')),
    named.length > 0 && list(named),
    text(phrase('campaign-how-to-pledge')),
    list(registrationPhrases(content)),
  ]
  return blocks.filter(block => block !== false && block !== undefined)
}

export function launchMessage(campaignId: string, content: CampaignContent): Message {
  return message(...launchBlocks(content), pledgeButtons(campaignId))
}

export function pledgeButtons(campaignId: string): Block {
  return choices(
    { ...button(phrase('campaign-button-pledge'), 'command', { word: 'dangky' }), style: 'primary' },
    button(phrase('campaign-button-targets'), 'command', { command: 'show-targets', campaign: campaignId }),
  )
}

export function correctionMessage(
  campaignId: string,
  title: string,
  changes: readonly Phrase[],
  reason: string | undefined,
): Message {
  return message(
    heading(phrase('campaign-correction-heading', { title })),
    list(changes),
    reason !== undefined && note(phrase('campaign-correction-reason', { reason })),
    choices(button(phrase('campaign-button-campaign'), 'command', { command: 'show-campaign', campaign: campaignId })),
  )
}

export function closingMessage(title: string, closingNote: string | undefined): Message {
  return message(
    heading(phrase('campaign-closed-heading', { title })),
    text(phrase('campaign-closed-text')),
    closingNote !== undefined && text(closingNote),
  )
}
