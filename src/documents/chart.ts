// A picture of how far things are: bars with their names and numbers, made to be read on a phone held upright.
import { Resvg } from '@resvg/resvg-js'
import { nfc } from '../language/vietnamese.ts'
import { faceFiles, faceName, faceWeights, textWidth, type Weight } from './type-face.ts'

/** Okabe and Ito's colours: told apart also by who cannot tell red from green, and by their lightness in grey. */
const colours = { done: '#0072b2', partly: '#8cc6ec', late: '#e69f00', needed: '#1b1f24', rest: '#e4e8ec' } as const
export type Tone = Exclude<keyof typeof colours, 'needed' | 'rest'>

export type Bar = {
  readonly label: string
  /** Stands at the right of the label: "45/57". */
  readonly value: string
  /** What the whole track stands for; nought leaves it empty. */
  readonly total: number
  /** One after the other from the left; what goes beyond the track is cut. */
  readonly parts: readonly { readonly tone: Tone; readonly amount: number }[]
  /** A narrower bar upon the others. */
  readonly upon?: { readonly tone: Tone; readonly amount: number }
  /** Where a mark stands: how much it takes. */
  readonly needed?: number
}

export type ChartPart = {
  readonly heading?: string
  readonly legend?: readonly { readonly tone: keyof typeof colours; readonly label: string }[]
  readonly bars: readonly Bar[]
  /** Said below the bars, or in their place. */
  readonly note?: string
}

export type Chart = { readonly title: string; readonly subtitle?: string; readonly parts: readonly ChartPart[] }

export const pngMime = 'image/png'

/** Twice the width of a small phone, so that the letters stay sharp. */
const width = 720
const edge = 36
const inner = width - 2 * edge
const ink = '#1b1f24'
const pale = '#5b6570'
const barHeight = 22

type Style = { readonly size: number; readonly weight: Weight; readonly colour: string }
const styles = {
  title: { size: 32, weight: 'bold', colour: ink },
  subtitle: { size: 24, weight: 'regular', colour: pale },
  heading: { size: 27, weight: 'bold', colour: ink },
  legend: { size: 22, weight: 'regular', colour: pale },
  label: { size: 25, weight: 'regular', colour: ink },
  value: { size: 25, weight: 'bold', colour: ink },
} as const satisfies Readonly<Record<string, Style>>

/** What was drawn, and where the next thing begins. */
type Drawn = { readonly svg: string; readonly bottom: number }

/** PNG, 720 pixels wide and as high as it takes; the same data give the same bytes. */
export function drawChart(chart: Chart): Uint8Array {
  const options = {
    font: { loadSystemFonts: false, fontFiles: [...faceFiles], defaultFontFamily: faceName },
    background: '#ffffff',
  }
  return new Resvg(svgOf(chart), options).render().asPng()
}

function svgOf({ title, subtitle, parts }: Chart): string {
  const head = stacked(edge - 6, [
    top => paragraph(title, top, styles.title, inner, 3),
    top => (subtitle === undefined ? nothing(top) : paragraph(subtitle, top + 2, styles.subtitle, inner, 2)),
  ])
  const body = stacked(
    head.bottom,
    parts.map(part => top => partOf(part, top + 26)),
  )
  const height = Math.ceil(body.bottom + edge)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${faceName}">${head.svg}${body.svg}</svg>`
}

function partOf({ heading, legend, bars, note }: ChartPart, top: number): Drawn {
  return stacked(top, [
    at => (heading === undefined ? nothing(at) : paragraph(heading, at, styles.heading, inner, 2)),
    at => (legend && bars.length > 0 ? legendOf(legend, at + 4) : nothing(at)),
    ...bars.map(bar => (at: number) => barOf(bar, at + 18)),
    at => (note === undefined ? nothing(at) : paragraph(note, at + 10, styles.legend, inner, 3)),
  ])
}

function barOf({ label, value, total, parts, upon, needed }: Bar, top: number): Drawn {
  const valueWidth = textWidth(value, styles.value.size, styles.value.weight)
  const words = paragraph(label, top, styles.label, inner - valueWidth - 20, 3)
  const right = textAt(value, width - edge, top + baseline(styles.value), styles.value, 'end')
  const y = words.bottom + 8
  const scale = (amount: number) => scaled(amount, total)
  const track = rect(edge, y, inner, barHeight, colours.rest)
  let before = 0
  const segments = parts.map(({ tone, amount }) => {
    const [from, to] = [scale(before), scale(before + amount)]
    before += amount
    return rect(edge + from, y, to - from, barHeight, colours[tone])
  })
  const inset = 5
  const onTop = upon ? rect(edge, y + inset, scale(upon.amount), barHeight - 2 * inset, colours[upon.tone]) : ''
  const mark = needed !== undefined && needed > 0 && total > 0 ? markAt(edge + scale(needed), y) : ''
  return { svg: words.svg + right + track + segments.join('') + onTop + mark, bottom: y + barHeight }
}

