// /giahan: a later day for everybody or for one unit, with its reason; the day first stated stays beside it.
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { choice, confirm, type Field, type Given, text, when } from '../../chat/field.ts'
import { type Block, button, choices, facts, heading, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { phrase } from '../../language/translate.ts'
import { deadlinePhrase } from '../../time/deadline-wording.ts'
import { calendarOf } from '../office/index.ts'
import { unitField, unitsOn } from '../roster/index.ts'
import { concerns, currentDay, type StatedDay } from './deadline.ts'
import { dayField, deadlineField, givenDay } from './deadline-fields.ts'
import { dayNotes, deadlineFacts } from './deadline-message.ts'
import { addExtension } from './deadline-store.ts'
import { deadlineById, openDeadlines } from './deadline-view.ts'
import { reminderFacts } from './set-deadline.ts'
import { requireDeadline, requireOpen, tellConcerned } from './show-deadline.ts'

const extendable = ['obligation', 'phaseClosing']

const laterDay: Field<StatedDay> = {
  ...dayField(phrase('deadline-ask-new-day')),
  before: async ({ ctx, given }) => currentFacts(ctx, given),
  parse: async (answer, env) => {
    const result = await dayField(phrase('deadline-ask-new-day')).parse(answer, env)
    if (!('value' in result)) return result
    const current = await currentOf(env.ctx, env.given)
    if (current && result.value.effectiveLastOn <= current.effectiveLastOn)
      return { problem: phrase('deadline-not-later', { deadline: deadlinePhrase(current) }) }
    return result
  },
}

export const extendDeadline = command({
  name: 'extend-deadline',
  words: ['giahan'],
  english: ['extend'],
  area: 'dates',
  access: { who: ['officer', 'administrator'] },
  begin: async ctx => {
    const open = await openDeadlines(ctx.tx, ctx.office.id, ctx.today)
    if (!open.some(one => extendable.includes(one.kind))) throw nothingOpen()
  },
  fields: {
    deadline: deadlineField(phrase('deadline-ask-which-extend'), extendable),
    forWhom: choice({
      ask: phrase('deadline-ask-extend-whom'),
      label: phrase('deadline-label-who'),
      options: () => [
        { id: 'all', label: phrase('deadline-extend-all') },
        { id: 'unit', label: phrase('deadline-extend-unit') },
      ],
    }),
    unit: when(given => given.forWhom === 'unit', concernedUnit()),
    due: laterDay,
    reason: text({ ask: phrase('deadline-ask-reason'), label: phrase('deadline-label-reason'), max: 500 }),
    sure: confirm({
      button: phrase('deadline-button-extend'),
      ask: phrase('deadline-confirm-extend'),
      before: async ({ ctx, given }) => preview(ctx, given),
    }),
  },
  run: async (ctx, { deadline: id, forWhom, unit, due, reason }) => {
    const deadline = await requireOpen(ctx, id)
    const unitId = forWhom === 'unit' ? unit : undefined
    const current = currentDay(deadline, unitId)
    if (due.effectiveLastOn <= current.effectiveLastOn)
      throw new Refusal(phrase('deadline-not-later', { deadline: deadlinePhrase(current) }))
    const by = { now: ctx.now, memberId: ctx.member.id }
    await addExtension(ctx.tx, ctx.office.id, deadline, { stated: due, unitId, reason }, by)
    ctx.audit({
      action: 'deadline.extended',
      subject: 'deadline',
      subjectId: id,
      details: { from: current.effectiveLastOn, to: due.effectiveLastOn, unitId: unitId ?? null, reason },
    })
    ctx.planChanged()
    const extended = await requireDeadline(ctx, id)
    const units = await unitsOn(ctx.tx, ctx.office.id, ctx.today)
    const unitName = units.find(one => one.id === unitId)?.name
    const title = unitName
      ? phrase('deadline-notice-extended-unit', { unit: unitName })
      : phrase('deadline-notice-extended')
    const told = await tellConcerned(ctx, extended, title, { unitId, reason })
    return message(
      heading(phrase('deadline-was-extended-now')),
      deadlineFacts(extended, ctx.today),
      note(phrase('deadline-told', { count: told })),
      choices(button(phrase('deadline-button-open-this'), 'show-deadline', { id })),
    )
  },
})

export function nothingOpen(): Refusal {
  return new Refusal(
    phrase('deadline-nothing-open'),
    choices(button(phrase('deadline-button-new'), 'command', { command: 'set-deadline' })),
  )
}

/** A unit that the deadline concerns. */
function concernedUnit(): Field<string> {
  const field = unitField({ ask: phrase('deadline-ask-unit'), label: phrase('deadline-label-unit') })
  return {
    ...field,
    options: async ({ ctx, given }) => {
      const deadline = await deadlineById(ctx.tx, ctx.office.id, String(given.deadline), ctx.today)
      const units = await unitsOn(ctx.tx, ctx.office.id, ctx.today)
      return units
        .filter(unit => !deadline || concerns(deadline, unit.id))
        .map(unit => ({ id: unit.id, label: unit.name }))
    },
    parse: async (answer, env) => {
      const result = await field.parse(answer, env)
      if (!('value' in result)) return result
      const deadline = await deadlineById(env.ctx.tx, env.ctx.office.id, String(env.given.deadline), env.ctx.today)
      return deadline && !concerns(deadline, result.value) ? { problem: phrase('deadline-not-this-unit') } : result
    },
  }
}

async function currentOf(ctx: OfficeContext, given: Given): Promise<StatedDay | undefined> {
  const deadline = await deadlineById(ctx.tx, ctx.office.id, String(given.deadline), ctx.today)
  return deadline && currentDay(deadline, typeof given.unit === 'string' ? given.unit : undefined)
}

async function currentFacts(ctx: OfficeContext, given: Given): Promise<readonly Block[]> {
  const current = await currentOf(ctx, given)
  return current ? [facts([phrase('deadline-label-current'), deadlinePhrase(current)])] : []
}

async function preview(ctx: OfficeContext, given: Given): Promise<readonly Block[]> {
  const due = givenDay(given)
  const current = await currentOf(ctx, given)
  const deadline = await deadlineById(ctx.tx, ctx.office.id, String(given.deadline), ctx.today)
  if (!due || !current || !deadline) return []
  const units = await unitsOn(ctx.tx, ctx.office.id, ctx.today)
  const unit = units.find(one => one.id === given.unit)
  const calendar = await calendarOf(ctx.tx, ctx.office)
  return [
    facts(
      [phrase('deadline-label-what'), deadline.what],
      [phrase('deadline-label-who'), unit?.name ?? phrase('deadline-extend-all')],
      [phrase('deadline-label-current'), deadlinePhrase(current)],
      [phrase('deadline-label-new'), deadlinePhrase(due)],
      [phrase('deadline-label-reason'), String(given.reason)],
    ),
    ...dayNotes(due, calendar),
    ...(await reminderFacts(ctx, due)),
  ]
}
