// Cuts the cleaned text into marked paragraphs and tells under which headings each stands.
import { fold } from '../../../language/vietnamese.ts'
import { type MarkerKind, markerOf } from './markers.ts'

export type Topic = 'purpose' | 'theme' | 'targets' | 'phases' | 'tasks' | 'awards' | 'organisation'
/** `label` is what a block says as a heading for those below it; `start` and `end` are places in the cleaned text. */
export type Block = {
  readonly index: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly marker: MarkerKind | null
  readonly level: number
  readonly label: string | null
  readonly path: readonly Block[]
  readonly topics: ReadonlySet<Topic>
}

const UNMARKED_LEVEL = 9
const CAPITALS_LEVEL = 1
const LABEL_LEVEL = 6
const LONGEST_LABEL = 160
const TOPICS: readonly (readonly [Topic, RegExp])[] = [
  ['organisation', /to chuc thuc hien|to chuc trien khai|phan cong|trach nhiem thuc hien|tien do\b|che do bao cao/u],
  [
    'purpose',
    /muc dich|yeu cau|can cu\b|quan diem|tinh hinh|boi canh|thuan loi|kho khan|ket qua (?:dat duoc|nam|thuc hien nam)/u,
  ],
  ['theme', /chu de|khau hieu/u],
  ['targets', /chi tieu|muc tieu|danh hieu|dang ky thi dua/u],
  [
    'phases',
    /\b(?:cac )?dot (?:thi dua|phat dong|hoat dong)|cac dot\b|phan dot|giai doan thi dua|cac giai doan|thoi gian|thoi diem|lo trinh|phan ky|cac buoc/u,
  ],
  ['tasks', /noi dung|nhiem vu|giai phap|bien phap|phong trao/u],
  ['awards', /khen thuong|binh xet/u],
]

/** The paragraphs in order. A heading that repeats or skips numbers is still a heading: only kind and meaning count. */
export function cutBlocks(text: string): readonly Block[] {
  const blocks: Block[] = []
  let path: readonly Block[] = []
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const marker = markerOf(match[0])
    const length = marker?.length ?? 0
    const words = match[0].slice(length)
    const level = marker?.level ?? unmarkedLevel(words)
    path = path.filter(one => one.level < level)
    const label = labelOf(words, level)
    const block: Block = {
      index: blocks.length,
      start: match.index + length,
      end: match.index + match[0].length,
      text: words,
      marker: marker?.kind ?? null,
      level,
      label,
      path,
      topics: topicsOf(label, level, words, path),
    }
    blocks.push(block)
    if (level < UNMARKED_LEVEL && label !== null) path = [...path, block]
  }
  return blocks
}

function unmarkedLevel(words: string): number {
  if (words.length <= LONGEST_LABEL && isCapitals(words) && words.length > 8) return CAPITALS_LEVEL
  return words.endsWith(':') && words.length <= 80 ? LABEL_LEVEL : UNMARKED_LEVEL
}

function isCapitals(words: string): boolean {
  return /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words)
}

function labelOf(words: string, level: number): string | null {
  if (level >= UNMARKED_LEVEL) return null
  const beforeColon = /^([^:]{2,160}?)\s*:/u.exec(words)?.[1]
  if (beforeColon !== undefined && !/[.;]\s/u.test(beforeColon)) return beforeColon.trim()
  if (words.length > LONGEST_LABEL || /;$/u.test(words)) return null
  return words.replace(/[.\s]+$/u, '')
}

/** The meaning of the heading itself, else of the nearest one above that has any; under "Tổ chức thực hiện" all is that. */
function topicsOf(label: string | null, level: number, words: string, path: readonly Block[]): ReadonlySet<Topic> {
  // A numbered paragraph under no heading at all, as in a directive, says what is to be done.
  const inherited = path.at(-1)?.topics ?? new Set<Topic>(level < UNMARKED_LEVEL ? ['tasks'] : [])
  if (label === null || label.length > 110 || inherited.has('organisation')) return inherited
  const isItem = level >= LABEL_LEVEL
  if (isItem && !words.startsWith(`${label}:`)) return inherited
  const folded = fold(label)
  const isLong = folded.split(' ').length > (isItem ? 8 : 14)
  if (isLong && inherited.size > 0) return inherited
  const found = TOPICS.filter(([, pattern]) => pattern.test(folded)).map(([topic]) => topic)
  // "Về khen thưởng" among the targets says which awards are aimed at.
  const isAwardAimedAt = inherited.has('targets') && found.every(topic => topic === 'awards')
  return found.length === 0 || isAwardAimedAt ? inherited : new Set(found)
}
