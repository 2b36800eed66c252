// How a form proceeds: which fields are open, what answers mean, which one is next. Pure but for what fields look up.

import type { Phrase, Wordable } from '../language/translate.ts'
import type { Command } from './command.ts'
import type { Context } from './context.ts'
import type { Field, FieldEnv, Given, Option, RawAnswer } from './field.ts'

// biome-ignore lint/suspicious/noExplicitAny: fields of many types in one list
export type AnyField = Field<any, any>

export type FieldProblem = { readonly problem: Phrase; readonly details?: readonly Wordable[] }

export type Filled = {
  readonly answers: Given
  readonly problems: Readonly<Record<string, FieldProblem>>
  readonly narrowed?: { readonly field: string; readonly options: readonly Option[]; readonly prompt: Phrase }
}

export type OpenFields = readonly (readonly [name: string, field: AnyField])[]

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
    isItsTurn &&= isPassed(name, field, answers) && name !== gatheringField(command, inputs, answers)
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
export function gatheringField(
  command: Command,
  inputs: Readonly<Record<string, RawAnswer>>,
  answers: Given,
): string | undefined {
  return Object.keys(inputs).find(name => {
    const field = command.fields[name]
    return (
      inputs[name] !== '' && field?.isGathering && !(isAnswered(answers, name) && field.isComplete?.(answers[name]))
    )
  })
}

/** Answers as `run` gets them: what was skipped is undefined. */
export function finalAnswers(given: Given): Given {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null))
}

export function expectsText(field: AnyField): boolean {
  return ['text', 'lines', 'number', 'date', 'member', 'unit'].includes(field.kind)
}
