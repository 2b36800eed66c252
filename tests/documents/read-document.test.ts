// Documents as offices send them, and files that only look like one: each problem has its own name.
import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { type DocumentRead, readDocument } from '../../src/documents/read-document.ts'
import { storeZip } from '../../src/documents/zip.ts'
import { patchDirectory } from './archive.ts'

const GIVEN = new URL('../plan/data/given/', import.meta.url)
const given = (name: string): Buffer => readFileSync(new URL(name, GIVEN))

async function textOf(bytes: Uint8Array, name = 'ke-hoach'): Promise<string> {
  const read = await readDocument(bytes, name)
  if (!read.ok) throw new Error(read.problem)
  return read.text
}

const problemOf = (read: DocumentRead): string | undefined => (read.ok ? undefined : read.problem)

/** A .pdf of one page that draws `content`, without compression. */
function rawPdf(content: Buffer, filter = ''): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    undefined,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  for (const [index, object] of objects.entries()) {
    const stream = Buffer.concat([
      Buffer.from(`<< /Length ${content.length} ${filter} >>\nstream\n`),
      content,
      Buffer.from('\nendstream'),
    ])
    parts.push(
      Buffer.from(`${index + 1} 0 obj\n`),
      object === undefined ? stream : Buffer.from(object),
      Buffer.from('\nendobj\n'),
    )
  }
  parts.push(Buffer.from('trailer << /Root 1 0 R /Size 6 >>\n%%EOF'))
  return Buffer.concat(parts)
}

