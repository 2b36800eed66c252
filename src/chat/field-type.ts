// What a field of a form is: a question, how its answer is understood, how it is read back.
import type { Phrase, Wordable } from '../language/translate.ts'
import type { Context, OfficeContext } from './context.ts'
import type { Block, FieldKind } from './message.ts'

/** Answers so far, by field name; JSON values as the fields parsed them. */
export type Given = Readonly<Record<string, unknown>>

export type FieldEnv<C extends Context = OfficeContext> = {
  readonly ctx: C
  readonly given: Given
  /** What a field that gathers one answer after the other has so far. */
  readonly sofar?: unknown
}

export type Option = { readonly id: string; readonly label: Wordable }

/** A file that was received and stored. */
export type ReceivedFile = { readonly fileId: string; readonly name: string; readonly size: number }

/** Text as typed, option ids, or a received file. */
export type RawAnswer = string | readonly string[] | ReceivedFile

export type Parsed<T> =
  | { readonly value: T }
  | { readonly problem: Phrase; readonly details?: readonly Wordable[] }
  /** Several things fit: ask which. */
  | { readonly choose: readonly Option[]; readonly prompt: Phrase }

type Askable<C extends Context> = Wordable | ((env: FieldEnv<C>) => Wordable | Promise<Wordable>)

export type Field<T, C extends Context = OfficeContext> = {
  readonly kind: FieldKind
  /** The question as a sentence; `label` names the answer in summaries and native forms. */
  readonly ask: Askable<C>
  readonly label: Wordable
  readonly hint?: Askable<C>
  /** Never asked in a group. */
  readonly isPrivate?: boolean
  readonly isOptional?: boolean
  /** Of a file: it goes by itself after so many days; without it, it stays with what it was given for. */
  readonly daysKept?: number
  readonly isLong?: boolean
  readonly when?: (given: Given) => boolean
  /** Where false the answer is taken if it comes along (an argument, a button), but never asked for. */
  readonly isAskedFor?: (given: Given) => boolean
  /** Asked of the facts when its turn comes: where false, it is passed over. `when` goes by the answers alone. */
  readonly isWanted?: (env: FieldEnv<C>) => boolean | Promise<boolean>
  /** When its turn comes: the answer it gives itself, null to pass over it, undefined to ask. */
  readonly preset?: (env: FieldEnv<C>) => T | null | undefined | Promise<T | null | undefined>
  /** What is known already, as it would be typed: a native form starts with it, a button takes it as the answer. */
  readonly prefill?: (env: FieldEnv<C>) => string | undefined | Promise<string | undefined>
  /** Of a field of kind `choices`: what is ticked when the question first appears. */
  readonly ticked?: (env: FieldEnv<C>) => readonly string[] | Promise<readonly string[]>
  /** Takes one answer after the other until told that these are all; `parse` returns the whole list. */
  readonly isGathering?: boolean
  /** Whether what was gathered is all there can be: then it goes on by itself. */
  readonly isComplete?: (value: T) => boolean
  /** A native form asks it together with the others so marked: nothing about it hangs on their answers. */
  readonly isTogether?: boolean
  /** The preset is the only answer there can be: there is nothing to show, to go back to or to correct. */
  readonly isOnlyAnswer?: boolean
  readonly options?: (env: FieldEnv<C>) => readonly Option[] | Promise<readonly Option[]>
  /** Shown above the question: a preview, what was read. */
  readonly before?: (env: FieldEnv<C>) => readonly Block[] | Promise<readonly Block[]>
  readonly parse: (answer: RawAnswer, env: FieldEnv<C>) => Parsed<T> | Promise<Parsed<T>>
  readonly show: (value: T, env: FieldEnv<C>) => Wordable | Promise<Wordable>
}
