// What the questions of /suaphongtrao look up: the campaign in question, what stands there now, what may be ended.
import { type FieldEnv, multiple } from '../../chat/field.ts'
import { type Block, list, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { phrase } from '../../language/translate.ts'
import { type CampaignContent, flatTargets } from './campaign-content.ts'
import type { Part } from './campaign-edit.ts'
import { campaignById } from './campaign-store.ts'
import { movementPhrase, registrationPhrases } from './campaign-wording.ts'
import { contentOf } from './content-store.ts'
import { currentLines } from './current-lines.ts'

export function endedField() {
  return multiple({
    ask: phrase('campaign-edit-end-ask'),
    label: phrase('campaign-edit-change-end'),
    isPrivate: true,
    options: itemsGiven,
  })
}

export async function contentGiven({ ctx, given }: FieldEnv): Promise<CampaignContent> {
  const content = await contentOf(ctx.tx, ctx.office.id, String(given.campaign))
  if (!content) throw new Refusal(phrase('campaign-gone'))
  return content
}

export async function isDraft({ ctx, given }: FieldEnv): Promise<boolean> {
  return (await campaignById(ctx.tx, ctx.office.id, String(given.campaign)))?.state === 'draft'
}

/** The targets or movements that may be ended, as the part that was chosen says. */
export async function itemsGiven(env: FieldEnv) {
  const content = await contentGiven(env)
  const items =
    env.given.part === 'movements'
      ? content.movements.map(movement => ({ id: movement.id, label: movementPhrase(movement) }))
      : flatTargets(content.targets).map(({ id, wording }) => ({ id, label: wording }))
  return items.flatMap(({ id, label }) => (id === undefined ? [] : [{ id, label }]))
}

/** What stands there now; lists as lines that can be copied, corrected and sent back. */
export function current(part: Part) {
  return async (env: FieldEnv): Promise<readonly Block[]> => {
    const content = await contentGiven(env)
    if (part === 'registration') return [note(phrase('campaign-edit-now')), list(registrationPhrases(content))]
    const lines = currentLines(content, part)
    return lines.length > 0 ? [note(phrase('campaign-edit-now')), list(lines)] : []
  }
}
