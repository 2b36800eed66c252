// Announcements: the office writes once and sees what reached whom.
import type { Feature } from '../feature.ts'
import { announce } from './announce.ts'
import { announcementData } from './announcement-data.ts'
import { announcementReminder, receiptReminder } from './announcement-reminders.ts'
import { cancelAnnouncement } from './cancel-announcement.ts'
import { listAnnouncements, turnAnnouncementPage } from './list-announcements.ts'
import { rescheduleAnnouncement } from './reschedule-announcement.ts'
import { showAnnouncement } from './show-announcement.ts'
import { refreshReceipt, showReceipt } from './show-receipt.ts'

export const announcementFeature: Feature = {
  name: 'announcement',
  commands: [announce, listAnnouncements, rescheduleAnnouncement],
  actions: [showAnnouncement, turnAnnouncementPage, cancelAnnouncement, showReceipt, refreshReceipt],
  reminders: [announcementReminder, receiptReminder],
  personalData: announcementData,
}
