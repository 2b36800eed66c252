// Reads .csv and .txt tables in the encodings and with the delimiters Vietnamese offices' Excel really writes.
import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import type { TableRead } from './read-table.ts'

const DELIMITERS = [',', ';', '\t'] as const
// What one sheet of a roster can never be; beyond it the file only costs memory.
const MOST_CELLS = 2_000_000
const SAMPLE_LINES = 20

/** The table in the text, cells as they stand. `notATable` for pictures, PDF, HTML and other things that are no text. */
export function readText(bytes: Buffer): TableRead {
  const text = decodeText(bytes)
  if (text === undefined || /^\s*<[!?a-z]/i.test(text)) return { ok: false, problem: 'notATable' }
  if (countCells(text) > MOST_CELLS) return { ok: false, problem: 'tooLarge' }
  const delimiter = /^sep=(.)\r?\n/.exec(text)?.[1] ?? detectDelimiter(text)
  const records = parseRecords(text, delimiter)
  const rows = records.map((cells, index) => ({ row: index + 1, cells }))
  return { ok: true, rows: /^sep=./.test(text) ? rows.slice(1) : rows }
}

/** The text of the bytes in UTF-8, UTF-16 or Windows-1258; undefined for what is no text. */
export function decodeText(bytes: Buffer): string | undefined {
  const text = decodeAny(bytes)
  return text.includes('\0') || isFullOfControls(text) || text.startsWith('%PDF-') ? undefined : text
}

function decodeAny(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf16be')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Windows-1258 writes the tone as a character of its own; NFC puts letter and tone together.
    return iconv.decode(bytes, 'windows-1258').normalize('NFC')
  }
}

function isFullOfControls(text: string): boolean {
  const sample = text.slice(0, 10_000)
  const controls = sample.match(/(?![\n\r\t])\p{Cc}/gu)?.length ?? 0
  return controls > 4 + sample.length / 100
}

function countCells(text: string): number {
  let cells = 1
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '\n' || character === ',' || character === ';' || character === '\t') cells++
  }
  return cells
}

/** The delimiter that cuts the most lines into as many cells as the line with the most has; a comma where none does. */
function detectDelimiter(text: string): string {
  const lines = outsideQuotes(text.slice(0, 50_000))
    .split(/\r\n?|\n/)
    .filter(line => line.trim() !== '')
    .slice(0, SAMPLE_LINES)
  const scores = DELIMITERS.map(delimiter => {
    const counts = lines.map(line => line.split(delimiter).length - 1)
    const most = Math.max(...counts, 0)
    return { delimiter, score: most === 0 ? 0 : counts.filter(count => count === most).length, most }
  })
  return scores.reduce((best, next) =>
    next.score > best.score || (next.score === best.score && next.most > best.most) ? next : best,
  ).delimiter
}

function outsideQuotes(text: string): string {
  return text.replace(/"(?:[^"]|"")*"/g, '')
}

function parseRecords(text: string, delimiter: string): readonly (readonly string[])[] {
  const options = {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  }
  try {
    return parse(text, options)
  } catch {
    // A quotation mark that is never closed is a mark in the text, not the format's.
    return parse(text, { ...options, quote: false })
  }
}
