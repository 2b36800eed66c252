// Asks which campaign is meant, and only where there is more than one.
import type { OfficeContext } from '../../chat/context.ts'
import { choice, type Field, type FieldEnv, preset } from '../../chat/field.ts'
import { button, choices } from '../../chat/message.ts'
import { oncePerEvent } from '../../chat/once-per-event.ts'
import { Refusal } from '../../chat/refusal.ts'
import { phrase, type Wordable } from '../../language/translate.ts'
import { isOfficer } from '../office/index.ts'
import { type CampaignFacts, type CampaignState, campaignsIn, runningCampaigns } from './campaign-store.ts'

type Asked = Pick<Field<string>, 'ask' | 'label' | 'hint' | 'isPrivate' | 'before'>

/** Where a form asks for them; a command that starts or ends one reads them anew. */
export const runningInForm = oncePerEvent((ctx: OfficeContext) => runningCampaigns(ctx.tx, ctx.office.id))

/** A campaign's id. Running campaigns unless told otherwise; the only one there is answers by itself. */
export function campaignField(asked: Asked & { readonly states?: readonly CampaignState[] }): Field<string> {
  const found = ({ ctx }: FieldEnv) => campaignsIn(ctx.tx, ctx.office.id, asked.states ?? ['running'])
  const field = choice({
    ...asked,
    options: async env => (await found(env)).map(campaign => ({ id: campaign.id, label: campaignName(campaign) })),
  })
  return preset(async env => {
    const [first, second] = await found(env)
    return second ? undefined : first?.id
  }, field)
}

/** The title; a draft is marked as one. */
export function campaignName({ title, state }: Pick<CampaignFacts, 'title' | 'state'>): Wordable {
  return state === 'running' ? title : phrase(`campaign-named-${state}`, { title })
}

/** Refuses when no campaign runs; for `begin`. Returns those that run, the yearly one first. */
export async function requireRunningCampaign(ctx: OfficeContext): Promise<readonly CampaignFacts[]> {
  const running = await runningInForm(ctx)
  if (running.length > 0) return running
  if (!isOfficer(ctx)) throw new Refusal(phrase('campaign-none-running'))
  throw new Refusal(
    phrase('campaign-none-running-officer'),
    choices(button(phrase('campaign-button-launch'), 'command', { command: 'launch-campaign' })),
  )
}
