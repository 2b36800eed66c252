// Cuts a paragraph into sentences and clauses, each with its place, without stumbling over figures and short forms.

/** A stretch of a text; `start` and `end` are places in the text it was cut from plus the offset given. */
export type Span = { readonly start: number; readonly end: number; readonly text: string }

const SHORT_FORM = /(?:^|[\s(])(?:TP|Tp|Th|ThS|TS|PGS|GS|BS|Q|P|v\.v|TM|KT|TX|St|Mr|Dr|No)\.$/u
const SENTENCE_END = /(?:[.!?…]|\.\/\.)["”)]?\s+(?=[\p{Lu}\d“"(+-])/gu
const CLAUSE_END = /;\s*/gu
const LONGEST_SENTENCE = 3000
const LEADING_MARKS = /[\s,;:.\-“”"'+…]/u
const TRAILING_MARKS = /[\s,;:.\-“"'+…/]/u

export function sentencesOf(text: string, offset = 0): readonly Span[] {
  return cut(text, offset, SENTENCE_END, before => SHORT_FORM.test(before))
}

/** The parts between semicolons; one inside brackets or quotation marks does not part. */
export function clausesOf(text: string, offset = 0): readonly Span[] {
  return cut(text, offset, CLAUSE_END, before => isOpen(before))
}

function cut(text: string, offset: number, ends: RegExp, isPartOfWord: (before: string) => boolean): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  for (const match of text.matchAll(ends)) {
    const end = match.index + match[0].trimEnd().length
    start = pushOverlong(spans, text, offset, start, end)
    if (isPartOfWord(text.slice(start, end))) continue
    pushSpan(spans, text, offset, start, end)
    start = match.index + match[0].length
  }
  start = pushOverlong(spans, text, offset, start, text.length)
  pushSpan(spans, text, offset, start, text.length)
  return spans
}

/** Nobody writes such a sentence; the patterns that read one must not take for ever over it. */
function pushOverlong(spans: Span[], text: string, offset: number, start: number, end: number): number {
  let from = start
  for (; end - from > LONGEST_SENTENCE; from += LONGEST_SENTENCE)
    pushSpan(spans, text, offset, from, from + LONGEST_SENTENCE)
  return from
}

function pushSpan(spans: Span[], text: string, offset: number, start: number, end: number): void {
  const words = text.slice(start, end)
  const trimmed = words.trim()
  if (trimmed === '' || trimmed === ';') return
  const lead = words.length - words.trimStart().length
  spans.push({ start: offset + start + lead, end: offset + start + lead + trimmed.length, text: trimmed })
}

function isOpen(before: string): boolean {
  const opened = (before.match(/[(“]/gu)?.length ?? 0) - (before.match(/[)”]/gu)?.length ?? 0)
  return opened > 0 && before.length - Math.max(before.lastIndexOf('('), before.lastIndexOf('“')) < 120
}

/** Without marks at the ends, outer quotation marks and brackets that only one side has. */
export function tidyText(text: string): string {
  let tidy = withoutMarks(text).replace(/\s+/gu, ' ')
  if (tidy.includes('”') !== tidy.includes('“')) tidy = tidy.replace(/[“”]/gu, '')
  if (tidy.startsWith('(') && !tidy.includes(')')) tidy = tidy.slice(1)
  if (tidy.endsWith(')') && !tidy.includes('(')) tidy = tidy.slice(0, -1)
  if (tidy.lastIndexOf('(') > tidy.lastIndexOf(')')) tidy = `${tidy})`
  return tidy.trim()
}

/** Letter by letter from both ends: a pattern for the end alone would begin anew at every mark in between. */
function withoutMarks(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && LEADING_MARKS.test(text[start]!)) start++
  while (end > start && TRAILING_MARKS.test(text[end - 1]!)) end--
  return text.slice(start, end)
}
