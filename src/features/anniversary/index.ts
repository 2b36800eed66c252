// Anniversaries and the calendar: what the other features and the web server may use of them, and what they offer.
import type { Feature } from '../feature.ts'
import { addAnniversary } from './add-anniversary.ts'
import { anniversaryDaysBefore } from './anniversary-settings.ts'
import { calendarData } from './calendar-data.ts'
import { revokeFeeds } from './calendar-feed-store.ts'
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

export { nameOn, type Occurrence } from './anniversary.ts'
export { yearsPhrase } from './anniversary-message.ts'
export { addAnniversaries, correctAnniversary, endAnniversary, ensureAnniversary } from './anniversary-store.ts'
export { announcedBetween, endedAnniversaries } from './anniversary-view.ts'
export { majorDays } from './catalogue.ts'
export { calendarOfFeed } from './member-calendar-view.ts'
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
  settings: [anniversaryDaysBefore],
  personalData: calendarData,
  erase: async (tx, officeId, memberId, now) => void (await revokeFeeds(tx, { officeId, memberId }, now)),
}
