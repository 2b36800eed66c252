// One announcement: exactly what was or will be sent, and what can still be done about it.
import { action } from '../../chat/action.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { button, choices, facts, type Message, message, note } from '../../chat/message.ts'
import { inPlace } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { announcementMessage, instantPhrase } from './announcement.ts'
import { cancelButton, changeTimeButton, correctButton, receiptButton } from './announcement-buttons.ts'
import { reachPhrase } from './announcement-draft.ts'
import type { Announcement } from './announcement-store.ts'
import { audienceWords, reachOf } from './audience-view.ts'
import { managedAnnouncement } from './may-manage.ts'

export const showAnnouncement = action({
  name: 'show-announcement',
  access: { who: 'linked' },
  run: async (ctx, args) => inPlace(await announcementView(ctx, await managedAnnouncement(ctx, args.id))),
})

async function announcementView(ctx: OfficeContext, announcement: Announcement): Promise<Message> {
  const { id, state, audience, sendAt, sentAt } = announcement
  const isWaiting = state === 'scheduled'
  const words = await audienceWords(ctx.tx, ctx.office.id, ctx.today, audience)
  const reach = await reachOf(ctx, audience)
  const at = instantPhrase(sentAt ?? sendAt, ctx.office.timeZone)
  return message(
    note(phrase('announcement-preview')),
    ...announcementMessage(announcement.content, ctx.office).blocks,
    note(phrase('announcement-preview-end')),
    facts(
      [phrase('announcement-state-label'), phrase(`announcement-state-${state}`, { at })],
      [phrase('announcement-audience-label'), words],
      isWaiting ? [phrase('announcement-reach-label'), reachPhrase(reach)] : undefined,
    ),
    choices(
      ...(isWaiting ? [changeTimeButton(id), cancelButton(id)] : []),
      ...(state === 'sent' ? [receiptButton(id), correctButton(id)] : []),
      button(phrase('announcement-button-list'), 'list-announcements', { page: '0' }),
    ),
  )
}
