// The marks that open a heading or an item of a Vietnamese office document: I., 1., 1.1., a), -, +.

export type MarkerKind = 'part' | 'roman' | 'arabic' | 'decimal' | 'letter' | 'star' | 'dash' | 'plus'

/** `level` orders headings, smaller is higher; `length` counts the characters up to the item's own words. */
export type Marker = {
  readonly kind: MarkerKind
  readonly level: number
  readonly length: number
  readonly mark: string
}

const RULES: readonly (readonly [MarkerKind, number, RegExp])[] = [
  ['part', 0, /^(?:Phần|PHẦN|Chương|CHƯƠNG)\s+(?:thứ\s+\p{L}+|THỨ\s+\p{L}+|[IVX]+|\d{1,2})\s*[.:-]?\s*/u],
  ['part', 0, /^[A-E]\s?[.)/]\s*(?=\p{Lu}{2}|\p{Lu}[^.:;]{3,80}$)/u],
  ['roman', 1, /^(?!V\/v)[IVX]{1,5}\s?[.)/:-]+\s*(?=\S)/u],
  ['decimal', 3, /^\d{1,2}(?:\.\d{1,2}){1,3}\s?[.):]?\s*(?=[\p{L}“"])/u],
  ['arabic', 2, /^(?:Điều |Mục )?\d{1,2}\s?(?:[.):/]+|-(?= ))(?:\s*(?=[\p{L}“"(])|\s+(?=\d+(?:,\d+)? ?%|0\d ))/u],
  ['letter', 5, /^\(?[a-zđ]\s?[).](?:\s+|(?=\p{Lu}))/u],
  ['star', 6, /^\*\s+/u],
  ['dash', 7, /^-\s*(?=[\p{L}\d“"(])/u],
  ['plus', 8, /^\+\s*/u],
]

export function markerOf(line: string): Marker | undefined {
  for (const [kind, level, pattern] of RULES) {
    const found = pattern.exec(line)
    if (!found) continue
    const mark = found[0].trim()
    const depth = kind === 'decimal' ? (mark.match(/\.(?=\d)/gu)?.length ?? 1) - 1 : 0
    return { kind, level: level + depth, length: found[0].length, mark }
  }
  return undefined
}
