// A worded message as Slack's blocks: text that is shown as typed, never read as markup; cut into messages Slack accepts.
import type { types } from '@slack/bolt'
import type { Block, WordedMessage } from '../../chat/message.ts'
import { isVisible, paragraphOf, type Style, type StyledLine, type StyledParagraph, shortLine } from '../block-lines.ts'
import { splitMessage, textOfLine, textOfParagraphs } from '../split-message.ts'

export type SlackBlock = types.KnownBlock

/** One message: its blocks, and the same in words for notifications. */
export type Part = { readonly blocks: readonly SlackBlock[]; readonly text: string }

/** Characters of text in one block, and what a whole message of blocks may weigh: Slack refuses about 13 kB. */
const mostInBlock = 2_900
const mostBytes = 11_500
/** Of 50; the rest is for buttons. */
const mostBlocks = 40
const mostText = 6_000
const mostHeader = 150
const mostFallback = 3_000
const narrowTable = 48

/** What stands in the message besides text: pictures by the block they came from. */
export type Pictures = ReadonlyMap<Block<string>, SlackBlock>

export function textParts(message: Pick<WordedMessage, 'blocks'>, pictures: Pictures = new Map()): readonly Part[] {
  const parts = segments(message.blocks, pictures).flatMap(segment =>
    segment.picture ? [segment.picture] : paragraphParts(segment.paragraphs, mostText),
  )
  return joined(parts)
}

type Segment = { readonly paragraphs: readonly StyledParagraph[]; readonly picture?: Part }

function segments(blocks: WordedMessage['blocks'], pictures: Pictures): readonly Segment[] {
  const found: { paragraphs: StyledParagraph[]; picture?: Part }[] = []
  for (const block of blocks) {
    const picture = pictures.get(block)
    if (picture) found.push({ paragraphs: [], picture: { blocks: [picture], text: altOf(block) } })
    const paragraph = paragraphOf(block, narrowTable)
    if (!paragraph) continue
    const last = found.at(-1)
    if (last && !last.picture) last.paragraphs.push(paragraph)
    else found.push({ paragraphs: [paragraph] })
  }
  return found
}

function altOf(block: Block<string>): string {
  return block.block === 'image' ? block.alt : ''
}

/** Styles weigh too: where a part came out too heavy, it is cut finer. */
function paragraphParts(paragraphs: readonly StyledParagraph[], limit: number): readonly Part[] {
  return splitMessage(paragraphs, limit)
    .filter(part => isVisible(textOfParagraphs(part)))
    .flatMap(part => {
      const blocks = part.flatMap(blocksOf)
      const isTooHeavy = weight(blocks) > mostBytes || blocks.length > mostBlocks
      if (isTooHeavy && limit > 400) return paragraphParts(part, Math.floor(limit / 2))
      return [{ blocks, text: textOfParagraphs(part) }]
    })
}

/** What fits together goes together: a picture stands below the text it belongs to. */
function joined(parts: readonly Part[]): readonly Part[] {
  const messages: Part[] = []
  for (const part of parts) {
    const last = messages.at(-1)
    const blocks = last ? [...last.blocks, ...part.blocks] : part.blocks
    const fits = last && blocks.length <= mostBlocks && weight(blocks) <= mostBytes && last.text.length < mostText / 2
    if (last && fits && hasPicture(part.blocks)) {
      messages.pop()
      messages.push({ blocks, text: [last.text, part.text].filter(Boolean).join('\n\n') })
    } else messages.push(part)
  }
  return messages
}

function hasPicture(blocks: readonly SlackBlock[]): boolean {
  return blocks.some(block => block.type === 'image')
}

export function weight(blocks: readonly unknown[]): number {
  return Buffer.byteLength(JSON.stringify(blocks))
}

function blocksOf(paragraph: StyledParagraph): readonly SlackBlock[] {
  const heading = headingOf(paragraph)
  if (heading !== undefined) return [{ type: 'header', text: plain(heading) }]
  return splitMessage([paragraph], mostInBlock).flatMap(part => part.map(richText))
}

function headingOf([line, ...rest]: StyledParagraph): string | undefined {
  const text = line && rest.length === 0 && line.every(run => run.style === 'b') ? textOfLine(line) : ''
  return isVisible(text) && text.length <= mostHeader ? text : undefined
}

/** Text elements are shown as they are: no `*`, no `<!channel>`, no `:smile:` means anything in them. */
function richText(paragraph: StyledParagraph): SlackBlock {
  if (paragraph.every(line => line.every(run => run.style === 'code')))
    return {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_preformatted',
          elements: [{ type: 'text', text: paragraph.map(textOfLine).join('\n') }],
        },
      ],
    }
  const elements = paragraph.flatMap((line, index) => (index === 0 ? runs(line) : [lineBreak, ...runs(line)]))
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: merged(elements) }] }
}

type TextElement = { type: 'text'; text: string; style?: { bold?: true; italic?: true; code?: true } }

const lineBreak: TextElement = { type: 'text', text: '\n' }
const styles: Readonly<Record<Style, NonNullable<TextElement['style']>>> = {
  b: { bold: true },
  i: { italic: true },
  code: { code: true },
}

function runs(line: StyledLine): readonly TextElement[] {
  return line.flatMap(({ text, style }) =>
    text === '' ? [] : [{ type: 'text', text, ...(style && { style: styles[style] }) }],
  )
}

/** Neighbours of one style are one element: every element weighs. */
function merged(elements: readonly TextElement[]): TextElement[] {
  const found: TextElement[] = []
  for (const element of elements) {
    const last = found.at(-1)
    if (last && last.style === element.style) found[found.length - 1] = { ...last, text: last.text + element.text }
    else found.push(element)
  }
  return found
}

export function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false }
}

/** One line of plain text of at most `most` characters; Slack refuses empty ones. */
export function shortPlain(text: string, most: number): types.PlainTextElement {
  const line = shortLine(text, most)
  return plain(isVisible(line) ? line : '…')
}

/** For notifications, where markup is read: the three characters that begin it are written out. */
export function fallbackText(text: string): string {
  const short = [...text].slice(0, mostFallback).join('')
  return escapeText(isVisible(short) ? short : '…')
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