function docxOf(documentXml: string): Buffer {
  const body = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${documentXml}</w:body></w:document>`
  return storeZip(new Map([['word/document.xml', Buffer.from(body)]]))
}

describe('a .docx', () => {
  it('gives a line per paragraph, runs joined wherever they were cut', async () => {
    const text = await textOf(given('foreign-affairs.docx'))
    expect(text).toContain('\n2. Các phòng chuyên môn, đơn vị trực thuộc tổ chức triển khai có hiệu quả Kế hoạch này;')
    expect(text.split('\n')).toContain('Thái Phúc Sơn')
  })

  it('gives back the numbers Word writes by itself', async () => {
    const numbered = (text: string, level: number) => new Paragraph({ text, numbering: { reference: 'plan', level } })
    const levels = [
      { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.' },
      { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2.' },
      { level: 2, format: LevelFormat.LOWER_LETTER, text: '%3)' },
      { level: 3, format: LevelFormat.BULLET, text: '●' },
    ]
    const paragraphs = [
      numbered('MỤC ĐÍCH', 0),
      numbered('CHỈ TIÊU', 0),
      numbered('Tập thể', 1),
      numbered('Cá nhân', 1),
      numbered('Giáo viên', 2),
      numbered('100% giáo viên', 3),
      numbered('Học sinh', 2),
    ]
    const file = new Document({
      numbering: { config: [{ reference: 'plan', levels }] },
      sections: [{ children: paragraphs }],
    })
    const text = await textOf(await Packer.toBuffer(file))
    expect(text.split('\n')).toEqual([
      'I. MỤC ĐÍCH',
      'II. CHỈ TIÊU',
      'II.1. Tập thể',
      'II.2. Cá nhân',
      'a) Giáo viên',
      '- 100% giáo viên',
      'b) Học sinh',
    ])
  })

  it('gives a table of work row by row and a signature table cell by cell', async () => {
    const cell = (...lines: string[]) => new TableCell({ children: lines.map(line => new Paragraph(line)) })
    const grid = [
      ['TT', 'Nội dung', 'Thời gian'],
      ['1', 'Đăng ký thi đua', 'Trước 15/3/2023'],
    ].map(row => new TableRow({ children: row.map(one => cell(one)) }))
    const foot = new TableRow({ children: [cell('Nơi nhận:', '- Lưu: VT.'), cell('GIÁM ĐỐC', 'Lê An')] })
    const children = [new Table({ rows: grid }), new Paragraph(''), new Table({ rows: [foot] })]
    const text = await textOf(await Packer.toBuffer(new Document({ sections: [{ children }] })))
    expect(text.split('\n').filter(line => line !== '')).toEqual([
      'TT | Nội dung | Thời gian',
      '1 | Đăng ký thi đua | Trước 15/3/2023',
      'Nơi nhận:',
      '- Lưu: VT.',
      'GIÁM ĐỐC',
      'Lê An',
    ])
  })

  it('leaves out what was struck in tracked changes and keeps marks as letters', async () => {
    const xml =
      '<w:p><w:r><w:t>A &amp; B&#x1EA1;</w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:r><w:noBreakHyphen/><w:t>C</w:t></w:r></w:p>'
    expect(await textOf(docxOf(xml))).toBe('A & Bạ-C')
  })

  it('keeps runs apart only where the text does', async () => {
    const file = new Document({
      sections: [{ children: [new Paragraph({ children: [new TextRun('nhi'), new TextRun('ệm vụ')] })] }],
    })
    expect(await textOf(await Packer.toBuffer(file))).toBe('nhiệm vụ')
  })
})

describe('a .pdf', () => {
  it('gives the lines of each page in order', async () => {
    const text = await textOf(given('home-affairs.pdf'))
    expect(text.startsWith('KẾ HOẠCH\nphát động phong trào thi đua')).toBe(true)
    expect(text).toContain('(15/6/1957 -\n15/6/2022)')
  })

  it('puts letters of a second font back into their words', async () => {
    const text = await textOf(given('home-affairs.splitfont.pdf'))
    expect(text).toContain('MỤC ĐÍCH, YÊU CẦU')
    expect(text).toContain('Thực hiện Chỉ thị số 34/2014/CT-TW ngày 07/04/2014 của Bộ Chính trị về')
  })

  it('reads two columns one after the other', async () => {
    const lines = (await textOf(given('blocs.pdf'))).split('\n')
    expect(lines.slice(-5)).toEqual([
      '- Lưu: VT, TĐKT.',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Nguyễn Thanh Bình',
    ])
  })

  it('without a text layer is called scanned', async () => {
    expect(problemOf(await readDocument(rawPdf(Buffer.from('0 0 100 100 re f')), 'scan.pdf'))).toBe('scanned')
  })

  it('that would unpack to far more than it holds is refused before it is unpacked', async () => {
    const bomb = deflateSync(Buffer.alloc(60 * 1024 * 1024))
    expect(problemOf(await readDocument(rawPdf(bomb, '/Filter /FlateDecode'), 'bomb.pdf'))).toBe('zipBomb')
  })

  it('cut in half is damaged', async () => {
    const whole = given('home-affairs.pdf')
    expect(problemOf(await readDocument(whole.subarray(0, 3000), 'half.pdf'))).toBe('damaged')
  })

  it('with a password says so', async () => {
    const trailer =
      '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) >> /ID [(1) (1)] /Root'
    const locked = Buffer.from(rawPdf(Buffer.from('BT ET')).toString('latin1').replace('/Root', trailer), 'latin1')
    expect(problemOf(await readDocument(locked, 'locked.pdf'))).toBe('encrypted')
  })
})

/** As Windows-1258 wants it: each tone a character of its own behind its letter. */
function tonesApart(text: string): string {
  const apart = (letter: string): string => {
    const tones = letter.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/gu) ?? []
    const base = letter.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    return `${base.normalize('NFC')}${tones.join('')}`
  }
  return Array.from(text, apart).join('')
}

describe('plain text', () => {
  const words = 'Kế hoạch phát động phong trào thi đua'

  it.each<readonly [string, Buffer]>([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')])],
    ['Windows-1258', iconv.encode(tonesApart(words), 'win1258')],
  ])('in %s', async (_name, bytes) => {
    expect((await textOf(bytes)).replace('\ufeff', '')).toBe(words)
  })
})

describe('what is no document', () => {
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')

  it.each<readonly [string, Buffer, string]>([
    ['empty', Buffer.alloc(0), 'a.docx'],
    ['empty', Buffer.from('  \n \n'), 'a.txt'],
    ['tooLarge', Buffer.alloc(30 * 1024 * 1024, 'a'), 'a.txt'],
    ['oldWord', Buffer.concat([ole, Buffer.alloc(600)]), 'a.doc'],
    ['encrypted', Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), 'a.docx'],
    ['damaged', Buffer.from('không phải docx'), 'a.docx'],
    ['damaged', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(100)]), 'a.docx'],
    ['notADocument', Buffer.from('<html><body>Kế hoạch</body></html>'), 'a.txt'],
    ['notADocument', Buffer.from('{\\rtf1 Ke hoach}'), 'a.rtf'],
    ['notADocument', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'a.png'],
    ['notADocument', storeZip(new Map([['xl/workbook.xml', Buffer.from('<workbook/>')]])), 'a.xlsx'],
    ['empty', docxOf('<w:p/>'), 'a.docx'],
    ['damaged', given('blocs.docx').subarray(0, 9000), 'a.docx'],
  ])('%s', async (problem, bytes, name) => {
    expect(problemOf(await readDocument(bytes, name))).toBe(problem)
  })

  it('a .docx whose directory promises gigabytes is a bomb', async () => {
    const bomb = patchDirectory(docxOf('<w:p/>'), 'word/document.xml', header => header.writeUInt32LE(0xf0000000, 24))
    expect(problemOf(await readDocument(bomb, 'a.docx'))).toBe('zipBomb')
  })

  it('a .docx that lies about its sizes is damaged', async () => {
    const lie = patchDirectory(docxOf('<w:p/>'), 'word/document.xml', header => header.writeUInt32LE(5, 24))
    expect(problemOf(await readDocument(lie, 'a.docx'))).toBe('damaged')
  })

  it('a .docx of pictures only is called scanned', async () => {
    const body = '<w:document><w:body><w:p><w:r><w:drawing/></w:r></w:p></w:body></w:document>'
    const file = storeZip(
      new Map([
        ['word/document.xml', Buffer.from(body)],
        ['word/media/image1.png', Buffer.from('x')],
      ]),
    )
    expect(problemOf(await readDocument(file, 'scan.docx'))).toBe('scanned')
  })
})
