// When an announcement goes out: the fields that ask for it, and what follows where the office rests then.
import type { OfficeContext } from '../../chat/context.ts'
import { choice, type Field, type FieldEnv, type Parsed, parsed, when } from '../../chat/field.ts'
import { weekdayPhrase } from '../../language/common-phrases.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import { fold, parseInstant } from '../../language/vietnamese.ts'
import { addDays, dayOf, instantAt, weekday } from '../../time/day.ts'
import { isWorkingDay, nextWorkingInstant, type OfficeCalendar, overrideOn } from '../../time/office-calendar.ts'
import { calendarOf } from '../office/index.ts'
import { instantPhrase } from './announcement.ts'

/** As a form keeps it: instants as ISO texts, `at` null for at once. */
export type SendTime = {
  readonly at: string | null
  /** The next instant on a working day outside the quiet hours, where `at` is none. */
  readonly better?: string
  readonly isDayOff?: boolean
}

const farthestDays = 366
const nowWords = ['now', 'ngay', 'gui ngay', 'bay gio', 'send now']

/** Whether the office rests at that instant, and when it next does not. Pure. */
export function judgeSendTime(at: Date | null, now: Date, calendar: OfficeCalendar): SendTime {
  const sendAt = at ?? now
  const better = nextWorkingInstant(sendAt, calendar)
  const stored = at ? at.toISOString() : null
  if (better.getTime() === sendAt.getTime()) return { at: stored }
  const isDayOff = !isWorkingDay(dayOf(sendAt, calendar.timeZone), calendar)
  return { at: stored, better: better.toISOString(), isDayOff }
}

/** The instant that was settled on; undefined for at once. */
export function settledAt(time: SendTime, timing: string | undefined): Date | undefined {
  const chosen = time.better && timing === 'better' ? time.better : time.at
  return chosen === null ? undefined : new Date(chosen)
}

async function readTime(text: string, { ctx }: FieldEnv): Promise<Parsed<SendTime>> {
  const calendar = await calendarOf(ctx.tx, ctx.office)
  if (nowWords.includes(fold(text))) return { value: judgeSendTime(null, ctx.now, calendar) }
  const spoken = parseInstant(text, ctx.today)
  if (!spoken) return { problem: phrase('announcement-time-not-understood') }
  const at = instantAt(spoken.on, spoken.time, ctx.office.timeZone)
  if (at <= ctx.now) {
    const args = { asked: instantPhrase(at, ctx.office.timeZone), now: instantPhrase(ctx.now, ctx.office.timeZone) }
    return { problem: phrase('announcement-time-is-past', args) }
  }
  if (spoken.on > addDays(ctx.today, farthestDays)) return { problem: phrase('announcement-time-too-far') }
  return { value: judgeSendTime(at, ctx.now, calendar) }
}

function timePhrase(time: SendTime, ctx: OfficeContext): Phrase {
  return time.at === null ? phrase('announcement-now') : instantPhrase(new Date(time.at), ctx.office.timeZone)
}

export const sendAtField: Field<SendTime> = parsed({
  ask: phrase('announcement-when-ask'),
  hint: phrase('announcement-when-hint'),
  label: phrase('announcement-when-label'),
  isPrivate: true,
  options: () => [{ id: 'now', label: phrase('announcement-now') }],
  read: readTime,
  show: (time, { ctx }) => timePhrase(time, ctx),
})

/** Asked only when the office rests at the chosen time. */
export const timingField: Field<string | undefined> = when(
  given => (given.sendAt as SendTime | undefined)?.better !== undefined,
  choice({
    ask: async ({ ctx, given }) => restWords(ctx, given.sendAt as SendTime),
    label: phrase('announcement-timing-label'),
    isPrivate: true,
    options: ({ ctx, given }) => {
      const time = given.sendAt as SendTime
      const better = instantPhrase(new Date(time.better ?? ctx.now), ctx.office.timeZone)
      const insist =
        time.at === null
          ? phrase('announcement-insist-now')
          : phrase('announcement-insist', { at: timePhrase(time, ctx) })
      return [
        { id: 'better', label: phrase('announcement-send-better', { at: better }) },
        { id: 'insist', label: insist },
      ]
    },
  }),
)

async function restWords(ctx: OfficeContext, time: SendTime): Promise<Phrase> {
  const at = time.at === null ? ctx.now : new Date(time.at)
  const asked = instantPhrase(at, ctx.office.timeZone)
  if (!time.isDayOff) return phrase('announcement-in-quiet-hours', { at: asked })
  const on = dayOf(at, ctx.office.timeZone)
  const holiday = overrideOn(on, await calendarOf(ctx.tx, ctx.office))
  return phrase('announcement-on-day-off', { at: asked, name: holiday?.name ?? weekdayPhrase(weekday(on)) })
}
