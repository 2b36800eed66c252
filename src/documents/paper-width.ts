// How long a bold line is in Times New Roman, so that the rules the decree asks for can be as long as their text.

// Thousandths of the size: the typeface's advance widths, which its free metric twins share.
const WIDTHS: readonly (readonly [letters: string, thousandths: number])[] = [
  [' .,', 250],
  ['il/', 278],
  ['fjt-:;()', 333],
  ['Is', 389],
  ['cerz', 444],
  ['Jagovxy0123456789', 500],
  ['Sbdhknpqu', 556],
  ['FP', 611],
  ['BELTZ', 667],
  ['ACDNRUVXYw', 722],
  ['GHKOQ', 778],
  ['m&', 833],
  ['M', 944],
  ['W', 1000],
]
const UNKNOWN = 556
const MILLIMETRES_PER_POINT = 25.4 / 72

/** Millimetres of one line in bold; marks above and below a letter take no room. */
export function boldWidth(text: string, points: number): number {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
  const thousandths = [...plain].reduce((sum, letter) => sum + widthOf(letter), 0)
  return (thousandths / 1000) * points * MILLIMETRES_PER_POINT
}

function widthOf(letter: string): number {
  return WIDTHS.find(([letters]) => letters.includes(letter))?.[1] ?? UNKNOWN
}

/** The line broken where the parts come out about as long as one another, none longer than the column. */
export function balanced(text: string, points: number, millimetres: number): string {
  const whole = boldWidth(text, points)
  const fewest = filled(text, points, millimetres).length
  for (let limit = whole / fewest; limit < millimetres; limit *= 1.05) {
    const lines = filled(text, points, limit)
    if (lines.length === fewest) return lines.join('\n')
  }
  return text
}

function filled(text: string, points: number, limit: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    const fits = lines.length > 0 && boldWidth(longer, points) <= limit
    if (fits) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
