// Cuts off the name by which the bot was called: Zalo marks no mention, it only stands in the text. Pure.
import { fold, foldWord } from '../../language/vietnamese.ts'

export type Called = { readonly text: string; readonly isCalled: boolean }

/** How the bot may be called, and the words that commands begin with. */
export type Callable = { readonly names: readonly string[]; readonly words: ReadonlySet<string> }

/** A display name may have several words, and the interface does not tell it. */
const longestName = 6
const pickedNumber = /^(?:số\s*)?\d{1,2}\.?$/iu

/** By a name that is known wherever it stands; by an unknown one only in front, as far as what follows tells its end. */
export function withoutMention(raw: string, { names, words }: Callable): Called {
  const text = raw.trim()
  for (const name of names) {
    const place = placeOf(text, name)
    if (!place) continue
    const rest = `${text.slice(0, place.from).trimEnd()} ${text.slice(place.to).replace(/^[\s,:]+/u, '')}`
    return { text: rest.trim(), isCalled: true }
  }
  if (!text.startsWith('@')) return { text, isCalled: false }
  return { text: afterUnknownName(text, words), isCalled: true }
}

function placeOf(text: string, name: string): { readonly from: number; readonly to: number } | undefined {
  if (name === '') return undefined
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+')
  const found = new RegExp(`(?<![\\p{L}\\p{N}_])@${escaped}(?![\\p{L}\\p{N}_])`, 'iu').exec(text)
  return found ? { from: found.index, to: found.index + found[0].length } : undefined
}

function afterUnknownName(text: string, words: ReadonlySet<string>): string {
  const rests = [...text.matchAll(/\s+/gu)]
    .slice(0, longestName)
    .map(({ index, 0: space }) => text.slice(index + space.length))
  return rests.find(rest => speaksToBot(rest, words)) ?? rests[0] ?? ''
}

function speaksToBot(rest: string, words: ReadonlySet<string>): boolean {
  if (rest.startsWith('/') || pickedNumber.test(rest)) return true
  const tokens = fold(rest).split(/\s+/u).slice(0, 5)
  return tokens.some((_, index) => words.has(foldWord(tokens.slice(0, index + 1).join(''))))
}
