// Facts about the tables offices really send: old encodings, merged cells, formulas, and files that mean harm.
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { cleanCell } from '../../src/documents/printable.ts'
import { readTable } from '../../src/documents/read-table.ts'
import { composeWorkbook } from '../../src/documents/workbook.ts'
import { listZip, storeZip, unzipEntry } from '../../src/documents/zip.ts'
import { patchDirectory, rawParts, rawXlsx, textCell } from './archive.ts'

async function rowsOf(bytes: Uint8Array, fileName: string): Promise<readonly (readonly string[])[]> {
  const read = await readTable(bytes, fileName)
  if (!read.ok) throw new Error(read.problem)
  return read.rows.map(row => row.cells)
}

async function problemOf(bytes: Uint8Array, fileName = 'danh-sach.xlsx'): Promise<string | undefined> {
  const read = await readTable(bytes, fileName)
  return read.ok ? undefined : read.problem
}

describe('.xlsx', () => {
  test('rows keep the numbers Excel shows, empty rows are left out, the sheet is named', async () => {
    const bytes = await writeExcelFile([
      { data: [['Họ và tên'], [], ['  Nguyễn Văn An '], [' '], ['Lê Bình']], sheet: 'DS' },
    ]).toBuffer()
    expect(await readTable(bytes, 'a.xlsx')).toEqual({
      ok: true,
      sheetName: 'DS',
      rows: [
        { row: 1, cells: ['Họ và tên'] },
        { row: 3, cells: ['Nguyễn Văn An'] },
        { row: 5, cells: ['Lê Bình'] },
      ],
    })
  })

  test('a merged unit stands in every row it spans, and beside it too', async () => {
    const bytes = await writeExcelFile([
      [{ value: 'Đơn vị' }, { value: 'Liên hệ', columnSpan: 2 }, null],
      [{ value: 'Phòng Tổ chức', rowSpan: 3 }, 'An', '1'],
      [null, 'Bình', '2'],
      [null, 'Chi', '3'],
      ['Văn phòng', 'Dung', '4'],
    ]).toBuffer()
    expect(await rowsOf(bytes, 'a.xlsx')).toEqual([
      ['Đơn vị', 'Liên hệ', 'Liên hệ'],
      ['Phòng Tổ chức', 'An', '1'],
      ['Phòng Tổ chức', 'Bình', '2'],
      ['Phòng Tổ chức', 'Chi', '3'],
      ['Văn phòng', 'Dung', '4'],
    ])
  })

  test('a merged area over the whole sheet fills only the table', async () => {
    const xml = `<sheetData><row r="1">${textCell('A1', 'x')}${textCell('B1', 'y')}</row><row r="2">${textCell('B2', 'z')}</row></sheetData><mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>`
    expect(await rowsOf(rawXlsx(xml), 'a.xlsx')).toEqual([
      ['x', 'y'],
      ['x', 'z'],
    ])
  })

  test('a formula gives its stored result, never its text', async () => {
    const xml = `<sheetData><row r="1"><c r="A1" t="str"><f>cmd|' /C calc'!A0</f><v>kết quả</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="str"><f>NOW()</f></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>${textCell('E1', 'cuối')}</row></sheetData>`
    expect(await rowsOf(rawXlsx(xml), 'a.xlsx')).toEqual([['kết quả', '2', '', '', 'cuối']])
  })

  test('a formula without a stored result written by a program is an empty cell', async () => {
    const bytes = await writeExcelFile([['a', { value: '=A1', type: 'Formula' }]]).toBuffer()
    expect((await rowsOf(bytes, 'a.xlsx'))[0]![0]).toBe('a')
    expect(JSON.stringify(await rowsOf(bytes, 'a.xlsx'))).not.toContain('=A1')
  })

  test('numbers are written out, days become yyyy-mm-dd, truth values are words', async () => {
    const stored = [
      '912345678',
      '9.12345678E8',
      '8.4912345678000003E10',
      '1E21',
      '0.1',
      '0.30000000000000004',
      '1E-7',
      '-5',
    ]
    const xml = `<sheetData><row r="1">${stored.map((v, at) => `<c r="${'ABCDEFGH'[at]}1"><v>${v}</v></c>`).join('')}</row></sheetData>`
    expect(await rowsOf(rawXlsx(xml), 'a.xlsx')).toEqual([
      ['912345678', '912345678', '84912345678', '1000000000000000000000', '0.1', '0.3', '0.0000001', '-5'],
    ])
    const day = { value: new Date('1990-01-05T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' } as const
    expect(await rowsOf(await writeExcelFile([[day, true]]).toBuffer(), 'a.xlsx')).toEqual([['1990-01-05', 'TRUE']])
  })

  test('the first visible sheet with anything in it is read', async () => {
    const row = (text: string) => `<sheetData><row r="1">${textCell('A1', text)}</row></sheetData>`
    const bytes = storeZip(
      rawParts(
        { name: 'Ẩn', state: 'hidden', xml: row('ẩn') },
        { name: 'Trống', xml: '<sheetData/>' },
        { name: 'Phòng &amp; ban', xml: row('thấy') },
      ),
    )
    expect(await readTable(bytes, 'a.xlsx')).toEqual({
      ok: true,
      sheetName: 'Phòng & ban',
      rows: [{ row: 1, cells: ['thấy'] }],
    })
  })

  test('what the program writes, it reads', async () => {
    const cell = fc.string({ unit: 'binary' })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), async rows => {
        const columns = [{ heading: 'Một' }, { heading: 'Hai' }]
        const expected = rows.map(row => row.map(cleanCell)).filter(row => row.some(text => text !== ''))
        const read = await rowsOf(await composeWorkbook([{ name: 'A', columns, rows }]), 'a.xlsx')
        const [, ...body] = read
        expect(body.map(([one = '', two = '']) => [one, two])).toEqual(expected)
      }),
      { numRuns: 40 },
    )
  })
})

