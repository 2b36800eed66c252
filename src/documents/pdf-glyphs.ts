// Follows the drawing of a .pdf page and notes where each glyph lands: the only thing the eye sees of the text.
import type { OPS, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Upright page units, y downwards; `size` is the height of the type, `width` the advance. */
export type PlacedGlyph = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}
type Matrix = readonly [number, number, number, number, number, number]
type Operators = typeof OPS
type TextState = {
  ctm: Matrix
  line: Matrix
  text: Matrix
  size: number
  spacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
}

const START: Matrix = [1, 0, 0, 1, 0, 0]
const UNITS_PER_EM = 1000

export async function readGlyphs(page: PDFPageProxy, ops: Operators): Promise<readonly PlacedGlyph[]> {
  const drawing = await page.getOperatorList()
  const glyphs: PlacedGlyph[] = []
  const saved: TextState[] = []
  let state: TextState = {
    ctm: matrix(page.getViewport({ scale: 1 }).transform),
    line: START,
    text: START,
    size: 0,
    spacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  }
  for (const [index, op] of drawing.fnArray.entries()) {
    const args: readonly unknown[] = Array.isArray(drawing.argsArray[index]) ? drawing.argsArray[index] : []
    if (op === ops.save || op === ops.paintFormXObjectBegin) saved.push({ ...state })
    if (op === ops.restore || op === ops.paintFormXObjectEnd) state = saved.pop() ?? state
    else if (op === ops.transform) state.ctm = times(matrix(args), state.ctm)
    else if (op === ops.paintFormXObjectBegin && args[0]) state.ctm = times(matrix(args[0]), state.ctm)
    else if (op === ops.showText) show(state, args[0], glyphs)
    else place(state, op, args, ops)
  }
  return glyphs
}

/** The operators that only move the pen or change the type (ISO 32000-1, 9.3 and 9.4). */
function place(state: TextState, op: number, args: readonly unknown[], ops: Operators): void {
  if (op === ops.beginText) moveTo(state, START)
  else if (op === ops.setTextMatrix) moveTo(state, matrix(args.length === 1 ? args[0] : args))
  else if (op === ops.moveText) moveBy(state, number(args[0]), number(args[1]))
  else if (op === ops.setLeadingMoveText) {
    state.leading = number(args[1])
    moveBy(state, number(args[0]), number(args[1]))
  } else if (op === ops.nextLine) moveBy(state, 0, state.leading)
  else if (op === ops.setLeading) state.leading = -number(args[0])
  else if (op === ops.setFont) state.size = number(args[1])
  else if (op === ops.setCharSpacing) state.spacing = number(args[0])
  else if (op === ops.setWordSpacing) state.wordSpacing = number(args[0])
  else if (op === ops.setHScale) state.scale = number(args[0]) / 100
  else if (op === ops.setTextRise) state.rise = number(args[0])
}

function moveTo(state: TextState, to: Matrix): void {
  state.line = to
  state.text = to
}

function moveBy(state: TextState, x: number, y: number): void {
  moveTo(state, times([1, 0, 0, 1, x, y], state.line))
}

function show(state: TextState, items: unknown, glyphs: PlacedGlyph[]): void {
  if (!Array.isArray(items)) return
  for (const item of items) {
    if (typeof item === 'number') {
      advance(state, (-item / UNITS_PER_EM) * state.size * state.scale)
      continue
    }
    const glyph = glyphOf(item)
    if (!glyph) continue
    const units = (glyph.width / UNITS_PER_EM) * state.size
    const toPage = times([1, 0, 0, 1, 0, state.rise], times(state.text, state.ctm))
    const [a, b, c, d, x, y] = toPage
    const width = units * state.scale * Math.hypot(a, b)
    glyphs.push({ text: glyph.text, x, y, width, size: Math.abs(state.size) * Math.hypot(c, d) })
    advance(state, (units + state.spacing + (glyph.isSpace ? state.wordSpacing : 0)) * state.scale)
  }
}

function advance(state: TextState, x: number): void {
  state.text = times([1, 0, 0, 1, x, 0], state.text)
}

function glyphOf(
  item: unknown,
): { readonly text: string; readonly width: number; readonly isSpace: boolean } | undefined {
  if (typeof item !== 'object' || item === null || !('unicode' in item) || !('width' in item)) return undefined
  const { unicode, width } = item
  if (typeof unicode !== 'string' || typeof width !== 'number') return undefined
  return { text: unicode, width, isSpace: 'isSpace' in item && item.isSpace === true }
}

function times(one: Matrix, other: Matrix): Matrix {
  return [
    one[0] * other[0] + one[1] * other[2],
    one[0] * other[1] + one[1] * other[3],
    one[2] * other[0] + one[3] * other[2],
    one[2] * other[1] + one[3] * other[3],
    one[4] * other[0] + one[5] * other[2] + other[4],
    one[4] * other[1] + one[5] * other[3] + other[5],
  ]
}

/** Matrices come as arrays, typed arrays or objects with the keys 0 to 5. */
function matrix(value: unknown): Matrix {
  const list: unknown[] = typeof value === 'object' && value !== null ? Object.values(value) : []
  return [number(list[0]), number(list[1]), number(list[2]), number(list[3]), number(list[4]), number(list[5])]
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
