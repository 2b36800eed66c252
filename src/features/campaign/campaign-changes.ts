// What differs between two versions of a campaign, in words: for the correction notice and the history.
import { type Phrase, phrase, type Wordable } from '../../language/translate.ts'
import type { CampaignContent, PhaseContent } from './campaign-content.ts'
import { movementPhrase, periodPhrase, phasePhrase } from './campaign-wording.ts'

/** Only what changed, each as a sentence of its own; empty when both say the same. */
export function changesBetween(before: CampaignContent, after: CampaignContent): readonly Phrase[] {
  return [
    ...valueChange('title', before.title, after.title),
    ...valueChange('theme', before.theme, after.theme),
    ...valueChange('basis', before.basis, after.basis),
    ...periodChange(before, after),
    ...phaseChanges(before.phases, after.phases),
    ...itemChanges('target', wordings(before), wordings(after)),
    ...itemChanges('movement', movements(before), movements(after)),
    ...dayChange('opens', before.opensOn, after.opensOn),
    ...dayChange('due', before.dueOn, after.dueOn),
    ...dayChange('locked', before.lockedOn, after.lockedOn),
  ]
}

type Item = { readonly id?: string; readonly text: Wordable }

function wordings({ targets }: CampaignContent): readonly Item[] {
  return targets.flatMap(target => [target, ...target.children]).map(({ id, wording }) => ({ id, text: wording }))
}

function movements(content: CampaignContent): readonly Item[] {
  return content.movements.map(movement => ({ id: movement.id, text: movementPhrase(movement) }))
}

function valueChange(what: string, before: string | undefined, after: string | undefined): readonly Phrase[] {
  if (before === after) return []
  if (after === undefined) return [phrase(`campaign-change-${what}-none`)]
  return [phrase(`campaign-change-${what}`, { after })]
}

function periodChange(before: CampaignContent, after: CampaignContent): readonly Phrase[] {
  const isSame = before.startsOn === after.startsOn && before.endsOn === after.endsOn && before.year === after.year
  return isSame ? [] : [phrase('campaign-change-period', { after: periodPhrase(after) })]
}

function phaseChanges(before: readonly PhaseContent[], after: readonly PhaseContent[]): readonly Phrase[] {
  const ended = before.filter(old => !after.some(phase => phase.id === old.id))
  const changed = after.flatMap(phase => {
    const old = phase.id === undefined ? undefined : before.find(({ id }) => id === phase.id)
    if (!old) return [phrase('campaign-change-phase-added', { phase: phasePhrase(phase) })]
    if (isSamePhase(old, phase)) return []
    return [phrase('campaign-change-phase', { before: old.name, after: phasePhrase(phase) })]
  })
  return [...changed, ...ended.map(({ name }) => phrase('campaign-change-phase-ended', { name }))]
}

function isSamePhase(a: PhaseContent, b: PhaseContent): boolean {
  const facts = ({ name, startsOn, endsOn, goal, closing }: PhaseContent) =>
    JSON.stringify([name, startsOn, endsOn, goal, closing?.what, closing?.wording, closing?.statedOn])
  return facts(a) === facts(b)
}

function itemChanges(what: string, before: readonly Item[], after: readonly Item[]): readonly Phrase[] {
  const isIn = (item: Item, items: readonly Item[]) => item.id !== undefined && items.some(({ id }) => id === item.id)
  const changed = after.filter(item =>
    before.some(old => item.id !== undefined && old.id === item.id && !sameText(old.text, item.text)),
  )
  return [
    ...changed.map(({ text }) => phrase(`campaign-change-${what}`, { text })),
    ...after.filter(item => !isIn(item, before)).map(({ text }) => phrase(`campaign-change-${what}-added`, { text })),
    ...before.filter(item => !isIn(item, after)).map(({ text }) => phrase(`campaign-change-${what}-ended`, { text })),
  ]
}

function sameText(one: Wordable, other: Wordable): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function dayChange(what: string, before: string | undefined, after: string | undefined): readonly Phrase[] {
  if (before === after) return []
  if (after === undefined) return [phrase(`campaign-change-${what}-none`)]
  return [phrase(`campaign-change-${what}`, { after: { day: after } })]
}
