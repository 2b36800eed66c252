// Blocks as styled lines, the way every platform that has only text says them; user text stays as typed.
import type { Block } from '../chat/message.ts'
import { codePoints, type Line, type Paragraph, type Run } from './split-message.ts'

export type Style = 'b' | 'i' | 'code'
export type StyledParagraph = Paragraph<Style>
export type StyledLine = Line<Style>

const barLength = 10

/**
 * What a block says; undefined for blocks that are no text (choices, image, file) or say nothing visible. A table up to
 * `narrowTable` characters wide keeps its columns: 0 where no type of equal widths can be had.
 */
export function paragraphOf(block: Block<string>, narrowTable: number): StyledParagraph | undefined {
  const lines = linesOfBlock(block, narrowTable)
  return lines.some(line => line.some(run => isVisible(run.text))) ? lines : undefined
}

function linesOfBlock(block: Block<string>, narrowTable: number): readonly StyledLine[] {
  switch (block.block) {
    case 'heading':
      return styled(block.text, 'b')
    case 'text':
      return styled(block.text)
    case 'note':
      return styled(block.text, 'i')
    case 'facts':
      return block.facts.flatMap(([label, value]) => factLines(label, value))
    case 'list':
      return block.items.flatMap((item, index) => prefixed(block.isOrdered ? `${index + 1}. ` : '• ', item))
    case 'table':
      return tableLines(block.columns, block.rows, narrowTable)
    case 'progress':
      return progressLines(block.label, block.done, block.total)
    case 'choices':
    case 'image':
    case 'file':
      return []
  }
}

export function styled(text: string, style?: Style): readonly StyledLine[] {
  return clean(text)
    .split('\n')
    .map(line => [{ text: line, ...(style && { style }) }])
}

function prefixed(prefix: string, text: string): readonly StyledLine[] {
  const [first = [], ...rest] = styled(text)
  return [[{ text: prefix }, ...first], ...rest]
}

function factLines(label: string, value: string): readonly StyledLine[] {
  const name = clean(label).trimEnd().replaceAll('\n', ' ')
  const [first = [], ...rest] = styled(value)
  const shown: Run<Style> = { text: /[:?]$/.test(name) ? name : `${name}:`, style: 'b' }
  return [[shown, { text: ' ' }, ...first], ...rest]
}

function progressLines(label: string, done: number, total: number): readonly StyledLine[] {
  const share = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0
  // Neither a full bar nor 100 % before the last one is in.
  const full = done >= total ? Math.round(share * barLength) : Math.min(barLength - 1, Math.round(share * barLength))
  const percent = done >= total ? Math.round(share * 100) : Math.min(99, Math.round(share * 100))
  const bar = '▰'.repeat(full) + '▱'.repeat(barLength - full)
  const figures = total > 0 ? `${done}/${total} (${percent}%)` : `${done}/${total}`
  return [...styled(label), [{ text: `${bar} ${figures}` }]]
}

/** A narrow table keeps its columns; a wide one would break on a phone, so each row becomes lines of its own. */
function tableLines(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  narrowTable: number,
): readonly StyledLine[] {
  const heads = columns.map(cell)
  const body = rows.map(row => heads.map((_, index) => cell(row[index] ?? '')))
  const widths = heads.map((head, index) => Math.max(...[head, ...body.map(row => row[index]!)].map(codePoints)))
  const width = widths.reduce((sum, one) => sum + one, 2 * (widths.length - 1))
  if (width <= narrowTable) return [heads, ...body].map(row => [{ text: padded(row, widths), style: 'code' }])
  return body.flatMap(row => rowLines(heads, row))
}

function cell(text: string): string {
  return clean(text).normalize('NFC').replace(/\s+/g, ' ').trim()
}

function padded(row: readonly string[], widths: readonly number[]): string {
  return row
    .map((text, index) => text + ' '.repeat(widths[index]! - codePoints(text)))
    .join('  ')
    .trimEnd()
}

function rowLines(heads: readonly string[], [first = '', ...rest]: readonly string[]): readonly StyledLine[] {
  const shown = rest.flatMap((text, index) => (text === '' ? [] : [`${heads[index + 1]}: ${text}`]))
  const details: readonly StyledLine[] = shown.length > 0 ? [[{ text: shown.join(' · ') }]] : []
  return [[{ text: first === '' ? '…' : first, style: 'b' }], ...details]
}

/** Platforms refuse half characters and change control characters by themselves. */
function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[^\P{Cc}\t\n]/gu, ' ')
}

/** Platforms refuse messages that show nothing. */
export function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text)
}

/** Plain text for buttons and placeholders: one line of at most `most` code points. */
export function shortLine(text: string, most: number): string {
  const line = clean(text).replace(/\s+/g, ' ').trim()
  return codePoints(line) <= most ? line : `${[...line].slice(0, most - 1).join('')}…`
}
