// The questions of the pledge forms, in the order outside tools rely on: kind; title, movement or content; commitment; confirm.
import type { OfficeContext } from '../../chat/context.ts'
import {
  askedWhere,
  choice,
  type Field,
  type FieldEnv,
  type Given,
  optional,
  preset,
  text,
  when,
} from '../../chat/field.ts'
import { button, choices } from '../../chat/message.ts'
import { oncePerEvent } from '../../chat/once-per-event.ts'
import { Refusal } from '../../chat/refusal.ts'
import { phrase } from '../../language/translate.ts'
import {
  type CampaignFacts,
  campaignById,
  movementsOf,
  requireRunningCampaign,
  runningInForm,
  titleAfterLabel,
} from '../campaign/index.ts'
import { activeKeyOf, type PledgeKind, type PledgeSubject, pledgeKinds } from './pledge.ts'
import { objectOf } from './pledge-message.ts'
import { admissionTo, refuseAdmission, scopeOf } from './pledge-rights.ts'
import { standingUnder } from './pledge-view.ts'

/** Refuses where nothing can be pledged now; for `begin`. */
export async function requireAdmission(ctx: OfficeContext): Promise<void> {
  const running = await requireRunningCampaign(ctx)
  if ((await admittingCampaigns(ctx)).length > 0) return
  const next = running.find(campaign => admissionTo(campaign, ctx) === 'notYet')
  throw next ? refuseAdmission(next, 'notYet') : refuseAdmission(running[0]!, 'locked')
}

/** Where this speaker may pledge today, with a reason or without. */
async function admittingCampaigns(ctx: OfficeContext): Promise<readonly CampaignFacts[]> {
  const running = await runningInForm(ctx)
  return running.filter(campaign => ['free', 'withReason'].includes(admissionTo(campaign, ctx)))
}

export function campaignIdIn(given: Given): string {
  return String(given.campaign ?? '')
}

export async function campaignIn({ ctx, given }: FieldEnv): Promise<CampaignFacts> {
  const campaign = await campaignInForm(ctx, campaignIdIn(given))
  if (!campaign) throw new Refusal(phrase('pledge-campaign-over'))
  return campaign
}

const campaignInForm = oncePerEvent((ctx: OfficeContext, id) => campaignById(ctx.tx, ctx.office.id, id))

/** The movements that can be pledged in the campaign. */
export const movementsInForm = oncePerEvent((ctx: OfficeContext, campaignId) =>
  movementsOf(ctx.tx, ctx.office.id, campaignId),
)

export function campaignField(): Field<string> {
  const field = choice({
    ask: phrase('pledge-ask-campaign'),
    label: phrase('pledge-campaign'),
    options: async ({ ctx }) => (await admittingCampaigns(ctx)).map(({ id, title }) => ({ id, label: title })),
  })
  return preset(
    async ({ ctx }) => {
      const [first, second] = await admittingCampaigns(ctx)
      return second ? undefined : first?.id
    },
    {
      ...field,
      show: async (id, { ctx }) => {
        const chosen = (await admittingCampaigns(ctx)).find(one => one.id === id)
        return chosen ? titleAfterLabel(chosen.title) : id
      },
    },
  )
}

export function kindField(kinds: readonly PledgeKind[] = pledgeKinds): Field<string> {
  return choice({
    ask: phrase('pledge-ask-kind'),
    label: phrase('pledge-kind'),
    options: async env => {
      const hasMovements = (await movementsInForm(env.ctx, campaignIdIn(env.given))).length > 0
      return kinds
        .filter(kind => kind !== 'movement' || hasMovements)
        .map(kind => ({ id: kind, label: phrase(`pledge-kind-${kind}`) }))
    },
  })
}

/** Whose pledge the form is about; two answers decide that nothing is pledged twice. */
export type Whose = {
  readonly subject: PledgeSubject
  readonly of: (env: FieldEnv) => { readonly memberId?: string; readonly unitId?: string }
}

export function movementField(whose: Whose): Field<string | undefined> {
  return when(
    given => given.kind === 'movement',
    choice({
      ask: phrase('pledge-ask-movement'),
      label: phrase('pledge-movement'),
      options: async ({ ctx, given }) => {
        const movements = await movementsInForm(ctx, campaignIdIn(given))
        return movements.map(({ id, name }) => ({ id, label: name }))
      },
      check: async (movementId, env) => {
        await refuseTwice(env.ctx, campaignIdIn(env.given), whose, env, { kind: 'movement', movementId })
        return undefined
      },
    }),
  )
}

export async function refuseTwice(
  ctx: OfficeContext,
  campaignId: string,
  whose: Whose,
  env: FieldEnv,
  what: { readonly kind: PledgeKind; readonly titleKey?: string; readonly movementId?: string },
): Promise<void> {
  const key = activeKeyOf(campaignId, { subject: whose.subject, ...whose.of(env) }, what)
  if (key) await refuseStanding(ctx, key)
}

/** Throws where a pledge already stands under this key, with the way to change it. */
export async function refuseStanding(ctx: OfficeContext, activeKey: string, exceptId?: string): Promise<void> {
  const standing = await standingUnder(scopeOf(ctx), activeKey)
  if (!standing || standing.id === exceptId) return
  throw new Refusal(
    phrase('pledge-already', { what: objectOf(standing), code: standing.code }),
    choices(button(phrase('pledge-button-amend'), 'command', { command: 'amend-pledge', pledge: standing.id })),
  )
}

const mostLetters = 4000

export function contentField(): Field<string | undefined> {
  return when(
    given => given.kind === 'commitment' || given.kind === 'initiative',
    text({
      ask: ({ given }) => phrase(given.kind === 'initiative' ? 'pledge-ask-initiative' : 'pledge-ask-content'),
      label: phrase('pledge-content'),
      max: mostLetters,
      isPrivate: true,
    }),
  )
}

export function commitmentField(): Field<string | undefined> {
  return optional(
    text({
      ask: phrase('pledge-ask-commitment'),
      label: phrase('pledge-commitment'),
      hint: phrase('pledge-commitment-hint'),
      max: mostLetters,
      isPrivate: true,
    }),
  )
}

/** After the lock day only the office goes on, and says why. */
export const reasonField = text({
  ask: phrase('pledge-ask-reason'),
  label: phrase('pledge-reason'),
  max: 1000,
  isPrivate: true,
})

export function reasonWhereLocked(): Field<string | undefined> {
  return askedWhere(async ({ ctx, given }) => {
    const campaign = await campaignInForm(ctx, campaignIdIn(given))
    return campaign !== undefined && admissionTo(campaign, ctx) === 'withReason'
  }, reasonField)
}
