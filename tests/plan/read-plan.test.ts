// What holds for every plan: passages are the source's own words, nothing is read twice as long, nothing makes it fall over.
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planJson } from '../../src/features/plan/reading/plan-json.ts'
import { readPlan } from '../../src/features/plan/reading/read-plan.ts'
import { readPlanFile } from '../../src/features/plan/reading/read-plan-file.ts'

const DATA = new URL('./data/', import.meta.url)
const texts = ['given', 'made'].flatMap(folder =>
  readdirSync(new URL(`${folder}/`, DATA))
    .filter(name => /^[^.]+\.txt$/u.test(name))
    .map(name => [name, readFileSync(new URL(`${folder}/${name}`, DATA), 'utf8')] as const),
)

function quotesIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return key === 'quote' ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => quotesIn(one, name))
}

const collapsed = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ')

describe('every passage', () => {
  it.each(texts)('of %s is one stretch of the source', (_name, text) => {
    const read = readPlan(text)
    if (!read.ok) throw new Error(read.reason)
    const source = collapsed(text)
    const quotes = quotesIn(planJson(read.reading, 'a'))
    expect(quotes.length).toBeGreaterThan(3)
    expect(quotes.filter(quote => quote === '' || !source.includes(quote))).toEqual([])
  })
})

describe('any text', () => {
  it('cut anywhere is read or refused, never a fault', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([, text], from, to) => {
          const read = readPlan(text.slice(Math.floor(from * text.length), Math.floor(to * text.length)))
          expect(typeof read.ok).toBe('boolean')
        },
      ),
      { numRuns: 30 },
    )
  })

  it('of random letters is refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        expect(readPlan(text).ok).toBe(false)
      }),
    )
  })

  it('pasted as one line is still read', () => {
    const [, text] = texts.find(([name]) => name === 'truong-thpt.txt')!
    const read = readPlan(text.replace(/\s+/gu, ' '))
    expect(read.ok && read.reading.anniversaries.length).toBeGreaterThanOrEqual(4)
  })

  it.each([' ', '01/01/2022 ', '77 năm Ngày ', 'từ ngày 01/01/2022 đến ', '“a', '1'])(
    'of %j again and again ends',
    piece => {
      const [, text] = texts[0]!
      expect(() => readPlan(`${text}\n${piece.repeat(Math.floor(30_000 / piece.length))}`)).not.toThrow()
    },
  )
})

describe('a file', () => {
  it('that is no document and a document that is no plan are told apart', async () => {
    expect(await readPlanFile(Buffer.from('%PDF-1.4 rest'), 'a.pdf')).toEqual({ ok: false, problem: 'damaged' })
    const decision = Buffer.from(
      `QUYẾT ĐỊNH\nVề việc tặng Bằng khen phong trào thi đua\n${'Điều 1. Tặng Bằng khen. '.repeat(20)}`,
    )
    expect(await readPlanFile(decision, 'a.txt')).toEqual({ ok: false, reason: 'decision' })
  })
})
