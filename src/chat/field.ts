// What a form can ask: each kind of field says how an answer is understood and how it is read back.

import { joinWrapped } from '../language/join-wrapped.ts'
import { type Phrase, phrase, type Wordable } from '../language/translate.ts'
import { fold, foldWord, parseDate, parseNumber } from '../language/vietnamese.ts'
import type { Day } from '../time/day.ts'
import type { Context, OfficeContext } from './context.ts'
import type { Field, FieldEnv, Given, Option, Parsed, RawAnswer, ReceivedFile } from './field-type.ts'

export type { Field, FieldEnv, Given, Option, Parsed, RawAnswer, ReceivedFile } from './field-type.ts'

/** What every kind of field takes. `check` is the field's own rule, after the kind's. */
type Common<T, C extends Context> = Pick<Field<T, C>, 'ask' | 'label' | 'hint' | 'isPrivate' | 'before' | 'prefill'> & {
  readonly check?: (value: T, env: FieldEnv<C>) => Phrase | undefined | Promise<Phrase | undefined>
}

async function checked<T, C extends Context>(value: T, rule: Common<T, C>, env: FieldEnv<C>): Promise<Parsed<T>> {
  const problem = await rule.check?.(value, env)
  return problem ? { problem } : { value }
}

const typed = (answer: RawAnswer) => (typeof answer === 'string' ? answer.trim() : undefined)

/** Free text, `max` characters (2,000 unless told); `isOneParagraph` takes the line ends of a pasted page for spaces. */
export function text<C extends Context = OfficeContext>(
  rule: Common<string, C> & { readonly max?: number; readonly isLong?: boolean; readonly isOneParagraph?: boolean },
): Field<string, C> {
  const max = rule.max ?? 2000
  return {
    ...rule,
    kind: 'text',
    isLong: rule.isLong ?? max > 300,
    parse: (answer, env) => {
      const given = typed(answer)
      const value = rule.isOneParagraph ? given?.split(/\s*\n\s*/u).join(' ') : given
      if (value === undefined) return { problem: phrase('field-needs-text') }
      if (value === '') return { problem: phrase('field-empty') }
      const length = [...value].length
      if (length > max) return { problem: phrase('field-too-long', { max, length }) }
      return checked(value, rule, env)
    },
    show: value => value,
  }
}

/** Text that means something else: a code, an instant, a deadline in words. */
export function parsed<T, C extends Context = OfficeContext>(
  rule: Common<T, C> & {
    readonly read: (text: string, env: FieldEnv<C>) => Parsed<T> | Promise<Parsed<T>>
    readonly show: (value: T, env: FieldEnv<C>) => Wordable
    readonly options?: Field<T, C>['options']
  },
): Field<T, C> {
  return {
    ...rule,
    kind: 'text',
    parse: async (answer, env) => {
      const value = typed(answer)
      if (!value) return { problem: phrase('field-empty') }
      const result = await rule.read(value, env)
      return 'value' in result ? checked(result.value, rule, env) : result
    },
  }
}

/** Many items in one message, one per line; problems are told line by line and nothing is taken until all are right. */
export function lines<T, C extends Context = OfficeContext>(
  rule: Common<readonly T[], C> & {
    readonly readLine: (line: string, env: FieldEnv<C>) => { value: T } | { problem: Phrase }
    readonly showItem: (item: T, env: FieldEnv<C>) => Wordable
    readonly max?: number
  },
): Field<readonly T[], C> {
  const max = rule.max ?? 100
  return {
    ...rule,
    kind: 'lines',
    isLong: true,
    parse: (answer, env) => {
      const rows = (typed(answer) ?? '').split(/\r?\n/).map(line => line.trim())
      const filled = joinWrapped(rows.filter(row => row !== ''))
      if (filled.length === 0) return { problem: phrase('field-empty') }
      if (filled.length > max) return { problem: phrase('field-too-many-lines', { max, count: filled.length }) }
      const read = filled.map(row => rule.readLine(row.replace(/^[-–•+*]\s+/, ''), env))
      const details = read.flatMap((result, index) =>
        'problem' in result
          ? [
              phrase('field-line-problem', {
                line: index + 1,
                text: filled[index]!.slice(0, 120),
                problem: result.problem,
              }),
            ]
          : [],
      )
      if (details.length > 0) return { problem: phrase('field-lines-wrong', { count: details.length }), details }
      return checked(
        read.flatMap(result => ('value' in result ? [result.value] : [])),
        rule,
        env,
      )
    },
    show: (items, env) => ({
      key: 'field-lines',
      args: { list: { list: items.map(item => rule.showItem(item, env)) } },
    }),
  }
}

