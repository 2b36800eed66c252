// What a form can ask: the kinds of fields, and when one is asked at all.
import type { Context } from './context.ts'
import type { Field, FieldEnv, Given } from './field-type.ts'

export { choice, confirm, lookup, multiple } from './chosen-field.ts'
export type { Field, FieldEnv, Given, Option, Parsed, RawAnswer, ReceivedFile } from './field-type.ts'
export { file, files } from './file-field.ts'
export { date, lines, number, parsed, text } from './typed-field.ts'

/** Asked only when the answers so far call for it. */
export function when<T, C extends Context>(
  condition: (given: Given) => boolean,
  field: Field<T, C>,
): Field<T | undefined, C> {
  return { ...(field as unknown as Field<T | undefined, C>), when: condition }
}

/** Taken when it comes along with the command or a button, asked only where `asked` says so. */
export function unasked<T, C extends Context>(
  field: Field<T, C>,
  asked: (given: Given) => boolean = () => false,
): Field<T | undefined, C> {
  return { ...(field as unknown as Field<T | undefined, C>), isAskedFor: asked }
}

/** Answers itself where only one answer is possible; undefined asks. Looked up when its turn comes. */
export function preset<T, C extends Context>(
  answer: (env: FieldEnv<C>) => T | undefined | Promise<T | undefined>,
  field: Field<T, C>,
): Field<T, C> {
  return { ...field, preset: answer, isOnlyAnswer: true }
}

/** Asked only where the facts at that moment call for it; where the answers alone say so, `when` does. */
export function askedWhere<T, C extends Context>(
  condition: (env: FieldEnv<C>) => boolean | Promise<boolean>,
  field: Field<T, C>,
): Field<T | undefined, C> {
  return { ...(field as unknown as Field<T | undefined, C>), isWanted: condition }
}

/** May be skipped. */
export function optional<T, C extends Context>(field: Field<T, C>): Field<T | undefined, C> {
  return { ...(field as unknown as Field<T | undefined, C>), isOptional: true }
}
