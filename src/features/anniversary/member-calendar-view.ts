// A member's calendar: the deadlines that concern the unit, and the office's anniversaries, worded in the member's language.
import type { OfficeFacts } from '../../chat/context.ts'
import { officeOf } from '../../chat/speaker-store.ts'
import type { Tx } from '../../db/open-database.ts'
import type { CalendarEvent } from '../../documents/calendar-file.ts'
import { type Language, phrase, type Wordable } from '../../language/translate.ts'
import { addDays, type Day, dayOf } from '../../time/day.ts'
import {
  concerns,
  currentDay,
  type DeadlineFacts,
  openDeadlines,
  routePhrase,
  whenPhrase,
  whoPhrase,
} from '../deadline/index.ts'
import { type RosterMember, rosterOn } from '../roster/index.ts'
import { nameOn } from './anniversary.ts'
import { readyLine, yearsPhrase } from './anniversary-message.ts'
import { announcedBetween } from './anniversary-view.ts'
import { ownerOfFeed } from './calendar-feed-store.ts'

const DAYS_BACK = 30
const DAYS_AHEAD = 400

export type MemberCalendar = { readonly name: string; readonly events: readonly CalendarEvent[] }

type Word = (wordable: Wordable) => string

/** The calendar behind an address, or undefined: revoked, never given, or its owner has left the office. */
export async function calendarOfFeed(
  tx: Tx,
  token: string,
  now: Date,
  word: (language: Language, wordable: Wordable) => string,
): Promise<MemberCalendar | undefined> {
  const owner = await ownerOfFeed(tx, token)
  const office = owner && (await officeOf(tx, owner.officeId))
  if (!owner || !office) return undefined
  const row = await tx.member.findFirst({
    where: { id: owner.memberId, officeId: owner.officeId },
    select: { language: true },
  })
  const language = row?.language === 'en' || row?.language === 'vi' ? row.language : office.language
  return memberCalendar(tx, office, owner.memberId, dayOf(now, office.timeZone), one => word(language, one))
}

export async function memberCalendar(
  tx: Tx,
  office: OfficeFacts,
  memberId: string,
  today: Day,
  word: Word,
): Promise<MemberCalendar | undefined> {
  const [member] = await rosterOn(tx, office.id, today, { memberIds: [memberId] })
  if (!member) return undefined
  const deadlines = (await openDeadlines(tx, office.id, today)).filter(one => isFor(member, one))
  const from = addDays(today, -DAYS_BACK)
  const occurrences = await announcedBetween(tx, office.id, from, addDays(today, DAYS_AHEAD))
  return {
    name: word(phrase('calendar-name', { office: office.name })),
    events: [
      ...deadlines.map(one => deadlineEvent(one, member.unit?.id, word)),
      ...occurrences.map(one => {
        const years = yearsPhrase(one)
        const name = nameOn(one)
        return {
          uid: `anniversary-${one.anniversary.id}-${one.on}@thidua`,
          on: one.on,
          title: word(years ? phrase('calendar-anniversary', { name, years }) : name),
          description: word(readyLine(one)),
          alarmDaysBefore: 1,
        }
      }),
    ],
  }
}

function isFor(member: RosterMember, deadline: DeadlineFacts): boolean {
  const seesAll = member.roles.some(role => ['officer', 'administrator', 'leader'].includes(role))
  return seesAll || concerns(deadline, member.unit?.id)
}

function deadlineEvent(deadline: DeadlineFacts, unitId: string | undefined, word: Word): CalendarEvent {
  const stated = currentDay(deadline, unitId)
  const route = routePhrase(deadline)
  const key = deadline.isOpening ? 'calendar-opening' : 'calendar-deadline'
  return {
    uid: `deadline-${deadline.id}@thidua`,
    on: stated.effectiveLastOn,
    title: word(phrase(key, { what: deadline.what })),
    description: [whenPhrase(deadline, stated), whoPhrase(deadline), ...(route ? [route] : [])].map(word).join('\n'),
    alarmDaysBefore: 1,
  }
}
