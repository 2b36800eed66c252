// Enters a pledge for somebody or a unit: every rule is asked again here, whatever the form already asked.
import type { OfficeContext } from '../../chat/context.ts'
import { type Block, choices, heading, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { phrase } from '../../language/translate.ts'
import { type CampaignFacts, type MovementFacts, movementsOf, titleName, titlesOn } from '../campaign/index.ts'
import { isCountedOn } from '../roster/index.ts'
import { askApprovers, stateFor, tellRegistrant } from './approval.ts'
import { activeKeyOf, type PledgeContent, type PledgeSubject, titlesAbove } from './pledge.ts'
import { refuseStanding } from './pledge-fields.ts'
import { changeButtons, includedNote, mineButton, pledgeFacts } from './pledge-message.ts'
import { isLateOn, openCampaign, scopeOf } from './pledge-rights.ts'
import { insertPledges } from './pledge-store.ts'
import { type PledgeFacts, pledgesWhere } from './pledge-view.ts'

export type PledgeDraft = PledgeContent & {
  readonly campaignId: string
  readonly subject: PledgeSubject
  readonly member?: { readonly id: string; readonly name: string; readonly code?: string }
  readonly unit?: { readonly id: string; readonly name: string }
  readonly isOnBehalf: boolean
  readonly reason?: string
}

export type Entered = { readonly pledge: PledgeFacts; readonly notes: readonly (Block | undefined)[] }

/** Writes it, asks who approves, tells whom it was entered for. Throws what stands against it. */
export async function enterPledge(ctx: OfficeContext, draft: PledgeDraft): Promise<Entered> {
  const campaign = await openCampaign(ctx, draft.campaignId, draft.reason)
  const movement = await checkObject(ctx, campaign, draft)
  const who = { subject: draft.subject, memberId: draft.member?.id, unitId: draft.unit?.id }
  const key = activeKeyOf(campaign.id, who, draft)
  if (key) await refuseStanding(ctx, key)
  const notes = [includedNote(draft.titleKey, campaign.startsOn, draft.subject), await higherNote(ctx, campaign, draft)]
  const isEligible = draft.subject === 'collective' || (await isCounted(ctx, draft.member))
  const { subject, member, unit, isOnBehalf, reason, kind, titleKey, movementId, content, commitment } = draft
  const facts = {
    ...{ campaignId: campaign.id, subject, kind, titleKey, movementId, content, commitment, isOnBehalf },
    state: await stateFor(ctx, { subject, member, unit }),
    isLate: isLateOn(campaign, ctx.today),
  }
  const [made] = await insertPledges(
    { tx: ctx.tx, officeId: ctx.office.id, now: ctx.now, byId: ctx.member.id },
    campaign.year,
    [{ ...facts, ...who, isEligible, reason }],
  )
  const pledge: PledgeFacts = {
    ...facts,
    ...made!,
    campaignTitle: campaign.title,
    movementName: movement?.name,
    member: subject === 'individual' ? member : undefined,
    servesIn: subject === 'individual' ? unit?.id : undefined,
    unit,
    ...{ version: 1, registeredAt: ctx.now, enteredById: ctx.member.id },
  }
  ctx.audit({
    action: 'pledge.registered',
    subject: 'pledge',
    subjectId: pledge.id,
    details: { code: pledge.code, kind, isLate: facts.isLate, isOnBehalf, isEligible },
  })
  await tellOthers(ctx, pledge, notes)
  return { pledge, notes }
}

async function tellOthers(ctx: OfficeContext, pledge: PledgeFacts, notes: Entered['notes']): Promise<void> {
  if (pledge.state === 'waiting') await askApprovers(ctx, pledge)
  if (!pledge.isOnBehalf || pledge.subject === 'collective') return
  await tellRegistrant(
    ctx,
    pledge,
    message(
      heading(phrase('pledge-entered-for-you', { name: ctx.member.name })),
      pledgeFacts(pledge, ctx.office.timeZone),
      ...notes,
      choices(...changeButtons(pledge), mineButton()),
    ),
  )
}

/** The title or movement may have gone since the form offered it; returns the movement. */
export async function checkObject(
  ctx: OfficeContext,
  campaign: CampaignFacts,
  draft: PledgeContent & { readonly subject: PledgeSubject },
): Promise<MovementFacts | undefined> {
  if (draft.kind === 'title' && !titlesOn(campaign.startsOn, draft.subject).some(({ key }) => key === draft.titleKey))
    throw new Refusal(phrase('pledge-title-gone'))
  if (draft.kind !== 'movement') return undefined
  const movements = await movementsOf(ctx.tx, ctx.office.id, campaign.id)
  const movement = movements.find(({ id }) => id === draft.movementId)
  if (!movement) throw new Refusal(phrase('pledge-movement-ended'))
  return movement
}

/** A higher title already stands and includes this one: said, not refused. */
export async function higherNote(
  ctx: OfficeContext,
  campaign: CampaignFacts,
  draft: Pick<PledgeDraft, 'kind' | 'titleKey' | 'subject' | 'member' | 'unit'>,
): Promise<Block | undefined> {
  if (draft.kind !== 'title' || draft.titleKey === undefined) return undefined
  const above = titlesAbove(draft.titleKey, titlesOn(campaign.startsOn, draft.subject))
  const whose = draft.subject === 'individual' ? { memberId: draft.member?.id } : { unitId: draft.unit?.id }
  const standing = await pledgesWhere(scopeOf(ctx), {
    campaignId: campaign.id,
    subject: draft.subject,
    kind: 'title',
    ...whose,
  })
  const higher = standing.find(pledge => pledge.titleKey !== undefined && above.includes(pledge.titleKey))
  if (!higher?.titleKey) return undefined
  return note(
    phrase('pledge-already-included', {
      title: titleName(draft.titleKey),
      higher: titleName(higher.titleKey),
      code: higher.code,
    }),
  )
}

async function isCounted(ctx: OfficeContext, member: PledgeDraft['member']): Promise<boolean> {
  return member !== undefined && isCountedOn(ctx.tx, ctx.office.id, ctx.today, member.id)
}
