// /dathan: the office sets a deadline in words; the trap of "trước ngày" and days off are said before it is sent.
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { confirm, type Given, optional, text, when } from '../../chat/field.ts'
import { type Block, button, choices, facts, heading, message, note } from '../../chat/message.ts'
import { phrase } from '../../language/translate.ts'
import { reminderDays } from '../../time/deadline-wording.ts'
import { calendarOf } from '../office/index.ts'
import { unitsOn } from '../roster/index.ts'
import { settingOf } from '../setting.ts'
import type { StatedDay } from './deadline.ts'
import { chosenUnitsField, dayField, givenDay, scopeField } from './deadline-fields.ts'
import { dayNotes, deadlineFacts } from './deadline-message.ts'
import { deadlineDaysBefore } from './deadline-settings.ts'
import { addDeadline } from './deadline-store.ts'
import { requireDeadline, tellConcerned } from './show-deadline.ts'

export const setDeadline = command({
  name: 'set-deadline',
  words: ['dathan'],
  english: ['setdeadline'],
  area: 'dates',
  access: { who: ['officer', 'administrator'] },
  argument: 'what',
  fields: {
    what: text({ ask: phrase('deadline-ask-what'), label: phrase('deadline-label-what'), max: 300 }),
    scope: scopeField,
    units: chosenUnitsField,
    toWhom: optional(text({ ask: phrase('deadline-ask-to'), label: phrase('deadline-label-to'), max: 150 })),
    through: when(
      given => typeof given.toWhom === 'string',
      optional(text({ ask: phrase('deadline-ask-through'), label: phrase('deadline-label-through'), max: 150 })),
    ),
    due: dayField(phrase('deadline-ask-day')),
    sure: confirm({
      button: phrase('deadline-button-set'),
      ask: phrase('deadline-confirm-set'),
      before: async ({ ctx, given }) => preview(ctx, given),
    }),
  },
  run: async (ctx, answers) => {
    const unitIds = answers.scope === 'some' ? (answers.units ?? []) : []
    const { what, toWhom, through, due } = answers
    const id = await addDeadline(
      ctx.tx,
      ctx.office.id,
      { what, toWhom, through, stated: due, unitIds },
      { now: ctx.now, memberId: ctx.member.id },
    )
    ctx.audit({
      action: 'deadline.set',
      subject: 'deadline',
      subjectId: id,
      details: { what, ...due, units: unitIds.length },
    })
    ctx.planChanged()
    const deadline = await requireDeadline(ctx, id)
    const told = await tellConcerned(ctx, deadline, phrase('deadline-notice-set'))
    return message(
      heading(phrase('deadline-was-set')),
      deadlineFacts(deadline, ctx.today),
      note(phrase('deadline-told', { count: told })),
      choices(button(phrase('deadline-button-list'), 'list-deadlines', { scope: 'all' })),
    )
  },
})

async function preview(ctx: OfficeContext, given: Given): Promise<readonly Block[]> {
  const due = givenDay(given)
  if (!due) return []
  const calendar = await calendarOf(ctx.tx, ctx.office)
  const units = await unitsOn(ctx.tx, ctx.office.id, ctx.today)
  const chosen = Array.isArray(given.units) && given.scope === 'some' ? given.units : []
  const deadline = {
    id: '',
    kind: 'obligation',
    state: 'open',
    what: String(given.what),
    toWhom: typeof given.toWhom === 'string' ? given.toWhom : undefined,
    through: typeof given.through === 'string' ? given.through : undefined,
    stated: due,
    units: units.filter(unit => chosen.includes(unit.id)),
    extensions: [],
    isReport: false,
    doneUnitIds: [],
    waitsFor: [],
  } as const
  return [deadlineFacts(deadline, ctx.today), ...dayNotes(due, calendar), ...(await reminderFacts(ctx, due))]
}

/** The days on which it will be called to mind. */
export async function reminderFacts(ctx: OfficeContext, due: StatedDay): Promise<readonly Block[]> {
  const calendar = await calendarOf(ctx.tx, ctx.office)
  const days = reminderDays(due.effectiveLastOn, settingOf(ctx.office, deadlineDaysBefore), calendar)
  const ahead = days.filter(day => day > ctx.today)
  if (ahead.length === 0) return [note(phrase('deadline-no-reminders'))]
  const list = ahead.map(day => phrase('field-day', { day: { day } }))
  return [facts([phrase('deadline-label-reminders'), phrase('field-list', { list: { list } })])]
}
