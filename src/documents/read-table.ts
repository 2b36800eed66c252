// Reads a roster or pledge table out of whatever file an office sends, judging it by its bytes and never by its name.
import { cleanCell } from './printable.ts'
import { readText } from './read-text.ts'
import { readXlsx } from './read-xlsx.ts'

/** Why there is no table: each has its own sentence in the texts. */
export type TableProblem = 'tooLarge' | 'notATable' | 'empty' | 'oldExcel' | 'encrypted' | 'damaged' | 'zipBomb'

/** `row` is 1-based as Excel shows it; a row may have fewer cells than the heading; rows without any text are left out. */
export type TableRow = { readonly row: number; readonly cells: readonly string[] }

export type TableRead =
  | { readonly ok: true; readonly rows: readonly TableRow[]; readonly sheetName?: string }
  | { readonly ok: false; readonly problem: TableProblem }

const LARGEST_FILE_BYTES = 20 * 1024 * 1024
const OLE_SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ZIP_SIGNATURE = Buffer.from('504b0304', 'hex')
const EMPTY_ZIP_SIGNATURE = Buffer.from('504b0506', 'hex')
// [MS-OFFCRYPTO] 2.3.4: an encrypted .xlsx is an OLE file with a stream of this name.
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * The table in an .xlsx (first visible sheet with anything in it) or in .csv/.txt (UTF-8, UTF-16 or Windows-1258;
 * comma, semicolon or tab). Formulas give their stored result, merged cells repeat their value, dates become
 * `yyyy-mm-dd`, numbers are written out in full; texts are NFC, trimmed, without control characters.
 * The name only tells a damaged .xlsx from a file that never was a table.
 */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<TableRead> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length > LARGEST_FILE_BYTES) return { ok: false, problem: 'tooLarge' }
  if (buffer.length === 0) return { ok: false, problem: 'empty' }
  if (startsWith(buffer, OLE_SIGNATURE)) {
    return { ok: false, problem: buffer.includes(ENCRYPTED_STREAM) ? 'encrypted' : 'oldExcel' }
  }
  if (startsWith(buffer, ZIP_SIGNATURE) || startsWith(buffer, EMPTY_ZIP_SIGNATURE)) return tidy(await readXlsx(buffer))
  if (/\.xls[xm]$/i.test(fileName)) return { ok: false, problem: 'damaged' }
  return tidy(readText(buffer))
}

function startsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature)
}

function tidy(read: TableRead): TableRead {
  if (!read.ok) return read
  const rows = read.rows
    .map(({ row, cells }) => ({ row, cells: cells.map(cleanCell) }))
    .filter(({ cells }) => cells.some(cell => cell !== ''))
  return rows.length === 0 ? { ok: false, problem: 'empty' } : { ...read, rows }
}
