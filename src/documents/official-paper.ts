// Lays out official papers (.docx) as Decree 30/2020/NĐ-CP, annex I, asks; the words all come from the caller.
import { BorderStyle, Document, Packer, Paragraph, type Table } from 'docx'
import { type PaperBlock, paperBody } from './paper-body.ts'
import { PAPER_FONT, paperSection, paragraph, shortRule, sideBySide, textWidth } from './paper-text.ts'
import { printable } from './printable.ts'

/** The parts in the decree's order; each is left out when it is not given, except that the body is always there. */
export type OfficialPaper = {
  /** For instance DỰ THẢO: under the agency, and small at the foot of every page. */
  readonly draftMark?: string
  readonly nation?: { readonly name: string; readonly motto: string }
  readonly agency?: { readonly superior?: string; readonly name: string }
  /** Number and symbol with the number left blank for the clerk. */
  readonly number?: string
  /** What the paper is about, under the number: only for letters, which have no `kind`. */
  readonly about?: string
  /** Place and date in one line; `datelineParts` gives the date's numbers. */
  readonly dateline?: string
  /** The type of paper in capitals and its title below. */
  readonly kind?: string
  readonly title?: string
  readonly addressees?: readonly string[]
  readonly body: readonly PaperBlock[]
  /** `authority` is one line each (on behalf of …, the post); `name` without any honorific (annex I, item 7). */
  readonly signature?: { readonly authority: readonly string[]; readonly name?: string }
  /** The heading and the lines of the list at the foot on the left. */
  readonly recipients?: { readonly heading: string; readonly lines: readonly string[] }
  readonly isLandscape?: boolean
}

const LEFT_PART = 0.4
const SIGNING_SPACE_LINES = 4

/** The numbers of a paper's date: day below 10 and January and February get a zero, other months none (annex I, item 4). */
export function datelineParts(on: string): { readonly day: string; readonly month: string; readonly year: string } {
  const [year = '', month = '', day = ''] = on.split('-')
  return { day, month: Number(month) > 2 ? String(Number(month)) : month, year }
}

/** The paper as .docx. */
export async function composePaper(paper: OfficialPaper): Promise<Buffer> {
  const isLandscape = paper.isLandscape ?? false
  const width = textWidth(isLandscape)
  const document = new Document({
    creator: printable(paper.agency?.name ?? ''),
    title: printable([paper.kind, paper.title ?? paper.about].filter(Boolean).join(' ')),
    styles: { default: { document: { run: { font: PAPER_FONT, size: 28, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        ...paperSection(isLandscape, paper.draftMark),
        children: [
          ...head(paper, width),
          ...titleOf(paper, width),
          ...addresseesOf(paper),
          ...paperBody(paper.body, width),
          ...foot(paper, width),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function head(paper: OfficialPaper, width: number): readonly (Table | Paragraph)[] {
  const { agency, nation, number, about, dateline, draftMark } = paper
  if (!agency && !nation && !number && !dateline && !draftMark) return []
  const left = width * LEFT_PART
  const right = width - left
  return [
    sideBySide([
      {
        widthMillimetres: left,
        children: [
          ...(agency?.superior ? [paragraph(agency.superior, { points: 13, align: 'center' })] : []),
          ...(agency
            ? [paragraph(agency.name, { points: 13, bold: true, align: 'center' }), shortRule(left, 0.35)]
            : []),
          ...(number ? [paragraph(number, { points: 13, align: 'center' })] : []),
          ...(about ? [paragraph(about, { points: 12, align: 'center' })] : []),
          ...(draftMark ? [draftStamp(draftMark, left)] : []),
        ],
      },
      {
        widthMillimetres: right,
        children: [
          ...(nation
            ? [
                paragraph(nation.name, { points: 13, bold: true, align: 'center' }),
                paragraph(nation.motto, { points: 14, bold: true, align: 'center' }),
                shortRule(right, 0.55),
              ]
            : []),
          ...(dateline ? [paragraph(dateline, { points: 14, italics: true, align: 'center' })] : []),
        ],
      },
    ]),
  ]
}

function draftStamp(mark: string, columnMillimetres: number): Paragraph {
  const line = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 2 }
  const indent = Math.round(columnMillimetres * 14)
  return paragraph(
    mark,
    { points: 13, bold: true, align: 'center' },
    {
      spacing: { before: 160 },
      indent: { left: indent, right: indent },
      border: { top: line, bottom: line, left: line, right: line },
    },
  )
}

function titleOf({ kind, title }: OfficialPaper, width: number): readonly Paragraph[] {
  if (!kind && !title) return []
  return [
    ...(kind ? [paragraph(kind, { bold: true, align: 'center' }, { spacing: { before: 360 }, keepNext: true })] : []),
    ...(title ? [paragraph(title, { bold: true, align: 'center' }, { spacing: { before: kind ? 0 : 360 } })] : []),
    ...(kind && title ? [shortRule(width, 0.22)] : []),
  ]
}

function addresseesOf({ addressees = [] }: OfficialPaper): readonly Paragraph[] {
  return addressees.map((line, index) =>
    paragraph(line, { align: 'center' }, { spacing: { before: index === 0 ? 240 : 60 } }),
  )
}

function foot({ signature, recipients }: OfficialPaper, width: number): readonly (Table | Paragraph)[] {
  if (!signature && !recipients) return []
  const half = width / 2
  return [
    new Paragraph({ spacing: { before: 120 } }),
    sideBySide([
      {
        widthMillimetres: half,
        children: recipients
          ? [
              paragraph(recipients.heading, { points: 12, bold: true, italics: true }),
              ...recipients.lines.map(line => paragraph(line, { points: 11 })),
            ]
          : [],
      },
      {
        widthMillimetres: width - half,
        children: signature
          ? [
              ...signature.authority.map(line => paragraph(line, { bold: true, align: 'center' })),
              ...Array.from({ length: SIGNING_SPACE_LINES }, () => new Paragraph({})),
              paragraph(signature.name ?? '', { bold: true, align: 'center' }),
            ]
          : [],
      },
    ]),
  ]
}
