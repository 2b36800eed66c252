// `/suadangky`: another title, movement or text for a pledge that stands; a new version, asked for approval again.
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { choice, confirm, type FieldEnv, optional, text, when } from '../../chat/field.ts'
import { type Block, choices, facts, heading, message } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { type Phrase, phrase, type Wordable } from '../../language/translate.ts'
import { type CampaignFacts, campaignById, movementsOf, titleName, titlesOn } from '../campaign/index.ts'
import { askApprovers, stateFor, tellRegistrant } from './approval.ts'
import { checkObject, higherNote } from './enter-pledge.ts'
import { activeKeyOf, type PledgeContent, standingStates } from './pledge.ts'
import { chosenPledge, pledgeRefField, refIn, requireChangeable } from './pledge-choice.ts'
import { reasonField, refuseStanding } from './pledge-fields.ts'
import { changeButtons, includedNote, mineButton, objectOf, pledgeFacts, receipt } from './pledge-message.ts'
import { scopeOf } from './pledge-rights.ts'
import { updatePledge } from './pledge-store.ts'
import { findPledge, type PledgeFacts } from './pledge-view.ts'

const mostLetters = 4000

/** Skipping a question keeps what stands. */
export const amendPledge = command({
  name: 'amend-pledge',
  words: ['suadangky'],
  english: ['amend'],
  area: 'pledge',
  access: { who: 'linked' },
  argument: 'pledge',
  begin: requireChangeable,
  fields: {
    pledge: pledgeRefField(phrase('pledge-ask-which-to-amend')),
    title: when(
      given => refIn(given).kind === 'title',
      optional(
        choice({
          ask: phrase('pledge-ask-title'),
          label: phrase('pledge-title'),
          hint: env => currently(env, objectOf),
          isPrivate: true,
          options: async env => {
            const { pledge, campaign } = await current(env)
            return titlesOn(campaign.startsOn, pledge.subject).map(({ key }) => ({ id: key, label: titleName(key) }))
          },
          check: (titleKey, env) => notTwice(env, { titleKey }),
        }),
      ),
    ),
    movement: when(
      given => refIn(given).kind === 'movement',
      optional(
        choice({
          ask: phrase('pledge-ask-movement'),
          label: phrase('pledge-movement'),
          hint: env => currently(env, objectOf),
          isPrivate: true,
          options: async env => {
            const movements = await movementsOf(env.ctx.tx, env.ctx.office.id, (await current(env)).campaign.id)
            return movements.map(({ id, name }) => ({ id, label: name }))
          },
          check: (movementId, env) => notTwice(env, { movementId }),
        }),
      ),
    ),
    content: when(
      given => refIn(given).kind === 'commitment' || refIn(given).kind === 'initiative',
      optional(
        text({
          ask: phrase('pledge-ask-content'),
          label: phrase('pledge-content'),
          hint: env => currently(env, objectOf),
          max: mostLetters,
          isPrivate: true,
        }),
      ),
    ),
    commitment: optional(
      text({
        ask: phrase('pledge-ask-commitment'),
        label: phrase('pledge-commitment'),
        hint: env => currently(env, pledge => pledge.commitment ?? phrase('pledge-nothing')),
        max: mostLetters,
        isPrivate: true,
      }),
    ),
    reason: when(given => refIn(given).isLocked === true, reasonField),
    confirm: confirm({ isPrivate: true, button: phrase('pledge-button-amend'), before: preview }),
  },
  run: async (ctx, answers) => {
    const pledge = await chosenPledge(ctx, answers.pledge, answers.reason)
    const change = changeOf(pledge, answers)
    if (!change) throw new Refusal(phrase('pledge-nothing-changed', { code: pledge.code }))
    return amend(ctx, pledge, change, answers.reason)
  },
})

async function current({ ctx, given }: FieldEnv): Promise<{ pledge: PledgeFacts; campaign: CampaignFacts }> {
  const pledge = await findPledge(scopeOf(ctx), { id: refIn(given).id ?? '' })
  const campaign = pledge && (await campaignById(ctx.tx, ctx.office.id, pledge.campaignId))
  if (!pledge || !campaign) throw new Refusal(phrase('pledge-gone'))
  return { pledge, campaign }
}

