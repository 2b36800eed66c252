// One declaration per command: words, rights, questions and what it does; menus, help and forms follow from it.
import { phrase } from '../language/translate.ts'
import type { Access } from './access.ts'
import type { Context, OfficeContext } from './context.ts'
import type { Field } from './field.ts'
import type { Message } from './message.ts'
import type { Reply } from './reply.ts'

/** The parts of help, in their order. */
export const areas = ['mine', 'campaign', 'pledge', 'report', 'dates', 'announce', 'office', 'start'] as const
export type Area = (typeof areas)[number]

// biome-ignore lint/suspicious/noExplicitAny: a record of fields of many types; each is typed where it is declared
type AnyField = Field<any, any>
type Fields = Readonly<Record<string, AnyField>>

/** The answers a command's `run` gets, typed by its fields. */
export type Answers<F extends Fields> = {
  readonly [Name in keyof F]: F[Name] extends Field<infer T, infer _C> ? T : never
}

type Declaration<F extends Fields, C extends Context> = {
  /** Verb and noun, the file's name: 'register-pledge'. Its sentence in help is `command-<name>`. */
  readonly name: string
  /** Vietnamese words without accents, the menu's first; `english` are aliases. */
  readonly words: readonly [string, ...string[]]
  readonly english: readonly [string, ...string[]]
  readonly area: Area
  readonly access: Access
  /** The field that what stands after the command fills: `/lienket CODE`. */
  readonly argument?: keyof F & string
  readonly fields?: F
  /** Fields that say what a form is about: half-filled forms about different things stand side by side; one per command otherwise. */
  readonly subject?: readonly (keyof F & string)[]
  readonly run: (ctx: C, answers: Answers<F>) => Promise<Reply | Message>
  /** Asked before the first question: nothing to do here? Then say so instead of asking. */
  readonly begin?: (ctx: C) => Promise<void>
}

export type Command = {
  readonly name: string
  readonly words: readonly string[]
  readonly english: readonly string[]
  readonly area: Area
  readonly access: Access
  readonly argument?: string
  readonly subject?: readonly string[]
  readonly fields: Readonly<Record<string, AnyField>>
  // biome-ignore lint/suspicious/noExplicitAny: answers are typed where the command is declared
  readonly run: (ctx: any, answers: any) => Promise<Reply | Message>
  // biome-ignore lint/suspicious/noExplicitAny: see run
  readonly begin?: (ctx: any) => Promise<void>
}

/** A command for members of an office. */
export function command<F extends Fields = Record<never, never>>(declaration: Declaration<F, OfficeContext>): Command {
  return { ...declaration, fields: declaration.fields ?? {} }
}

/** A command for anybody, known or not. */
export function openCommand<F extends Fields = Record<never, never>>(declaration: Declaration<F, Context>): Command {
  return { ...declaration, fields: declaration.fields ?? {} }
}

/** What platforms show as a menu; the descriptions are worded in both languages. */
export type CommandMenu = readonly {
  readonly word: string
  readonly english: string
  readonly description: { readonly vi: string; readonly en: string }
  readonly where: 'private' | 'group' | 'anywhere'
  readonly isForManagers: boolean
  /** It begins with a question: platforms with dialogs may open one before the answer is known. */
  readonly asks: boolean
}[]

export function describe(command: Command) {
  return phrase(`command-${command.name}`)
}

export function commandMenu(
  commands: readonly Command[],
  word: (language: 'vi' | 'en', phrase: ReturnType<typeof describe>) => string,
): CommandMenu {
  return commands.map(command => ({
    word: command.words[0]!,
    english: command.english[0]!,
    description: { vi: word('vi', describe(command)), en: word('en', describe(command)) },
    where: command.access.where ?? 'anywhere',
    isForManagers: Array.isArray(command.access.who),
    asks: Object.values(command.fields).some(field => field.isAskedFor === undefined),
  }))
}
