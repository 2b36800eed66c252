// A field of a form as the input Slack has for it, and what comes back as the answer the core takes. Pure.
import type { types } from '@slack/bolt'
import type { FieldView } from '../../chat/message.ts'
import { shortLine } from '../block-lines.ts'
import { plain, type SlackBlock, shortPlain } from './slack-blocks.ts'

const mostRadios = 10
const mostOptions = 100
const longestOption = 75
const longestText = 3_000
const longestLabel = 2_000
const mostFiles = 10
const actionId = 'answer'

type Field = FieldView<string>
type Option = { readonly id: string; readonly label: string }

/** Undefined for what needs no input: a confirmation is the dialog's own button. */
export function inputOf(field: Field, blockId: string, isCurrent: boolean): SlackBlock | undefined {
  const element = elementOf(field, isCurrent)
  if (!element) return undefined
  const hint = field.hint === undefined ? undefined : { hint: shortPlain(field.hint, longestLabel) }
  return {
    type: 'input',
    block_id: blockId,
    label: shortPlain(field.label, longestLabel),
    optional: field.isOptional,
    ...hint,
    element,
  }
}

type InputElement = types.InputBlock['element']

function elementOf(field: Field, isCurrent: boolean): InputElement | undefined {
  const options = isCurrent || field.isTogether ? (field.options ?? []) : []
  const starts = field.prefill !== undefined && field.prefill.length <= longestText ? field.prefill : undefined
  const base = { action_id: actionId }
  switch (field.kind) {
    case 'confirm':
      return undefined
    case 'choice':
      return options.length > 0 ? oneOf(options, starts) : textInput(field, starts)
    case 'member':
    case 'unit':
      return options.length > 0 ? oneOf(options, starts) : textInput(field, starts)
    case 'choices':
      return options.length > 0 ? someOf(options, field.picked ?? []) : textInput(field, starts)
    case 'number':
      return { ...base, type: 'number_input', is_decimal_allowed: true, ...numberStart(starts) }
    case 'date':
      return { ...base, type: 'datepicker', ...dateStart(starts) }
    case 'file':
      return { ...base, type: 'file_input', max_files: mostFiles }
    case 'text':
    case 'lines':
      return textInput(field, starts)
  }
}

function textInput(field: Field, starts: string | undefined): InputElement {
  const isMultiline = field.kind === 'lines' || field.isLong === true
  const base = { type: 'plain_text_input' as const, action_id: actionId, multiline: isMultiline }
  return { ...base, max_length: longestText, ...(starts && { initial_value: starts }) }
}

function numberStart(starts: string | undefined) {
  const value = starts?.replaceAll('.', '').replace(',', '.') ?? ''
  return /^-?\d+(\.\d+)?$/.test(value) ? { initial_value: value } : {}
}

function dateStart(starts: string | undefined) {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(starts ?? '') ?? []
  if (/^\d{4}-\d{2}-\d{2}$/.test(starts ?? '')) return { initial_date: starts }
  if (!day || !month || !year) return {}
  return { initial_date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }
}

function slackOption({ id, label }: Option) {
  return { text: shortPlain(label, longestOption), value: id }
}

/** Longer option ids than Slack takes do not occur: they are row ids and short words. */
function oneOf(options: readonly Option[], known?: string): InputElement {
  const all = options.map(slackOption)
  const initial = all.find(option => option.value === known)
  const starts = initial && { initial_option: initial }
  if (all.length <= mostRadios) return { type: 'radio_buttons', action_id: actionId, options: all, ...starts }
  if (all.length <= mostOptions) return { type: 'static_select', action_id: actionId, options: all, ...starts }
  return { type: 'static_select', action_id: actionId, option_groups: grouped(all), ...starts }
}

function someOf(options: readonly Option[], picked: readonly string[]): InputElement {
  const all = options.map(slackOption)
  const ticked = all.filter(option => picked.includes(option.value))
  const starts = ticked.length > 0 ? { initial_options: ticked } : {}
  if (all.length <= mostRadios) return { type: 'checkboxes', action_id: actionId, options: all, ...starts }
  if (all.length <= mostOptions) return { type: 'multi_static_select', action_id: actionId, options: all, ...starts }
  return { type: 'multi_static_select', action_id: actionId, option_groups: grouped(all), ...starts }
}

/** A list of more than a hundred is offered in groups named after their first and last. */
function grouped(options: readonly ReturnType<typeof slackOption>[]) {
  const groups = []
  for (let from = 0; from < options.length && groups.length < mostOptions; from += mostOptions) {
    const some = options.slice(from, from + mostOptions)
    const label = `${shortLine(some[0]!.text.text, 35)} – ${shortLine(some.at(-1)!.text.text, 35)}`
    groups.push({ label: plain(label), options: some })
  }
  return groups
}

/** Labels too long for an option are told in full above the list. */
export function cutLabels(field: Field): readonly string[] {
  const labels = (field.options ?? []).map(option => option.label)
  return labels.some(label => [...label].length > longestOption) ? labels : []
}

export type Asked = { readonly name: string; readonly kind: FieldView['kind']; readonly isOptional: boolean }

type Value = Readonly<Record<string, unknown>> | undefined

export type InputAnswer =
  | { readonly kind: 'answer'; readonly answer: string | readonly string[] }
  | { readonly kind: 'files'; readonly files: readonly unknown[] }
  | { readonly kind: 'nothing' }

/** What stands in an input: texts as typed, numbers as we write them, options by id. */
export function answerOf(values: Readonly<Record<string, Value>> | undefined): InputAnswer {
  const value = values?.[actionId]
  if (!value) return { kind: 'nothing' }
  if (Array.isArray(value.files))
    return value.files.length > 0 ? { kind: 'files', files: value.files } : { kind: 'nothing' }
  if (Array.isArray(value.selected_options)) return listAnswer(value.selected_options.map(idOf))
  if ('selected_option' in value) return textAnswer(idOf(value.selected_option))
  if ('selected_date' in value) return textAnswer(value.selected_date)
  if (value.type === 'number_input') return textAnswer(String(value.value ?? '').replace('.', ','))
  return textAnswer(value.value)
}

function idOf(option: unknown): string {
  const isOption = typeof option === 'object' && option !== null && 'value' in option
  return isOption ? String(option.value) : ''
}

function textAnswer(value: unknown): InputAnswer {
  const text = typeof value === 'string' ? value : ''
  return text.trim() === '' ? { kind: 'nothing' } : { kind: 'answer', answer: text }
}

function listAnswer(ids: readonly string[]): InputAnswer {
  return ids.length > 0 ? { kind: 'answer', answer: ids } : { kind: 'nothing' }
}
