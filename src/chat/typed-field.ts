// Fields answered by typing: text, many lines, numbers, days.
import { joinWrapped } from '../language/join-wrapped.ts'
import { type Phrase, phrase, type Wordable } from '../language/translate.ts'
import { parseDate, parseNumber } from '../language/vietnamese.ts'
import type { Day } from '../time/day.ts'
import type { Context, OfficeContext } from './context.ts'
import { checked, type FieldRule, typed } from './field-rule.ts'
import type { Field, FieldEnv, Parsed } from './field-type.ts'

/** Free text, `max` characters (2,000 unless told); `isOneParagraph` takes the line ends of a pasted page for spaces. */
export function text<C extends Context = OfficeContext>(
  rule: FieldRule<string, C> & { readonly max?: number; readonly isLong?: boolean; readonly isOneParagraph?: boolean },
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
  rule: FieldRule<T, C> & {
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
  rule: FieldRule<readonly T[], C> & {
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
  rule: FieldRule<number, C> & { readonly min?: number; readonly max?: number },
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

export function date<C extends Context = OfficeContext>(rule: FieldRule<Day, C>): Field<Day, C> {
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
