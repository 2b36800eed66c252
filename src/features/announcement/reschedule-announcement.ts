// Gives a scheduled announcement another time, or lets it go at once.
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { choice } from '../../chat/field.ts'
import { choices, message } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { isOfficer } from '../office/index.ts'
import { excerpt, instantPhrase } from './announcement.ts'
import { cancelButton, changeTimeButton, correctButton, receiptButton } from './announcement-buttons.ts'
import {
  type Announcement,
  announcementById,
  claimForSending,
  putOff,
  scheduledAnnouncements,
} from './announcement-store.ts'
import { announcers, managedAnnouncement } from './may-manage.ts'
import { sendAnnouncement } from './send-announcement.ts'
import { sendAtField, settledAt, timingField } from './send-time.ts'

async function own(ctx: OfficeContext) {
  return scheduledAnnouncements(ctx.tx, ctx.office.id, isOfficer(ctx) ? undefined : ctx.member.id)
}

export const rescheduleAnnouncement = command({
  name: 'reschedule-announcement',
  words: ['doigiothongbao'],
  english: ['reschedule'],
  area: 'announce',
  access: { who: announcers },
  begin: async ctx => {
    if ((await own(ctx)).length === 0) throw new Refusal(phrase('announcement-none-scheduled'))
  },
  fields: {
    announcement: choice({
      ask: phrase('announcement-which-ask'),
      label: phrase('announcement-text-label'),
      isPrivate: true,
      options: async ({ ctx }) =>
        (await own(ctx)).map(({ id, text, sendAt }) => ({
          id,
          label: phrase('announcement-line', {
            at: instantPhrase(sendAt, ctx.office.timeZone),
            text: excerpt(text, 30),
          }),
        })),
    }),
    sendAt: sendAtField,
    timing: timingField,
  },
  run: async (ctx, answers) => {
    const announcement = await managedAnnouncement(ctx, answers.announcement)
    if (announcement.state !== 'scheduled') throw new Refusal(phrase(`announcement-is-${announcement.state}`))
    const at = settledAt(answers.sendAt, answers.timing)
    ctx.planChanged()
    return privately(at ? await postpone(ctx, announcement, at) : await sendAtOnce(ctx, announcement))
  },
})

async function postpone(ctx: OfficeContext, { id, sendAt }: Announcement, at: Date) {
  if (at <= ctx.now) throw new Refusal(phrase('announcement-time-passed-meanwhile'))
  if (!(await putOff(ctx.tx, ctx.office.id, id, at))) throw new Refusal(phrase('announcement-is-sent'))
  const details = { from: sendAt.toISOString(), to: at.toISOString() }
  ctx.audit({ action: 'announcement.rescheduled', subject: 'announcement', subjectId: id, details })
  const words = phrase('announcement-rescheduled', { at: instantPhrase(at, ctx.office.timeZone) })
  return message(words, choices(changeTimeButton(id), cancelButton(id)))
}

async function sendAtOnce(ctx: OfficeContext, { id }: Announcement) {
  const isMine = await claimForSending(ctx.tx, ctx.office.id, id, ctx.now)
  const announcement = isMine ? await announcementById(ctx.tx, ctx.office.id, id) : undefined
  if (!announcement) throw new Refusal(phrase('announcement-is-sent'))
  await sendAnnouncement(ctx, announcement)
  ctx.audit({ action: 'announcement.sent', subject: 'announcement', subjectId: id })
  return message(phrase('announcement-on-its-way'), choices(receiptButton(id), correctButton(id)))
}
