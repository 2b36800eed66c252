// Writes lists as .xlsx: typed cells, a bold frozen heading with a filter, and no way for a text to become a formula.
import writeExcelFile, { type CellObject, type Feature, type Image } from 'write-excel-file/node'
import { printable } from './printable.ts'
import { excelWallClock, pngSize, sheetNames, textForExcel } from './workbook-text.ts'

/**
 * What the cells of a column are:
 * - `text`: shown exactly as given, also when it begins with `=`, `+`, `-` or `@`
 * - `number`: a plain number
 * - `day`: a calendar day `yyyy-mm-dd`, written as a date (as text before 1900, which Excel cannot count)
 * - `instant`: a `Date`, written as the wall clock of the workbook's time zone
 * - `percent`: whole hundredths of a percent, as stored (9550 is 95,50 %)
 * - `image`: a PNG as `Buffer`
 */
export const xlsxMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type ColumnKind = 'text' | 'number' | 'day' | 'instant' | 'percent' | 'image'

/** `width` is in characters; without it the column is as wide as its longest cell, within reason. */
export type Column = { readonly heading: string; readonly width?: number; readonly kind?: ColumnKind }

/** A value that does not fit its column's kind is written as text; nothing is lost and nothing is guessed. */
export type CellValue = string | number | boolean | Date | Buffer | null | undefined

/** One list; `rows` without the heading, cells in the order of `columns`. */
export type Sheet = {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly CellValue[])[]
}

export function texts(...headings: readonly string[]): readonly Column[] {
  return headings.map(heading => ({ heading }))
}

export function counts(...headings: readonly string[]): readonly Column[] {
  return headings.map(heading => ({ heading, kind: 'number' }))
}

const IMAGE_HEIGHT_PIXELS = 96
const POINTS_PER_PIXEL = 0.75
// Capitals and digits, as in a code, take more room than the average letter Excel counts widths in.
const WIDEST_LETTERS = 1.15
// https://support.microsoft.com/office/excel-specifications-and-limits
const EXCEL_FIRST_DAY = '1900-03-01'

/** The .xlsx of these sheets; at least one sheet with at least one column. `timeZone` is the office's, for instants. */
export async function composeWorkbook(
  sheets: readonly Sheet[],
  { timeZone = 'Asia/Ho_Chi_Minh' }: { readonly timeZone?: string } = {},
): Promise<Buffer> {
  const names = sheetNames(sheets.map(sheet => sheet.name))
  const files = sheets.map((sheet, index) => ({
    data: [
      sheet.columns.map(headingCell),
      ...sheet.rows.map(row => sheet.columns.map((column, at) => cellOf(row[at], column.kind ?? 'text', timeZone))),
    ],
    sheet: names[index]!,
    columns: sheet.columns.map((column, at) => ({ width: widthOf(sheet, column, at) })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
    images: imagesOf(sheet),
  }))
  return writeExcelFile(files, {
    fontFamily: 'Times New Roman',
    fontSize: 12,
    features: [filterFeature(sheets), fitFeature()],
  }).toBuffer()
}

function headingCell(column: Column): CellObject {
  return {
    ...textCell(column.heading),
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
    backgroundColor: '#F2E6D0',
    borderStyle: 'thin',
  }
}

function cellOf(value: CellValue, kind: ColumnKind, timeZone: string): CellObject | null {
  if (value === null || value === undefined || value === '') return null
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

function numberCell(value: number, kind: ColumnKind): CellObject | null {
  if (!Number.isFinite(value)) return null
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

function instantCell(at: Date, timeZone: string): CellObject | null {
  if (Number.isNaN(at.getTime())) return null
  return {
    value: excelWallClock(at, timeZone),
    type: Date,
    format: 'hh:mm dd/mm/yyyy',
    align: 'center',
    alignVertical: 'top',
  }
}

function widthOf(sheet: Sheet, column: Column, at: number): number {
  if (column.width !== undefined) return column.width
  if (column.kind === 'image') return 16
  if (column.kind === 'instant') return 18
  const longest = sheet.rows.reduce((most, row) => Math.max(most, longestLine(row[at])), longestLine(column.heading))
  return Math.min(Math.max(Math.ceil(longest * WIDEST_LETTERS) + 3, 8), 50)
}

function longestLine(value: CellValue): number {
  if (typeof value !== 'string' && typeof value !== 'number') return 0
  return String(value)
    .split('\n')
    .reduce((most, line) => Math.max(most, line.length), 0)
}

function imagesOf(sheet: Sheet): Image[] {
  return sheet.rows.flatMap((row, rowIndex) =>
    sheet.columns.flatMap((column, at) => {
      const content = row[at]
      if (!Buffer.isBuffer(content)) return []
      const { width, height } = pngSize(content)
      return {
        content,
        contentType: 'image/png',
        width: Math.round((width / height) * IMAGE_HEIGHT_PIXELS),
        height: IMAGE_HEIGHT_PIXELS,
        dpi: 96,
        anchor: { row: rowIndex + 2, column: at + 1 },
        offsetX: 4,
        offsetY: 4,
        title: printable(column.heading),
      }
    }),
  )
}

/** The library has no filter; its own way of adding one is to insert the element right after the sheet's data. */
function filterFeature(sheets: readonly Sheet[]): Feature<Image['content']> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex]!
            if (sheet.columns.length === 0) return xml
            const area = `A1:${columnLetters(sheet.columns.length)}${sheet.rows.length + 1}`
            return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${area}"/>`)
          },
        },
      },
    },
  }
}

/** Printed, all columns stand on one page: the library has no word for it. */
function fitFeature(): Feature<Image['content']> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: xml =>
            xml
              .replace(/(<worksheet[^>]*>)/u, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" '),
        },
      },
    },
  }
}

function columnLetters(count: number): string {
  const rest = Math.floor((count - 1) / 26)
  const last = String.fromCharCode(65 + ((count - 1) % 26))
  return rest === 0 ? last : columnLetters(rest) + last
}
