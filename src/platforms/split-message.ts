// Cuts a long message into parts a platform accepts: between blocks, inside one only where it alone is too long.

/** Text of one style; `style` is whatever the platform makes of it. */
export type Run<Style = never> = { readonly text: string; readonly style?: Style }
export type Line<Style = never> = readonly Run<Style>[]
/** One block of a message, as lines; blocks stand a blank line apart. */
export type Paragraph<Style = never> = readonly Line<Style>[]

/** How much of the limit a text takes; it must add up: `measure(a + b) === measure(a) + measure(b)`. */
export type Measure = (text: string) => number

const lineBreak = '\n'
export const blockBreak = '\n\n'

export function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

export function textOfLine(line: Line<unknown>): string {
  return line.map(run => run.text).join('')
}

export function textOfParagraphs(paragraphs: readonly Paragraph<unknown>[]): string {
  return paragraphs.map(paragraph => paragraph.map(textOfLine).join(lineBreak)).join(blockBreak)
}

/**
 * Parts of at most `limit` each, in order; no parts for no paragraphs. A block too long for a part is cut between
 * lines, a line between words, a word between characters. Only white space at a cut is lost.
 */
export function splitMessage<Style>(
  paragraphs: readonly Paragraph<Style>[],
  limit: number,
  measure: Measure = codePoints,
): readonly (readonly Paragraph<Style>[])[] {
  const parts: Paragraph<Style>[][] = []
  let part: Paragraph<Style>[] = []

  function room(separator: string): number {
    return part.length === 0 ? limit : limit - measure(textOfParagraphs(part)) - measure(separator)
  }

  function close(): void {
    if (part.length > 0) parts.push(part)
    part = []
  }

  function addLine(line: Line<Style>, isFirst: boolean): void {
    const last = isFirst ? undefined : part.pop()
    part.push(last ? [...last, line] : [line])
  }

  function flow(paragraph: Paragraph<Style>): void {
    let isFirst = true
    const lines = [...paragraph]
    for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
      const free = room(isFirst ? blockBreak : lineBreak)
      const size = measure(textOfLine(line))
      // A few words at the end of a part read worse than a part that is not quite full.
      const isCut = size > limit && free >= limit / 4
      if (size > free && !isCut) {
        close()
        lines.unshift(line)
        continue
      }
      const [head, rest] = size > free ? cutLine(line, free, measure) : [line, undefined]
      addLine(head, isFirst)
      if (rest) lines.unshift(rest)
      isFirst = false
    }
  }

  for (const paragraph of paragraphs) {
    const size = measure(textOfParagraphs([paragraph]))
    if (size > limit) flow(paragraph)
    else {
      if (size > room(blockBreak)) close()
      part.push(paragraph)
    }
  }
  close()
  return parts
}

/** The head takes at most `room`; the rest starts without white space and is undefined when nothing is left. */
function cutLine<Style>(line: Line<Style>, room: number, measure: Measure): [Line<Style>, Line<Style> | undefined] {
  const text = textOfLine(line)
  const end = cutPlace(text, room, measure)
  const restStart = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0)
  const rest = sliceLine(line, restStart, text.length)
  return [sliceLine(line, 0, end), rest.length > 0 ? rest : undefined]
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** The last place to cut, in UTF-16 units: after a word, or else after a character as people see it. */
function cutPlace(text: string, room: number, measure: Measure): number {
  let used = 0
  let afterWord = 0
  let afterCharacter = 0
  // No measure counts less than code points, and these are two units at most: what lies further away does not matter.
  for (const { segment, index } of graphemes.segment(text.slice(0, 2 * room + 2))) {
    if (/^\s/.test(segment)) {
      if (text.slice(0, index).trim() !== '') afterWord = index
    }
    used += measure(segment)
    if (used > room) break
    afterCharacter = index + segment.length
  }
  if (afterWord > 0) return afterWord
  if (afterCharacter > 0) return afterCharacter
  return codePointPlace(text, room, measure)
}

/** For a single "character" of thousands of combining marks; always makes progress. */
function codePointPlace(text: string, room: number, measure: Measure): number {
  let end = 0
  for (const point of text) {
    if (end > 0 && measure(text.slice(0, end + point.length)) > room) break
    end += point.length
  }
  return end
}

function sliceLine<Style>(line: Line<Style>, from: number, to: number): Line<Style> {
  let start = 0
  return line.flatMap(run => {
    const begin = start
    start += run.text.length
    const text = run.text.slice(Math.max(0, from - begin), Math.max(0, to - begin))
    return text === '' ? [] : [{ ...run, text }]
  })
}
