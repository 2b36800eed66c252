// What we hand out is opened by LibreOffice and looked at: page for page, margin for margin, as whoever prints it sees it.
import { beforeAll, describe, expect, it } from 'vitest'
import { composePaper } from '../../src/documents/official-paper.ts'
import { openReportOffice, pledgesOfUnit, reportsOn } from '../features/report-office.ts'
import type { TestPerson } from '../support/office.ts'
import { canPrint, type Page, type Printable, printed, sayWhatIsSkipped } from './libreoffice.ts'

sayWhatIsSkipped()

const first = 'Đợt thi đua thứ nhất'
const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'

/** Everything an officer and a contact can take along, under the names the tests call it by. */
async function takeAll(): Promise<readonly Printable[]> {
  const office = await openReportOffice()
  for (const [key, value] of [
    ['paper-place', 'Hà Tĩnh'],
    ['paper-symbol', 'SNV'],
    ['paper-authority', 'KT. GIÁM ĐỐC; PHÓ GIÁM ĐỐC'],
  ] as const)
    await office.setting(key, value)
  await pledgesOfUnit(office)
  const [mai, hanh] = [office.person('Hoàng Thị Mai'), office.person('Lê Thị Hạnh')]
  await reportsOn(mai, first, {
    results: Array.from({ length: 60 }, (_, at) => `- Kết quả ${at + 1} hồ sơ`).join('\n'),
  })
  await hanh.says('/duyet')
  await hanh.presses('Duyệt')
  const files: Printable[] = []
  const take = (name: string, person: TestPerson) => {
    const found = person.last()!.files.filter(file => file.name.endsWith(name.slice(name.lastIndexOf('.'))))
    if (found.length !== 1) throw new Error(`no ${name} in: ${person.hears()}`)
    files.push({ name, bytes: found[0]!.bytes })
  }
  const takeAlong = async (person: TestPerson, name: string, ...labels: readonly string[]) => {
    await person.says('/xuat')
    for (const label of labels) await person.presses(label)
    take(name, person)
  }
  await takeAlong(hanh, 'all.xlsx', 'Tất cả trong một tệp')
  await takeAlong(hanh, 'list.docx', 'Danh sách đăng ký: ')
  await takeAlong(hanh, 'summary.docx', 'Báo cáo tổng hợp của cơ quan', `Tổng hợp: Báo cáo kết quả ${first}`)
  await takeAlong(mai, 'unit.docx', 'Phòng Công chức viên chức: ')
  await takeAlong(hanh, 'nudge.docx', 'Công văn đôn đốc')
  const memberId = office.person('Bùi Đức Anh').id
  await office.database.client.link.updateMany({ where: { memberId }, data: { endedAt: new Date() } })
  await hanh.says('/mamoi')
  await hanh.presses('Mọi người chưa liên kết')
  await hanh.presses('Làm mã')
  take('codes.docx', hanh)
  take('codes.xlsx', hanh)
  await hanh.says('/danhba')
  await hanh.presses('Tải danh bạ')
  take('roster.xlsx', hanh)
  return files
}

/** A long table and a letter, as no office of the tests has them. */
async function composed(): Promise<readonly Printable[]> {
  const frame = {
    draftMark: 'DỰ THẢO',
    nation: { name: nation, motto: 'Độc lập - Tự do - Hạnh phúc' },
    agency: { superior: 'UBND TỈNH HÀ TĨNH', name: 'SỞ NỘI VỤ TỈNH HÀ TĨNH' },
    number: 'Số:        /SNV-VP',
    dateline: 'Hà Tĩnh, ngày 05 tháng 02 năm 2022',
    signature: { authority: ['GIÁM ĐỐC'], name: 'Trần Đình Khôi' },
    recipients: { heading: 'Nơi nhận:', lines: ['- Như trên;', '- Lưu: VT.'] },
  }
  const addressees = { heading: 'Kính gửi:', names: ['Thanh tra Sở', 'Ban Tôn giáo'] }
  const columns = [{ heading: 'TT', share: 0.3 }, { heading: 'Đơn vị', share: 2 }, { heading: 'Kết quả' }]
  const rows = Array.from({ length: 120 }, (_, at) => [String(at + 1), `Đơn vị số ${at + 1}`, '12/15'])
  const letter = { shape: 'letter', about: 'V/v đôn đốc gửi báo cáo kết quả đợt 1' } as const
  const titled = { shape: 'titled', type: 'BÁO CÁO', title: 'Kết quả đợt 1' } as const
  const said = { kind: 'paragraph', text: 'Đề nghị các đơn vị gửi báo cáo trước ngày 15/7/2022. '.repeat(4) } as const
  return [
    { name: 'letter.docx', bytes: await composePaper({ ...frame, subject: letter, addressees, body: [said, said] }) },
    {
      name: 'table.docx',
      bytes: await composePaper({ ...frame, subject: titled, body: [{ kind: 'table', columns, rows }, said] }),
    },
  ]
}

