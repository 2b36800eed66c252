// Writes lists as .xlsx: typed cells, a bold frozen heading with a filter, and no way for a text to become a formula.
import writeExcelFile, { type Image } from 'write-excel-file/node'
import { printable } from './printable.ts'
import { headingCell, IMAGE_HEIGHT_PIXELS, rowCells } from './workbook-cell.ts'
import { filterFeature, fitFeature, repeatedHeadings } from './workbook-page.ts'
import { pngSize, sheetNames } from './workbook-text.ts'

export const xlsxMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * What the cells of a column are:
 * - `text`: shown exactly as given, also when it begins with `=`, `+`, `-` or `@`
 * - `number`: a plain number
 * - `day`: a calendar day `yyyy-mm-dd`, written as a date (as text before 1900, which Excel cannot count)
 * - `instant`: a `Date`, written as the wall clock of the workbook's time zone
 * - `percent`: whole hundredths of a percent, as stored (9550 is 95,50 %)
 * - `image`: a PNG as `Buffer`
 */
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

// Capitals and digits, as in a code, take more room than the average letter Excel counts widths in.
const WIDEST_LETTERS = 1.15

/** The .xlsx of these sheets; at least one sheet with at least one column. `timeZone` is the office's, for instants. */
export async function composeWorkbook(
  sheets: readonly Sheet[],
  { timeZone = 'Asia/Ho_Chi_Minh' }: { readonly timeZone?: string } = {},
): Promise<Buffer> {
  const names = sheetNames(sheets.map(sheet => sheet.name))
  const files = sheets.map((sheet, index) => {
    const widths = sheet.columns.map((column, at) => widthOf(sheet, column, at))
    return {
      data: [sheet.columns.map(headingCell), ...sheet.rows.map(row => rowCells(row, sheet.columns, widths, timeZone))],
      sheet: names[index]!,
      columns: widths.map(width => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
      images: imagesOf(sheet),
    }
  })
  return writeExcelFile(files, {
    fontFamily: 'Times New Roman',
    fontSize: 12,
    features: [filterFeature(sheets), fitFeature(), repeatedHeadings(names)],
  }).toBuffer()
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
