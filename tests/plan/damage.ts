// Harms a clean text the way converters, scanners and fonts do, always in the same places.

const ACCENTED = /(?<=\p{L})(?=[ạảấầẩậắằặẹẻẽếềệỉịọỏốồổộớờởợụủứừửữự])/gu

/** "đầu" → "đ ầu" in every third word that has a letter a Western font lacks. */
export function splitByFont(text: string): string {
  let count = 0
  return text.replace(ACCENTED, () => (count++ % 3 === 0 ? ' ' : ''))
}

/** Lines of some 70 letters with page numbers between them; a hyphen at the end of a line is gone. */
export function asPages(text: string): string {
  const lines = text.split('\n').flatMap(line => wrapped(line.trim()))
  const numbered = lines.flatMap((line, at) => (at % 40 === 39 ? [line, '', `${Math.ceil(at / 40) + 1}`, ''] : [line]))
  return numbered.map(line => line.replace(/ -$/u, '')).join('\n')
}

/** A blank line after each line, as some converters leave. */
export function doubleSpaced(text: string): string {
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .join('\n\n')
}

/** As a converter to Markdown writes it: bold headings, bullets inside bullets. */
export function asMarkdown(text: string): string {
  return text
    .split('\n')
    .map(line =>
      /^(?:[IVX]+|\d+)\s?[./-]/u.test(line) && line.length < 80 ? `## **${line}**` : line.replace(/^- /u, '- + '),
    )
    .join('\n\n')
}

function wrapped(line: string): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + word.length > 70) {
      lines.push(current)
      current = word
    } else {
      current = current === '' ? word : `${current} ${word}`
    }
  }
  return [...lines, current]
}
