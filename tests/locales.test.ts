// Both languages say the same things, every text is used, and every text that is used exists.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Entry, type Message, parse, Visitor } from '@fluent/syntax'
import { describe, expect, it } from 'vitest'
import { openLanguages } from '../src/language/translate.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const LANGUAGES = ['vi', 'en'] as const
/** Vietnamese names that an English sentence keeps as they are. */
const PROPER_NAMES = ['Việt Nam', 'Hồ Chí Minh', 'Hà Tĩnh', 'Tết', 'Tiếng Việt', 'Mã', 'Nhật ký', 'Đăng ký']
const VIETNAMESE_LETTER = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu

type LocaleFile = { readonly language: string; readonly name: string; readonly text: string; readonly entries: Entry[] }

const files: readonly LocaleFile[] = LANGUAGES.flatMap(language =>
  readdirSync(`${ROOT}/locales/${language}`)
    .filter(name => name.endsWith('.ftl'))
    .map(name => {
      const text = readFileSync(`${ROOT}/locales/${language}/${name}`, 'utf8')
      return { language, name, text, entries: parse(text, {}).body }
    }),
)

function messagesOf(language: string): ReadonlyMap<string, Message> {
  const messages = files
    .filter(file => file.language === language)
    .flatMap(file => file.entries)
    .filter(entry => entry.type === 'Message')
  return new Map(messages.map(message => [message.id.name, message]))
}

function variablesOf(message: Message): readonly string[] {
  const names = new Set<string>()
  const visitor = new (class extends Visitor {
    override visitVariableReference(node: { id: { name: string } }): void {
      names.add(node.id.name)
    }
  })()
  visitor.visit(message)
  return [...names].sort()
}

/** What the program says, without comments: a text element, and a literal between braces. */
function sayingsOf(entry: Entry): readonly string[] {
  const sayings: string[] = []
  const visitor = new (class extends Visitor {
    override visitTextElement(node: { value: string }): void {
      sayings.push(node.value)
    }
    override visitStringLiteral(node: { value: string }): void {
      sayings.push(node.value)
    }
  })()
  visitor.visit(entry)
  return sayings
}

const source = readdirSync(`${ROOT}/src`, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts') && !path.includes('generated'))
  .map(path => ({ path, code: readFileSync(`${ROOT}/src/${path}`, 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gmu, '') }))

/** Keys that stand as the first argument of a call that takes a key, also within `a ? 'x' : 'y'`. */
function keysCalled(code: string): readonly string[] {
  const calls = code.matchAll(/\b(?:phrase|t)\(\s*([^,()`]*)/gu)
  return [...calls].flatMap(([, argument = '']) => {
    const literals = argument.replace(/[=!]==\s*'[^']*'/gu, '').matchAll(/'([^']*)'/gu)
    return [...literals].map(([, key = '']) => key)
  })
}

/** What stands before the first `${` of a key built from a template, such as `pledge-state-`. */
function prefixesBuilt(code: string): readonly string[] {
  return [...code.matchAll(/`([a-z][a-z0-9]*-(?:[a-z0-9-]*-)?)\$\{/gu)].map(([, prefix = '']) => prefix)
}

describe('the texts', () => {
  const vi = messagesOf('vi')
  const en = messagesOf('en')

  it.each(files)('$language/$name is sound Fluent, NFC, without attributes', ({ text, entries }) => {
    const junk = entries.filter(entry => entry.type === 'Junk').map(entry => entry.content)
    expect(junk).toEqual([])
    expect(text).toBe(text.normalize('NFC'))
    expect(entries.filter(entry => entry.type === 'Message' && (entry.attributes.length > 0 || !entry.value))).toEqual(
      [],
    )
  })

  it('are in a file of the same name in both languages', () => {
    for (const { name } of files) {
      for (const language of LANGUAGES) expect(existsSync(`${ROOT}/locales/${language}/${name}`), name).toBe(true)
    }
  })

  it('have the same keys in both languages, and all can be opened', () => {
    expect([...en.keys()].sort()).toEqual([...vi.keys()].sort())
    const languages = openLanguages()
    expect([...languages.keys('vi')].sort()).toEqual([...vi.keys()].sort())
  })

  it('take the same variables in both languages', () => {
    const different = [...vi].filter(([key, message]) => {
      const other = en.get(key)
      return other && variablesOf(other).join() !== variablesOf(message).join()
    })
    expect(different.map(([key]) => key)).toEqual([])
  })

  it('in English hold no Vietnamese beyond proper names', () => {
    const said = files.filter(file => file.language === 'en').flatMap(file => file.entries.flatMap(sayingsOf))
    const left = said.filter(text =>
      VIETNAMESE_LETTER.test(PROPER_NAMES.reduce((rest, name) => rest.replaceAll(name, ''), text)),
    )
    expect(left).toEqual([])
  })

  it('exist for every key the program names', () => {
    const missing = source.flatMap(({ path, code }) => [
      ...keysCalled(code)
        .filter(key => !vi.has(key))
        .map(key => `${path}: ${key}`),
      ...[...code.matchAll(/\b(?:phrase|t)\(\s*(`[a-z0-9-]+\$\{)/gu)]
        .flatMap(([, start = '']) => prefixesBuilt(start))
        .filter(prefix => ![...vi.keys()].some(key => key.startsWith(prefix)))
        .map(prefix => `${path}: ${prefix}…`),
    ])
    expect(missing).toEqual([])
  })

  it('are all used by the program', () => {
    const code = source.map(file => file.code).join('\n')
    const literals = new Set([...code.matchAll(/['"`]([a-z0-9-]+)['"`]/gu)].map(([, key]) => key))
    const prefixes = prefixesBuilt(code)
    const unused = [...vi.keys()].filter(key => !literals.has(key) && !prefixes.some(prefix => key.startsWith(prefix)))
    expect(unused).toEqual([])
  })
})
