// /viectoi: everything I still owe, from all features, in one private message.
import { type Command, command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { openForms } from '../../chat/form-store.ts'
import {
  type Block,
  button,
  type Choice,
  choices,
  heading,
  list,
  type Message,
  message,
  note,
} from '../../chat/message.ts'
import { privately } from '../../chat/reply.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import { concerns, currentDay, openDeadlines, whenPhrase } from '../deadline/index.ts'
import type { Feature, Owed } from '../feature.ts'
import { inOrder, owedPhrase } from './owed-order.ts'

const mostShown = 20
const mostButtons = 8
const nextDates = 3

/** `all` is asked late: every feature says what is still owed. */
export function showMyTasks(all: () => readonly Feature[]): Command {
  return command({
    name: 'show-my-tasks',
    words: ['viectoi'],
    english: ['tasks'],
    area: 'mine',
    access: { who: 'linked' },
    run: async ctx => {
      const found: Owed[] = []
      for (const feature of all()) if (feature.owed) found.push(...(await feature.owed(ctx)))
      return privately(await tasksMessage(ctx, inOrder(found, ctx.today)))
    },
  })
}

async function tasksMessage(ctx: OfficeContext, owed: readonly Owed[]): Promise<Message> {
  const unfinished = await unfinishedForms(ctx)
  if (owed.length === 0 && unfinished.length === 0) {
    return message(phrase('mine-nothing'), ...(await comingDates(ctx)))
  }
  return message(...owedBlocks(ctx, owed), ...unfinished)
}

function owedBlocks(ctx: OfficeContext, owed: readonly Owed[]): readonly Block[] {
  if (owed.length === 0) return []
  const lines = owed.slice(0, mostShown).map(one => owedPhrase(one, ctx.today))
  const buttons = owed.flatMap((one, index) => (one.choice ? [numbered(one.choice, index + 1)] : []))
  const more = owed.length - mostShown
  return [
    heading(phrase('mine-heading', { count: owed.length })),
    list(lines, true),
    ...(more > 0 ? [note(phrase('mine-and-more', { count: more }))] : []),
    choices(...buttons.slice(0, mostButtons)),
  ]
}

function numbered(choice: Choice, number: number): Choice {
  return { ...choice, label: phrase('mine-button', { number, label: choice.label }) }
}

async function unfinishedForms(ctx: OfficeContext): Promise<readonly Block[]> {
  const forms = await openForms(ctx.tx, ctx.member.id)
  if (forms.length === 0) return []
  const buttons = forms.map(form => button(phrase(`command-${form.command}`), 'resume-form', { form: form.id }))
  return [heading(phrase('mine-unfinished')), choices(...buttons.slice(0, mostButtons))]
}

async function comingDates(ctx: OfficeContext): Promise<readonly Block[]> {
  const unitId = ctx.member.unit?.id
  const open = await openDeadlines(ctx.tx, ctx.office.id, ctx.today)
  const coming = open
    .filter(one => concerns(one, unitId) && currentDay(one, unitId).effectiveLastOn >= ctx.today)
    .sort((a, b) => currentDay(a, unitId).effectiveLastOn.localeCompare(currentDay(b, unitId).effectiveLastOn))
    .slice(0, nextDates)
  if (coming.length === 0) return []
  const lines = coming.map(
    (one): Phrase => phrase('mine-date', { what: one.what, when: whenPhrase(one, currentDay(one, unitId)) }),
  )
  return [heading(phrase('mine-next-dates')), list(lines)]
}
