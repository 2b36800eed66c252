// Frees a document's text from what is not text: marks of a converter, page numbers, odd spaces, columns side by side.
import { substitute, type TrackedText, track } from './tracked-text.ts'

const COLUMN_GAP = / {3,}|\t+ *|(?<=\S)[ ]*\|[ ]*/gu
const FIRST_HEADING = /^(?:I|1|A)\s?[./)]/mu
const RECIPIENTS = /^ *Nơi nhận/mu

/** The text in NFC with `\n` at line ends; each line still stands alone. `source` is what passages are cut from. */
export function cleanText(raw: string): { readonly source: string; readonly tracked: TrackedText } {
  const source = raw.normalize('NFC')
  let tracked = track(source)
  tracked = substitute(tracked, /\r\n?|\f|\u2028|\v/gu, '\n')
  tracked = substitute(tracked, /[\u00a0\u2000-\u200a\u202f\u3000]/gu, ' ')
  tracked = substitute(tracked, /[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
  tracked = substitute(tracked, /[\u2010-\u2015\u2212]/gu, '-')
  tracked = substitute(tracked, /[\u201e\u201f\u00ab]/gu, '“')
  tracked = substitute(tracked, /\u00bb/gu, '”')
  // No gap on a page is wider; a file of spaces must not cost time.
  tracked = substitute(tracked, /[ \t]{40,}/gu, ' '.repeat(12))
  tracked = withoutMarkdown(tracked)
  tracked = withoutPageNumbers(tracked)
  tracked = rowsMarked(tracked)
  tracked = columnsApart(tracked)
  return { source, tracked: substitute(tracked, /\t+/gu, ' ') }
}

function withoutMarkdown(tracked: TrackedText): TrackedText {
  let plain = substitute(tracked, /<br\s*\/?>/giu, '\n')
  plain = substitute(plain, /\\(?=[.\-*#_+()[\]])/gu, '')
  plain = substitute(plain, /^[ \t]*#{1,6}[ \t]+/gmu, '')
  plain = substitute(plain, /^([ \t]*)\|?(?:[ \t]*:?-{3,}:?[ \t]*\|?)+[ \t]*$/gmu, '')
  plain = substitute(plain, /\*{2,}|__/gu, '')
  plain = substitute(plain, /(?<=\S)\*|\*(?=\S)/gu, '')
  // A bullet inside a bullet is the inner one.
  plain = substitute(plain, /^([ \t]*)[-*][ \t]+(?=[-+][ \t])/gmu, '')
  return substitute(plain, /^[ \t]*[•·●▪■◦➢❖✓✔➤►○]+[ \t]*/gmu, '- ')
}

function withoutPageNumbers(tracked: TrackedText): TrackedText {
  const alone =
    /^[ \t]*(?:[-~][ \t]*\d{1,3}[ \t]*[-~]|\d{1,3}(?:[ \t]*\/[ \t]*\d{1,3})?|(?:Trang|Page)[ \t]+\d{1,3}(?:[ \t]*(?:\/|of)[ \t]*\d{1,3})?)[ \t]*$/gmu
  return substitute(tracked, alone, '')
}

/** A table pasted out of a word processor has a tab between its cells. */
function rowsMarked(tracked: TrackedText): TrackedText {
  return substitute(tracked, /^[^\t\n]+(?:\t[^\t\n]*\S){2,}[^\n]*$/gmu, match => match[0].replaceAll('\t', ' | '))
}

/** At the head and the foot two columns stand side by side; in between wide gaps are only justification. */
function columnsApart(tracked: TrackedText): TrackedText {
  const headEnd = FIRST_HEADING.exec(tracked.text)?.index ?? 0
  const footStart = RECIPIENTS.exec(tracked.text)?.index ?? tracked.text.length
  return substitute(tracked, COLUMN_GAP, match => (match.index < headEnd || match.index > footStart ? '\n' : undefined))
}
