// Which kinds of reminders a group hears: one button per kind, switched in place.
import { action } from '../../chat/action.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { button, choices, heading, type Message, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { inPlace } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { mayActForUnit } from '../office/index.ts'
import { mutedKinds, setMutedKinds } from './group-store.ts'
import { inCharge } from './vouching.ts'

const access = {
  who: inCharge,
  where: 'group',
} as const

export const showMutedReminders = action({
  name: 'mute-reminders',
  access,
  run: async ctx => muteMessage(ctx),
})

export const toggleReminder = action({
  name: 'toggle-reminder',
  access,
  run: async (ctx, { kind, isOn }) => {
    const groupId = ownGroup(ctx)
    if (!kind || !ctx.mutableReminders.includes(kind)) throw new Refusal(phrase('groups-no-such-reminder'))
    const muted = await mutedKinds(ctx.tx, groupId)
    const others = muted.filter(one => one !== kind)
    await setMutedKinds(ctx.tx, groupId, isOn === 'yes' ? others : [...others, kind])
    ctx.audit({
      action: isOn === 'yes' ? 'group.reminder-unmuted' : 'group.reminder-muted',
      subject: 'group',
      subjectId: groupId,
      details: { kind },
    })
    return inPlace(await muteMessage(ctx))
  },
})

/** The kinds with what a press would do to each. */
export async function muteMessage(ctx: OfficeContext): Promise<Message> {
  const muted = await mutedKinds(ctx.tx, ownGroup(ctx))
  const buttons = ctx.mutableReminders.map(kind => {
    const isMuted = muted.includes(kind)
    const label = phrase(isMuted ? 'groups-reminder-off' : 'groups-reminder-on', { name: phrase(`reminder-${kind}`) })
    return button(label, 'toggle-reminder', { kind, isOn: isMuted ? 'yes' : 'no' })
  })
  return message(
    heading(phrase('groups-reminders-heading')),
    note(phrase('groups-reminders-explained')),
    choices(...buttons),
  )
}

function ownGroup(ctx: OfficeContext): string {
  const { group } = ctx.place
  if (!group || group.officeId !== ctx.office.id) throw new Refusal(phrase('groups-not-bound'))
  if (!mayActForUnit(ctx, group.unit?.id)) throw new Refusal(phrase('groups-not-yours'))
  return group.id
}
