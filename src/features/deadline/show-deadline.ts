// One deadline with its history, and what an officer may do with it: done, extend, change, cancel, take back.
import { type Action, action } from '../../chat/action.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { type Block, button, choices, heading, list, type Message, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { inPlace, privately, type Reply } from '../../chat/reply.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import { calendarOf, isOfficer, maySeeNamesOf } from '../office/index.ts'
import { unitsOn } from '../roster/index.ts'
import { currentDay, type DeadlineFacts, stillWaitsFor } from './deadline.ts'
import { audienceOf, noticeRecipients } from './deadline-audience.ts'
import { dayOffPhrase, deadlineFacts, deadlineNotice, waitingPhrase, whenPhrase } from './deadline-message.ts'
import { setState } from './deadline-store.ts'
import { allDeadlines, deadlineById } from './deadline-view.ts'

const officers = { who: ['officer', 'administrator'] } as const

export const showDeadline = action({
  name: 'show-deadline',
  access: { who: 'linked' },
  run: async (ctx, args) => besides(ctx, await deadlineMessage(ctx, await requireDeadline(ctx, args.id))),
})

export const markDeadlineDone = stateAction('mark-deadline-done', 'done', 'deadline.done')
export const reopenDeadline = stateAction('reopen-deadline', 'open', 'deadline.reopened')

export const cancelDeadline = action({
  name: 'cancel-deadline',
  access: officers,
  run: async (ctx, args) => {
    const deadline = await requireOpen(ctx, args.id)
    if (args.sure !== 'yes') {
      const sure = {
        ...button(phrase('deadline-button-cancel-sure'), 'cancel-deadline', { id: deadline.id, sure: 'yes' }),
      }
      return besides(
        ctx,
        message(
          heading(phrase('deadline-cancel-ask')),
          deadlineFacts(deadline, ctx.today),
          note(phrase('deadline-cancel-told')),
          choices({ ...sure, style: 'danger' }, button(phrase('button-back'), 'show-deadline', { id: deadline.id })),
        ),
      )
    }
    await changeState(ctx, deadline, 'cancelled', 'deadline.cancelled')
    await tellConcerned(ctx, { ...deadline, state: 'cancelled' }, phrase('deadline-notice-cancelled'))
    return besides(ctx, await deadlineMessage(ctx, await requireDeadline(ctx, deadline.id)))
  },
})

function stateAction(name: string, state: 'done' | 'open', audit: string): Action {
  return action({
    name,
    access: officers,
    run: async (ctx, args) => {
      const deadline = await requireDeadline(ctx, args.id)
      if (deadline.state === state) throw new Refusal(phrase(`deadline-already-${state}`))
      if (state === 'done' && deadline.state !== 'open') throw new Refusal(phrase('deadline-no-longer-open'))
      await changeState(ctx, deadline, state, audit)
      return besides(ctx, await deadlineMessage(ctx, await requireDeadline(ctx, deadline.id)))
    },
  })
}

async function changeState(ctx: OfficeContext, deadline: DeadlineFacts, state: DeadlineFacts['state'], audit: string) {
  await setState(ctx.tx, ctx.office.id, deadline, state, { now: ctx.now, memberId: ctx.member.id })
  ctx.audit({ action: audit, subject: 'deadline', subjectId: deadline.id, details: { was: deadline.state } })
  ctx.planChanged()
}

/** In a group nothing of the office's housekeeping is shown. */
function besides(ctx: OfficeContext, body: Message): Reply {
  return ctx.place.kind === 'group' ? privately(body) : inPlace(body)
}

export async function requireDeadline(ctx: OfficeContext, id: string | undefined): Promise<DeadlineFacts> {
  const deadline = id ? await deadlineById(ctx.tx, ctx.office.id, id, ctx.today) : undefined
  if (!deadline || deadline.kind === 'registration') throw new Refusal(phrase('deadline-gone'))
  return deadline
}

