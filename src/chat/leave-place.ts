// What becomes of the message a form was asked in when the form is asked somewhere else, or again.
import { phrase } from '../language/translate.ts'
import type { Context } from './context.ts'
import type { Via } from './deliver-reply.ts'
import { accountAskedIn, type FormState } from './form-store.ts'
import { message } from './message.ts'

/** The old place says that the form went on elsewhere; it may be another account of the same person. */
export async function leavePlace(ctx: Context, form: FormState): Promise<void> {
  const account = await accountAskedIn(ctx.tx, form)
  if (!account) return
  ctx.send({
    to: { account },
    message: message(phrase('form-moved-away')),
    kind: 'answer',
    priority: 'answer',
    replaces: form.askedRowId,
  })
}

/** Asked again where it already stands: the older copy would only be in the way. */
export function takeAway(ctx: Context, rowId: string, via: Via): void {
  if (rowId === via.pressedRowId) return
  const to = { account: ctx.account.id }
  ctx.send({ to, message: message(), kind: 'answer', priority: 'answer', replaces: rowId, removes: true })
}

/** The group sees where it went on; a free-text question left there is taken away. */
export function pointToPrivate(ctx: Context, form: FormState): void {
  const to = { group: form.groupId! }
  const said = message(phrase('form-continues-privately', { name: ctx.account.displayName }))
  const answer = { to, kind: 'answer', priority: 'answer' } as const
  ctx.send({ ...answer, message: said, replaces: form.groupRowId, threadKey: form.threadKey })
  if (form.askedRowId && form.askedRowId !== form.groupRowId && form.chatKey !== ctx.place.chatKey)
    ctx.send({ ...answer, message: message(), replaces: form.askedRowId, removes: true })
}