describe('.csv', () => {
  const table =
    'Họ và tên;Đơn vị;Ghi chú\r\n"Nguyễn Thị Hường";Phòng Kế hoạch – Tài chính;"a;b ""c"""\r\n\r\nĐỗ Ước;Ban Thi đua;\r\n'
  const expected = [
    ['Họ và tên', 'Đơn vị', 'Ghi chú'],
    ['Nguyễn Thị Hường', 'Phòng Kế hoạch – Tài chính', 'a;b "c"'],
    ['Đỗ Ước', 'Ban Thi đua', ''],
  ]
  // Windows-1258 has letters with hook and circumflex, but tones on them only as characters of their own.
  const windows1258 = iconv.encode(
    table.normalize('NFD').replace(/[aeiouAEIOU][\u0302\u0306\u031B]|[dD]\u0335/g, letter => letter.normalize('NFC')),
    'windows-1258',
  )

  test.each([
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${table}`)],
    ['UTF-8 in NFD', Buffer.from(table.normalize('NFD'))],
    ['UTF-16', Buffer.from(`\uFEFF${table}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${table}`, 'utf16le').swap16()],
    ['Windows-1258', windows1258],
  ])('%s is understood', async (_, bytes) => {
    const rows = await rowsOf(bytes, 'danh-sach.csv')
    expect(rows).toEqual(expected)
  })

  test('the Windows-1258 sample is not UTF-8, so that the test means something', () => {
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(windows1258)).toThrow()
    expect(windows1258.includes('?')).toBe(false)
  })

  test.each([',', ';', '\t'])('the delimiter %j is found', async delimiter => {
    const text = [
      ['Họ và tên', 'Chức vụ'],
      ['An', '"Trưởng phòng, kiêm; nhiệm\tviên"'],
      ['Bình', 'Chuyên viên'],
    ]
      .map(row => row.join(delimiter))
      .join('\n')
    expect(await rowsOf(Buffer.from(text), 'a.txt')).toEqual([
      ['Họ và tên', 'Chức vụ'],
      ['An', 'Trưởng phòng, kiêm; nhiệm viên'],
      ['Bình', 'Chuyên viên'],
    ])
  })

  test("Excel's line sep= names the delimiter and is no row", async () => {
    expect(await readTable(Buffer.from('sep=;\r\na;b,c\r\n'), 'a.csv')).toEqual({
      ok: true,
      rows: [{ row: 2, cells: ['a', 'b,c'] }],
    })
  })

  test('rows are counted as Excel counts them, blank ones too', async () => {
    const read = await readTable(Buffer.from('a,b\n\n"x\ny",z\n'), 'a.csv')
    expect(read.ok && read.rows).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 3, cells: ['x\ny', 'z'] },
    ])
  })

  test('a quotation mark nobody closed loses nothing', async () => {
    expect(await rowsOf(Buffer.from('a,b\n"Sao vàng đất Việt,1\nx,2\n'), 'a.csv')).toEqual([
      ['a', 'b'],
      ['"Sao vàng đất Việt', '1'],
      ['x', '2'],
    ])
  })

  test('one column of names is a table, and a formula is only its text', async () => {
    expect(await rowsOf(Buffer.from('Họ và tên\n=1+1\n'), 'a.csv')).toEqual([['Họ và tên'], ['=1+1']])
  })

  test('control characters and invisible ones are gone, emoji stay', async () => {
    expect(await rowsOf(Buffer.from('Trần\u200B\u00A0Văn\u0007 A,\u202Eabc,👨‍👩‍👧\n'), 'a.csv')).toEqual([
      ['Trần Văn A', 'abc', '👨‍👩‍👧'],
    ])
  })
})

describe('files that are no table', () => {
  const sound = storeZip(rawParts({ name: 'A', xml: `<sheetData><row r="1">${textCell('A1', 'x')}</row></sheetData>` }))

  test('an empty file, and a sheet with nothing in it', async () => {
    expect(await problemOf(Buffer.alloc(0))).toBe('empty')
    expect(await problemOf(Buffer.from('\uFEFF \r\n,,\r\n'), 'a.csv')).toBe('empty')
    expect(await problemOf(rawXlsx('<sheetData/>'))).toBe('empty')
  })

  test('a file of 30 MB is refused before anything is read', async () => {
    expect(await problemOf(Buffer.alloc(30 * 1024 * 1024, 'a'), 'a.csv')).toBe('tooLarge')
  })

  test('an .xls of old, and an .xlsx behind a password', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)])
    expect(await problemOf(ole, 'a.xls')).toBe('oldExcel')
    expect(await problemOf(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('encrypted')
    const locked = patchDirectory(sound, 'xl/workbook.xml', header => header.writeUInt16LE(1, 8))
    expect(await problemOf(locked)).toBe('encrypted')
  })

  test('pictures, PDF, web pages and other archives', async () => {
    expect(await problemOf(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'a.csv')).toBe('notATable')
    expect(await problemOf(Buffer.from('%PDF-1.7\n1 0 obj'), 'a.txt')).toBe('notATable')
    expect(await problemOf(Buffer.from('<html><table><tr><td>a</td></tr></table>'), 'a.xls')).toBe('notATable')
    expect(await problemOf(storeZip(new Map([['word/document.xml', Buffer.from('<a/>')]])))).toBe('notATable')
    expect(await problemOf(Buffer.from('khong phai excel'), 'a.xlsx')).toBe('damaged')
  })

  test('an .xlsx cut off anywhere is damaged, never a crash', async () => {
    const bytes = await composeWorkbook([{ name: 'A', columns: [{ heading: 'a' }], rows: [['b']] }])
    for (let length = 4; length < bytes.length; length += 97) {
      expect(await problemOf(bytes.subarray(0, length))).toBe('damaged')
    }
  })

  test('an .xlsx with any byte changed gives an answer, never a crash', async () => {
    const bytes = await composeWorkbook([{ name: 'A', columns: [{ heading: 'a' }], rows: [['b']] }])
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const copy = Buffer.from(bytes)
        copy[at] = copy[at]! ^ change
        expect(await readTable(copy, 'a.xlsx')).toHaveProperty('ok')
      }),
      { numRuns: 150 },
    )
  })

  test('a zip bomb is recognised by its directory alone', async () => {
    const bomb = patchDirectory(sound, 'xl/worksheets/sheet1.xml', header =>
      header.writeUInt32LE(300 * 1024 * 1024, 24),
    )
    expect(await problemOf(bomb)).toBe('zipBomb')
  })

  test('a zip bomb that lies about its size is stopped while unpacking', async () => {
    const parts = rawParts({ name: 'A', xml: '<sheetData/>' })
    parts.set('xl/worksheets/sheet1.xml', deflateRawSync(Buffer.alloc(80 * 1024 * 1024)))
    const bomb = patchDirectory(storeZip(parts), 'xl/worksheets/sheet1.xml', header => {
      header.writeUInt16LE(8, 10)
      header.writeUInt32LE(1_000, 24)
    })
    expect(await problemOf(bomb)).toBe('damaged')
  })

  test.each([
    `<row r="9999999">${textCell('A9999999', 'x')}</row>`,
    `<row r="1">${textCell('A1', 'x')}</row><row r='9999999'/>`,
    `<row r="1">${textCell('XFD1', 'x')}</row><row r="1048576">${textCell('A1048576', 'x')}</row>`,
  ])('a sheet that claims to reach far beyond its cells is refused: %s', async rows => {
    expect(await problemOf(rawXlsx(`<sheetData>${rows}</sheetData>`))).toBe('tooLarge')
  })

  test('a position hidden behind an escape is damage', async () => {
    expect(
      await problemOf(rawXlsx(`<sheetData><row r="&#57;999999999">${textCell('A1', 'x')}</row></sheetData>`)),
    ).toBe('damaged')
  })

  test('formats set down to the last row of Excel do no harm', async () => {
    const xml = `<sheetData><row r="1">${textCell('A1', 'x')}${textCell('T1', 'y')}</row><row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>`
    const parts = rawParts({ name: 'A', xml })
    parts.set('xl/styles.xml', Buffer.from('<styleSheet><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>'))
    expect(await rowsOf(storeZip(parts), 'a.xlsx')).toHaveLength(1)
  })

  test('millions of empty cells in a text are refused', async () => {
    expect(await problemOf(Buffer.alloc(3_000_000, '\n'), 'a.csv')).toBe('tooLarge')
  })

  test('any bytes get an answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.csv', 'a.xlsx', 'a'),
        async (bytes, name) => {
          expect(await readTable(bytes, name)).toHaveProperty('ok')
        },
      ),
      { numRuns: 300 },
    )
  })
})

test('an archive gives back what was stored in it', () => {
  const name = fc.stringMatching(/^[a-z]{1,8}\.xml$/)
  fc.assert(
    fc.property(fc.dictionary(name, fc.uint8Array({ maxLength: 200 })), files => {
      const given = new Map(Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes)]))
      const bytes = storeZip(given)
      expect(new Map(listZip(bytes)!.map(entry => [entry.path, unzipEntry(bytes, entry)]))).toEqual(given)
    }),
  )
})
