// Leads a form from its first question to its command's run: begin, proceed, resume, go back, cancel.
import { phrase } from '../language/translate.ts'
import { checkAccess } from './access.ts'
import { ask } from './ask-form.ts'
import type { Command } from './command.ts'
import type { Context } from './context.ts'
import { deliverReply, removeQuestion, sendHere, type Via } from './deliver-reply.ts'
import type { Given, RawAnswer } from './field.ts'
import { type FieldProblem, fill, finalAnswers, gatheringField, isAnswered, nextField, openFields } from './form.ts'
import { endForm, type FormState, newForm, openForms, parkOthers, saveForm } from './form-store.ts'
import { leavePlace, pointToPrivate, takeAway } from './leave-place.ts'
import { button, choices, message, note } from './message.ts'
import type { Outcome } from './outcome.ts'
import { asReply, type Next, type Reply } from './reply.ts'

/** What runs when a command's reply names a next one; given by the router, which knows all commands. */
export type Continue = (ctx: Context, next: Next) => Promise<Outcome>

export function ownerKey(ctx: Context): string {
  return ctx.member?.id ?? `account:${ctx.account.id}`
}

export async function beginCommand(
  command: Command,
  ctx: Context,
  inputs: Readonly<Record<string, RawAnswer>>,
  via: Via,
  goOn: Continue,
): Promise<Outcome> {
  checkAccess(command.access, ctx, command.words[0])
  await command.begin?.(ctx)
  if (Object.keys(command.fields).length === 0) return finish(command, ctx, {}, via, goOn)
  const open = await openForms(ctx.tx, ownerKey(ctx))
  const unfinished = open.filter(form => form.command === command.name)
  const same = await sameForm(command, ctx, inputs, unfinished)
  if (same) return resume(command, ctx, same, via)
  if (!command.subject) for (const form of unfinished) await endForm(ctx.tx, form.id, 'cancelled', ctx.now)
  const form = newForm(
    {
      ownerKey: ownerKey(ctx),
      officeId: ctx.office?.id,
      command: command.name,
      connection: ctx.place.connection,
      chatKey: ctx.place.chatKey,
      threadKey: ctx.place.threadKey,
      groupId: ctx.place.group?.id,
    },
    ctx.now,
  )
  if (open.some(({ isParked }) => !isParked)) await parkOthers(ctx.tx, form.ownerKey, form.id)
  return proceed(command, ctx, form, inputs, via, goOn)
}

/** The half-filled form that goes on: the last one, or where a subject is given, the one about it. */
async function sameForm(
  command: Command,
  ctx: Context,
  inputs: Readonly<Record<string, RawAnswer>>,
  unfinished: readonly FormState[],
): Promise<FormState | undefined> {
  if (Object.keys(inputs).length === 0) return unfinished[0]
  if (!command.subject || unfinished.length === 0) return undefined
  const { answers } = await fill(command, ctx, {}, inputs)
  const given = command.subject.filter(name => answers[name] !== undefined)
  return unfinished.find(form => given.length > 0 && given.every(name => form.answers[name] === answers[name]))
}

/**
 * Takes answers and asks what is missing; a complete form runs its command in the same transaction. Rights are asked
 * with every answer: a role may have ended since the form was begun.
 */
export async function proceed(
  command: Command,
  ctx: Context,
  form: FormState,
  inputs: Readonly<Record<string, RawAnswer>>,
  via: Via,
  goOn: Continue,
  isNative = false,
): Promise<Outcome> {
  checkAccess(command.access, ctx, command.words[0])
  const filled = await fill(command, ctx, form.answers, inputs)
  const wrong = Object.keys(filled.problems)
  if (isNative && wrong.length > 0) return fieldErrors(ctx, filled.problems)
  const gathering = gatheringField(command, inputs, filled.answers)
  const field = wrong[0] ?? filled.narrowed?.field ?? gathering ?? nextField(command, filled.answers)
  if (!field) return finish(command, ctx, filled.answers, { ...via, form }, goOn)
  const next: FormState = {
    ...form,
    answers: filled.answers,
    revision: form.revision + 1,
    asking: { field, narrowed: filled.narrowed?.field === field ? filled.narrowed : undefined },
    isParked: false,
  }
  await ask(command, ctx, next, via, filled.problems[field])
  return { kind: 'accepted' }
}

