// Announcements at a set time, and the receipt that follows each of them by itself.
import { choices, message } from '../../chat/message.ts'
import type { FireEnv, Notice, PlanEnv, ReminderKind } from '../../delivery/reminder.ts'
import { phrase } from '../../language/translate.ts'
import { announcementMessage, excerpt } from './announcement.ts'
import { receiptButton } from './announcement-buttons.ts'
import { aboutKey, announcementById, announcementsToPlan, claimForSending } from './announcement-store.ts'
import { audienceWords, reachOf } from './audience-view.ts'
import { receiptMessage } from './receipt.ts'
import { receiptOf } from './receipt-view.ts'
import { recipientsOf } from './send-announcement.ts'

const receiptAfterMillis = 10 * 60_000

export const announcementReminder: ReminderKind = {
  kind: 'announcement',
  canBeMuted: false,
  plan: async env => {
    const planned = await announcementsToPlan(env.tx, env.office.id, env.now)
    return planned
      .filter(one => one.state === 'scheduled')
      .map(one => ({ key: `${one.id}:${one.sendAt.toISOString()}`, subjectId: one.id, dueAt: one.sendAt }))
  },
  fire: async (env, reminder) => {
    const announcement = await announcementById(env.tx, env.office.id, reminder.subjectId)
    if (!announcement) return []
    const isMine = await claimForSending(env.tx, env.office.id, announcement.id, env.now, env.now)
    if (!isMine) return []
    const reach = await reachOf(env, announcement.audience)
    const body = announcementMessage(announcement.content, env.office)
    const about = aboutKey(announcement.id)
    const recipients = recipientsOf(reach)
    const notices = recipients.map(
      (to): Notice => ({ to, message: body, standsAlone: true, about, priority: 'broadcast' }),
    )
    const went = phrase(recipients.length > 0 ? 'announcement-went-out' : 'announcement-went-nowhere', {
      text: excerpt(announcement.content.text),
    })
    const told = message(went, choices(receiptButton(announcement.id)))
    return [...notices, { to: { member: announcement.authorId }, message: told, standsAlone: true }]
  },
}

/** After ten minutes nearly everything has arrived or was given up; what still waits is said as such. */
export const receiptReminder: ReminderKind = {
  kind: 'announcement-receipt',
  canBeMuted: false,
  plan: async (env: PlanEnv) => {
    const since = new Date(env.now.getTime() - receiptAfterMillis)
    const planned = await announcementsToPlan(env.tx, env.office.id, since)
    return planned.map(one => {
      const at = one.sentAt ?? one.sendAt
      return {
        key: `${one.id}:${at.toISOString()}`,
        subjectId: one.id,
        dueAt: new Date(at.getTime() + receiptAfterMillis),
      }
    })
  },
  fire: async (env: FireEnv, reminder) => {
    const announcement = await announcementById(env.tx, env.office.id, reminder.subjectId)
    // After an absence it goes out at this very moment: there is nothing to report yet, and its author has the button.
    const isJustSent = announcement?.sentAt?.getTime() === env.now.getTime()
    if (announcement?.state !== 'sent' || isJustSent) return []
    const receipt = await receiptOf(env.tx, env.office.id, announcement)
    const audience = await audienceWords(env.tx, env.office.id, env.today, announcement.audience)
    const body = receiptMessage({ announcement, receipt, audience }, env.office.timeZone)
    return [{ to: { member: announcement.authorId }, message: body, standsAlone: true }]
  },
}
