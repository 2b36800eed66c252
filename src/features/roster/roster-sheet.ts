// Finds the roster in a table as offices really write them: titles above, headings in any order, units as rows of their own.
import type { TableRow } from '../../documents/read-table.ts'
import { fold, foldWord } from '../../language/vietnamese.ts'

export type RosterColumn =
  | 'name'
  | 'unit'
  | 'position'
  | 'roles'
  | 'phone'
  | 'email'
  | 'code'
  | 'eligibility'
  | 'startsOn'

/** One person's row; a column that the file does not have is missing, an empty cell is ''. */
export type RosterRow = { readonly row: number; readonly cells: Readonly<Partial<Record<RosterColumn, string>>> }

export type RosterSheet = {
  /** As the file words them; columns it does not have are missing. */
  readonly headings: Readonly<Partial<Record<RosterColumn, string>>>
  readonly ignoredHeadings: readonly string[]
  /** Where the headings stand; undefined when no row of the file has the names' heading. */
  readonly headingRow?: number
  readonly rows: readonly RosterRow[]
}

type Columns = readonly (RosterColumn | 'ordinal' | undefined)[]

const words: Readonly<Record<RosterColumn, readonly string[]>> = {
  name: ['hovaten', 'hoten', 'ten', 'hovatencanbo', 'hotencanbo', 'tencanbo', 'hovachuten', 'fullname', 'name'],
  unit: ['donvi', 'phong', 'phongban', 'ban', 'bophan', 'tendonvi', 'donvicongtac', 'phongdonvi', 'unit', 'department'],
  position: ['chucvu', 'chucdanh', 'chucvuchucdanh', 'chucdanhchucvu', 'chucvuvachucdanh', 'position'],
  roles: ['vaitro', 'vaitrotrongphongtrao', 'roles', 'role'],
  phone: ['sodienthoai', 'dienthoai', 'sdt', 'sodt', 'dt', 'didong', 'sodidong', 'dienthoaididong', 'phone', 'mobile'],
  email: ['email', 'thudientu', 'diachiemail', 'diachithudientu', 'emailcongvu', 'hopthu', 'hopthudientu', 'mail'],
  code: ['ma', 'maso', 'macanbo', 'macb', 'manhanvien', 'manv', 'masocanbo', 'macbccvc', 'sohieu', 'code', 'id'],
  eligibility: ['doituongthidua', 'thuocdoituongthidua', 'doituong', 'thamgiathidua', 'countsincampaign', 'eligible'],
  startsOn: ['tungay', 'ngaybatdau', 'tungaythang', 'congtactungay', 'from', 'since', 'fromday'],
}
const ordinals = ['stt', 'tt', 'sott', 'sothutu', 'no', 'so']
const mostTitleRows = 40
const unitBeginning =
  /^(?:van phong|phong|ban|trung tam|chi cuc|cuc|so|khoa|doi|to|bo phan|thanh tra|truong|vien|chi nhanh|lanh dao|hoi|doan|khoi|uy ban|ubnd|cong doan|dang uy|benh vien|tram|hat|quy|xi nghiep|nha may|department|unit|office)(?![a-z])/u

export function readRosterSheet(rows: readonly TableRow[]): RosterSheet {
  const at = rows.slice(0, mostTitleRows).findIndex(isHeadingRow)
  const heading = rows[at]
  if (!heading) return { headings: {}, ignoredHeadings: [], rows: [] }
  const columns = heading.cells.map(columnCalled)
  const headings: Partial<Record<RosterColumn, string>> = {}
  for (const [index, column] of columns.entries()) {
    if (column && column !== 'ordinal') headings[column] ??= oneLine(heading.cells[index]!)
  }
  return {
    headings,
    ignoredHeadings: ignored(heading.cells, columns),
    headingRow: heading.row,
    rows: personRows(rows.slice(at + 1), columns),
  }
}

function columnCalled(heading: string): RosterColumn | 'ordinal' | undefined {
  const word = foldWord(heading.replace(/\(.*?\)/gu, '').replace(/&/gu, ' va '))
  if (ordinals.includes(word)) return 'ordinal'
  return (Object.keys(words) as RosterColumn[]).find(column => words[column].includes(word))
}

