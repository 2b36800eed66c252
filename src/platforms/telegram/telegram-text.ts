// Styled lines as the HTML Telegram reads; user text is escaped and never interpreted.
import type { StyledLine, StyledParagraph } from '../block-lines.ts'

export function htmlOf(paragraphs: readonly StyledParagraph[]): string {
  return paragraphs.map(lines => lines.map(htmlOfLine).join('\n')).join('\n\n')
}

function htmlOfLine(line: StyledLine): string {
  return line
    .map(({ text, style }) => (style && text !== '' ? `<${style}>${escapeHtml(text)}</${style}>` : escapeHtml(text)))
    .join('')
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
