// Bodies of papers from what people wrote: numbered sections, and running text with its lists.
import type { PaperBlock } from './paper-body.ts'
import { roman } from './roman.ts'

export type PaperSection = { readonly heading: string; readonly body: readonly PaperBlock[] }

/** "I. KẾT QUẢ", "II. …" each with its body; a section with nothing to say is left out and takes no number. */
export function numberedSections(sections: readonly PaperSection[]): readonly PaperBlock[] {
  return sections
    .filter(({ body }) => body.length > 0)
    .flatMap(({ heading, body }, index): readonly PaperBlock[] => [
      { kind: 'section', number: `${roman(index + 1)}.`, heading: heading.toLocaleUpperCase('vi') },
      ...body,
    ])
}

/** What somebody typed: a paragraph per line, an item of a list for a line that begins with a dash, plus or dot. */
export function prose(text: string): readonly PaperBlock[] {
  const lines = text.split(/\r?\n/u).map(line => line.trim())
  return lines.flatMap((line): readonly PaperBlock[] => {
    if (line === '') return []
    const item = /^[-–+•*]\s*(\S.*)$/u.exec(line)?.[1]
    return [item === undefined ? { kind: 'paragraph', text: line } : { kind: 'list', items: [item] }]
  })
}
