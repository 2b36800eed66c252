// Gives back letters a scanner dropped, by the set words of the genre: "Hội đ ng" can only be "Hội đồng".
import { isSyllable } from './syllable.ts'
import { substitute, type TrackedText } from './tracked-text.ts'

// A letter at the edge of a word is lost with nothing in its place but white space, so the whole compound is compared.
const SET_WORDS = [
  'Cờ thi đua',
  'Hội đồng',
  'cộng đồng',
  'hợp đồng',
  'đồng thời',
  'kịp thời',
  'thời gian',
  'thời hạn',
  'thời điểm',
  'đồng đều',
  'đồng bộ',
  'đồng chí',
  'đồng lòng',
  'đồng bào',
  'Phó Trưởng',
  'Trưởng khối',
  'Trưởng cụm',
  'Trưởng ban',
  'Trưởng phòng',
  'Hiệu trưởng',
  'khen thưởng',
  'Lao động tiên tiến',
  'lao động',
  'hoạt động',
  'phát động',
  'vận động',
  'Công đoàn',
  'Bằng khen',
  'Giấy khen',
  'chiến sĩ thi đua',
  'Thủ tướng',
  'Chủ tịch',
  'Ủy ban nhân dân',
  'nhiệm vụ',
  'phấn đấu',
  'thực hiện',
  'tổ chức',
  'cán bộ',
  'công chức',
  'viên chức',
  'người lao động',
  'bồi dưỡng',
  'nguồn lực',
  'danh hiệu',
  'tổng kết',
  'hoàn thành',
  'báo cáo',
  'đơn vị',
  'sáng kiến',
  'tập thể',
  'cá nhân',
] as const
const BEYOND_LATIN_1 = /[\u0100-\uffff]/u
const LONE_CONSONANT =
  /(?<![\p{L}/.-])(?:đ|th|ph|kh|tr|ch|[bchlmnstvx]) {1,2}(?:ng|nh|n|m|c|t|p|i|u)(?![aeouyàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ])/giu
const FEWEST_SIGNS = 2
// Likenesses a scanner mistakes for one another; each left side is no word in such a document.
const LIKENESSES: readonly (readonly [RegExp, string])[] = [
  [/Phân đấu/gu, 'Phấn đấu'],
  [/phân đấu/gu, 'phấn đấu'],
  [/([Đđ])ợt thì đua/gu, '$1ợt thi đua'],
  [/thì đua/gu, 'thi đua'],
  [/Thì đua/gu, 'Thi đua'],
  [/khen thường/giu, 'khen thưởng'],
  [/(?<=\d)[lI](?=[/%])/gu, '1'],
  [/(?<=\d)[oO](?=[/%])/gu, '0'],
  [/(?<=[/\s(])[oO](?=\d\/)/gu, '0'],
]

/** Whether letters are missing again and again, so that white space may stand for more than itself. */
function hasLostLetters(text: string): boolean {
  return (text.match(LONE_CONSONANT)?.length ?? 0) >= FEWEST_SIGNS
}

/** The text with lost letters and lost semicolons put back; unharmed text comes back as it is. */
export function restoreLetters(tracked: TrackedText): TrackedText {
  let mended = tracked
  for (const [seen, meant] of LIKENESSES)
    mended = substitute(mended, seen, match => meant.replace('$1', match[1] ?? ''))
  if (!hasLostLetters(mended.text)) return mended
  for (const words of SET_WORDS) {
    mended = substitute(mended, lossPattern(words), match => restored(match, words))
  }
  // What else left two spaces behind between small letters was the mark between two clauses.
  return substitute(mended, /(?<=[\p{Ll}\d]) {2}(?=\p{Ll})/gu, '; ')
}

/** The set words, each letter beyond Latin-1 either there or a gap; at the end of a word the gap runs into the space. */
function lossPattern(words: string): RegExp {
  const letters = [...words].map((letter, index) => {
    if (letter === ' ') return ' {1,3}'
    if (!BEYOND_LATIN_1.test(letter)) return letter
    const isLast = /^(?: |$)/u.test([...words].slice(index + 1).join(''))
    return isLast ? `(?:${letter}| {0,2})` : `(?:${letter}| {1,2})`
  })
  return new RegExp(`(?<!\\p{L})${letters.join('')}(\\p{Ll}*)`, 'giu')
}

function restored(match: RegExpExecArray, words: string): string | undefined {
  const glued = match[1] ?? ''
  const found = match[0].slice(0, match[0].length - glued.length)
  if (found.toLowerCase() === words.toLowerCase() || found.replace(/ +/gu, ' ').toLowerCase() === words.toLowerCase())
    return undefined
  if (glued !== '' && (!/\p{L}$/u.test(found) || !isSyllable(glued))) return undefined
  const first = found[0]! === found[0]!.toUpperCase() ? words[0]!.toUpperCase() : words[0]!.toLowerCase()
  const space = glued !== '' || / $/u.test(found) ? ' ' : ''
  return `${first}${words.slice(1)}${space}${glued}`
}
