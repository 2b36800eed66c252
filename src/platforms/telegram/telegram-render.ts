// A worded message as the requests Telegram takes: texts within 4096, captions within 1024, the buttons on the last one.
import type { ForceReply, InlineKeyboardMarkup, ReplyKeyboardMarkup } from 'grammy/types'
import type { Block } from '../../chat/message.ts'
import { isVisible, paragraphOf, type StyledParagraph, shortLine, styled } from '../block-lines.ts'
import type { Delivery } from '../platform.ts'
import { blockBreak, codePoints, splitMessage, textOfParagraphs } from '../split-message.ts'
import { forceMarkup, inlineMarkup, type Keyboard, keyboardOf, shareMarkup } from './telegram-keyboard.ts'
import { escapeHtml, htmlOf } from './telegram-text.ts'

type Markup = InlineKeyboardMarkup | ForceReply | ReplyKeyboardMarkup

/** `html` is the text, or the caption of a medium ('' for none). */
export type Part =
  | { readonly kind: 'text'; readonly html: string; readonly markup?: Markup }
  | { readonly kind: 'photo' | 'document'; readonly fileId: string; readonly html: string; readonly markup?: Markup }

export type TextPart = Extract<Part, { readonly kind: 'text' }>
export type MediumPart = Exclude<Part, TextPart>

export type Rendered = Pick<Delivery, 'message' | 'token' | 'isGroup' | 'addressedTo'>

const mostText = 4096
const mostCaption = 1024
const longestName = 64
/** Wider than this, a table's columns break on a phone. */
const narrowTable = 32

/** No parts at all for a message that shows nothing. `username` is the bot's, for links into the private chat. */
export function renderParts(delivery: Rendered, username: string): readonly Part[] {
  const { message, isGroup } = delivery
  const keyboard = keyboardOf(message, { token: delivery.token, isGroup, username })
  const body = [
    ...message.blocks.map(block => paragraphOf(block, narrowTable)).filter(paragraph => paragraph !== undefined),
    ...keyboard.links.map(link => styled(link)),
  ]
  const media = message.blocks.flatMap(mediumOf)
  const special = specialEnding(delivery, keyboard)
  const inline = inlineMarkup(keyboard)
  const canRide = special !== undefined && inline === undefined && media.length === 0 && body.length > 0
  if (canRide) return withEnding(textParts(body, special.mention), special)
  const main = mainParts(body, media, inline)
  return special ? [...main, alone(special)] : main
}

type Ending = { readonly mention: string; readonly mentionHtml: string; readonly markup: Markup; readonly says: string }

/** What cannot stand together with buttons: a forced reply in groups, a request for the phone number in private. */
function specialEnding({ message, isGroup, addressedTo }: Rendered, keyboard: Keyboard): Ending | undefined {
  if (isGroup && message.expectsText) {
    const { placeholder } = message.expectsText
    const says = placeholder !== undefined && isVisible(placeholder) ? placeholder : '✍️'
    return { ...mentionOf(addressedTo), markup: forceMarkup(placeholder), says }
  }
  if (keyboard.share === undefined) return undefined
  return { mention: '', mentionHtml: '', markup: shareMarkup(keyboard.share), says: keyboard.share }
}

function mentionOf(person: Rendered['addressedTo']): Pick<Ending, 'mention' | 'mentionHtml'> {
  if (!person || !/^\d+$/.test(person.key)) return { mention: '', mentionHtml: '' }
  const name = shortLine(person.name, longestName)
  const mention = isVisible(name) ? name : '👤'
  return { mention, mentionHtml: `<a href="tg://user?id=${person.key}">${escapeHtml(mention)}</a>` }
}

function textParts(body: readonly StyledParagraph[], mention: string): readonly string[] {
  const limit = mention === '' ? mostText : mostText - codePoints(mention) - blockBreak.length
  return splitMessage(body, limit)
    .filter(part => isVisible(textOfParagraphs(part)))
    .map(htmlOf)
}

/** The mention stands in the very message that forces the reply: elsewhere it would ask nobody. */
function withEnding(texts: readonly string[], ending: Ending): readonly Part[] {
  return texts.map((html, index) => {
    if (index < texts.length - 1) return { kind: 'text', html }
    const said = ending.mention === '' ? html : `${ending.mentionHtml}${blockBreak}${html}`
    return { kind: 'text', html: said, markup: ending.markup }
  })
}

function alone(ending: Ending): Part {
  const [part] = withEnding([escapeHtml(shortLine(ending.says, longestName))], ending)
  return part!
}

type Medium = { readonly kind: 'photo' | 'document'; readonly fileId: string; readonly caption?: StyledParagraph }

function mediumOf(block: Block<string>): readonly Medium[] {
  if (block.block === 'image')
    return [
      { kind: 'photo', fileId: block.fileId, caption: block.isTold ? undefined : visible(styled(block.alt, 'i')) },
    ]
  if (block.block === 'file')
    return [{ kind: 'document', fileId: block.fileId, caption: visible(styled(block.caption ?? '')) }]
  return []
}

function visible(paragraph: StyledParagraph): StyledParagraph | undefined {
  return isVisible(textOfParagraphs([paragraph])) ? paragraph : undefined
}

function mainParts(
  body: readonly StyledParagraph[],
  media: readonly Medium[],
  markup: InlineKeyboardMarkup | undefined,
): readonly Part[] {
  const parts =
    media.length > 0 ? mediaParts(body, media) : textParts(body, '').map(html => ({ kind: 'text', html }) as const)
  if (!markup) return parts
  if (parts.length === 0) return [{ kind: 'text', html: '👇', markup }]
  return parts.map((part, index) => (index === parts.length - 1 ? { ...part, markup } : part))
}

/** A short message rides as the caption of its only medium; otherwise the text comes first. */
function mediaParts(body: readonly StyledParagraph[], media: readonly Medium[]): readonly Part[] {
  const [only] = media
  if (only && media.length === 1) {
    const together = [...body, ...(only.caption ? [only.caption] : [])]
    if (fitsCaption(together)) return [{ kind: only.kind, fileId: only.fileId, html: htmlOf(together) }]
  }
  const tooLong = media.flatMap(({ caption }) => (caption && !fitsCaption([caption]) ? [caption] : []))
  const texts = textParts([...body, ...tooLong], '')
  return [
    ...texts.map(html => ({ kind: 'text', html }) as const),
    ...media.map(({ kind, fileId, caption }) => {
      return { kind, fileId, html: caption && fitsCaption([caption]) ? htmlOf([caption]) : '' }
    }),
  ]
}

function fitsCaption(paragraphs: readonly StyledParagraph[]): boolean {
  return codePoints(textOfParagraphs(paragraphs)) <= mostCaption
}