/** Asks again, here: the old place says where the form went. */
export async function resume(command: Command, ctx: Context, form: FormState, via: Via): Promise<Outcome> {
  checkAccess(command.access, ctx, command.words[0])
  await parkOthers(ctx.tx, form.ownerKey, form.id)
  const hasMoved = form.chatKey !== ctx.place.chatKey || form.connection !== ctx.place.connection
  const wasInGroup = form.groupId !== undefined
  if (hasMoved && form.askedRowId && !wasInGroup) await leavePlace(ctx, form)
  if (!hasMoved && form.askedRowId && ctx.place.kind === 'private') takeAway(ctx, form.askedRowId, via)
  const isBackInGroup = ctx.place.kind === 'group'
  const field = form.asking?.field ?? nextField(command, form.answers)
  if (!field) throw new Error(`form ${form.id} has nothing left to ask`)
  await ask(
    command,
    ctx,
    {
      ...form,
      connection: ctx.place.connection,
      chatKey: ctx.place.chatKey,
      groupId: isBackInGroup ? ctx.place.group?.id : form.groupId,
      groupRowId: isBackInGroup ? undefined : form.groupRowId,
      threadKey: isBackInGroup ? ctx.place.threadKey : form.threadKey,
      revision: form.revision + 1,
      asking: { ...form.asking, field },
      isParked: false,
    },
    via,
  )
  if (hasMoved && wasInGroup && form.groupRowId && !isBackInGroup) pointToPrivate(ctx, form)
  return { kind: 'accepted' }
}

/** Forgets the answer before the current question, or the one named, and asks it again; what was gathered stays. */
export async function goBack(
  command: Command,
  ctx: Context,
  form: FormState,
  via: Via,
  fieldName?: string,
): Promise<Outcome> {
  const before = (await openFields(command, ctx, form.answers))
    .map(([name]) => name)
    .filter(name => isAnswered(form.answers, name) && name !== form.asking?.field)
  const field = fieldName && before.includes(fieldName) ? fieldName : before.at(-1)
  if (!field) return resume(command, ctx, form, via)
  const { [field]: forgotten, ...others } = form.answers
  const answers = command.fields[field]?.isGathering ? { ...others, [field]: forgotten } : others
  await ask(command, ctx, { ...form, answers, revision: form.revision + 1, asking: { field }, isParked: false }, via)
  return { kind: 'accepted' }
}

/** Offers every answer for correction. */
export async function chooseWhatToEdit(command: Command, ctx: Context, form: FormState, via: Via): Promise<Outcome> {
  const fields = (await openFields(command, ctx, form.answers)).filter(
    ([name, field]) => isAnswered(form.answers, name) && field.kind !== 'confirm',
  )
  const next = { ...form, revision: form.revision + 1 }
  const args = { form: form.id, revision: String(next.revision) }
  const buttons = fields.map(([name, field]) => button(field.label, 'form', { ...args, edit: name }))
  const rowId = sendHere(
    ctx,
    message(
      phrase('form-edit-which'),
      choices(...buttons, button(phrase('button-back'), 'form', { ...args, do: 'again' })),
    ),
    via.pressedRowId,
  )
  await saveForm(ctx.tx, { ...next, askedRowId: rowId, groupRowId: form.groupRowId && rowId }, ctx.now)
  return { kind: 'accepted' }
}

export async function cancelForm(ctx: Context, form: FormState, via: Via): Promise<Outcome> {
  await endForm(ctx.tx, form.id, 'cancelled', ctx.now)
  const isHere = form.chatKey === ctx.place.chatKey
  const replaces = via.pressedRowId ?? (ctx.place.kind === 'group' && isHere ? form.groupRowId : undefined)
  sendHere(ctx, message(phrase('form-cancelled')), replaces)
  removeQuestion(ctx, { ...via, form })
  return { kind: 'accepted' }
}

async function finish(command: Command, ctx: Context, answers: Given, via: Via, goOn: Continue): Promise<Outcome> {
  const reply = asReply(await command.run(ctx, finalAnswers(answers)))
  if (via.form) await endForm(ctx.tx, via.form.id, 'done', ctx.now)
  const waiting = via.form ? await openForms(ctx.tx, via.form.ownerKey) : []
  const outcome = deliverReply(ctx, waiting.length > 0 ? withReminder(reply) : reply, via)
  return reply.next ? goOn(ctx, reply.next) : outcome
}

/** Something is still half filled in: one quiet line says so. */
function withReminder(reply: Reply): Reply {
  if (!reply.message || reply.next) return reply
  const blocks = [
    ...reply.message.blocks,
    note(phrase('form-others-waiting')),
    choices(button(phrase('button-resume'), 'command', { command: 'resume-form' })),
  ]
  return { ...reply, message: { ...reply.message, blocks } }
}

function fieldErrors(ctx: Context, problems: Readonly<Record<string, FieldProblem>>): Outcome {
  const errors = Object.entries(problems).map(([name, problem]) => [
    name,
    [problem.problem, ...(problem.details ?? [])].map(ctx.word).join('\n'),
  ])
  return { kind: 'fieldErrors', errors: Object.fromEntries(errors) }
}
