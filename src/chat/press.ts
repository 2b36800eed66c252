// A button was pressed: what it stands for was stored with its message, so old buttons still mean what they meant.
import { phrase } from '../language/translate.ts'
import { checkAccess } from './access.ts'
import { ask } from './ask-form.ts'
import type { Command } from './command.ts'
import {
  beginCommand,
  type Continue,
  cancelForm,
  chooseWhatToEdit,
  goBack,
  ownerKey,
  proceed,
  resume,
} from './conduct-form.ts'
import type { Context } from './context.ts'
import { deliverReply, type Via } from './deliver-reply.ts'
import type { FieldEnv } from './field.ts'
import { type FormState, formById } from './form-store.ts'
import type { Outcome } from './outcome.ts'
import { pressedChoice } from './pressed-store.ts'
import { asReply } from './reply.ts'
import { commandNamed, type Table } from './router.ts'

type Arguments = Readonly<Record<string, string>>

export async function press(table: Table, ctx: Context, token: string, goOn: Continue): Promise<Outcome> {
  const pressed = await pressedChoice(ctx, token)
  if (!pressed?.choice.action) return expired(ctx, 'form-button-expired')
  const args = pressed.choice.args ?? {}
  const via: Via = { pressedRowId: pressed.rowId }
  if (pressed.choice.action === 'form') return pressInForm(table, ctx, args, via, goOn)
  if (pressed.choice.action === 'command') return pressCommand(table, ctx, args, goOn)
  const action = table.actions.get(pressed.choice.action)
  if (!action) return expired(ctx, 'form-button-expired')
  checkAccess(action.access, ctx)
  const reply = asReply(await action.run(ctx, args))
  const outcome = deliverReply(ctx, reply, via)
  return reply.next ? goOn(ctx, reply.next) : outcome
}

function expired(ctx: Context, key: string): Outcome {
  return { kind: 'expired', notice: ctx.word(phrase(key)) }
}

async function pressCommand(table: Table, ctx: Context, args: Arguments, goOn: Continue): Promise<Outcome> {
  const { command: name, word, ...answers } = args
  const command = name ? commandNamed(table, name) : table.words.get(word ?? '')
  if (!command) return expired(ctx, 'form-button-expired')
  return beginCommand(command, ctx, answers, {}, goOn)
}

async function pressInForm(table: Table, ctx: Context, args: Arguments, via: Via, goOn: Continue): Promise<Outcome> {
  const form = await formById(ctx.tx, args.form ?? '')
  if (!form) return expired(ctx, 'form-gone')
  if (form.ownerKey !== ownerKey(ctx)) return expired(ctx, 'form-not-yours')
  const command = commandNamed(table, form.command)
  if (args.do === 'cancel') return cancelForm(ctx, form, via)
  if (String(form.revision) !== args.revision) return expired(ctx, 'form-old-button')
  const isHere = form.chatKey === ctx.place.chatKey && form.connection === ctx.place.connection
  if (!isHere) return expired(ctx, 'form-moved-away')
  checkAccess(command.access, ctx, command.words[0])
  return step(command, ctx, form, args, via, goOn)
}

async function step(
  command: Command,
  ctx: Context,
  form: FormState,
  args: Arguments,
  via: Via,
  goOn: Continue,
): Promise<Outcome> {
  const asking = form.asking
  if (!asking) return resume(command, ctx, form, via)
  if (args.set !== undefined) return proceed(command, ctx, form, { [asking.field]: args.set }, via, goOn)
  if (args.do === 'skip') return proceed(command, ctx, form, { [asking.field]: '' }, via, goOn)
  if (args.do === 'next') return proceed(command, ctx, form, {}, via, goOn)
  if (args.do === 'keep') {
    const env = { ctx, given: form.answers } as FieldEnv
    const known = await command.fields[asking.field]?.prefill?.(env)
    return proceed(command, ctx, form, { [asking.field]: known ?? '' }, via, goOn)
  }
  if (args.picked) return proceed(command, ctx, form, { [asking.field]: asking.picked ?? [] }, via, goOn)
  if (args.do === 'back') return goBack(command, ctx, form, via)
  if (args.edit) return goBack(command, ctx, form, via, args.edit)
  if (args.do === 'edit') return chooseWhatToEdit(command, ctx, form, via)
  if (args.do === 'again') return resume(command, ctx, form, via)
  const next = { ...form, revision: form.revision + 1 }
  if (args.page) return askAgain(command, ctx, { ...next, asking: { ...asking, page: Number(args.page) } }, via)
  if (args.toggle) {
    const picked = asking.picked ?? []
    const isPicked = picked.includes(args.toggle)
    const after = isPicked ? picked.filter(id => id !== args.toggle) : [...picked, args.toggle]
    return askAgain(command, ctx, { ...next, asking: { ...asking, picked: after } }, via)
  }
  return expired(ctx, 'form-button-expired')
}

async function askAgain(command: Command, ctx: Context, form: FormState, via: Via): Promise<Outcome> {
  await ask(command, ctx, form, via)
  return { kind: 'accepted' }
}
