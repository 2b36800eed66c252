// Facts about the link codes an officer prints: each person once, each unit on its own page, each picture the right code.
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { composeCodePaper, composeCodeWorkbook } from '../../src/documents/code-sheet.ts'
import { qrPng } from '../../src/documents/qr.ts'
import { pngSize } from '../../src/documents/workbook-text.ts'
import { listZip, unzipEntry } from '../../src/documents/zip.ts'
import { checkWellFormed, partsOf, wordsOf } from './archive.ts'

const person = (name: string, code: string) => ({ name, code, qrText: `https://t.me/bot?start=${code}` })

const sheet = {
  officeName: 'SỞ NỘI VỤ',
  title: 'MÃ LIÊN KẾT',
  intro: 'Mỗi người chỉ dùng mã của mình; <mã> dùng một lần.',
  units: [
    {
      name: 'Văn phòng',
      people: ['A', 'B', 'C', 'D'].map((letter, at) => person(`Nguyễn Văn ${letter}`, `K7P2-000${at}`)),
    },
    { name: 'Phòng trống', people: [] },
    {
      name: 'Thanh tra',
      people: [{ ...person('Lê & Bình', 'K7P2-0009'), position: 'Chánh Thanh tra', link: 'https://t.me/bot?start=9' }],
    },
  ],
}

test('the paper has every person once, in a monospaced code, and a page per unit with people', async () => {
  const parts = partsOf(await composeCodePaper(sheet))
  const xml = parts.get('word/document.xml')!
  checkWellFormed(xml)
  const words = wordsOf(xml)
  for (const unit of sheet.units) {
    for (const { name, code } of unit.people) {
      expect(words.split(name)).toHaveLength(2)
      expect(words.split(code)).toHaveLength(2)
    }
  }
  expect(words).toContain('Chánh Thanh tra')
  expect(words).not.toContain('Phòng trống')
  expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1)
  expect(xml.match(/<w:drawing>/g)).toHaveLength(5)
  expect(xml.match(/<w:rFonts[^>]*w:ascii="Courier New"/g)).toHaveLength(5)
  expect(xml).toContain('w:val="dashed"')
})

test('the pictures in the paper are the QR codes of the people', async () => {
  const bytes = await composeCodePaper(sheet)
  const pictures = listZip(bytes)!.filter(entry => /^word\/media\/.+\.png$/.test(entry.path))
  const wanted = await Promise.all(sheet.units.flatMap(unit => unit.people).map(({ qrText }) => qrPng(qrText)))
  const found = pictures.map(entry => unzipEntry(bytes, entry).toString('base64'))
  expect(new Set(found)).toEqual(new Set(wanted.map(png => png.toString('base64'))))
})

test('the list has a row and a picture per person', async () => {
  const headings = {
    sheetName: 'Mã',
    unit: 'Đơn vị',
    name: 'Họ và tên',
    position: 'Chức vụ',
    code: 'Mã',
    link: 'Đường dẫn',
    qr: 'QR',
  }
  const bytes = await composeCodeWorkbook(sheet, headings)
  const rows = await readSheet(bytes)
  expect(rows).toHaveLength(6)
  expect(rows[0]).toEqual(['Đơn vị', 'Họ và tên', 'Chức vụ', 'Mã', 'Đường dẫn', 'QR'])
  expect(rows[5]!.slice(0, 5)).toEqual([
    'Thanh tra',
    'Lê & Bình',
    'Chánh Thanh tra',
    'K7P2-0009',
    'https://t.me/bot?start=9',
  ])
  expect(listZip(bytes)!.filter(entry => entry.path.endsWith('.png'))).toHaveLength(5)
})

test('a QR code is a square PNG with its quiet zone, the same for the same text', async () => {
  const png = await qrPng('https://t.me/bot?start=K7P2')
  const { width, height } = pngSize(png)
  expect(width).toBe(height)
  expect(width % 4).toBe(0)
  expect(png.equals(await qrPng('https://t.me/bot?start=K7P2'))).toBe(true)
  expect(png.equals(await qrPng('https://t.me/bot?start=K7P3'))).toBe(false)
})
