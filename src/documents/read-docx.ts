// Reads the words of a .docx without trusting it: sizes are judged before unpacking, and nothing but text is taken.
import { numberParagraphs } from './docx-numbering.ts'
import type { DocumentProblem, DocumentRead } from './read-document.ts'
import { listZip, unzipEntry, type ZipEntry } from './zip.ts'

const LARGEST_UNPACKED_BYTES = 100 * 1024 * 1024
const LARGEST_PART_BYTES = 30 * 1024 * 1024
const MOST_FILES = 5_000
const CELL_GAP = ' | '

export function readDocx(bytes: Buffer): DocumentRead {
  const entries = listZip(bytes)
  if (entries === undefined) return refuse('damaged')
  const problem = judge(entries)
  if (problem) return refuse(problem)
  try {
    const xml = part(bytes, entries, 'word/document.xml')
    const text = bodyText(
      xml,
      numberParagraphs(part(bytes, entries, 'word/numbering.xml'), part(bytes, entries, 'word/styles.xml')),
    )
    if (text.trim() === '')
      return refuse(entries.some(entry => entry.path.startsWith('word/media/')) ? 'scanned' : 'empty')
    return { ok: true, text, format: 'docx' }
  } catch {
    return refuse('damaged')
  }
}

function refuse(problem: DocumentProblem): DocumentRead {
  return { ok: false, problem }
}

function judge(entries: readonly ZipEntry[]): DocumentProblem | undefined {
  const unpackedBytes = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0)
  if (unpackedBytes > LARGEST_UNPACKED_BYTES || entries.length > MOST_FILES) return 'zipBomb'
  if (entries.some(entry => entry.isEncrypted)) return 'encrypted'
  const main = entries.find(entry => entry.path === 'word/document.xml')
  if (!main) return 'notADocument'
  return main.unpackedBytes > LARGEST_PART_BYTES ? 'tooLarge' : undefined
}

function part(bytes: Buffer, entries: readonly ZipEntry[], path: string): string {
  const entry = entries.find(one => one.path === path)
  if (!entry || entry.unpackedBytes > LARGEST_PART_BYTES) return ''
  return unzipEntry(bytes, entry).toString('utf8')
}

const TOKEN =
  /<w:(p|tbl|tr|tc)(?=[\s>])[^>]*?(\/?)>|<\/w:(p|tbl|tr|tc)>|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr|noBreakHyphen|softHyphen)(?:\s[^>]*)?\/>|<w:pPr>(.*?)<\/w:pPr>/gsu
const MARKS: Readonly<Record<string, string>> = { tab: ' ', br: '\n', cr: '\n', noBreakHyphen: '-', softHyphen: '' }

/** Rows of cells of lines. */
type Table = string[][][]

/** Paragraphs a line each; the table of a head or a signature cell after cell, a table of figures row after row. */
function bodyText(xml: string, numberOf: (paragraphProperties: string) => string): string {
  const seen = xml.replace(/<w:(del|moveFrom)(?=[\s>])[\s\S]*?<\/w:\1>|<mc:Fallback>[\s\S]*?<\/mc:Fallback>/gu, '')
  const lines: string[] = []
  const tables: Table[] = []
  let paragraph = ''
  for (const [, open, isEmpty, close, words, mark, properties] of seen.matchAll(TOKEN)) {
    if (words !== undefined) paragraph += unescapeXml(words)
    else if (mark !== undefined) paragraph += MARKS[mark] ?? ''
    else if (properties !== undefined) paragraph = numberOf(properties) + paragraph
    else if (open === 'p' && isEmpty !== '/') paragraph = ''
    else if (open === 'tbl') tables.push([])
    else if (open === 'tr') tables.at(-1)?.push([])
    else if (open === 'tc') tables.at(-1)?.at(-1)?.push([])
    else if (close === 'p') target(lines, tables).push(paragraph)
    else if (close === 'tbl') target(lines, tables.slice(0, -1)).push(...tableLines(tables.pop() ?? []))
    if (close === 'p') paragraph = ''
  }
  return lines.join('\n')
}

function target(lines: string[], tables: readonly Table[]): string[] {
  return tables.at(-1)?.at(-1)?.at(-1) ?? lines
}

function tableLines(table: Table): readonly string[] {
  const columns = Math.max(...table.map(row => row.length), 0)
  const isGrid = (columns >= 3 && table.length >= 2) || (columns === 2 && table.length >= 4)
  if (!isGrid) return table.flat(2)
  return table.map(row => row.map(cell => cell.join(' ').replace(/\s+/gu, ' ').trim()).join(CELL_GAP))
}

function unescapeXml(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&apos;/gu, "'")
    .replace(/&amp;/gu, '&')
}
