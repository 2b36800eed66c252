// `/dangkyho`: the office or a unit's contact pledges for somebody without a phone; the pledge is marked "nhập hộ".
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { confirm, type FieldEnv } from '../../chat/field.ts'
import { Refusal } from '../../chat/refusal.ts'
import { phrase } from '../../language/translate.ts'
import { mayActForUnit, requireUnit } from '../office/index.ts'
import { memberField, nameWithUnit, rosterOn } from '../roster/index.ts'
import { countedNote } from './approval.ts'
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

const other: Whose = { subject: 'individual', of: ({ given }) => ({ memberId: String(given.member ?? '') }) }

export const registerPledgeFor = command({
  name: 'register-pledge-for',
  words: ['dangkyho'],
  english: ['pledgefor'],
  area: 'pledge',
  access: { who: ['unitContact', 'unitHead', 'officer', 'administrator'], where: 'private' },
  argument: 'member',
  begin: requireAdmission,
  fields: {
    campaign: campaignField(),
    member: memberField({
      ask: phrase('pledge-ask-member'),
      label: phrase('pledge-subject-individual'),
      isPrivate: true,
      may: (member, ctx) => mayActForUnit(ctx, member.unit?.id),
    }),
    kind: kindField(),
    title: titleField(other),
    otherTitle: otherTitleField(other),
    movement: movementField(other),
    content: contentField(),
    commitment: commitmentField(),
    reason: reasonWhereLocked(),
    confirm: confirm({
      isPrivate: true,
      button: phrase('pledge-button-register'),
      before: async (env: FieldEnv) => {
        const member = await chosenMember(env.ctx, String(env.given.member))
        const warning = await countedNote(env.ctx, { subject: 'individual', member, unit: member.unit })
        return [
          ...(await draftBlocks(env, other, [phrase('pledge-subject-individual'), nameWithUnit(member)])),
          ...(await notesOn(env, { subject: 'individual', member })),
          ...(warning ? [warning] : []),
        ]
      },
    }),
  },
  run: async (ctx, answers) => {
    const member = await chosenMember(ctx, answers.member)
    requireUnit(ctx, member.unit?.id)
    const { pledge, notes } = await enterPledge(ctx, {
      campaignId: campaignIdIn(answers),
      subject: 'individual',
      member,
      unit: member.unit,
      isOnBehalf: member.id !== ctx.member.id,
      reason: answers.reason,
      ...contentOf(answers),
    })
    return receipt(ctx, registeredHeading(pledge.state === 'waiting'), pledge, [
      ...notes,
      await countedNote(ctx, pledge),
    ])
  },
})

async function chosenMember(ctx: OfficeContext, memberId: string) {
  const [member] = await rosterOn(ctx.tx, ctx.office.id, ctx.today, { memberIds: [memberId] })
  if (!member) throw new Refusal(phrase('pledge-member-gone'))
  return member
}
