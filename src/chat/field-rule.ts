// What every kind of field takes, and how an answer passes its own rule.
import type { Phrase } from '../language/translate.ts'
import type { Context } from './context.ts'
import type { Field, FieldEnv, Parsed, RawAnswer } from './field-type.ts'

/** What every kind of field takes. `check` is the field's own rule, after the kind's. */
export type FieldRule<T, C extends Context> = Pick<
  Field<T, C>,
  'ask' | 'label' | 'hint' | 'isPrivate' | 'before' | 'prefill'
> & {
  readonly check?: (value: T, env: FieldEnv<C>) => Phrase | undefined | Promise<Phrase | undefined>
}

export async function checked<T, C extends Context>(
  value: T,
  rule: FieldRule<T, C>,
  env: FieldEnv<C>,
): Promise<Parsed<T>> {
  const problem = await rule.check?.(value, env)
  return problem ? { problem } : { value }
}

export const typed = (answer: RawAnswer) => (typeof answer === 'string' ? answer.trim() : undefined)
