// The body of an official paper: paragraphs, numbered sections, lists and tables.
import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx'
import { paragraph, runs, twips } from './paper-text.ts'

/** A column of a table in a paper; `share` is its part of the width relative to the others (1 without it). */
export type PaperColumn = {
  readonly heading: string
  readonly share?: number
  readonly align?: 'left' | 'center' | 'right'
}

/**
 * What a body is made of. A section's `number` is written as given ("I.", "1.", "a)"); level 1 and 2 are bold,
 * level 3 and below upright; `caption` stands above a table.
 */
export type PaperBlock =
  | { readonly kind: 'paragraph'; readonly text: string; readonly bold?: boolean; readonly italics?: boolean }
  | { readonly kind: 'centered'; readonly text: string; readonly bold?: boolean; readonly italics?: boolean }
  | { readonly kind: 'section'; readonly number?: string; readonly heading: string; readonly level?: 1 | 2 | 3 }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly caption?: string
      readonly columns: readonly PaperColumn[]
      readonly rows: readonly (readonly string[])[]
      /** Stands below the rows, in bold. */
      readonly total?: readonly string[]
    }
  | { readonly kind: 'pageBreak' }

const TABLE_POINTS = 12
// Annex I, item 6: first line 1 or 1,27 cm in, at least 6 pt between paragraphs, lines single to one and a half.
const BODY_PLACEMENT = { indent: { firstLine: twips(12.7) }, spacing: { before: 120, line: 276 } } as const

/** The blocks as paragraphs and tables, the last words held together with what follows; `width` is the text width in millimetres. */
export function paperBody(blocks: readonly PaperBlock[], width: number): readonly (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => blockOf(block, width, index === blocks.length - 1))
}

function blockOf(block: PaperBlock, width: number, isLast: boolean): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.text, { ...block, align: 'justify' }, { ...BODY_PLACEMENT, keepNext: isLast })]
    case 'centered':
      return [paragraph(block.text, { ...block, align: 'center' }, { spacing: { before: 120 } })]
    case 'section':
      return [sectionHeading(block.number, block.heading, block.level ?? 1)]
    case 'list':
      return block.items.map((item, index) => {
        const keepNext = isLast && index === block.items.length - 1
        return paragraph(`- ${item}`, { align: 'justify' }, { ...BODY_PLACEMENT, keepNext })
      })
    case 'table':
      return [
        ...(block.caption
          ? [paragraph(block.caption, { bold: true, align: 'center' }, { spacing: { before: 120 }, keepNext: true })]
          : []),
        // Two tables in a row would become one; the empty line keeps them apart and gives the table air.
        new Paragraph({ spacing: { line: 120, lineRule: 'exact' }, keepNext: true }),
        tableOf(block, width),
      ]
    case 'pageBreak':
      return [new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: 'exact' } })]
  }
}

function sectionHeading(number: string | undefined, heading: string, level: 1 | 2 | 3): Paragraph {
  const text = number ? `${number} ${heading}` : heading
  return paragraph(text, { bold: level < 3, align: 'justify' }, { ...BODY_PLACEMENT, keepNext: true })
}

function tableOf({ columns, rows, total }: PaperBlock & { readonly kind: 'table' }, width: number): Table {
  const shares = columns.reduce((sum, column) => sum + (column.share ?? 1), 0)
  const widths = columns.map(column => twips((width * (column.share ?? 1)) / shares))
  const cell = (text: string, index: number, bold: boolean, isHeading = false) =>
    new TableCell({
      width: { size: widths[index]!, type: WidthType.DXA },
      margins: { left: 80, right: 80, top: 40, bottom: 40 },
      verticalAlign: VerticalAlign.CENTER,
      children: [
        new Paragraph({
          alignment: isHeading ? AlignmentType.CENTER : AlignmentType[alignmentName(columns[index]!.align)],
          // The mark of an empty paragraph has a size too, and makes its row as high.
          run: { size: TABLE_POINTS * 2 },
          children: runs(text, { bold, points: TABLE_POINTS }),
        }),
      ],
    })
  const rowOf = (row: readonly string[], bold: boolean) =>
    new TableRow({ cantSplit: true, children: columns.map((_, index) => cell(row[index] ?? '', index, bold)) })
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ heading }, index) => cell(heading, index, true, true)),
      }),
      ...rows.map(row => rowOf(row, false)),
      ...(total ? [rowOf(total, true)] : []),
    ],
  })
}

function alignmentName(align: PaperColumn['align']): 'LEFT' | 'CENTER' | 'RIGHT' {
  if (align === 'center') return 'CENTER'
  return align === 'right' ? 'RIGHT' : 'LEFT'
}
