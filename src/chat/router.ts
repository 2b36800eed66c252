// From what happened to who handles it: the form being asked, the button pressed, the command typed.
import { phrase } from '../language/translate.ts'
import { checkAccess } from './access.ts'
import type { Action } from './action.ts'
import type { Command } from './command.ts'
import { beginCommand, type Continue, cancelForm, ownerKey, proceed, resume } from './conduct-form.ts'
import type { Context } from './context.ts'
import { deliverReply, sendHere, type Via } from './deliver-reply.ts'
import { expectsText } from './form.ts'
import { type FormState, formById, openForms } from './form-store.ts'
import type { Content, Incoming, MembershipChange } from './incoming.ts'
import type { Message } from './message.ts'
import { button, choices, message } from './message.ts'
import type { Outcome } from './outcome.ts'
import { type BareWords, parseWords, type Words } from './parse-words.ts'
import { press } from './press.ts'
import { Refusal } from './refusal.ts'
import { asReply, type Reply } from './reply.ts'

/** Everything the features declared, ready to be looked up. */
export type Table = {
  readonly commands: readonly Command[]
  readonly byName: ReadonlyMap<string, Command>
  readonly words: Words
  readonly actions: ReadonlyMap<string, Action>
  readonly onMembership: (ctx: Context, change: MembershipChange) => Promise<Reply | Message | undefined>
  readonly onContact: (ctx: Context, phone: string, isOwn: boolean) => Promise<Reply | Message>
}

const accepted: Outcome = { kind: 'accepted' }

export async function route(table: Table, ctx: Context, incoming: Incoming): Promise<Outcome> {
  const { content } = incoming
  switch (content.kind) {
    case 'text':
      return onText(table, ctx, content)
    case 'press':
      return press(table, ctx, content.token, continuation(table))
    case 'answers':
      return onAnswers(table, ctx, content)
    case 'file':
      return onFile(table, ctx, content)
    case 'contact':
      return answer(table, ctx, await table.onContact(ctx, content.phone, content.isOwn))
    case 'start':
      return onStart(table, ctx, content.payload)
    case 'membership': {
      const reply = await table.onMembership(ctx, content.change)
      return reply ? answer(table, ctx, reply) : accepted
    }
    case 'moved':
      return accepted
  }
}

export function continuation(table: Table): Continue {
  const goOn: Continue = async (ctx, next) => {
    if ('word' in next) {
      const command = table.words.get(next.word)
      return command ? beginCommand(command, ctx, {}, {}, goOn) : accepted
    }
    if ('command' in next) return beginCommand(commandNamed(table, next.command), ctx, next.answers ?? {}, {}, goOn)
    const form = await ownForm(ctx, 'resume' in next ? next.resume : next.cancel)
    return 'resume' in next ? resume(commandNamed(table, form.command), ctx, form, {}) : cancelForm(ctx, form, {})
  }
  return goOn
}

/** Delivers what was answered outside a form, and goes on with what follows by itself. */
export async function answer(table: Table, ctx: Context, result: Reply | Message): Promise<Outcome> {
  const reply = asReply(result)
  const outcome = deliverReply(ctx, reply)
  return reply.next ? continuation(table)(ctx, reply.next) : outcome
}

export function commandNamed(table: Table, name: string): Command {
  const command = table.byName.get(name)
  if (!command) throw new Error(`no command is called ${name}`)
  return command
}

/** An open form of the speaker's own; throws a `Refusal` for anybody else's. */
export async function ownForm(ctx: Context, id: string): Promise<FormState> {
  const form = await formById(ctx.tx, id)
  if (!form) throw new Refusal(phrase('form-gone'))
  if (form.ownerKey !== ownerKey(ctx)) throw new Refusal(phrase('form-not-yours'))
  return form
}

/** The form asked in this chat, if its owner is speaking. */
async function formHere(ctx: Context): Promise<FormState | undefined> {
  const forms = await openForms(ctx.tx, ownerKey(ctx))
  return forms.find(
    form => !form.isParked && form.connection === ctx.place.connection && form.chatKey === ctx.place.chatKey,
  )
}

