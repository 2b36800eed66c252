// What a campaign says now, as lines that can be copied, corrected and sent back.
import { type Phrase, phrase, type Wordable } from '../../language/translate.ts'
import type { CampaignContent, PhaseContent } from './campaign-content.ts'
import type { Part } from './campaign-edit.ts'
import { closingWithin, movementPhrase } from './campaign-wording.ts'

export function currentLines(content: CampaignContent, part: Part): readonly Wordable[] {
  if (part === 'phases') return content.phases.map(phaseLine)
  if (part === 'movements') return content.movements.map(movementPhrase)
  if (part === 'targets') return content.targets.flatMap(target => [target, ...target.children]).map(one => one.wording)
  if (part === 'title') return [content.title]
  const value = part === 'theme' ? content.theme : part === 'basis' ? content.basis : undefined
  return value === undefined ? [] : [value]
}

/** As the phase is typed, not as it is announced: it can be read again. */
function phaseLine({ name, startsOn, endsOn, closing }: PhaseContent): Phrase {
  const window = { name, starts: { day: startsOn }, ends: { day: endsOn } }
  if (!closing) return phrase('phase-line', window)
  const stated = { closing: closingWithin(closing), stated: { day: closing.statedOn } }
  return phrase(closing.wording === 'before' ? 'phase-line-before' : 'phase-line-by', { ...window, ...stated })
}
