// Puts words together again that a font without Vietnamese letters, or a scanner, took apart.
import { isSyllable } from './syllable.ts'
import { substitute, type TrackedText } from './tracked-text.ts'

// Words that really begin with a vowel; any other vowel-first piece ("ầu", "ệm") is the rest of a broken word.
const VOWEL_FIRST = new Set(
  `a á à ạ ai ái am ám an án ang anh ánh ảnh ao áo ào ảo áp át ăn ắn ấm âm ẩm ân ấn ẩn ấp ất âu ấu em én êm ép ế ếch ì i ia
   im ín in ít ích ỉ o oan oai oanh ong óc ô ồ ổ ốc ôi ổi ôm ốm ôn ồn ổn ông ống ơ ở ơi ờ ơn ớt u ú ủ ua uẩn uất um ung ủng
   uổng uốn uống út uy úy ủy uỷ uỵ uyên uyển ư ừ ứ ứng ừng ưa ước ương ướm ướt ưng ưu ưỡng ý y yên yếm yếu yêu yết ỷ ức ực ẵm ạnh`.split(
    /\s+/u,
  ),
)
const NOT_ALONE = /^(?:gi|qu|[^aeiouyăâêôơư\u00e0-\u1ef9]+)$/iu
const LONGEST_BREAK = 4
const COST = { invalid: 5, rareVowel: 3, joint: 0.5 }
// A run of word pieces with single spaces between; figures and marks end it.
const RUN = /\p{L}+(?: \p{L}+)+/gu
const LONE_PIECE = /(?<![\p{L}/.-])(?:đ|th|ph|ng|nh|kh|tr|ch|gi|qu|[bcghklmnrstvx])(?= \p{Ll})/gu
// No two syllables are longer together.
const GLUED = /(?<!\p{L})\p{L}{5,15}(?!\p{L})/gu
const FEWEST_SIGNS = 3

/** "đ ầu" → "đầu", "nhi ệm vụ" → "nhiệm vụ", where the text shows several such pieces. */
export function joinBrokenWords(tracked: TrackedText): TrackedText {
  if ((tracked.text.match(LONE_PIECE)?.length ?? 0) < FEWEST_SIGNS) return tracked
  return substitute(tracked, RUN, match => joined(match[0].split(' ')))
}

/** "Trưởngkhối" → "Trưởng khối": two whole syllables without the space, both told by their accents. */
export function partGluedWords(tracked: TrackedText): TrackedText {
  return substitute(tracked, GLUED, match => parted(match[0]))
}

function joined(pieces: readonly string[]): string | undefined {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let end = 1; end <= pieces.length; end++) {
    let cheapest = { cost: Number.POSITIVE_INFINITY, from: end - 1 }
    for (let from = end - 1; from >= Math.max(0, end - LONGEST_BREAK); from--) {
      const cost = best[from]!.cost + costOf(pieces.slice(from, end))
      if (cost < cheapest.cost) cheapest = { cost, from }
    }
    best.push(cheapest)
  }
  const words: string[] = []
  for (let end = pieces.length; end > 0; end = best[end]!.from)
    words.unshift(pieces.slice(best[end]!.from, end).join(''))
  return words.length === pieces.length ? undefined : words.join(' ')
}

function costOf(pieces: readonly string[]): number {
  const word = pieces.join('')
  if (pieces.length === 1) return costAlone(word)
  // A capital inside a word, or a second whole word, was never part of the first.
  if (!isSyllable(word) || /\p{Lu}/u.test(word.slice(1)) !== /^\p{Lu}+$/u.test(word)) return Number.POSITIVE_INFINITY
  return COST.joint * (pieces.length - 1)
}

function costAlone(word: string): number {
  if (/^\p{Lu}{2,}$/u.test(word) && !NOT_ALONE.test(word)) return 0
  if (NOT_ALONE.test(word) || !isSyllable(word)) return COST.invalid
  const startsWithVowel = /^[aeiouyăâêôơư\u00e0-\u1ef9]/iu.test(word) && !/^đ/iu.test(word)
  return startsWithVowel && !VOWEL_FIRST.has(word.toLowerCase()) ? COST.rareVowel : 0
}

function parted(word: string): string | undefined {
  if (isSyllable(word) || /\p{Lu}/u.test(word.slice(1))) return undefined
  const ways: string[] = []
  for (let at = 2; at <= word.length - 2; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)]
    if (!isSyllable(first) || !isSyllable(second) || !hasAccent(first) || !hasAccent(second)) continue
    ways.push(`${first} ${second}`)
  }
  return ways.length === 1 ? ways[0] : undefined
}

function hasAccent(word: string): boolean {
  return /[^a-z]/iu.test(word)
}
