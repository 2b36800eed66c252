// Puts the glyphs of a page into lines as the eye reads them: left to right, and two columns one after the other.
import type { PlacedGlyph } from './pdf-glyphs.ts'

type Segment = { readonly x: number; readonly right: number; readonly text: string }
type Row = readonly Segment[]

// Shares of the height of the type.
const SAME_LINE = 0.4
const WORD_GAP = 0.16
const COLUMN_GAP = 2.4
const SAME_PLACE = 0.12
const MARK_ONLY = /^(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ])?[.)/]?$|^[-+*•]$/u

export function linesOfPage(glyphs: readonly PlacedGlyph[]): readonly string[] {
  const rows = rowsOf(glyphs.filter(glyph => glyph.size > 0 && glyph.text !== '')).map(segmentsOf)
  return inReadingOrder(rows.filter(row => row.length > 0))
}

function rowsOf(glyphs: readonly PlacedGlyph[]): readonly (readonly PlacedGlyph[])[] {
  const rows: { readonly y: number; readonly glyphs: PlacedGlyph[] }[] = []
  for (const glyph of [...glyphs].sort((one, other) => one.y - other.y)) {
    const row = rows.findLast(
      (one, index) => index >= rows.length - 3 && Math.abs(one.y - glyph.y) <= SAME_LINE * glyph.size,
    )
    if (row) row.glyphs.push(glyph)
    else rows.push({ y: glyph.y, glyphs: [glyph] })
  }
  return rows.map(row => row.glyphs.sort((one, other) => one.x - other.x))
}

/** A wide gap parts columns; a small one is a space whether or not the file draws it. */
function segmentsOf(glyphs: readonly PlacedGlyph[]): Row {
  const segments: { x: number; right: number; text: string }[] = []
  let before: PlacedGlyph | undefined
  for (const glyph of glyphs) {
    const isBlank = glyph.text.trim() === ''
    const last = segments.at(-1)
    if (!last || !before) {
      if (!isBlank) segments.push({ x: glyph.x, right: glyph.x + glyph.width, text: glyph.text })
      if (!isBlank) before = glyph
      continue
    }
    // Bold type is sometimes the same glyph drawn twice.
    if (glyph.text === before.text && Math.abs(glyph.x - before.x) < SAME_PLACE * glyph.size) continue
    const gap = glyph.x - last.right
    if (isBlank) {
      if (!/\s{2}$/u.test(last.text)) last.text += ' '
      if (gap < COLUMN_GAP * glyph.size) last.right = Math.max(last.right, glyph.x + Math.min(glyph.width, glyph.size))
      continue
    }
    if (gap > COLUMN_GAP * glyph.size && !MARK_ONLY.test(last.text.trim())) {
      segments.push({ x: glyph.x, right: glyph.x + glyph.width, text: glyph.text })
    } else {
      if (gap > WORD_GAP * glyph.size && !last.text.endsWith(' ')) last.text += ' '
      last.text += glyph.text
      last.right = Math.max(last.right, glyph.x + glyph.width)
    }
    before = glyph
  }
  return segments.map(one => ({ ...one, text: one.text.trim() })).filter(one => one.text !== '')
}

/** Rows of two columns that follow one another are read column by column, rows of more as rows of a table. */
function inReadingOrder(rows: readonly Row[]): readonly string[] {
  const lines: string[] = []
  for (let index = 0; index < rows.length; ) {
    const row = rows[index]!
    if (row.length !== 2) {
      lines.push(row.map(one => one.text).join(' | '))
      index++
      continue
    }
    const end = columnsEnd(rows, index)
    const middle = middleOf(rows.slice(index, end))
    const parts = rows.slice(index, end).flat()
    lines.push(
      ...parts.filter(one => one.x < middle).map(one => one.text),
      ...parts.filter(one => one.x >= middle).map(one => one.text),
    )
    index = end
  }
  return lines
}

function middleOf(rows: readonly Row[]): number {
  return Math.min(...rows.filter(row => row.length === 2).map(row => row[1]!.x)) - 1
}

/** As far as rows keep to the two columns: none crosses from one into the other. */
function columnsEnd(rows: readonly Row[], from: number): number {
  let end = from
  let lastPair = from
  while (end < rows.length) {
    const row = rows[end]!
    if (row.length > 2) break
    const middle = middleOf(rows.slice(from, end + 1))
    if (
      rows
        .slice(from, end + 1)
        .flat()
        .some(one => one.x < middle && one.right > middle)
    )
      break
    if (row.length === 2) lastPair = end
    end++
  }
  return isSignatureOrHead(rows, lastPair, end) ? end : lastPair + 1
}

/** Below the last pair the longer column goes on alone, as recipients do beside a signature. */
function isSignatureOrHead(rows: readonly Row[], lastPair: number, end: number): boolean {
  return rows.slice(lastPair + 1, end).every(row => row[0]!.text.length < 60) && end - lastPair <= 14
}
