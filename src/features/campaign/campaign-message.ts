// What the groups read of a campaign: its launch, its corrections, its closing.
import type { Block, Message } from '../../chat/message.ts'
import { button, choices, facts, heading, list, message, note, text } from '../../chat/message.ts'
import { type Phrase, phrase, type Wordable } from '../../language/translate.ts'
import { fold } from '../../language/vietnamese.ts'
import type { CampaignContent, TargetContent } from './campaign-content.ts'
import {
  movementPhrase,
  periodPhrase,
  phasePhrase,
  registrationPhrases,
  targetCount,
  targetGroups,
} from './campaign-wording.ts'

/** Of each group: more would be scrolled past, and stands in /chitieu. */
const mostTargets = 20
const mostTargetLetters = 1500
const mostMovements = 12

/** The launch as it is posted; without its buttons it is the preview. */
export function launchBlocks(content: CampaignContent): readonly Block[] {
  const { title, theme, basis, phases, targets, movements } = content
  const isNamed = fold(title).startsWith('phat dong')
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
    targets.length > 0 && text(phrase('campaign-targets-are', { count: targetCount(targets) })),
    ...targetGroups(targets).flatMap(group => [text(group.title), list(targetLines(group.targets))]),
    movements.length > 0 && text(phrase('campaign-movements-are')),
    named.length > 0 && list(named),
    text(phrase('campaign-how-to-pledge')),
    list(registrationPhrases(content)),
  ]
  return blocks.filter(block => block !== false && block !== undefined)
}

/** As the plan words them, those nested in one after it. */
function targetLines(targets: readonly TargetContent[]): readonly Wordable[] {
  const lines = targets.flatMap(({ wording, children }) => [
    { wording, shown: wording as Wordable },
    ...children.map(child => ({
      wording: child.wording,
      shown: phrase('campaign-target-nested', { target: child.wording }),
    })),
  ])
  let letters = 0
  const shown = lines.filter(({ wording }, index) => {
    letters += wording.length
    return index === 0 || (index < mostTargets && letters <= mostTargetLetters)
  })
  const left = lines.length - shown.length
  return [...shown.map(line => line.shown), ...(left > 0 ? [phrase('campaign-more-targets', { count: left })] : [])]
}

export function launchMessage(campaignId: string, content: CampaignContent): Message {
  return message(...launchBlocks(content), pledgeButtons(campaignId, content.targets.length > 0))
}

export function pledgeButtons(campaignId: string, hasTargets: boolean): Block {
  return choices(
    { ...button(phrase('campaign-button-pledge'), 'command', { word: 'dangky' }), style: 'primary' },
    hasTargets
      ? button(phrase('campaign-button-targets'), 'command', { command: 'show-targets', campaign: campaignId })
      : undefined,
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
