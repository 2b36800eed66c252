// Choices as the buttons under a message, laid out for a phone.
import type { ForceReply, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup } from 'grammy/types'
import type { Choice, WordedMessage } from '../../chat/message.ts'
import { isVisible, shortLine } from '../block-lines.ts'
import { codePoints } from '../split-message.ts'

export type Keyboard = {
  readonly rows: readonly (readonly InlineKeyboardButton[])[]
  /** Label of the button that shares the own phone number: it needs a keyboard of another kind. */
  readonly share?: string
  /** Links Telegram refuses on a button (no dot in the host, another scheme): they are said in the text. */
  readonly links: readonly string[]
}

export type KeyboardParts = {
  readonly token: (choiceIndex: number) => string
  readonly isGroup: boolean
  readonly username: string
}

const longestLabel = 64
const pairedLabel = 16

export function keyboardOf(message: WordedMessage, parts: KeyboardParts): Keyboard {
  const rows: InlineKeyboardButton[][] = []
  const links: string[] = []
  let share: string | undefined
  let index = 0
  for (const block of message.blocks) {
    if (block.block !== 'choices') continue
    const buttons: InlineKeyboardButton[] = []
    for (const choice of block.choices) {
      const made = buttonOf(choice, index, parts)
      index += 1
      if (choice.sharePhone) share ??= parts.isGroup ? undefined : labelOf(choice)
      else if (made) buttons.push(made)
      else links.push(`${labelOf(choice)}: ${choice.url}`)
    }
    rows.push(...inRows(buttons))
  }
  return { rows, links, ...(share && { share }) }
}

function buttonOf(choice: Choice<string>, index: number, parts: KeyboardParts): InlineKeyboardButton | undefined {
  const text = labelOf(choice)
  const style = choice.style && { style: choice.style }
  if (choice.startPrivate !== undefined) return { text, url: startLink(parts.username, choice.startPrivate), ...style }
  if (choice.url !== undefined) return isButtonUrl(choice.url) ? { text, url: choice.url, ...style } : undefined
  return { text, callback_data: parts.token(index), ...style }
}

function labelOf(choice: Choice<string>): string {
  const label = shortLine(choice.label, longestLabel)
  return isVisible(label) ? label : '…'
}

export function startLink(username: string, payload: string): string {
  return `https://t.me/${username}?start=${encodeURIComponent(payload)}`
}

function isButtonUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  return protocol === 'tg:' || (/^https?:$/.test(protocol) && hostname.includes('.'))
}

/** Long labels get a row of their own, short ones share it in pairs, days and numbers in fives. */
function inRows(buttons: readonly InlineKeyboardButton[]): InlineKeyboardButton[][] {
  const rows: { width: number; buttons: InlineKeyboardButton[] }[] = []
  for (const button of buttons) {
    const length = codePoints(button.text)
    const width = /^[\d/.]{1,5}$/.test(button.text) ? 5 : length <= pairedLabel ? 2 : 1
    const last = rows.at(-1)
    if (last && last.width === width && last.buttons.length < width) last.buttons.push(button)
    else rows.push({ width, buttons: [button] })
  }
  return rows.map(row => row.buttons)
}

export function inlineMarkup(keyboard: Keyboard): InlineKeyboardMarkup | undefined {
  if (keyboard.rows.length === 0) return undefined
  return { inline_keyboard: keyboard.rows.map(row => [...row]) }
}

export function shareMarkup(label: string): ReplyKeyboardMarkup {
  return { keyboard: [[{ text: label, request_contact: true }]], one_time_keyboard: true, resize_keyboard: true }
}

/** Selective: only the one mentioned in the message is asked. */
export function forceMarkup(placeholder: string | undefined): ForceReply {
  const shown = placeholder === undefined ? '' : shortLine(placeholder, 64)
  return { force_reply: true, selective: true, ...(shown !== '' && { input_field_placeholder: shown }) }
}
