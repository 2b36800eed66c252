// `/dangky`: somebody pledges a title, a movement, a commitment of their own words or an initiative.
import { command } from '../../chat/command.ts'
import { confirm, type FieldEnv, type Given } from '../../chat/field.ts'
import { type Block, facts, note } from '../../chat/message.ts'
import { phrase, type Wordable } from '../../language/translate.ts'
import { titleAfterLabel } from '../campaign/index.ts'
import { enterPledge, higherNote } from './enter-pledge.ts'
import { type PledgeContent, type PledgeKind, pledgeKinds } from './pledge.ts'
import {
  campaignField,
  campaignIdIn,
  campaignIn,
  commitmentField,
  contentField,
  kindField,
  movementField,
  movementsInForm,
  reasonWhereLocked,
  requireAdmission,
  type Whose,
} from './pledge-fields.ts'
import { includedNote, kindName, objectOf, receipt } from './pledge-message.ts'
import { isLateOn } from './pledge-rights.ts'
import { otherTitleField, titleField, titleIn } from './title-field.ts'

const self: Whose = { subject: 'individual', of: ({ ctx }) => ({ memberId: ctx.member.id }) }

export const registerPledge = command({
  name: 'register-pledge',
  words: ['dangky'],
  english: ['pledge'],
  area: 'pledge',
  access: { who: 'linked' },
  begin: requireAdmission,
  fields: {
    campaign: campaignField(),
    kind: kindField(),
    title: titleField(self),
    otherTitle: otherTitleField(self),
    movement: movementField(self),
    content: contentField(),
    commitment: commitmentField(),
    reason: reasonWhereLocked(),
    confirm: confirm({
      isPrivate: true,
      button: phrase('pledge-button-register'),
      before: async env => [
        ...(await draftBlocks(env, self)),
        ...(await notesOn(env, { ...self, member: env.ctx.member })),
      ],
    }),
  },
  run: async (ctx, answers) => {
    const { pledge, notes } = await enterPledge(ctx, {
      campaignId: campaignIdIn(answers),
      subject: 'individual',
      member: ctx.member,
      unit: ctx.member.unit,
      isOnBehalf: false,
      reason: answers.reason,
      ...contentOf(answers),
    })
    return receipt(ctx, registeredHeading(pledge.state === 'waiting'), pledge, notes)
  },
})

export function registeredHeading(isWaiting: boolean) {
  return phrase(isWaiting ? 'pledge-registered-waiting' : 'pledge-registered')
}

/** What the form's answers say was pledged; answers left over from another kind are not taken along. */
export function contentOf(given: Given): PledgeContent {
  const kind = pledgeKinds.find(one => one === given.kind) ?? 'commitment'
  const said = (name: string) => (typeof given[name] === 'string' ? given[name] : undefined)
  return {
    kind,
    commitment: said('commitment'),
    ...(kind === 'title' && { titleKey: titleIn(given) }),
    ...(kind === 'movement' && { movementId: said('movement') }),
    ...(isFreeText(kind) && { content: said('content') }),
  }
}

function isFreeText(kind: PledgeKind): boolean {
  return kind === 'commitment' || kind === 'initiative'
}

/** The last look: what is about to be pledged, for whom if it is somebody else. */
export async function draftBlocks(
  env: FieldEnv,
  whose: Whose,
  forWhom?: readonly [Wordable, Wordable],
): Promise<readonly Block[]> {
  const campaign = await campaignIn(env)
  const draft = contentOf(env.given)
  const movement = (await movementsInForm(env.ctx, campaign.id)).find(({ id }) => id === draft.movementId)
  return [
    facts(
      forWhom,
      [phrase('pledge-campaign'), titleAfterLabel(campaign.title)],
      [
        isFreeText(draft.kind) ? kindName(draft.kind) : phrase('pledge-what'),
        objectOf({ ...draft, movementName: movement?.name }),
      ],
      draft.commitment === undefined ? undefined : [phrase('pledge-commitment'), draft.commitment],
      typeof env.given.reason === 'string' ? [phrase('pledge-reason'), env.given.reason] : undefined,
    ),
    ...[includedNote(draft.titleKey, campaign.startsOn, whose.subject)].filter(block => block !== undefined),
    ...(!isLateOn(campaign, env.ctx.today)
      ? []
      : [
          note(phrase('pledge-will-be-late', { day: { day: campaign.dueOn ?? campaign.lockedOn ?? campaign.endsOn } })),
        ]),
  ]
}

/** A higher title that already includes this one. */
export async function notesOn(
  env: FieldEnv,
  who: Pick<Whose, 'subject'> & {
    readonly member?: { readonly id: string; readonly name: string }
    readonly unit?: { readonly id: string; readonly name: string }
  },
): Promise<readonly Block[]> {
  const told = await higherNote(env.ctx, await campaignIn(env), { ...contentOf(env.given), ...who })
  return told ? [told] : []
}
