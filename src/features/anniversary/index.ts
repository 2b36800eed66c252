// Anniversaries and the calendar: what the other features and the web server may use of them, and what they offer.
import { phrase } from '../../language/translate.ts'
import { dayOf } from '../../time/day.ts'
import type { Feature } from '../feature.ts'
import { addAnniversary } from './add-anniversary.ts'
import { anniversaryDaysBefore, anniversaryGroups } from './anniversary-settings.ts'
import { feedsOf, revokeFeeds } from './calendar-feed-store.ts'
import {
  manageAnniversaries,
  removeAnniversary,
  restoreAnniversary,
  showAnniversary,
  switchAnniversary,
} from './manage-anniversaries.ts'
import { calendarFile, offerCalendar, renewCalendar, revokeCalendar, sendCalendarFile } from './offer-calendar.ts'
import { anniversaryAhead, anniversaryDay } from './remind-anniversary.ts'
import { listAnniversaries, showAnniversaries } from './show-anniversaries.ts'

export type { Occurrence } from './anniversary.ts'
export { addAnniversaries } from './anniversary-store.ts'
export { announcedBetween } from './anniversary-view.ts'
export { calendarOfFeed } from './calendar-events.ts'
export { majorDays } from './catalogue.ts'
export { type AnniversaryItem, itemOf, readAnniversary } from './parse-anniversary.ts'

export const anniversaryFeature: Feature = {
  name: 'anniversary',
  commands: [showAnniversaries, addAnniversary],
  actions: [
    listAnniversaries,
    manageAnniversaries,
    showAnniversary,
    switchAnniversary,
    removeAnniversary,
    restoreAnniversary,
    offerCalendar,
    renewCalendar,
    revokeCalendar,
    sendCalendarFile,
  ],
  reminders: [anniversaryAhead, anniversaryDay],
  jobs: [calendarFile],
  settings: [anniversaryDaysBefore, anniversaryGroups],
  personalData: async (tx, officeId, memberId) => {
    const feeds = await feedsOf(tx, { officeId, memberId })
    if (feeds.length === 0) return []
    const day = (at: Date | null) => (at ? phrase('field-day', { day: { day: dayOf(at, 'Asia/Ho_Chi_Minh') } }) : '')
    return [
      {
        title: phrase('calendar-data'),
        columns: [phrase('calendar-data-given'), phrase('calendar-data-revoked')],
        rows: feeds.map(feed => [day(feed.createdAt), day(feed.revokedAt)]),
      },
    ]
  },
  erase: async (tx, officeId, memberId, now) => void (await revokeFeeds(tx, { officeId, memberId }, now)),
}
