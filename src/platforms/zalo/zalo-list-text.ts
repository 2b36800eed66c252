// A list as people read it: numbered lines, the words beside them, and how to answer. Pure but for the texts.
import { type Languages, phrase } from '../../language/translate.ts'
import type { Voice } from '../../language/voice.ts'
import type { Paragraph } from '../split-message.ts'
import { type ListChoice, type ListContent, type ListLine, numbersOf, sayable } from './zalo-list.ts'

export type Wording = {
  readonly languages: Languages
  readonly voice: Voice
  /** Set in a group: what the bot is called there. */
  readonly calledInGroup?: string
  readonly privateAddress?: string
  /** In a group: whose list it is. */
  readonly personName?: string
}

export type PlainParagraph = Paragraph<never>

/** Paragraphs without choices have none. */
export function listParagraphs(content: ListContent, wording: Wording): readonly PlainParagraph[] {
  const word = (key: string, args: Record<string, string | number> = {}) =>
    wording.languages.word(wording.voice, phrase(key, args))
  const numbers = numbersOf(content)
  const counted = content.choices.filter(({ number }) => number !== undefined && number > 0).map(numberedLine)
  const more = content.moreNumber === undefined ? [] : [`${content.moreNumber}. ${word('zalo-more')}`]
  const zero = content.choices.filter(({ number }) => number === 0).map(numberedLine)
  const wordy = content.choices.filter(({ number }) => number === undefined)
  const lines = [...counted, ...more, ...zero]
  const hints = [
    ...(numbers.length > 0 ? [howToAnswer(content, wording, numbers[0]!, word)] : []),
    ...(wordy.length > 0 ? [orType(wordy, numbers.length > 0, wording, word)] : []),
  ]
  return [
    ...content.lines.map(line => [plain(lineText(line, wording, word))]),
    lines.map(plain),
    hints.map(plain),
  ].filter(paragraph => paragraph.length > 0)
}

type Word = (key: string, args?: Record<string, string | number>) => string

function numberedLine({ number, label }: ListChoice): string {
  return `${number}. ${sayable(label) || label}`
}

function plain(text: string) {
  return [{ text }]
}

function howToAnswer(
  content: ListContent,
  { calledInGroup, personName }: Wording,
  example: number,
  word: Word,
): string {
  const several = content.choices.some(({ toggles }) => toggles !== undefined) ? ` ${word('zalo-answer-several')}` : ''
  if (calledInGroup === undefined) return word('zalo-answer-by-number') + several
  const call = `@${calledInGroup} ${example}`
  const whose = personName === undefined ? word('zalo-answer-in-group', { call }) : undefined
  return (whose ?? word('zalo-answer-in-group-by', { name: personName!, call })) + several
}

function orType(choices: readonly ListChoice[], isBesides: boolean, { calledInGroup }: Wording, word: Word): string {
  const words = choices.map(({ label }) => `“${sayable(label)}”`).join(', ')
  if (calledInGroup !== undefined) return word('zalo-type-in-group', { words, name: calledInGroup })
  return word(isBesides ? 'zalo-or-type' : 'zalo-type', { words })
}

function lineText(line: ListLine, { calledInGroup = '', privateAddress }: Wording, word: Word): string {
  const label = sayable(line.label)
  if (line.kind === 'address') return `${label}: ${line.url}`
  if (line.kind === 'phone') return word('zalo-no-phone')
  const command = commandFor(line.payload)
  if (privateAddress === undefined) return word('zalo-in-private', { label, name: calledInGroup, command })
  return word('zalo-in-private-at', { label, address: privateAddress, command })
}

/** What a deep link would have said: Zalo has none, so people type it. */
function commandFor(payload: string): string {
  if (payload.startsWith('f-')) return '/tieptuc'
  if (payload.startsWith('c-')) return `/${payload.slice(2)}`
  return payload === 'hello' || payload === '' ? '/batdau' : `/batdau ${payload}`
}
