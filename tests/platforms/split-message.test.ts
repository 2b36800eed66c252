// Facts about cutting long messages, and properties for any text.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  codePoints,
  type Paragraph,
  splitMessage,
  textOfLine,
  textOfParagraphs,
} from '../../src/platforms/split-message.ts'

type Style = 'b'
const plain = (text: string): Paragraph<Style> => text.split('\n').map(line => [{ text: line }])
const texts = (parts: readonly (readonly Paragraph<Style>[])[]) => parts.map(textOfParagraphs)

describe('a message that is too long', () => {
  test('stays whole when it fits, to the last character', () => {
    expect(texts(splitMessage([plain('aaaa'), plain('bbbb')], 10))).toEqual(['aaaa\n\nbbbb'])
    expect(texts(splitMessage([plain('aaaa'), plain('bbbb')], 9))).toEqual(['aaaa', 'bbbb'])
    expect(splitMessage([], 10)).toEqual([])
  })

  test('is cut between blocks even when a piece of the next one would still fit', () => {
    expect(texts(splitMessage([plain('một'), plain('hai\nba bốn'), plain('năm')], 12))).toEqual([
      'một',
      'hai\nba bốn',
      'năm',
    ])
  })

  test('is cut between lines where one block alone is too long', () => {
    expect(texts(splitMessage([plain('dòng một\ndòng hai\ndòng ba')], 18))).toEqual(['dòng một\ndòng hai', 'dòng ba'])
  })

  test('is cut between words where a line is too long, and inside a word only where it must', () => {
    expect(texts(splitMessage([plain('đăng ký thi đua yêu nước')], 10))).toEqual(['đăng ký', 'thi đua', 'yêu nước'])
    expect(texts(splitMessage([plain('abcdefghijkl')], 5))).toEqual(['abcde', 'fghij', 'kl'])
  })

  test('never tears an emoji or a letter from its accent', () => {
    const family = '👨‍👩‍👧'
    expect(texts(splitMessage([plain(family.repeat(3))], 11))).toEqual([family.repeat(2), family])
    const parts = texts(splitMessage([plain('ế'.normalize('NFD').repeat(5))], 4))
    expect(parts.every(part => /^e/.test(part))).toBe(true)
  })

  test('keeps the style on both sides of a cut', () => {
    const parts = splitMessage<Style>([[[{ text: 'a ' }, { text: 'đậm đậm đậm', style: 'b' }, { text: ' z' }]]], 9)
    const runs = parts.flat(3)
    expect(runs.filter(({ style }) => style === 'b').map(({ text }) => text.trim())).toEqual(['đậm đậm', 'đậm'])
    expect(texts(parts)).toEqual(['a đậm đậm', 'đậm z'])
  })

  test('does not leave a heading alone above one endless line', () => {
    const parts = texts(splitMessage([plain('Tiêu đề'), plain('chữ '.repeat(100).trim())], 100))
    expect(parts[0]).toMatch(/^Tiêu đề\n\nchữ/)
  })

  test('measures as the platform does', () => {
    expect(texts(splitMessage([plain('😀😀😀')], 4, text => text.length))).toEqual(['😀😀', '😀'])
    expect(texts(splitMessage([plain('😀😀😀')], 4))).toEqual(['😀😀😀'])
  })
})

describe('for any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(fc.constantFrom('chữ', 'đăng', '😀', '\n', ' ', '<b>', 'e\u0301'), { maxLength: 200 })
      .map(words => words.join(' ')),
  )
  const bare = (value: string) => value.replace(/\s/gu, '')

  test('no part is too long, and nothing but white space is lost', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), fc.integer({ min: 5, max: 120 }), (blocks, limit) => {
        const parts = texts(splitMessage(blocks.map(plain), limit))
        for (const part of parts) expect(codePoints(part)).toBeLessThanOrEqual(limit)
        expect(bare(parts.join(''))).toBe(bare(blocks.join('')))
      }),
    )
  })

  test('a block that fits a part is never cut', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), blocks => {
        const parts = splitMessage(blocks.map(plain), 200).map(part => part.map(one => one.map(textOfLine).join('\n')))
        for (const block of blocks.filter(one => codePoints(one) <= 200)) expect(parts.flat()).toContain(block)
      }),
    )
  })
})
