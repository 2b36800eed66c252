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
