// Wording of phrases: languages, nested values, and what must never be interpreted.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { weekdayPhrase, yesNoPhrase } from '../../src/language/common-phrases.ts'
import { type Languages, openLanguages, phrase } from '../../src/language/translate.ts'
import { type Voice, voiceFor } from '../../src/language/voice.ts'

const folder = mkdtempSync(join(tmpdir(), 'locales-'))
let languages: Languages

function write(language: string, file: string, text: string): void {
  mkdirSync(join(folder, language), { recursive: true })
  writeFileSync(join(folder, language, file), text)
}

beforeAll(() => {
  write('vi', 'a.ftl', 'hello = Chào { $name }\ncount = { $count } đơn vị\n-brand = Thi đua\nabout = { -brand }')
  write('vi', 'b.ftl', 'due = Hạn: { $when }\nmany = Gồm { $items }')
  write(
    'en',
    'a.ftl',
    'hello = Hello { $name }\ncount = { $count ->\n    [one] { $count } unit\n   *[other] { $count } units\n}\nabout = About',
  )
  write('en', 'b.ftl', 'due = Due: { $when }\nmany = Has { $items }')
  languages = openLanguages(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('wording', () => {
  it('takes the sentence of the language, from any file', () => {
    expect(languages.word('vi', phrase('hello', { name: 'Lan' }))).toBe('Chào Lan')
    expect(languages.word('en', phrase('hello', { name: 'Lan' }))).toBe('Hello Lan')
    expect(languages.word('vi', phrase('about'))).toBe('Thi đua')
  })

  it('formats numbers by language and counts in English', () => {
    expect(languages.word('vi', phrase('count', { count: 1234.5 }))).toBe('1.234,5 đơn vị')
    expect(languages.word('en', phrase('count', { count: 1 }))).toBe('1 unit')
    expect(languages.word('en', phrase('count', { count: 1234.5 }))).toBe('1,234.5 units')
  })

  it('words days, phrases and lists inside a phrase', () => {
    expect(languages.word('vi', phrase('due', { when: { day: '2022-07-07' } }))).toBe('Hạn: 07/7/2022')
    const items = { list: ['<b>', phrase('hello', { name: 'Lan' }), phrase('due', { when: { day: '2022-02-03' } })] }
    expect(languages.word('vi', phrase('many', { items }))).toBe('Gồm <b>, Chào Lan, Hạn: 03/02/2022')
    expect(languages.word('en', phrase('many', { items: { list: [] } }))).toBe('Has ')
  })

  it('shows what a user typed exactly as typed', () => {
    const typed = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(typed, text => {
        expect(languages.word('vi', text)).toBe(text)
      }),
    )
    fc.assert(
      fc.property(typed, name => {
        expect(languages.word('vi', phrase('hello', { name }))).toBe(`Chào ${name}`)
      }),
    )
    for (const name of ['{ -brand }', '{ $name }', '{"x"}', '*[other]', 'hello = x']) {
      expect(languages.word('vi', phrase('hello', { name }))).toBe(`Chào ${name}`)
    }
  })

  it('throws, naming the key, when a text or a variable is missing', () => {
    expect(() => languages.word('vi', phrase('nowhere'))).toThrow('nowhere')
    expect(() => languages.word('vi', phrase('hello'))).toThrow(/hello.*name/u)
    expect(() => languages.word('vi', phrase('-brand'))).toThrow('-brand')
  })

  it('lists keys without terms', () => {
    expect([...languages.keys('vi')].sort()).toEqual(['about', 'count', 'due', 'hello', 'many'])
    expect(languages.languages).toEqual(['vi', 'en'])
  })

  it('refuses a key that stands in two files', () => {
    write('vi', 'c.ftl', 'hello = Lần nữa')
    expect(() => openLanguages(folder)).toThrow(/c\.ftl.*hello/u)
  })
})

describe('shared phrases', () => {
  const shared = openLanguages()

  it('says yes and weekdays', () => {
    expect(shared.word('vi', yesNoPhrase(true))).toBe('Có')
    expect(shared.word('en', yesNoPhrase(false))).toBe('No')
    expect(shared.word('vi', weekdayPhrase(1))).toBe('Thứ Hai')
    expect(shared.word('en', weekdayPhrase(7))).toBe('Sunday')
  })
})

describe('the plain voice', () => {
  const shared = openLanguages()

  it('says "anh/chị" in every sentence of ours, and nothing else differently', () => {
    for (const key of shared.keys('vi')) {
      const [usual, plain] = (['vi', 'vi-plain'] as const).map(voice => wordedIfSimple(shared, voice, key))
      expect(plain).toBe(
        key === 'setting-address-style-comrade'
          ? 'đồng chí'
          : usual?.replaceAll('đồng chí', 'anh/chị').replaceAll('Đồng chí', 'Anh/chị'),
      )
    }
    expect(shared.word('vi-plain', phrase('campaign-which'))).toBe('Anh/chị chọn phong trào:')
  })

  it('leaves what users typed as it is', () => {
    expect(shared.word('vi-plain', 'Đồng chí Lan')).toBe('Đồng chí Lan')
    const told = phrase('launch-done', { title: 'Các đồng chí cựu chiến binh' })
    expect(shared.word('vi-plain', told)).toContain('Các đồng chí cựu chiến binh')
  })

  it('is chosen by the office, for Vietnamese only', () => {
    expect(voiceFor('vi', 'plain')).toBe('vi-plain')
    expect([voiceFor('vi', 'comrade'), voiceFor('vi', undefined), voiceFor('en', 'plain')]).toEqual(['vi', 'vi', 'en'])
  })
})

/** Undefined for sentences that need something put in. */
function wordedIfSimple(all: Languages, voice: Voice, key: string): string | undefined {
  try {
    return all.word(voice, phrase(key))
  } catch {
    return undefined
  }
}
