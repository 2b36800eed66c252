// Facts about the .docx papers: the decree's page, the parts in its order, and words exactly as they were given.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composePaper, datelineParts, type OfficialPaper } from '../../src/documents/official-paper.ts'
import { balanced, boldWidth } from '../../src/documents/paper-width.ts'
import { printable } from '../../src/documents/printable.ts'
import { checkWellFormed, partsOf, wordsOf } from './archive.ts'

const TWIPS_PER_MM = 1440 / 25.4

const paper: OfficialPaper = {
  draftMark: 'DỰ THẢO',
  nation: { name: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', motto: 'Độc lập - Tự do - Hạnh phúc' },
  agency: { superior: 'UBND TỈNH HÀ TĨNH', name: 'SỞ NỘI VỤ' },
  number: 'Số:        /BC-SNV',
  dateline: 'Hà Tĩnh, ngày 05 tháng 02 năm 2022',
  subject: { shape: 'titled', type: 'BÁO CÁO', title: 'Sơ kết phong trào thi đua đợt 1' },
  addressees: { heading: 'Kính gửi:', names: ['Ủy ban nhân dân tỉnh'] },
  body: [
    { kind: 'section', number: 'I.', heading: 'KẾT QUẢ' },
    { kind: 'paragraph', text: 'Đã có 60/60 công chức đăng ký.' },
    { kind: 'list', items: ['Đúng hạn', 'Đủ hồ sơ'] },
    {
      kind: 'table',
      caption: 'Biểu 1',
      columns: [
        { heading: 'Đơn vị', share: 3 },
        { heading: 'Số', align: 'right' },
      ],
      rows: [['Văn phòng', '8'], ['Thanh tra']],
    },
    { kind: 'pageBreak' },
    { kind: 'centered', text: 'HẾT', bold: true },
  ],
  signature: { authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Lê Thị Hoa' },
  recipients: { heading: 'Nơi nhận:', lines: ['- Như trên;', '- Lưu: VT.'] },
}

async function partsOfPaper(given: OfficialPaper): Promise<ReadonlyMap<string, string>> {
  return partsOf(await composePaper(given))
}

async function wordsOfPaper(given: OfficialPaper): Promise<string> {
  return wordsOf((await partsOfPaper(given)).get('word/document.xml')!)
}

function millimetres(xml: string, attribute: string): number {
  return Number(new RegExp(`w:${attribute}="(\\d+)"`).exec(xml)![1]) / TWIPS_PER_MM
}

describe('the page', () => {
  test('is A4 with margins inside the limits of the decree', async () => {
    const xml = (await partsOfPaper(paper)).get('word/document.xml')!
    const size = /<w:pgSz[^>]*>/.exec(xml)![0]
    const margins = /<w:pgMar[^>]*>/.exec(xml)![0]
    expect(millimetres(size, 'w')).toBeCloseTo(210, 0)
    expect(millimetres(size, 'h')).toBeCloseTo(297, 0)
    for (const side of ['top', 'bottom']) {
      expect(Math.round(millimetres(margins, side))).toBeGreaterThanOrEqual(20)
      expect(Math.round(millimetres(margins, side))).toBeLessThanOrEqual(25)
    }
    expect(Math.round(millimetres(margins, 'left'))).toBe(30)
    expect(Math.round(millimetres(margins, 'right'))).toBe(15)
  })

  test('lies on its side when asked', async () => {
    const xml = (await partsOfPaper({ ...paper, isLandscape: true })).get('word/document.xml')!
    const size = /<w:pgSz[^>]*>/.exec(xml)![0]
    expect(size).toContain('w:orient="landscape"')
    expect(millimetres(size, 'w')).toBeCloseTo(297, 0)
  })

  test('is set in Times New Roman, the body in 14 points, nothing above 14', async () => {
    const parts = await partsOfPaper(paper)
    expect(parts.get('word/styles.xml')).toMatch(/<w:docDefaults>.*w:ascii="Times New Roman"/s)
    const sizes = [...parts.get('word/document.xml')!.matchAll(/<w:sz w:val="(\d+)"/g)].map(
      ([, half]) => Number(half) / 2,
    )
    expect(Math.max(...sizes)).toBe(14)
    expect(Math.min(...sizes)).toBe(11)
  })

  test('is numbered in the middle of the top, but not on page 1', async () => {
    const parts = await partsOfPaper(paper)
    const document = parts.get('word/document.xml')!
    expect(document).toContain('<w:titlePg')
    const headerFor = (type: string) => {
      const id = new RegExp(`<w:headerReference[^>]*w:type="${type}"[^>]*>`)
        .exec(document)![0]
        .match(/r:id="([^"]+)"/)![1]
      const relations = parts.get('word/_rels/document.xml.rels')!
      const relation = relations.match(/<Relationship [^>]*>/g)!.find(tag => tag.includes(`Id="${id}"`))!
      return parts.get(`word/${/Target="([^"]+)"/.exec(relation)![1]}`)!
    }
    expect(headerFor('default')).toContain('PAGE')
    expect(headerFor('default')).toContain('w:val="center"')
    expect(headerFor('first')).not.toContain('PAGE')
  })
})

describe('the parts', () => {
  test('stand in the order of the decree', async () => {
    const words = await wordsOfPaper(paper)
    const order = [
      'UBND TỈNH HÀ TĨNH',
      'SỞ NỘI VỤ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số:        /BC-SNV',
      'DỰ THẢO',
      'Hà Tĩnh, ngày 05 tháng 02 năm 2022',
      'BÁO CÁO',
      'Sơ kết phong trào thi đua đợt 1',
      'Kính gửi: Ủy ban nhân dân tỉnh',
      'I. KẾT QUẢ',
      'Đã có 60/60 công chức đăng ký.',
      '- Đúng hạn',
      'Biểu 1',
      'Đơn vị',
      'Văn phòng',
      'Thanh tra',
      'HẾT',
      'Nơi nhận:',
      '- Lưu: VT.',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Lê Thị Hoa',
    ]
    const places = order.map(part => words.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  test('a draft says so on every page, a final paper nowhere', async () => {
    const footers = async (given: OfficialPaper) =>
      [...(await partsOfPaper(given))].filter(([path]) => /footer\d+\.xml$/.test(path)).map(([, xml]) => wordsOf(xml))
    const marked = await footers(paper)
    expect(marked.length).toBeGreaterThan(0)
    for (const footer of marked) expect(footer).toContain('DỰ THẢO')
    const final = { ...paper, draftMark: undefined }
    expect(await wordsOfPaper(final)).not.toContain('DỰ THẢO')
    expect((await footers(final)).join('')).not.toContain('DỰ THẢO')
  })

  test('what is not given is not there', async () => {
    const words = await wordsOfPaper({ body: [{ kind: 'paragraph', text: 'Chỉ có phần này.' }] })
    expect(words.trim()).toBe('Chỉ có phần này.')
  })

  test('a table has its heading on every page and a cell for every column', async () => {
    const xml = (await partsOfPaper({ body: paper.body })).get('word/document.xml')!
    const table = /<w:tbl>.*<\/w:tbl>/s.exec(xml)![0]
    expect(table.match(/<w:tblHeader/g)).toHaveLength(1)
    expect(table.match(/<w:tc>/g)).toHaveLength(6)
  })
})

describe('a letter', () => {
  const letter: OfficialPaper = {
    ...paper,
    number: 'Số:        /SNV-VP',
    subject: { shape: 'letter', about: 'V/v đôn đốc báo cáo thi đua đợt 1' },
    addressees: { heading: 'Kính gửi:', names: ['Thanh tra Sở', 'Ban Tôn giáo', 'Trung tâm Lưu trữ lịch sử'] },
  }

  test('says its subject under its number and has no title', async () => {
    const words = await wordsOfPaper(letter)
    expect(words).not.toContain('BÁO CÁO')
    expect(words.indexOf('V/v đôn đốc')).toBeGreaterThan(words.indexOf('/SNV-VP'))
    expect(words.indexOf('V/v đôn đốc')).toBeLessThan(words.indexOf('Hà Tĩnh,'))
  })

  test('names several addressees below one another, one beside the heading', async () => {
    expect(await wordsOfPaper(letter)).toContain(
      'Kính gửi:\n- Thanh tra Sở;\n- Ban Tôn giáo;\n- Trung tâm Lưu trữ lịch sử.\n',
    )
    const one = { ...letter, addressees: { heading: 'Kính gửi:', names: ['Thanh tra Sở'] } }
    expect(await wordsOfPaper(one)).toContain('Kính gửi: Thanh tra Sở\n')
  })
})

describe('the rules', () => {
  test('are as long as the decree says: the motto whole, agency and title a third to half', async () => {
    const xml = (await partsOfPaper(paper)).get('word/document.xml')!
    const lengthUnder = (text: string, columnMillimetres: number) => {
      const after = xml.slice(xml.indexOf(text))
      const indent = /<w:ind w:left="(\d+)" w:right="\d+"/.exec(after)![1]
      return columnMillimetres - (2 * Number(indent)) / TWIPS_PER_MM
    }
    expect(lengthUnder('Độc lập - Tự do', 99)).toBeCloseTo(boldWidth('Độc lập - Tự do - Hạnh phúc', 14), 0)
    expect(lengthUnder('SỞ NỘI VỤ', 66) / boldWidth('SỞ NỘI VỤ', 13)).toBeCloseTo(0.42, 1)
    const title = 'Sơ kết phong trào thi đua đợt 1'
    expect(lengthUnder(title, 165) / boldWidth(title, 14)).toBeCloseTo(0.42, 1)
  })
})

test('a long name is broken into lines of about one length', () => {
  const lines = balanced('PHÒNG TỔ CHỨC, BIÊN CHẾ VÀ TỔ CHỨC PHI CHÍNH PHỦ', 13, 64).split('\n')
  expect(lines).toEqual(['PHÒNG TỔ CHỨC,', 'BIÊN CHẾ VÀ TỔ', 'CHỨC PHI CHÍNH PHỦ'])
  expect(balanced('SỞ NỘI VỤ', 13, 64)).toBe('SỞ NỘI VỤ')
})

test('the date has zeros before days below 10 and before January and February only', () => {
  expect(datelineParts('2022-02-05')).toEqual({ day: '05', month: '02', year: '2022' })
  expect(datelineParts('2022-03-09')).toEqual({ day: '09', month: '3', year: '2022' })
  expect(datelineParts('2022-12-31')).toEqual({ day: '31', month: '12', year: '2022' })
})

test('any words stand on paper as they were given, and the file stays sound', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('<b>&*_`"\'</b>\n{{x}}')), async text => {
      const body = [
        { kind: 'paragraph', text },
        { kind: 'table', columns: [{ heading: text }], rows: [[text]] },
      ] as const
      const subject = { shape: 'titled', type: text, title: text } as const
      const parts = await partsOfPaper({ subject, agency: { name: text }, draftMark: text, body })
      for (const [path, xml] of parts) if (path.endsWith('.xml')) checkWellFormed(xml)
      expect(wordsOf(parts.get('word/document.xml')!)).toContain(printable(text))
    }),
    { numRuns: 40 },
  )
})
