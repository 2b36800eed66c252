// Stops a scheduled announcement before it goes, after asking once more.
import { action } from '../../chat/action.ts'
import { button, choices, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { inPlace } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { excerpt, instantPhrase } from './announcement.ts'
import { cancelScheduled } from './announcement-store.ts'
import { managedAnnouncement } from './may-manage.ts'

export const cancelAnnouncement = action({
  name: 'cancel-announcement',
  access: { who: 'linked' },
  run: async (ctx, args) => {
    const announcement = await managedAnnouncement(ctx, args.id)
    const { id, content, state, sendAt } = announcement
    if (state !== 'scheduled') throw new Refusal(phrase(`announcement-is-${state}`))
    const named = { text: excerpt(content.text), at: instantPhrase(sendAt, ctx.office.timeZone) }
    if (args.sure !== 'yes') {
      return inPlace(
        message(
          phrase('announcement-cancel-ask', named),
          choices(
            {
              ...button(phrase('announcement-button-cancel-sure'), 'cancel-announcement', { id, sure: 'yes' }),
              style: 'danger',
            },
            button(phrase('announcement-button-keep'), 'show-announcement', { id }),
          ),
        ),
      )
    }
    if (!(await cancelScheduled(ctx.tx, ctx.office.id, id, ctx.member.id, ctx.now)))
      throw new Refusal(phrase('announcement-is-sent'))
    ctx.planChanged()
    ctx.audit({ action: 'announcement.cancelled', subject: 'announcement', subjectId: id })
    return inPlace(message(phrase('announcement-cancelled', named), note(content.text)))
  },
})
