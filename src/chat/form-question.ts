// What a form asks and shows: the question with its buttons, the native form, what was answered so far.
import { phrase, type Wordable } from '../language/translate.ts'
import { type Command, describe } from './command.ts'
import type { Context } from './context.ts'
import type { FieldEnv, Given, Option } from './field.ts'
import { type AnyField, expectsText, type FieldProblem, isAnswered, type OpenFields, openFields } from './form.ts'
import type { Asking, FormState } from './form-store.ts'
import { type Block, button, type Choice, choices, type FieldView, list, type Message, note, text } from './message.ts'
import { pageButtons } from './page-buttons.ts'

const pageSize = 8

/** The question for the form's current field, with everything a platform needs to ask it natively. */
export async function question(
  command: Command,
  ctx: Context,
  form: FormState,
  problem?: FieldProblem,
): Promise<Message> {
  const asking = form.asking
  if (!asking) throw new Error(`form ${form.id} asks nothing`)
  const field = command.fields[asking.field]
  if (!field) throw new Error(`form ${form.id}: no field ${asking.field} in ${command.name}`)
  const env = { ctx, given: form.answers } as FieldEnv
  const ask = asking.narrowed ? asking.narrowed.prompt : await resolve(field.ask, env)
  const hint = field.hint && !asking.narrowed ? await resolve(field.hint, env) : undefined
  const options = asking.narrowed?.options ?? (await field.options?.(env)) ?? []
  const blocks: Block[] = []
  if (problem) blocks.push({ block: 'text', text: phrase('field-problem', { problem: problem.problem }) })
  if (problem?.details) blocks.push(list(problem.details))
  if (field.before) blocks.push(...(await field.before(env)))
  const gathered = field.isGathering ? form.answers[asking.field] : undefined
  if (gathered != null) blocks.push(text(phrase('form-gathered', { list: ctx.word(await field.show(gathered, env)) })))
  blocks.push(text(ask))
  if (hint) blocks.push(note(hint))
  const keep = (await field.prefill?.(env)) !== undefined && !asking.narrowed ? [keepButton(form)] : []
  const open = await openFields(command, ctx, form.answers)
  const ways = navigation(open, form, field, asking)
  blocks.push(choices(...keep, ...optionButtons(form, field, asking, options), ...ways))
  return {
    blocks,
    ...(isAnsweredByMessage(field, ctx) && { expectsText: { placeholder: field.label } }),
    form: {
      formId: form.id,
      revision: form.revision,
      title: describe(command),
      current: asking.field,
      fields: await fieldViews(open, ctx, form),
    },
  }
}

async function resolve(asked: AnyField['ask'], env: FieldEnv): Promise<Wordable> {
  return typeof asked === 'function' ? asked(env) : asked
}

function press(form: FormState, args: Readonly<Record<string, string>>) {
  return { form: form.id, revision: String(form.revision), ...args }
}

function keepButton(form: FormState): Choice {
  return { ...button(phrase('button-keep'), 'form', press(form, { do: 'keep' })), style: 'primary' }
}

function optionButtons(
  form: FormState,
  field: AnyField,
  asking: Asking,
  options: readonly Option[],
): readonly Choice[] {
  const page = asking.page ?? 0
  const shown = options.slice(page * pageSize, (page + 1) * pageSize)
  const isMultiple = field.kind === 'choices'
  const buttons = shown.map(option => {
    if (!isMultiple) return button(option.label, 'form', press(form, { set: option.id }))
    const isPicked = asking.picked?.includes(option.id) ?? false
    const label = phrase(isPicked ? 'button-picked' : 'button-not-picked', { label: option.label })
    return button(label, 'form', press(form, { toggle: option.id }))
  })
  const more = options.length > (page + 1) * pageSize
  const done =
    isMultiple && asking.picked?.length
      ? [{ ...button(phrase('button-done'), 'form', press(form, { picked: 'yes' })), style: 'primary' as const }]
      : []
  const primary = field.kind === 'confirm' ? buttons.map(item => ({ ...item, style: 'primary' as const })) : buttons
  return [...primary, ...pageButtons(page, more, 'form', press(form, {})), ...done]
}

