// Choices as Slack's buttons: what a press brings back is our token; links and the way into the private chat are buttons too.
import type { types } from '@slack/bolt'
import type { Choice, WordedMessage } from '../../chat/message.ts'
import { shortLine } from '../block-lines.ts'
import { type SlackBlock, shortPlain } from './slack-blocks.ts'

const mostInRow = 25
const longestLabel = 75
const longestAddress = 3_000

/** What the id of a button says about its press. */
export type ButtonKind = 'press' | 'start' | 'link' | 'form'

function actionIdOf(kind: ButtonKind, index: number): string {
  return `${kind}:${index}`
}

export function buttonKindOf(actionId: string): ButtonKind | undefined {
  return (['press', 'start', 'link', 'form'] as const).find(kind => actionId.startsWith(`${kind}:`))
}

export type NumberedChoice = { readonly choice: Choice<string>; readonly index: number }

/** The choices with the number under which their press is known. */
export function numberedChoices(message: Pick<WordedMessage, 'blocks'>): readonly (readonly NumberedChoice[])[] {
  let next = 0
  return message.blocks.flatMap(block =>
    block.block === 'choices' ? [block.choices.map(choice => ({ choice, index: next++ }))] : [],
  )
}

/** Rows of at most 25; a phone number cannot be shared on Slack, so that choice is left out. */
export function buttonRows(rows: readonly (readonly NumberedChoice[])[], token: (index: number) => string) {
  return rows.flatMap(row => {
    const buttons = row.flatMap(({ choice, index }) => buttonOf(choice, index, token) ?? [])
    return inRows(buttons)
  })
}

function inRows(buttons: readonly types.Button[]): readonly SlackBlock[] {
  const rows: SlackBlock[] = []
  for (let from = 0; from < buttons.length; from += mostInRow)
    rows.push({ type: 'actions', elements: buttons.slice(from, from + mostInRow) })
  return rows
}

function buttonOf(choice: Choice<string>, index: number, token: (index: number) => string): types.Button | undefined {
  const text = shortPlain(choice.label, longestLabel)
  const look = { type: 'button' as const, text, ...(choice.style && { style: choice.style }) }
  if (choice.sharePhone) return undefined
  if (choice.startPrivate !== undefined)
    return { ...look, action_id: actionIdOf('start', index), value: choice.startPrivate }
  if (choice.url !== undefined)
    return isAddress(choice.url) ? { ...look, action_id: actionIdOf('link', index), url: choice.url } : undefined
  return { ...look, action_id: actionIdOf('press', index), value: token(index) }
}

function isAddress(url: string): boolean {
  return url.length <= longestAddress && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
}

/** Links Slack takes on no button: they are said in words. */
export function unlinkedAddresses(message: Pick<WordedMessage, 'blocks'>): readonly string[] {
  return numberedChoices(message)
    .flat()
    .flatMap(({ choice: { url, label } }) =>
      url === undefined || isAddress(url) ? [] : [`${shortLine(label, longestLabel)}: ${url}`],
    )
}

/** Under a question that stands in the chat: opens it as a dialog. */
export function openFormButton(label: string, formId: string): SlackBlock {
  const element = { type: 'button' as const, text: shortPlain(label, longestLabel) }
  return { type: 'actions', elements: [{ ...element, action_id: actionIdOf('form', 0), value: `f-${formId}` }] }
}
