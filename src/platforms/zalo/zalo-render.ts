// A worded message as what Zalo takes: plain texts within its 2000 characters, media between them and the list that ends it. Pure.
import type { Block, WordedMessage } from '../../chat/message.ts'
import { paragraphOf, shortLine } from '../block-lines.ts'
import { splitMessage, textOfParagraphs } from '../split-message.ts'
import type { PlainParagraph } from './zalo-list-text.ts'

export type MediumPart = {
  readonly kind: 'picture' | 'paper'
  readonly fileId: string
  readonly caption: string
  readonly name?: string
}
export type Part = { readonly kind: 'text'; readonly text: string } | MediumPart

const mostText = 2000
const narrowTable = 32

/** Zalo counts in NFC and does not say whether pairs count twice: they do here. */
function measure(text: string): number {
  return text.length
}

/** `ending` is how to answer; it stands last, so that it is what people see. No parts for a message that shows nothing. */
export function renderParts(message: WordedMessage, ending: readonly PlainParagraph[]): readonly Part[] {
  const body = message.blocks.map(plainParagraph).filter(paragraph => paragraph !== undefined)
  const media = message.blocks.flatMap(mediumOf)
  if (media.length === 0) return texts([...body, ...ending])
  return [...texts(body), ...media, ...texts(ending)]
}

export function plainTexts(paragraphs: readonly PlainParagraph[]): readonly string[] {
  return splitMessage(paragraphs, mostText, measure)
    .map(part => textOfParagraphs(part).normalize('NFC'))
    .filter(text => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text))
}

function texts(paragraphs: readonly PlainParagraph[]): readonly Part[] {
  return plainTexts(paragraphs).map(text => ({ kind: 'text', text }))
}

/** Columns cannot be lined up in Zalo's type: a narrow table keeps its rows, with bars between; a wide one becomes lines. */
function plainParagraph(block: Block<string>): PlainParagraph | undefined {
  return paragraphOf(block, narrowTable)?.map(line =>
    line.map(({ text, style }) => {
      const shown = style === 'code' ? text.replace(/ {2,}/gu, ' | ') : text
      return { text: shown.normalize('NFC') }
    }),
  )
}

function mediumOf(block: Block<string>): readonly MediumPart[] {
  if (block.block === 'image')
    return [{ kind: 'picture', fileId: block.fileId, caption: shortLine(block.alt, mostText) }]
  if (block.block !== 'file') return []
  return [
    { kind: 'paper', fileId: block.fileId, name: block.name, caption: shortLine(block.caption ?? '', mostText / 2) },
  ]
}
