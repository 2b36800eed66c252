// Lays out official papers (.docx) as Decree 30/2020/NĐ-CP, annex I, asks; the words all come from the caller.
import { BorderStyle, Document, Packer, Paragraph, type Table } from 'docx'
import { type PaperBlock, paperBody } from './paper-body.ts'
import { PAPER_FONT, paperSection, paragraph, rule, sideBySide, textWidth, twips } from './paper-text.ts'
import { balanced, boldWidth } from './paper-width.ts'
import { printable } from './printable.ts'

export const docxMime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The parts in the decree's order; each is left out when it is not given, except that the body is always there. */
export type OfficialPaper = {
  /** For instance DỰ THẢO: under the number, and small at the foot of every page. */
  readonly draftMark?: string
  readonly nation?: { readonly name: string; readonly motto: string }
  readonly agency?: { readonly superior?: string; readonly name: string }
  /** Number and symbol with the number left blank for the clerk. */
  readonly number?: string
  /** Place and date in one line; `datelineParts` gives the date's numbers. */
  readonly dateline?: string
  readonly subject?: PaperSubject
  /** One stands beside the heading, several below it, each with a dash (annex I, item 9a). */
  readonly addressees?: { readonly heading: string; readonly names: readonly string[] }
  readonly body: readonly PaperBlock[]
  /** `authority` is one line each (on behalf of …, the post); `name` without any honorific (annex I, item 7). */
  readonly signature?: { readonly authority: readonly string[]; readonly name?: string }
  /** The heading and the lines of the list at the foot on the left. */
  readonly recipients?: { readonly heading: string; readonly lines: readonly string[] }
  readonly isLandscape?: boolean
}

/** A report and its like stand under their type and title; a letter (công văn) has no type and says its subject under the number. */
export type PaperSubject =
  | { readonly shape: 'titled'; readonly type: string; readonly title: string }
  | { readonly shape: 'letter'; readonly about: string }

const LEFT_PART = 0.4
const SIGNING_SPACE_LINES = 4
const HEAD_POINTS = 13
const TITLE_POINTS = 14
/** The rules under agency and title are a third to half of their text; that under the motto is as long as it. */
const RULE_PART = 0.42

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
    title: printable(titleLine(paper)),
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

function titleLine({ subject }: OfficialPaper): string {
  if (!subject) return ''
  return subject.shape === 'letter' ? subject.about : `${subject.type} ${subject.title}`
}

/** Agency beside nation; below them, on one height, number beside date. */
function head(paper: OfficialPaper, width: number): readonly (Table | Paragraph)[] {
  const { agency, nation, number, dateline, draftMark, subject } = paper
  const about = subject?.shape === 'letter' ? subject.about : undefined
  if (!agency && !nation && !number && !dateline && !draftMark && !about) return []
  const left = width * LEFT_PART
  const right = width - left
  return [
    sideBySide(
      [left, right],
      [
        [agency ? agencyLines(agency, left) : [], nation ? nationLines(nation, right) : []],
        [
          [
            ...(number ? [paragraph(number, { points: HEAD_POINTS, align: 'center' })] : []),
            ...(about ? [paragraph(about, { points: 12, align: 'center' }, { spacing: { before: 120 } })] : []),
            ...(draftMark ? [draftStamp(draftMark, left)] : []),
          ],
          dateline ? [paragraph(dateline, { points: TITLE_POINTS, italics: true, align: 'center' })] : [],
        ],
      ],
    ),
  ]
}

function agencyLines({ superior, name }: NonNullable<OfficialPaper['agency']>, width: number): readonly Paragraph[] {
  const ruleLength = Math.min(boldWidth(name, HEAD_POINTS), width) * RULE_PART
  return [
    ...(superior ? [paragraph(superior, { points: HEAD_POINTS, align: 'center' })] : []),
    paragraph(balanced(name, HEAD_POINTS, width), { points: HEAD_POINTS, bold: true, align: 'center' }),
    rule(width, ruleLength),
  ]
}

function nationLines({ name, motto }: NonNullable<OfficialPaper['nation']>, width: number): readonly Paragraph[] {
  return [
    paragraph(name, { points: HEAD_POINTS, bold: true, align: 'center' }),
    paragraph(motto, { points: TITLE_POINTS, bold: true, align: 'center' }),
    rule(width, boldWidth(motto, TITLE_POINTS)),
  ]
}

function draftStamp(mark: string, columnMillimetres: number): Paragraph {
  const line = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 2 }
  const indent = twips(Math.max(0, columnMillimetres - boldWidth(mark, HEAD_POINTS) - 6) / 2)
  return paragraph(
    mark,
    { points: HEAD_POINTS, bold: true, align: 'center' },
    {
      spacing: { before: 160 },
      indent: { left: indent, right: indent },
      border: { top: line, bottom: line, left: line, right: line },
    },
  )
}

function titleOf({ subject }: OfficialPaper, width: number): readonly Paragraph[] {
  if (subject?.shape !== 'titled') return []
  const ruleLength = Math.min(boldWidth(lastLine(subject.title), TITLE_POINTS), width) * RULE_PART
  return [
    paragraph(subject.type, { bold: true, align: 'center' }, { spacing: { before: 360 }, keepNext: true }),
    paragraph(subject.title, { bold: true, align: 'center' }, { keepNext: true }),
    rule(width, ruleLength),
  ]
}

function lastLine(text: string): string {
  return text.split('\n').at(-1) ?? ''
}

function addresseesOf({ addressees }: OfficialPaper): readonly Paragraph[] {
  if (!addressees || addressees.names.length === 0) return []
  const { heading, names } = addressees
  const [first = '', ...others] = names
  if (others.length === 0)
    return [paragraph(`${heading} ${first}`, { align: 'center' }, { spacing: { before: 240, after: 120 } })]
  return [
    paragraph(heading, {}, { spacing: { before: 240 }, indent: { left: twips(40) }, keepNext: true }),
    ...names.map((name, index) => {
      const isLast = index === names.length - 1
      const spacing = { before: 60, ...(isLast && { after: 120 }) }
      const placement = { spacing, indent: { left: twips(55), hanging: twips(3) }, keepNext: !isLast }
      return paragraph(`- ${name}${isLast ? '.' : ';'}`, {}, placement)
    }),
  ]
}

function foot({ signature, recipients }: OfficialPaper, width: number): readonly (Table | Paragraph)[] {
  if (!signature && !recipients) return []
  const half = width / 2
  return [
    new Paragraph({ spacing: { before: 120, line: 120, lineRule: 'exact' }, keepNext: true }),
    sideBySide(
      [half, width - half],
      [[recipients ? recipientLines(recipients) : [], signature ? signatureLines(signature) : []]],
    ),
  ]
}

function recipientLines({ heading, lines }: NonNullable<OfficialPaper['recipients']>): readonly Paragraph[] {
  return [
    paragraph(heading, { points: 12, bold: true, italics: true }),
    ...lines.map(line => paragraph(line, { points: 11 })),
  ]
}

function signatureLines({ authority, name = '' }: NonNullable<OfficialPaper['signature']>): readonly Paragraph[] {
  return [
    ...authority.map(line => paragraph(line, { bold: true, align: 'center' })),
    ...Array.from({ length: SIGNING_SPACE_LINES }, () => new Paragraph({})),
    paragraph(name, { bold: true, align: 'center' }),
  ]
}
