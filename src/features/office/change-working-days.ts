// `/ngaynghi`: the public holidays of this and next year, and what the office does differently.
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { choice, parsed, text, when } from '../../chat/field.ts'
import { type Block, button, choices, heading, list, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately } from '../../chat/reply.ts'
import { weekdayPhrase } from '../../language/common-phrases.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import { addDays, type Day, daysBetween, weekday, yearOf } from '../../time/day.ts'
import { isWorkingDay, type OfficeCalendar, publicHolidays } from '../../time/office-calendar.ts'
import { parsePeriod } from '../../time/period.ts'
import { calendarOf } from './office-calendar-store.ts'
import { officersOnly } from './permission-lists.ts'
import { removeDayChange, saveDayChanges } from './working-day-store.ts'

type Days = { readonly firstOn: Day; readonly lastOn: Day }

const mostDays = 31
const kinds = ['off', 'work', 'remove'] as const

export const changeWorkingDays = command({
  name: 'change-working-days',
  words: ['ngaynghi'],
  english: ['working-days'],
  area: 'office',
  access: { who: officersOnly, where: 'private' },
  fields: {
    what: choice({
      ask: phrase('days-ask'),
      label: phrase('days-change'),
      before: ({ ctx }) => overview(ctx),
      options: () => kinds.map(kind => ({ id: kind, label: phrase(`days-menu-${kind}`) })),
    }),
    days: when(
      given => given.what === 'off' || given.what === 'work',
      parsed<Days>({
        ask: phrase('days-which'),
        label: phrase('days-days'),
        hint: phrase('days-which-hint'),
        read: (typed, { ctx }) => readDays(typed, ctx.today),
        show: daysPhrase,
      }),
    ),
    name: when(
      given => given.what === 'off' || given.what === 'work',
      text({ ask: phrase('days-name-ask'), label: phrase('days-name'), hint: phrase('days-name-hint'), max: 100 }),
    ),
    change: when(
      given => given.what === 'remove',
      choice({
        ask: phrase('days-remove-ask'),
        label: phrase('days-change'),
        options: async ({ ctx }) => (await ownChanges(ctx)).map(one => ({ id: one.on, label: dayLine(one) })),
      }),
    ),
  },
  run: async (ctx, given) => {
    const said =
      given.what === 'remove' ? await remove(ctx, given.change!) : await add(ctx, given.what, given.days!, given.name!)
    ctx.planChanged()
    return privately(
      message(
        said,
        note(phrase('days-replanned')),
        choices(button(phrase('button-more-days'), 'command', { command: 'change-working-days' })),
      ),
    )
  },
})

async function add(ctx: OfficeContext, what: string, days: Days, name: string): Promise<Phrase> {
  const isWorking = what === 'work'
  const calendar = await calendarOf(ctx.tx, ctx.office)
  const all = daysFromTo(days)
  const changed = all.filter(on => isWorkingDay(on, calendar) !== isWorking)
  if (changed.length === 0)
    throw new Refusal(phrase(isWorking ? 'days-work-already' : 'days-off-already', { days: daysPhrase(days) }))
  await saveDayChanges(
    ctx.tx,
    ctx.office.id,
    changed.map(on => ({ on, isWorking, name })),
  )
  ctx.audit({
    action: isWorking ? 'working-day.added' : 'day-off.added',
    subject: 'calendar',
    subjectId: days.firstOn,
    details: { from: days.firstOn, to: days.lastOn, name },
  })
  return phrase(isWorking ? 'days-work-done' : 'days-off-done', { days: daysPhrase(days), name })
}

async function remove(ctx: OfficeContext, on: Day): Promise<Phrase> {
  if (!(await removeDayChange(ctx.tx, ctx.office.id, on))) throw new Refusal(phrase('days-gone'))
  ctx.audit({ action: 'day-change.removed', subject: 'calendar', subjectId: on, details: { on } })
  return phrase('days-removed', { day: { day: on } })
}

function readDays(typed: string, today: Day) {
  const [first = '', last = first] = typed
    .split(/\s+(?:đến|den|to|[-–—])\s+/iu)
    .map(part => part.replace(/^(?:từ|tu|from)\s+/iu, ''))
  const end = parsePeriod(last, today)
  // "31/01 - 04/02/2022": the year stands at the end only.
  const start = parsePeriod(
    end && /^\d{1,2}\/\d{1,2}$/u.test(first.trim()) ? `${first.trim()}/${yearOf(end.firstOn)}` : first,
    today,
  )
  if (!start || !end) return { problem: phrase('field-not-a-date') }
  const days = { firstOn: start.firstOn, lastOn: end.lastOn }
  if (days.lastOn < days.firstOn) return { problem: phrase('days-backwards') }
  if (daysBetween(days.firstOn, days.lastOn) >= mostDays) return { problem: phrase('days-too-many', { max: mostDays }) }
  const year = yearOf(today)
  const isNear = yearOf(days.firstOn) >= year && yearOf(days.lastOn) <= year + 1
  return isNear
    ? { value: days }
    : { problem: phrase('days-this-or-next-year', { year: String(year), next: String(year + 1) }) }
}

function daysFromTo({ firstOn, lastOn }: Days): readonly Day[] {
  return Array.from({ length: daysBetween(firstOn, lastOn) + 1 }, (_, index) => addDays(firstOn, index))
}

function daysPhrase({ firstOn, lastOn }: Days): Phrase {
  if (firstOn === lastOn) return phrase('field-day', { day: { day: firstOn } })
  return phrase('days-from-to', { from: { day: firstOn }, to: { day: lastOn } })
}

type DayChange = OfficeCalendar['overrides'][number]

async function ownChanges(ctx: OfficeContext): Promise<readonly DayChange[]> {
  const { overrides } = await calendarOf(ctx.tx, ctx.office)
  const from = `${yearOf(ctx.today)}-01-01`
  return overrides.filter(one => one.on >= from).toSorted((a, b) => a.on.localeCompare(b.on))
}

function dayLine({ on, name, isWorking }: DayChange): Phrase {
  const args = { weekday: weekdayPhrase(weekday(on)), day: { day: on }, name }
  return phrase(isWorking ? 'days-line-work' : 'days-line-off', args)
}

async function overview(ctx: OfficeContext): Promise<readonly Block[]> {
  const calendar = await calendarOf(ctx.tx, ctx.office)
  const year = yearOf(ctx.today)
  const own = await ownChanges(ctx)
  const overridden = new Set(own.map(one => one.on))
  return [
    ...[year, year + 1].flatMap(one => [
      heading(phrase('days-holidays-of', { year: String(one) })),
      list(
        publicHolidays(one, calendar.weeklyDaysOff)
          .filter(day => !overridden.has(day.on))
          .map(dayLine),
      ),
    ]),
    heading(phrase('days-own')),
    own.length > 0 ? list(own.map(dayLine)) : note(phrase('days-none-own')),
    note(phrase('days-law-note')),
  ]
}
