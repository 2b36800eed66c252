// Block Kit's published limits: what a message or a view breaks, in words. https://docs.slack.dev/reference/block-kit/
import type { Json, JsonObject } from './json.ts'

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: Json | undefined): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])
const textOf = (value: Json | undefined): string => (isObject(value) ? String(value.text ?? '') : '')

const BLOCK_TYPES = ['section', 'header', 'divider', 'image', 'context', 'actions', 'input', 'rich_text', 'file']
const MESSAGE_BYTES = 13_000
const VIEW_BYTES = 250_000

export function problemsOfMessage(blocks: readonly JsonObject[]): readonly string[] {
  const bytes = Buffer.byteLength(JSON.stringify(blocks))
  return [
    ...(blocks.length > 50 ? [`${blocks.length} blocks`] : []),
    ...(bytes > MESSAGE_BYTES ? [`msg_blocks_too_long: ${bytes} bytes`] : []),
    ...blocks.flatMap(block => problemsOfBlock(block, 'message')),
    ...repeatedIds(blocks),
  ]
}

export function problemsOfView(view: JsonObject): readonly string[] {
  const blocks = list(view.blocks)
  const isModal = view.type === 'modal'
  const hasInput = blocks.some(block => block.type === 'input')
  const metadata = String(view.private_metadata ?? '')
  return [
    ...(['modal', 'home'].includes(String(view.type)) ? [] : ['a view is a modal or home']),
    ...(isModal ? within('title', textOf(view.title), 1, 24) : []),
    ...(view.submit ? within('submit', textOf(view.submit), 1, 24) : []),
    ...(view.close ? within('close', textOf(view.close), 1, 24) : []),
    ...(isModal && hasInput && !view.submit ? ['a modal with inputs needs submit'] : []),
    ...(metadata.length > 3_000 ? ['private_metadata over 3000'] : []),
    ...(blocks.length === 0 || blocks.length > 100 ? [`${blocks.length} blocks`] : []),
    ...(Buffer.byteLength(JSON.stringify(view)) > VIEW_BYTES ? ['view over 250 kB'] : []),
    ...blocks.flatMap(block => problemsOfBlock(block, isModal ? 'modal' : 'home')),
    ...repeatedIds(blocks),
  ]
}

function within(what: string, text: string, least: number, most: number): readonly string[] {
  const { length } = text
  return length < least || length > most ? [`${what}: ${length} characters, ${least} to ${most} allowed`] : []
}

function repeatedIds(blocks: readonly JsonObject[]): readonly string[] {
  const ids = blocks.map(block => block.block_id).filter(id => typeof id === 'string')
  return ids.filter((id, index) => ids.indexOf(id) !== index).map(id => `block_id ${id} twice`)
}

function problemsOfBlock(block: JsonObject, surface: 'message' | 'modal' | 'home'): readonly string[] {
  const type = String(block.type)
  if (!BLOCK_TYPES.includes(type)) return [`no block is called ${type}`]
  if (typeof block.block_id === 'string' && block.block_id.length > 255) return ['block_id over 255']
  switch (type) {
    case 'header':
      return [...plain('header', block.text), ...within('header', textOf(block.text), 1, 150)]
    case 'section': {
      const fields = list(block.fields)
      return [
        ...(block.text ? within('section', textOf(block.text), 1, 3_000) : []),
        ...(fields.length > 10 ? ['section: over 10 fields'] : []),
        ...fields.flatMap(field => within('field', textOf(field), 1, 2_000)),
      ]
    }
    case 'image':
      return within('alt_text', String(block.alt_text ?? ''), 1, 2_000)
    case 'context':
      return list(block.elements).length > 10 ? ['context: over 10 elements'] : []
    case 'actions':
      return problemsOfActions(list(block.elements))
    case 'input':
      return surface === 'message' ? ['inputs stand in views only'] : problemsOfInput(block)
    case 'rich_text':
      return problemsOfRichText(block)
    default:
      return []
  }
}

function plain(what: string, value: Json | undefined): readonly string[] {
  return isObject(value) && value.type === 'plain_text' ? [] : [`${what} must be plain_text`]
}

function problemsOfActions(elements: readonly JsonObject[]): readonly string[] {
  const ids = elements.map(one => one.action_id)
  return [
    ...(elements.length === 0 || elements.length > 25 ? [`actions: ${elements.length} elements`] : []),
    ...(new Set(ids).size < ids.length ? ['action_id twice in a block'] : []),
    ...elements.flatMap(one => [
      ...plain('button', one.text),
      ...within('button', textOf(one.text), 1, 75),
      ...(String(one.value ?? '').length > 2_000 ? ['value over 2000'] : []),
      ...(String(one.url ?? '').length > 3_000 ? ['url over 3000'] : []),
      ...(one.style === undefined || one.style === 'primary' || one.style === 'danger' ? [] : ['style']),
      ...within('action_id', String(one.action_id ?? ''), 1, 255),
    ]),
  ]
}

const MOST_OPTIONS: Readonly<Record<string, number>> = {
  radio_buttons: 10,
  checkboxes: 10,
  overflow: 5,
  static_select: 100,
  multi_static_select: 100,
}

function problemsOfInput(block: JsonObject): readonly string[] {
  const element = isObject(block.element) ? block.element : {}
  const type = String(element.type)
  const groups = list(element.option_groups)
  const options = [...list(element.options), ...groups.flatMap(group => list(group.options))]
  const most = MOST_OPTIONS[type]
  return [
    ...plain('label', block.label),
    ...within('label', textOf(block.label), 1, 2_000),
    ...(block.hint ? within('hint', textOf(block.hint), 1, 2_000) : []),
    ...(most !== undefined && options.length === 0 ? [`${type} without options`] : []),
    ...(most !== undefined && list(element.options).length > most ? [`${type}: over ${most} options`] : []),
    ...(groups.length > 100 || groups.some(group => list(group.options).length > 100) ? ['option_groups'] : []),
    ...groups.flatMap(group => within('group label', textOf(group.label), 1, 75)),
    ...options.flatMap(option => [
      ...within('option', textOf(option.text), 1, 75),
      ...within('option value', String(option.value ?? ''), 1, 150),
    ]),
    ...(String(element.initial_value ?? '').length > 3_000 ? ['initial_value over 3000'] : []),
    ...(type === 'plain_text_input' && Number(element.max_length ?? 1) > 3_000 ? ['max_length over 3000'] : []),
    ...(type === 'file_input' && Number(element.max_files ?? 1) > 10 ? ['max_files over 10'] : []),
    ...(type === 'datepicker' && element.initial_date && !/^\d{4}-\d\d-\d\d$/.test(String(element.initial_date))
      ? ['initial_date']
      : []),
    ...(type === 'number_input' && element.is_decimal_allowed === undefined ? ['is_decimal_allowed is required'] : []),
  ]
}

function problemsOfRichText(block: JsonObject): readonly string[] {
  const parts = list(block.elements)
  const texts = parts.flatMap(part => list(part.elements))
  const total = texts.reduce((sum, one) => sum + String(one.text ?? '').length, 0)
  return [
    ...(parts.length === 0 ? ['rich_text without elements'] : []),
    ...(texts.some(one => one.type === 'text' && one.text === '') ? ['an empty text element'] : []),
    ...(total > 3_000 ? [`rich_text of ${total} characters`] : []),
  ]
}