async function onText(table: Table, ctx: Context, content: Content & { kind: 'text' }): Promise<Outcome> {
  const isPrivate = ctx.place.kind === 'private'
  const isCommandLike = content.text.startsWith('/')
  if (!isPrivate && !isCommandLike && !content.isAddressed) return accepted
  const form = isCommandLike ? undefined : await formHere(ctx)
  const command = form && commandNamed(table, form.command)
  const field = command && form.asking && command.fields[form.asking.field]
  const isTextOpen = field !== undefined && expectsText(field)
  const spoken = parseWords(table.words, content.text, bareWords(content, isTextOpen))
  if (spoken.kind === 'command') {
    const inputs = spoken.argument && spoken.command.argument ? { [spoken.command.argument]: spoken.argument } : {}
    return beginCommand(spoken.command, ctx, inputs, {}, continuation(table))
  }
  if (form && command && form.asking && !isCommandLike) {
    if (isCancelWord(content.text)) return cancelForm(ctx, form, {})
    return proceed(command, ctx, form, { [form.asking.field]: content.text }, {}, continuation(table))
  }
  if (spoken.kind === 'unknown') return unknownCommand(ctx, spoken.word, spoken.nearest, content.isAddressed)
  throw new Refusal(phrase('router-did-not-understand'), helpButton())
}

/** While a text question is open everything without a slash is its answer. */
function bareWords(content: Content & { kind: 'text' }, isTextOpen: boolean): BareWords {
  if (isTextOpen) return 'never'
  return content.takesArgument ? 'withArgument' : 'alone'
}

function isCancelWord(text: string): boolean {
  return ['hủy', 'huỷ', 'huy', 'cancel'].includes(text.trim().toLowerCase().normalize('NFC'))
}

/** In a group an unknown word may be another bot's: only a near miss or a mention is answered. */
function unknownCommand(ctx: Context, word: string, nearest: string | undefined, isAddressed: boolean): Outcome {
  if (ctx.place.kind === 'group' && !nearest && !isAddressed) return accepted
  if (!nearest) throw new Refusal(phrase('router-unknown-command', { word }), helpButton())
  throw new Refusal(
    phrase('router-unknown-command-nearest', { word, nearest }),
    choices(
      button(`/${nearest}`, 'command', { word: nearest }),
      button(phrase('button-help'), 'command', { command: 'help' }),
    ),
  )
}

function helpButton() {
  return choices(button(phrase('button-help'), 'command', { command: 'help' }))
}

async function onAnswers(table: Table, ctx: Context, content: Content & { kind: 'answers' }): Promise<Outcome> {
  const form = await formById(ctx.tx, content.formId)
  if (!form) return { kind: 'expired', notice: ctx.word(phrase('form-gone')) }
  if (form.ownerKey !== ownerKey(ctx)) return { kind: 'expired', notice: ctx.word(phrase('form-not-yours')) }
  if (form.revision !== content.revision) return { kind: 'expired', notice: ctx.word(phrase('form-changed-meanwhile')) }
  if (form.chatKey !== ctx.place.chatKey || form.connection !== ctx.place.connection)
    return { kind: 'expired', notice: ctx.word(phrase('form-moved-away')) }
  // In a group the question may stand alone, below the message that shows the form and that goes on.
  const standsIn = ctx.place.kind === 'group' ? form.groupRowId : form.askedRowId
  const via: Via = standsIn ? { pressedRowId: standsIn } : {}
  const command = commandNamed(table, form.command)
  return proceed(command, ctx, form, content.answers, via, continuation(table), true)
}

async function onFile(table: Table, ctx: Context, content: Content & { kind: 'file' }): Promise<Outcome> {
  const form = await formHere(ctx)
  const field = form?.asking && commandNamed(table, form.command).fields[form.asking.field]
  if (!form?.asking || field?.kind !== 'file') {
    if (ctx.place.kind === 'group') return accepted
    throw new Refusal(phrase('router-file-not-expected'), helpButton())
  }
  if (content.file.size > 20 * 1024 * 1024) throw new Refusal(phrase('router-file-too-large', { megabytes: 20 }))
  const { daysKept } = field
  const meant = { form: form.id, field: form.asking.field, ...(daysKept !== undefined && { daysKept }) }
  ctx.startJob({ kind: 'receive-file', input: { file: content.file, ...meant } })
  sendHere(ctx, message(phrase('router-file-arriving', { name: content.file.name })))
  return accepted
}

async function onStart(table: Table, ctx: Context, payload: string): Promise<Outcome> {
  const goOn = continuation(table)
  if (payload.startsWith('f-')) {
    const form = await ownForm(ctx, payload.slice(2))
    return resume(commandNamed(table, form.command), ctx, form, {})
  }
  if (payload.startsWith('c-')) {
    const command = table.words.get(payload.slice(2))
    if (command) return beginCommand(command, ctx, {}, {}, goOn)
  }
  if (payload.startsWith('l-')) {
    const linking = table.actions.get('begin-linking')!
    checkAccess(linking.access, ctx)
    return answer(table, ctx, await linking.run(ctx, { next: payload.slice(2) }))
  }
  const argument: Record<string, string> = payload === '' || payload === 'hello' ? {} : { code: payload }
  return beginCommand(commandNamed(table, 'start'), ctx, argument, {}, goOn)
}
