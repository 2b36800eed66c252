// What announcements store about a person: those they wrote. The texts are the office's papers and stay.
import type { Tx } from '../../db/open-database.ts'
import { phrase } from '../../language/translate.ts'
import type { DataSection } from '../feature.ts'
import { timeZoneOf } from '../office/index.ts'
import { instantPhrase } from './announcement.ts'
import { announcementsBy } from './announcement-store.ts'

export async function announcementData(tx: Tx, officeId: string, memberId: string): Promise<readonly DataSection[]> {
  const written = await announcementsBy(tx, officeId, memberId)
  if (written.length === 0) return []
  const timeZone = await timeZoneOf(tx, officeId)
  const rows = written.map(({ state, text, sentAt, sendAt }) => [
    phrase(`announcement-state-${state}`, { at: instantPhrase(sentAt ?? sendAt, timeZone) }),
    text,
  ])
  const columns = [phrase('announcement-state-label'), phrase('announcement-text-label')]
  return [{ title: phrase('announcement-data-title'), columns, rows }]
}
