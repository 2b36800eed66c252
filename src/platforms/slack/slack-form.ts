// A question as a dialog: what the message says above, inputs for the field asked and the plain ones after it, ways through below. Pure.
import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { Place } from '../../chat/incoming.ts'
import type { FieldView, FormView, WordedMessage } from '../../chat/message.ts'
import type { Voice } from '../../language/voice.ts'
import { shortLine } from '../block-lines.ts'
import { plain, type SlackBlock, shortPlain, textParts, weight } from './slack-blocks.ts'
import { buttonRows, type NumberedChoice, numberedChoices } from './slack-buttons.ts'
import { type Asked, cutLabels, inputOf } from './slack-inputs.ts'
import { type SlackWord, wordOf } from './slack-words.ts'

export type Dialog = types.ModalView

const longestTitle = 24
/** More inputs than this are a wall: the rest comes on the next page. */
const mostInputs = 8
const mostContext = 60
/** Slack takes 250 kB; a preview longer than this is not read in a dialog anyway. */
const mostContextBytes = 60_000

/** What a dialog brings back when it is sent in, besides its inputs. */
const metaShape = z.object({
  trace: z.string(),
  chatKey: z.string(),
  isGroup: z.boolean(),
  threadKey: z.string().optional(),
  voice: z.enum(['vi', 'vi-plain', 'en']),
  form: z.string().optional(),
  revision: z.number().optional(),
  asked: z.array(z.object({ name: z.string(), kind: z.string(), isOptional: z.boolean() })).default([]),
  /** The button that says "these are all", where one answer after the other is taken. */
  enough: z.string().optional(),
})
export type DialogMeta = Omit<z.infer<typeof metaShape>, 'voice'> & { readonly voice: Voice }

export function readMeta(text: string): DialogMeta | undefined {
  try {
    const read = metaShape.safeParse(JSON.parse(text))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

export type DialogPlace = Pick<DialogMeta, 'trace' | 'chatKey' | 'isGroup' | 'threadKey' | 'voice'>

/** Where the question stands, and so where its answer is heard. */
export function placeOfMeta({
  chatKey,
  isGroup,
  threadKey,
}: Pick<DialogMeta, 'chatKey' | 'isGroup' | 'threadKey'>): Place {
  return { kind: isGroup ? 'group' : 'private', key: chatKey, ...(threadKey && { threadKey }) }
}

/** The dialog that is opened at once, while nobody knows yet what will be asked. */
export function waitingDialog(place: DialogPlace): Dialog {
  return dialog(place, wordOf(place.voice, 'slack-title'), [said(wordOf(place.voice, 'slack-waiting'))])
}

/** Only says something; closing it is all one can do. */
export function sayingDialog(place: DialogPlace, message: Pick<WordedMessage, 'blocks'>): Dialog {
  return dialog(place, wordOf(place.voice, 'slack-title'), contextOf(message))
}

export function noticeDialog(place: DialogPlace, notice: string): Dialog {
  return dialog(place, wordOf(place.voice, 'slack-title'), [said(notice)])
}

type Asking = { readonly message: WordedMessage; readonly token: (index: number) => string }

/** A choice of ways within a form, such as which answer to correct. */
export function menuDialog(place: DialogPlace, { message, token }: Asking): Dialog {
  const blocks = [...contextOf(message), ...buttonRows(numberedChoices(message), token)]
  return dialog(place, wordOf(place.voice, 'slack-title'), blocks)
}

export function formDialog(place: DialogPlace, form: FormView<string>, { message, token }: Asking): Dialog {
  const fields = pageOf(form)
  const [current] = fields
  const isConfirm = current?.kind === 'confirm'
  const choices = numberedChoices(message).flat()
  const enough = choices.find(({ choice }) => choice.args?.do === 'next')
  const inputs = fields.flatMap(field => {
    const isCurrent = field.name === form.current
    const input = inputOf(field, blockIdOf(form, field), isCurrent)
    const ask = field.ask !== undefined && field.ask !== field.label ? [said(field.ask)] : []
    return input ? [...ask, ...cutLabels(field).map(said), input] : []
  })
  const asked = fields.map(({ name, kind, isOptional }): Asked => ({ name, kind, isOptional }))
  const meta = { ...place, form: form.formId, revision: form.revision, asked }
  const ways = choices.filter(one => isWay(one, fields))
  const blocks = [...contextOf(message), ...inputs, ...buttonRows([ways], token)]
  const submit = submitLabel(place.voice, isConfirm ? current?.options?.[0]?.label : undefined)
  return {
    ...dialog({ ...meta, ...(enough && { enough: token(enough.index) }) }, form.title, blocks),
    submit,
  }
}

/** The field asked, and those after it that hang on nothing; those meant to be together, whatever their kind. */
function pageOf(form: FormView<string>): readonly FieldView<string>[] {
  const from = form.fields.findIndex(field => field.name === form.current)
  const current = form.fields[from]
  if (!current) return []
  const isAlone = ['choice', 'choices', 'confirm', 'file'].includes(current.kind) || current.options !== undefined
  if (isAlone && !current.isTogether) return [current]
  const after = form.fields.slice(from + 1)
  const end = after.findIndex(field => (current.isTogether ? !field.isTogether : field.ask === undefined))
  return [current, ...after.slice(0, end < 0 ? undefined : end)].slice(0, mostInputs)
}

/** Changes with the revision, so that Slack does not fill in what was typed for another question. */
export function blockIdOf(
  { formId, revision }: Pick<FormView<string>, 'formId' | 'revision'>,
  field: { readonly name: string },
) {
  return `${field.name}.${revision}.${formId.slice(-6)}`
}

/**
 * Inputs stand for the answers; what leads through the form stays a button. So do skipping, which hints speak of, and
 * keeping, but only where nothing else was entered that the press would lose. Where text has suggestions, they stay too.
 */
function isWay({ choice }: NumberedChoice, fields: readonly FieldView<string>[]): boolean {
  const { args } = choice
  if (choice.action !== 'form' || !args) return choice.startPrivate === undefined
  const [current] = fields
  if (args.do === 'keep') return fields.length === 1 && current?.kind !== 'text'
  if (args.do === 'skip') return fields.length === 1
  if (args.do !== undefined) return true
  return args.set !== undefined && current?.kind === 'text'
}

function contextOf(message: Pick<WordedMessage, 'blocks'>): readonly SlackBlock[] {
  const blocks = textParts(message).flatMap(part => part.blocks)
  const fitting: SlackBlock[] = []
  let bytes = 0
  for (const block of blocks) {
    bytes += weight([block])
    if (fitting.length >= mostContext || bytes > mostContextBytes) break
    fitting.push(block)
  }
  return fitting.length > 0 ? fitting : [said('…')]
}

function said(text: string): SlackBlock {
  return { type: 'section', text: shortPlain(text, 3_000) }
}

function submitLabel(voice: Voice, label: string | undefined) {
  return plain(shortLine(label ?? wordOf(voice, 'slack-send'), longestTitle))
}

function dialog(meta: DialogPlace & Partial<DialogMeta>, title: string, blocks: readonly SlackBlock[]): Dialog {
  const close: SlackWord = 'slack-close'
  return {
    type: 'modal',
    title: shortPlain(title, longestTitle),
    close: plain(wordOf(meta.voice, close)),
    notify_on_close: true,
    private_metadata: JSON.stringify(meta),
    blocks: [...blocks],
  }
}