async function currently(env: FieldEnv, what: (pledge: PledgeFacts) => Wordable): Promise<Phrase> {
  const now = what((await current(env)).pledge)
  return phrase('pledge-skip-to-keep', { now: typeof now === 'string' ? now : phrase(now.key, now.args) })
}

async function notTwice(env: FieldEnv, what: { titleKey?: string; movementId?: string }): Promise<undefined> {
  const { pledge } = await current(env)
  const key = keyWith(pledge, what)
  if (key) await refuseStanding(env.ctx, key, pledge.id)
  return undefined
}

type Change = Pick<PledgeContent, 'titleKey' | 'movementId' | 'content' | 'commitment'>

type Given = {
  readonly title?: unknown
  readonly movement?: unknown
  readonly content?: unknown
  readonly commitment?: unknown
}

/** Only what differs from what stands; undefined when nothing does. */
function changeOf(pledge: PledgeFacts, given: Given): Change | undefined {
  const wanted = {
    titleKey: given.title,
    movementId: given.movement,
    content: given.content,
    commitment: given.commitment,
  }
  const names = ['titleKey', 'movementId', 'content', 'commitment'] as const
  const changed = names.filter(name => typeof wanted[name] === 'string' && wanted[name] !== pledge[name])
  return changed.length === 0 ? undefined : Object.fromEntries(changed.map(name => [name, wanted[name]]))
}

function keyWith(pledge: PledgeFacts, change: Change): string | undefined {
  const who = { subject: pledge.subject, memberId: pledge.member?.id, unitId: pledge.unit?.id }
  return activeKeyOf(pledge.campaignId, who, { ...pledge, ...change })
}

async function preview(env: FieldEnv): Promise<readonly Block[]> {
  const { pledge, campaign } = await current(env)
  const change = changeOf(pledge, env.given)
  const after = { ...pledge, ...change }
  const movement = (await movementsOf(env.ctx.tx, env.ctx.office.id, campaign.id)).find(
    ({ id }) => id === after.movementId,
  )
  return [
    facts(
      [phrase('pledge-code'), pledge.code],
      [phrase('pledge-what'), objectOf({ ...after, movementName: movement?.name ?? pledge.movementName })],
      after.commitment === undefined ? undefined : [phrase('pledge-commitment'), after.commitment],
    ),
  ]
}

async function amend(ctx: OfficeContext, pledge: PledgeFacts, change: Change, reason: string | undefined) {
  const campaign = await campaignById(ctx.tx, ctx.office.id, pledge.campaignId)
  if (!campaign) throw new Refusal(phrase('pledge-campaign-over'))
  const after = { ...pledge, ...change }
  if (change.titleKey !== undefined || change.movementId !== undefined) await checkObject(ctx, campaign, after)
  const activeKey = keyWith(pledge, change)
  if (activeKey) await refuseStanding(ctx, activeKey, pledge.id)
  const isWritten = await updatePledge(
    { tx: ctx.tx, officeId: ctx.office.id, now: ctx.now, byId: ctx.member.id },
    {
      id: pledge.id,
      version: pledge.version,
      fromStates: standingStates,
      change: 'amended',
      reason,
      data: { ...change, activeKey: activeKey ?? null, state: await stateFor(ctx, pledge), sendBackReason: null },
    },
  )
  if (!isWritten) throw new Refusal(phrase('pledge-changed-meanwhile', { code: pledge.code }))
  const amended = (await findPledge(scopeOf(ctx), { id: pledge.id })) ?? pledge
  ctx.audit({
    action: 'pledge.amended',
    subject: 'pledge',
    subjectId: pledge.id,
    details: {
      code: pledge.code,
      changed: Object.keys(change),
      version: amended.version,
      isWithReason: reason !== undefined,
    },
  })
  if (amended.state === 'waiting') await askApprovers(ctx, amended)
  const body = [pledgeFacts(amended, ctx.office.timeZone), choices(...changeButtons(amended), mineButton())]
  await tellRegistrant(
    ctx,
    amended,
    message(heading(phrase('pledge-amended-for-you', { name: ctx.member.name })), ...body),
  )
  const title = phrase(amended.state === 'waiting' ? 'pledge-amended-waiting' : 'pledge-amended')
  const notes = [
    includedNote(amended.titleKey, campaign.startsOn, amended.subject),
    await higherNote(ctx, campaign, amended),
  ]
  return receipt(ctx, title, amended, notes)
}
