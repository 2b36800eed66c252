// The typeface of pictures: where its files are, and how wide a text is in it, so that lines break before they are cut off.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export type Weight = 'regular' | 'bold'
type Widths = { readonly unitsPerEm: number; readonly widthOf: (codePoint: number) => number }

const { resolve } = createRequire(import.meta.url)
const folder = '@expo-google-fonts/be-vietnam-pro'
const files: Readonly<Record<Weight, string>> = {
  regular: resolve(`${folder}/400Regular/BeVietnamPro_400Regular.ttf`),
  bold: resolve(`${folder}/600SemiBold/BeVietnamPro_600SemiBold.ttf`),
}

export const faceName = 'Be Vietnam Pro'
export const faceFiles: readonly string[] = Object.values(files)
export const faceWeights: Readonly<Record<Weight, number>> = { regular: 400, bold: 600 }

const known = new Map<Weight, Widths>()

/** In pixels at the given size; letters the face does not have are as wide as its box for them. */
export function textWidth(text: string, size: number, weight: Weight): number {
  const { unitsPerEm, widthOf } = widthsOf(weight)
  let units = 0
  for (const letter of text) units += widthOf(letter.codePointAt(0) ?? 0)
  return (units * size) / unitsPerEm
}

function widthsOf(weight: Weight): Widths {
  const found = known.get(weight) ?? readWidths(readFileSync(files[weight]))
  known.set(weight, found)
  return found
}

/** https://learn.microsoft.com/typography/opentype/spec: tables head, hhea, hmtx, and cmap in format 4. */
function readWidths(bytes: Buffer): Widths {
  const table = tablesOf(bytes)
  const longMetrics = bytes.readUInt16BE(table('hhea') + 34)
  const glyphOf = glyphsOf(bytes, table('cmap'))
  return {
    unitsPerEm: bytes.readUInt16BE(table('head') + 18),
    widthOf: codePoint => bytes.readUInt16BE(table('hmtx') + 4 * Math.min(glyphOf(codePoint), longMetrics - 1)),
  }
}

function tablesOf(bytes: Buffer): (name: string) => number {
  const offsets = new Map<string, number>()
  for (let entry = 12; entry < 12 + 16 * bytes.readUInt16BE(4); entry += 16)
    offsets.set(bytes.toString('latin1', entry, entry + 4), bytes.readUInt32BE(entry + 8))
  return name => {
    const offset = offsets.get(name)
    if (offset === undefined) throw new Error(`the typeface has no table ${name}`)
    return offset
  }
}

function glyphsOf(bytes: Buffer, cmap: number): (codePoint: number) => number {
  const count = bytes.readUInt16BE(cmap + 2)
  const subtables = Array.from({ length: count }, (_, index) => cmap + bytes.readUInt32BE(cmap + 8 + 8 * index))
  const start = subtables.find(at => bytes.readUInt16BE(at) === 4)
  if (start === undefined) throw new Error('the typeface has no character map in format 4')
  const doubled = bytes.readUInt16BE(start + 6)
  const ends = start + 14
  const [starts, deltas, ranges] = [ends + doubled + 2, ends + 2 * doubled + 2, ends + 3 * doubled + 2]
  return codePoint => {
    if (codePoint > 0xffff) return 0
    for (let at = 0; at < doubled; at += 2) {
      if (codePoint > bytes.readUInt16BE(ends + at)) continue
      const first = bytes.readUInt16BE(starts + at)
      if (codePoint < first) return 0
      const delta = bytes.readUInt16BE(deltas + at)
      const range = bytes.readUInt16BE(ranges + at)
      if (range === 0) return (codePoint + delta) & 0xffff
      const glyph = bytes.readUInt16BE(ranges + at + range + 2 * (codePoint - first))
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}
