// /ngayle: the days ahead with weekday, N and days left; year-only ones without a countdown.

import { action } from '../../chat/action.ts'
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { button, choices, heading, list, type Message, message, note } from '../../chat/message.ts'
import { pageButtons } from '../../chat/page-buttons.ts'
import { inPlace } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { addDays, type Day, monthEnd, yearOf } from '../../time/day.ts'
import { isOfficer } from '../office/index.ts'
import { isCeremonyLimited, occurrencesBetween, yearOnlyIn } from './anniversary.ts'
import { occurrenceLine, yearOnlyLine } from './anniversary-message.ts'
import { anniversariesOf } from './anniversary-view.ts'

const spans = ['soon', 'month', 'year', 'all'] as const
type Span = (typeof spans)[number]

const soonDays = 60
const pageSize = 12

export const showAnniversaries = command({
  name: 'show-anniversaries',
  words: ['ngayle', 'ngaykyniem'],
  english: ['anniversaries'],
  area: 'dates',
  access: { who: 'linked' },
  run: ctx => anniversaryList(ctx, 'soon', 0),
})

export const listAnniversaries = action({
  name: 'list-anniversaries',
  access: { who: 'linked' },
  run: async (ctx, args) => {
    const span = spans.find(one => one === args.span) ?? 'soon'
    return inPlace(await anniversaryList(ctx, span, Number(args.page ?? 0)))
  },
})

/** `all` is a whole year from today, so that each day comes once. */
function daysOf(span: Span, today: Day): readonly [Day, Day] {
  if (span === 'soon') return [today, addDays(today, soonDays)]
  if (span === 'month') return [`${today.slice(0, 7)}-01`, monthEnd(today)]
  if (span === 'year') return [`${today.slice(0, 4)}-01-01`, `${today.slice(0, 4)}-12-31`]
  return [today, addDays(today, 365)]
}

async function anniversaryList(ctx: OfficeContext, span: Span, page: number): Promise<Message> {
  const all = await anniversariesOf(ctx.tx, ctx.office.id)
  if (all.length === 0) return nothingYet(ctx)
  const dated = occurrencesBetween(all, ...daysOf(span, ctx.today))
  const lines = [
    ...dated.map(one => occurrenceLine(one, ctx.today)),
    ...yearOnlyIn(all, yearOf(ctx.today)).map(yearOnlyLine),
  ]
  const shown = lines.slice(page * pageSize, (page + 1) * pageSize)
  return message(
    heading(phrase(`anniversary-title-${span}`)),
    shown.length > 0 ? list(shown) : phrase('anniversary-none-in-span'),
    isOfficer(ctx) && dated.some(isCeremonyLimited) && note(phrase('anniversary-ceremony-hint')),
    choices(...listButtons(ctx, span, page, lines.length)),
  )
}

function nothingYet(ctx: OfficeContext): Message {
  if (!isOfficer(ctx)) return message(phrase('anniversary-none-yet'))
  return message(
    phrase('anniversary-none-yet'),
    choices(
      button(phrase('anniversary-way-major'), 'command', { command: 'add-anniversary', way: 'major' }),
      button(phrase('anniversary-button-add'), 'command', { command: 'add-anniversary' }),
    ),
  )
}

function listButtons(ctx: OfficeContext, span: Span, page: number, count: number) {
  const isOwn = isOfficer(ctx) && ctx.place.kind === 'private'
  return [
    ...pageButtons(page, (page + 1) * pageSize < count, 'list-anniversaries', { span }),
    ...spans
      .filter(one => one !== span)
      .map(one => button(phrase(`anniversary-span-${one}`), 'list-anniversaries', { span: one })),
    isOwn ? button(phrase('anniversary-button-add'), 'command', { command: 'add-anniversary' }) : undefined,
    isOwn ? button(phrase('anniversary-button-manage'), 'manage-anniversaries') : undefined,
    button(phrase('calendar-button'), 'offer-calendar'),
  ]
}
