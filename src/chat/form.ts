// How a form proceeds: which field is next, what answers mean, what is asked. Pure but for the options fields look up.

import { type Phrase, phrase, type Wordable } from '../language/translate.ts'
import { type Command, describe } from './command.ts'
import type { Context } from './context.ts'
import type { Field, FieldEnv, Given, Option, RawAnswer } from './field.ts'
import type { Asking, FormState } from './form-store.ts'
import { type Block, button, type Choice, choices, type FieldView, list, type Message, note, text } from './message.ts'
import { pageButtons } from './page-buttons.ts'

// biome-ignore lint/suspicious/noExplicitAny: fields of many types in one list
type AnyField = Field<any, any>

const pageSize = 8

export type FieldProblem = { readonly problem: Phrase; readonly details?: readonly Wordable[] }

export type Filled = {
  readonly answers: Given
  readonly problems: Readonly<Record<string, FieldProblem>>
  readonly narrowed?: { readonly field: string; readonly options: readonly Option[]; readonly prompt: Phrase }
}

type OpenFields = readonly (readonly [name: string, field: AnyField])[]

function isAsked(field: AnyField, given: Given): boolean {
  return field.when ? field.when(given) : true
}

export function isAnswered(given: Given, name: string): boolean {
  return given[name] !== undefined
}

/** The fields that the answers so far call for, in order. */
function askedFields(command: Command, given: Given): OpenFields {
  return Object.entries(command.fields).filter(([, field]) => isAsked(field, given))
}

/**
 * The asked fields that could be answered otherwise: those that answer themselves are not shown, gone back to or
 * corrected. What a later one does is not known before its turn.
 */
export async function openFields(command: Command, ctx: Context, given: Given): Promise<OpenFields> {
  const open: (readonly [string, AnyField])[] = []
  let isItsTurn = true
  for (const [name, field] of askedFields(command, given)) {
    const isSettling = field.isWanted !== undefined || field.isOnlyAnswer === true
    if (isSettling && (!isItsTurn || (await settles(field, { ctx, given } as FieldEnv)))) continue
    open.push([name, field])
    isItsTurn &&= isPassed(name, field, given)
  }
  return open
}

/**
 * Takes any subset of answers; what is wrong is told by field and changes nothing of what was there. Fields answer
 * themselves, in order, up to the first one that has to be asked.
 */
export async function fill(
  command: Command,
  ctx: Context,
  given: Given,
  inputs: Readonly<Record<string, RawAnswer>>,
): Promise<Filled> {
  let answers = { ...given }
  const problems: Record<string, FieldProblem> = {}
  let narrowed: Filled['narrowed']
  let isItsTurn = true
  for (const [name, field] of Object.entries(command.fields)) {
    if (!isAsked(field, answers)) {
      delete answers[name]
      continue
    }
    const input = inputs[name]
    const env = { ctx, given: answers, sofar: answers[name] } as FieldEnv
    if (input === undefined) {
      const own = isItsTurn && !isPassed(name, field, answers) ? await ownAnswer(field, env) : undefined
      if (own !== undefined) answers = { ...answers, [name]: own }
    } else if (input === '' && field.isOptional) {
      answers = { ...answers, [name]: null }
    } else {
      const result = await field.parse(input, env)
      if ('problem' in result) problems[name] = result
      else if ('choose' in result) narrowed ??= { field: name, options: result.choose, prompt: result.prompt }
      else answers = { ...answers, [name]: result.value }
    }
    isItsTurn &&= isPassed(name, field, answers) && name !== gatheringField(command, inputs)
  }
  return { answers, problems, narrowed }
}

/** What a field answers by itself now: null where it is passed over, undefined where it has to be asked. */
async function ownAnswer(field: AnyField, env: FieldEnv): Promise<unknown> {
  if (field.isWanted && !(await field.isWanted(env))) return null
  return field.preset?.(env)
}

/** Whether nothing else could be answered. */
async function settles(field: AnyField, env: FieldEnv): Promise<boolean> {
  const own = await ownAnswer(field, env)
  return own === null || (own !== undefined && field.isOnlyAnswer === true)
}

/** Whether the fields after this one have their turn. */
function isPassed(name: string, field: AnyField, given: Given): boolean {
  return isAnswered(given, name) || field.isAskedFor?.(given) === false
}

/** The first field still without an answer; undefined when the form is complete. */
export function nextField(command: Command, given: Given): string | undefined {
  const open = askedFields(command, given).filter(([name]) => !isAnswered(given, name))
  return open.find(([, field]) => field.isAskedFor?.(given) ?? true)?.[0]
}

/** The field that was just given one of several answers, and may be given more. */
export function gatheringField(command: Command, inputs: Readonly<Record<string, RawAnswer>>): string | undefined {
  return Object.keys(inputs).find(name => inputs[name] !== '' && command.fields[name]?.isGathering)
}

/** Answers as `run` gets them: what was skipped is undefined. */
export function finalAnswers(given: Given): Given {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null))
}

export function expectsText(field: AnyField): boolean {
  return ['text', 'lines', 'number', 'date', 'member', 'unit'].includes(field.kind)
}

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
    ...(expectsText(field) && { expectsText: { placeholder: field.label } }),
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
    const answer = isHidden ? undefined : form.answers[name]
    views.push({
      name,
      kind: field.kind,
      label: field.label,
      ...(!isHidden && name !== form.asking?.field && form.answers[name] === undefined && askedAhead(field)),
      isOptional: field.isOptional ?? false,
      isLong: field.isLong,
      // Options are looked up for the field in question and those already answered; later ones may depend on it.
      options:
        name === form.asking?.field ? (form.asking.narrowed?.options ?? (await field.options?.(env))) : undefined,
      answer: answer === undefined || answer === null ? undefined : ctx.word(await field.show(answer, env)),
      picked: name === form.asking?.field && field.kind === 'choices' ? form.asking.picked : undefined,
      prefill: isHidden || name !== form.asking?.field ? undefined : await field.prefill?.(env),
    })
  }
  return views
}

/** A plain question whose wording hangs on nothing. */
function askedAhead({ ask, hint, ...field }: AnyField): Pick<FieldView<Wordable>, 'ask' | 'hint'> | undefined {
  if (typeof ask === 'function' || typeof hint === 'function') return undefined
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
