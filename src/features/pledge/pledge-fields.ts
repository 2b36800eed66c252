// The questions of the pledge forms, in the order outside tools rely on: kind; title, movement or content; commitment; confirm.
import type { OfficeContext } from '../../chat/context.ts'
import { choice, type Field, type FieldEnv, type Given, optional, text, when } from '../../chat/field.ts'
import { button, choices } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { phrase } from '../../language/translate.ts'
import {
  type CampaignFacts,
  campaignById,
  movementsOf,
  requireRunningCampaign,
  runningCampaigns,
  titleName,
  titlesOn,
} from '../campaign/index.ts'
import { activeKeyOf, type PledgeKind, type PledgeSubject, pledgeKinds } from './pledge.ts'
import { objectOf } from './pledge-message.ts'
import { admissionTo, refuseAdmission, scopeOf } from './pledge-rights.ts'
import { standingUnder } from './pledge-view.ts'

/** What a form knows from the start, besides its fields. */
export type Known = {
  /** Set where there is nothing to choose. */
  readonly onlyCampaign?: string
  /** Campaigns where this speaker has to say why. */
  readonly lockedCampaigns: readonly string[]
}

/** Asked before the first question; throws where nothing can be pledged now. */
export async function knownCampaigns(ctx: OfficeContext): Promise<Known> {
  const running = await requireRunningCampaign(ctx)
  const admitted = running.map(campaign => ({ campaign, admission: admissionTo(campaign, ctx) }))
  const open = admitted.filter(({ admission }) => admission === 'free' || admission === 'withReason')
  if (open.length === 0) {
    const next = admitted.find(({ admission }) => admission === 'notYet') ?? admitted[0]!
    throw refuseAdmission(next.campaign, next.admission === 'notYet' ? 'notYet' : 'locked')
  }
  return {
    ...(open.length === 1 && { onlyCampaign: open[0]!.campaign.id }),
    lockedCampaigns: open.filter(({ admission }) => admission === 'withReason').map(({ campaign }) => campaign.id),
  }
}

export function campaignIdIn(given: Given): string {
  return String(given.campaign ?? given.onlyCampaign ?? '')
}

export async function campaignIn({ ctx, given }: FieldEnv): Promise<CampaignFacts> {
  const campaign = await campaignById(ctx.tx, ctx.office.id, campaignIdIn(given))
  if (!campaign) throw new Refusal(phrase('pledge-campaign-over'))
  return campaign
}

export function campaignField(): Field<string | undefined> {
  return when(
    given => given.onlyCampaign === undefined,
    choice({
      ask: phrase('pledge-ask-campaign'),
      label: phrase('pledge-campaign'),
      options: async ({ ctx }) => {
        const running = await runningCampaigns(ctx.tx, ctx.office.id)
        const open = running.filter(campaign => ['free', 'withReason'].includes(admissionTo(campaign, ctx)))
        return open.map(({ id, title }) => ({ id, label: title }))
      },
    }),
  )
}

export function kindField(kinds: readonly PledgeKind[] = pledgeKinds): Field<string> {
  return choice({
    ask: phrase('pledge-ask-kind'),
    label: phrase('pledge-kind'),
    options: async env => {
      const hasMovements = (await movementsOf(env.ctx.tx, env.ctx.office.id, campaignIdIn(env.given))).length > 0
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

export function titleField(whose: Whose): Field<string | undefined> {
  return when(
    given => given.kind === 'title',
    choice({
      ask: phrase('pledge-ask-title'),
      label: phrase('pledge-title'),
      options: async env => {
        const titles = titlesOn((await campaignIn(env)).startsOn, whose.subject)
        return titles.map(({ key }) => ({ id: key, label: titleName(key) }))
      },
      check: async (titleKey, env) => {
        await refuseTwice(env.ctx, campaignIdIn(env.given), whose, env, { kind: 'title', titleKey })
        return undefined
      },
    }),
  )
}

export function movementField(whose: Whose): Field<string | undefined> {
  return when(
    given => given.kind === 'movement',
    choice({
      ask: phrase('pledge-ask-movement'),
      label: phrase('pledge-movement'),
      options: async ({ ctx, given }) => {
        const movements = await movementsOf(ctx.tx, ctx.office.id, campaignIdIn(given))
        return movements.map(({ id, name }) => ({ id, label: name }))
      },
      check: async (movementId, env) => {
        await refuseTwice(env.ctx, campaignIdIn(env.given), whose, env, { kind: 'movement', movementId })
        return undefined
      },
    }),
  )
}

async function refuseTwice(
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
export function reasonField(isWanted: (given: Given) => boolean = isLocked): Field<string | undefined> {
  return when(
    isWanted,
    text({ ask: phrase('pledge-ask-reason'), label: phrase('pledge-reason'), max: 1000, isPrivate: true }),
  )
}

function isLocked(given: Given): boolean {
  const locked = given.lockedCampaigns
  return Array.isArray(locked) && locked.includes(campaignIdIn(given))
}
