// Choices as what a person can type back: numbers, or words where a number would be an answer. Pure.
import type { Choice, FieldKind, WordedMessage } from '../../chat/message.ts'
import { fold } from '../../language/vietnamese.ts'

/** What a choice does once it is named: it comes back as a pressed button, or as the private chat opened with a payload. */
type Deed = { readonly token: string } | { readonly start: string }

export type ListChoice = {
  readonly label: string
  /** 0 cancels; none: the choice is called by its words. */
  readonly number?: number
  readonly does: Deed
  /** Of one tick among several: they can be named together. */
  readonly toggles?: string
  readonly id?: string
}

export type ListContent = {
  readonly choices: readonly ListChoice[]
  /** What the next page shows. */
  readonly rest?: readonly ListChoice[]
  readonly moreNumber?: number
  readonly form?: { readonly formId: string; readonly revision: number; readonly field: string }
  /** Words with an address behind them, and what can only be done elsewhere. */
  readonly lines: readonly ListLine[]
}

export type ListLine =
  | { readonly kind: 'address'; readonly label: string; readonly url: string }
  | { readonly kind: 'elsewhere'; readonly label: string; readonly payload: string }
  | { readonly kind: 'phone'; readonly label: string }

const mostNumbers = 9

const typedKinds: readonly (FieldKind | undefined)[] = ['text', 'lines', 'number', 'date', 'file']

/** `nextPage` is the label of the button that turns a form's page: it becomes the number after the options. */
export type ListParts = {
  readonly message: WordedMessage
  readonly token: (choiceIndex: number) => string
  readonly isGroup: boolean
  readonly nextPage: string
}

type Pressable = ListChoice & { readonly choice: Choice<string> }

export function kindAsked({ form }: WordedMessage): FieldKind | undefined {
  return form?.fields.find(({ name }) => name === form.current)?.kind
}

/** A number typed now is the answer itself. */
export function asksForText(message: WordedMessage, content: ListContent): boolean {
  return message.expectsText !== undefined && !content.choices.some(({ number }) => number !== undefined)
}

/** The choices of a message, not numbered yet; see `numbered`. */
export function listOf({ message, token, isGroup, nextPage }: ListParts): ListContent {
  const choices = message.blocks.flatMap(block => (block.block === 'choices' ? block.choices : []))
  const lines: ListLine[] = []
  const pressable: Pressable[] = []
  for (const [index, choice] of choices.entries()) {
    const label = choice.label.replace(/\s+/gu, ' ').trim()
    if (choice.url !== undefined) lines.push({ kind: 'address', label, url: choice.url })
    else if (choice.sharePhone) lines.push({ kind: 'phone', label })
    else if (choice.startPrivate === undefined) pressable.push({ label, does: { token: token(index) }, choice })
    else if (isGroup) lines.push({ kind: 'elsewhere', label, payload: choice.startPrivate })
    else pressable.push({ label, does: { start: choice.startPrivate }, choice })
  }
  const { form } = message
  const isTyped = typedKinds.includes(kindAsked(message) ?? (message.expectsText ? 'text' : 'choice'))
  return {
    ...(isTyped ? { choices: pressable.map(one => asChoice(one)) } : pages(pressable, nextPage)),
    lines,
    ...(form && { form: { formId: form.formId, revision: form.revision, field: form.current } }),
  }
}

function asChoice({ label, does, choice }: Pressable, number?: number): ListChoice {
  const { toggle, set } = choice.args ?? {}
  return {
    label,
    does,
    ...(number !== undefined && { number }),
    ...(toggle !== undefined && { toggles: toggle }),
    ...(set !== undefined && { id: set }),
  }
}

/** Ways through the form stand aside where the options alone fill the page. */
function pages(
  pressable: readonly Pressable[],
  nextPage: string,
): Pick<ListContent, 'choices' | 'rest' | 'moreNumber'> {
  const cancel = pressable.filter(isCancel)
  const others = pressable.filter(one => !isCancel(one))
  const options = others.filter(one => !isWay(one.choice))
  if (options.length === 0) return { choices: pressable.map(one => asChoice(one)) }
  const zero = cancel.map(one => asChoice(one, 0))
  if (others.length <= mostNumbers) return { choices: [...counted(others), ...zero] }
  const next = others.filter(one => isWay(one.choice) && one.label === nextPage)
  const ways = others.filter(one => isWay(one.choice) && one.label !== nextPage).map(one => asChoice(one))
  const shown = [...options.slice(0, mostNumbers - 1), ...next]
  if (options.length <= mostNumbers - next.length)
    return { choices: [...counted([...options, ...next]), ...ways, ...zero] }
  const rest = options.slice(mostNumbers - 1).map(one => asChoice(one))
  return { choices: [...counted(shown.slice(0, mostNumbers - 1)), ...ways, ...zero], rest, moreNumber: mostNumbers }
}

function counted(some: readonly Pressable[]): readonly ListChoice[] {
  return some.map((one, index) => asChoice(one, index + 1))
}

function isCancel({ choice }: Pressable): boolean {
  return choice.action === 'form' && choice.args?.do === 'cancel'
}

/** Back, skip, done, another page: not an answer, but a way to one. */
function isWay({ action, args, startPrivate }: Choice<string>): boolean {
  if (startPrivate !== undefined) return false
  return action === 'form' && (args?.do !== undefined || args?.page !== undefined || args?.picked !== undefined)
}

/** The same list with its numbers after those of a list that is still to be answered; `undefined` takes them away. */
export function numbered(content: ListContent, first: number | undefined): ListContent {
  if (first === 1) return content
  if (first === undefined) {
    const choices = [...content.choices, ...(content.rest ?? [])].map(({ number: _, ...choice }) => choice)
    return { ...content, choices, rest: undefined, moreNumber: undefined }
  }
  const shift = (number: number | undefined) => (number === undefined || number === 0 ? number : number + first - 1)
  return {
    ...content,
    choices: content.choices.map(choice => ({ ...choice, number: shift(choice.number) })),
    moreNumber: shift(content.moreNumber),
  }
}

/** The page after this one, counted from 1 anew: it takes the place of the first. */
export function pageAfter({ rest = [], ...content }: ListContent): ListContent {
  const isLast = rest.length <= mostNumbers
  const shown = (isLast ? rest : rest.slice(0, mostNumbers - 1)).map((choice, index) => ({
    ...choice,
    number: index + 1,
  }))
  const aside = content.choices.filter(({ number }) => number === undefined || number === 0)
  return {
    ...content,
    choices: [...shown, ...aside],
    lines: [],
    rest: isLast ? undefined : rest.slice(mostNumbers - 1),
    moreNumber: isLast ? undefined : mostNumbers,
  }
}

export function numbersOf({ choices, moreNumber }: ListContent): readonly number[] {
  const own = choices.flatMap(({ number }) => (number ? [number] : []))
  return moreNumber === undefined ? own : [...own, moreNumber]
}

/** A label as somebody would type it: without the signs that make a button look like one. */
export function sayable(label: string): string {
  return label.replace(/^[^\p{L}\p{N}/]+|[^\p{L}\p{N})]+$/gu, '')
}

/** Two texts are the same words when their keys are the same. */
export function wordKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