describe.skipIf(!canPrint)('printed by LibreOffice', () => {
  let pages: ReadonlyMap<string, readonly Page[]>
  beforeAll(async () => {
    pages = await printed([...(await takeAll()), ...(await composed())])
  }, 180_000)

  const of = (name: string) => pages.get(name) ?? []
  const papers = ['list.docx', 'summary.docx', 'unit.docx', 'nudge.docx', 'letter.docx', 'table.docx']

  it.each([...papers, 'codes.docx', 'all.xlsx', 'codes.xlsx', 'roster.xlsx'])(
    '%s opens, and no page is empty',
    name => {
      expect(of(name).length).toBeGreaterThan(0)
      for (const { text } of of(name)) expect(text.trim()).not.toBe('')
    },
  )

  it.each(papers)('%s is A4 and keeps inside the margins of the decree', name => {
    for (const { widthMillimetres, heightMillimetres, inkBox } of of(name)) {
      expect(widthMillimetres).toBeCloseTo(210, -0.5)
      expect(heightMillimetres).toBeCloseTo(297, -0.5)
      expect(inkBox.left).toBeGreaterThan(28.5)
      expect(inkBox.right).toBeLessThan(210 - 13.5)
    }
  })

  it.each(papers)('%s is a draft on every page, numbered from page 2 on', name => {
    for (const [index, { text }] of of(name).entries()) {
      expect(text).toContain('DỰ THẢO')
      const firstLine = text.trim().split('\n')[0]!.trim()
      if (index > 0) expect(firstLine).toBe(String(index + 1))
      else expect(firstLine).toContain(nation)
    }
  })

  it.each(papers)('%s ends with who signs, never on a page of its own', name => {
    const last = of(name).at(-1)!.text
    expect(last).toMatch(/GIÁM ĐỐC|TRƯỞNG PHÒNG/u)
    const before = last.slice(0, last.indexOf('Nơi nhận')).trim().split('\n')
    expect(before.length).toBeGreaterThan(1)
  })

  it('nation and agency stand on one height, motto and number below them', () => {
    const lines = of('letter.docx')[0]!.text.split('\n')
    const at = (part: string) => lines.findIndex(line => line.includes(part))
    expect(at('UBND TỈNH HÀ TĨNH')).toBe(at(nation))
    expect(at('SỞ NỘI VỤ')).toBe(at('Độc lập - Tự do - Hạnh phúc'))
    expect(at('/SNV-VP')).toBe(at('ngày 05 tháng 02 năm 2022'))
    expect(at('V/v')).toBeGreaterThan(at('/SNV-VP'))
    expect(at('Kính gửi')).toBeGreaterThan(at('V/v'))
  })

  it('a table over several pages has its heading on each, and loses no row', () => {
    const table = of('table.docx')
    expect(table.length).toBeGreaterThan(2)
    for (const { text } of table.slice(0, -1)) expect(text).toMatch(/TT\s+Đơn vị\s+Kết quả/u)
    const all = table.map(({ text }) => text).join('\n')
    for (let row = 1; row <= 120; row++) expect(all).toContain(`Đơn vị số ${row} `)
  })

  it('a sheet lies on its side, all columns on one page, nothing cut off', () => {
    const all = of('all.xlsx')
    for (const { widthMillimetres, heightMillimetres } of all)
      expect(widthMillimetres).toBeGreaterThan(heightMillimetres)
    const text = all.map(page => page.text).join('\n')
    for (const heading of ['Mã đăng ký', 'Tỷ lệ', 'Ngày nộp', 'Cần đạt', 'Ngày cuối cùng', 'Loại tin'])
      expect(text).toContain(heading)
    expect(text).toContain('Kết quả 20 hồ sơ')
  })
})
