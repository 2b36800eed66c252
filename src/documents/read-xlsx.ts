// Reads the table of an .xlsx without trusting it: sizes are judged before unpacking, positions before reading.
import { type CellValue, readSheet } from 'read-excel-file/node'
import type { TableProblem, TableRead, TableRow } from './read-table.ts'
import { type CellArea, listSheets, mergedAreas, sheetBounds, type XlsxSheet } from './xlsx-parts.ts'
import { listZip, storeZip, unzipEntry, type ZipEntry } from './zip.ts'

type Cell = CellValue<string> | null

const LARGEST_UNPACKED_BYTES = 200 * 1024 * 1024
const LARGEST_SHEET_BYTES = 50 * 1024 * 1024
const MOST_FILES = 5_000
// Excel's own last row; the library fills every gap up to where a row says it stands.
const LAST_EXCEL_ROW = 1_048_576
const MOST_CELLS = 2_000_000

/** The first visible sheet with anything in it (a hidden one only when no other has), cells as texts, not yet tidied. */
export async function readXlsx(bytes: Buffer): Promise<TableRead> {
  const entries = listZip(bytes)
  if (entries === undefined) return refuse('damaged')
  const problem = judge(entries)
  if (problem) return refuse(problem)
  try {
    const parts = unpack(bytes, entries)
    const sheets = listSheets(parts).toSorted((one, other) => Number(one.isHidden) - Number(other.isHidden))
    for (const sheet of sheets) {
      const read = await readOne(parts, sheet)
      if (!read.ok || read.rows.length > 0) return read
    }
    return refuse('empty')
  } catch {
    return refuse('damaged')
  }
}

function refuse(problem: TableProblem): TableRead {
  return { ok: false, problem }
}

function judge(entries: readonly ZipEntry[]): TableProblem | undefined {
  const unpackedBytes = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0)
  if (unpackedBytes > LARGEST_UNPACKED_BYTES || entries.length > MOST_FILES) return 'zipBomb'
  if (entries.some(entry => entry.isEncrypted)) return 'encrypted'
  if (!entries.some(entry => entry.path === 'xl/workbook.xml')) return 'notATable'
  return undefined
}

/** Only what the library reads, unpacked here: a file that lies about its sizes fails before it fills the memory. */
function unpack(bytes: Buffer, entries: readonly ZipEntry[]): ReadonlyMap<string, Buffer> {
  const wanted = entries.filter(entry => /^xl\/.*\.xml(\.rels)?$/.test(entry.path))
  return new Map(wanted.map(entry => [entry.path, unzipEntry(bytes, entry)]))
}

async function readOne(parts: ReadonlyMap<string, Buffer>, sheet: XlsxSheet): Promise<TableRead> {
  const content = parts.get(sheet.path)!
  if (content.length > LARGEST_SHEET_BYTES) return refuse('tooLarge')
  const xml = content.toString('utf8')
  const { lastRow, filledRows, filledColumns } = sheetBounds(xml)
  if (lastRow > LAST_EXCEL_ROW || filledRows * filledColumns > MOST_CELLS) return refuse('tooLarge')
  const data: readonly (readonly Cell[])[] = await readSheet(storeZip(parts), sheet.position, {
    trim: false,
    parseNumber: plainNumber,
  })
  const grid = data.map(row => row.map(cellText))
  repeatMerged(grid, mergedAreas(xml))
  const rows: TableRow[] = grid.map((cells, index) => ({ row: index + 1, cells }))
  return { ok: true, rows: rows.filter(({ cells }) => cells.some(cell => cell.trim() !== '')), sheetName: sheet.name }
}

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return String(cell)
}

/** The number written out, never as 9.12E+8; fractions to the 15 digits Excel shows, decimal point. */
function plainNumber(stored: string): string {
  if (/^-?\d+$/.test(stored)) return stored
  const number = Number(stored)
  if (Number.isInteger(number)) return BigInt(number).toString()
  const shown = Number(number.toPrecision(15))
  const written = String(shown)
  return written.includes('e') ? shown.toFixed(20).replace(/\.?0+$/, '') : written
}

/** The value of a merged area stands in each of its cells, so that every row of a unit says which unit it is. */
function repeatMerged(grid: string[][], areas: readonly CellArea[]): void {
  let left = MOST_CELLS
  for (const area of areas) {
    const value = grid[area.top - 1]?.[area.left - 1]
    if (!value) continue
    for (let row = area.top; row <= Math.min(area.bottom, grid.length); row++) {
      const cells = grid[row - 1]!
      for (let column = area.left; column <= Math.min(area.right, cells.length); column++) {
        if (left-- === 0) return
        cells[column - 1] ||= value
      }
    }
  }
}
