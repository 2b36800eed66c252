// What the reading library does not tell about an .xlsx: which sheets are visible, how far they reach, what is merged.

/** A worksheet in the order of the tabs; `position` is 1-based among all sheets, `path` inside the archive. */
export type XlsxSheet = {
  readonly name: string
  readonly position: number
  readonly path: string
  readonly isHidden: boolean
}

/** A rectangle of cells, all numbers 1-based and inclusive. */
export type CellArea = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

type Parts = ReadonlyMap<string, Buffer>

/** The worksheets of the workbook; chart sheets and sheets without a part are left out. */
export function listSheets(parts: Parts): readonly XlsxSheet[] {
  const targets = new Map(
    tags(text(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship')
      .filter(tag => attribute(tag, 'Type')?.endsWith('/worksheet'))
      .map(tag => [attribute(tag, 'Id'), partPath(attribute(tag, 'Target') ?? '')]),
  )
  return tags(text(parts, 'xl/workbook.xml'), 'sheet').flatMap((tag, index) => {
    const path = targets.get(attribute(tag, '\\w+:id'))
    if (path === undefined || !parts.has(path)) return []
    const isHidden = /hidden/i.test(attribute(tag, 'state') ?? '')
    return { name: unescapeXml(attribute(tag, 'name') ?? ''), position: index + 1, path, isHidden }
  })
}

/** How far a sheet reaches: `lastRow` counts rows without content too (formats often go to the end of the sheet). */
type SheetBounds = { readonly lastRow: number; readonly filledRows: number; readonly filledColumns: number }

/** The bounds the rows and cells claim. Throws when a position is not written as the format writes it. */
export function sheetBounds(sheetXml: string): SheetBounds {
  let lastRow = 0
  let filledRows = 0
  let filledColumns = 0
  for (const [tag, name] of sheetXml.matchAll(/<(?:\w+:)?(row|c)(?=\s)[^>]*>/g)) {
    const position = /\sr\s*=\s*["'](.*?)["']/.exec(tag)?.[1]
    if (position === undefined) continue
    const [, letters, row] = /^([A-Z]{0,3})(\d{1,7})$/.exec(position) ?? []
    if (row === undefined) throw new Error(`no position: ${position}`)
    lastRow = Math.max(lastRow, Number(row))
    if (name === 'row' || tag.endsWith('/>')) continue
    filledRows = Math.max(filledRows, Number(row))
    filledColumns = Math.max(filledColumns, columnNumber(letters!))
  }
  return { lastRow, filledRows, filledColumns }
}

/** The merged areas of a sheet. */
export function mergedAreas(sheetXml: string): readonly CellArea[] {
  const found = sheetXml.matchAll(/<(?:\w+:)?mergeCell\b[^>]*?\sref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)
  return Array.from(found, ([, left, top, right, bottom]) => ({
    top: Number(top),
    left: columnNumber(left!),
    bottom: Number(bottom),
    right: columnNumber(right!),
  }))
}

function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

function partPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

function text(parts: Parts, path: string): string {
  return parts.get(path)?.toString('utf8') ?? ''
}

function tags(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? []
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return found?.[1] ?? found?.[2]
}

function unescapeXml(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}
