// Finds the command in what was typed: accents, case and spaces do not matter, ordinary talk is left alone.
import { foldWord, nearest } from '../language/vietnamese.ts'
import type { Command } from './command.ts'

export type Words = ReadonlyMap<string, Command>

export type Spoken =
  | { readonly kind: 'command'; readonly command: Command; readonly argument: string }
  | { readonly kind: 'unknown'; readonly word: string; readonly nearest?: string }
  | { readonly kind: 'talk' }

const longestWord = 5

export function wordsOf(commands: readonly Command[]): Words {
  const words = new Map<string, Command>()
  for (const command of commands) {
    for (const word of [...command.words, ...command.english]) {
      if (words.has(word)) throw new Error(`two commands share the word ${word}`)
      words.set(word, command)
    }
  }
  return words
}

/** Whether a word without a slash counts: never, as the whole message, or also with what follows it. */
export type BareWords = 'never' | 'alone' | 'withArgument'

export function parseWords(words: Words, text: string, bare: BareWords): Spoken {
  const isSlash = text.startsWith('/')
  const body = isSlash ? text.slice(1) : text
  const tokens = [...body.matchAll(/\S+/g)].slice(0, longestWord + 1)
  if (tokens.length === 0) return isSlash ? { kind: 'unknown', word: '' } : { kind: 'talk' }
  for (let count = Math.min(tokens.length, longestWord); count > 0; count--) {
    const command = words.get(foldWord(tokens.slice(0, count).join('')))
    if (!command) continue
    const last = tokens[count - 1]!
    const argument = body.slice(last.index + last[0].length).trim()
    if (isSlash || bare === 'withArgument') return { kind: 'command', command, argument }
    if (bare === 'alone' && argument === '') return { kind: 'command', command, argument }
  }
  if (!isSlash) return { kind: 'talk' }
  const word = tokens[0]![0].slice(0, 32)
  const near = nearest(foldWord(word), [...words.keys()])
  return { kind: 'unknown', word, nearest: near && words.get(near)!.words[0] }
}
