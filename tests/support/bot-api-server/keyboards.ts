// The published rules of keyboards and forced replies, checked before a message is accepted.
import { brokenRule } from './errors.ts'
import type { JsonObject } from './json.ts'
import { objectIn, rowsIn, textIn } from './json.ts'
import type { StoredChat } from './state.ts'
import { codePoints } from './text.ts'

const MAX_CALLBACK_BYTES = 64
const MAX_ROW = 12
const MAX_BUTTONS = 300
const MAX_PLACEHOLDER = 64
const BUTTON_KINDS: readonly string[] = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
]

/** The `reply_markup` of a call, checked; `{inline_keyboard: []}` removes a keyboard like none at all. */
export function markupIn(chat: StoredChat, params: JsonObject): JsonObject | undefined {
  const markup = objectIn(params, 'reply_markup')
  if (!markup) return undefined
  if (markup.inline_keyboard !== undefined) return inlineKeyboard(chat, markup)
  if (markup.keyboard !== undefined) checkReplyKeyboard(chat, markup)
  if (markup.force_reply === false) throw brokenRule("can't parse reply keyboard markup JSON object")
  const placeholder = textIn(markup, 'input_field_placeholder')
  if (placeholder !== undefined && (placeholder === '' || codePoints(placeholder) > MAX_PLACEHOLDER)) {
    throw brokenRule('input_field_placeholder must have 1-64 characters')
  }
  return markup
}

function inlineKeyboard(chat: StoredChat, markup: JsonObject): JsonObject | undefined {
  const rows = rowsIn(markup, 'inline_keyboard').filter(row => row.length > 0)
  checkSize(rows)
  for (const button of rows.flat()) checkInlineButton(chat, button)
  return rows.length > 0 ? { inline_keyboard: rows } : undefined
}

/** Telegram silently cuts larger keyboards, which nobody would notice: here they are refused. */
function checkSize(rows: readonly (readonly JsonObject[])[]): void {
  if (rows.some(row => row.length > MAX_ROW)) throw brokenRule(`a keyboard row has more than ${MAX_ROW} buttons`)
  if (rows.flat().length > MAX_BUTTONS) throw brokenRule(`a keyboard has more than ${MAX_BUTTONS} buttons`)
}

function checkInlineButton(chat: StoredChat, button: JsonObject): void {
  if ((textIn(button, 'text') ?? '').trim() === '') throw brokenRule('inline keyboard button text is empty')
  const kinds = BUTTON_KINDS.filter(kind => button[kind] !== undefined)
  if (kinds.length !== 1) throw brokenRule('inline keyboard button must have exactly one optional field')
  const style = textIn(button, 'style')
  if (style && !['danger', 'success', 'primary'].includes(style)) throw brokenRule('invalid button style specified')
  checkCallbackData(textIn(button, 'callback_data'))
  checkUrl(textIn(button, 'url'))
  const webApp = objectIn(button, 'web_app')
  if (webApp && chat.kind !== 'private') throw brokenRule('BUTTON_TYPE_INVALID')
  const webAppUrl = webApp && textIn(webApp, 'url')
  if (webAppUrl && !webAppUrl.startsWith('https://')) {
    throw brokenRule(`inline keyboard button Web App URL '${webAppUrl}' is invalid: Only HTTPS links are allowed`)
  }
}

function checkCallbackData(data: string | undefined): void {
  if (data === undefined) return
  const bytes = Buffer.byteLength(data)
  if (bytes < 1 || bytes > MAX_CALLBACK_BYTES) throw brokenRule('BUTTON_DATA_INVALID')
}

function checkUrl(url: string | undefined): void {
  if (url === undefined || /^tg:\/\//.test(url)) return
  const host = /^(?:https?:\/\/)?([^/?#\s]+)/i.exec(url)?.[1] ?? ''
  if (!host.includes('.')) throw brokenRule(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`)
}

function checkReplyKeyboard(chat: StoredChat, markup: JsonObject): void {
  const rows = rowsIn(markup, 'keyboard').filter(row => row.length > 0)
  if (rows.length === 0) throw brokenRule('reply markup is empty')
  checkSize(rows)
  for (const button of rows.flat()) {
    if ((textIn(button, 'text') ?? '').trim() === '') throw brokenRule('keyboard button text is empty')
    if (button.request_contact === true && chat.kind !== 'private') {
      throw brokenRule('phone number can be requested in private chats only')
    }
    if (button.web_app !== undefined && chat.kind !== 'private') throw brokenRule('BUTTON_TYPE_INVALID')
  }
}
