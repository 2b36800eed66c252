// Facts about the .xlsx files the program hands out: what is typed is shown, and nothing in them can act.
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { printable } from '../../src/documents/printable.ts'
import { qrPng } from '../../src/documents/qr.ts'
import { composeWorkbook } from '../../src/documents/workbook.ts'
import { sheetNames } from '../../src/documents/workbook-text.ts'
import { checkWellFormed, partsOf } from './archive.ts'

const FIRST_SHEET = 'xl/worksheets/sheet1.xml'

async function sheetXmlOf(...args: Parameters<typeof composeWorkbook>): Promise<string> {
  return partsOf(await composeWorkbook(...args)).get(FIRST_SHEET)!
}

async function textsThrough(texts: readonly string[]): Promise<readonly unknown[]> {
  const bytes = await composeWorkbook([
    { name: 'Danh sách', columns: [{ heading: '.' }], rows: texts.map(text => [text]) },
  ])
  const rows = await readSheet(bytes, 1, { trim: false })
  for (const xml of partsOf(bytes).values()) expect(xml).not.toMatch(/<f[\s>]/)
  return texts.map((_, at) => rows[at + 1]?.[0] ?? '')
}

describe('texts', () => {
  test('what looks like a formula stays text, to the letter', async () => {
    const texts = ['=1+1', "=cmd|' /C calc'!A0", '+84912345678', '-5', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x")']
    expect(await textsThrough(texts)).toEqual(texts)
  })

  test('a text cell has the text format, so that editing it does not turn it into a formula', async () => {
    const parts = partsOf(await composeWorkbook([{ name: 'A', columns: [{ heading: 'B' }], rows: [['=1+1']] }]))
    const style = Number(/<c r="A2" s="(\d+)" t="s">/.exec(parts.get(FIRST_SHEET)!)![1])
    const styles = parts.get('xl/styles.xml')!
    const format = /formatCode="@"/.exec(styles) && /numFmtId="(\d+)" formatCode="@"/.exec(styles)![1]
    expect(styles.match(/<xf [^>]*>/g)![style]).toContain(`numFmtId="${format}"`)
  })

  test('markup, escapes of the format and names of JavaScript survive', async () => {
    const texts = [
      '<b>&amp;</b>',
      '*in đậm* _x0041_',
      '_x005F_',
      'constructor',
      '__proto__',
      'toString',
      ' hai  đầu ',
      'a\nb',
      '😀',
    ]
    expect(await textsThrough(texts)).toEqual(texts)
  })

  test('any text survives, and no formula ever comes of it', async () => {
    const texts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(texts, async given => {
        expect(await textsThrough(given)).toEqual(given.map(printable))
      }),
      { numRuns: 60 },
    )
  })

  test('a text longer than a cell may be is cut and does not damage the file', async () => {
    const [text] = await textsThrough(['ấ'.repeat(40_000)])
    expect(text).toBe('ấ'.repeat(32_767))
  })

  test('text in NFD is written in NFC', async () => {
    expect(await textsThrough(['Nguyễn Thị Ước'.normalize('NFD')])).toEqual(['Nguyễn Thị Ước'.normalize('NFC')])
  })
})

