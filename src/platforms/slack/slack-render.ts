// A message as the requests Slack takes: parts of blocks within its limits, the buttons under the last one. Pure.

import type { Delivery } from '../platform.ts'
import { type Part, type Pictures, plain, textParts } from './slack-blocks.ts'
import { buttonRows, numberedChoices, openFormButton, unlinkedAddresses } from './slack-buttons.ts'
import { wordOf } from './slack-words.ts'

/** No parts at all for a message that shows nothing but files. */
export function renderMessage(
  delivery: Pick<Delivery, 'message' | 'token' | 'voice'>,
  pictures: Pictures,
): readonly Part[] {
  const { message, token, voice = 'vi' } = delivery
  const links = unlinkedAddresses(message).map(text => ({ block: 'text', text }) as const)
  const captions = message.blocks.flatMap(block =>
    block.block === 'file' && block.caption ? [{ block: 'text', text: block.caption } as const] : [],
  )
  const parts = textParts({ blocks: [...message.blocks, ...captions, ...links] }, pictures)
  const rows = [
    ...buttonRows(numberedChoices(message), token),
    ...(message.form ? [openFormButton(wordOf(voice, 'slack-open-form'), message.form.formId)] : []),
  ]
  if (rows.length === 0) return parts
  const last = parts.at(-1)
  if (!last) return [{ blocks: [{ type: 'section', text: plain('👇') }, ...rows], text: '👇' }]
  return [...parts.slice(0, -1), { ...last, blocks: [...last.blocks, ...rows] }]
}