export function number<C extends Context = OfficeContext>(
  rule: Common<number, C> & { readonly min?: number; readonly max?: number },
): Field<number, C> {
  const min = rule.min ?? 0
  const max = rule.max ?? 1_000_000_000
  return {
    ...rule,
    kind: 'number',
    parse: (answer, env) => {
      const value = parseNumber(typed(answer) ?? '')
      if (value === undefined) return { problem: phrase('field-not-a-number') }
      if (value < min || value > max) return { problem: phrase('field-out-of-range', { min, max }) }
      return checked(value, rule, env)
    },
    show: value => phrase('field-number', { value }),
  }
}

export function date<C extends Context = OfficeContext>(rule: Common<Day, C>): Field<Day, C> {
  return {
    ...rule,
    kind: 'date',
    parse: (answer, env) => {
      const value = parseDate(typed(answer) ?? '', env.ctx.today)
      return value ? checked(value, rule, env) : { problem: phrase('field-not-a-date') }
    },
    show: value => phrase('field-day', { day: { day: value } }),
  }
}

/** One of a list; typed text counts where it is the label, without accents or case. */
export function choice<C extends Context = OfficeContext>(
  rule: Common<string, C> & { readonly options: NonNullable<Field<string, C>['options']> },
): Field<string, C> {
  return {
    ...rule,
    kind: 'choice',
    parse: async (answer, env) => {
      const found = findOption(await rule.options(env), typed(answer) ?? '', env.ctx)
      if (!found) return { problem: phrase('field-not-an-option') }
      return checked(found.id, rule, env)
    },
    show: async (value, env) => (await rule.options(env)).find(option => option.id === value)?.label ?? value,
  }
}

/** Any number of a list, at least one. */
export function multiple<C extends Context = OfficeContext>(
  rule: Common<readonly string[], C> &
    Pick<Field<readonly string[], C>, 'ticked'> & { readonly options: NonNullable<Field<string, C>['options']> },
): Field<readonly string[], C> {
  return {
    ...rule,
    kind: 'choices',
    parse: async (answer, env) => {
      const wanted = Array.isArray(answer) ? answer : (typed(answer) ?? '').split(/[,;\n]/)
      const options = await rule.options(env)
      const found = wanted.map(item => findOption(options, String(item).trim(), env.ctx))
      if (found.length === 0 || found.some(option => !option)) return { problem: phrase('field-not-an-option') }
      return checked([...new Set(found.map(option => option!.id))], rule, env)
    },
    show: async (values, env) => {
      const options = await rule.options(env)
      const labels = values.map(value => options.find(option => option.id === value)?.label ?? value)
      return { key: 'field-list', args: { list: { list: labels } } }
    },
  }
}

/** Something looked up by what is typed: a member by name or code, a unit. */
export function lookup<C extends Context = OfficeContext>(
  rule: Common<string, C> & {
    readonly kind: 'member' | 'unit'
    readonly find: (text: string, env: FieldEnv<C>) => Promise<Parsed<string>>
    readonly show: (id: string, env: FieldEnv<C>) => Promise<Wordable>
    readonly options?: Field<string, C>['options']
  },
): Field<string, C> {
  return {
    ...rule,
    parse: async (answer, env) => {
      const result = await rule.find(typed(answer) ?? '', env)
      return 'value' in result ? checked(result.value, rule, env) : result
    },
  }
}

export function file<C extends Context = OfficeContext>(rule: Common<ReceivedFile, C>): Field<ReceivedFile, C> {
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
  rule: Common<readonly ReceivedFile[], C> & { readonly max?: number },
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

/** The last look before something happens; `before` shows what will. */
export function confirm<C extends Context = OfficeContext>(
  rule: Partial<Common<true, C>> & { readonly button?: Wordable } = {},
): Field<true, C> {
  return {
    ask: phrase('field-confirm-ask'),
    label: phrase('field-confirm-label'),
    ...rule,
    kind: 'confirm',
    options: () => [{ id: 'yes', label: rule.button ?? phrase('button-confirm') }],
    parse: (answer, env) => {
      const word = foldWord(typed(answer) ?? '')
      const button = foldWord(env.ctx.word(rule.button ?? phrase('button-confirm')))
      const isYes = ['yes', 'true', 'co', 'dongy', 'ok', 'xacnhan', button].includes(word)
      return isYes
        ? checked(true as const, { ...rule, ask: '', label: '' }, env)
        : { problem: phrase('field-not-confirmed') }
    },
    show: () => phrase('yes'),
  }
}

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

function findOption(options: readonly Option[], answer: string, ctx: Context): Option | undefined {
  const byId = options.find(option => option.id === answer)
  if (byId || answer === '') return byId
  const folded = fold(answer)
  const labelled = options.map(option => ({ option, label: fold(ctx.word(option.label)) }))
  const exact = labelled.find(({ label }) => label === folded)
  if (exact) return exact.option
  const beginning = labelled.filter(({ label }) => label.startsWith(folded))
  return beginning.length === 1 ? beginning[0]!.option : undefined
}
