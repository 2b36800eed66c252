// `/chuyendonvi`: somebody serves in another unit from a day on; what was before stays as it was.
import { command } from '../../chat/command.ts'
import { confirm, date, type FieldEnv, optional } from '../../chat/field.ts'
import { facts, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { officersOnly } from '../office/index.ts'
import { nearEnough } from './edit-member.ts'
import { transferMember } from './member-store.ts'
import { cardOf, personCard } from './person-card.ts'
import { memberField, unitField } from './roster-fields.ts'
import { roleList } from './roster-message.ts'
import { unitsOn } from './roster-view.ts'

async function shown({ ctx, given }: FieldEnv) {
  const card = await cardOf(ctx, String(given.member))
  const bound = card.roles.filter(role => role === 'unitHead' || role === 'unitContact')
  const startsOn = typeof given.startsOn === 'string' ? given.startsOn : ctx.today
  return [
    facts(
      [phrase('roster-person'), card.name],
      [phrase('transfer-from'), card.unit?.name ?? phrase('card-no-unit')],
      [phrase('transfer-starts'), phrase('field-day', { day: { day: startsOn } })],
    ),
    ...(bound.length > 0 ? [note(phrase('transfer-ends-roles', { roles: roleList(bound) }))] : []),
  ]
}

export const transferMemberCommand = command({
  name: 'transfer-member',
  words: ['chuyendonvi'],
  english: ['transfer'],
  area: 'office',
  access: { who: officersOnly, where: 'private' },
  argument: 'member',
  fields: {
    member: memberField({ ask: phrase('transfer-who'), label: phrase('roster-person') }),
    unit: unitField({ ask: phrase('transfer-where'), label: phrase('transfer-to') }),
    startsOn: optional(
      date({
        ask: phrase('transfer-when'),
        label: phrase('transfer-starts'),
        hint: phrase('transfer-when-hint'),
        check: nearEnough,
      }),
    ),
    sure: confirm({ before: shown, button: phrase('button-transfer') }),
  },
  run: async (ctx, { member, unit, startsOn = ctx.today }) => {
    const card = await cardOf(ctx, member)
    if (card.leftOn) throw new Refusal(phrase('leave-already', { name: card.name, day: { day: card.leftOn } }))
    if (card.unit?.id === unit && startsOn >= card.unit.since) throw new Refusal(phrase('transfer-already-there'))
    const ended = await transferMember(ctx.tx, ctx.office.id, member, unit, startsOn, ctx)
    const to = (await unitsOn(ctx.tx, ctx.office.id, ctx.today)).find(one => one.id === unit)!
    const details = { from: card.unit?.name ?? '', unit: to.name, on: startsOn, ended: ended.join(', ') }
    ctx.audit({ action: 'member.transferred', subject: 'member', subjectId: member, details })
    ctx.planChanged()
    ctx.send({
      to: { member },
      kind: 'roster',
      message: message(phrase('transfer-told', { unit: to.name, day: { day: startsOn } })),
    })
    const done = phrase('transfer-done', { name: card.name, unit: to.name, day: { day: startsOn } })
    return privately(await personCard(ctx, member, done))
  },
})