describe('kinds of cells', () => {
  const columns = [
    { heading: 'Ngày', kind: 'day' },
    { heading: 'Lúc', kind: 'instant' },
    { heading: 'Tỷ lệ', kind: 'percent' },
    { heading: 'Số', kind: 'number' },
  ] as const

  test('days, instants, percentages and numbers are typed', async () => {
    const row = ['2022-02-03', new Date('2022-02-03T23:30:00Z'), 9550, 12.5]
    const bytes = await composeWorkbook([{ name: 'A', columns, rows: [row] }])
    const [, read] = await readSheet(bytes)
    const [day, instant, ...numbers] = read!
    expect(day).toEqual(new Date('2022-02-03T00:00:00Z'))
    // 23:30 UTC is 06:30 of the next day in Việt Nam; Excel counts in fractions of a day, so a hair may be missing.
    expect(Math.abs(Number(instant) - Date.parse('2022-02-04T06:30:00Z'))).toBeLessThan(2)
    expect(numbers).toEqual([0.955, 12.5])
  })

  test('an instant follows the time zone of the office', async () => {
    const rows = [[null, new Date('2022-02-03T23:30:00Z')]]
    const [, read] = await readSheet(await composeWorkbook([{ name: 'A', columns, rows }], { timeZone: 'UTC' }))
    expect(Math.abs(Number(read![1]) - Date.parse('2022-02-03T23:30:00Z'))).toBeLessThan(2)
  })

  test('a day before Excel can count, and what does not fit its column, are written as text', async () => {
    const rows = [
      ['1890-05-19', null, 'chưa có', 'không'],
      ['tháng 5', null, null, Number.NaN],
    ]
    const [, first, second] = await readSheet(await composeWorkbook([{ name: 'A', columns, rows }]))
    expect(first).toEqual(['19/05/1890', null, 'chưa có', 'không'])
    expect(second!.slice(0, 1)).toEqual(['tháng 5'])
  })

  test('a picture is laid over its cell', async () => {
    const columns = [{ heading: 'Tên' }, { heading: 'Mã QR', kind: 'image' }] as const
    const parts = partsOf(await composeWorkbook([{ name: 'A', columns, rows: [['An', await qrPng('ABC')]] }]))
    expect([...parts.keys()].filter(path => path.endsWith('.png'))).toHaveLength(1)
    const drawing = [...parts].find(([path]) => /drawings\/drawing\d+\.xml$/.test(path))![1]
    expect(drawing).toMatch(/<xdr:col>1<\/xdr:col>/)
    expect(drawing).toMatch(/<xdr:row>1<\/xdr:row>/)
  })
})

describe('the sheet', () => {
  test('has a bold frozen heading with a filter over the whole list', async () => {
    const columns = Array.from({ length: 28 }, (_, at) => ({ heading: `C${at}` }))
    const xml = await sheetXmlOf([{ name: 'A', columns, rows: [['x'], ['y']] }])
    expect(xml).toContain('ySplit="1"')
    expect(xml).toContain('</sheetData><autoFilter ref="A1:AB3"/>')
    expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    expect(xml).toMatch(/<pageSetup fitToWidth="1" fitToHeight="0"[^>]*orientation="landscape"/)
    checkWellFormed(xml)
  })

  test('all parts are sound XML, with several sheets and nothing in one of them', async () => {
    const bytes = await composeWorkbook([
      { name: 'Một & hai', columns: [{ heading: '<a>' }], rows: [['"&"']] },
      { name: 'Một & hai', columns: [{ heading: 'b', width: 20 }], rows: [] },
    ])
    for (const xml of partsOf(bytes).values()) checkWellFormed(xml)
    expect(partsOf(bytes).get('xl/worksheets/sheet2.xml')).toContain('ref="A1:A1"')
  })

  test('names are made such as Excel takes them', () => {
    expect(sheetNames(["'Đợt [1]: 2/2022?'", 'History', '', '  '])).toEqual(['Đợt 1 2 2022', 'History_', '3', '4'])
    expect(sheetNames(['A', 'a', 'A'])).toEqual(['A', 'a (2)', 'A (3)'])
  })

  test('any names make a workbook, in order, none twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 1, maxLength: 6 }),
        async given => {
          const names = sheetNames(given)
          expect(new Set(names.map(name => name.toLowerCase())).size).toBe(given.length)
          for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/)
          const bytes = await composeWorkbook(given.map(name => ({ name, columns: [{ heading: 'a' }], rows: [] })))
          checkWellFormed(partsOf(bytes).get('xl/workbook.xml')!)
        },
      ),
      { numRuns: 50 },
    )
  })
})