function isHeadingRow({ cells }: TableRow): boolean {
  const found = new Set(cells.map(columnCalled).filter(Boolean))
  const filled = new Set(cells.filter(cell => cell !== '').map(foldWord))
  return found.has('name') && (found.size > 1 || filled.size === 1)
}

function ignored(cells: readonly string[], columns: Columns): readonly string[] {
  const unknown = cells.filter((cell, index) => cell !== '' && !columns[index])
  return [...new Set(unknown.map(oneLine))]
}

function personRows(rows: readonly TableRow[], columns: Columns): readonly RosterRow[] {
  const found: RosterRow[] = []
  let group: string | undefined
  for (const row of rows) {
    if (isHeadingRow(row) || isColumnNumbers(row)) continue
    const cells = cellsOf(row, columns)
    const unit = groupHeading(row, columns)
    if (unit !== undefined) {
      group = unit
      continue
    }
    if (Object.values(cells).every(cell => cell === '') || isFooter(cells)) continue
    const ownUnit = cells.unit || group
    found.push({ row: row.row, cells: ownUnit === undefined ? cells : { ...cells, unit: ownUnit } })
  }
  return found
}

/** A name may stand in two cells under one merged heading: family name and given name. */
function cellsOf(row: TableRow, columns: Columns): RosterRow['cells'] {
  const cells: Partial<Record<RosterColumn, string>> = {}
  for (const [index, column] of columns.entries()) {
    if (!column || column === 'ordinal') continue
    const cell = oneLineUnless(column, row.cells[index] ?? '')
    const before = cells[column]
    if (before === undefined || before === '') cells[column] = cell
    else if (column === 'name' && cell !== '' && cell !== before) cells[column] = `${before} ${cell}`
  }
  return cells
}

function isFooter(cells: RosterRow['cells']): boolean {
  return /^(?:tong (?:so|cong)|cong ?:?$|nguoi lap|ghi chu|total)(?![a-z])/u.test(fold(cells.name ?? ''))
}

/** "(1) (2) (3)" under the headings. */
function isColumnNumbers({ cells }: TableRow): boolean {
  const filled = cells.filter(cell => cell !== '')
  return filled.length > 1 && filled.every((cell, index) => cell.replace(/[()]/gu, '') === String(index + 1))
}

/** A row that says one thing only, across the table or beside a Roman number, names the unit of the rows below it. */
function groupHeading(row: TableRow, columns: Columns): string | undefined {
  const filled = row.cells.flatMap((cell, index) => (cell === '' ? [] : [{ cell, column: columns[index] }]))
  const ordinal = filled.find(({ cell, column }) => column === 'ordinal' && isGroupNumber(cell))
  const said = filled.filter(one => one !== ordinal)
  const [only] = new Set(said.map(({ cell }) => cell))
  if (only === undefined || said.some(({ cell }) => cell !== only)) return undefined
  const isMerged = said.length > 1
  const isLettered = ordinal !== undefined && !/^\d/u.test(ordinal.cell)
  const isOutside = said.every(({ column }) => column === undefined || column === 'ordinal')
  const isUnit = said.every(({ column }) => column === 'unit') && !ordinal
  if (!isMerged && !isLettered && !isOutside && !isUnit && !isUnitInNames(said, only)) return undefined
  return oneLine(only.replace(/^(?:[IVXLC]+|[A-ZĐ]|\d+)[.)/-]\s*/u, ''))
}

function isUnitInNames(said: readonly { readonly column?: string }[], only: string): boolean {
  return said.every(({ column }) => column === 'name') && unitBeginning.test(fold(only))
}

function isGroupNumber(cell: string): boolean {
  return /^(?:\d+|[IVXLC]+|[A-ZĐ])[.)]?$/u.test(cell)
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** Several roles or phone numbers may stand one below the other. */
function oneLineUnless(column: RosterColumn, text: string): string {
  return column === 'roles' || column === 'phone' ? text.trim() : oneLine(text)
}
