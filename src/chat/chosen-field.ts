// Fields answered by choosing: one or several of a list, somebody or something looked up, the last yes.
import { phrase, type Wordable } from '../language/translate.ts'
import { fold, foldWord } from '../language/vietnamese.ts'
import type { Context, OfficeContext } from './context.ts'
import { checked, type FieldRule, typed } from './field-rule.ts'
import type { Field, FieldEnv, Option, Parsed } from './field-type.ts'

/** One of a list; typed text counts where it is the label, without accents or case. */
export function choice<C extends Context = OfficeContext>(
  rule: FieldRule<string, C> & { readonly options: NonNullable<Field<string, C>['options']> },
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
  rule: FieldRule<readonly string[], C> &
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
  rule: FieldRule<string, C> & {
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

/** The last look before something happens; `before` shows what will. */
export function confirm<C extends Context = OfficeContext>(
  rule: Partial<FieldRule<true, C>> & { readonly button?: Wordable } = {},
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