export async function requireOpen(ctx: OfficeContext, id: string | undefined): Promise<DeadlineFacts> {
  const deadline = await requireDeadline(ctx, id)
  if (deadline.state !== 'open') throw new Refusal(phrase('deadline-no-longer-open'))
  return deadline
}

async function deadlineMessage(ctx: OfficeContext, deadline: DeadlineFacts): Promise<Message> {
  const calendar = await calendarOf(ctx.tx, ctx.office)
  const dayOff = dayOffPhrase(currentDay(deadline).effectiveLastOn, calendar)
  const history = deadline.extensions.map(one => extensionLine(deadline, one))
  return message(
    heading(phrase('deadline-one')),
    deadlineFacts(deadline, ctx.today),
    dayOff && note(phrase('deadline-warning', { warning: dayOff })),
    history.length > 0 && list([firstLine(deadline), ...history]),
    ...(await waitingBlocks(ctx, deadline)),
    choices(
      ...(isOfficer(ctx) ? officeButtons(deadline) : []),
      button(phrase('deadline-button-list'), 'list-deadlines'),
    ),
  )
}

/** The earlier links of the chain that are still open, and which units they wait for. */
async function waitingBlocks(ctx: OfficeContext, deadline: DeadlineFacts): Promise<readonly Block[]> {
  if (deadline.state !== 'open') return []
  const units = await unitsOn(ctx.tx, ctx.office.id, ctx.today)
  const all = await allDeadlines(ctx.tx, ctx.office.id, ctx.today)
  const ids = units.map(unit => unit.id)
  const lines = stillWaitsFor(deadline, all, ids).map(one => waitingPhrase(one, units, maySeeNamesOf(ctx, undefined)))
  return lines.length > 0 ? [heading(phrase('deadline-waits-for')), list(lines)] : []
}

function firstLine(deadline: DeadlineFacts): Phrase {
  return phrase('deadline-history-first', { deadline: whenPhrase(deadline, deadline.stated) })
}

function extensionLine(deadline: DeadlineFacts, one: DeadlineFacts['extensions'][number]): Phrase {
  const args = { deadline: whenPhrase(deadline, one), reason: one.reason ?? '' }
  if (one.unitId === undefined) return phrase('deadline-history-all', args)
  return phrase('deadline-history-unit', { ...args, unit: one.unitName ?? '' })
}

function officeButtons({ id, state, kind }: DeadlineFacts) {
  if (state !== 'open') return [button(phrase('deadline-button-reopen'), 'reopen-deadline', { id })]
  return [
    button(phrase('deadline-button-done'), 'mark-deadline-done', { id }),
    button(phrase('deadline-button-extend'), 'command', { command: 'extend-deadline', deadline: id }),
    ...(kind === 'obligation'
      ? [button(phrase('deadline-button-change'), 'command', { command: 'change-deadline', deadline: id })]
      : []),
    button(phrase('deadline-button-cancel'), 'cancel-deadline', { id }),
  ]
}

/** One notice to the groups concerned; units that no group speaks to hear it through their contacts. */
export async function tellConcerned(
  ctx: OfficeContext,
  deadline: DeadlineFacts,
  title: Phrase,
  only?: { readonly unitId?: string; readonly reason?: string },
): Promise<number> {
  const all = deadline.units.length > 0 ? deadline.units : await unitsOn(ctx.tx, ctx.office.id, ctx.today)
  const unitIds = only?.unitId ? [only.unitId] : all.map(unit => unit.id)
  const audience = await audienceOf(ctx, deadline, unitIds, !only?.unitId)
  const reason = only?.reason ? [note(phrase('deadline-reason', { reason: only.reason }))] : []
  const body = message(...deadlineNotice(title, deadline, currentDay(deadline, only?.unitId), ctx.today), ...reason)
  const recipients = noticeRecipients(audience)
  for (const to of recipients)
    ctx.send({ to, message: body, kind: 'deadline-notice', priority: 'broadcast', about: `deadline:${deadline.id}` })
  return recipients.length
}
