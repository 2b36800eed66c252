// One cell of a sheet: typed by its column, framed, and no way for a text to become a formula.
import type { CellObject } from 'write-excel-file/node'
import type { CellValue, Column, ColumnKind } from './workbook.ts'
import { excelWallClock, textForExcel } from './workbook-text.ts'

export const IMAGE_HEIGHT_PIXELS = 96
const POINTS_PER_PIXEL = 0.75
const LINE_POINTS = 16.5
const HEADING_POINTS = 21
// Excel counts widths in digits; running Vietnamese text has narrower letters, and words are not broken.
const LETTERS_IN_A_DIGIT = 1.05
// https://support.microsoft.com/office/excel-specifications-and-limits
const MOST_ROW_POINTS = 409
const EXCEL_FIRST_DAY = '1900-03-01'

const FRAME = { borderStyle: 'thin', borderColor: '#A6A6A6' } as const

export function headingCell(column: Column): CellObject {
  return {
    ...textCell(column.heading),
    height: HEADING_POINTS,
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
    backgroundColor: '#F2E6D0',
    ...FRAME,
  }
}

/** A row in its columns' kinds, as high as its longest text needs: LibreOffice does not fit rows by itself. */
export function rowCells(
  row: readonly CellValue[],
  columns: readonly Column[],
  widths: readonly number[],
  timeZone: string,
): CellObject[] {
  const lines = Math.max(1, ...row.map((value, at) => lineCount(value, widths[at] ?? 0)))
  const height = Math.min(lines * LINE_POINTS, MOST_ROW_POINTS)
  return columns.map((column, at) => ({ height, ...cellOf(row[at], column.kind ?? 'text', timeZone), ...FRAME }))
}

function lineCount(value: CellValue, width: number): number {
  if (typeof value !== 'string' || width <= 0) return 1
  return value
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * LETTERS_IN_A_DIGIT))), 0)
}

function cellOf(value: CellValue, kind: ColumnKind, timeZone: string): CellObject {
  if (value === null || value === undefined || value === '') return {}
  if (Buffer.isBuffer(value)) return { value: '', type: String, height: IMAGE_HEIGHT_PIXELS * POINTS_PER_PIXEL + 6 }
  if (value instanceof Date) return instantCell(value, timeZone)
  if (typeof value === 'number') return numberCell(value, kind)
  if (kind === 'day' && typeof value === 'string') return dayCell(value)
  return textCell(String(value))
}

/** A string cell in the text format '@': Excel keeps it text even when somebody edits it, so `=…` never comes to life. */
function textCell(text: string): CellObject {
  return { value: textForExcel(text), type: String, format: '@', wrap: true, alignVertical: 'top' }
}

function numberCell(value: number, kind: ColumnKind): CellObject {
  if (!Number.isFinite(value)) return {}
  if (kind === 'text') return textCell(String(value))
  if (kind !== 'percent') return { value, type: Number, alignVertical: 'top' }
  return { value: value / 10_000, type: Number, format: value % 100 === 0 ? '0%' : '0.00%', alignVertical: 'top' }
}

function dayCell(day: string): CellObject {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  const date = new Date(`${day}T00:00:00Z`)
  if (!parts || Number.isNaN(date.getTime())) return textCell(day)
  if (day < EXCEL_FIRST_DAY) return textCell(`${parts[3]}/${parts[2]}/${parts[1]}`)
  return { value: date, type: Date, format: 'dd/mm/yyyy', align: 'center', alignVertical: 'top' }
}

function instantCell(at: Date, timeZone: string): CellObject {
  if (Number.isNaN(at.getTime())) return {}
  return {
    value: excelWallClock(at, timeZone),
    type: Date,
    format: 'hh:mm dd/mm/yyyy',
    align: 'center',
    alignVertical: 'top',
  }
}
