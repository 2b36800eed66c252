// The link codes of a first week, to print, cut apart and hand out: unit by unit as .docx, one row per person as .xlsx.
import {
  AlignmentType,
  BorderStyle,
  Document,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { PAPER_FONT, paperSection, paragraph, textWidth, twips } from './paper-text.ts'
import { printable } from './printable.ts'
import { qrPng } from './qr.ts'
import { composeWorkbook } from './workbook.ts'

/** A person to hand a code to; `link` is printed under the code, `qrText` is what the picture carries. */
export type CodePerson = {
  readonly name: string
  readonly position?: string
  readonly code: string
  readonly link?: string
  readonly qrText: string
}

/** All the texts of the sheet; `intro` stands on the first page of each unit. */
export type CodeSheet = {
  readonly officeName: string
  readonly title: string
  readonly intro: string
  readonly units: readonly { readonly name: string; readonly people: readonly CodePerson[] }[]
}

/** The headings of the list, and the name of its sheet. */
export type CodeSheetHeadings = {
  readonly sheetName: string
  readonly unit: string
  readonly name: string
  readonly position: string
  readonly code: string
  readonly link: string
  readonly qr: string
}

type CodeUnit = CodeSheet['units'][number]

const CARDS_IN_A_ROW = 3
const QR_PIXELS = 118
const CODE_FONT = 'Courier New'
const CUT_LINE = { style: BorderStyle.DASHED, size: 6, color: '808080' } as const
const CUT_LINES = { top: CUT_LINE, bottom: CUT_LINE, left: CUT_LINE, right: CUT_LINE } as const

/** The sheets to cut apart, as .docx: each unit begins on a new page, a unit without people is left out. */
export async function composeCodePaper(sheet: CodeSheet): Promise<Buffer> {
  const units = sheet.units.filter(unit => unit.people.length > 0)
  const children: (Paragraph | Table)[] = []
  for (const [index, unit] of units.entries()) {
    children.push(...unitHeading(sheet, unit, index > 0), await cardTable(unit.people))
  }
  const document = new Document({
    creator: printable(sheet.officeName),
    title: printable(sheet.title),
    styles: { default: { document: { run: { font: PAPER_FONT, size: 26, language: { value: 'vi-VN' } } } } },
    sections: [{ ...paperSection(false, undefined), children }],
  })
  return Packer.toBuffer(document)
}

function unitHeading(sheet: CodeSheet, unit: CodeUnit, startsPage: boolean): readonly Paragraph[] {
  return [
    paragraph(sheet.officeName, { points: 13, align: 'center' }, { pageBreakBefore: startsPage }),
    paragraph(sheet.title, { points: 14, bold: true, align: 'center' }),
    paragraph(unit.name, { points: 14, bold: true, align: 'center' }, { spacing: { before: 60 } }),
    paragraph(sheet.intro, { points: 12, align: 'justify' }, { spacing: { before: 120, after: 160 } }),
  ]
}

async function cardTable(people: readonly CodePerson[]): Promise<Table> {
  const cells = await Promise.all(people.map(card))
  while (cells.length % CARDS_IN_A_ROW !== 0) cells.push(cardCell([new Paragraph({})]))
  const width = twips(textWidth(false) / CARDS_IN_A_ROW)
  return new Table({
    width: { size: width * CARDS_IN_A_ROW, type: WidthType.DXA },
    columnWidths: Array.from({ length: CARDS_IN_A_ROW }, () => width),
    layout: TableLayoutType.FIXED,
    rows: Array.from(
      { length: cells.length / CARDS_IN_A_ROW },
      (_, row) =>
        new TableRow({
          cantSplit: true,
          children: cells.slice(row * CARDS_IN_A_ROW, (row + 1) * CARDS_IN_A_ROW),
        }),
    ),
  })
}

async function card(person: CodePerson): Promise<TableCell> {
  const picture = new ImageRun({
    type: 'png',
    data: await qrPng(person.qrText),
    transformation: { width: QR_PIXELS, height: QR_PIXELS },
    altText: { name: 'QR', title: 'QR', description: printable(person.qrText) },
  })
  const code = new TextRun({ text: printable(person.code), font: CODE_FONT, bold: true, size: 32 })
  return cardCell([
    paragraph(person.name, { points: 13, bold: true, align: 'center' }),
    ...(person.position ? [paragraph(person.position, { points: 11, align: 'center' })] : []),
    new Paragraph({ alignment: AlignmentType.CENTER, children: [picture] }),
    new Paragraph({ alignment: AlignmentType.CENTER, children: [code] }),
    ...(person.link ? [paragraph(person.link, { points: 8, align: 'center' })] : []),
  ])
}

function cardCell(children: readonly Paragraph[]): TableCell {
  return new TableCell({
    width: { size: twips(textWidth(false) / CARDS_IN_A_ROW), type: WidthType.DXA },
    margins: { top: 100, bottom: 100, left: 80, right: 80 },
    borders: CUT_LINES,
    children,
  })
}

/** The same codes as .xlsx, one row per person with the QR picture, for offices that send them on one by one. */
export async function composeCodeWorkbook(sheet: CodeSheet, headings: CodeSheetHeadings): Promise<Buffer> {
  const people = sheet.units.flatMap(unit => unit.people.map(person => ({ unit: unit.name, person })))
  const rows = await Promise.all(
    people.map(async ({ unit, person }) => [
      unit,
      person.name,
      person.position,
      person.code,
      person.link,
      await qrPng(person.qrText),
    ]),
  )
  return composeWorkbook([
    {
      name: headings.sheetName,
      columns: [
        { heading: headings.unit },
        { heading: headings.name },
        { heading: headings.position },
        { heading: headings.code },
        { heading: headings.link },
        { heading: headings.qr, kind: 'image' },
      ],
      rows,
    },
  ])
}
