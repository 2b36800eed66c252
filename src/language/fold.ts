// Makes different spellings of the same Vietnamese words comparable, because people type on phones and paste from old files.

const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/gu
const SHORTEST_LENIENT_LENGTH = 4

/** The text in Unicode NFC: what we store and send. */
export function nfc(text: string): string {
  return text.normalize('NFC')
}

/**
 * For searching: lower case, no accents, đ as d, sỹ as sĩ, runs of white space as one space.
 * `hoà` and `hòa` come out the same since tones go; punctuation stays.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đð]/gu, 'd')
    .replace(/sy(?![\p{L}\p{N}])/gu, 'si')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** For command words and ids: `fold` with everything but a–z and 0–9 removed (`/Đăng ký` → `dangky`). */
export function foldWord(text: string): string {
  return fold(text).replace(/[^a-z0-9]/gu, '')
}

/**
 * Whether two names are the same words. Accents count (Hòa is not Hoa), their place does not (Hoà is Hòa),
 * nor do case, white space and sĩ/sỹ. To find a name typed without accents, compare with `fold`.
 */
export function sameName(a: string, b: string): boolean {
  return spelling(a) === spelling(b)
}

function spelling(name: string): string {
  return name.normalize('NFD').toLowerCase().trim().split(/\s+/u).map(syllableSpelling).join(' ')
}

function syllableSpelling(syllable: string): string {
  const tones = syllable.match(TONE_MARKS)?.join('') ?? ''
  const letters = syllable.replace(TONE_MARKS, '')
  return `${letters === 'sy' ? 'si' : letters}${tones}`
}

/**
 * The word of the list closest to what was typed, both folded: at most 1 change for up to three letters,
 * else 2 changes or a third of the length. Of equals the first; undefined when nothing is close.
 */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const typed = foldWord(word)
  if (typed === '') return undefined
  let best: string | undefined
  let bestDistance = allowedDistance(typed.length) + 1
  for (const candidate of words) {
    const distance = editDistance(typed, foldWord(candidate))
    if (distance >= bestDistance) continue
    best = candidate
    bestDistance = distance
  }
  return best
}

function allowedDistance(length: number): number {
  if (length < SHORTEST_LENIENT_LENGTH) return 1
  return Math.max(2, Math.floor(length / 3))
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const changed = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(changed, previous[column]! + 1, current[column - 1]! + 1))
    }
    previous = current
  }
  return previous[b.length]!
}
