// /suahan: corrects what was set wrongly: the text, the day, the units, or whom it goes to. A later day is /giahan.
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { choice, confirm, type Given, multiple, optional, text, when } from '../../chat/field.ts'
import { type Block, button, choices, heading, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { phrase } from '../../language/translate.ts'
import { calendarOf } from '../office/index.ts'
import { currentDay, type DeadlineFacts } from './deadline.ts'
import { chosenUnitsField, dayField, deadlineField, givenDay, scopeField } from './deadline-fields.ts'
import { dayNotes, deadlineFacts, shortName } from './deadline-message.ts'
import { type Correction, correctDeadline, setWaitsFor } from './deadline-store.ts'
import { openDeadlines } from './deadline-view.ts'
import { nothingOpen } from './extend-deadline.ts'
import { reminderFacts } from './set-deadline.ts'
import { requireDeadline, requireOpen, tellConcerned } from './show-deadline.ts'

const parts = ['what', 'day', 'who', 'route', 'waits'] as const
const isPart = (part: (typeof parts)[number]) => (given: Given) => given.part === part

/** The deadlines that are due no later: they come first in the chain. */
const earlierField = multiple({
  ask: phrase('deadline-ask-waits'),
  label: phrase('deadline-label-waits'),
  options: async ({ ctx, given }) => {
    const open = await openDeadlines(ctx.tx, ctx.office.id, ctx.today)
    const later = open.find(one => one.id === given.deadline)
    return open
      .filter(one => one.kind !== 'registration' && one !== later && later && mayComeBefore(one, later))
      .map(one => ({ id: one.id, label: shortName(ctx, one) }))
  },
})

export const changeDeadline = command({
  name: 'change-deadline',
  words: ['suahan'],
  english: ['changedeadline'],
  area: 'dates',
  access: { who: ['officer', 'administrator'] },
  begin: async ctx => {
    const open = await openDeadlines(ctx.tx, ctx.office.id, ctx.today)
    if (!open.some(one => one.kind === 'obligation')) throw nothingOpen()
  },
  fields: {
    deadline: deadlineField(phrase('deadline-ask-which-change'), ['obligation']),
    part: choice({
      ask: phrase('deadline-ask-part'),
      label: phrase('deadline-label-part'),
      options: () => parts.map(part => ({ id: part, label: phrase(`deadline-part-${part}`) })),
    }),
    what: when(
      isPart('what'),
      text({ ask: phrase('deadline-ask-what'), label: phrase('deadline-label-what'), max: 300 }),
    ),
    due: when(isPart('day'), dayField(phrase('deadline-ask-day'))),
    scope: when(isPart('who'), scopeField),
    units: when(given => given.part === 'who' && given.scope === 'some', chosenUnitsField),
    toWhom: when(
      isPart('route'),
      optional(text({ ask: phrase('deadline-ask-to'), label: phrase('deadline-label-to'), max: 150 })),
    ),
    through: when(
      given => given.part === 'route' && typeof given.toWhom === 'string',
      optional(text({ ask: phrase('deadline-ask-through'), label: phrase('deadline-label-through'), max: 150 })),
    ),
    waits: when(isPart('waits'), optional(earlierField)),
    sure: confirm({
      button: phrase('deadline-button-change'),
      ask: phrase('deadline-confirm-change'),
      before: async ({ ctx, given }) => preview(ctx, given),
    }),
  },
  run: async (ctx, answers) => {
    const before = await requireOpen(ctx, answers.deadline)
    if (before.kind !== 'obligation') throw new Refusal(phrase('deadline-of-campaign'))
    await correct(ctx, before, answers)
    const after = await requireDeadline(ctx, before.id)
    ctx.audit({
      action: 'deadline.changed',
      subject: 'deadline',
      subjectId: before.id,
      details: { part: answers.part, was: keptFacts(before), is: keptFacts(after) },
    })
    ctx.planChanged()
    // What comes first is the office's own planning.
    const isTold = answers.part !== 'waits'
    const told = isTold ? await tellConcerned(ctx, after, phrase('deadline-notice-changed')) : 0
    return message(
      heading(phrase('deadline-was-changed')),
      deadlineFacts(after, ctx.today),
      isTold && note(phrase('deadline-told', { count: told })),
      choices(button(phrase('deadline-button-open-this'), 'show-deadline', { id: after.id })),
    )
  },
})

function mayComeBefore(one: DeadlineFacts, later: DeadlineFacts): boolean {
  const isInTime = currentDay(one).effectiveLastOn <= currentDay(later).effectiveLastOn
  return isInTime && !one.waitsFor.includes(later.id)
}

async function correct(ctx: OfficeContext, deadline: DeadlineFacts, answers: Changed): Promise<void> {
  const by = { now: ctx.now, memberId: ctx.member.id }
  if (answers.part !== 'waits')
    return correctDeadline(ctx.tx, ctx.office.id, deadline.id, correctionOf(answers), ctx.now)
  const open = await openDeadlines(ctx.tx, ctx.office.id, ctx.today)
  const earlier = open.filter(one => answers.waits?.includes(one.id))
  await setWaitsFor(ctx.tx, ctx.office.id, deadline, earlier, by)
}

type Changed = {
  readonly part: string
  readonly what?: string
  readonly due?: Correction['stated']
  readonly scope?: string
  readonly units?: readonly string[]
  readonly toWhom?: string
  readonly through?: string
  readonly waits?: readonly string[]
}

function correctionOf({ part, what, due, scope, units, toWhom, through }: Changed): Correction {
  if (part === 'what') return { what }
  if (part === 'day') return { stated: due }
  if (part === 'who') return { unitIds: scope === 'some' ? (units ?? []) : [] }
  return { toWhom: toWhom ?? null, through: through ?? null }
}

/** What the audit log keeps of the state before and after. */
function keptFacts(deadline: Awaited<ReturnType<typeof requireDeadline>>) {
  const { what, stated, toWhom, through, units } = deadline
  return {
    what: typeof what === 'string' ? what : what.key,
    statedOn: stated.statedOn,
    effectiveLastOn: stated.effectiveLastOn,
    toWhom: toWhom ?? null,
    through: through ?? null,
    units: units.map(unit => unit.name),
  }
}

async function preview(ctx: OfficeContext, given: Given): Promise<readonly Block[]> {
  const deadline = await requireDeadline(ctx, String(given.deadline))
  const due = givenDay(given)
  if (!due) return [deadlineFacts(deadline, ctx.today)]
  const calendar = await calendarOf(ctx.tx, ctx.office)
  return [
    deadlineFacts({ ...deadline, stated: due, extensions: [] }, ctx.today),
    ...dayNotes(due, calendar),
    ...(await reminderFacts(ctx, due)),
  ]
}
