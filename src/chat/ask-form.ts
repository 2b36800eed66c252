// Puts a form's question where it belongs: edited in place, as a fresh reply in a group, or moved to the private chat.

import { newId } from '../db/new-id.ts'
import { phrase } from '../language/translate.ts'
import { type Command, describe } from './command.ts'
import type { Context } from './context.ts'
import { removeQuestion, sendHere, sendPrivately, type Via } from './deliver-reply.ts'
import type { FieldEnv } from './field.ts'
import { expectsText, type FieldProblem } from './form.ts'
import { answeredFacts, question } from './form-question.ts'
import { type FormState, saveForm } from './form-store.ts'
import { button, choices, facts, heading, type Message, message, text } from './message.ts'

/** Asks the form's current field and saves the form with the rows it is now shown in. */
export async function ask(
  command: Command,
  ctx: Context,
  unticked: FormState,
  via: Via,
  problem?: FieldProblem,
): Promise<void> {
  const form = await withTicks(command, ctx, unticked)
  const field = command.fields[form.asking!.field]!
  if (ctx.place.kind === 'private') return askInPrivate(command, ctx, form, via, problem)
  if (field.isPrivate) return moveToPrivate(command, ctx, form, via)
  if (expectsText(field) || field.kind === 'file') return askTextInGroup(command, ctx, form, via, problem)
  const rowId = newId(ctx.machineNow)
  const asked = { ...form, askedRowId: rowId, groupRowId: rowId, groupId: ctx.place.group?.id }
  sendHere(ctx, await question(command, ctx, asked, problem), via.pressedRowId ?? form.groupRowId, rowId)
  removeQuestion(ctx, { ...via, form })
  await saveForm(ctx.tx, asked, ctx.now)
}

/** What holds today is ticked when the question first appears. */
async function withTicks(command: Command, ctx: Context, form: FormState): Promise<FormState> {
  const asking = form.asking!
  const field = command.fields[asking.field]!
  if (field.kind !== 'choices' || asking.picked) return form
  const picked = await field.ticked?.({ ctx, given: form.answers } as FieldEnv)
  return picked ? { ...form, asking: { ...asking, picked } } : form
}

async function askInPrivate(
  command: Command,
  ctx: Context,
  form: FormState,
  via: Via,
  problem?: FieldProblem,
): Promise<void> {
  const rowId = newId(ctx.machineNow)
  const asked = { ...form, askedRowId: rowId }
  sendHere(ctx, await question(command, ctx, asked, problem), via.pressedRowId, rowId)
  await saveForm(ctx.tx, asked, ctx.now)
}

/** A reply cannot carry buttons on every platform: they stand in the main message, the question in its own. */
async function askTextInGroup(
  command: Command,
  ctx: Context,
  form: FormState,
  via: Via,
  problem?: FieldProblem,
): Promise<void> {
  const mainId = newId(ctx.machineNow)
  const askedId = newId(ctx.machineNow)
  const asked = { ...form, askedRowId: askedId, groupRowId: mainId, groupId: ctx.place.group?.id }
  const full = await question(command, ctx, asked, problem)
  const buttons = full.blocks.find(block => block.block === 'choices')
  const main = await soFar(command, ctx, form)
  const toPrivate = { label: phrase('button-answer-privately'), startPrivate: `f-${form.id}` }
  sendHere(
    ctx,
    message(...main.blocks, choices(toPrivate, ...(buttons?.block === 'choices' ? buttons.choices : []))),
    via.pressedRowId ?? form.groupRowId,
    mainId,
  )
  removeQuestion(ctx, { ...via, form })
  const alone = { ...full, blocks: full.blocks.filter(block => block.block !== 'choices') }
  sendHere(ctx, alone, undefined, askedId)
  await saveForm(ctx.tx, asked, ctx.now)
}

/** What comes now is for the bot alone: the group sees where it went on. */
async function moveToPrivate(command: Command, ctx: Context, form: FormState, via: Via): Promise<void> {
  const mainId = newId(ctx.machineNow)
  const key = ctx.account.privateChatKey
  const said = phrase(key ? 'form-continues-privately' : 'form-needs-private', { name: ctx.account.displayName })
  const main = await soFar(command, ctx, form)
  const open = choices(
    { label: phrase('button-answer-privately'), startPrivate: `f-${form.id}`, style: 'primary' },
    button(phrase('button-cancel'), 'form', { form: form.id, revision: String(form.revision), do: 'cancel' }),
  )
  sendHere(ctx, message(...main.blocks, text(said), open), via.pressedRowId ?? form.groupRowId, mainId)
  removeQuestion(ctx, { ...via, form })
  const moved = { ...form, groupId: ctx.place.group?.id, groupRowId: mainId, threadKey: ctx.place.threadKey }
  if (!key) return saveForm(ctx.tx, { ...moved, askedRowId: mainId }, ctx.now)
  const there = { ...moved, chatKey: key }
  const askedRowId = sendPrivately(ctx, await question(command, ctx, there))
  await saveForm(ctx.tx, { ...there, askedRowId }, ctx.now)
}

/** Stands in the group: what is asked in private only is not shown there either. */
async function soFar(command: Command, ctx: Context, form: FormState): Promise<Message> {
  const open = Object.entries(form.answers).filter(([name]) => !command.fields[name]?.isPrivate)
  const answered = await answeredFacts(command, ctx, Object.fromEntries(open))
  return message(heading(describe(command)), answered.length > 0 && facts(...answered))
}