function navigation(open: OpenFields, form: FormState, field: AnyField, asking: Asking): readonly Choice[] {
  const hasBack = open.some(([name]) => isAnswered(form.answers, name) && name !== asking.field)
  const cancel = { ...button(phrase('button-cancel'), 'form', press(form, { do: 'cancel' })), style: 'danger' as const }
  const isGathered = field.isGathering && form.answers[asking.field] != null
  const skip = phrase(isGathered ? 'button-drop-all' : 'button-skip')
  const enough = { ...button(phrase('button-done'), 'form', press(form, { do: 'next' })), style: 'primary' as const }
  return [
    ...(isGathered ? [enough] : []),
    ...(field.isOptional ? [button(skip, 'form', press(form, { do: 'skip' }))] : []),
    ...(field.kind === 'confirm' && hasBack
      ? [button(phrase('button-edit'), 'form', press(form, { do: 'edit' }))]
      : []),
    ...(field.kind !== 'confirm' && hasBack
      ? [button(phrase('button-back'), 'form', press(form, { do: 'back' }))]
      : []),
    cancel,
  ]
}

async function fieldViews(open: OpenFields, ctx: Context, form: FormState): Promise<readonly FieldView[]> {
  const env = { ctx, given: form.answers } as FieldEnv
  const views: FieldView[] = []
  for (const [name, field] of open) {
    if (field.isAskedFor && !field.isAskedFor(form.answers) && name !== form.asking?.field) continue
    const isHidden = field.isPrivate && ctx.place.kind === 'group'
    const isCurrent = name === form.asking?.field
    const isAhead = !isHidden && !isCurrent && form.answers[name] === undefined
    const isAsked = isCurrent || (isAhead && field.isTogether === true)
    const answer = isHidden ? undefined : form.answers[name]
    const narrowed = isCurrent ? form.asking?.narrowed?.options : undefined
    views.push({
      name,
      kind: field.kind,
      label: field.label,
      ...(isAhead && askedAhead(field)),
      isTogether: isAsked && field.isTogether === true ? true : undefined,
      isOptional: field.isOptional ?? false,
      isLong: field.isLong,
      // Options are looked up for the field in question and those already answered; later ones may depend on it.
      options: isAsked ? (narrowed ?? (await field.options?.(env))) : undefined,
      answer: answer === undefined || answer === null ? undefined : ctx.word(await field.show(answer, env)),
      picked: isAsked && field.kind === 'choices' ? await pickedIn(field, form, isCurrent, env) : undefined,
      prefill: isHidden || !isAsked ? undefined : await field.prefill?.(env),
    })
  }
  return views
}

/** In a group a file, too, reaches the bot only as a reply to it. */
function isAnsweredByMessage(field: AnyField, ctx: Context): boolean {
  return expectsText(field) || (field.kind === 'file' && ctx.place.kind === 'group')
}

async function pickedIn(field: AnyField, form: FormState, isCurrent: boolean, env: FieldEnv) {
  return isCurrent ? form.asking?.picked : field.ticked?.(env)
}

/** A plain question whose wording hangs on nothing, or one that is marked so. */
function askedAhead({ ask, hint, ...field }: AnyField): Pick<FieldView<Wordable>, 'ask' | 'hint'> | undefined {
  if (typeof ask === 'function' || typeof hint === 'function') return undefined
  if (field.isTogether) return { ask, hint }
  const isLookedUp = field.before || field.options || field.prefill || field.preset || field.isWanted
  const isPlain = ['text', 'lines', 'number', 'date'].includes(field.kind)
  return isPlain && !isLookedUp ? { ask, hint } : undefined
}

/** What was answered so far, as label and value, for a summary. */
export async function answeredFacts(
  command: Command,
  ctx: Context,
  given: Given,
): Promise<readonly (readonly [Wordable, Wordable])[]> {
  const env = { ctx, given } as FieldEnv
  const open = await openFields(command, ctx, given)
  const known = open.filter(([name, field]) => field.kind !== 'confirm' && given[name] != null)
  // One after the other: showing may look something up, and a transaction is one connection.
  const facts: (readonly [Wordable, Wordable])[] = []
  for (const [name, field] of known) facts.push([field.label, await field.show(given[name], env)])
  return facts
}