/** What is more than nothing can be seen. */
function scaled(amount: number, total: number): number {
  if (total <= 0 || amount <= 0) return 0
  return Math.max(Math.min(amount / total, 1) * inner, 4)
}

/** Stands out of the bar above and below, with a white rim, so that it is seen upon every colour. */
function markAt(x: number, y: number): string {
  const at = Math.min(Math.max(x, edge + 3), width - edge - 3)
  return rect(at - 5, y - 6, 10, barHeight + 12, '#ffffff') + rect(at - 3, y - 6, 6, barHeight + 12, colours.needed)
}

function legendOf(entries: NonNullable<ChartPart['legend']>, top: number): Drawn {
  const lineHeight = 34
  const drawn: string[] = []
  let [x, y] = [edge, top]
  for (const { tone, label } of entries) {
    const wide = 30 + textWidth(label, styles.legend.size, styles.legend.weight)
    if (x > edge && x + wide > width - edge) [x, y] = [edge, y + lineHeight]
    drawn.push(tone === 'needed' ? rect(x + 7, y + 4, 6, 26, colours.needed) : rect(x, y + 7, 20, 20, colours[tone]))
    drawn.push(textAt(label, x + 30, y + 25, styles.legend))
    x += wide + 28
  }
  return { svg: drawn.join(''), bottom: y + lineHeight }
}

function stacked(top: number, pieces: readonly ((top: number) => Drawn)[]): Drawn {
  return pieces.reduce<Drawn>(
    (sofar, piece) => {
      const drawn = piece(sofar.bottom)
      return { svg: sofar.svg + drawn.svg, bottom: drawn.bottom }
    },
    { svg: '', bottom: top },
  )
}

function nothing(top: number): Drawn {
  return { svg: '', bottom: top }
}

function paragraph(text: string, top: number, style: Style, room: number, most: number): Drawn {
  const lineHeight = Math.round(style.size * 1.3)
  const lines = brokenInto(text, style, room, most)
  const svg = lines.map((line, index) => textAt(line, edge, top + baseline(style) + index * lineHeight, style))
  return { svg: svg.join(''), bottom: top + lines.length * lineHeight }
}

function baseline({ size }: Style): number {
  return Math.round(size * 1.02)
}

/** Breaks between words, and within a word that fits on no line; what is too long ends in "…". */
export function brokenInto(text: string, style: Pick<Style, 'size' | 'weight'>, room: number, most: number) {
  const fits = (line: string) => textWidth(line, style.size, style.weight) <= room
  const lines: string[] = []
  let line = ''
  for (const word of plain(text)
    .split(' ')
    .flatMap(one => pieces(one, fits))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || fits(longer)) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  let last = `${lines[most - 1]}…`
  while (last.length > 1 && !fits(last)) last = `${last.slice(0, -2).trimEnd()}…`
  return [...lines.slice(0, most - 1), last]
}

function pieces(word: string, fits: (text: string) => boolean): readonly string[] {
  if (fits(word)) return [word]
  const found: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && !fits(piece + letter)) {
      found.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...found, piece]
}

/** One line of composed letters, without what no picture can show. */
function plain(text: string): string {
  return nfc(text)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

function textAt(text: string, x: number, y: number, { size, weight, colour }: Style, anchor = 'start'): string {
  const place = `x="${round(x)}" y="${round(y)}" text-anchor="${anchor}"`
  return `<text ${place} font-size="${size}" font-weight="${faceWeights[weight]}" fill="${colour}">${escaped(plain(text))}</text>`
}

function rect(x: number, y: number, wide: number, high: number, colour: string): string {
  if (wide <= 0) return ''
  const place = `x="${round(x)}" y="${round(y)}" width="${round(wide)}" height="${high}"`
  return `<rect ${place} rx="${Math.min(4, wide / 2)}" fill="${colour}"/>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function round(value: number): string {
  return value.toFixed(1)
}
