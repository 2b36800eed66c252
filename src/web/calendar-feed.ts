// Serves /lich/<token>.ics, the calendar that phones subscribe to; who has the address may read it, until it is revoked.
import type { Hono } from 'hono'
import type { Database } from '../db/open-database.ts'
import { composeCalendar } from '../documents/calendar-file.ts'
import { calendarOfFeed } from '../features/anniversary/index.ts'
import type { Languages } from '../language/translate.ts'

export type CalendarFeedParts = {
  readonly database: Database
  readonly languages: Languages
  /** The calendar clock, and the machine's for when the file was made. */
  readonly now: () => Date
  readonly machineNow: () => Date
}

const SUFFIX = '.ics'

export function calendarFeedRoutes(web: Hono, { database, languages, now, machineNow }: CalendarFeedParts): void {
  web.get('/lich/:file', async http => {
    const name = http.req.param('file')
    if (!name.endsWith(SUFFIX)) return http.notFound()
    const token = name.slice(0, -SUFFIX.length)
    const calendar = await database.transaction(tx => calendarOfFeed(tx, token, now(), languages.word))
    if (!calendar) return http.notFound()
    return http.body(composeCalendar({ ...calendar, stampedAt: machineNow() }), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="lich-thi-dua.ics"',
      'cache-control': 'private, max-age=900',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    })
  })
}
