// Brings a reply to its place: here or in private, in place of what was pressed, with a word for the group.
import { phrase } from '../language/translate.ts'
import type { Context } from './context.ts'
import type { FormState } from './form-store.ts'
import { choices, type Message, message } from './message.ts'
import type { Outcome } from './outcome.ts'
import type { Reply } from './reply.ts'

export type Via = {
  /** The row whose button was pressed. */
  readonly pressedRowId?: string
  /** The form that was just finished. */
  readonly form?: FormState
}

export function deliverReply(ctx: Context, reply: Reply, via: Via = {}): Outcome {
  const notice = reply.notice === undefined ? undefined : ctx.word(reply.notice)
  if (!reply.message) return { kind: 'accepted', notice, isAlert: notice !== undefined }
  const isGroup = ctx.place.kind === 'group'
  if (reply.where === 'private' && isGroup) return deliverPrivately(ctx, reply, reply.message, via)
  const replaces = via.form ? placeOfForm(ctx, via) : reply.isInPlace ? via.pressedRowId : undefined
  const say = reply.where === 'all' && isGroup ? tellAll : sendHere
  say(ctx, reply.message, replaces)
  if (!isGroup && via.form?.groupId) tellGroup(ctx, via.form, reply.groupNote)
  removeQuestion(ctx, via)
  return { kind: 'accepted', notice }
}

/** Sends to where the speaker is. Questions bring the row's id along, to be found again. */
export function sendHere(ctx: Context, body: Message, replaces?: string, rowId?: string): string {
  const { place } = ctx
  return ctx.send({
    to: place.group ? { group: place.group.id } : { account: ctx.account.id },
    message: body,
    kind: 'answer',
    priority: 'answer',
    replaces,
    rowId,
    isQuestion: rowId !== undefined,
    threadKey: place.threadKey,
    ...(place.group && { addressedTo: ctx.account.id, replyToKey: place.messageKey }),
  })
}

/** Says it to the whole group, not to the one who speaks: where platforms show an answer to its asker alone, all see this. */
function tellAll(ctx: Context, body: Message, replaces?: string): void {
  const { group, threadKey } = ctx.place
  if (!group) return
  ctx.send({ to: { group: group.id }, message: body, kind: 'answer', priority: 'answer', replaces, threadKey })
}

/** Sends to the speaker's private chat with the bot. */
export function sendPrivately(ctx: Context, body: Message, replaces?: string): string {
  return ctx.send({ to: { account: ctx.account.id }, message: body, kind: 'answer', priority: 'answer', replaces })
}

function deliverPrivately(ctx: Context, reply: Reply, body: Message, via: Via): Outcome {
  const replaces = via.form ? placeOfForm(ctx, via) : undefined
  removeQuestion(ctx, via)
  if (!ctx.account.privateChatKey) {
    const open = choices({ label: phrase('button-open-private'), startPrivate: 'hello', style: 'primary' })
    const parts = reply.groupNote?.blocks ?? [{ block: 'text' as const, text: phrase('reply-needs-private') }]
    sendHere(ctx, message(...parts, open), replaces)
    return { kind: 'accepted' }
  }
  sendPrivately(ctx, body)
  if (reply.groupNote) tellAll(ctx, reply.groupNote, replaces)
  else if (!via.pressedRowId) sendHere(ctx, message(phrase('reply-sent-privately')), replaces)
  return { kind: 'accepted', notice: ctx.word(phrase('reply-sent-privately')) }
}

/** A finished form ends in the message it was asked in, where that can be changed in place. */
function placeOfForm(ctx: Context, via: Via): string | undefined {
  if (ctx.place.kind === 'group') return via.form?.groupRowId ?? via.pressedRowId
  return via.pressedRowId
}

function tellGroup(ctx: Context, form: FormState, body: Message | undefined): void {
  if (!form.groupId) return
  ctx.send({
    to: { group: form.groupId },
    message: body ?? message(phrase('form-finished-privately', { name: ctx.account.displayName })),
    kind: 'answer',
    priority: 'answer',
    replaces: form.groupRowId,
    threadKey: form.threadKey,
  })
}

/** A free-text question in a group is taken away once answered. */
export function removeQuestion(ctx: Context, via: Via): void {
  const form = via.form
  if (ctx.place.kind !== 'group' || !ctx.place.group || !form?.askedRowId) return
  if (form.askedRowId === form.groupRowId || form.askedRowId === via.pressedRowId) return
  ctx.send({
    to: { group: ctx.place.group.id },
    message: message(),
    kind: 'answer',
    priority: 'answer',
    replaces: form.askedRowId,
    removes: true,
  })
}
