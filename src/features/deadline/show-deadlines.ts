// /han: what is due, for me, my unit or the whole office, with its wording and the last day that still counts.

import { action } from '../../chat/action.ts'
import { command } from '../../chat/command.ts'
import { hasRole, type OfficeContext } from '../../chat/context.ts'
import { button, choices, heading, list, type Message, message, note } from '../../chat/message.ts'
import { pageButtons } from '../../chat/page-buttons.ts'
import { inPlace } from '../../chat/reply.ts'
import { phrase } from '../../language/translate.ts'
import { calendarOf, isOfficer } from '../office/index.ts'
import { concerns, currentDay, type DeadlineFacts, isLongOverdue } from './deadline.ts'
import { deadlineLine, hasDone, shortName } from './deadline-message.ts'
import { openDeadlines } from './deadline-view.ts'

const spheres = ['mine', 'unit', 'all'] as const
const scopes = [...spheres, 'overdue'] as const
type Scope = (typeof scopes)[number]

const pageSize = 8

export const showDeadlines = command({
  name: 'show-deadlines',
  words: ['han', 'thoihan'],
  english: ['deadlines'],
  area: 'dates',
  access: { who: 'linked' },
  run: ctx => deadlineList(ctx, firstScope(ctx), 0),
})

export const listDeadlines = action({
  name: 'list-deadlines',
  access: { who: 'linked' },
  run: async (ctx, args) => {
    const wanted = scopes.find(one => one === args.scope) ?? firstScope(ctx)
    const scope = wanted === 'overdue' && !seesOverdue(ctx) ? firstScope(ctx) : wanted
    return inPlace(await deadlineList(ctx, scope, Number(args.page ?? 0)))
  },
})

/** In a group: what concerns that group; in private what the speaker answers for. */
function firstScope(ctx: OfficeContext): Scope {
  if (ctx.place.group) return ctx.place.group.unit ? 'unit' : 'all'
  if (isOfficer(ctx) || hasRole(ctx, 'leader')) return 'all'
  return unitHere(ctx) ? 'unit' : 'all'
}

/** What nobody marked as done long ago is the office's to settle. */
function seesOverdue(ctx: OfficeContext): boolean {
  return isOfficer(ctx) && ctx.place.kind === 'private'
}

function unitHere(ctx: OfficeContext) {
  return ctx.place.group?.unit ?? ctx.member.unit
}

/** Mine is what I see to myself: registering my pledge, and what my unit owes if I am its contact or head. */
function isIn(scope: Scope, deadline: DeadlineFacts, ctx: OfficeContext): boolean {
  if (scope === 'all' || scope === 'overdue') return true
  if (scope === 'unit') return concerns(deadline, unitHere(ctx)?.id)
  if (deadline.kind === 'registration') return true
  return hasRole(ctx, 'unitContact', 'unitHead', 'officer') && concerns(deadline, ctx.member.unit?.id)
}

async function deadlineList(ctx: OfficeContext, scope: Scope, page: number): Promise<Message> {
  const calendar = await calendarOf(ctx.tx, ctx.office)
  const unitId = scope === 'all' || scope === 'overdue' ? undefined : unitHere(ctx)?.id
  const lastOn = (one: DeadlineFacts) => currentDay(one, unitId).effectiveLastOn
  const open = await openDeadlines(ctx.tx, ctx.office.id, ctx.today)
  const longOverdue = open.filter(one => isLongOverdue(lastOn(one), ctx.today))
  const found = open
    .filter(one =>
      scope === 'overdue' ? lastOn(one) < ctx.today : isIn(scope, one, ctx) && !longOverdue.includes(one),
    )
    .sort((a, b) => lastOn(a).localeCompare(lastOn(b)))
  const shown = found.slice(page * pageSize, (page + 1) * pageSize)
  const overdue = found.filter(one => lastOn(one) < ctx.today && !hasDone(one, unitId)).length
  return message(
    heading(titleOf(ctx, scope)),
    shown.length > 0
      ? list(shown.map(one => deadlineLine(one, ctx.today, calendar, unitId)))
      : phrase('deadline-none-open'),
    scope !== 'overdue' && overdue > 0 && note(phrase('deadline-overdue-count', { count: overdue })),
    choices(...detailButtons(ctx, shown)),
    choices(...listButtons(ctx, scope, page, { found: found.length, longOverdue: longOverdue.length })),
  )
}

function titleOf(ctx: OfficeContext, scope: Scope) {
  const unit = unitHere(ctx)?.name
  if (scope === 'mine' || scope === 'overdue') return phrase(`deadline-title-${scope}`)
  return scope === 'unit' && unit ? phrase('deadline-title-unit', { unit }) : phrase('deadline-title-all')
}

/** Only who may change something needs a button per deadline, and never in a group. */
function detailButtons(ctx: OfficeContext, shown: readonly DeadlineFacts[]) {
  if (!isOfficer(ctx) || ctx.place.kind === 'group') return []
  return shown
    .filter(one => one.kind !== 'registration')
    .map(one => button(phrase('deadline-button-open', { what: shortName(ctx, one) }), 'show-deadline', { id: one.id }))
}

type Counts = { readonly found: number; readonly longOverdue: number }

function listButtons(ctx: OfficeContext, scope: Scope, page: number, count: Counts) {
  const isGroup = ctx.place.kind === 'group'
  const others = spheres.filter(
    one => one !== scope && !(isGroup && one === 'mine') && !(one === 'unit' && !unitHere(ctx)),
  )
  return [
    ...pageButtons(page, (page + 1) * pageSize < count.found, 'list-deadlines', { scope }),
    ...others.map(one => button(phrase(`deadline-scope-${one}`), 'list-deadlines', { scope: one })),
    seesOverdue(ctx) && scope !== 'overdue' && count.longOverdue > 0
      ? button(phrase('deadline-scope-overdue', { count: count.longOverdue }), 'list-deadlines', { scope: 'overdue' })
      : undefined,
    isOfficer(ctx) && !isGroup
      ? button(phrase('deadline-button-new'), 'command', { command: 'set-deadline' })
      : undefined,
    button(phrase('calendar-button'), 'offer-calendar'),
  ]
}
