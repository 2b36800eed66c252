// What the bot says, as blocks without any markup: each platform decides how a block looks.
import type { Phrase, Wordable } from '../language/translate.ts'

/** A button. Exactly one of `action`, `startPrivate`, `url` and `sharePhone` says what pressing it does. */
export type Choice<Text = Wordable> = {
  readonly label: Text
  /** Name of a declared action, with its arguments; resolved on the server, so nothing of it travels. */
  readonly action?: string
  readonly args?: Readonly<Record<string, string>>
  /** Opens the private chat with the bot and says this payload there (letters, digits, `_`, `-`; at most 64). */
  readonly startPrivate?: string
  readonly url?: string
  /** Asks the platform for the speaker's own phone number; private chats only. */
  readonly sharePhone?: true
  readonly style?: 'primary' | 'danger'
}

export type Block<Text = Wordable> =
  | { readonly block: 'heading'; readonly text: Text }
  | { readonly block: 'text'; readonly text: Text }
  | { readonly block: 'note'; readonly text: Text }
  | { readonly block: 'facts'; readonly facts: readonly (readonly [label: Text, value: Text])[] }
  | { readonly block: 'list'; readonly items: readonly Text[]; readonly isOrdered?: boolean }
  | { readonly block: 'table'; readonly columns: readonly Text[]; readonly rows: readonly (readonly Text[])[] }
  | { readonly block: 'progress'; readonly label: Text; readonly done: number; readonly total: number }
  | { readonly block: 'choices'; readonly choices: readonly Choice<Text>[] }
  /** `isTold`: the words beside it say the same, so nobody who sees it needs `alt` below it. */
  | { readonly block: 'image'; readonly fileId: string; readonly alt: Text; readonly isTold?: true }
  | { readonly block: 'file'; readonly fileId: string; readonly name: string; readonly caption?: Text }

/** The question a platform may ask natively (a modal, a web form); the blocks ask the same thing in words. */
export type FormView<Text = Wordable> = {
  readonly formId: string
  readonly revision: number
  readonly title: Text
  /** The field now asked; the others are what is known to follow or was answered already. */
  readonly current: string
  readonly fields: readonly FieldView<Text>[]
}

export type FieldKind =
  | 'text'
  | 'lines'
  | 'number'
  | 'date'
  | 'choice'
  | 'choices'
  | 'file'
  | 'member'
  | 'unit'
  | 'confirm'

export type FieldView<Text = Wordable> = {
  readonly name: string
  readonly kind: FieldKind
  readonly label: Text
  /** The question itself, of a field that may be asked together with the current one: nothing about it has to be looked up. */
  readonly ask?: Text
  /** Asked together with the others so marked, with its options and what it begins with. */
  readonly isTogether?: boolean
  readonly hint?: Text
  readonly isOptional: boolean
  readonly isLong?: boolean
  readonly options?: readonly { readonly id: string; readonly label: Text }[]
  readonly answer?: string | readonly string[]
  /** The ids of the options that are ticked so far, where several can be. */
  readonly picked?: readonly string[]
  /** What the input starts with, to be corrected or sent as it is. */
  readonly prefill?: string
}

export type Message<Text = Wordable> = {
  readonly blocks: readonly Block<Text>[]
  /** The next message in this chat is the answer; in groups platforms ask for it as a reply. */
  readonly expectsText?: { readonly placeholder?: Text }
  readonly form?: FormView<Text>
  /** Holds what only its reader may know (an address that opens the calendar): not kept once it was read. */
  readonly isSecret?: true
}

/** A message in one language, as it is stored and sent. */
export type WordedMessage = Message<string>

export function heading(text: Wordable): Block {
  return { block: 'heading', text }
}

export function text(text: Wordable): Block {
  return { block: 'text', text }
}

export function note(text: Wordable): Block {
  return { block: 'note', text }
}

export function facts(...facts: readonly (readonly [Wordable, Wordable] | undefined)[]): Block {
  return { block: 'facts', facts: facts.filter(fact => fact !== undefined) }
}

export function list(items: readonly Wordable[], isOrdered = false): Block {
  return { block: 'list', items, isOrdered }
}

export function table(columns: readonly Wordable[], rows: readonly (readonly Wordable[])[]): Block {
  return { block: 'table', columns, rows }
}

export function progress(label: Wordable, done: number, total: number): Block {
  return { block: 'progress', label, done, total }
}

export function choices(...choices: readonly (Choice | undefined)[]): Block {
  return { block: 'choices', choices: choices.filter(choice => choice !== undefined) }
}

/** A button that runs a declared action with arguments. */
export function button(label: Wordable, action: string, args: Readonly<Record<string, string>> = {}): Choice {
  return { label, action, args }
}

export function image(fileId: string, alt: Wordable): Block {
  return { block: 'image', fileId, alt }
}

export function file(fileId: string, name: string, caption?: Wordable): Block {
  return { block: 'file', fileId, name, caption }
}

/** A message from blocks; a phrase or plain text becomes a text block, so `message(phrase('done'))` reads well. */
export function message(...parts: readonly (Block | Phrase | string | undefined | false)[]): Message {
  const blocks = parts.filter(part => part !== undefined && part !== false).map(asBlock)
  return { blocks }
}

function asBlock(part: Block | Phrase | string): Block {
  if (typeof part === 'string' || 'key' in part) return text(part)
  return part
}

/** All buttons of a message in their order; a button's token is its index here. */
export function choicesOf<Text>(message: Message<Text>): readonly Choice<Text>[] {
  return message.blocks.flatMap(block => (block.block === 'choices' ? block.choices : []))
}

/** The files a message shows or carries. */
export function filesOf(message: Message<unknown>): readonly string[] {
  return message.blocks.flatMap(block => (block.block === 'image' || block.block === 'file' ? [block.fileId] : []))
}
