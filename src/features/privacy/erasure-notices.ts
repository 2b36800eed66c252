// What the office is told about a request, and how it is taken back once somebody has answered.
import type { OfficeContext } from '../../chat/context.ts'
import { type Block, button, choices, message } from '../../chat/message.ts'
import { type Phrase, phrase } from '../../language/translate.ts'
import { toldAbout } from './erasure-store.ts'

export function aboutErasure(id: string): string {
  return `erasure:${id}`
}

export function erasureButtons(id: string): Block {
  return choices(
    { ...button(phrase('privacy-button-do-erase'), 'approve-erasure', { id }), style: 'danger' },
    button(phrase('privacy-button-refuse'), 'command', { command: 'refuse-erasure', request: id }),
  )
}

/** The messages at the other officers say what became of it; the name goes with them. */
export async function takeBackNotices(ctx: OfficeContext, id: string, outcome: Phrase): Promise<void> {
  for (const { rowId, memberId } of await toldAbout(ctx.tx, ctx.office.id, aboutErasure(id))) {
    if (memberId === ctx.member.id) continue
    ctx.send({ to: { member: memberId }, message: message(outcome), kind: 'erasure-request', replaces: rowId })
  }
}
