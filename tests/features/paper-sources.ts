// The figures as the sheets and papers of `/xuat` show them, read back out of the files.
import { readTable } from '../../src/documents/read-table.ts'
import { partsOf, tablesOf, wordsOf } from '../documents/archive.ts'
import type { TestPerson } from '../support/office.ts'
import type { Shown, Source } from './figure-sources.ts'

const wholeOffice = 'Toàn cơ quan'
const phases = ['Đợt thi đua thứ nhất', 'Đợt thi đua thứ hai'] as const

export const paperSources: readonly Source[] = [
  { name: '.xlsx, coverage', read: async (_office, leader) => readCoverageSheet(leader) },
  { name: '.xlsx, results', read: async (_office, leader) => readFigureSheet(leader) },
  { name: '.xlsx, reports', read: async (_office, leader) => readReportSheet(leader) },
  { name: '.docx, pledges', read: async (_office, leader) => readPledgeList(leader) },
  ...phases.map(
    (phase): Source => ({
      name: `.docx, summary of ${phase}`,
      read: async (_office, leader) => readSummary(leader, phase),
    }),
  ),
]

async function taken(leader: TestPerson, ...labels: readonly string[]) {
  await leader.says('/xuat')
  for (const label of labels) await leader.presses(label)
  const [file] = leader.last()!.files
  if (!file) throw new Error(`no file came: ${leader.hears()}`)
  return file
}

type Row = (heading: string) => string

async function sheetRows(leader: TestPerson, label: string): Promise<readonly Row[]> {
  const file = await taken(leader, label)
  const read = await readTable(file.bytes, file.name)
  if (!read.ok) throw new Error(read.problem)
  const [headings, ...rows] = read.rows
  return rows.map(
    ({ cells }) =>
      heading =>
        cells[headings!.cells.indexOf(heading)] ?? '',
  )
}

function covered(unit: string, pledged: string, eligible: string): readonly [string, string] {
  return [unit === wholeOffice ? 'coverage' : `unit:${unit}`, `${pledged}/${eligible}`]
}

async function readCoverageSheet(leader: TestPerson): Promise<Shown> {
  const rows = await sheetRows(leader, 'Tỷ lệ đăng ký')
  return Object.fromEntries(rows.map(row => covered(row('Đơn vị'), row('Đã đăng ký'), row('Đối tượng'))))
}

async function readFigureSheet(leader: TestPerson): Promise<Shown> {
  const rows = (await sheetRows(leader, 'Kết quả chỉ tiêu')).filter(row => row('Đơn vị') === wholeOffice)
  const names = { needed: 'Cần đạt', pledged: 'Đã đăng ký', reported: 'Đã báo cáo', accepted: 'Đã duyệt' }
  const entries = rows.flatMap(row =>
    Object.entries(names).map(([name, heading]) => [
      row('Báo cáo') === 'Cả phong trào' ? `${name}:${row('TT')}` : `${name}:${row('TT')} in ${row('Báo cáo')}`,
      row(heading) || '–',
    ]),
  )
  return Object.fromEntries(entries)
}

async function readReportSheet(leader: TestPerson): Promise<Shown> {
  const rows = await sheetRows(leader, 'Báo cáo')
  const titles = [...new Set(rows.map(row => row('Báo cáo')))]
  return Object.fromEntries(
    titles.map(title => {
      const own = rows.filter(row => row('Báo cáo') === title)
      const isIn = (row: Row) => ['đã nộp, chờ duyệt', 'đã duyệt'].includes(row('Tình trạng'))
      return [`handedIn:${title}`, `${own.filter(isIn).length}/${own.length}`]
    }),
  )
}

async function readPledgeList(leader: TestPerson): Promise<Shown> {
  const file = await taken(leader, 'Danh sách đăng ký: ')
  const coverage = tablesOf(documentOf(file.bytes)).find(([heading]) => heading?.includes('Chưa đăng ký'))
  return Object.fromEntries((coverage ?? []).slice(1).map(([, unit = '', of = '', did = '']) => covered(unit, did, of)))
}

/** A summary shows the results of its own phase, so they are called by it. */
async function readSummary(leader: TestPerson, phase: string): Promise<Shown> {
  const title = `Báo cáo kết quả ${phase}`
  const xml = documentOf((await taken(leader, 'Báo cáo tổng hợp của cơ quan', `Tổng hợp: ${title}`)).bytes)
  const tables = tablesOf(xml)
  const withHeading = (heading: string) => tables.find(([first]) => first?.includes(heading))?.slice(1) ?? []
  const units = withHeading('Đối tượng').map(([, unit = '', of = '', did = '']) => covered(unit, did, of))
  const targets = withHeading('Cần đạt').slice(0, 2)
  const results = targets.flatMap(([number, , needed = '', pledged = '', accepted = '']) => [
    [`needed:${number}`, needed],
    [`pledged:${number}`, pledged],
    [`accepted:${number} in ${title}`, accepted || '–'],
  ])
  const handedIn = /Có (\d+\/\d+) đơn vị đã nộp báo cáo/u.exec(wordsOf(xml))?.[1]
  return { ...Object.fromEntries([...units, ...results]), [`handedIn:${title}`]: handedIn ?? 'not said' }
}

function documentOf(bytes: Uint8Array): string {
  return partsOf(Buffer.from(bytes)).get('word/document.xml') ?? ''
}
