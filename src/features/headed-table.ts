// Finds the table in a sheet as offices really write it: titles above, headings in any order, units as rows of their own.
import type { TableRow } from '../documents/read-table.ts'
import { fold, foldWord } from '../language/vietnamese.ts'

/** Columns that every table of people has; a shape adds its own. */
type PersonColumn = 'name' | 'unit' | 'code'

export type TableShape<Column extends string> = {
  /** How each column may be called, folded. */
  readonly words: Readonly<Record<Column, readonly string[]>>
  /** Whether a row that names these columns (or ordinals) is the heading; `filled` counts its different texts. */
  readonly isHeading: (found: ReadonlySet<Column | 'ordinal'>, filled: number) => boolean
  /** Where several things may stand one below the other. */
  readonly keepsLines: readonly Column[]
}

/** One row of the list; a column that the file does not have is missing, an empty cell is ''. */
export type HeadedRow<Column extends string> = {
  readonly row: number
  readonly cells: Readonly<Partial<Record<Column, string>>>
}

export type HeadedTable<Column extends string> = {
  /** As the file words them; columns it does not have are missing. */
  readonly headings: Readonly<Partial<Record<Column, string>>>
  readonly ignoredHeadings: readonly string[]
  /** Where the headings stand; undefined when no row is a heading. */
  readonly headingRow?: number
  readonly rows: readonly HeadedRow<Column>[]
}

type Columns<Column> = readonly (Column | 'ordinal' | undefined)[]

export const personWords: Readonly<Record<PersonColumn, readonly string[]>> = {
  name: ['hovaten', 'hoten', 'ten', 'hovatencanbo', 'hotencanbo', 'tencanbo', 'hovachuten', 'fullname', 'name'],
  unit: ['donvi', 'phong', 'phongban', 'ban', 'bophan', 'tendonvi', 'donvicongtac', 'phongdonvi', 'unit', 'department'],
  code: ['ma', 'maso', 'macanbo', 'macb', 'manhanvien', 'manv', 'masocanbo', 'macbccvc', 'sohieu', 'code', 'id'],
}
const ordinals = ['stt', 'tt', 'sott', 'sothutu', 'no', 'so']
const mostTitleRows = 40
const unitBeginning =
  /^(?:van phong|phong|ban|trung tam|chi cuc|cuc|so|khoa|doi|to|bo phan|thanh tra|truong|vien|chi nhanh|lanh dao|hoi|doan|khoi|uy ban|ubnd|cong doan|dang uy|benh vien|tram|hat|quy|xi nghiep|nha may|department|unit|office)(?![a-z])/u

export function readHeadedTable<Column extends string>(
  rows: readonly TableRow[],
  shape: TableShape<Column | PersonColumn>,
): HeadedTable<Column | PersonColumn> {
  const at = rows.slice(0, mostTitleRows).findIndex(row => isHeadingRow(row, shape))
  const heading = rows[at]
  const headings: Partial<Record<Column | PersonColumn, string>> = {}
  if (!heading) return { headings, ignoredHeadings: [], rows: [] }
  const columns = columnsIn(heading, shape)
  for (const [index, column] of columns.entries()) {
    if (column && column !== 'ordinal') headings[column] ??= oneLine(heading.cells[index]!)
  }
  const unknown = heading.cells.filter((cell, index) => cell !== '' && !columns[index])
  return {
    headings,
    ignoredHeadings: [...new Set(unknown.map(oneLine))],
    headingRow: heading.row,
    rows: listRows(rows.slice(at + 1), columns, shape),
  }
}

function columnsIn<Column extends string>({ cells }: TableRow, { words }: TableShape<Column>): Columns<Column> {
  const known = Object.entries<readonly string[]>(words)
  return cells.map(cell => {
    const word = foldWord(cell.replace(/\(.*?\)/gu, '').replace(/&/gu, ' va '))
    if (ordinals.includes(word)) return 'ordinal'
    return known.find(([, called]) => called.includes(word))?.[0] as Column | undefined
  })
}

function isHeadingRow<Column extends string>(row: TableRow, shape: TableShape<Column>): boolean {
  const found = new Set(columnsIn(row, shape).filter(column => column !== undefined))
  const filled = new Set(row.cells.filter(cell => cell !== '').map(foldWord))
  return shape.isHeading(found, filled.size)
}

function listRows<Column extends string>(
  rows: readonly TableRow[],
  columns: Columns<Column | PersonColumn>,
  shape: TableShape<Column | PersonColumn>,
): readonly HeadedRow<Column | PersonColumn>[] {
  const found: HeadedRow<Column | PersonColumn>[] = []
  let group: string | undefined
  for (const row of rows) {
    if (isRepeated(row, columns, shape) || isColumnNumbers(row)) continue
    const cells = cellsOf(row, columns, shape)
    const unit = groupHeading(row, columns)
    if (unit !== undefined) {
      group = unit
      continue
    }
    if (Object.values(cells).every(cell => cell === '') || isFooter(cells.name)) continue
    const ownUnit = cells.unit || group
    found.push({ row: row.row, cells: ownUnit === undefined ? cells : { ...cells, unit: ownUnit } })
  }
  return found
}

/** Of several cells under one heading the first with something in it; a name may stand in two: family name and given name. */
function cellsOf<Column extends string>(
  row: TableRow,
  columns: Columns<Column | PersonColumn>,
  { keepsLines }: TableShape<Column | PersonColumn>,
): Partial<Record<Column | PersonColumn, string>> {
  const cells: Partial<Record<Column | PersonColumn, string>> = {}
  for (const [index, column] of columns.entries()) {
    if (!column || column === 'ordinal') continue
    const text = row.cells[index] ?? ''
    const cell = keepsLines.includes(column) ? text.trim() : oneLine(text)
    const before = cells[column]
    if (before === undefined || before === '') cells[column] = cell
    else if (column === 'name' && cell !== '' && cell !== before) cells[column] = `${before} ${cell}`
  }
  return cells
}

/** The same headings again, as on every page of a printed list; a row that only shares some words is somebody's. */
function isRepeated<Column extends string>(
  row: TableRow,
  columns: Columns<Column>,
  shape: TableShape<Column>,
): boolean {
  const own = columnsIn(row, shape)
  return columns.every((column, index) => own[index] === column)
}

function isFooter(name = ''): boolean {
  return /^(?:tong (?:so|cong)|cong ?:?$|nguoi lap|ghi chu|total)(?![a-z])/u.test(fold(name))
}

/** "(1) (2) (3)" under the headings. */
function isColumnNumbers({ cells }: TableRow): boolean {
  const filled = cells.filter(cell => cell !== '')
  return filled.length > 1 && filled.every((cell, index) => cell.replace(/[()]/gu, '') === String(index + 1))
}

/** A row that says one thing only, across the table or beside a Roman number, names the unit of the rows below it. */
function groupHeading(row: TableRow, columns: Columns<string>): string | undefined {
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
