// The paragraphs, tables and page of Decree 30/2020/NĐ-CP (annex I), so that every paper we write looks the same.
import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type IParagraphOptions,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { printable } from './printable.ts'

/** How a piece of text looks; `points` is its size, 14 without it. */
type TextLook = {
  readonly bold?: boolean
  readonly italics?: boolean
  readonly points?: number
  readonly align?: 'left' | 'center' | 'right' | 'justify'
}

/** Space in twentieths of a point, indents likewise; the rest as `docx` has it. */
type Placement = Pick<IParagraphOptions, 'spacing' | 'indent' | 'keepNext' | 'pageBreakBefore' | 'border'>

export const PAPER_FONT = 'Times New Roman'
const BODY_POINTS = 14
const TWIPS_PER_MM = 56.7
// Annex I, part I, item 2 and 4: A4; top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm.
const MARGINS_MM = { top: 20, bottom: 20, left: 30, right: 15 } as const
const A4_MM = { width: 210, height: 297 } as const
const HEADER_MM = 10

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const

/** Millimetres as twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM)
}

/** Runs of one look; a line break in the text is a line break on paper. */
export function runs(text: string, { bold = false, italics = false, points = BODY_POINTS }: TextLook = {}): TextRun[] {
  return printable(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, bold, italics, size: points * 2, ...(index > 0 && { break: 1 }) }))
}

/** One paragraph of one look, close to its neighbours unless `placement` says otherwise. */
export function paragraph(text: string, look: TextLook = {}, placement: Placement = {}): Paragraph {
  return new Paragraph({ alignment: ALIGNMENT[look.align ?? 'left'], ...placement, children: runs(text, look) })
}

/** A rule under a line, so many millimetres long, in the middle of its column. */
export function rule(columnMillimetres: number, lengthMillimetres: number): Paragraph {
  const indent = twips(Math.max(0, columnMillimetres - lengthMillimetres) / 2)
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { line: 60, lineRule: 'exact', after: 60 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [],
  })
}

/** Rows of blocks side by side without lines, the widths in millimetres: the head and the foot of every paper. */
export function sideBySide(
  widthsMillimetres: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  const widths = widthsMillimetres.map(twips)
  const cell = (children: readonly Paragraph[], index: number) =>
    new TableCell({
      width: { size: widths[index]!, type: WidthType.DXA },
      margins: { left: 0, right: 0 },
      children: children.length > 0 ? children : [new Paragraph({})],
    })
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: rows.map(cells => new TableRow({ cantSplit: true, children: cells.map(cell) })),
  })
}

/** The width of the text on the page, in millimetres. */
export function textWidth(isLandscape: boolean): number {
  return (isLandscape ? A4_MM.height : A4_MM.width) - MARGINS_MM.left - MARGINS_MM.right
}

/** A4 with the decree's margins; pages counted at the top in the middle from page 2; the mark at the foot of each. */
export function paperSection(isLandscape: boolean, footMark: string | undefined): Omit<ISectionOptions, 'children'> {
  const pageNumber = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 13 * 2 })],
  })
  const foot = new Footer({ children: [paragraph(footMark ?? '', { points: 10, align: 'right' })] })
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: twips(A4_MM.width),
          height: twips(A4_MM.height),
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(MARGINS_MM.top),
          bottom: twips(MARGINS_MM.bottom),
          left: twips(MARGINS_MM.left),
          right: twips(MARGINS_MM.right),
          header: twips(HEADER_MM),
          footer: twips(HEADER_MM),
        },
      },
    },
    headers: { first: new Header({ children: [new Paragraph({})] }), default: new Header({ children: [pageNumber] }) },
    ...(footMark && { footers: { first: foot, default: foot } }),
  }
}
