// The private calendar addresses a member was given, for /dulieutoi; the addresses themselves are not stored.
import { officeOf } from '../../chat/speaker-store.ts'
import type { Tx } from '../../db/open-database.ts'
import { phrase } from '../../language/translate.ts'
import { dayOf } from '../../time/day.ts'
import type { DataSection } from '../feature.ts'
import { feedsOf } from './calendar-feed-store.ts'

export async function calendarData(tx: Tx, officeId: string, memberId: string): Promise<readonly DataSection[]> {
  const office = await officeOf(tx, officeId)
  const feeds = await feedsOf(tx, { officeId, memberId })
  if (!office || feeds.length === 0) return []
  const day = (at: Date | null) => (at ? phrase('field-day', { day: { day: dayOf(at, office.timeZone) } }) : '')
  return [
    {
      title: phrase('calendar-data'),
      columns: [phrase('calendar-data-given'), phrase('calendar-data-revoked')],
      rows: feeds.map(feed => [day(feed.createdAt), day(feed.revokedAt)]),
    },
  ]
}
