// What somebody means who types a number or a label: one of the lists they were shown, and never a list that is gone. Pure.
import { type ListChoice, type ListContent, numbersOf, wordKey } from './zalo-list.ts'

export type ShownList = {
  readonly id: string
  readonly content: ListContent
  /** Also of a question without choices: then numbers are its answers. */
  readonly isQuestion: boolean
  readonly formId?: string
  readonly shownAt: Date
  readonly expiresAt: Date
  readonly isEnded: boolean
}

export type Meaning =
  | { readonly kind: 'talk' }
  | { readonly kind: 'choose'; readonly choice: ListChoice }
  | { readonly kind: 'several'; readonly list: ShownList; readonly picked: readonly string[] }
  | { readonly kind: 'more'; readonly list: ShownList }
  | { readonly kind: 'close'; readonly list: ShownList }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'replaced' }
  | { readonly kind: 'noSuchNumber'; readonly most: number }
  | { readonly kind: 'ambiguous' }

const talk: Meaning = { kind: 'talk' }
const oneNumber = /^(?:số|so)?\s*(\d{1,3})\s*[.)]?$/iu
const manyNumbers = /^(?:số|so)?\s*\d{1,3}(?:(?:\s*(?:[,;+&]|và|va)\s*|\s+)\d{1,3})+\s*[.)]?$/iu

/** `lists` newest first, those that are over too; `saidAt` by the clock that `shownAt` goes by. */
export function meaningOf(text: string, lists: readonly ShownList[], saidAt: Date, now: Date): Meaning {
  const typed = text.trim()
  const seen = lists.filter(list => list.shownAt <= saidAt)
  const open = seen.filter(list => !list.isEnded && list.expiresAt > now)
  const question = open.find(list => list.isQuestion)
  // What was shown before a question waits until it is answered.
  const current = question ? open.slice(0, open.indexOf(question) + 1) : open
  const digits = oneNumber.exec(typed)?.[1]
  if (digits !== undefined) return question ? talk : byNumber(Number(digits), lists, open, now)
  const several = question || !manyNumbers.test(typed) ? undefined : bySeveral(typed, open)
  return several ?? byWords(typed, current)
}

function byNumber(number: number, lists: readonly ShownList[], open: readonly ShownList[], now: Date): Meaning {
  const counted = open.filter(({ content }) => numbersOf(content).length > 0)
  if (number === 0) return closing(counted, lists)
  for (const list of counted) {
    if (list.content.moreNumber === number) return { kind: 'more', list }
    const choice = list.content.choices.find(one => one.number === number)
    if (choice) return { kind: 'choose', choice }
  }
  const past = lists.find(list => !open.includes(list) && numbersOf(list.content).includes(number))
  if (past) return { kind: !past.isEnded && past.expiresAt <= now ? 'expired' : 'replaced' }
  const most = Math.max(0, ...counted.flatMap(({ content }) => numbersOf(content)))
  return most > 0 ? { kind: 'noSuchNumber', most } : talk
}

function closing([list]: readonly ShownList[], lists: readonly ShownList[]): Meaning {
  if (!list) return lists.some(({ content }) => numbersOf(content).length > 0) ? { kind: 'nothing' } : talk
  const cancel = list.content.choices.find(({ number }) => number === 0)
  return cancel ? { kind: 'choose', choice: cancel } : { kind: 'close', list }
}

/** "1, 3 và 5" where several may be ticked. */
function bySeveral(typed: string, open: readonly ShownList[]): Meaning | undefined {
  const list = open.find(({ content }) => content.choices.some(({ toggles }) => toggles !== undefined))
  if (!list?.content.form) return undefined
  const numbers = [...new Set([...typed.matchAll(/\d+/gu)].map(([digits]) => Number(digits)))]
  const chosen = numbers.map(number => list.content.choices.find(one => one.number === number))
  const picked = chosen.flatMap(choice => choice?.toggles ?? [])
  if (picked.length === numbers.length) return { kind: 'several', list, picked }
  return { kind: 'noSuchNumber', most: Math.max(...numbersOf(list.content)) }
}

function byWords(typed: string, lists: readonly ShownList[]): Meaning {
  const key = wordKey(typed)
  if (key === '') return talk
  const fits = ({ label, id }: ListChoice) => wordKey(label) === key || (id !== undefined && id === typed)
  const found = lists.flatMap(list =>
    [...list.content.choices, ...(list.content.rest ?? [])].filter(fits).map(choice => ({ list, choice })),
  )
  const [newest, ...others] = found
  if (!newest) return talk
  // The form that is being filled in is what somebody means; among messages that stand side by side nobody can tell.
  if (others.length === 0 || newest.list.formId !== undefined) return { kind: 'choose', choice: newest.choice }
  return { kind: 'ambiguous' }
}
