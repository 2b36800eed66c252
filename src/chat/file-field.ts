// Fields answered by sending files.
import { phrase } from '../language/translate.ts'
import type { Context, OfficeContext } from './context.ts'
import { checked, type FieldRule } from './field-rule.ts'
import type { Field, ReceivedFile } from './field-type.ts'

export function file<C extends Context = OfficeContext>(
  rule: FieldRule<ReceivedFile, C> & Pick<Field<ReceivedFile, C>, 'daysKept'>,
): Field<ReceivedFile, C> {
  return {
    ...rule,
    kind: 'file',
    parse: (answer, env) =>
      typeof answer === 'object' && 'fileId' in answer
        ? checked(answer, rule, env)
        : { problem: phrase('field-needs-file') },
    show: value => value.name,
  }
}

/** Any number of files, `max` at most (10 unless told), sent one after the other or all together. */
export function files<C extends Context = OfficeContext>(
  rule: FieldRule<readonly ReceivedFile[], C> & { readonly max?: number },
): Field<readonly ReceivedFile[], C> {
  const max = rule.max ?? 10
  return {
    ...rule,
    kind: 'file',
    isGathering: true,
    parse: (answer, env) => {
      if (typeof answer !== 'object' || !('fileId' in answer)) return { problem: phrase('field-needs-file') }
      const sofar = (env.sofar ?? []) as readonly ReceivedFile[]
      if (sofar.some(file => file.fileId === answer.fileId)) return { value: sofar }
      if (sofar.length === max) return { problem: phrase('field-too-many-files', { max, name: answer.name }) }
      return checked([...sofar, answer], rule, env)
    },
    show: value => phrase('field-list', { list: { list: value.map(file => file.name) } }),
  }
}
