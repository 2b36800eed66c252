// Helpers for looking into what was written: the parts of an .xlsx or .docx, and .xlsx files no office program would write.
import { listZip, storeZip, unzipEntry } from '../../src/documents/zip.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Path → text of every part. */
export function partsOf(bytes: Buffer): ReadonlyMap<string, string> {
  const entries = listZip(bytes)
  if (!entries) throw new Error('not an archive')
  return new Map(entries.map(entry => [entry.path, unzipEntry(bytes, entry).toString('utf8')]))
}

/** Throws unless tags close in the order they open, with no stray `<` or `&`: what Word calls a damaged file. */
export function checkWellFormed(xml: string): void {
  const open: string[] = []
  const rest = xml
    .replace(/<\?[^>]*\?>/g, '')
    .replace(/<(\/?)([\w:-]+)((?:\s[^<>]*?)?)(\/?)>/g, (_, end, name, _a, self) => {
      if (end) {
        const last = open.pop()
        if (last !== name) throw new Error(`</${name}> closes <${last}>`)
      } else if (!self) open.push(name)
      return ''
    })
  if (open.length > 0) throw new Error(`never closed: ${open.join(' ')}`)
  const stray = /[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.exec(rest)
  if (stray) throw new Error(`stray ${stray[0]} at ${stray.index}`)
}

/** The words of a WordprocessingML part, a line per paragraph. */
export function wordsOf(xml: string): string {
  return xml
    .replace(/<w:br\/>|<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}

/** The tables of a WordprocessingML part, row by row, cell by cell. */
export function tablesOf(xml: string): readonly (readonly (readonly string[])[])[] {
  const parts = (text: string, name: string) => text.match(new RegExp(`<w:${name}>.*?</w:${name}>`, 'gs')) ?? []
  return parts(xml, 'tbl').map(table =>
    parts(table, 'tr').map(row => parts(row, 'tc').map(cell => wordsOf(cell).trim())),
  )
}

type RawSheet = { readonly name: string; readonly state?: string; readonly xml: string }

/** The parts of an .xlsx whose sheets are given as the XML inside `<worksheet>`. */
export function rawParts(...sheets: readonly RawSheet[]): Map<string, Buffer> {
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" ${state ? `state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  )
  const relations = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`
  return new Map([
    ['xl/workbook.xml', Buffer.from(workbook)],
    ['xl/_rels/workbook.xml.rels', Buffer.from(`<Relationships>${relations.join('')}</Relationships>`)],
    ...sheets.map(({ xml }, at): [string, Buffer] => [
      `xl/worksheets/sheet${at + 1}.xml`,
      Buffer.from(`<worksheet xmlns="${MAIN}">${xml}</worksheet>`),
    ]),
  ])
}

/** An .xlsx of one sheet. */
export function rawXlsx(xml: string): Buffer {
  return storeZip(rawParts({ name: 'Sheet1', xml }))
}

/** A cell with an inline text. */
export function textCell(at: string, text: string): string {
  return `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
}

/** Changes what the directory says about a file: the place of `path` in it is found by name. */
export function patchDirectory(bytes: Buffer, path: string, change: (header: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes)
  change(copy.subarray(copy.lastIndexOf(path) - 46))
  return copy
}
