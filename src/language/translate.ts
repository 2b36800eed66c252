// Words what the program has to say, in the reader's language: features name phrases, the .ftl files hold the sentences.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import { dateText } from './vietnamese.ts'
import { plainly, type Voice } from './voice.ts'

export type Language = 'vi' | 'en'

/** A sentence of the .ftl files by its key. A year goes in as text, as numbers are grouped (2.022). */
export type Phrase = { readonly key: string; readonly args?: Readonly<Record<string, PhraseArgument>> }

/** A plain string is the user's own text: it is shown as typed, in every language. */
export type Wordable = string | Phrase

export type PhraseArgument =
  | string
  | number
  | Phrase
  /** A calendar day `yyyy-mm-dd`, shown as 07/7/2022. */
  | { readonly day: string }
  /** Shown one after the other with ", " between. */
  | { readonly list: readonly Wordable[] }

export type Languages = {
  readonly languages: readonly Language[]
  /** Words it, or throws: a missing key or variable is a bug, never a silent gap in a message. */
  readonly word: (voice: Voice, wordable: Wordable) => string
  readonly keys: (language: Language) => readonly string[]
}

type Texts = { readonly bundle: FluentBundle; readonly keys: readonly string[] }

const LANGUAGES: readonly Language[] = ['vi', 'en']
const DEFAULT_FOLDER = new URL('../../locales', import.meta.url)

export function phrase(key: string, args?: Readonly<Record<string, PhraseArgument>>): Phrase {
  return args === undefined ? { key } : { key, args }
}

/** Reads every `<folder>/<language>/*.ftl`. Throws when a file is missing or a key stands twice. */
export function openLanguages(folder: URL | string = DEFAULT_FOLDER): Languages {
  const path = typeof folder === 'string' ? folder : fileURLToPath(folder)
  const texts = new Map<Voice, Texts>(LANGUAGES.map(language => [language, readTexts(language, join(path, language))]))
  texts.set('vi-plain', readTexts('vi', join(path, 'vi'), plainly))
  return {
    languages: LANGUAGES,
    word: (voice, wordable) => word(textsOf(texts, voice), voice, wordable),
    keys: language => textsOf(texts, language).keys,
  }
}

function textsOf(texts: ReadonlyMap<Voice, Texts>, voice: Voice): Texts {
  const found = texts.get(voice)
  if (!found) throw new Error(`no texts for language "${voice}"`)
  return found
}

function readTexts(language: Language, folder: string, reword = (source: string) => source): Texts {
  const bundle = new FluentBundle(language, { useIsolating: false })
  const keys: string[] = []
  const files = readdirSync(folder).filter(name => name.endsWith('.ftl'))
  for (const file of files.sort()) {
    const resource = new FluentResource(reword(readFileSync(join(folder, file), 'utf8')))
    const problems = bundle.addResource(resource)
    if (problems.length > 0) throw new Error(`${language}/${file}: ${problems.map(String).join('; ')}`)
    keys.push(...resource.body.map(entry => entry.id).filter(id => !id.startsWith('-')))
  }
  return { bundle, keys }
}

function word(texts: Texts, voice: Voice, wordable: Wordable): string {
  if (typeof wordable === 'string') return wordable
  const pattern = texts.bundle.getMessage(wordable.key)?.value
  if (pattern === undefined || pattern === null) throw new Error(`no text "${wordable.key}" in language "${voice}"`)
  const problems: Error[] = []
  const worded = texts.bundle.formatPattern(pattern, wordedArguments(texts, voice, wordable), problems)
  if (problems.length > 0) {
    throw new Error(`text "${wordable.key}" in language "${voice}": ${problems.map(String).join('; ')}`)
  }
  return worded
}

function wordedArguments(texts: Texts, voice: Voice, { args = {} }: Phrase): Record<string, FluentVariable> {
  const entries = Object.entries(args).map(([name, value]) => [name, wordedArgument(texts, voice, value)] as const)
  return Object.fromEntries(entries)
}

function wordedArgument(texts: Texts, voice: Voice, argument: PhraseArgument): string | number {
  if (typeof argument === 'string' || typeof argument === 'number') return argument
  if ('day' in argument) return dateText(argument.day)
  if ('list' in argument) return argument.list.map(item => word(texts, voice, item)).join(', ')
  return word(texts, voice, argument)
}
