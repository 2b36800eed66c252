// `/dangkytapthe`: a unit pledges; its head or contact enters it, or the office for any unit.
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { confirm, type FieldEnv, type Given, preset } from '../../chat/field.ts'
import { Refusal } from '../../chat/refusal.ts'
import { phrase } from '../../language/translate.ts'
import { isOfficer, mayActForUnit, requireUnit } from '../office/index.ts'
import { unitField, unitsOn } from '../roster/index.ts'
import { enterPledge } from './enter-pledge.ts'
import {
  campaignField,
  campaignIdIn,
  commitmentField,
  contentField,
  kindField,
  movementField,
  reasonWhereLocked,
  requireAdmission,
  type Whose,
} from './pledge-fields.ts'
import { receipt } from './pledge-message.ts'
import { contentOf, draftBlocks, notesOn, registeredHeading } from './register-pledge.ts'
import { otherTitleField, titleField } from './title-field.ts'

const unit: Whose = { subject: 'collective', of: ({ given }) => ({ unitId: unitIdIn(given) }) }

function unitIdIn(given: Given): string {
  return String(given.unit ?? '')
}

export const registerCollectivePledge = command({
  name: 'register-collective-pledge',
  words: ['dangkytapthe'],
  english: ['pledgeunit'],
  area: 'pledge',
  access: { who: ['unitHead', 'unitContact', 'officer', 'administrator'] },
  begin: async ctx => {
    await requireAdmission(ctx)
    if (!isOfficer(ctx) && !ctx.member.unit) throw new Refusal(phrase('pledge-no-unit'))
  },
  fields: {
    campaign: campaignField(),
    unit: preset(
      ({ ctx }) => (isOfficer(ctx) ? undefined : ctx.member.unit?.id),
      unitField({
        ask: phrase('pledge-ask-unit'),
        label: phrase('pledge-subject-collective'),
        may: (unitId, ctx) => mayActForUnit(ctx, unitId),
      }),
    ),
    kind: kindField(['title', 'movement', 'commitment']),
    title: titleField(unit),
    otherTitle: otherTitleField(unit),
    movement: movementField(unit),
    content: contentField(),
    commitment: commitmentField(),
    reason: reasonWhereLocked(),
    confirm: confirm({
      isPrivate: true,
      button: phrase('pledge-button-register'),
      before: async (env: FieldEnv) => {
        const chosen = await chosenUnit(env.ctx, unitIdIn(env.given))
        return [
          ...(await draftBlocks(env, unit, [phrase('pledge-subject-collective'), chosen.name])),
          ...(await notesOn(env, { subject: 'collective', unit: chosen })),
        ]
      },
    }),
  },
  run: async (ctx, answers) => {
    const chosen = await chosenUnit(ctx, unitIdIn(answers))
    requireUnit(ctx, chosen.id)
    const { pledge, notes } = await enterPledge(ctx, {
      campaignId: campaignIdIn(answers),
      subject: 'collective',
      unit: chosen,
      isOnBehalf: chosen.id !== ctx.member.unit?.id,
      reason: answers.reason,
      ...contentOf(answers),
    })
    return receipt(ctx, registeredHeading(pledge.state === 'waiting'), pledge, notes)
  },
})

async function chosenUnit(ctx: OfficeContext, unitId: string) {
  const found = (await unitsOn(ctx.tx, ctx.office.id, ctx.today)).find(({ id }) => id === unitId)
  if (!found) throw new Refusal(phrase('pledge-unit-gone'))
  return found
}
